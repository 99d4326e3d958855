// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/tsvm.h"

#include "core/learn/transductive_model.h"

#include <memory>
#include <utility>

namespace inkling {

namespace {

TransductiveOptions optionsOf(const ParameterValues &values)
{
    return {.algorithm = values.choice<TransductiveAlgorithm>("algorithm"),
            .kernel = values.choice<KernelKind>("kernel"),
            .C = values.number("c"),
            .weight = values.number("weight"),
            .gamma = values.number("gamma"),
            .priors = values.choice<ClassPriors>("class_priors"),
            .ramp = values.number("ramp")};
}

JointFit jointFit(const ParameterValues &values)
{
    const TransductiveOptions options = optionsOf(values);
    return {[options](const JointSet &set, const RunControl &control) -> Result<FittedClassifier> {
                auto fitted = fitTransductive(set, options, control);
                if (!fitted)
                    return fitted.error();
                const auto model = std::make_shared<const TransductiveModel>(std::move(fitted).value());
                return FittedClassifier{
                    [model](const RowMatrix &points) { return probabilities(*model, points); }, model->ending,
                    model->steps};
            },
            options.maximumSteps};
}

Parameter weightParameter(double initial)
{
    return {.id = "weight",
            .label = QT_TRANSLATE_NOOP("core", "Weight of the unlabelled"),
            .meaning = QT_TRANSLATE_NOOP(
                "core", "How much all unlabelled samples together weigh against all labelled ones: C* is C "
                        "times this, times labelled samples for each unlabelled one. 0: they do not count."),
            .kind = ParameterKind::Real,
            .minimum = 0.0,
            .maximum = 1000.0,
            .initial = initial,
            .trials = {0.0, 0.1, 0.3, 1.0, 3.0, 10.0}};
}

ParameterTable parameters()
{
    const TransductiveOptions initial;
    return {
        {.id = "algorithm",
         .label = QT_TRANSLATE_NOOP("core", "Algorithm"),
         .meaning = QT_TRANSLATE_NOOP(
             "core", "How the unlabelled samples get their sides: by pairs that switch labels while their "
                     "weight grows, or by a loss that is the same for both sides, made convex step by step."),
         .kind = ParameterKind::Choice,
         .initial = static_cast<double>(initial.algorithm),
         .choices = {{"switching", QT_TRANSLATE_NOOP("core", "Label switching")},
                     {"concave_convex", QT_TRANSLATE_NOOP("core", "Concave-convex procedure")}}},
        {.id = "kernel",
         .label = QT_TRANSLATE_NOOP("core", "Kernel"),
         .meaning = QT_TRANSLATE_NOOP("core", "Whether the borders are straight or curved."),
         .kind = ParameterKind::Choice,
         .initial = static_cast<double>(initial.kernel),
         .choices = {{"linear", QT_TRANSLATE_NOOP("core", "Linear: straight")},
                     {"gaussian", QT_TRANSLATE_NOOP("core", "Gaussian: curved")}}},
        supportVectorC(),
        weightParameter(initial.weight),
        {.id = "gamma",
         .label = QT_TRANSLATE_NOOP("core", "Gamma"),
         .meaning = QT_TRANSLATE_NOOP(
             "core", "How fast the kernel exp(-gamma r^2) falls with the distance r; automatic: 1 / "
                     "(the mean squared distance of all samples from their mean)."),
         .kind = ParameterKind::Real,
         .minimum = 1e-9,
         .maximum = 1e9,
         .initial = initial.gamma,
         .hasAutomatic = true,
         .isLogarithmic = true,
         .relevantWhen = {{"kernel", {"gaussian"}}},
         .trials = {0.1, 0.3, 1.0, 3.0, 10.0}},
        classPriorsParameter(initial.priors),
        {.id = "ramp",
         .label = QT_TRANSLATE_NOOP("core", "Bend of the ramp"),
         .meaning = QT_TRANSLATE_NOOP(
             "core", "s: in the middle of the margin, -s of it wide to each side, a sample is pushed to "
                     "neither side; 0: nowhere."),
         .kind = ParameterKind::Real,
         .minimum = -0.9,
         .maximum = 0.0,
         .initial = initial.ramp,
         .relevantWhen = {{"algorithm", {"concave_convex"}}},
         .trials = {-0.5, -0.3, -0.1, 0.0}}};
}

Pseudocode pseudocode()
{
    const std::vector<ParameterCondition> isSwitching = {{"algorithm", {"switching"}}};
    const std::vector<ParameterCondition> isConcaveConvex = {{"algorithm", {"concave_convex"}}};
    return {
        {.text = QT_TRANSLATE_NOOP("core", "L ← given samples, U ← the others")},
        {.text =
             QT_TRANSLATE_NOOP("core", "f ← support vector machine of L with C, each class against the rest"),
         .moment = Moment::Start},
        {.text =
             QT_TRANSLATE_NOOP("core", "y ← 1 where f is largest in U, as often as the sizes say; else -1"),
         .onlyWhen = isSwitching},
        {.text = QT_TRANSLATE_NOOP("core", "until C* has its full value and no labels switch"),
         .onlyWhen = isSwitching},
        {.text = QT_TRANSLATE_NOOP("core", "f ← support vector machine of L with C and of U with C*"),
         .depth = 1,
         .moment = Moment::Step,
         .onlyWhen = isSwitching},
        {.text = QT_TRANSLATE_NOOP("core", "switch y of pairs 1, -1 with losses above 0, together above 2"),
         .depth = 1,
         .onlyWhen = isSwitching},
        {.text = QT_TRANSLATE_NOOP("core", "if there are none: C* ← 2 C*, at most its full value"),
         .depth = 1,
         .onlyWhen = isSwitching},
        {.text = QT_TRANSLATE_NOOP("core", "until β stands still"), .onlyWhen = isConcaveConvex},
        {.text = QT_TRANSLATE_NOOP("core", "β ← C* where y f < s, for U with y = 1 and y = -1; else 0"),
         .depth = 1,
         .onlyWhen = isConcaveConvex},
        {.text = QT_TRANSLATE_NOOP("core", "f ← least |f|² / 2 + C · hinge on L + C* · hinge on U + β y f"),
         .depth = 1,
         .moment = Moment::Step,
         .onlyWhen = isConcaveConvex},
        {.text = QT_TRANSLATE_NOOP("core", "with the mean of f on U that the sizes ask for, if known"),
         .depth = 2,
         .onlyWhen = isConcaveConvex},
        {.text = QT_TRANSLATE_NOOP("core", "each sample ← class with the largest f"), .moment = Moment::End}};
}

} // namespace

LearnerInfo tsvmInfo()
{
    return jointLearner(
        {.id = "tsvm",
         .name = QT_TRANSLATE_NOOP("core", "Transductive support vector machine"),
         .summary = QT_TRANSLATE_NOOP(
             "core", "A support vector machine whose margin is to be wide of the unlabelled "
                     "samples, too: its borders move into gaps; hurts where the labels tell wrong sizes of "
                     "the classes."),
         .family = Family::Margin,
         .source = "Joachims 1999; Collobert, Sinz, Weston and Bottou 2006",
         .parameters = parameters(),
         .pseudocode = pseudocode(),
         .run = {}},
        jointFit);
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/entropy_regularization.h"

#include "core/classify/class_sums.h"
#include "core/classify/conditioned_columns.h"
#include "core/classify/lbfgs.h"
#include "core/classify/multilayer_perceptron.h"
#include "core/data/labels.h"
#include "core/learn/unlabelled_losses.h"

#include <memory>
#include <utility>

namespace inkling {

namespace {

Predictor predictorOf(LogisticModel model)
{
    return [shared = std::make_shared<const LogisticModel>(std::move(model))](const RowMatrix &points) {
        return probabilities(*shared, points);
    };
}

/// Columns in which the mean loss of all samples curves about equally where all classes are equally probable.
Result<ConditionedColumns> columnsOf(const RowMatrix &X, int classCount, double l2, const RunControl &control)
{
    const double c = classCount;
    const double perSample = (c - 1.0) / (c * c);
    const auto spread = classSpread(X, RowMatrix::Ones(X.rows(), 1), control);
    if (!spread)
        return spread.error();
    ConditionedColumns columns{spread->centre, Eigen::RowVectorXd(X.cols() + 1)};
    columns.scale.head(X.cols()) = spread->total.array() * perSample + l2;
    columns.scale[X.cols()] = perSample;
    columns.scale = columns.scale.cwiseSqrt().eval();
    return columns;
}

/// What is minimised, and in which columns.
struct ConditionedObjective
{
    EntropyObjective objective;
    ConditionedColumns columns;
};

Result<ConditionedObjective> objectiveOf(const JointSet &set, const EntropyOptions &options,
                                         const RunControl &control)
{
    const auto X = set.all(control);
    auto columns = X ? columnsOf(*X, set.labelled.classCount, options.l2, control) : X.error();
    auto conditioned = columns ? columns->of(*X, control) : columns.error();
    if (!conditioned)
        return conditioned.error();
    EntropyObjective objective{.X = std::move(conditioned).value(),
                               .y = set.labelled.y,
                               .classCount = set.labelled.classCount,
                               .penalty = options.l2 * columns->penalty(),
                               .prior = expectedShares(set.labelled, options.priors)};
    objective.y.resize(static_cast<std::size_t>(objective.X.rows()), kUnlabelled);
    return ConditionedObjective{std::move(objective), std::move(columns).value()};
}

EntropyOptions optionsOf(const ParameterValues &values)
{
    return {.lambda = values.number("lambda"),
            .l2 = values.number("l2"),
            .steps = values.integer("steps"),
            .priors = values.choice<ClassPriors>("class_priors"),
            .balance = values.number("balance")};
}

Result<FittedClassifier> fitEntropyPerceptron(const JointSet &set, const EntropyOptions &options,
                                              const ParameterValues &values, const RunControl &control)
{
    const PerceptronOptions network = perceptronOptions(values);
    const EntropyWeights weights{options.lambda, options.priors == ClassPriors::None ? 0.0 : options.balance,
                                 expectedShares(set.labelled, options.priors)};
    const auto lossOf = [&](const StandardSamples &samples) {
        return JointLoss{.loss =
                             entropyTerm(samples, weights, values.integer("growth"), network.disturbance)};
    };
    return fitJointPerceptron(set, network, lossOf, control);
}

JointFit jointFit(const ParameterValues &values)
{
    const EntropyOptions options = optionsOf(values);
    if (values.choice<JointModel>("model") == JointModel::Perceptron) {
        return {[options, values](const JointSet &set, const RunControl &control) {
                    return fitEntropyPerceptron(set, options, values, control);
                },
                values.integer("max_epochs")};
    }
    return {[options](const JointSet &set, const RunControl &control) {
                return fitEntropyRegression(set, options, control);
            },
            options.steps};
}

ParameterTable ownParameters()
{
    const EntropyOptions initial;
    return {
        jointModelParameter(),
        {.id = "lambda",
         .label = QT_TRANSLATE_NOOP("core", "Lambda"),
         .meaning = QT_TRANSLATE_NOOP("core", "How much it matters to be sure of the unlabelled samples."),
         .kind = ParameterKind::Real,
         .minimum = 0.0,
         .maximum = 10.0,
         .initial = initial.lambda,
         .trials = {0.0, 0.1, 0.3, 0.5, 1.0}},
        {.id = "steps",
         .label = QT_TRANSLATE_NOOP("core", "Steps"),
         .meaning = QT_TRANSLATE_NOOP("core", "In how many equal steps lambda grows from 0."),
         .kind = ParameterKind::Integer,
         .minimum = 1.0,
         .maximum = 100.0,
         .initial = static_cast<double>(initial.steps),
         .relevantWhen = {{"model", {"logistic"}}}},
        classPriorsParameter(initial.priors),
        {.id = "balance",
         .label = QT_TRANSLATE_NOOP("core", "Weight of the class sizes"),
         .meaning = QT_TRANSLATE_NOOP(
             "core", "How much it matters that the unlabelled samples fall into classes of these sizes."),
         .kind = ParameterKind::Real,
         .minimum = 0.0,
         .maximum = 100.0,
         .initial = initial.balance,
         .relevantWhen = {{"class_priors", {"labels", "equal"}}},
         .trials = {0.1, 0.3, 1.0, 10.0}}};
}

} // namespace

Result<FittedClassifier> fitEntropyRegression(const JointSet &set, const EntropyOptions &options,
                                              const RunControl &control)
{
    const auto labelled = static_cast<double>(set.labelled.y.size());
    LogisticModel model =
        fitLogistic(set.labelled, {.C = 1.0 / (options.l2 * labelled)}, nullptr, control.part(0.0, 0.1));
    if (model.ending == Ending::Stopped)
        return stopped();
    if (const Status shown = set.show(0, predictorOf(model)); !shown)
        return shown.error();
    auto conditioned = objectiveOf(set, options, control.part(0.1, 0.1));
    if (!conditioned)
        return conditioned.error();
    auto &[objective, columns] = conditioned.value();
    for (int step = 1; step <= options.steps; ++step) {
        const double share = static_cast<double>(step) / options.steps;
        objective.lambda = options.lambda * share;
        objective.balance = options.priors == ClassPriors::None ? 0.0 : options.balance * share;
        const RunControl part = control.part(0.1 + 0.9 * (step - 1.0) / options.steps, 0.1 + 0.9 * share);
        const auto loss = [&objective = objective, &part](const Eigen::VectorXd &w,
                                                          Eigen::VectorXd &gradient) {
            return entropyLoss(objective, w, gradient, part);
        };
        Eigen::VectorXd gradient;
        loss(Eigen::VectorXd::Zero(objective.classCount * objective.X.cols()), gradient);
        const Minimum minimum = minimize(
            loss, columns.weights(model),
            {.scale = gradient.lpNorm<Eigen::Infinity>(), .maximumIterations = options.maximumIterations},
            part);
        if (minimum.ending == Ending::Stopped)
            return stopped();
        model = columns.model(minimum.w);
        model.ending = minimum.ending;
        if (step == options.steps)
            break;
        if (const Status shown = set.show(step, predictorOf(model)); !shown)
            return shown.error();
    }
    const Ending ending = model.ending;
    return FittedClassifier{predictorOf(std::move(model)), ending, options.steps};
}

LearnerInfo entropyRegularizationInfo()
{
    return jointLearner(
        {.id = "entropy_regularization",
         .name = QT_TRANSLATE_NOOP("core", "Entropy regularisation"),
         .summary = QT_TRANSLATE_NOOP("core",
                                      "A supervised learner that is to be right about the labels and sure of "
                                      "all other samples: its borders move into gaps."),
         .family = Family::EntropyRegularised,
         .source = "Grandvalet and Bengio 2004",
         .parameters = withJointPerceptron(ownParameters()),
         .pseudocode = {{.text = QT_TRANSLATE_NOOP("core", "w ← fitted to the given samples alone"),
                         .moment = Moment::Start},
                        {.text = QT_TRANSLATE_NOOP("core", "for λ from 0 to its full value, in equal steps"),
                         .onlyWhen = {{"model", {"logistic"}}}},
                        {.text = QT_TRANSLATE_NOOP("core", "for each epoch, λ growing to its full value"),
                         .onlyWhen = {{"model", {"perceptron"}}}},
                        {.text = QT_TRANSLATE_NOOP(
                             "core", "H ← mean entropy of the unlabelled samples' probabilities"),
                         .depth = 1},
                        {.text = QT_TRANSLATE_NOOP("core", "B ← divergence of their mean from the priors"),
                         .depth = 1,
                         .onlyWhen = {{"class_priors", {"labels", "equal"}}}},
                        {.text = QT_TRANSLATE_NOOP(
                             "core", "w ← lower loss of labels + λ H + balance · B + l2 |w|² / 2"),
                         .depth = 1,
                         .moment = Moment::Step},
                        {.text = QT_TRANSLATE_NOOP("core", "each sample ← its most probable class"),
                         .moment = Moment::End}},
         .run = {}},
        jointFit);
}

} // namespace inkling

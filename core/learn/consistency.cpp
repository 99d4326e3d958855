// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/consistency.h"

#include "core/classify/multilayer_perceptron.h"
#include "core/classify/softmax_rows.h"
#include "core/learn/unlabelled_losses.h"

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>

namespace inkling {

namespace {

RowMatrix softmaxOf(RowMatrix scores)
{
    softmaxRows(scores);
    return scores;
}

/// What both losses draw their batches from.
struct Source
{
    std::shared_ptr<const RowMatrix> X;
    ConsistencyOptions options;
    RowBatches batches;

    Source(const StandardSamples &samples, const ConsistencyOptions &chosen)
        : X(samples.X)
        , options(chosen)
        , batches(samples.X->rows())
    {
    }

    RowMatrix next(Random &random) { return (*X)(batches.next(random), Eigen::all); }
    double weight(int epoch) const { return options.weight * rampedUp(epoch, options.growth); }
};

/// The running mean of a network.
struct Teacher
{
    Perceptron network;
    double steps = 0.0;

    void follow(const Perceptron &student, double kept)
    {
        if (steps == 0.0)
            network = student;
        steps += 1.0;
        const double share = std::min(kept, 1.0 - 1.0 / steps); // a plain mean while there are few
        network.parameters = share * network.parameters + (1.0 - share) * student.parameters;
    }
};

JointFit consistent(const ParameterValues &values, const ConsistencyOptions &options,
                    JointLoss (*lossOf)(const StandardSamples &, const ConsistencyOptions &))
{
    const PerceptronOptions network = perceptronOptions(values);
    return {[network, options, lossOf](const JointSet &set, const RunControl &control) {
                return fitJointPerceptron(
                    set, network, [&](const StandardSamples &samples) { return lossOf(samples, options); },
                    control);
            },
            network.maximumEpochs};
}

ConsistencyOptions optionsOf(const ParameterValues &values)
{
    return {.weight = values.number("weight"),
            .growth = values.integer("growth"),
            .disturbance = {.noise = values.number("noise"), .dropout = values.number("dropout")}};
}

ParameterTable parameters()
{
    const ConsistencyOptions initial;
    ParameterTable table = {
        {.id = "weight",
         .label = QT_TRANSLATE_NOOP("core", "Weight of the agreement"),
         .meaning = QT_TRANSLATE_NOOP("core", "How much it matters that two looks at the same sample agree, "
                                              "against the given labels."),
         .kind = ParameterKind::Real,
         .minimum = 0.0,
         .maximum = 1000.0,
         .initial = initial.weight,
         .trials = {0.0, 1.0, 5.0, 20.0, 100.0}}};
    for (Parameter &parameter : jointPerceptronParameters({})) {
        const std::string_view id = parameter.id;
        if (id == "noise") {
            parameter.initial = initial.disturbance.noise;
            parameter.trials = {0.1, 0.2, 0.3, 0.5};
        } else if (id == "dropout") {
            parameter.initial = initial.disturbance.dropout;
        }
        table.push_back(std::move(parameter));
    }
    return table;
}

} // namespace

JointLoss twoPassesAgree(const StandardSamples &samples, const ConsistencyOptions &options)
{
    const auto source = std::make_shared<Source>(samples, options);
    const auto add = [source](int epoch, const Perceptron &network, Eigen::VectorXd &gradient,
                              Random &random) {
        const RowMatrix points = source->next(random);
        const double weight = source->weight(epoch);
        const PerceptronPass first = forward(network, points, source->options.disturbance, random);
        const PerceptronPass second = forward(network, points, source->options.disturbance, random);
        ScoreLoss loss = consistencyLoss(first.scores, softmaxOf(second.scores), weight);
        addGradient(network, first, std::move(loss.byScores), gradient);
        addGradient(network, second, consistencyLoss(second.scores, softmaxOf(first.scores), weight).byScores,
                    gradient);
        return loss.value;
    };
    return {.loss = {.steps = source->batches.count(), .growth = options.growth, .add = add}};
}

JointLoss agreesWithTeacher(const StandardSamples &samples, const ConsistencyOptions &options)
{
    const auto source = std::make_shared<Source>(samples, options);
    const auto teacher = std::make_shared<Teacher>();
    const auto add = [source, teacher](int epoch, const Perceptron &network, Eigen::VectorXd &gradient,
                                       Random &random) {
        if (teacher->steps == 0.0)
            return 0.0; // nobody has learned yet
        const RowMatrix points = source->next(random);
        const PerceptronPass pass = forward(network, points, source->options.disturbance, random);
        const RowMatrix target =
            softmaxOf(forward(teacher->network, points, source->options.disturbance, random).scores);
        ScoreLoss loss = consistencyLoss(pass.scores, target, source->weight(epoch));
        addGradient(network, pass, std::move(loss.byScores), gradient);
        return loss.value;
    };
    const auto stepped = [source, teacher](const Perceptron &network) {
        teacher->follow(network, source->options.kept);
    };
    const auto answer = [teacher](const Perceptron &) {
        return teacher->network;
    };
    return {
        .loss = {.steps = source->batches.count(), .growth = options.growth, .add = add, .stepped = stepped},
        .answer = answer};
}

LearnerInfo piModelInfo()
{
    return jointLearner(
        {.id = "pi_model",
         .name = QT_TRANSLATE_NOOP("core", "Pi-model"),
         .summary = QT_TRANSLATE_NOOP("core", "A neural network is to say the same of a sample whenever it "
                                              "looks, though each look is disturbed in another way."),
         .family = Family::EntropyRegularised,
         .source = "Laine and Aila 2017",
         .parameters = parameters(),
         .pseudocode =
             {{.text = QT_TRANSLATE_NOOP("core", "w ← random weights of the network"),
               .moment = Moment::Start},
              {.text = QT_TRANSLATE_NOOP("core", "for each epoch and batch")},
              {.text =
                   QT_TRANSLATE_NOOP("core", "p, q ← two passes of the same samples, each disturbed anew"),
               .depth = 1},
              {.text = QT_TRANSLATE_NOOP("core", "w ← lower loss of labels + weight · mean (p - q)²"),
               .depth = 1,
               .moment = Moment::Step},
              {.text = QT_TRANSLATE_NOOP("core", "each sample ← its most probable class, undisturbed"),
               .moment = Moment::End}},
         .run = {}},
        [](const ParameterValues &values) { return consistent(values, optionsOf(values), twoPassesAgree); });
}

LearnerInfo meanTeacherInfo()
{
    ParameterTable table = parameters();
    table.push_back(
        {.id = "kept",
         .label = QT_TRANSLATE_NOOP("core", "Memory of the teacher"),
         .meaning = QT_TRANSLATE_NOOP("core", "Share of the teacher that a step leaves as it was."),
         .kind = ParameterKind::Real,
         .minimum = 0.0,
         .maximum = 0.9999,
         .initial = ConsistencyOptions().kept,
         .trials = {0.9, 0.99, 0.999}});
    return jointLearner(
        {.id = "mean_teacher",
         .name = QT_TRANSLATE_NOOP("core", "Mean teacher"),
         .summary =
             QT_TRANSLATE_NOOP("core", "A neural network is to agree, though its looks at a sample are "
                                       "disturbed, with the mean of what it was before."),
         .family = Family::EntropyRegularised,
         .source = "Tarvainen and Valpola 2017",
         .parameters = std::move(table),
         .pseudocode =
             {{.text = QT_TRANSLATE_NOOP("core", "w ← random weights of the network; teacher ← w"),
               .moment = Moment::Start},
              {.text = QT_TRANSLATE_NOOP("core", "for each epoch and batch")},
              {.text = QT_TRANSLATE_NOOP("core", "p ← pass of w, q ← pass of the teacher, each disturbed"),
               .depth = 1},
              {.text = QT_TRANSLATE_NOOP("core", "w ← lower loss of labels + weight · mean (p - q)²"),
               .depth = 1},
              {.text = QT_TRANSLATE_NOOP("core", "teacher ← kept · teacher + (1 - kept) · w"),
               .depth = 1,
               .moment = Moment::Step},
              {.text = QT_TRANSLATE_NOOP("core", "each sample ← the teacher's most probable class"),
               .moment = Moment::End}},
         .run = {}},
        [](const ParameterValues &values) {
            ConsistencyOptions options = optionsOf(values);
            options.kept = values.number("kept");
            return consistent(values, options, agreesWithTeacher);
        });
}

} // namespace inkling

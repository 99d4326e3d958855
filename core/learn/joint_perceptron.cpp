// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/joint_perceptron.h"

#include "core/classify/multilayer_perceptron.h"

#include <string_view>
#include <utility>

namespace inkling {

Result<FittedClassifier> fitJointPerceptron(const JointSet &set, const PerceptronOptions &options,
                                            const std::function<JointLoss(const StandardSamples &)> &lossOf,
                                            const RunControl &control)
{
    const RunControl before = control.part(0.0, 0.0);
    auto X = set.all(before);
    const auto columns = X ? standardColumns(*X, {}, before) : X.error();
    auto Z = columns ? columns->of(*X, before) : columns.error();
    if (!Z)
        return Z.error();
    X = RowMatrix();
    const StandardSamples samples{std::make_shared<const RowMatrix>(std::move(Z).value()),
                                  set.labelled.X.rows()};
    TrainingSet labelled = set.labelled;
    labelled.X = samples.X->topRows(samples.labelled);
    const JointLoss joint = lossOf(samples);
    const auto answer = [&](const Perceptron &network) {
        return perceptronPredictor(*columns, joint.answer ? joint.answer(network) : network);
    };
    const auto trained = trainPerceptron(
        labelled, options, joint.loss,
        [&](int epoch, const Perceptron &network) { return set.show(epoch, answer(network)); }, control);
    if (!trained)
        return trained.error();
    return FittedClassifier{answer(trained->network), trained->ending, trained->epochs};
}

Parameter jointModelParameter()
{
    return {.id = "model",
            .label = QT_TRANSLATE_NOOP("core", "Model"),
            .meaning = QT_TRANSLATE_NOOP("core", "What draws the borders: straight ones, or curved ones by a "
                                                 "small neural network."),
            .kind = ParameterKind::Choice,
            .choices = {{"logistic", QT_TRANSLATE_NOOP("core", "Logistic regression")},
                        {"perceptron", QT_TRANSLATE_NOOP("core", "Neural network")}}};
}

ParameterTable jointPerceptronParameters(const std::vector<ParameterCondition> &relevantWhen)
{
    ParameterTable table = {
        {.id = "growth",
         .label = QT_TRANSLATE_NOOP("core", "Epochs of growth"),
         .meaning = QT_TRANSLATE_NOOP("core", "Over how many times through the samples the weight of the "
                                              "unlabelled ones grows from 0."),
         .kind = ParameterKind::Integer,
         .minimum = 1.0,
         .maximum = 10'000.0,
         .initial = 30.0}};
    table.insert(table.end(), perceptronParameters().begin(), perceptronParameters().end());
    for (Parameter &parameter : table) {
        if (std::string_view(parameter.id) != "l2")
            parameter.relevantWhen = relevantWhen;
    }
    return table;
}

ParameterTable withJointPerceptron(ParameterTable own)
{
    for (Parameter &parameter : jointPerceptronParameters({{"model", {"perceptron"}}}))
        own.push_back(std::move(parameter));
    return own;
}

} // namespace inkling

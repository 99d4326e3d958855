// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/multilayer_perceptron.h"

#include "core/classify/present_classes.h"

#include <utility>

namespace inkling {

namespace {

Result<FittedClassifier> fitPerceptron(const TrainingSet &set, const ParameterValues &values,
                                       const RunControl &control)
{
    return fitPresentClasses(set, [&](const TrainingSet &present) -> Result<FittedClassifier> {
        const auto columns = standardColumns(present.X, present.weights, control.part(0.0, 0.0));
        auto Z = columns ? columns->of(present.X, control.part(0.0, 0.0)) : columns.error();
        if (!Z)
            return Z.error();
        const TrainingSet standard{.X = std::move(Z).value(),
                                   .y = present.y,
                                   .classCount = present.classCount,
                                   .weights = present.weights,
                                   .seed = present.seed};
        const auto trained = trainPerceptron(standard, perceptronOptions(values), {}, nullptr, control);
        if (!trained)
            return trained.error();
        return FittedClassifier{perceptronPredictor(*columns, trained->network), trained->ending,
                                trained->epochs};
    });
}

ParameterTable networkParameters()
{
    const PerceptronOptions initial;
    return {{.id = "hidden_layers",
             .label = QT_TRANSLATE_NOOP("core", "Hidden layers"),
             .meaning = QT_TRANSLATE_NOOP("core", "How many layers lie between the columns and the classes."),
             .kind = ParameterKind::Integer,
             .minimum = 1.0,
             .maximum = 2.0,
             .initial = static_cast<double>(initial.hiddenLayers)},
            {.id = "units",
             .label = QT_TRANSLATE_NOOP("core", "Units a layer"),
             .meaning = QT_TRANSLATE_NOOP("core", "How many units each hidden layer has."),
             .kind = ParameterKind::Integer,
             .minimum = 1.0,
             .maximum = 512.0,
             .initial = static_cast<double>(initial.units),
             .isLogarithmic = true,
             .trials = {8.0, 32.0, 128.0}},
            {.id = "activation",
             .label = QT_TRANSLATE_NOOP("core", "Activation"),
             .meaning = QT_TRANSLATE_NOOP("core", "How a unit bends its input."),
             .kind = ParameterKind::Choice,
             .initial = static_cast<double>(initial.activation),
             .choices = {{"relu", QT_TRANSLATE_NOOP("core", "Ramp (ReLU)")},
                         {"tanh", QT_TRANSLATE_NOOP("core", "Tanh")}}}};
}

ParameterTable trainingParameters()
{
    const PerceptronOptions initial;
    return {{.id = "l2",
             .label = QT_TRANSLATE_NOOP("core", "Penalty"),
             .meaning = QT_TRANSLATE_NOOP("core", "How much it matters to keep the weights small."),
             .kind = ParameterKind::Real,
             .minimum = 1e-6,
             .maximum = 10.0,
             .initial = initial.l2,
             .isLogarithmic = true,
             .trials = {1e-4, 1e-3, 1e-2, 1e-1}},
            {.id = "noise",
             .label = QT_TRANSLATE_NOOP("core", "Noise"),
             .meaning = QT_TRANSLATE_NOOP(
                 "core", "How much each look at a sample shifts its columns, in their standard deviations."),
             .kind = ParameterKind::Real,
             .minimum = 0.0,
             .maximum = 10.0,
             .initial = initial.disturbance.noise},
            {.id = "dropout",
             .label = QT_TRANSLATE_NOOP("core", "Dropout"),
             .meaning = QT_TRANSLATE_NOOP("core", "Share of the hidden units that each step leaves out."),
             .kind = ParameterKind::Real,
             .minimum = 0.0,
             .maximum = 0.9,
             .initial = initial.disturbance.dropout},
            {.id = "rate",
             .label = QT_TRANSLATE_NOOP("core", "Learning rate"),
             .meaning = QT_TRANSLATE_NOOP("core", "How far a step goes."),
             .kind = ParameterKind::Real,
             .minimum = 1e-5,
             .maximum = 1.0,
             .initial = initial.rate,
             .isLogarithmic = true},
            {.id = "max_epochs",
             .label = QT_TRANSLATE_NOOP("core", "Epochs at most"),
             .meaning = QT_TRANSLATE_NOOP("core", "After how many times through the samples it ends at the "
                                                  "latest, though the loss is still falling."),
             .kind = ParameterKind::Integer,
             .minimum = 1.0,
             .maximum = 100'000.0,
             .initial = static_cast<double>(initial.maximumEpochs)}};
}

} // namespace

const ParameterTable &perceptronParameters()
{
    static const ParameterTable table = [] {
        ParameterTable all = networkParameters();
        for (Parameter &parameter : trainingParameters())
            all.push_back(std::move(parameter));
        return all;
    }();
    return table;
}

PerceptronOptions perceptronOptions(const ParameterValues &values)
{
    return {.hiddenLayers = values.integer("hidden_layers"),
            .units = values.integer("units"),
            .activation = values.choice<Activation>("activation"),
            .l2 = values.number("l2"),
            .disturbance = {.noise = values.number("noise"), .dropout = values.number("dropout")},
            .rate = values.number("rate"),
            .maximumEpochs = values.integer("max_epochs")};
}

ClassifierInfo multilayerPerceptronInfo()
{
    return {.id = "multilayer_perceptron",
            .name = QT_TRANSLATE_NOOP("core", "Neural network"),
            .summary = QT_TRANSLATE_NOOP(
                "core", "A small network of one or two hidden layers draws curved borders between the "
                        "classes from the given labels alone."),
            .source = "Rumelhart, Hinton and Williams 1986; Kingma and Ba 2015",
            .parameters = perceptronParameters(),
            .fit = fitPerceptron};
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/pseudo_label.h"

#include "core/classify/logistic_regression.h"
#include "core/classify/multilayer_perceptron.h"
#include "core/classify/predict_rows.h"
#include "core/data/outcome.h"
#include "core/learn/unlabelled_losses.h"

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

/// Fits logistic regression, one time from where it stood the last time.
class Rounds
{
public:
    Rounds(const JointSet &set, const PseudoLabelOptions &options)
        : m_set(set)
        , m_info(logisticRegressionInfo())
        , m_values(ParameterValues::defaults(m_info.parameters))
    {
        m_values.set("c", 1.0 / (options.l2 * static_cast<double>(set.labelled.y.size())));
    }

    /// On the labels and, where weight > 0, the classes of the unlabelled.
    Result<FittedClassifier> fit(const std::vector<int> &classes, double weight, const RunControl &control)
    {
        const Eigen::Index l = m_set.labelled.X.rows();
        const Eigen::Index u = m_set.unlabelled.rows();
        const bool usesAll = weight > 0.0 && u > 0;
        if (usesAll && m_all.X.rows() == 0) {
            auto X = m_set.all(control.part(0.0, 0.0));
            if (!X)
                return X.error();
            m_all = {.X = std::move(X).value(), .classCount = m_set.labelled.classCount};
        }
        if (usesAll) {
            m_all.y = m_set.labelled.y;
            m_all.y.insert(m_all.y.end(), classes.begin(), classes.end());
            m_all.weights = Eigen::VectorXd::Ones(l + u);
            m_all.weights.tail(u).setConstant(weight * static_cast<double>(l) / static_cast<double>(u));
            m_all.previous = m_previous;
        }
        auto fitted = m_info.fit(usesAll ? m_all : m_set.labelled, m_values, control);
        if (fitted && fitted->ending == Ending::Stopped)
            return stopped();
        if (fitted)
            m_previous = fitted->state;
        return fitted;
    }

    /// What a classifier says of the unlabelled.
    Result<std::vector<int>> classes(const Predictor &predict, const RunControl &control) const
    {
        auto scores = predictRows(predict, m_set.unlabelled, m_set.labelled.classCount, control);
        if (!scores)
            return scores.error();
        Outcome outcome;
        outcome.scores = std::move(scores).value();
        predictFromScores(outcome);
        return outcome.predicted;
    }

private:
    const JointSet &m_set;
    ClassifierInfo m_info;
    ParameterValues m_values;
    TrainingSet m_all; ///< all samples, with the last round's classes; empty until they are needed
    std::shared_ptr<const FitState> m_previous;
};

PseudoLabelOptions optionsOf(const ParameterValues &values)
{
    return {.weight = values.number("weight"),
            .rounds = values.integer("rounds"),
            .maximumRounds = std::max(values.integer("rounds"), values.integer("max_rounds")),
            .l2 = values.number("l2")};
}

Result<FittedClassifier> fitPseudoPerceptron(const JointSet &set, const ParameterValues &values,
                                             const RunControl &control)
{
    const PerceptronOptions network = perceptronOptions(values);
    const auto lossOf = [&](const StandardSamples &samples) {
        return JointLoss{.loss = pseudoLabelTerm(samples, values.number("weight"), values.integer("growth"),
                                                 network.disturbance)};
    };
    return fitJointPerceptron(set, network, lossOf, control);
}

JointFit jointFit(const ParameterValues &values)
{
    if (values.choice<JointModel>("model") == JointModel::Perceptron) {
        return {[values](const JointSet &set, const RunControl &control) {
                    return fitPseudoPerceptron(set, values, control);
                },
                values.integer("max_epochs")};
    }
    const PseudoLabelOptions options = optionsOf(values);
    return {[options](const JointSet &set, const RunControl &control) {
                return fitPseudoLabels(set, options, control);
            },
            options.maximumRounds};
}

ParameterTable ownParameters()
{
    const PseudoLabelOptions initial;
    return {jointModelParameter(),
            {.id = "weight",
             .label = QT_TRANSLATE_NOOP("core", "Weight of the unlabelled"),
             .meaning = QT_TRANSLATE_NOOP(
                 "core", "How much the unlabelled samples matter in the end, with the classes "
                         "that the learner gives them itself, against the given labels."),
             .kind = ParameterKind::Real,
             .minimum = 0.0,
             .maximum = 100.0,
             .initial = initial.weight,
             .trials = {0.1, 0.3, 1.0, 3.0}},
            {.id = "rounds",
             .label = QT_TRANSLATE_NOOP("core", "Rounds of growth"),
             .meaning = QT_TRANSLATE_NOOP("core", "Over how many rounds that weight grows from 0."),
             .kind = ParameterKind::Integer,
             .minimum = 1.0,
             .maximum = 1000.0,
             .initial = static_cast<double>(initial.rounds),
             .relevantWhen = {{"model", {"logistic"}}}},
            {.id = "max_rounds",
             .label = QT_TRANSLATE_NOOP("core", "Rounds at most"),
             .meaning = QT_TRANSLATE_NOOP("core", "After how many rounds it ends at the latest."),
             .kind = ParameterKind::Integer,
             .minimum = 1.0,
             .maximum = 10'000.0,
             .initial = static_cast<double>(initial.maximumRounds),
             .relevantWhen = {{"model", {"logistic"}}}}};
}

} // namespace

Result<FittedClassifier> fitPseudoLabels(const JointSet &set, const PseudoLabelOptions &options,
                                         const RunControl &control)
{
    Rounds rounds(set, options);
    auto fitted = rounds.fit({}, 0.0, control.part(0.0, 0.1));
    std::vector<int> classes;
    for (int round = 0; fitted; ++round) {
        const RunControl part = control.part(0.1 + 0.9 * round / (options.maximumRounds + 1.0),
                                             0.1 + 0.9 * (round + 1.0) / (options.maximumRounds + 1.0));
        auto next = rounds.classes(fitted->predict, part.part(0.0, 0.3));
        if (!next)
            return next.error();
        const bool isStill = round >= options.rounds && *next == classes;
        fitted.value().iterations = round;
        if (isStill && fitted->ending == Ending::Converged)
            return fitted;
        fitted.value().ending = Ending::LimitReached;
        if (isStill || round == options.maximumRounds)
            return fitted;
        if (const Status shown = set.show(round, fitted->predict); !shown)
            return shown.error();
        classes = std::move(next).value();
        const double share = std::min(1.0, (round + 1.0) / options.rounds);
        fitted = rounds.fit(classes, options.weight * share, part.part(0.3, 1.0));
    }
    return fitted;
}

LearnerInfo pseudoLabelInfo()
{
    return jointLearner(
        {.id = "pseudo_label",
         .name = QT_TRANSLATE_NOOP("core", "Pseudo-labels"),
         .summary = QT_TRANSLATE_NOOP(
             "core", "A supervised learner takes its own predictions of the unlabelled samples for their "
                     "classes, more and more, and revises them each round."),
         .family = Family::EntropyRegularised,
         .source = "Lee 2013",
         .parameters = withJointPerceptron(ownParameters()),
         .pseudocode =
             {{.text = QT_TRANSLATE_NOOP("core", "w ← fitted to the given samples alone"),
               .moment = Moment::Start},
              {.text = QT_TRANSLATE_NOOP("core", "repeat with α growing from 0 to its full value")},
              {.text = QT_TRANSLATE_NOOP("core", "y ← the classes that w gives the unlabelled samples"),
               .depth = 1},
              {.text = QT_TRANSLATE_NOOP("core", "w ← lower loss of labels + α loss of y + l2 |w|² / 2"),
               .depth = 1,
               .moment = Moment::Step},
              {.text = QT_TRANSLATE_NOOP("core", "each sample ← its most probable class"),
               .moment = Moment::End}},
         .run = {}},
        jointFit);
}

} // namespace inkling

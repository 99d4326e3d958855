// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/class_balance.h"

#include <utility>

namespace inkling {

BalanceOptions BalanceOptions::of(const ParameterValues &values)
{
    return {values.choice<ClassBalance>("class_balance"),
            {.neighbours = values.integer("smote_neighbours"), .share = values.number("smote_share")}};
}

const ParameterTable &balanceParameters()
{
    static const ParameterTable table = {
        {.id = "class_balance",
         .label = QT_TRANSLATE_NOOP("core", "Unequal classes"),
         .meaning = QT_TRANSLATE_NOOP(
             "core",
             "What is done for classes with few labels whenever a learner is trained: nothing, or every "
             "class weighs the same, or small classes get synthetic samples between their given ones. The "
             "last two find more of a rare class and take more samples of other classes for it."),
         .kind = ParameterKind::Choice,
         .choices = {{"none", QT_TRANSLATE_NOOP("core", "Nothing")},
                     {"class_weights", QT_TRANSLATE_NOOP("core", "Class weights")},
                     {"smote", QT_TRANSLATE_NOOP("core", "Synthetic samples (SMOTE)")}}},
        {.id = "smote_neighbours",
         .label = QT_TRANSLATE_NOOP("core", "SMOTE neighbours"),
         .meaning = QT_TRANSLATE_NOOP(
             "core", "Towards how many nearest samples of its class a synthetic sample may lie."),
         .kind = ParameterKind::Integer,
         .minimum = 1.0,
         .maximum = 100.0,
         .initial = 5.0,
         .relevantWhen = {{"class_balance", {"smote"}}},
         .trials = {1.0, 3.0, 5.0, 10.0}},
        {.id = "smote_share",
         .label = QT_TRANSLATE_NOOP("core", "SMOTE share"),
         .meaning = QT_TRANSLATE_NOOP("core", "To how many samples each class is filled up, as a share of "
                                              "those of the largest class."),
         .kind = ParameterKind::Real,
         .minimum = 0.0,
         .maximum = 1.0,
         .initial = 1.0,
         .relevantWhen = {{"class_balance", {"smote"}}},
         .trials = {0.25, 0.5, 1.0}}};
    return table;
}

Eigen::VectorXd balancedWeights(const TrainingSet &set)
{
    Eigen::VectorXd weights = set.weights.size() > 0 ? set.weights : Eigen::VectorXd::Ones(set.X.rows());
    Eigen::VectorXd sums = Eigen::VectorXd::Zero(set.classCount);
    for (Eigen::Index i = 0; i < weights.size(); ++i)
        sums[set.y[static_cast<std::size_t>(i)]] += weights[i];
    const double each = sums.sum() / static_cast<double>((sums.array() > 0.0).count());
    for (Eigen::Index i = 0; i < weights.size(); ++i)
        weights[i] *= each / sums[set.y[static_cast<std::size_t>(i)]];
    return weights;
}

Result<TrainingSet> balancedSet(TrainingSet set, const BalanceOptions &options, const RunControl &control)
{
    if (options.balance == ClassBalance::Smote)
        return withSyntheticSamples(std::move(set), options.smote, control);
    if (options.balance == ClassBalance::ClassWeights)
        set.weights = balancedWeights(set);
    return set;
}

} // namespace inkling

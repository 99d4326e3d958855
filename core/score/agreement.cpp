// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/score/agreement.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace inkling {

namespace {

bool isConflict(const LabelCell &first, const LabelCell &second)
{
    return labelOf(first) != kUnlabelled && labelOf(second) != kUnlabelled &&
           labelOf(first) != labelOf(second);
}

/// The table's shares: p_ij, and its margins p_i. and p_.j.
struct Shares
{
    explicit Shares(const Agreement &counts)
        : rows(counts.classes.size())
        , columns(counts.classes.size())
        , total(static_cast<double>(counts.both))
        , observed(static_cast<double>(counts.agreed) / total)
    {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            for (std::size_t j = 0; j < columns.size(); ++j) {
                rows[i] += static_cast<double>(counts.confusion[i][j]) / total;
                columns[j] += static_cast<double>(counts.confusion[i][j]) / total;
            }
        }
        for (std::size_t i = 0; i < rows.size(); ++i)
            expected += rows[i] * columns[i];
    }

    std::vector<double> rows;
    std::vector<double> columns;
    double total;
    double observed;
    double expected = 0.0;
};

/// The variance of kappa. With the shares p and their agreement by chance e it is, over n (1 - e)^2, that of
/// the cells' [i = j] - (1 - kappa)(p_.i + p_j.): how kappa changes with each of them.
double varianceOf(double kappa, const Agreement &counts, const Shares &shares)
{
    double mean = 0.0;
    double meanSquare = 0.0;
    for (std::size_t i = 0; i < shares.rows.size(); ++i) {
        for (std::size_t j = 0; j < shares.columns.size(); ++j) {
            const double share = static_cast<double>(counts.confusion[i][j]) / shares.total;
            const double slope = (i == j ? 1.0 : 0.0) - (1.0 - kappa) * (shares.columns[i] + shares.rows[j]);
            mean += share * slope;
            meanSquare += share * slope * slope;
        }
    }
    const double chance = 1.0 - shares.expected;
    return std::max(0.0, meanSquare - mean * mean) / (shares.total * chance * chance);
}

void fillKappa(Agreement &result)
{
    if (result.both == 0)
        return;
    for (std::size_t i = 0; i < result.classes.size(); ++i) {
        if (result.confusion[i][i] == result.both)
            return;
    }
    const Shares shares(result);
    const auto kappaOf = [&shares](double observed) {
        return (observed - shares.expected) / (1.0 - shares.expected);
    };
    result.kappa = kappaOf(shares.observed);
    if (result.agreed == result.both) {
        result.interval = {kappaOf(wilsonInterval(result.agreed, result.both).low), 1.0};
        return;
    }
    const double half = kNormal975 * std::sqrt(varianceOf(*result.kappa, result, shares));
    result.interval = {std::max(-1.0, *result.kappa - half), std::min(1.0, *result.kappa + half)};
}

/// What the rule makes of two labels.
int mergedLabel(int first, int second, MergeRule rule)
{
    if (first == second)
        return first;
    const bool isConflict = first != kUnlabelled && second != kUnlabelled;
    switch (rule) {
    case MergeRule::FirstWins:
        return first != kUnlabelled ? first : second;
    case MergeRule::SecondWins:
        return second != kUnlabelled ? second : first;
    case MergeRule::WithoutConflicts:
        return isConflict ? kUnlabelled : std::max(first, second); // kUnlabelled is below all classes
    case MergeRule::OnlyAgreed:
        break;
    }
    return kUnlabelled;
}

LabelCell mergedCell(const LabelCell &first, const LabelCell &second, MergeRule rule)
{
    const int label = mergedLabel(labelOf(first), labelOf(second), rule);
    LabelCell cell;
    cell.truth = first.truth == second.truth || second.truth == kUnlabelled ? first.truth
                 : first.truth == kUnlabelled                               ? second.truth
                                                                            : kUnlabelled;
    cell.heldOut = (first.heldOut || second.heldOut) && label != kUnlabelled;
    if (cell.heldOut)
        cell.truth = label;
    else
        cell.given = label;
    cell.unsure = (first.unsure || second.unsure) && label == kUnlabelled;
    return cell;
}

} // namespace

Agreement agreement(const Labels &first, const Labels &second)
{
    assert(first.size() == second.size());
    const JointClasses joint = jointClasses(first.classes(), second.classes());
    Agreement result;
    result.classes = joint.classes;
    result.confusion.assign(joint.classes.size(), std::vector<std::size_t>(joint.classes.size()));
    for (std::size_t row = 0; row < first.size(); ++row) {
        const LabelCell &one = first[row];
        const LabelCell other = joint.ofSecond(second[row]);
        if (isConflict(one, other))
            result.conflicts.push_back({row, one, other});
        if (one.given != kUnlabelled && other.given != kUnlabelled) {
            ++result.both;
            result.agreed += one.given == other.given ? 1 : 0;
            ++result.confusion[static_cast<std::size_t>(one.given)][static_cast<std::size_t>(other.given)];
        } else {
            result.onlyFirst += one.given != kUnlabelled ? 1 : 0;
            result.onlySecond += other.given != kUnlabelled ? 1 : 0;
        }
    }
    fillKappa(result);
    return result;
}

Result<Labels> mergedLabels(const Labels &first, const Labels &second, MergeRule rule)
{
    assert(first.size() == second.size());
    JointClasses joint = jointClasses(first.classes(), second.classes());
    if (joint.classes.size() > kMaximumClasses)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "The two labellings have %1 classes together, and labels "
                                              "may have %2 at most: rename or merge some first."),
                    joint.classes.size(), kMaximumClasses)};
    Labels merged(first.size(), joint.classes);
    for (std::size_t row = 0; row < first.size(); ++row)
        merged.set(row, mergedCell(first[row], joint.ofSecond(second[row]), rule));
    return merged;
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/interval.h"
#include "core/base/result.h"
#include "core/data/label_difference.h"
#include "core/data/labels.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace inkling {

/// How far two people agree on the samples that both have given a class.
struct Agreement
{
    std::vector<ClassInfo> classes;                  ///< of both, by name: see jointClasses()
    std::vector<std::vector<std::size_t>> confusion; ///< c rows (first) x c columns (second)
    std::size_t both = 0;                            ///< samples that both have given a class
    std::size_t agreed = 0;                          ///< of these
    std::size_t onlyFirst = 0;                       ///< samples that only the first has given a class
    std::size_t onlySecond = 0;
    /// Cohen's kappa; none where chance alone would agree on everything (both have used one and the same
    /// class, or nothing).
    std::optional<double> kappa;
    Interval interval{-1.0, 1.0}; ///< 95 %
    std::vector<LabelDifference>
        conflicts; ///< samples with two different labels, held-out ones too; ascending
};

/// Compares two labellings of the same samples. Kappa is of given labels: what is held out may be the data's
/// own in both. Its interval is normal, with the large-sample variance of Fleiss, Cohen and Everitt (1969,
/// Large sample standard errors of kappa and weighted kappa, equation 13); where all agree that variance is
/// 0, and the lower bound is what Wilson's of the agreement makes of kappa instead. Precondition: as many
/// samples in both. Cost: O(n).
Agreement agreement(const Labels &first, const Labels &second);

enum class MergeRule {
    FirstWins,
    SecondWins,
    WithoutConflicts, ///< samples with two different labels get none
    OnlyAgreed        ///< nor do those that only one has labelled
};

/// One labelling of two. A sample's label is what it is given, or, where it is held out, its known class;
/// held out stays what one of them holds out, with the label that the rule takes. Flags of either stay where
/// there is no label, and known classes where there is no conflict. Error: more than kMaximumClasses classes.
/// Precondition: as many samples in both. Cost: O(n).
Result<Labels> mergedLabels(const Labels &first, const Labels &second, MergeRule rule);

} // namespace inkling

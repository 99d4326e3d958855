// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/dataset.h"
#include "core/data/indicators.h"
#include "core/data/views.h"

#include <cstddef>
#include <string>
#include <vector>

namespace inkling {

enum class Scaling {
    None,
    Standard, ///< minus the mean, over the population standard deviation
    MinMax,   ///< to [0, 1]
    Robust    ///< minus the median, over the distance of the quartiles
};
enum class Imputation {
    Median,
    Mean,
    MostFrequent,
    DropRows, ///< samples that lack a feature are left out
    Nearest   ///< the mean, or the most frequent category, of the samples that are most alike
};
enum class RepeatedRows {
    Keep,
    LeaveOut,     ///< samples that repeat another one: see withoutRepeats()
    LeaveOutNear, ///< samples whose features come within kNearShare of those of an earlier one, too
};
enum class Outliers {
    Keep,
    Clip,    ///< numbers beyond the fences become the fence
    LeaveOut ///< samples with a number beyond the fences
};
enum class NearConstants {
    Keep,
    LeaveOut ///< columns in which one value is nearly all there is, see Commonest::isNearlyAll()
};

/// How samples become points, step by step in the order of these members but for the scaling, which comes
/// last but one, and the components, which come last.
struct PrepareOptions
{
    Scaling scaling = Scaling::Standard;
    Imputation imputation = Imputation::Median; ///< of numbers; missing categories become a row of zeros
                                                ///< unless Nearest finds one
    RepeatedRows repeated = RepeatedRows::Keep;
    Outliers outliers = Outliers::Keep;
    NearConstants nearConstants = NearConstants::Keep;
    /// Columns of categories that become one number each, their place in an order: "size=small<medium<large",
    /// or "size" where the categories' own order is meant, that of the numbers in them or the alphabet's.
    std::vector<std::string> ordinals = {};
    int terms = 300;    ///< the most words that a text column is told by, see tfIdf()
    int components = 0; ///< how many principal components take the place of all features; 0: none do

    bool operator==(const PrepareOptions &) const = default;
};

inline constexpr int kMostTerms = 10'000;
inline constexpr int kMostComponents = 500;

/// The points that methods compute on.
struct FeatureTable
{
    RowMatrix X;                        ///< n x d, finite
    std::vector<std::string> names;     ///< d names: the column's, "column=category" or "column:word"
    std::vector<std::size_t> sources;   ///< d places of the data set's columns; none for components
    Views views;                        ///< as the data set assigns them, else viewsByPrefix() of the names
    std::vector<std::string> viewNames; ///< of the views
    IndicatorGroups categories;         ///< the columns of each column of categories
    std::vector<Message> notes;         ///< what was imputed, encoded, dropped as constant
};

/// Some rows of the data set, in the order of these places; categories that none of them has are left out.
Dataset withRows(const Dataset &data, const std::vector<std::size_t> &rows);

/// The rows that are left when the steps that leave rows out are done, and what each left out.
struct RowChoice
{
    std::vector<std::size_t> rows; ///< ascending
    std::vector<Message> notes;
};

/// Repeated rows go first, then those that lack a feature, then those with outliers. Error: none is left,
/// stopped. Cost: O(n d) and sorting.
Result<RowChoice> chosenRows(const Dataset &data, const PrepareOptions &options,
                             const RunControl &control = {});

/// The data set with the chosen rows alone, and the notes on the others. Error: as chosenRows().
Result<Dataset> withChosenRows(Dataset data, const PrepareOptions &options, const RunControl &control = {});

/// Turns the columns that are learned from into points: numbers imputed and clipped, categories one-hot or by
/// their order, texts by their words, all but the words scaled; constant columns become 0. Without the
/// components: see preparePoints(). Error: no feature column, a column without any value (named), no rows, an
/// order that does not fit its column, more values than kMostValues, stopped. Precondition: no missing value
/// where rows are dropped for it. Cost: O(n d), with Imputation::Nearest as nearestImputation().
Result<FeatureTable> prepareFeatures(const Dataset &data, const PrepareOptions &options,
                                     const RunControl &control = {});

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/data/indicators.h"
#include "core/data/views.h"

#include <string>
#include <vector>

namespace inkling {

enum class Scaling {
    None,
    Standard, ///< minus the mean, over the population standard deviation
    MinMax,   ///< to [0, 1]
    Robust    ///< minus the median, over the distance of the quartiles
};
enum class Imputation { Median, Mean, MostFrequent, DropRows };

struct PrepareOptions
{
    Scaling scaling = Scaling::Standard;
    Imputation imputation = Imputation::Median; ///< of numbers; missing categories become a row of zeros

    bool operator==(const PrepareOptions &) const = default;
};

/// The points that methods compute on.
struct FeatureTable
{
    RowMatrix X;                        ///< n x d, finite
    std::vector<std::string> names;     ///< d names: the column's, or "column=category"
    std::vector<std::size_t> sources;   ///< d places of the data set's columns
    Views views;                        ///< as the data set assigns them, else viewsByPrefix() of the names
    std::vector<std::string> viewNames; ///< of the views
    IndicatorGroups categories;         ///< the columns of each column of categories
    std::vector<Message> notes;         ///< what was imputed, encoded, dropped as constant
};

/// Some rows of the data set, in the order of these places; categories that none of them has are left out.
Dataset withRows(const Dataset &data, const std::vector<std::size_t> &rows);

/// The data set without rows that lack a feature (Imputation::DropRows needs it before prepareFeatures).
Dataset withoutIncompleteRows(const Dataset &data);

/// The data set without rows whose features and class repeat those of an earlier row.
Dataset withoutDuplicates(const Dataset &data);

/// Turns the feature columns into points: numbers imputed, categories one-hot, all scaled; constant columns
/// become 0. Error: no feature column, a column without any value (named), no rows. Cost: O(n d).
Result<FeatureTable> prepareFeatures(const Dataset &data, const PrepareOptions &options);

} // namespace inkling

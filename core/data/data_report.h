// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/column_statistics.h"
#include "core/data/dataset.h"
#include "core/data/repeated_rows.h"

#include <cstddef>
#include <vector>

namespace inkling {

/// What may trouble a method in a column that is learned from.
struct ColumnReport
{
    std::size_t place = 0; ///< in the data set
    std::size_t missing = 0;
    Commonest commonest;
    std::size_t outliers = 0; ///< numbers beyond fencesOf() their column

    bool isConstant() const { return commonest.count == commonest.known; }
};

/// What may trouble a method in a data set, to be looked at before anything is learned. Each count stands for
/// itself: a sample may lack a feature and be repeated.
struct DataReport
{
    std::vector<ColumnReport> columns; ///< of those that are learned from, in their order
    std::size_t incompleteRows = 0;    ///< that lack a feature; a missing text lacks nothing but words
    std::size_t repeatedRows = 0;      ///< of another row: see withoutRepeats()
    std::size_t nearRows = 0;          ///< beside these, that come near an earlier one: withoutNearRepeats()
    std::size_t outlierRows = 0;       ///< with a number beyond its fences
    std::vector<RowGroup> contradictions; ///< the same features, another class

    std::size_t missingCells() const;
};

/// Error: stopped. Cost: O(d n log n), and that of withoutNearRepeats().
Result<DataReport> dataReport(const Dataset &data, const RunControl &control = {});

} // namespace inkling

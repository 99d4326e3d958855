// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/number_text.h"
#include "core/io/text_cell.h"

#include <cstddef>
#include <set>
#include <string_view>
#include <vector>

namespace inkling {

/// One of the first records of a table.
struct SampledRecord
{
    std::size_t line; ///< where it stands
    std::vector<TextCell> cells;
};

/// Whether a cell's text is a number, of whatever size.
bool isNumber(const TextCell &cell, NumberMarks marks);

/// Whether the first record names the columns: it holds no number and stands over numbers, or none of its
/// texts occurs again in its column. `missing`: the texts that mean "no value". Precondition: there is a
/// record.
bool namesColumns(const std::vector<SampledRecord> &records, NumberMarks marks,
                  const std::set<std::string_view> &missing);

} // namespace inkling

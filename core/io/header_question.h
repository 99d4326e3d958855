// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/io/number_text.h"
#include "core/io/text_cell.h"

#include <cstddef>
#include <optional>
#include <set>
#include <span>
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

/// Whether a text may be a name or a unit, rather than a word for "no value" that is not among the known
/// ones. Precondition: it is not empty.
bool mayBeName(std::string_view text);

/// Whether the first record names the columns: it holds no number and stands over numbers, or none of its
/// texts occurs again in its column. Numbers are names only where they are quoted without need, over cells
/// that are not, or where they count (0, 1, 2; 2019, 2020) and stand beside texts over numbers, over
/// fractions, over no years, or over rows that are counted in a first column without a name. `missing`: the
/// texts that mean "no value". Precondition: there is a record.
bool namesColumns(const std::vector<SampledRecord> &records, NumberMarks marks,
                  const std::set<std::string_view> &missing);

/// Tells of names that are numbers, where the record that holds them may be one of data.
std::optional<Message> noteOfNumbersAsNames(std::span<const TextCell> names, NumberMarks marks);

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/dataset.h"
#include "core/io/cell_column.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace inkling {

/// What follows the rows of a text table.
struct Footnotes
{
    std::size_t begin = 0;          ///< the byte at which the table has ended
    std::vector<std::size_t> lines; ///< on which its records begin; empty: there are none
};

/// Finds the records at the end of a text table that are no rows of it but notes: the last `count`, or where
/// that is left open those with a text in the first column alone, of at least three columns or after a blank
/// line, that is not like what stands above it: a text below numbers, a text with a footnote's mark, or in a
/// row that is too short one longer than all above it. Of two columns only a short row with such a mark, or a
/// long one such as "Source: us", is a note. At most 30. A quote that is not closed and the like
/// are for the reader to complain of. Error: stopped. Cost: none where the last line has several cells, else
/// the table is cut once more.
Result<Footnotes> findFootnotes(std::string_view text, const TextDialect &dialect,
                                const MissingTexts &missing, std::optional<std::size_t> count,
                                const RunControl &control);

} // namespace inkling

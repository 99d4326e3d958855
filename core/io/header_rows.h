// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/header_question.h"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// How many of the first records name the columns. None or one, as namesColumns() says; more only where the
/// types of the columns say so: a row of texts alone over columns of numbers, which either has no text where
/// the columns hold texts (units below the names), or makes different names of those above it that have gaps
/// or repeat (names below those of groups). At most kMostHeaderRows, and only over at least two rows of
/// data. `missing`: the texts that mean "no value". Precondition: there is a record.
std::size_t countHeaderRows(const std::vector<SampledRecord> &records, NumberMarks marks,
                            const std::set<std::string_view> &missing);

/// How many of the first records are titles that a spreadsheet has filled up with empty cells: nothing but
/// texts in the first column of at least three, above a row of names over numbers.
std::size_t countTitleRows(const std::vector<SampledRecord> &records, NumberMarks marks,
                           const std::set<std::string_view> &missing);

/// The columns' names where the first `rows` records name them: in each column their texts one after the
/// other, "Sepal length". An empty cell over others repeats what stands to its left, for so spreadsheets
/// write cells that are merged; to the right of a row's last text only as long as the columns are of one
/// type. As many names as the longest of these records has cells, "" where there is no text.
std::vector<std::string> joinedNames(const std::vector<SampledRecord> &records, std::size_t rows,
                                     NumberMarks marks, const std::set<std::string_view> &missing);

} // namespace inkling

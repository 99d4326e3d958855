// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/dataset.h"
#include "core/data/labels.h"

#include <cstddef>
#include <string>
#include <vector>

namespace inkling {

/// By what the rows of a label file are matched with samples.
enum class LabelKey { RowNumbers, Ids, Order };

/// What a file says of the classes of a data set's samples.
struct ImportedLabels
{
    std::vector<std::string> names;     ///< for each sample its class; empty: the file says nothing of it
    std::vector<std::string> unmatched; ///< what the file says of no sample that there is: ids or row numbers
    std::size_t marked = 0;             ///< labels that are the mark for "no label"
    LabelKey key = LabelKey::Order;
    std::vector<Message> notes; ///< on words for "no label", doubtful row numbers, choices of Label Studio
};

/// Which rows the data have in their source: a file may speak of rows that were dropped.
struct LabelTarget
{
    const Dataset &data;
    std::size_t sourceRows = 0;
    std::size_t firstRow = 0;              ///< its number in a column of row numbers: 0 or 1
    std::vector<std::string> classes = {}; ///< that there are beside those of the data's class column
};

/// Reads labels for a data set from a file of any format that readers know: with a column `label_given`, as
/// exports have it, else `label`, and one named like the data's id column or a column `row` (of the source,
/// from the target's first; the data's own columns are none of it); one named like the data's id column, and
/// one named like their class column, or a single other one; an export of all rows; one value a row of the
/// source; an id and a class a row. With or without a header. Words such as NA mean "no label", unless a
/// class is called so; as ids they are themselves. `unlabelledMark`: a text that means "no label", too; may
/// be empty. Error: none of these, the rows do not match, a sample stands twice with different classes, the
/// file cannot be read.
Result<ImportedLabels> readLabels(const std::string &path, const LabelTarget &target,
                                  const std::string &unlabelledMark = {}, const RunControl &control = {});

/// Tells that no label is the mark for "no label": it may be misspelt.
Message unknownMark(const std::string &unlabelledMark);

} // namespace inkling

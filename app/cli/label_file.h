// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/data/labels.h"

#include <cstddef>
#include <string>

namespace inkling {

/// A second file that brings the classes.
struct LabelFile
{
    std::string path;
    std::string unlabelledMark; ///< a text that means "no label"; may be empty
};

/// The classes of the data's samples from a file with one value a row of the source (`sourceRows` of them),
/// or with an id and a class a row, matched by the data's id column; with or without a header. Failure
/// (input): the rows do not match, an id is unknown or stands twice, the file cannot be read.
ClassColumn classesFromFile(const LabelFile &file, const Dataset &data, std::size_t sourceRows);

/// The known classes and those of a table: a column `label`, in which empty cells say nothing, and a column
/// `row` (of the source, from 0) or one named like the data's id column; what `suggest -o` writes, filled in.
/// Failure (input): there are no such columns; a row is not there or was dropped; a class is another one than
/// the row has already; there are too many.
ClassColumn withAddedClasses(const ClassColumn &known, const LabelFile &file, const Dataset &data,
                             std::size_t sourceRows);

} // namespace inkling

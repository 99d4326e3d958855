// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/data/labels.h"
#include "core/io/label_import.h"

#include <cstddef>
#include <string>

namespace inkling {

/// A second file that brings the classes.
struct LabelFile
{
    std::string path;
    std::string unlabelledMark; ///< a text that means "no label"; may be empty
};

/// What a file says of the data's samples, as readLabels() finds it; its notes go to those of the data.
/// Failure (input): as there; it speaks of a sample that is not there.
ImportedLabels labelsFromFile(const LabelFile &file, Dataset &data, std::size_t sourceRows);

/// The known classes and those of a file besides; what `suggest -o` writes, filled in. Failure (input): a
/// class is another one than the sample has already; there are too many.
ClassColumn withAddedClasses(const ClassColumn &known, ImportedLabels added, const std::string &path,
                             const Dataset &data);

} // namespace inkling

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

/// The classes of the data's samples from a file, as readLabels() finds them. Failure (input): as there; it
/// speaks of a sample that is not there.
ClassColumn classesFromFile(const LabelFile &file, const Dataset &data, std::size_t sourceRows);

/// The known classes and those of a file besides; what `suggest -o` writes, filled in. Failure (input): as
/// above; a class is another one than the sample has already; there are too many.
ClassColumn withAddedClasses(const ClassColumn &known, const LabelFile &file, const Dataset &data,
                             std::size_t sourceRows);

} // namespace inkling

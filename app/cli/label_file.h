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

/// Refuses a NumPy file where text is expected. Failure (input).
void refuseNumpyFile(const std::string &path);

} // namespace inkling

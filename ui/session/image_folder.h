// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/dataset.h"
#include "core/io/dataset_reader.h"

#include <cstdint>
#include <string>

namespace inkling {

/// The most pixels that an image may claim: one that claims more is left out before room is made for it.
inline constexpr std::int64_t kMostImagePixels = std::int64_t(1) << 26U;

/// Reads a folder of images: a row each in the order of their paths' bytes, with the path in the column
/// "file" (the id), the name of the folder that it is in as its "class", where there are such folders, and
/// its pixels (see pixelValues()), of animations those of the first picture. What cannot be read is left out
/// and listed in the notes. Error: no folder, no image in it or none that can be read, too large a table, as
/// assignRoles(), stopped.
Result<Dataset> readImageFolder(const std::string &path, const ReadOptions &options,
                                const RunControl &control = {});

/// The same as readDataset(), and folders of images, whatever the format.
Result<Dataset> readAnyDataset(const std::string &location, const ReadOptions &options,
                               const std::string &format, const RunControl &control);

} // namespace inkling

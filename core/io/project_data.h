// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/dataset.h"
#include "core/io/project.h"

#include <functional>
#include <string>

namespace inkling {

enum class DataPlace {
    BuiltIn, ///< no file: a table of the program's own, or a generated one
    File,    ///< the file is there, and has the bytes that it had
    Copy,    ///< the file is missing or has changed, but the project has a copy of the bytes
    Changed, ///< the file is there, but has other bytes: the labels are to be matched (see relink.h)
    Missing  ///< there is no file, and no copy
};

/// Where a project's data are now.
struct LocatedData
{
    DataPlace place = DataPlace::Missing;
    std::string path;        ///< of the file, where there is one; else where it was looked for last
    bool hasChanged = false; ///< there is a file, and it has other bytes: also where the copy is used
    bool isFolder = false;   ///< of images: what is said of the file is said of the folder
    /// A file where the project says that the data are, with other bytes than those of `path`.
    std::string passedOver = {};
};

/// Reads data as readDataset() does.
using DatasetReading = std::function<Result<Dataset>(const std::string &location, const ReadOptions &options,
                                                     const std::string &format, const RunControl &control)>;

/// Looks for the data: by the path from the project to them, then by where they were, then inside. A file
/// with the right bytes comes before all others. Error: stopped. Cost: reads the files.
Result<LocatedData> locateData(const ProjectSource &source, const std::string &projectPath,
                               const RunControl &control = {});

/// Reads the data from where they are, with the project's options; from the copy or from the same bytes also
/// with the dialect that was detected then, whatever this version would detect. `read`: what reads them but
/// for a copy; empty: readDataset(). Errors: as `read`, and that they are missing.
Result<Dataset> readProjectData(const ProjectSource &source, const LocatedData &where,
                                const RunControl &control = {}, const DatasetReading &read = {});

/// What a project says of data that were read by these options from a location of readDataset().
ProjectSource projectSource(const Dataset &data, const std::string &location, const ReadOptions &options,
                            const std::string &format);

/// Takes a copy of the file into the source. Error: it is not the file any more that was read, or cannot be.
Status takeCopy(DataSource &source, const RunControl &control = {});

} // namespace inkling

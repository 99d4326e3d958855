// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/io/file_stamp.h"
#include "core/io/project.h"
#include "core/io/write_file.h"

#include <string>
#include <vector>

namespace inkling {

/// "*.inkling": an SQLite database, whose tables project_schema.cpp has.
inline constexpr const char *kProjectPattern = "*.inkling";

/// The most that a project file may have, a copy of the data included, in bytes.
inline constexpr std::size_t kMostProjectBytes = std::size_t(1) << 30U;

/// A project as it was read.
struct OpenedProject
{
    Project project;
    FileStamp stamp; ///< of the file; before it is replaced, compareFile() says whether it still is it
    std::vector<Message> notes; ///< what was left out
};

/// Reads a project file of any version up to ours. The file is read whole and never written to, also by
/// SQLite. It is untrusted: whatever it is, there is a project or one sentence that names the file. Error:
/// not a project, of a newer version, damaged, too large, stopped. Memory: some times the file's size.
Result<OpenedProject> readProject(const std::string &path, const RunControl &control = {});

/// A project as it was written.
struct SavedProject
{
    FileStamp stamp;            ///< what the file is now
    std::vector<Message> notes; ///< what was left out
};

/// Writes a whole project or none, by writeFileAtomically(), once what is to be written has been read back
/// and is the project. `source.relativePath` is found anew. A history that does not lead to the labels is
/// left out, and a note says so: labels are saved whatever else is wrong. Whether another program has changed
/// the file is for the caller to ask before (compareFile()). Error: it could not be written, too large,
/// stopped; then the file is as it was, but see writeFileAtomically(). Deterministic: the same project gives
/// the same bytes.
Result<SavedProject> writeProject(const std::string &path, const Project &project,
                                  const RunControl &control = {}, const FileCalls &calls = {});

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace inkling {

/// What a file was when it was read or written.
struct FileStamp
{
    std::uint64_t size = 0;    ///< bytes
    std::int64_t modified = 0; ///< nanoseconds since the beginning of 1970, UTC, as the file system has it
    std::uint64_t fingerprint = 0; ///< of the bytes; see fingerprint()

    bool operator==(const FileStamp &) const = default;
};

/// The stamp of a file whose bytes are known: the time is asked for, 0 where there is no such file.
FileStamp fileStamp(const std::string &path, std::string_view bytes);

enum class FileChange {
    None,    ///< the bytes are those of the stamp, whatever the time
    Changed, ///< other bytes
    Gone,    ///< there is no file any more
    New      ///< there is one, and nothing was known of it
};

struct FileComparison
{
    FileChange change = FileChange::None;
    std::optional<FileStamp> now; ///< none where there is no file
};

/// What has become of a file since it was read or written: to be asked before it is replaced. `known`: what
/// it was then; none: it was neither read nor written, and only no file at all is None. Error: it is there
/// and cannot be read (a folder, say), stopped. Cost: reads the file.
Result<FileComparison> compareFile(const std::string &path, const std::optional<FileStamp> &known,
                                   const RunControl &control = {});

} // namespace inkling

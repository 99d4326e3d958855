// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>

#include <sys/types.h>
#include <unistd.h>

namespace inkling {

/// The system's calls by which a file gets to the disk. Tests put others in their place, which fail.
struct FileCalls
{
    ssize_t (*write)(int file, const void *bytes, std::size_t count) = ::write;
    int (*syncData)(int file) = ::fdatasync;
    int (*rename)(const char *from, const char *to) = std::rename;
    int (*syncFolder)(int folder) = ::fsync;
    int (*truncate)(int file, off_t size) = ::ftruncate;
    /// Whoever can do without does not wait longer for a call: the disk may never answer. Busy ones take ten
    /// seconds at times.
    std::chrono::milliseconds patience = std::chrono::seconds(16);
};

/// Writes a whole file or none: to a temporary beside it, flushed to the disk, then renamed over it. Error:
/// it could not be written, and the file is as it was; or the folder could not be flushed, then the file is
/// the new one, but may be the old one again after a loss of power.
Status writeFileAtomically(const std::string &path, std::string_view bytes, const FileCalls &calls = {});

/// Writes all of the bytes to an open file. False: it did not take them, and errno says why.
bool writeAll(int file, std::string_view bytes, const FileCalls &calls = {});

/// Flushes a folder's entries to the disk: what was created, renamed or deleted in it. False: that failed,
/// and errno says why; that a file system cannot do it is no failure.
bool syncFolder(const std::string &folder, const FileCalls &calls = {});

/// Where a chain of symbolic links ends, whether or not there is a file.
std::string linkTarget(const std::string &path);

/// The folder that a file is in: "." for a bare name.
std::string folderOf(const std::string &path);

/// Why a file could not be written, from errno.
Error cannotWrite(const std::string &path, int reason);

} // namespace inkling

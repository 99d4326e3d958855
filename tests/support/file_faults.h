// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/write_file.h"

#include <algorithm>
#include <atomic>
#include <cerrno>

namespace inkling::test {

/// Which of the calls that bring a file to the disk fails.
inline constexpr int kNoFault = 0;
inline constexpr int kFirstWrite = 1;
inline constexpr int kLaterWrite = 2;
inline constexpr int kSyncData = 3;
inline constexpr int kRename = 4;
inline constexpr int kSyncFolder = 5;

/// The system's calls, one of which fails while this lives; at most one of these at a time. Each write takes
/// a thousand bytes at most.
class Faults
{
public:
    explicit Faults(int fault, int reason = EIO)
    {
        s_fault = fault;
        s_reason = reason;
        s_writes = 0;
        s_happened = false;
    }
    Faults(const Faults &) = delete;
    Faults &operator=(const Faults &) = delete;

    FileCalls calls() const
    {
        FileCalls calls;
        calls.write = [](int file, const void *bytes, std::size_t size) -> ssize_t {
            // a first write that failed is tried again as the first
            if (fails(s_writes == 0 ? kFirstWrite : kLaterWrite))
                return -1;
            ++s_writes;
            return ::write(file, bytes, std::min<std::size_t>(size, 1000));
        };
        calls.syncData = [](int file) {
            return fails(kSyncData) ? -1 : ::fdatasync(file);
        };
        calls.rename = [](const char *from, const char *to) {
            return fails(kRename) ? -1 : std::rename(from, to);
        };
        calls.syncFolder = [](int folder) {
            return fails(kSyncFolder) ? -1 : ::fsync(folder);
        };
        return calls;
    }
    bool happened() const { return s_happened; }
    int writes() const { return s_writes; }

private:
    static bool fails(int call)
    {
        if (call != s_fault)
            return false;
        s_happened = true;
        errno = s_reason;
        return true;
    }

    static inline std::atomic<int> s_fault = kNoFault; ///< atomic: journals write in a thread of theirs
    static inline std::atomic<int> s_reason = 0;
    static inline std::atomic<int> s_writes = 0;
    static inline std::atomic<bool> s_happened = false;
};

} // namespace inkling::test

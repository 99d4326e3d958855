// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/write_file.h"

#include <atomic>
#include <chrono>

namespace inkling::test {

/// The call of a disk that does not return while it is stuck.
enum class StuckCall { None, Write, SyncData };

/// The system's calls, one of which does not return before release(); at most one of these at a time. It
/// outlives the threads that make the calls.
class StuckDisk
{
public:
    explicit StuckDisk(StuckCall call) { s_stuck = call; }
    ~StuckDisk() { release(); }
    StuckDisk(const StuckDisk &) = delete;
    StuckDisk &operator=(const StuckDisk &) = delete;

    FileCalls calls() const
    {
        FileCalls calls;
        calls.write = [](int file, const void *bytes, std::size_t size) {
            stayFor(StuckCall::Write);
            return ::write(file, bytes, size);
        };
        calls.syncData = [](int file) {
            stayFor(StuckCall::SyncData);
            return ::fdatasync(file);
        };
        calls.patience = std::chrono::milliseconds(800);
        return calls;
    }
    void release() { stick(StuckCall::None); }
    void stick(StuckCall call)
    {
        s_stuck = call;
        s_stuck.notify_all();
    }

private:
    static void stayFor(StuckCall call)
    {
        while (s_stuck == call)
            s_stuck.wait(call);
    }

    static inline std::atomic<StuckCall> s_stuck = StuckCall::None;
};

} // namespace inkling::test

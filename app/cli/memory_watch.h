// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>

namespace inkling {

/// What the program says where there is too little memory.
inline constexpr const char *kNotEnoughMemory =
    "There is not enough memory; use fewer rows, graph=knn, or a higher --max-memory.";

/// Ends the program with that sentence and exit code 6 where it holds more memory than it may: memory that is
/// used, looked at every few milliseconds. A limit that the system sets refuses allocations one by one, and
/// OpenBLAS asks for its buffers again and again for ever.
class MemoryWatch
{
public:
    /// bytes: the most; 0: no limit, and no watch. Failure (limit): that much is in use already.
    explicit MemoryWatch(std::uint64_t bytes);
    MemoryWatch(const MemoryWatch &) = delete;
    MemoryWatch &operator=(const MemoryWatch &) = delete;
    ~MemoryWatch();

private:
    void watch(std::uint64_t bytes);

    std::mutex m_mutex;
    std::condition_variable m_end;
    bool m_hasEnded = false;
    std::thread m_thread;
};

} // namespace inkling

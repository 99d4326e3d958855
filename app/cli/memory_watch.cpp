// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/memory_watch.h"

#include "app/cli/failure.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace inkling {

namespace {

constexpr auto kPeriod = std::chrono::milliseconds(5);

/// The memory that the process has in use; 0 where the system does not say.
std::uint64_t usedMemory()
{
    std::FILE *file = std::fopen("/proc/self/statm", "re");
    if (!file)
        return 0;
    unsigned long long size = 0;
    unsigned long long resident = 0;
    const bool isRead = std::fscanf(file, "%llu %llu", &size, &resident) == 2;
    std::fclose(file);
    return isRead ? resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE)) : 0;
}

} // namespace

MemoryWatch::MemoryWatch(std::uint64_t bytes)
{
    if (bytes == 0)
        return;
    if (usedMemory() > bytes)
        throw Failure(kExitLimit, kNotEnoughMemory);
    m_thread = std::thread([this, bytes] { watch(bytes); });
}

MemoryWatch::~MemoryWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_hasEnded = true;
    }
    m_end.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void MemoryWatch::watch(std::uint64_t bytes)
{
    std::unique_lock lock(m_mutex);
    while (!m_end.wait_for(lock, kPeriod, [this] { return m_hasEnded; })) {
        if (usedMemory() <= bytes)
            continue;
        // the other threads hold whatever they hold: nothing is cleaned up
        std::fprintf(stderr, "inkling-cli: %s\n", kNotEnoughMemory);
        std::_Exit(kExitLimit);
    }
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace inkling {

/// A fixed set of threads that work off the blocks of one loop at a time. The calling thread takes part, so a
/// pool of one starts no thread at all. Calls from several threads at once take turns; calls from inside a
/// block run serially.
class ThreadPool
{
public:
    /// A pool on which `threads` threads work, the caller among them; 0 means as many as the machine has
    /// cores.
    explicit ThreadPool(int threads = 0);
    ThreadPool(const ThreadPool &) = delete;
    ThreadPool &operator=(const ThreadPool &) = delete;
    ~ThreadPool();

    int threadCount() const { return static_cast<int>(m_workers.size()) + 1; }

    /// Calls block(0) ... block(count - 1), each once, on any thread and in any order, and returns when all
    /// have ended. The first exception that leaves a block is thrown again here.
    void run(std::size_t count, const std::function<void(std::size_t)> &block);

private:
    void work();
    void drain(std::unique_lock<std::mutex> &lock);

    std::mutex m_turn; ///< held by the caller whose loop is running
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_done;
    const std::function<void(std::size_t)> *m_block = nullptr;
    std::size_t m_count = 0;
    std::size_t m_next = 0;
    std::size_t m_running = 0;
    std::exception_ptr m_failure;
    bool m_quit = false;
    std::vector<std::jthread> m_workers;
};

/// Splits [0, count) into blocks of blockSize (the last may be shorter) and calls body(begin, end) for each,
/// on the pool or, when it is null, in order on this thread. The blocks do not depend on the number of
/// threads: a body that writes only to its own rows gives the same bits for any pool.
void parallelFor(ThreadPool *pool, std::size_t count, std::size_t blockSize,
                 const std::function<void(std::size_t, std::size_t)> &body);

/// The sum of body(begin, end) over the blocks of parallelFor, added in block order: the same bits for any
/// pool.
double parallelSum(ThreadPool *pool, std::size_t count, std::size_t blockSize,
                   const std::function<double(std::size_t, std::size_t)> &body);

} // namespace inkling

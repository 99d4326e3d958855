// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace inkling {

namespace {

thread_local bool insideBlock = false;

} // namespace

ThreadPool::ThreadPool(int threads)
{
    const int wanted =
        threads > 0 ? threads : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    m_workers.reserve(static_cast<std::size_t>(wanted - 1));
    for (int i = 1; i < wanted; ++i)
        m_workers.emplace_back([this] { work(); });
}

ThreadPool::~ThreadPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_quit = true;
    }
    m_wake.notify_all();
}

void ThreadPool::run(std::size_t count, const std::function<void(std::size_t)> &block)
{
    if (count == 0)
        return;
    if (insideBlock || m_workers.empty() || count == 1) {
        for (std::size_t i = 0; i < count; ++i)
            block(i);
        return;
    }
    const std::lock_guard turn(m_turn);
    std::unique_lock lock(m_mutex);
    m_block = &block;
    m_count = count;
    m_next = 0;
    m_failure = nullptr;
    m_wake.notify_all();
    drain(lock);
    m_done.wait(lock, [this] { return m_running == 0; });
    m_block = nullptr;
    if (m_failure)
        std::rethrow_exception(std::exchange(m_failure, nullptr));
}

void ThreadPool::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_quit || (m_block && m_next < m_count); });
        if (m_quit)
            return;
        drain(lock);
        if (m_running == 0)
            m_done.notify_one();
    }
}

void ThreadPool::drain(std::unique_lock<std::mutex> &lock)
{
    while (m_next < m_count) {
        const std::size_t index = m_next++;
        ++m_running;
        const auto *block = m_block;
        lock.unlock();
        std::exception_ptr failure;
        insideBlock = true;
        try {
            (*block)(index);
        } catch (...) {
            failure = std::current_exception();
        }
        insideBlock = false;
        lock.lock();
        --m_running;
        if (failure && !m_failure) {
            m_failure = failure;
            m_next = m_count;
        }
    }
}

void parallelFor(ThreadPool *pool, std::size_t count, std::size_t blockSize,
                 const std::function<void(std::size_t, std::size_t)> &body)
{
    const auto block = [&](std::size_t index) {
        body(index * blockSize, std::min(count, (index + 1) * blockSize));
    };
    const std::size_t blocks = (count + blockSize - 1) / blockSize;
    if (pool) {
        pool->run(blocks, block);
        return;
    }
    for (std::size_t index = 0; index < blocks; ++index)
        block(index);
}

double parallelSum(ThreadPool *pool, std::size_t count, std::size_t blockSize,
                   const std::function<double(std::size_t, std::size_t)> &body)
{
    std::vector<double> partial((count + blockSize - 1) / blockSize);
    parallelFor(pool, count, blockSize,
                [&](std::size_t begin, std::size_t end) { partial[begin / blockSize] = body(begin, end); });
    return std::accumulate(partial.begin(), partial.end(), 0.0);
}

} // namespace inkling

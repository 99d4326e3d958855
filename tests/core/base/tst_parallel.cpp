// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

#include "core/base/random.h"

#include <QTest>

#include <atomic>
#include <cmath>
#include <mutex>
#include <new>
#include <numeric>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace inkling;

class TestParallel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsEachBlockOnce_data();
    void runsEachBlockOnce();
    void sumHasTheSameBitsForAnyPool();
    void blocksDoNotDependOnThePool();
    void worksOnSeveralThreads();
    void throwsTheBlocksException();
    void isUsableAfterAnException();
    void nestedLoopsRun();
    void callersTakeTurns();
    void nothingToDo();
};

void TestParallel::runsEachBlockOnce_data()
{
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("count");
    for (const int threads : {1, 2, 3, 8}) {
        for (const int count : {1, 2, 7, 1000})
            QTest::addRow("%d threads, %d blocks", threads, count) << threads << count;
    }
}

void TestParallel::runsEachBlockOnce()
{
    QFETCH(int, threads);
    QFETCH(int, count);
    ThreadPool pool(threads);
    QCOMPARE(pool.threadCount(), threads);
    std::vector<std::atomic<int>> calls(static_cast<std::size_t>(count));
    for (int round = 0; round < 20; ++round)
        pool.run(calls.size(), [&](std::size_t i) { ++calls[i]; });
    for (const auto &call : calls)
        QCOMPARE(call.load(), 20);
}

void TestParallel::sumHasTheSameBitsForAnyPool()
{
    // Numbers of very different sizes: adding them in another order gives another sum.
    std::vector<double> values(10'007);
    Random random(1);
    for (double &value : values)
        value = random.normal() * std::pow(10.0, random.uniform(-8.0, 8.0));
    const auto sumOf = [&](ThreadPool *pool) {
        return parallelSum(pool, values.size(), 100, [&](std::size_t begin, std::size_t end) {
            return std::accumulate(values.begin() + begin, values.begin() + end, 0.0);
        });
    };
    const double expected = sumOf(nullptr);
    QVERIFY(expected != std::accumulate(values.begin(), values.end(), 0.0));
    for (int threads = 1; threads <= 8; ++threads) {
        ThreadPool pool(threads);
        QVERIFY(sumOf(&pool) == expected);
    }
}

void TestParallel::blocksDoNotDependOnThePool()
{
    const auto ends = [](ThreadPool *pool) {
        std::vector<std::size_t> end(103);
        parallelFor(pool, end.size(), 10, [&](std::size_t from, std::size_t to) {
            for (std::size_t i = from; i < to; ++i)
                end[i] = to;
        });
        return end;
    };
    ThreadPool pool(3);
    QCOMPARE(ends(&pool), ends(nullptr));
    QCOMPARE(ends(nullptr)[99], std::size_t(100));
    QCOMPARE(ends(nullptr)[102], std::size_t(103)); // the last block is shorter
}

void TestParallel::worksOnSeveralThreads()
{
    ThreadPool pool(2);
    std::mutex mutex;
    std::set<std::thread::id> seen;
    std::atomic<int> arrived = 0;
    pool.run(2, [&](std::size_t) {
        const std::lock_guard lock(mutex);
        seen.insert(std::this_thread::get_id());
        ++arrived;
    });
    // One thread may have been quick enough for both blocks; two that wait for each other can not be one
    // thread.
    arrived = 0;
    seen.clear();
    pool.run(2, [&](std::size_t) {
        ++arrived;
        while (arrived < 2)
            std::this_thread::yield();
        const std::lock_guard lock(mutex);
        seen.insert(std::this_thread::get_id());
    });
    QCOMPARE(seen.size(), std::size_t(2));
}

void TestParallel::throwsTheBlocksException()
{
    ThreadPool pool(3);
    const auto failing = [](std::size_t i) {
        if (i == 5)
            throw std::runtime_error("block 5");
    };
    try {
        pool.run(100, failing);
        QFAIL("no exception came out");
    } catch (const std::runtime_error &error) {
        QCOMPARE(std::string(error.what()), std::string("block 5"));
    }
}

void TestParallel::isUsableAfterAnException()
{
    ThreadPool pool(3);
    for (int round = 0; round < 50; ++round) {
        QVERIFY_THROWS_EXCEPTION(std::bad_alloc, pool.run(20, [](std::size_t) { throw std::bad_alloc(); }));
        std::atomic<int> calls = 0;
        pool.run(20, [&](std::size_t) { ++calls; });
        QCOMPARE(calls.load(), 20);
    }
}

void TestParallel::nestedLoopsRun()
{
    ThreadPool pool(3);
    std::vector<std::atomic<int>> calls(50);
    pool.run(10,
             [&](std::size_t outer) { pool.run(5, [&](std::size_t inner) { ++calls[outer * 5 + inner]; }); });
    for (const auto &call : calls)
        QCOMPARE(call.load(), 1);
}

void TestParallel::callersTakeTurns()
{
    ThreadPool pool(2);
    std::vector<int> sums(4, 0);
    {
        std::vector<std::jthread> callers;
        for (int &sum : sums) {
            callers.emplace_back([&pool, &sum] {
                for (int round = 0; round < 100; ++round) {
                    std::vector<int> parts(10, 0);
                    pool.run(parts.size(), [&](std::size_t i) { parts[i] = static_cast<int>(i); });
                    sum += std::accumulate(parts.begin(), parts.end(), 0);
                }
            });
        }
    }
    QCOMPARE(sums, std::vector<int>(4, 4500));
}

void TestParallel::nothingToDo()
{
    ThreadPool pool(2);
    pool.run(0, [](std::size_t) { QFAIL("there is no block"); });
    QCOMPARE(parallelSum(&pool, 0, 10, [](std::size_t, std::size_t) { return 1.0; }), 0.0);
}

QTEST_APPLESS_MAIN(TestParallel)
#include "tst_parallel.moc"

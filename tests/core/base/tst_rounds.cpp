// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rounds.h"

#include "core/base/parallel.h"

#include <QTest>

#include <atomic>
#include <mutex>
#include <set>
#include <utility>
#include <vector>

using namespace inkling;

class TestRounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyItemOnceInTheBlocksOfParallelFor_data();
    void everyItemOnceInTheBlocksOfParallelFor();
    void asksOftenerWhereItemsCostMore();
    void stopLeavesTheRest();
    void nothingToDo();
};

void TestRounds::everyItemOnceInTheBlocksOfParallelFor_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("cost");
    for (const int count : {1, 63, 64, 65, 1000}) {
        for (const double cost : {0.0, 1.0, 1e5, 1e12})
            QTest::addRow("%d items of cost %g", count, cost) << count << cost;
    }
}

void TestRounds::everyItemOnceInTheBlocksOfParallelFor()
{
    QFETCH(int, count);
    QFETCH(double, cost);
    using Blocks = std::set<std::pair<std::size_t, std::size_t>>;
    Blocks expected;
    parallelFor(nullptr, static_cast<std::size_t>(count), 64,
                [&](std::size_t begin, std::size_t end) { expected.emplace(begin, end); });
    for (const int threads : {1, 3}) {
        ThreadPool pool(threads);
        std::vector<std::atomic<int>> calls(static_cast<std::size_t>(count));
        Blocks blocks;
        std::mutex mutex;
        const auto body = [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                ++calls[i];
            const std::scoped_lock lock(mutex);
            blocks.emplace(begin, end);
        };
        QVERIFY(parallelRounds(RunControl({}, &pool), calls.size(), 64, cost, body));
        for (const auto &call : calls)
            QCOMPARE(call.load(), 1);
        QVERIFY(blocks == expected);
    }
}

void TestRounds::asksOftenerWhereItemsCostMore()
{
    const auto questions = [](double cost) {
        int asked = 0;
        const RunControl control([&](double done) { return ++asked > 0 && done >= 0.0 && done < 1.0; });
        return parallelRounds(control, 10'000, 10, cost, [](std::size_t, std::size_t) {}) ? asked : -1;
    };
    QCOMPARE(questions(1.0), 1);
    QVERIFY(questions(1e5) > 5);
    QVERIFY(questions(1e9) > questions(1e5));
}

void TestRounds::stopLeavesTheRest()
{
    int asked = 0;
    std::size_t done = 0;
    const RunControl control([&](double) { return ++asked < 3; });
    QVERIFY(!parallelRounds(control, 10'000, 10, 1e9,
                            [&](std::size_t begin, std::size_t end) { done += end - begin; }));
    QVERIFY(done > 0 && done < 10'000);
}

void TestRounds::nothingToDo()
{
    QVERIFY(parallelRounds(RunControl(), 0, 64, 1.0, [](std::size_t, std::size_t) { QFAIL("called"); }));
}

QTEST_APPLESS_MAIN(TestRounds)
#include "tst_rounds.moc"

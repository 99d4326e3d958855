// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rounds.h"

#include "core/base/filled_rows.h"
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
    void slicesOfABlockComeInOrder_data() { everyItemOnceInTheBlocksOfParallelFor_data(); }
    void slicesOfABlockComeInOrder();
    void noRoundIsLong();
    void everyRowIsFilled();
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

void TestRounds::slicesOfABlockComeInOrder()
{
    QFETCH(int, count);
    QFETCH(double, cost);
    constexpr std::size_t kBlock = 300;
    using Slices = std::vector<std::pair<std::size_t, std::size_t>>;
    Slices expected;
    for (const int threads : {1, 3}) {
        ThreadPool pool(threads);
        std::vector<Slices> ofBlock(4);
        QVERIFY(parallelSlices(RunControl({}, &pool), static_cast<std::size_t>(count), kBlock, cost,
                               [&](std::size_t begin, std::size_t end) {
                                   ofBlock[begin / kBlock].emplace_back(begin, end); // no two at a time
                               }));
        Slices all;
        for (const Slices &slices : ofBlock)
            all.insert(all.end(), slices.begin(), slices.end());
        std::size_t next = 0;
        for (const auto &[begin, end] : all) {
            QCOMPARE(begin, next);
            QCOMPARE(begin / kBlock, (end - 1) / kBlock);
            next = end;
        }
        QCOMPARE(next, static_cast<std::size_t>(count));
        QVERIFY(threads == 1 || all == expected); // sums have the same bits
        expected = all;
    }
}

// However few and long the blocks of a sum are, no more than some 1e8 operations pass without a question.
void TestRounds::noRoundIsLong()
{
    for (const double cost : {1.0, 250.0, 3e4, 5e6}) {
        for (const int threads : {1, 2}) {
            ThreadPool pool(threads);
            std::atomic<std::size_t> items = 0;
            std::size_t most = 0;
            const RunControl control(
                [&](double done) {
                    most = std::max(most, items.exchange(0));
                    return done >= 0.0 && done <= 1.0;
                },
                &pool);
            const auto count = [&](std::size_t begin, std::size_t end) {
                items += end - begin;
            };
            QVERIFY(parallelSlices(control, 1'000'000, 125'000, cost, count));
            QVERIFY(parallelRounds(control, 1'000'000, 16, cost, count));
            QVERIFY2(static_cast<double>(most) * cost <= 2e8, qPrintable(QString::number(most)));
        }
    }
}

// More rows than a block has, so that the first row's number counts.
void TestRounds::everyRowIsFilled()
{
    const auto number = [](Eigen::Index first, Eigen::Ref<RowMatrix> rows) {
        for (Eigen::Index i = 0; i < rows.rows(); ++i)
            rows.row(i).setConstant(static_cast<double>(first + i));
    };
    ThreadPool pool(3);
    const auto filled = filledRows(1000, 3, number, RunControl({}, &pool));
    QVERIFY(filled.ok());
    for (Eigen::Index i = 0; i < 1000; ++i)
        QVERIFY((filled->row(i).array() == static_cast<double>(i)).all());
    QCOMPARE(filledRows(0, 3, number, RunControl())->rows(), Eigen::Index{0});
    const auto refused = filledRows(1000, 3, number, RunControl([](double) { return false; }));
    QVERIFY(refused.error().kind == ErrorKind::Stopped);
}

QTEST_APPLESS_MAIN(TestRounds)
#include "tst_rounds.moc"

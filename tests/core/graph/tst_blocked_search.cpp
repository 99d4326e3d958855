// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/blocked_search.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/graph/distance.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

using namespace inkling;

namespace {

using Lists = std::vector<std::vector<Candidate>>;

RowMatrix randomPoints(int n, int d, std::uint64_t seed)
{
    Random random(seed);
    RowMatrix X(n, d);
    for (double &value : X.reshaped())
        value = random.normal();
    return X;
}

/// Whole numbers 0 ... 2: equal distances and duplicates.
RowMatrix gridPoints(int n, int d)
{
    Random random(2);
    RowMatrix X(n, d);
    for (double &value : X.reshaped())
        value = random.below(3);
    return X;
}

/// Tight groups far apart: in floats the points of a group are one.
RowMatrix groups(int n, int d)
{
    RowMatrix X = 1e-9 * randomPoints(n, d, 3);
    for (int i = 0; i < n; ++i)
        X.row(i).array() += 100.0 * (i % 7);
    return X;
}

std::vector<int> rowNumbers(Eigen::Index n)
{
    std::vector<int> rows(static_cast<std::size_t>(n));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

/// Every distance, sorted.
Lists obviousLists(const RowMatrix &points, const BlockedSearch::Queries &queries)
{
    Lists lists;
    for (Eigen::Index i = 0; i < queries.points.rows(); ++i) {
        std::vector<Candidate> all;
        for (int row = 0; row < points.rows(); ++row) {
            if (queries.excluded.empty() || queries.excluded[i] != row)
                all.push_back({squaredDistance(queries.points.data() + i * points.cols(),
                                               points.data() + row * points.cols(), points.cols()),
                               row});
        }
        std::sort(all.begin(), all.end(), [](auto a, auto b) { return a < b; });
        all.resize(std::min(all.size(), static_cast<std::size_t>(queries.k)));
        lists.push_back(std::move(all));
    }
    return lists;
}

Lists searchedLists(const RowMatrix &points, Metric metric, const BlockedSearch::Queries &queries,
                    const RunControl &control)
{
    Lists lists;
    const BlockedSearch search(points, metric, control);
    const bool isDone = search.search(
        queries,
        [&](Eigen::Index query, const NearestList &list) {
            QCOMPARE(query, static_cast<Eigen::Index>(lists.size()));
            lists.push_back(list.items());
        },
        control);
    return isDone ? lists : Lists();
}

void compare(const RowMatrix &X, Metric metric, int k)
{
    const RowMatrix points = metricPoints(X, metric);
    const BlockedSearch::Queries queries = {points, rowNumbers(points.rows()), k};
    QVERIFY(searchedLists(points, metric, queries, RunControl()) == obviousLists(points, queries));
}

} // namespace

class TestBlockedSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsTheObviousSearch_data();
    void equalsTheObviousSearch();
    void survivesWhatFloatsCannotHold_data();
    void survivesWhatFloatsCannotHold();
    void cosineEqualsTheObviousSearch();
    void queriesFromAfarEqualTheObviousSearch();
    void manyDuplicatesAreQuick();
    void sameBitsForAnyThreads();
    void stopsWhenAsked();
};

void TestBlockedSearch::equalsTheObviousSearch_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("d");
    QTest::addColumn<int>("k");
    QTest::newRow("one dimension") << 300 << 1 << 5;
    QTest::newRow("four") << 600 << 4 << 10;
    QTest::newRow("a stride full but for one") << 300 << 14 << 10;
    QTest::newRow("a stride full") << 300 << 15 << 10;
    QTest::newRow("a stride and one") << 300 << 16 << 10;
    QTest::newRow("many dimensions") << 200 << 500 << 10;
    QTest::newRow("one nearest") << 300 << 5 << 1;
    QTest::newRow("all others") << 100 << 5 << 99;
    QTest::newRow("more than a block of points and of queries") << 1'100 << 6 << 12;
    QTest::newRow("two points") << 2 << 6 << 1;
}

void TestBlockedSearch::equalsTheObviousSearch()
{
    QFETCH(int, n);
    QFETCH(int, d);
    QFETCH(int, k);
    compare(randomPoints(n, d, 1), Metric::Euclidean, k);
    compare(gridPoints(n, d), Metric::Euclidean, k);
}

void TestBlockedSearch::survivesWhatFloatsCannotHold_data()
{
    QTest::addColumn<RowMatrix>("X");
    const RowMatrix X = randomPoints(300, 6, 4);
    const RowMatrix grid = gridPoints(300, 6);
    const auto withScale = [&](double scale) -> RowMatrix {
        RowMatrix scaled = X;
        scaled.leftCols(3) *= scale;
        return scaled;
    };
    QTest::newRow("offset 1e6") << RowMatrix(X.array() + 1e6);
    QTest::newRow("offset 1e6 and ties") << RowMatrix(grid.array() + 1e6);
    QTest::newRow("offset 1e12") << RowMatrix(X.array() + 1e12);
    QTest::newRow("one far point moves the mean") << [&] {
        RowMatrix far = X;
        far.row(7).setConstant(1e9);
        return far;
    }();
    QTest::newRow("points too far for floats") << [&] {
        RowMatrix far = X;
        far.row(0).setConstant(-1e100);
        far(299, 5) = 1e200;
        return far;
    }();
    QTest::newRow("tight groups") << groups(300, 6);
    QTest::newRow("columns of scales 1e8 and 1") << withScale(1e8);
    QTest::newRow("columns of scales 1e-30 and 1") << withScale(1e-30);
    QTest::newRow("columns of scales 1e60 and 1") << withScale(1e60);
    QTest::newRow("all tiny") << RowMatrix(1e-140 * X);
    QTest::newRow("squares that underflow") << RowMatrix(1e-161 * X);
    QTest::newRow("all beyond squares") << RowMatrix(1e200 * X);
    QTest::newRow("differences that overflow") << RowMatrix(1e308 * X.cwiseMax(-1.7).cwiseMin(1.7));
    QTest::newRow("constant columns") << withScale(0.0);
    QTest::newRow("all equal") << RowMatrix(RowMatrix::Constant(300, 6, 0.1));
}

void TestBlockedSearch::survivesWhatFloatsCannotHold()
{
    QFETCH(RowMatrix, X);
    compare(X, Metric::Euclidean, 9);
}

void TestBlockedSearch::cosineEqualsTheObviousSearch()
{
    RowMatrix X = randomPoints(400, 7, 5);
    compare(X, Metric::Cosine, 9);
    for (int i = 0; i < 400; i += 13)
        X.row(i).setZero();
    compare(X, Metric::Cosine, 9);
    compare(X.cwiseAbs().array() + 1e5, Metric::Cosine, 9); // all directions nearly the same
    compare(RowMatrix::Zero(50, 7), Metric::Cosine, 9);
}

void TestBlockedSearch::queriesFromAfarEqualTheObviousSearch()
{
    const RowMatrix points = randomPoints(300, 6, 6);
    RowMatrix places = randomPoints(20, 6, 7);
    for (int i = 0; i < 20; ++i)
        places.row(i) *= std::pow(10.0, 10 * i);
    const BlockedSearch::Queries queries = {places, {}, 4};
    QVERIFY(searchedLists(points, Metric::Euclidean, queries, RunControl()) == obviousLists(points, queries));
}

void TestBlockedSearch::manyDuplicatesAreQuick()
{
    // Of equal points the lowest rows are the nearest; comparing all 784 coordinates of all pairs would take
    // half a minute.
    const RowMatrix X = RowMatrix::Ones(8'000, 784);
    const RowMatrix places = RowMatrix::Ones(2'000, 784);
    const Lists found = searchedLists(X, Metric::Euclidean, {places, {}, 2}, RunControl());
    QCOMPARE(found.size(), std::size_t(2'000));
    for (const auto &list : found)
        QVERIFY((list == std::vector<Candidate>{{0.0, 0}, {0.0, 1}}));
}

void TestBlockedSearch::sameBitsForAnyThreads()
{
    const RowMatrix X = randomPoints(1'500, 12, 8);
    const BlockedSearch::Queries queries = {X, rowNumbers(1'500), 8};
    const Lists expected = searchedLists(X, Metric::Euclidean, queries, RunControl());
    for (const int threads : {2, 3, 8}) {
        ThreadPool pool(threads);
        QVERIFY(searchedLists(X, Metric::Euclidean, queries, RunControl({}, &pool)) == expected);
    }
}

void TestBlockedSearch::stopsWhenAsked()
{
    const RowMatrix X = randomPoints(3'000, 20, 9);
    const BlockedSearch::Queries queries = {X, {}, 5};
    const BlockedSearch search(X, Metric::Euclidean, RunControl());
    std::vector<double> fractions;
    int found = 0;
    const auto count = [&](Eigen::Index, const NearestList &) {
        ++found;
    };
    const auto note = [&](double fraction) {
        fractions.push_back(fraction);
        return true;
    };
    QVERIFY(search.search(queries, count, RunControl(note)));
    QCOMPARE(found, 3'000);
    QVERIFY(std::is_sorted(fractions.begin(), fractions.end()));
    QVERIFY(fractions.size() > 5);

    found = 0;
    int asked = 0;
    QVERIFY(!search.search(queries, count, RunControl([&](double) { return ++asked < 3; })));
    QCOMPARE(asked, 3);
    QVERIFY(found < 3'000);

    // Stopped while it copies the points, the search is still right.
    const BlockedSearch unfinished(X, Metric::Euclidean, RunControl([](double) { return false; }));
    const RowMatrix five = X.topRows(5);
    const BlockedSearch::Queries few = {five, {}, 5};
    Lists lists;
    QVERIFY(unfinished.search(
        few, [&](Eigen::Index, const NearestList &list) { lists.push_back(list.items()); }, RunControl()));
    QVERIFY(lists == obviousLists(X, few));
}

QTEST_APPLESS_MAIN(TestBlockedSearch)
#include "tst_blocked_search.moc"

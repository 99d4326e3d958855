// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/neighbours.h"

#include "core/base/parallel.h"
#include "core/base/random.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace inkling;

namespace {

RowMatrix randomPoints(int n, int d, std::uint64_t seed)
{
    Random random(seed);
    RowMatrix X(n, d);
    for (double &value : X.reshaped())
        value = random.normal();
    return X;
}

/// Whole numbers 0 ... 3: full of equal distances and of duplicates, and their distances have no rounding
/// error.
RowMatrix gridPoints(int n, int d, std::uint64_t seed)
{
    Random random(seed);
    RowMatrix X(n, d);
    for (double &value : X.reshaped())
        value = random.below(4);
    return X;
}

double slowDistance(const Eigen::RowVectorXd &a, const Eigen::RowVectorXd &b, Metric metric)
{
    if (metric == Metric::Euclidean)
        return (a - b).norm();
    const double lengths = a.norm() * b.norm();
    return lengths > 0.0 ? 1.0 - a.dot(b) / lengths : 1.0;
}

/// All distances of each query sorted, ties by row.
Neighbours slowNeighbours(const RowMatrix &X, const RowMatrix &queries, int k, Metric metric,
                          bool leavesSelfOut)
{
    Neighbours found;
    for (int i = 0; i < queries.rows(); ++i) {
        std::vector<std::pair<double, int>> all;
        for (int j = 0; j < X.rows(); ++j) {
            if (!leavesSelfOut || i != j)
                all.emplace_back(slowDistance(queries.row(i), X.row(j), metric), j);
        }
        std::sort(all.begin(), all.end());
        found.k = std::min(k, static_cast<int>(all.size()));
        for (int j = 0; j < found.k; ++j) {
            found.distance.push_back(all[j].first);
            found.index.push_back(all[j].second);
        }
    }
    return found;
}

void compare(const Neighbours &found, const Neighbours &expected)
{
    QCOMPARE(found.k, expected.k);
    QCOMPARE(found.index, expected.index);
    QCOMPARE(found.distance.size(), expected.distance.size());
    for (std::size_t i = 0; i < found.distance.size(); ++i)
        QVERIFY(std::abs(found.distance[i] - expected.distance[i]) < 1e-12);
}

} // namespace

class TestNeighbours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsTheObviousWay_data();
    void equalsTheObviousWay();
    void queriesEqualTheObviousWay_data();
    void queriesEqualTheObviousWay();
    void cosineEqualsTheObviousWay();
    void rowOfZerosIsAtCosineDistanceOne();
    void treeAndBruteForceAgreeToTheBit();
    void manyDuplicatesAreQuick();
    void onePointHasNoOthers();
    void sameBitsForAnyThreads_data();
    void sameBitsForAnyThreads();
    void stopsWhenAsked();
};

void TestNeighbours::equalsTheObviousWay_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("d");
    QTest::addColumn<int>("k");
    QTest::addColumn<bool>("isGrid");
    for (int d = 1; d <= 10; ++d) {
        QTest::addRow("%d dimensions", d) << 300 << d << 7 << false;
        QTest::addRow("%d dimensions, ties and duplicates", d) << 300 << d << 7 << true;
    }
    QTest::newRow("k of all others") << 20 << 2 << 19 << false;
    QTest::newRow("k beyond all others") << 20 << 2 << 50 << true;
    QTest::newRow("k beyond all others, brute force") << 20 << 9 << 50 << true;
    QTest::newRow("two points") << 2 << 2 << 10 << false;
}

void TestNeighbours::equalsTheObviousWay()
{
    QFETCH(int, n);
    QFETCH(int, d);
    QFETCH(int, k);
    QFETCH(bool, isGrid);
    const RowMatrix X = isGrid ? gridPoints(n, d, 1) : randomPoints(n, d, 1);
    const auto found = nearestNeighbours(X, {.k = k}, RunControl());
    compare(*found, slowNeighbours(X, X, k, Metric::Euclidean, true));
}

void TestNeighbours::queriesEqualTheObviousWay_data()
{
    QTest::addColumn<int>("d");
    QTest::newRow("tree") << 2;
    QTest::newRow("brute force") << 9;
}

void TestNeighbours::queriesEqualTheObviousWay()
{
    QFETCH(int, d);
    const RowMatrix X = gridPoints(200, d, 1);
    const RowMatrix queries = gridPoints(50, d, 2);
    compare(*nearestNeighbours(X, queries, {.k = 5}, RunControl()),
            slowNeighbours(X, queries, 5, Metric::Euclidean, false));
    compare(*nearestNeighbours(X, X, {.k = 300}, RunControl()),
            slowNeighbours(X, X, 300, Metric::Euclidean, false));
}

void TestNeighbours::cosineEqualsTheObviousWay()
{
    const RowMatrix X = randomPoints(200, 4, 3);
    compare(*nearestNeighbours(X, {.k = 6, .metric = Metric::Cosine}, RunControl()),
            slowNeighbours(X, X, 6, Metric::Cosine, true));
}

void TestNeighbours::rowOfZerosIsAtCosineDistanceOne()
{
    RowMatrix X(4, 2);
    X << 0, 0, 1, 0, -1, 0, 0, 0;
    const auto found = nearestNeighbours(X, {.k = 3, .metric = Metric::Cosine}, RunControl());
    QCOMPARE(found->index, (std::vector<int>{1, 2, 3, 0, 3, 2, 0, 3, 1, 0, 1, 2}));
    QCOMPARE(found->distance, (std::vector<double>{1, 1, 1, 1, 1, 2, 1, 1, 2, 1, 1, 1}));
}

void TestNeighbours::treeAndBruteForceAgreeToTheBit()
{
    // A fourth coordinate that is always 0 changes no distance, but leaves the tree.
    const RowMatrix X = randomPoints(5'000, 3, 4);
    RowMatrix padded = RowMatrix::Zero(5'000, 4);
    padded.leftCols(3) = X;
    const auto tree = nearestNeighbours(X, {.k = 10}, RunControl());
    const auto brute = nearestNeighbours(padded, {.k = 10}, RunControl());
    QCOMPARE(tree->index, brute->index);
    QVERIFY(tree->distance == brute->distance);
}

void TestNeighbours::manyDuplicatesAreQuick()
{
    // Of equal points the lowest rows are the neighbours; looking at all pairs would take minutes.
    const RowMatrix X = RowMatrix::Ones(100'000, 2);
    const auto found = nearestNeighbours(X, {.k = 2}, RunControl());
    QCOMPARE(std::vector<int>(found->index.begin(), found->index.begin() + 6),
             (std::vector<int>{1, 2, 0, 2, 0, 1}));
    QCOMPARE(found->index[199'998], 0);
    QCOMPARE(found->index[199'999], 1);
}

void TestNeighbours::onePointHasNoOthers()
{
    const auto found = nearestNeighbours(RowMatrix::Ones(1, 3), {.k = 10}, RunControl());
    QCOMPARE(found->k, 0);
    QVERIFY(found->index.empty());
}

void TestNeighbours::sameBitsForAnyThreads_data()
{
    QTest::addColumn<int>("d");
    QTest::newRow("tree") << 3;
    QTest::newRow("brute force") << 12;
}

void TestNeighbours::sameBitsForAnyThreads()
{
    QFETCH(int, d);
    const RowMatrix X = randomPoints(1'500, d, 5);
    const auto expected = nearestNeighbours(X, {.k = 8}, RunControl());
    for (const int threads : {2, 3, 8}) {
        ThreadPool pool(threads);
        const auto found = nearestNeighbours(X, {.k = 8}, RunControl({}, &pool));
        QVERIFY(found->index == expected->index);
        QVERIFY(found->distance == expected->distance);
    }
}

void TestNeighbours::stopsWhenAsked()
{
    const RowMatrix X = randomPoints(5'000, 20, 6);
    int asked = 0;
    const auto found = nearestNeighbours(X, {.k = 8}, RunControl([&](double) { return ++asked < 3; }));
    QVERIFY(!found.ok());
    QVERIFY(found.error().kind == ErrorKind::Stopped);
    QCOMPARE(asked, 3);
}

QTEST_APPLESS_MAIN(TestNeighbours)
#include "tst_neighbours.moc"

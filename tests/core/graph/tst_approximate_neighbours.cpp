// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/approximate_neighbours.h"

#include "core/base/parallel.h"
#include "core/base/random.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace inkling;

namespace {

RowMatrix uniformPoints(int n, int d)
{
    Random random(1);
    RowMatrix X(n, d);
    for (double &value : X.reshaped())
        value = random.uniform();
    return X;
}

/// Forty round groups, some of them touching.
RowMatrix groups(int n, int d)
{
    Random random(2);
    RowMatrix centres(40, d);
    for (double &value : centres.reshaped())
        value = 3.0 * random.normal();
    RowMatrix X(n, d);
    for (int i = 0; i < n; ++i) {
        for (int j = 0; j < d; ++j)
            X(i, j) = centres(i % 40, j) + random.normal();
    }
    return X;
}

/// A quarter of the points, each four times over, and two columns that say nothing.
RowMatrix duplicates(int n, int d)
{
    RowMatrix X = groups(n, d);
    for (int i = 0; i < n; ++i)
        X.row(i) = X.row(i / 4).eval();
    X.col(0).setConstant(5.0);
    X.col(d - 1).setZero();
    return X;
}

/// The share of neighbours at most as far as the exact ones, over all points.
double trueRecall(const RowMatrix &X, const Neighbours &found, Metric metric)
{
    const NeighbourOptions options = {.k = found.k, .metric = metric, .search = NeighbourSearch::Exact};
    const auto exact = nearestNeighbours(X, options, RunControl());
    const auto k = static_cast<std::size_t>(found.k);
    std::size_t right = 0;
    for (std::size_t i = 0; i < found.distance.size(); ++i)
        right += found.distance[i] <= exact->distance[i / k * k + k - 1] ? 1 : 0;
    return static_cast<double>(right) / static_cast<double>(found.distance.size());
}

void checkForm(const RowMatrix &X, const Neighbours &found)
{
    QCOMPARE(found.rows, X.rows());
    const auto k = static_cast<std::size_t>(found.k);
    QCOMPARE(found.index.size(), static_cast<std::size_t>(X.rows()) * k);
    for (Eigen::Index row = 0; row < X.rows(); ++row) {
        const auto begin = static_cast<std::size_t>(row) * k;
        std::vector<int> others(found.index.begin() + begin, found.index.begin() + begin + k);
        QVERIFY(std::find(others.begin(), others.end(), row) == others.end());
        QVERIFY(std::is_sorted(found.distance.begin() + begin, found.distance.begin() + begin + k));
        std::sort(others.begin(), others.end());
        QVERIFY(std::adjacent_find(others.begin(), others.end()) == others.end());
        QVERIFY(others.front() >= 0 && others.back() < X.rows());
    }
}

} // namespace

class TestApproximateNeighbours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNearlyAll_data();
    void findsNearlyAll();
    void findsNearlyAllByCosine();
    void distancesAreExact();
    void equalPointsAreFoundAtDistanceZero();
    void searchesAgainWhereTooLittleWasFound();
    void measuresItsRecall();
    void fewPointsAndManyNeighboursAreExact();
    void sameBitsForAnyThreads();
    void stopsWhenAsked();
};

void TestApproximateNeighbours::findsNearlyAll_data()
{
    QTest::addColumn<RowMatrix>("X");
    QTest::addColumn<int>("k");
    QTest::newRow("groups in 20 dimensions") << groups(3'000, 20) << 10;
    QTest::newRow("uniform in 10 dimensions") << uniformPoints(4'000, 10) << 10;
    QTest::newRow("uniform in 2 dimensions") << uniformPoints(4'000, 2) << 10;
    QTest::newRow("one nearest") << uniformPoints(4'000, 6) << 1;
    QTest::newRow("many nearest") << groups(3'000, 8) << 60;
    QTest::newRow("each point four times") << duplicates(3'000, 10) << 10;
    QTest::newRow("far from the origin") << RowMatrix(groups(3'000, 10).array() + 1e6) << 10;
}

void TestApproximateNeighbours::findsNearlyAll()
{
    QFETCH(RowMatrix, X);
    QFETCH(int, k);
    const NeighbourOptions options = {.k = k, .search = NeighbourSearch::Approximate};
    const auto found = nearestNeighbours(X, options, RunControl());
    checkForm(X, *found);
    QVERIFY(found->recallSamples > 0);
    const double recall = trueRecall(X, *found, Metric::Euclidean);
    QVERIFY2(recall >= 0.99, QByteArray::number(recall));
    QVERIFY(std::abs(recall - found->recall) < 0.005);
}

void TestApproximateNeighbours::findsNearlyAllByCosine()
{
    RowMatrix X = groups(4'000, 12);
    for (int i = 0; i < 4'000; i += 50)
        X.row(i).setZero();
    const NeighbourOptions options = {.metric = Metric::Cosine, .search = NeighbourSearch::Approximate};
    const auto found = nearestNeighbours(X, options, RunControl());
    checkForm(X, *found);
    QVERIFY(trueRecall(X, *found, Metric::Cosine) >= 0.99);
    QVERIFY(std::all_of(found->distance.begin(), found->distance.begin() + 10,
                        [](double distance) { return distance == 1.0; })); // row 0 has no direction
}

void TestApproximateNeighbours::distancesAreExact()
{
    const RowMatrix X = groups(3'000, 9);
    const auto found = nearestNeighbours(X, {.search = NeighbourSearch::Approximate}, RunControl());
    for (std::size_t i = 0; i < found->index.size(); ++i) {
        const double *point = X.data() + static_cast<Eigen::Index>(i / 10) * 9;
        QCOMPARE(found->distance[i], std::sqrt(squaredDistance(point, X.data() + found->index[i] * 9, 9)));
    }
}

void TestApproximateNeighbours::equalPointsAreFoundAtDistanceZero()
{
    // All planes between two of them are none, and every list is full of them at once.
    const RowMatrix X = RowMatrix::Constant(5'000, 6, 0.3);
    const auto found = nearestNeighbours(X, {.search = NeighbourSearch::Approximate}, RunControl());
    checkForm(X, *found);
    QVERIFY(std::all_of(found->distance.begin(), found->distance.end(),
                        [](double distance) { return distance == 0.0; }));
}

void TestApproximateNeighbours::searchesAgainWhereTooLittleWasFound()
{
    // In 40 full dimensions hardly any point is nearer than another, and a quick search misses too many.
    const RowMatrix X = uniformPoints(2'500, 40);
    const auto found = nearestNeighbours(X, {.search = NeighbourSearch::Approximate}, RunControl());
    QVERIFY2(found->recall >= 0.99, QByteArray::number(found->recall));
}

void TestApproximateNeighbours::measuresItsRecall()
{
    const RowMatrix X = groups(2'500, 5);
    QCOMPARE(nearestNeighbours(X, {}, RunControl())->recallSamples, 0);
    QCOMPARE(nearestNeighbours(X, {.search = NeighbourSearch::Approximate}, RunControl())->recallSamples,
             500);
}

void TestApproximateNeighbours::fewPointsAndManyNeighboursAreExact()
{
    QVERIFY(!canBeApproximate(1'999, 10));
    QVERIFY(canBeApproximate(2'000, 10));
    QVERIFY(!canBeApproximate(1'000'000, 101));
    const RowMatrix X = uniformPoints(300, 5);
    const auto found = nearestNeighbours(X, {.search = NeighbourSearch::Approximate}, RunControl());
    const auto exact = nearestNeighbours(X, {.search = NeighbourSearch::Exact}, RunControl());
    QCOMPARE(found->recallSamples, 0);
    QVERIFY(found->index == exact->index);
}

void TestApproximateNeighbours::sameBitsForAnyThreads()
{
    const RowMatrix X = groups(3'000, 8);
    const NeighbourOptions options = {.search = NeighbourSearch::Approximate};
    const auto expected = nearestNeighbours(X, options, RunControl());
    for (const int threads : {2, 3, 8}) {
        ThreadPool pool(threads);
        const auto found = nearestNeighbours(X, options, RunControl({}, &pool));
        QVERIFY(found->index == expected->index);
        QVERIFY(found->distance == expected->distance);
        QCOMPARE(found->recall, expected->recall);
    }
}

void TestApproximateNeighbours::stopsWhenAsked()
{
    const RowMatrix X = groups(3'000, 30);
    const NeighbourOptions options = {.search = NeighbourSearch::Approximate};
    std::vector<double> fractions;
    const auto note = [&](double fraction) {
        fractions.push_back(fraction);
        return true;
    };
    QVERIFY(nearestNeighbours(X, options, RunControl(note)).ok());
    QVERIFY(std::is_sorted(fractions.begin(), fractions.end()));
    QVERIFY(fractions.size() > 20);
    for (std::size_t last = 1; last < fractions.size(); last += fractions.size() / 9) {
        std::size_t asked = 0;
        const auto stopped =
            nearestNeighbours(X, options, RunControl([&](double) { return ++asked < last; }));
        QVERIFY(!stopped.ok());
        QVERIFY(stopped.error().kind == ErrorKind::Stopped);
        QVERIFY(asked <= last + 1); // the copy of the points ends before it tells
    }
}

QTEST_APPLESS_MAIN(TestApproximateNeighbours)
#include "tst_approximate_neighbours.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/kernel_factor.h"

#include "core/base/message.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/graph/distance.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <set>

using namespace inkling;

namespace {

constexpr double kPlenty = 1e12;

RowMatrix randomPoints(Eigen::Index n, Eigen::Index d)
{
    Random random(4);
    RowMatrix X(n, d);
    for (Eigen::Index i = 0; i < X.size(); ++i)
        X.data()[i] = random.normal();
    return X;
}

RowMatrix slowKernel(const RowMatrix &X, double gamma)
{
    RowMatrix K(X.rows(), X.rows());
    for (Eigen::Index i = 0; i < X.rows(); ++i) {
        for (Eigen::Index j = 0; j < X.rows(); ++j)
            K(i, j) = std::exp(-gamma * (X.row(i) - X.row(j)).squaredNorm());
    }
    return K;
}

} // namespace

class TestKernelFactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheKernel_data();
    void isTheKernel();
    void rankIsSmallInThePlane();
    void duplicatesCountOnce();
    void rowsWithoutADirectionAreAtARightAngle();
    void memoryThatDoesNotSufficeIsToldSoon();
    void medianDistanceOnPaper();
    void sameBitsForAnyThreads();
    void stopsWhenAsked();
};

void TestKernelFactor::isTheKernel_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("d");
    QTest::addColumn<double>("gamma");
    QTest::newRow("one point") << 1 << 3 << 1.0;
    QTest::newRow("smooth in the plane") << 400 << 2 << 0.1;
    QTest::newRow("narrow in the plane") << 400 << 2 << 50.0;
    QTest::newRow("many dimensions") << 300 << 40 << 0.01;
}

void TestKernelFactor::isTheKernel()
{
    QFETCH(int, n);
    QFETCH(int, d);
    QFETCH(double, gamma);
    const RowMatrix X = randomPoints(n, d);
    const auto factor = factorKernel(X, gamma, kPlenty, RunControl());
    const RowMatrix &R = factor->R;
    QVERIFY((R.transpose() * R - slowKernel(X, gamma)).cwiseAbs().maxCoeff() <
            4.0 * n * std::numeric_limits<double>::epsilon());
    const std::set<int> pivots(factor->pivots.begin(), factor->pivots.end());
    QCOMPARE(static_cast<Eigen::Index>(pivots.size()), R.rows());
    const RowMatrix U = R(Eigen::all, factor->pivots);
    const RowMatrix below = U.triangularView<Eigen::StrictlyLower>();
    QVERIFY(below.cwiseAbs().maxCoeff() < 1e-6 && U.diagonal().minCoeff() > 0.0);
}

void TestKernelFactor::rankIsSmallInThePlane()
{
    QVERIFY(factorKernel(randomPoints(2'000, 2), 0.1, kPlenty, RunControl())->R.rows() < 150);
    QCOMPARE(factorKernel(randomPoints(300, 40), 0.01, kPlenty, RunControl())->R.rows(), Eigen::Index(300));
}

void TestKernelFactor::duplicatesCountOnce()
{
    RowMatrix X(90, 5);
    const RowMatrix three = 3.0 * randomPoints(3, 5);
    for (Eigen::Index i = 0; i < X.rows(); ++i)
        X.row(i) = three.row(i % 3);
    QCOMPARE(factorKernel(X, 0.5, kPlenty, RunControl())->R.rows(), Eigen::Index(3));
}

void TestKernelFactor::rowsWithoutADirectionAreAtARightAngle()
{
    RowMatrix X(4, 2);
    X << 1, 0, 0, 0, 0, 1, 0, 0;
    const auto factor = factorKernel(metricPoints(X, Metric::Cosine), 0.5, kPlenty, RunControl());
    const RowMatrix K = factor->R.transpose() * factor->R;
    const RowMatrix expected =
        RowMatrix::Constant(4, 4, std::exp(-1.0)) + (1.0 - std::exp(-1.0)) * RowMatrix::Identity(4, 4);
    QVERIFY((K - expected).cwiseAbs().maxCoeff() < 1e-12);
}

void TestKernelFactor::memoryThatDoesNotSufficeIsToldSoon()
{
    // 1,200 points in 40 dimensions: rank 1,200 takes 35 MB. The end of the decomposition is not waited for.
    const RowMatrix X = randomPoints(1'200, 40);
    double farthest = 0.0;
    const auto factor = factorKernel(X, 0.01, 30e6, RunControl([&](double done) {
                                         farthest = std::max(farthest, done);
                                         return true;
                                     }));
    QVERIFY(!factor.ok());
    QVERIFY(factor.error().kind == ErrorKind::Limit);
    QVERIFY(english(factor.error().message).find("1200 samples needs at least 0.1 GB") != std::string::npos);
    QVERIFY(farthest < 0.5);
    QVERIFY(factorKernel(randomPoints(1'200, 2), 0.1, 30e6, RunControl()).ok());
}

void TestKernelFactor::medianDistanceOnPaper()
{
    RowMatrix X(4, 1);
    X << 0.0, 0.0, 1.0, 3.0; // 1 1 3 3 2, and 0 between duplicates
    QCOMPARE(*medianDistance(X, RunControl()), 2.0);
    QCOMPARE(*medianDistance(RowMatrix::Ones(9, 3), RunControl()), 1.0);
    QCOMPARE(*medianDistance(RowMatrix::Ones(1, 3), RunControl()), 1.0);
    RowMatrix many(1'000, 1); // every second row is looked at
    for (int i = 0; i < 1'000; ++i)
        many(i, 0) = i % 2 == 0 ? 5.0 * (i % 4) : 1e9;
    QCOMPARE(*medianDistance(many, RunControl()), 10.0);
}

void TestKernelFactor::sameBitsForAnyThreads()
{
    const RowMatrix X = randomPoints(700, 6);
    const auto expected = factorKernel(X, 0.1, kPlenty, RunControl());
    const double distance = *medianDistance(X, RunControl());
    for (const int threads : {1, 2, 3, 8}) {
        ThreadPool pool(threads);
        const auto factor = factorKernel(X, 0.1, kPlenty, RunControl({}, &pool));
        QVERIFY(factor->R == expected->R && factor->pivots == expected->pivots);
        QCOMPARE(*medianDistance(X, RunControl({}, &pool)), distance);
    }
}

void TestKernelFactor::stopsWhenAsked()
{
    const RowMatrix X = randomPoints(500, 30);
    for (const double until : {0.0, 0.5}) {
        const auto factor =
            factorKernel(X, 0.01, kPlenty, RunControl([until](double done) { return done < until; }));
        QVERIFY(!factor.ok());
        QVERIFY(factor.error().kind == ErrorKind::Stopped);
    }
    QVERIFY(!medianDistance(X, RunControl([](double) { return false; })).ok());
}

QTEST_APPLESS_MAIN(TestKernelFactor)
#include "tst_kernel_factor.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/gaussian_kernel.h"

#include "core/base/random.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <vector>

using namespace inkling;

class TestGaussianKernel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheExponential();
    void isOneForDuplicates();
    void endsWhereDoublesEnd();
    void takesTheMetricsDistance_data();
    void takesTheMetricsDistance();
};

/// Reason: the exponential is our own. Points on a line, so that the exponent is known to the bit.
void TestGaussianKernel::isTheExponential()
{
    Random random(1);
    RowMatrix X(5'003, 1);
    for (double &x : X.reshaped())
        x = random.uniform(0.0, 26.0); // its square: up to 676
    const GaussianKernel kernel(X, Metric::Euclidean, 1.0);
    const double zero = 0.0;
    std::vector<double> found(5'003);
    kernel.weights(&zero, 0, 5'003, found.data());
    for (std::size_t i = 0; i < found.size(); ++i) {
        const double expected =
            std::exp(-X(static_cast<Eigen::Index>(i), 0) * X(static_cast<Eigen::Index>(i), 0));
        QVERIFY(std::abs(found[i] - expected) <= 4 * std::numeric_limits<double>::epsilon() * expected);
    }
    std::vector<double> part(10); // wherever it begins
    kernel.weights(&zero, 4'001, 4'011, part.data());
    for (std::size_t i = 0; i < part.size(); ++i)
        QCOMPARE(part[i], found[4'001 + i]);
}

void TestGaussianKernel::isOneForDuplicates()
{
    const GaussianKernel kernel(RowMatrix::Constant(9, 7, 0.1), Metric::Euclidean, 1e6);
    std::vector<double> found(9);
    kernel.weights(Eigen::Index(3), 0, 9, found.data());
    QCOMPARE(found, std::vector<double>(9, 1.0));
}

/// Reason: a weight that underflows is no edge, and one that is smaller than the normal numbers is.
void TestGaussianKernel::endsWhereDoublesEnd()
{
    RowMatrix X(4, 1);
    X << std::sqrt(708.0), std::sqrt(740.0), std::sqrt(746.0), 1e200;
    const GaussianKernel kernel(X, Metric::Euclidean, 1.0);
    const double zero = 0.0;
    double found[4];
    kernel.weights(&zero, 0, 4, found);
    QVERIFY(std::abs(found[0] / std::exp(-708.0) - 1.0) < 1e-12);
    QVERIFY(found[1] > 0.0 && std::abs(found[1] / std::exp(-740.0) - 1.0) < 0.01);
    QCOMPARE(found[2], 0.0);
    QCOMPARE(found[3], 0.0);
}

void TestGaussianKernel::takesTheMetricsDistance_data()
{
    QTest::addColumn<int>("metric");
    QTest::newRow("euclidean") << static_cast<int>(Metric::Euclidean);
    QTest::newRow("cosine") << static_cast<int>(Metric::Cosine);
}

void TestGaussianKernel::takesTheMetricsDistance()
{
    QFETCH(int, metric);
    Random random(2);
    RowMatrix X(50, 6);
    for (double &x : X.reshaped())
        x = random.normal();
    X.row(7).setZero(); // without a direction: at a right angle to all
    const GaussianKernel kernel(X, static_cast<Metric>(metric), 0.4);
    std::vector<double> found(50);
    for (Eigen::Index i = 0; i < 50; ++i) {
        kernel.weights(i, 0, 50, found.data());
        for (Eigen::Index j = 0; j < 50; ++j) {
            double r = (X.row(i) - X.row(j)).norm();
            if (static_cast<Metric>(metric) == Metric::Cosine) {
                const double lengths = X.row(i).norm() * X.row(j).norm();
                r = lengths > 0.0 ? 1.0 - X.row(i).dot(X.row(j)) / lengths : 1.0;
            }
            QVERIFY(std::abs(found[static_cast<std::size_t>(j)] - std::exp(-0.4 * r * r)) < 1e-14);
        }
    }
}

QTEST_APPLESS_MAIN(TestGaussianKernel)
#include "tst_gaussian_kernel.moc"

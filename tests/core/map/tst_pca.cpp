// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/data/builtin.h"
#include "core/data/prepare.h"
#include "core/map/pca.h"

#include <Eigen/SVD>

#include <QElapsedTimer>
#include <QTest>

using namespace inkling;

namespace {

/// Normal points whose spread falls from axis to axis.
RowMatrix randomPoints(Eigen::Index n, Eigen::Index d, std::uint64_t seed)
{
    Random random(seed);
    RowMatrix X(n, d);
    for (Eigen::Index i = 0; i < n; ++i) {
        for (Eigen::Index j = 0; j < d; ++j)
            X(i, j) = random.normal() / static_cast<double>(j + 1) + static_cast<double>(j);
    }
    return X;
}

/// The slow and obvious version: the full singular value decomposition of the centred points.
PrincipalComponents bySvd(const RowMatrix &X)
{
    const Eigen::MatrixXd centred = X.rowwise() - X.colwise().mean();
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(centred, Eigen::ComputeThinU | Eigen::ComputeThinV);
    PrincipalComponents result{RowMatrix::Zero(X.rows(), 2), {0.0, 0.0}};
    for (Eigen::Index i = 0; i < std::min<Eigen::Index>(2, svd.singularValues().size()); ++i) {
        Eigen::VectorXd direction = svd.matrixV().col(i);
        Eigen::Index largest = 0;
        direction.cwiseAbs().maxCoeff(&largest);
        direction *= direction[largest] < 0.0 ? -1.0 : 1.0;
        result.points.col(i) = centred * direction;
        result.explained[i] = svd.singularValues()[i] * svd.singularValues()[i] / centred.squaredNorm();
    }
    return result;
}

} // namespace

class PcaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheSingularValueDecomposition_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<int>("d");
        QTest::newRow("tall") << 2000 << 5;
        QTest::newRow("two columns") << 100 << 2;
        QTest::newRow("odd") << 40 << 3;
        QTest::newRow("one column") << 30 << 1;
        QTest::newRow("wide") << 20 << 200;
        QTest::newRow("two rows") << 2 << 3;
        QTest::newRow("many columns") << 300 << 60;
    }
    void agreesWithTheSingularValueDecomposition()
    {
        QFETCH(const int, n);
        QFETCH(const int, d);
        for (std::uint64_t seed = 0; seed < 5; ++seed) {
            const RowMatrix X = randomPoints(n, d, seed);
            const auto found = principalComponents(X, RunControl());
            QVERIFY(found.ok());
            const PrincipalComponents expected = bySvd(X);
            QVERIFY((found->points - expected.points).cwiseAbs().maxCoeff() < 1e-7);
            QVERIFY(std::abs(found->explained[0] - expected.explained[0]) < 1e-12);
            QVERIFY(std::abs(found->explained[1] - expected.explained[1]) < 1e-12);
        }
    }

    void agreesOnDigits()
    {
        const RowMatrix X = prepareFeatures(*builtinDataset("digits"), {}).value().X;
        const auto found = principalComponents(X, RunControl());
        QVERIFY((found->points - bySvd(X).points).cwiseAbs().maxCoeff() < 1e-7);
    }

    void findsALineOnPaper()
    {
        // Points on the line through (1, 2) along (-3, -4) / 5: its larger loading is made positive.
        RowMatrix X(3, 2);
        X << 1, 2, 1 - 3, 2 - 4, 1 + 3, 2 + 4;
        const auto found = principalComponents(X, RunControl());
        QVERIFY(std::abs(found->points(0, 0)) < 1e-12);
        QVERIFY(std::abs(found->points(1, 0) + 5.0) < 1e-12);
        QVERIFY(std::abs(found->points(2, 0) - 5.0) < 1e-12);
        QVERIFY(found->points.col(1).isZero(0.0)); // exactly: rounding noise would fill the picture
        QVERIFY(std::abs(found->explained[0] - 1.0) < 1e-12);
        QCOMPARE(found->explained[1], 0.0);
    }

    void keepsVarianceWhereDirectionsAreEqual()
    {
        // A regular cross-polytope: all directions explain the same, any two of them are right.
        RowMatrix X = RowMatrix::Zero(12, 6);
        for (Eigen::Index i = 0; i < 6; ++i) {
            X(2 * i, i) = 1.0;
            X(2 * i + 1, i) = -1.0;
        }
        const auto found = principalComponents(X, RunControl());
        QVERIFY(std::abs(found->explained[0] - 1.0 / 6.0) < 1e-12);
        QVERIFY(std::abs(found->explained[1] - 1.0 / 6.0) < 1e-12);
        QVERIFY(std::abs(found->points.col(0).dot(found->points.col(1))) < 1e-12);
    }

    void isZeroWhereAllPointsAreTheSame()
    {
        for (const Eigen::Index n : {1, 7}) {
            const auto found = principalComponents(RowMatrix::Constant(n, 3, 0.1), RunControl());
            QVERIFY(found.ok());
            QVERIFY(found->points.isZero(1e-15));
        }
    }

    void refusesNoPoints()
    {
        QVERIFY(!principalComponents(RowMatrix(0, 3), RunControl()).ok());
        QVERIFY(!principalComponents(RowMatrix(3, 0), RunControl()).ok());
    }

    void givesTheSameBitsOnAnyNumberOfThreads()
    {
        const RowMatrix X = randomPoints(3000, 20, 9);
        const auto alone = principalComponents(X, RunControl());
        for (const int threads : {1, 2, 3}) {
            ThreadPool pool(threads);
            const auto found = principalComponents(X, RunControl({}, &pool));
            QVERIFY(found->points == alone->points);
        }
    }

    void stopsWhenAsked()
    {
        int asked = 0;
        const auto found =
            principalComponents(randomPoints(500, 50, 1), RunControl([&](double) { return ++asked < 3; }));
        QVERIFY(!found.ok());
        QCOMPARE(found.error().kind, ErrorKind::Stopped);
        QCOMPARE(asked, 3);
    }
};

QTEST_APPLESS_MAIN(PcaTest)
#include "tst_pca.moc"

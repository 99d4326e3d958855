// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/dense_cholesky.h"

#include "core/base/parallel.h"
#include "core/base/random.h"

#include <Eigen/Cholesky>

#include <QTest>

#include <chrono>

using namespace inkling;

namespace {

RowMatrix randomMatrix(Eigen::Index rows, Eigen::Index columns)
{
    Random random(static_cast<std::uint64_t>(rows));
    RowMatrix A(rows, columns);
    for (Eigen::Index i = 0; i < A.size(); ++i)
        A.data()[i] = random.normal();
    return A;
}

RowMatrix positiveDefinite(Eigen::Index n)
{
    const RowMatrix B = randomMatrix(n, n);
    return B * B.transpose() + RowMatrix::Identity(n, n);
}

} // namespace

class TestDenseCholesky : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factorsAndSolves_data();
    void factorsAndSolves();
    void readsTheLowerTriangleAlone();
    void refusesWhatIsNotDefinite();
    void sameBitsForAnyThreads();
    void stopsWhenAsked();
};

void TestDenseCholesky::factorsAndSolves_data()
{
    QTest::addColumn<int>("n");
    for (const int n : {1, 2, 63, 64, 65, 200})
        QTest::addRow("%d", n) << n;
}

void TestDenseCholesky::factorsAndSolves()
{
    QFETCH(int, n);
    const RowMatrix A = positiveDefinite(n);
    const auto C = cholesky(A, RunControl());
    QVERIFY((*C * C->transpose() - A).cwiseAbs().maxCoeff() < 1e-12 * A.diagonal().maxCoeff());
    QVERIFY(C->isLowerTriangular(0.0));
    const RowMatrix B = randomMatrix(n, 70);
    const auto X = solveCholesky(*C, B, RunControl());
    QVERIFY((*X - A.llt().solve(B)).cwiseAbs().maxCoeff() < 1e-9);
    RowMatrix half = B;
    QVERIFY(solveLower(*C, half, RunControl()));
    QVERIFY((*C * half - B).cwiseAbs().maxCoeff() < 1e-10);
}

void TestDenseCholesky::readsTheLowerTriangleAlone()
{
    const RowMatrix A = positiveDefinite(100);
    RowMatrix lower = A;
    lower.triangularView<Eigen::StrictlyUpper>().setConstant(7.0);
    QVERIFY(*cholesky(lower, RunControl()) == *cholesky(A, RunControl()));
}

void TestDenseCholesky::refusesWhatIsNotDefinite()
{
    RowMatrix A = positiveDefinite(150);
    A(140, 140) = -1.0;
    const auto C = cholesky(A, RunControl());
    QVERIFY(!C.ok());
    QVERIFY(C.error().kind == ErrorKind::Input);
}

void TestDenseCholesky::sameBitsForAnyThreads()
{
    const RowMatrix A = positiveDefinite(300);
    const RowMatrix B = randomMatrix(300, 200);
    const auto expected = cholesky(A, RunControl());
    RowMatrix solved = B;
    QVERIFY(solveLower(*expected, solved, RunControl()));
    for (const int threads : {1, 2, 3, 8}) {
        ThreadPool pool(threads);
        const RunControl control({}, &pool);
        QVERIFY(*cholesky(A, control) == *expected);
        RowMatrix again = B;
        QVERIFY(solveLower(*expected, again, control));
        QVERIFY(again == solved);
    }
}

void TestDenseCholesky::stopsWhenAsked()
{
    const RowMatrix A = positiveDefinite(300);
    for (const double until : {0.0, 0.5}) {
        const auto C = cholesky(A, RunControl([until](double done) { return done < until; }));
        QVERIFY(!C.ok());
        QVERIFY(C.error().kind == ErrorKind::Stopped);
    }
    RowMatrix B = A;
    QVERIFY(!solveLower(A, B, RunControl([](double) { return false; })));
}

QTEST_APPLESS_MAIN(TestDenseCholesky)
#include "tst_dense_cholesky.moc"

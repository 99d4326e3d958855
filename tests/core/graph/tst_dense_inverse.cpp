// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/dense_inverse.h"

#include "core/base/parallel.h"
#include "core/base/random.h"

#include <QTest>

using namespace inkling;

namespace {

/// B B^T + I / 10, B of random numbers.
RowMatrix positiveDefinite(int n)
{
    RowMatrix B(n, n);
    Random random(1);
    for (Eigen::Index i = 0; i < B.size(); ++i)
        B.data()[i] = random.normal();
    RowMatrix A = B * B.transpose() / n;
    A.diagonal().array() += 0.1;
    return A;
}

} // namespace

class TestDenseInverse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void productIsTheIdentity_data();
    void productIsTheIdentity();
    void readsTheLowerTriangleAlone();
    void sameBitsForAnyThreads();
    void stopIsTold();
};

void TestDenseInverse::productIsTheIdentity_data()
{
    QTest::addColumn<int>("n");
    for (const int n : {0, 1, 2, 63, 64, 65, 300}) // a panel has 64 columns
        QTest::addRow("%d", n) << n;
}

void TestDenseInverse::productIsTheIdentity()
{
    QFETCH(int, n);
    const RowMatrix A = positiveDefinite(n);
    const auto inverted = inverse(A, RunControl());
    QVERIFY((A * *inverted - RowMatrix::Identity(n, n)).norm() < 1e-11 * n + 1e-300);
    QVERIFY(*inverted == inverted->transpose());
}

void TestDenseInverse::readsTheLowerTriangleAlone()
{
    const RowMatrix A = positiveDefinite(150);
    RowMatrix half = A;
    half.triangularView<Eigen::StrictlyUpper>().setConstant(1e9);
    QVERIFY(*inverse(half, RunControl()) == *inverse(A, RunControl()));
}

void TestDenseInverse::sameBitsForAnyThreads()
{
    const RowMatrix A = positiveDefinite(500);
    const auto expected = inverse(A, RunControl());
    for (const int threads : {1, 2, 3, 8}) {
        ThreadPool pool(threads);
        QVERIFY(*inverse(A, RunControl({}, &pool)) == *expected);
    }
}

void TestDenseInverse::stopIsTold()
{
    const auto inverted = inverse(positiveDefinite(300), RunControl([](double done) { return done < 0.5; }));
    QVERIFY(!inverted.ok());
    QVERIFY(inverted.error().kind == ErrorKind::Stopped);
}

QTEST_APPLESS_MAIN(TestDenseInverse)
#include "tst_dense_inverse.moc"

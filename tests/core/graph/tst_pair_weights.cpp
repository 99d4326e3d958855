// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/pair_weights.h"

#include "core/base/parallel.h"
#include "core/base/random.h"

#include <QTest>

using namespace inkling;

namespace {

RowMatrix randomSymmetric(Eigen::Index n)
{
    Random random(1);
    RowMatrix W = RowMatrix::Zero(n, n);
    for (Eigen::Index i = 0; i < n; ++i) {
        for (Eigen::Index j = 0; j < i; ++j)
            W(i, j) = W(j, i) = random.uniform();
    }
    return W;
}

RowMatrix randomMatrix(Eigen::Index n, Eigen::Index c)
{
    Random random(2);
    RowMatrix F(n, c);
    for (double &x : F.reshaped())
        x = random.normal();
    return F;
}

} // namespace

class TestPairWeights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areTheMatrix_data();
    void areTheMatrix();
    void diagonalIsZeroWhateverIsWritten();
    void amongSomeNodes_data();
    void amongSomeNodes();
    void sameBitsForAnyThreads();
    void stopWhenAsked();
};

void TestPairWeights::areTheMatrix_data()
{
    QTest::addColumn<int>("n");
    for (const int n : {0, 1, 2, 3, 4, 5, 7, 8, 9, 31, 64, 301})
        QTest::addRow("%d", n) << n;
}

void TestPairWeights::areTheMatrix()
{
    QFETCH(int, n);
    const RowMatrix W = randomSymmetric(n);
    const PairWeights pairs(W);
    QCOMPARE(pairs.rows(), n);
    QVERIFY(pairs.dense() == W);
    for (Eigen::Index i = 0; i < n; ++i)
        QVERIFY(pairs.row(i) == W.row(i));
    const RowMatrix F = randomMatrix(n, 3);
    if (n > 0)
        QVERIFY((pairs.multiply(F, RunControl()) - W * F).cwiseAbs().maxCoeff() < 1e-12);
}

void TestPairWeights::diagonalIsZeroWhateverIsWritten()
{
    const auto pairs = PairWeights::of(
        6, 1.0, [](Eigen::Index, Eigen::Index begin, double *out) { std::fill(out, out + (6 - begin), 1.0); },
        RunControl());
    QVERIFY(pairs->dense() == RowMatrix(RowMatrix::Ones(6, 6) - RowMatrix::Identity(6, 6)));
}

void TestPairWeights::amongSomeNodes_data()
{
    QTest::addColumn<int>("every");
    QTest::newRow("most, which share the numbers") << 3;
    QTest::newRow("few, which are copied") << -3;
}

void TestPairWeights::amongSomeNodes()
{
    QFETCH(int, every);
    std::vector<int> nodes;
    for (int i = 0; i < 97; ++i) {
        if ((i % std::abs(every) == 0) == (every < 0))
            nodes.push_back(i);
    }
    const RowMatrix W = randomSymmetric(97);
    const RowMatrix expected = 0.5 * W(nodes, nodes);
    const PairWeights part = PairWeights(W).among(nodes, 0.5, RunControl());
    QVERIFY((part.dense() - expected).cwiseAbs().maxCoeff() < 1e-15);
    const RowMatrix F = randomMatrix(std::ssize(nodes), 2);
    QVERIFY((part.multiply(F, RunControl()) - expected * F).cwiseAbs().maxCoeff() < 1e-12);
    const std::vector<int> fewer = {1, 4, 5, 7, 20};
    const PairWeights again = part.among(fewer, 4.0, RunControl());
    QVERIFY((again.dense() - 4.0 * expected(fewer, fewer)).cwiseAbs().maxCoeff() < 1e-15);
}

/// Reason: so many nodes make several rounds of several groups of rows.
void TestPairWeights::sameBitsForAnyThreads()
{
    const auto row = [](Eigen::Index i, Eigen::Index begin, double *out) {
        for (Eigen::Index j = begin; j < 4'501; ++j)
            *out++ = 1.0 / static_cast<double>(1 + (i * j) % 1'009);
    };
    const auto pairs = PairWeights::of(4'501, 1.0, row, RunControl());
    const RowMatrix F = randomMatrix(4'501, 3);
    const RowMatrix alone = pairs->multiply(F, RunControl());
    for (const int threads : {2, 3, 8}) {
        ThreadPool pool(threads);
        const RunControl control({}, &pool);
        QVERIFY(PairWeights::of(4'501, 1.0, row, control)->multiply(F, control) == alone);
    }
}

void TestPairWeights::stopWhenAsked()
{
    int asked = 0;
    const RunControl control([&](double) { return ++asked < 3; });
    const auto row = [](Eigen::Index, Eigen::Index begin, double *out) {
        std::fill(out, out + (3'000 - begin), 1.0);
    };
    const auto pairs = PairWeights::of(3'000, 100.0, row, control);
    QVERIFY(!pairs.ok() && pairs.error().kind == ErrorKind::Stopped);
    QCOMPARE(asked, 3);
}

QTEST_APPLESS_MAIN(TestPairWeights)
#include "tst_pair_weights.moc"

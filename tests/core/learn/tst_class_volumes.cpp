// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/class_volumes.h"

#include "core/base/random.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace inkling;

namespace {

std::vector<int> winners(const RowMatrix &F, const Eigen::RowVectorXd &shift)
{
    std::vector<int> won(static_cast<std::size_t>(F.cols()), 0);
    for (Eigen::Index i = 0; i < F.rows(); ++i) {
        Eigen::Index winner = 0;
        (F.row(i) + shift).maxCoeff(&winner);
        ++won[winner];
    }
    return won;
}

RowMatrix randomScores(Eigen::Index m, Eigen::Index c)
{
    Random random(1);
    RowMatrix F(m, c);
    for (Eigen::Index i = 0; i < m; ++i) {
        for (Eigen::Index j = 0; j < c; ++j)
            F(i, j) = random.normal() + 2.0 * (j == 0);
    }
    return F;
}

} // namespace

class TestClassVolumes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oppositeScoresGetAThreshold();
    void manyClassesGetTheirShares();
    void classWithoutAShareWinsNothing();
    void equalScoresAreTold();
    void stopsWhenAsked();
};

void TestClassVolumes::oppositeScoresGetAThreshold()
{
    // Poisson learning's scores of two classes are opposite numbers: no factor would change the winner.
    RowMatrix F(10, 2);
    for (int i = 0; i < 10; ++i)
        F.row(i) << 1.0 + i, -1.0 - i;
    const auto found = volumeShift(F, Eigen::RowVector2d(0.3, 0.7), RunControl());
    QCOMPARE(winners(F, found.shift), (std::vector<int>{3, 7}));
    QVERIFY(found.missed < 1e-12);
}

void TestClassVolumes::manyClassesGetTheirShares()
{
    const RowMatrix F = randomScores(5'000, 6);
    Eigen::RowVectorXd shares(6);
    shares << 0.05, 0.05, 0.1, 0.2, 0.25, 0.35;
    const auto found = volumeShift(F, shares, RunControl());
    const std::vector<int> won = winners(F, found.shift);
    for (int c = 0; c < 6; ++c)
        QVERIFY(std::abs(won[c] - 5'000 * shares[c]) <= 1.0);
}

void TestClassVolumes::classWithoutAShareWinsNothing()
{
    const auto found = volumeShift(randomScores(100, 3), Eigen::RowVector3d(0.0, 0.5, 0.5), RunControl());
    QVERIFY(std::isinf(found.shift[0]));
    QCOMPARE(winners(randomScores(100, 3), found.shift), (std::vector<int>{0, 50, 50}));
}

void TestClassVolumes::equalScoresAreTold()
{
    const auto found = volumeShift(RowMatrix::Zero(50, 2), Eigen::RowVector2d(0.5, 0.5), RunControl());
    QVERIFY(found.shift.allFinite());
    QVERIFY(std::abs(found.missed - 0.5) < 1e-12);
}

void TestClassVolumes::stopsWhenAsked()
{
    const auto found = volumeShift(randomScores(100, 3), Eigen::RowVector3d(0.2, 0.4, 0.4),
                                   RunControl([](double) { return false; }));
    QCOMPARE(found.shift, Eigen::RowVectorXd::Zero(3));
}

QTEST_APPLESS_MAIN(TestClassVolumes)
#include "tst_class_volumes.moc"

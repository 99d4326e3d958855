// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/nearest_centroid.h"

#include "tests/support/generative_reference.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace inkling;

namespace {

RowMatrix predicted(const TrainingSet &set, const RowMatrix &points)
{
    return nearestCentroidInfo().fit(set, {}, RunControl()).value().predict(points);
}

} // namespace

class TestNearestCentroid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void irisExampleHas114Right();
    void twoClassesOnPaper();
    void oneSampleOfEachTakesTheWholeVariance();
    void equalSamplesOfAClassHaveNoVariance();
    void sizesOfClassesDoNotMatter();
    void farPointsAreAnswered();
};

void TestNearestCentroid::irisExampleHas114Right()
{
    // scikit-learn 1.2.1: NearestCentroid(), fitted on the 18 rows, has 114 of 150 right.
    QCOMPARE(rightOnIrisSepals(nearestCentroidInfo(), {}), 114);
}

void TestNearestCentroid::twoClassesOnPaper()
{
    // Means (0, 0) and (4, 0); squared deviations 1, 1 and 3 * (1 + 1) in weights: s^2 = 8 / 8 samples / 2
    // columns. (1, 0) is 1 and 9 away: the odds are exp((9 - 1) / (2 * 0.5)).
    RowMatrix X(4, 2);
    X << -1, 0, 1, 0, 4, -1, 4, 1;
    const RowMatrix scores = predicted(
        {.X = X, .y = {0, 0, 1, 1}, .classCount = 2, .weights = Eigen::Vector4d(1.0, 1.0, 3.0, 3.0)},
        RowMatrix{{1.0, 0.0}});
    QVERIFY(std::abs(scores(0, 0) - 1.0 / (1.0 + std::exp(-8.0))) < 1e-14);
}

void TestNearestCentroid::oneSampleOfEachTakesTheWholeVariance()
{
    // At 0 and 2 the variance is 1, and at 0.5 the odds are exp((2.25 - 0.25) / 2).
    RowMatrix X(2, 1);
    X << 0, 2;
    const RowMatrix scores = predicted({.X = X, .y = {0, 1}, .classCount = 2}, RowMatrix{{0.5}});
    QVERIFY(std::abs(scores(0, 0) - 1.0 / (1.0 + std::exp(-1.0))) < 1e-14);
}

// 0.1 and a third of three times 0.5 - 0.1 are not 0.5.
void TestNearestCentroid::equalSamplesOfAClassHaveNoVariance()
{
    RowMatrix X(6, 1);
    X << 0.1, 0.1, 0.1, 0.5, 0.5, 0.5;
    const RowMatrix few =
        predicted({.X = X(std::vector{0, 3}, Eigen::all), .y = {0, 1}, .classCount = 2}, RowMatrix{{0.25}});
    const RowMatrix scores = predicted({.X = X, .y = {0, 0, 0, 1, 1, 1}, .classCount = 2}, RowMatrix{{0.25}});
    QVERIFY(few(0, 0) < 0.9);
    QVERIFY((scores - few).cwiseAbs().maxCoeff() < 1e-12);
}

void TestNearestCentroid::sizesOfClassesDoNotMatter()
{
    RowMatrix X(5, 1);
    X << -1, 1, 3, 3, 5;
    const RowMatrix scores = predicted({.X = X, .y = {0, 0, 2, 2, 2}, .classCount = 3},
                                       RowMatrix{{11.0 / 6.0}}); // between 0 and 11/3
    QVERIFY((scores - Eigen::RowVector3d(0.5, 0.0, 0.5)).cwiseAbs().maxCoeff() < 1e-12);
}

void TestNearestCentroid::farPointsAreAnswered()
{
    const LabelledPoints iris = builtinPoints("iris", Scaling::Standard);
    for (const double distance : {1e9, 1e160, 1e300}) { // squared, the last two are infinite
        const RowMatrix scores = predicted(generativeTraining(iris, ""), RowMatrix::Constant(1, 4, distance));
        QVERIFY(scores.allFinite());
        QVERIFY(std::abs(scores.sum() - 1.0) < 1e-12);
    }
}

QTEST_APPLESS_MAIN(TestNearestCentroid)
#include "tst_nearest_centroid.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/label_propagation.h"
#include "core/learn/learners.h"
#include "tests/support/lesson_clouds.h"

#include <QtTest>

#include <array>
#include <functional>

using namespace inkling;

namespace {

constexpr int kDraws = 100;

using Draw = std::function<std::pair<LabelledPoints, LearningProblem>(std::uint64_t seed)>;

struct Accuracies
{
    double supervised = 0.0;
    double propagated = 0.0;

    /// What a failing check shows.
    QByteArray text() const { return QByteArray::number(supervised) + ' ' + QByteArray::number(propagated); }
};

/// Logistic regression of the labels alone, and label propagation over the ten nearest, all edges alike: the
/// means over the draws, in percent.
Accuracies accuracies(const Draw &draw)
{
    const LearnerInfo &supervised = *findLearner("logistic_regression");
    const LabelPropagationOptions options{
        .graph = {.k = 10, .weights = EdgeWeights::Binary, .symmetrization = Symmetrization::Maximum}};
    Accuracies sums;
    for (std::uint64_t seed = 1; seed <= kDraws; ++seed) {
        const auto [points, problem] = draw(seed);
        const auto alone =
            supervised.run(problem, ParameterValues::defaults(supervised.parameters), RunControl());
        const auto spread = labelPropagation(problem, options, RunControl());
        sums.supervised += unlabelledAccuracy(points, problem, alone->predicted);
        sums.propagated += unlabelledAccuracy(points, problem, spread->predicted);
    }
    return {100.0 * sums.supervised / kDraws, 100.0 * sums.propagated / kDraws};
}

Accuracies ofHalvedClouds(int labelsAClass)
{
    return accuracies([&](std::uint64_t seed) {
        const LabelledPoints points = halvedClouds(seed);
        return std::pair(points, points.randomProblem(labelsAClass, seed));
    });
}

} // namespace

/// When unlabelled samples help, and when they hurt. The figures were measured elsewhere over 20 to 50 draws;
/// over 400, scikit-learn has 63.2, 72.0 and 86.1 with 1, 2 and 5 labels a class of the clouds that are none.
class TestClusterAssumption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clustersThatAreClassesHelp();
    void centralLabelsNeedNoHelp();
    void clustersThatAreNoClassesHurt_data();
    void clustersThatAreNoClassesHurt();
};

void TestClusterAssumption::clustersThatAreClassesHelp()
{
    const Accuracies skewed = accuracies([](std::uint64_t seed) {
        const LabelledPoints points = tallClouds(seed);
        return std::pair(points, points.problem({300, 301}));
    });
    QVERIFY2(std::abs(skewed.supervised - 83.9) < 2.5, skewed.text());
    QVERIFY2(std::abs(skewed.propagated - 98.0) < 3.0, skewed.text());
}

// The same clouds, labelled in their middle: which samples have a label matters more than the method.
void TestClusterAssumption::centralLabelsNeedNoHelp()
{
    const Accuracies central = accuracies([](std::uint64_t seed) {
        LabelledPoints points = tallClouds(seed);
        RowMatrix X = *points.X;
        X.row(300) << -2.0, 0.0;
        X.row(301) << 2.0, 0.0;
        points.X = std::make_shared<const RowMatrix>(X);
        return std::pair(points, points.problem({300, 301}));
    });
    QVERIFY2(central.supervised > 99.4, central.text());
    QVERIFY2(central.propagated > 99.4, central.text());
}

void TestClusterAssumption::clustersThatAreNoClassesHurt_data()
{
    QTest::addColumn<int>("labelsAClass");
    QTest::addColumn<double>("supervised");
    QTest::addColumn<double>("propagated");
    QTest::addColumn<double>("tolerance"); // draws of one label a class have a deviation of 15

    QTest::newRow("1") << 1 << 61.3 << 47.0 << 7.0;
    QTest::newRow("2") << 2 << 80.3 << 69.1 << 7.0;
    QTest::newRow("5") << 5 << 90.7 << 84.1 << 4.0;
    QTest::newRow("10") << 10 << 93.0 << 91.4 << 3.0;
    QTest::newRow("50") << 50 << 98.2 << 97.1 << 1.5;
}

void TestClusterAssumption::clustersThatAreNoClassesHurt()
{
    QFETCH(int, labelsAClass);
    QFETCH(double, tolerance);
    const Accuracies measured = ofHalvedClouds(labelsAClass);
    QFETCH(double, supervised);
    QVERIFY2(std::abs(measured.supervised - supervised) < tolerance, measured.text());
    QFETCH(double, propagated);
    QVERIFY2(std::abs(measured.propagated - propagated) < tolerance, measured.text());
    QVERIFY2(measured.propagated < measured.supervised, measured.text());
}

QTEST_APPLESS_MAIN(TestClusterAssumption)
#include "tst_cluster_assumption.moc"

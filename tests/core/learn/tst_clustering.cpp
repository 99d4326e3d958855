// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/cluster_then_label.h"
#include "core/learn/labelled_clusters.h"
#include "core/learn/learners.h"
#include "core/learn/seeded_k_means.h"

#include "tests/support/labelled_points.h"

#include <QTest>

using namespace inkling;

namespace {

LearningProblem onALine(const std::vector<double> &values, std::vector<int> given, int classCount)
{
    const RowMatrix X = Eigen::Map<const RowMatrix>(values.data(), std::ssize(values), 1);
    return {.X = std::make_shared<const RowMatrix>(X), .given = std::move(given), .classCount = classCount};
}

/// Groups of ten about these places.
LabelledPoints groups(const std::vector<double> &places)
{
    LabelledPoints points{nullptr, {}, static_cast<int>(places.size())};
    RowMatrix X(10 * std::ssize(places), 2);
    Random random(8);
    for (Eigen::Index i = 0; i < X.rows(); ++i) {
        X.row(i) << places[static_cast<std::size_t>(i / 10)] + 0.1 * random.normal(), random.normal();
        points.y.push_back(static_cast<int>(i / 10));
    }
    points.X = std::make_shared<const RowMatrix>(X);
    return points;
}

constexpr int kNone = kUnlabelled;

} // namespace

/// The methods of the family Clustering.
class TestClustering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seededSolvesOnPaper();
    void probabilitiesFollowTheirFormula();
    void constrainedKeepsWhatSeededMoves();
    void severalClustersInAClass();
    void fewerClustersThanAsked();
    void clusterTakesTheMajority();
    void clustersWithoutLabels();
    void automaticCountsClasses();
    void predictsAsItScored_data();
    void predictsAsItScored();
    void unreachedIsPredictedToo();
};

void TestClustering::seededSolvesOnPaper()
{
    // From 0 and 4: {0 1} and {4 5 2.4}, centres 0.5 and 3.8, and 2.4 stays, being 1.9 and 1.4 from them.
    // The inertia is 2 * 0.25 + 0.04 + 1.44 + 1.96 = 3.94 of five samples in one column.
    const LearningProblem problem = onALine({0.0, 4.0, 1.0, 5.0, 2.4}, {0, 1, kNone, kNone, kNone}, 2);
    const auto outcome = seededKMeans(problem, {}, {});
    QVERIFY(outcome->ending == Ending::Converged);
    QCOMPARE(outcome->iterations, 1);
    QCOMPARE(outcome->predicted, (std::vector<int>{0, 1, 0, 1, 1}));
    const double spread = 3.94 / 5.0;
    const double expected = 1.0 / (1.0 + std::exp((1.4 * 1.4 - 1.9 * 1.9) / (2.0 * spread)));
    QVERIFY(std::abs(outcome->scores(4, 1) - expected) < 1e-12);
}

void TestClustering::probabilitiesFollowTheirFormula()
{
    LabelledClusters clusters{.centres =
                                  (RowMatrix(4, 2) << 0.0, 0.0, 4.0, 0.0, 0.0, 2.0, 9.0, 9.0).finished(),
                              .classes = {0, 1, 0, kNone},
                              .classCount = 3,
                              .spread = 1.5};
    const RowMatrix points = (RowMatrix(3, 2) << 1.0, 2.0, 2.0, 0.0, 9.0, 8.0).finished();
    const RowMatrix scores = classProbabilities(clusters, points);
    // (1, 2): nearest of class 0 is (0, 2) with 1, of class 1 (4, 0) with 13
    QVERIFY(std::abs(scores(0, 0) - 1.0 / (1.0 + std::exp(-12.0 / 3.0))) < 1e-14);
    QCOMPARE(scores(0, 2), 0.0);
    QCOMPARE(scores(1, 0), 0.5); // 2 from (0, 0) and from (4, 0)
    QVERIFY(scores.row(2).isZero(0.0));
    clusters.spread = 0.0;
    QVERIFY(classProbabilities(clusters, points).row(0) == Eigen::RowVector3d(1.0, 0.0, 0.0));
    QVERIFY(classProbabilities(clusters, points).row(1) == Eigen::RowVector3d(0.5, 0.5, 0.0));
}

void TestClustering::constrainedKeepsWhatSeededMoves()
{
    // One of class 0's three labels lies with class 1.
    const LearningProblem problem = onALine({0.0, 0.2, 10.0, 10.2, 10.4, 9.8}, {0, 0, 0, 1, 1, kNone}, 2);
    const auto seeded = seededKMeans(problem, {.seeds = SeedRole::Start}, {});
    QCOMPARE(seeded->predicted, (std::vector<int>{0, 0, 1, 1, 1, 1}));
    const auto constrained = seededKMeans(problem, {.seeds = SeedRole::Constant}, {});
    QCOMPARE(constrained->predicted, (std::vector<int>{0, 0, 0, 1, 1, 1}));
    QVERIFY(constrained->scores.row(2) == Eigen::RowVector2d(1.0, 0.0));
    // Its class's centre is at (0 + 0.2 + 10) / 3 = 3.4, that of class 1 at (10.2 + 10.4 + 9.8) / 3.
    const LearnerInfo &info = *findLearner("constrained_k_means");
    const auto between = info.predict(problem, ParameterValues::defaults(info.parameters), *constrained,
                                      (RowMatrix(2, 1) << 6.7, 6.8).finished(), {}); // the middle is 6.767
    QVERIFY((*between)(0, 0) > 0.5);
    QVERIFY((*between)(1, 0) < 0.5);
}

void TestClustering::severalClustersInAClass()
{
    // Two classes that take turns on a line: one centre each lies in the middle of all.
    LabelledPoints points = groups({0.0, 4.0, 8.0, 12.0});
    for (int &label : points.y)
        label %= 2;
    points.classCount = 2;
    const LearningProblem problem = points.problem({0, 1, 10, 11, 20, 21, 30, 31});
    for (const SeedRole seeds : {SeedRole::Start, SeedRole::Constant}) {
        QCOMPARE(seededKMeans(problem, {.seeds = seeds, .clustersPerClass = 2}, {})->predicted, points.y);
        QVERIFY(points.accuracy(seededKMeans(problem, {.seeds = seeds}, {})->predicted) < 0.9);
    }
}

void TestClustering::fewerClustersThanAsked()
{
    // Two of class 0's labels are at the same place: it has two clusters, not five, and class 1 one.
    const LearningProblem problem = onALine({0.0, 0.0, 1.0, 9.0, 8.0}, {0, 0, 0, 1, kNone}, 2);
    const auto outcome = seededKMeans(problem, {.clustersPerClass = 5}, {});
    QCOMPARE(outcome->predicted, (std::vector<int>{0, 0, 0, 1, 1}));
}

void TestClustering::clusterTakesTheMajority()
{
    const LabelledPoints points = groups({0.0, 100.0, 200.0});
    LearningProblem problem = points.problem({0, 1, 10, 11, 12, 20});
    problem.given[11] = problem.given[12] = 2; // two against one
    problem.given[1] = 1;                      // one against one: the lower class
    const auto outcome = clusterThenLabel(problem, {.clusters = 3}, {});
    std::vector<int> expected(30, 0);
    std::fill(expected.begin() + 10, expected.end(), 2);
    QCOMPARE(outcome->predicted, expected);
    QVERIFY(outcome->notes.empty());
}

void TestClustering::clustersWithoutLabels()
{
    const LabelledPoints points = groups({0.0, 100.0, 210.0});
    const LearningProblem problem = points.problem({0, 20}); // the middle group is nearer to the left one
    const auto nearest = clusterThenLabel(problem, {.clusters = 3}, {});
    std::vector<int> expected(30, 0);
    std::fill(expected.begin() + 20, expected.end(), 2);
    QCOMPARE(nearest->predicted, expected);
    QCOMPARE(nearest->notes.size(), std::size_t(1));
    QCOMPARE(nearest->notes.front().arguments, (std::vector<std::string>{"1", "3"}));
    const auto unreached =
        clusterThenLabel(problem, {.clusters = 3, .unlabelled = UnlabelledClusters::Unreached}, {});
    std::fill(expected.begin() + 10, expected.begin() + 20, kUnlabelled);
    QCOMPARE(unreached->predicted, expected);
    QVERIFY(unreached->scores.middleRows(10, 10).isZero(0.0));
    QCOMPARE(unreached->notes.front().arguments, (std::vector<std::string>{"1", "3"}));
}

void TestClustering::automaticCountsClasses()
{
    // Three classes, labels of two of them: 20 clusters.
    const LabelledPoints iris = builtinPoints("iris", Scaling::Standard);
    const LearningProblem problem = iris.problem({0, 60});
    const auto automatic = clusterThenLabel(problem, {}, {});
    QVERIFY(automatic->scores == clusterThenLabel(problem, {.clusters = 20}, {})->scores);
    QCOMPARE(automatic->notes.front().arguments, (std::vector<std::string>{"18", "20"}));
}

void TestClustering::predictsAsItScored_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const char *id : {"seeded_k_means", "constrained_k_means", "cluster_then_label"})
        QTest::newRow(id) << QByteArray(id);
}

void TestClustering::predictsAsItScored()
{
    QFETCH(QByteArray, id);
    const LearnerInfo &info = *findLearner(id.constData());
    const LearningProblem problem = builtinPoints("wine", Scaling::Standard).randomProblem(4, 1);
    for (const double limit : {300.0, 1.0}) {
        ParameterValues values = ParameterValues::defaults(info.parameters);
        values.set("max_iterations", limit);
        const auto outcome = info.run(problem, values, {});
        const auto predicted = info.predict(problem, values, *outcome, *problem.X, {});
        for (Eigen::Index i = 0; i < predicted->rows(); ++i) {
            if (problem.given[static_cast<std::size_t>(i)] == kUnlabelled)
                QVERIFY(predicted->row(i) == outcome->scores.row(i));
        }
    }
}

void TestClustering::unreachedIsPredictedToo()
{
    const LabelledPoints points = groups({0.0, 100.0, 210.0});
    const LearningProblem problem = points.problem({0, 20});
    const LearnerInfo info = clusterThenLabelInfo();
    ParameterValues values = ParameterValues::defaults(info.parameters);
    values.set("clusters", 3.0);
    values.set("unlabelled_clusters", static_cast<double>(UnlabelledClusters::Unreached));
    const auto outcome = info.run(problem, values, {});
    const auto scores =
        info.predict(problem, values, *outcome, (RowMatrix(2, 2) << 110.0, 0.0, 220.0, 0.0).finished(), {});
    QVERIFY(scores->row(0).isZero(0.0));
    QVERIFY((*scores)(1, 2) > 0.99);
}

QTEST_APPLESS_MAIN(TestClustering)
#include "tst_clustering.moc"

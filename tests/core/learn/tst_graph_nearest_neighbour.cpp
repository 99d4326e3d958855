// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/graph_nearest_neighbour.h"

#include "tests/support/labelled_points.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace inkling;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// All shortest ways between all nodes by the algorithm of Floyd and Warshall, edges as long as they are.
RowMatrix slowDistances(const Graph &graph, const RowMatrix &X)
{
    const RowMatrix W = denseWeights(graph.weights);
    RowMatrix D(W.rows(), W.rows());
    for (Eigen::Index i = 0; i < W.rows(); ++i) {
        for (Eigen::Index j = 0; j < W.rows(); ++j)
            D(i, j) = i == j ? 0.0 : W(i, j) > 0.0 ? (X.row(i) - X.row(j)).norm() : kInfinity;
    }
    for (Eigen::Index via = 0; via < W.rows(); ++via) {
        for (Eigen::Index i = 0; i < W.rows(); ++i)
            D.row(i) = D.row(i).cwiseMin((D.row(via).array() + D(i, via)).matrix());
    }
    return D;
}

LearningProblem line(const std::vector<double> &places, std::vector<int> given)
{
    RowMatrix X(static_cast<Eigen::Index>(places.size()), 1);
    for (std::size_t i = 0; i < places.size(); ++i)
        X(static_cast<Eigen::Index>(i), 0) = places[i];
    return {.X = std::make_shared<const RowMatrix>(X), .given = std::move(given), .classCount = 2};
}

} // namespace

class TestGraphNearestNeighbour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsFloydAndWarshall_data();
    void equalsFloydAndWarshall();
    void followsTheGraphNotTheAir();
    void probabilitiesOnPaper();
    void contradictingDuplicatesKeepTheirLabels();
    void componentWithoutALabelStaysUnlabelled();
    void frontMovesAtOneSpeed();
    void stoppedHasNoAnswer();
};

void TestGraphNearestNeighbour::equalsFloydAndWarshall_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("nearest neighbours") << 0;
    QTest::newRow("all pairs") << 1;
}

void TestGraphNearestNeighbour::equalsFloydAndWarshall()
{
    QFETCH(int, kind);
    const LearningProblem problem = builtinPoints("wine", Scaling::Standard).randomProblem(3, 1);
    const GraphOptions options{.kind = static_cast<GraphKind>(kind), .k = 5};
    const auto outcome = graphNearestNeighbour(problem, options, RunControl());
    const RowMatrix D = slowDistances(buildGraph(*problem.X, options, RunControl()).value(), *problem.X);
    RowMatrix toClass = RowMatrix::Constant(D.rows(), 3, kInfinity);
    std::vector<double> nearest;
    for (Eigen::Index i = 0; i < D.rows(); ++i) {
        for (Eigen::Index j = 0; j < D.rows(); ++j) {
            if (problem.given[j] != kUnlabelled)
                toClass(i, problem.given[j]) = std::min(toClass(i, problem.given[j]), D(i, j));
        }
        if (problem.given[i] == kUnlabelled)
            nearest.push_back(toClass.row(i).minCoeff());
    }
    std::sort(nearest.begin(), nearest.end());
    const double unit = nearest[nearest.size() / 2];
    for (Eigen::Index i = 0; i < D.rows(); ++i) {
        if (problem.given[i] != kUnlabelled)
            continue;
        Eigen::RowVectorXd expected = (-toClass.row(i) / unit).array().exp();
        expected /= expected.sum();
        QVERIFY((outcome->scores.row(i) - expected).cwiseAbs().maxCoeff() < 1e-12);
    }
}

void TestGraphNearestNeighbour::followsTheGraphNotTheAir()
{
    // A horseshoe with a label at each end: its middle is nearer to them through the air than its arms are
    // to each other, and halves belong to their own end along the graph.
    const int n = 101;
    RowMatrix X(n, 2);
    for (int i = 0; i < n; ++i) {
        const double angle = 5.5 * i / (n - 1.0);
        X.row(i) << std::cos(angle), std::sin(angle);
    }
    LearningProblem problem{.X = std::make_shared<const RowMatrix>(X),
                            .given = std::vector<int>(n, kUnlabelled),
                            .classCount = 2};
    problem.given[0] = 0;
    problem.given[60] = 1;
    const auto outcome = graphNearestNeighbour(problem, {.k = 2}, RunControl());
    for (int i = 0; i < n; ++i)
        QCOMPARE(outcome->predicted[i], i <= 30 ? 0 : 1); // the last are next to the first, but not joined
}

void TestGraphNearestNeighbour::probabilitiesOnPaper()
{
    // Unlabelled at 1 and 3 between 0 (class 0) and 4 (class 1): distances 1 and 3, the median of the
    // nearest 1.
    const LearningProblem problem = line({0, 1, 3, 4}, {0, kUnlabelled, kUnlabelled, 1});
    const auto outcome =
        graphNearestNeighbour(problem, {.kind = GraphKind::AllPairs, .gamma = 0.1}, RunControl());
    const double expected = 1.0 / (1.0 + std::exp(-2.0));
    QVERIFY(std::abs(outcome->scores(1, 0) - expected) < 1e-15);
    QVERIFY(std::abs(outcome->scores(2, 1) - expected) < 1e-15);
    QCOMPARE(outcome->scores(0, 0), 1.0);
}

void TestGraphNearestNeighbour::contradictingDuplicatesKeepTheirLabels()
{
    const LearningProblem problem = line({1, 1, 1, 1}, {0, 1, kUnlabelled, 1});
    const auto outcome = graphNearestNeighbour(problem, {}, RunControl());
    QCOMPARE(outcome->predicted, (std::vector<int>{0, 1, 0, 1}));
    QCOMPARE(outcome->scores(2, 0), 0.5); // as near to either: that is said
}

void TestGraphNearestNeighbour::componentWithoutALabelStaysUnlabelled()
{
    const LearningProblem problem = line({0, 1, 2, 1000, 1001, 1002, 5000}, {0, -1, -1, -1, -1, -1, 1});
    const auto outcome =
        graphNearestNeighbour(problem, {.kind = GraphKind::AllPairs, .gamma = 0.1}, RunControl());
    QCOMPARE(outcome->predicted, (std::vector<int>{0, 0, 0, -1, -1, -1, 1}));
    QCOMPARE(outcome->scores(1, 0), 1.0); // no way leads to the other class
}

void TestGraphNearestNeighbour::frontMovesAtOneSpeed()
{
    std::vector<double> places;
    for (int i = 0; i < 65; ++i)
        places.push_back(i);
    LearningProblem problem = line(places, std::vector<int>(65, kUnlabelled));
    problem.given[0] = 1;
    problem.trace = TraceRequest::Frames;
    const auto outcome = graphNearestNeighbour(problem, {.k = 1}, RunControl());
    QCOMPARE(outcome->components, 1);
    QCOMPARE(outcome->trace.size(), std::size_t(33));
    for (int frame = 0; frame < 32; ++frame) {
        for (int i = 1; i < 65; ++i)
            QCOMPARE(static_cast<int>(outcome->trace[frame].predicted[i]), i < 2 * frame ? 1 : kUnlabelled);
    }
}

void TestGraphNearestNeighbour::stoppedHasNoAnswer()
{
    const LearningProblem problem = builtinPoints("wine", Scaling::Standard).randomProblem(1, 1);
    int asked = 0;
    const RunControl counting([&](double) { return ++asked > 0; });
    QVERIFY(graphNearestNeighbour(problem, {}, counting).ok());
    const int last = asked - 1;
    asked = 0;
    const auto outcome =
        graphNearestNeighbour(problem, {}, RunControl([&](double) { return ++asked <= last; }));
    QVERIFY(!outcome.ok());
    QVERIFY(outcome.error().kind == ErrorKind::Stopped);
}

QTEST_APPLESS_MAIN(TestGraphNearestNeighbour)
#include "tst_graph_nearest_neighbour.moc"

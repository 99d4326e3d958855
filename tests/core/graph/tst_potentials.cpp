// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/potentials.h"

#include "core/base/parallel.h"
#include "core/base/random.h"

#include <Eigen/Dense>

#include <QTest>

#include <numeric>

using namespace inkling;

namespace {

/// Two clouds far apart, thirty points each.
Graph twoComponents(GraphKind kind)
{
    RowMatrix X(60, 2);
    Random random(1);
    for (int i = 0; i < 60; ++i)
        X.row(i) << random.normal() + 1000.0 * (i % 2), random.normal();
    return buildGraph(X, {.kind = kind, .k = 5, .gamma = 1.0}, RunControl()).value();
}

/// U = (L + d d^T / sum(d))^-1 (s - sum(s) pi) on the dense matrix of one component.
RowMatrix slowPotentials(const Graph &graph, const std::vector<int> &nodes, const RowMatrix &charges)
{
    const RowMatrix all = denseWeights(graph.weights);
    const RowMatrix W = all(nodes, nodes);
    const Eigen::VectorXd d = W.rowwise().sum();
    RowMatrix A = -W + RowMatrix(d * d.transpose() / d.sum());
    A.diagonal() += d;
    return A.partialPivLu().solve(charges - d / d.sum() * charges.colwise().sum());
}

constexpr SolverMethod kMethods[] = {SolverMethod::Direct, SolverMethod::ConjugateGradients,
                                     SolverMethod::Multigrid};

} // namespace

Q_DECLARE_METATYPE(inkling::SolverMethod)

class TestPotentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsADenseSolve_data();
    void equalsADenseSolve();
    void sameBitsForAnyThreads();
    void stopIsTold();
};

void TestPotentials::equalsADenseSolve_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<SolverMethod>("method");
    for (const SolverMethod method : kMethods) {
        QTest::addRow("nearest neighbours, method %d", static_cast<int>(method)) << 0 << method;
        QTest::addRow("all pairs, method %d", static_cast<int>(method)) << 1 << method;
    }
}

void TestPotentials::equalsADenseSolve()
{
    QFETCH(int, kind);
    QFETCH(SolverMethod, method);
    const Graph graph = twoComponents(static_cast<GraphKind>(kind));
    QCOMPARE(graph.componentCount, 2);
    std::vector<int> nodes(60);
    std::iota(nodes.begin(), nodes.end(), 0);
    RowMatrix charges = RowMatrix::Zero(60, 3);
    charges(3, 0) = charges(4, 0) = charges(7, 1) = charges(7, 2) = 1.0;
    charges(9, 1) = 0.25;
    const auto found =
        potentials(graph, nodes, charges, {.method = method, .tolerance = 1e-12}, RunControl());
    QVERIFY(found->ending == Ending::Converged);
    for (const int first : {0, 1}) {
        std::vector<int> half;
        for (int i = first; i < 60; i += 2)
            half.push_back(i);
        const RowMatrix expected = slowPotentials(graph, half, charges(half, Eigen::all));
        // Iterative solvers of sparse systems know the weights in single precision.
        const double error = (found->U(half, Eigen::all) - expected).cwiseAbs().maxCoeff();
        QVERIFY(error < 1e-6 * expected.cwiseAbs().maxCoeff());
        QVERIFY((graph.degree(half).transpose() * found->U(half, Eigen::all)).cwiseAbs().maxCoeff() < 1e-8);
    }
}

void TestPotentials::sameBitsForAnyThreads()
{
    const Graph graph = twoComponents(GraphKind::NearestNeighbours);
    std::vector<int> nodes(60);
    std::iota(nodes.begin(), nodes.end(), 0);
    RowMatrix charges = RowMatrix::Zero(60, 1);
    charges(5, 0) = 1.0;
    for (const SolverMethod method : kMethods) {
        const auto alone = potentials(graph, nodes, charges, {.method = method}, RunControl());
        ThreadPool pool(3);
        const auto together = potentials(graph, nodes, charges, {.method = method}, RunControl({}, &pool));
        QVERIFY(alone->U == together->U);
    }
}

void TestPotentials::stopIsTold()
{
    const Graph graph = twoComponents(GraphKind::NearestNeighbours);
    std::vector<int> nodes(60);
    std::iota(nodes.begin(), nodes.end(), 0);
    const RowMatrix charges = RowMatrix::Ones(60, 1);
    const auto never = potentials(graph, nodes, charges, {}, RunControl([](double) { return false; }));
    QVERIFY(!never.ok() && never.error().kind == ErrorKind::Stopped);
    RowMatrix one = RowMatrix::Zero(60, 1);
    one(0, 0) = 1.0;
    const auto limited =
        potentials(graph, nodes, one, {.method = SolverMethod::ConjugateGradients, .maximumIterations = 2},
                   RunControl());
    QVERIFY(limited->ending == Ending::LimitReached);
    QCOMPARE(limited->iterations, 2);
}

QTEST_APPLESS_MAIN(TestPotentials)
#include "tst_potentials.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/deformed_kernel.h"

#include "core/base/parallel.h"
#include "tests/support/labelled_points.h"
#include "tests/support/naive_deformed_kernel.h"

#include <QTest>

#include <chrono>
#include <numeric>

using namespace inkling;

namespace {

/// Eighty flowers and, far from all and from each other, two points; the graph has isolated nodes then.
RowMatrix points()
{
    const RowMatrix iris = *builtinPoints("iris", Scaling::Standard).X;
    RowMatrix X(82, iris.cols());
    for (Eigen::Index i = 0; i < 80; ++i)
        X.row(i) = iris.row(149 * i / 79);
    X.row(80).setConstant(40.0);
    X.row(81).setConstant(-90.0);
    return X;
}

std::vector<int> allRows(const RowMatrix &X)
{
    std::vector<int> rows(static_cast<std::size_t>(X.rows()));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

Graph graphOf(const RowMatrix &X, GraphKind kind)
{
    return buildGraph(X, {.kind = kind, .k = 5, .gamma = 1.0, .symmetrization = Symmetrization::Mutual},
                      RunControl())
        .value();
}

} // namespace

class TestDeformedKernel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsTheNaiveFormula_data();
    void equalsTheNaiveFormula();
    void functionsAreOfTheKernel();
    void automaticSigmaIsTheMedianDistance();
    void withoutAManifoldItIsTheKernel();
    void tooLittleMemoryIsTold();
    void sameBitsForAnyThreads();
    void stopsWhenAsked();
};

void TestDeformedKernel::equalsTheNaiveFormula_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("degree");
    QTest::addColumn<double>("ratio");
    for (const int kind : {0, 1}) {
        for (const int degree : {1, 2, 3, 5}) {
            for (const double ratio : {1.0, 1e4, 1e6})
                QTest::addRow("graph %d, degree %d, ratio %g", kind, degree, ratio)
                    << kind << degree << ratio;
        }
    }
}

void TestDeformedKernel::equalsTheNaiveFormula()
{
    QFETCH(int, kind);
    QFETCH(int, degree);
    QFETCH(double, ratio);
    const RowMatrix X = points();
    const Graph graph = graphOf(X, static_cast<GraphKind>(kind));
    QVERIFY(graph.degree.minCoeff() == 0.0);
    const auto kernel =
        DeformedKernel::of(X, graph, {.sigma = 1.5, .ratio = ratio, .degree = degree}, RunControl());
    const auto found = kernel->among(allRows(X), RunControl());
    const RowMatrix expected = naiveDeformedKernel(X, X, manifoldPenalty(graph, ratio, degree), 1.5);
    QVERIFY((*found - expected).cwiseAbs().maxCoeff() < 1e-8);
    QVERIFY(*found == found->transpose());
}

void TestDeformedKernel::functionsAreOfTheKernel()
{
    const RowMatrix X = points();
    const Graph graph = graphOf(X, GraphKind::NearestNeighbours);
    const auto kernel = DeformedKernel::of(X, graph, {.sigma = 1.5}, RunControl());
    const ExtendedMatrix M = manifoldPenalty(graph, 1e4, 1);
    const std::vector<int> rows = {3, 10, 50, 80};
    RowMatrix a(4, 2);
    a << 1, 2, -3, 0.5, 2, -1, 4, 1;
    const RowMatrix Kt = naiveDeformedKernel(X, X, M, 1.5)(Eigen::all, rows);
    QVERIFY((*kernel->functions(rows, a, RunControl()) - Kt * a).cwiseAbs().maxCoeff() < 1e-7);
    RowMatrix others = X.topRows(30);
    others.array() += 0.3;
    const RowMatrix Kx = naiveDeformedKernel(others, X, M, 1.5)(Eigen::all, rows);
    QVERIFY((*kernel->functionsAt(others, rows, a, RunControl()) - Kx * a).cwiseAbs().maxCoeff() < 1e-6);
}

void TestDeformedKernel::automaticSigmaIsTheMedianDistance()
{
    RowMatrix X(3, 1);
    X << 0.0, 1.0, 5.0;
    const Graph graph = buildGraph(X, {.k = 1}, RunControl()).value();
    QCOMPARE(DeformedKernel::of(X, graph, {}, RunControl())->sigma(), 4.0);
    QCOMPARE(DeformedKernel::of(X, graph, {.sigma = 2.0}, RunControl())->sigma(), 2.0);
}

void TestDeformedKernel::withoutAManifoldItIsTheKernel()
{
    const RowMatrix X = points();
    const auto kernel = DeformedKernel::of(X, graphOf(X, GraphKind::NearestNeighbours),
                                           {.sigma = 0.7, .ratio = 0.0}, RunControl());
    const RowMatrix K = gaussianKernel(X, X, 0.7).cast<double>();
    QVERIFY((*kernel->among(allRows(X), RunControl()) - K).cwiseAbs().maxCoeff() < 1e-12);
}

void TestDeformedKernel::tooLittleMemoryIsTold()
{
    const RowMatrix X = points();
    const auto kernel = DeformedKernel::of(X, graphOf(X, GraphKind::NearestNeighbours),
                                           {.sigma = 0.1, .mostBytes = 1e4}, RunControl());
    QVERIFY(!kernel.ok());
    QVERIFY(kernel.error().kind == ErrorKind::Limit);
}

void TestDeformedKernel::sameBitsForAnyThreads()
{
    const LabelledPoints digits = builtinPoints("digits", Scaling::Standard);
    const RowMatrix X = digits.X->topRows(600);
    const Graph graph = buildGraph(X, {}, RunControl()).value();
    const std::vector<int> rows = {1, 70, 300, 599};
    const RowMatrix a = RowMatrix::Ones(4, 3);
    const auto expected = DeformedKernel::of(X, graph, {.degree = 2}, RunControl());
    for (const int threads : {1, 2, 3, 8}) {
        ThreadPool pool(threads);
        const RunControl control({}, &pool);
        const auto kernel = DeformedKernel::of(X, graph, {.degree = 2}, control);
        QVERIFY(*kernel->among(rows, control) == *expected->among(rows, RunControl()));
        QVERIFY(*kernel->functions(rows, a, control) == *expected->functions(rows, a, RunControl()));
        QVERIFY(*kernel->functionsAt(X, rows, a, control) ==
                *expected->functionsAt(X, rows, a, RunControl()));
    }
}

void TestDeformedKernel::stopsWhenAsked()
{
    using Clock = std::chrono::steady_clock;
    const RowMatrix X = builtinPoints("digits", Scaling::Standard).X->topRows(900);
    const Graph graph = buildGraph(X, {}, RunControl()).value();
    for (const double until : {0.0, 0.2, 0.5, 0.75, 0.9}) {
        Clock::time_point asked;
        const auto kernel = DeformedKernel::of(X, graph, {}, RunControl([&](double done) {
                                                   if (done < until)
                                                       return true;
                                                   asked = Clock::now();
                                                   return false;
                                               }));
        QVERIFY(Clock::now() - asked < std::chrono::milliseconds(200));
        QVERIFY(!kernel.ok());
        QVERIFY(kernel.error().kind == ErrorKind::Stopped);
    }
}

QTEST_APPLESS_MAIN(TestDeformedKernel)
#include "tst_deformed_kernel.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/laplacian_covariance.h"

#include "core/base/parallel.h"
#include "tests/support/dense_graph.h"
#include "tests/support/labelled_points.h"

#include <Eigen/Dense>

#include <QTest>

#include <numeric>

using namespace inkling;

namespace {

constexpr double kRidge = 1e-3;
constexpr double kNoise = 0.01;

/// Wine as two far halves, and one sample on its own.
Graph parts()
{
    RowMatrix X = *builtinPoints("wine", Scaling::Standard).X;
    X.topRows(80).col(0).array() += 1000.0;
    X.row(0).setConstant(-1e6);
    return buildGraph(X, {.symmetrization = Symmetrization::Mutual}, RunControl()).value();
}

/// The inverse of L + tau^2 I with 1 / noise added on the diagonal for each label: Bayes' rule, and no update
/// of anything.
RowMatrix slowPosterior(const Graph &graph, const std::vector<int> &observed, const Eigen::VectorXd &noise)
{
    RowMatrix precision = denseLaplacian(graph);
    precision.diagonal().array() += kRidge;
    for (const int k : observed)
        precision(k, k) += 1.0 / noise[k];
    return precision.inverse();
}

void verifyEqual(const PosteriorCovariance &posterior, const RowMatrix &C, const Eigen::VectorXd &noise)
{
    for (int k = 0; k < C.rows(); ++k) {
        const double size = C.row(k).norm();
        QVERIFY(std::abs(posterior.variance(k) - C(k, k)) < 1e-8 * size);
        QVERIFY(std::abs(posterior.observationVariance(k) - C(k, k) - noise[k]) < 1e-8 * (size + noise[k]));
        QVERIFY(std::abs(posterior.squaredNorm(k) - size * size) < 1e-7 * size * size);
        QVERIFY(std::abs(posterior.sum(k) - C.row(k).sum()) < 1e-7 * size * std::sqrt(C.rows()));
    }
}

std::shared_ptr<const LaplacianCovariance> prior(const Graph &graph, const CovarianceOptions &options,
                                                 const RunControl &control = {})
{
    return std::make_shared<const LaplacianCovariance>(
        LaplacianCovariance::of(graph, options, control).value());
}

} // namespace

class TestLaplacianCovariance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsTheInverse_data();
    void equalsTheInverse();
    void oneByOneEqualsAllAtOnce();
    void fewModesAreThoseOfTheComponentsFirst();
    void unitOfTheWeightsDoesNotMatter();
    void graphWithoutEdges();
    void sameBitsForAnyThreads();
    void stopIsTold();
};

void TestLaplacianCovariance::equalsTheInverse_data()
{
    QTest::addColumn<bool>("isSpectral");
    QTest::addColumn<int>("labels");
    for (const bool isSpectral : {false, true}) {
        for (const int labels : {0, 1, 64, 100}) // 64 are observed together
            QTest::addRow("%s, %d labels", isSpectral ? "spectral" : "dense", labels) << isSpectral << labels;
    }
}

void TestLaplacianCovariance::equalsTheInverse()
{
    QFETCH(bool, isSpectral);
    QFETCH(int, labels);
    // With all of its modes, the spectral form is C to the last: only its noise is another.
    RowMatrix X = builtinPoints("wine", Scaling::Standard).X->topRows(170);
    X.topRows(80).col(0).array() += 1000.0;
    const Graph graph = buildGraph(X, {}, RunControl()).value();
    QCOMPARE(graph.componentCount, 2);
    Eigen::VectorXd noise = Eigen::VectorXd::Constant(graph.size(), kNoise);
    CovarianceOptions options{.ridge = kRidge, .noise = kNoise};
    if (isSpectral) {
        options.mostDense = 0;
        options.modes = 170;
        noise.array() += (graph.degree.array() / graph.degree.mean() + kRidge).inverse();
    }
    std::vector<int> observed;
    for (int i = 0; i < labels; ++i)
        observed.push_back((37 * i) % 170);
    const PosteriorCovariance posterior(prior(graph, options), observed, RunControl());
    verifyEqual(posterior, slowPosterior(graph, observed, noise), noise);
}

void TestLaplacianCovariance::oneByOneEqualsAllAtOnce()
{
    const Graph graph = parts();
    QVERIFY(graph.componentCount > 2);
    const Eigen::VectorXd noise = Eigen::VectorXd::Constant(graph.size(), kNoise);
    PosteriorCovariance posterior(prior(graph, {.ridge = kRidge, .noise = kNoise}), {5, 100}, RunControl());
    std::vector<int> observed = {5, 100};
    for (const int k : {0, 17, 90, 17}) { // alone, both halves, and the same once more
        posterior.observe(k, RunControl());
        observed.push_back(k);
        verifyEqual(posterior, slowPosterior(graph, observed, noise), noise);
    }
}

void TestLaplacianCovariance::fewModesAreThoseOfTheComponentsFirst()
{
    // No mode but the constants: C = 1 / (size tau^2) within each component with an edge, 0 for the node on
    // its own, of which nothing is known but noise.
    const Graph graph = parts();
    const CovarianceOptions options{.ridge = kRidge, .noise = kNoise, .mostDense = 0, .modes = 0};
    const PosteriorCovariance posterior(prior(graph, options), {}, RunControl());
    for (int k = 0; k < graph.size(); ++k) {
        const auto size = std::count(graph.component.begin(), graph.component.end(), graph.component[k]);
        const double expected = size > 1 ? 1.0 / (kRidge * static_cast<double>(size)) : 0.0;
        QVERIFY(std::abs(posterior.variance(k) - expected) <= 1e-9 * expected);
        QVERIFY(std::abs(posterior.sum(k) - (size > 1 ? 1.0 / kRidge : 0.0)) < 1e-6);
    }
    QCOMPARE(posterior.observationVariance(0), kNoise + 1.0 / kRidge);
}

void TestLaplacianCovariance::unitOfTheWeightsDoesNotMatter()
{
    const Graph graph = parts();
    Graph scaled = graph;
    std::get<SparseMatrix>(scaled.weights) *= 1024.0;
    scaled.degree *= 1024.0;
    for (const Eigen::Index mostDense : {1000, 0}) {
        const CovarianceOptions options{.mostDense = mostDense, .modes = 20};
        const PosteriorCovariance first(prior(graph, options), {3, 99}, RunControl());
        const PosteriorCovariance second(prior(scaled, options), {3, 99}, RunControl());
        for (int k = 0; k < graph.size(); ++k)
            QVERIFY(std::abs(first.squaredNorm(k) - second.squaredNorm(k)) <= 1e-9 * first.squaredNorm(k));
    }
}

void TestLaplacianCovariance::graphWithoutEdges()
{
    RowMatrix X(3, 1);
    X << 0.0, 1e6, 5e6;
    const Graph graph =
        buildGraph(X, {.kind = GraphKind::AllPairs, .gamma = 1.0}, RunControl()).value(); // weights underflow
    QCOMPARE(graph.componentCount, 3);
    PosteriorCovariance dense(prior(graph, {.ridge = kRidge, .noise = kNoise}), {0}, RunControl());
    QCOMPARE(dense.variance(1), 1.0 / kRidge);
    QVERIFY(dense.variance(0) < kNoise);
    PosteriorCovariance spectral(prior(graph, {.noise = kNoise, .mostDense = 0}), {0}, RunControl());
    spectral.observe(1, RunControl());
    QCOMPARE(spectral.variance(2), 0.0);
}

void TestLaplacianCovariance::sameBitsForAnyThreads()
{
    const Graph graph =
        buildGraph(*builtinPoints("moons?n=1000&noise=0.1", Scaling::Standard).X, {}, RunControl()).value();
    std::vector<int> observed(100);
    std::iota(observed.begin(), observed.end(), 300);
    for (const Eigen::Index mostDense : {1000, 0}) {
        const CovarianceOptions options{.mostDense = mostDense};
        PosteriorCovariance expected(prior(graph, options), observed, RunControl());
        expected.observe(7, RunControl());
        for (const int threads : {1, 2, 3, 8}) {
            ThreadPool pool(threads);
            const RunControl control({}, &pool);
            PosteriorCovariance posterior(prior(graph, options, control), observed, control);
            posterior.observe(7, control);
            for (int k = 0; k < graph.size(); ++k) {
                QCOMPARE(posterior.squaredNorm(k), expected.squaredNorm(k));
                QCOMPARE(posterior.sum(k), expected.sum(k));
            }
        }
    }
}

void TestLaplacianCovariance::stopIsTold()
{
    for (const Eigen::Index mostDense : {1000, 0}) {
        const auto covariance = LaplacianCovariance::of(parts(), {.mostDense = mostDense},
                                                        RunControl([](double done) { return done < 0.5; }));
        QVERIFY(!covariance.ok());
        QVERIFY(covariance.error().kind == ErrorKind::Stopped);
    }
}

QTEST_APPLESS_MAIN(TestLaplacianCovariance)
#include "tst_laplacian_covariance.moc"

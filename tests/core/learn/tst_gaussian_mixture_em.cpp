// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/gaussian_mixture_em.h"

#include "tests/support/labelled_points.h"

#include <Eigen/LU>

#include <QTest>

#include <algorithm>

using namespace inkling;

Q_DECLARE_METATYPE(inkling::CovarianceKind)

namespace {

void everyKind()
{
    QTest::addColumn<CovarianceKind>("kind");
    QTest::newRow("shared") << CovarianceKind::Shared;
    QTest::newRow("diagonal") << CovarianceKind::Diagonal;
    QTest::newRow("full") << CovarianceKind::Full;
}

/// The M step with one Gaussian a class, by its formulas; the scores (n x c) that follow.
RowMatrix slowScores(const RowMatrix &X, const RowMatrix &R, CovarianceKind kind,
                     const CovariancePrior &prior)
{
    const Eigen::Index c = R.cols();
    std::vector<Eigen::MatrixXd> S;
    std::vector<Eigen::RowVectorXd> means;
    Eigen::MatrixXd pooled = Eigen::MatrixXd::Zero(X.cols(), X.cols());
    const Eigen::MatrixXd T = prior.variances.asDiagonal();
    for (Eigen::Index k = 0; k < c; ++k) {
        means.emplace_back(R.col(k).transpose() * X / R.col(k).sum());
        const RowMatrix D = X.rowwise() - means.back();
        const Eigen::MatrixXd scatter = D.transpose() * R.col(k).asDiagonal() * D;
        pooled += scatter;
        S.emplace_back((scatter + prior.strength * T) / (R.col(k).sum() + prior.strength));
        if (kind == CovarianceKind::Diagonal)
            S.back() = Eigen::MatrixXd(S.back().diagonal().asDiagonal());
    }
    if (kind == CovarianceKind::Shared)
        S.assign(S.size(), (pooled + prior.strength * T) / (R.sum() + prior.strength));
    RowMatrix scores(X.rows(), c);
    for (Eigen::Index k = 0; k < c; ++k) {
        const RowMatrix D = X.rowwise() - means[k];
        const Eigen::MatrixXd inverse = S[k].inverse();
        for (Eigen::Index i = 0; i < X.rows(); ++i) {
            scores(i, k) = R.col(k).sum() / std::sqrt(S[k].determinant()) *
                           std::exp(-D.row(i).dot(D.row(i) * inverse) / 2.0);
        }
    }
    scores.array().colwise() /= scores.rowwise().sum().array().eval();
    return scores;
}

/// `iterations` of the method with one Gaussian a class, by its formulas.
RowMatrix slowEm(const LearningProblem &problem, CovarianceKind kind, double lambda, int iterations)
{
    const CovariancePrior prior =
        withinClassPrior(problem, static_cast<double>(problem.X->cols()), {}).value();
    RowMatrix scores;
    for (int iteration = 0; iteration <= iterations; ++iteration) {
        RowMatrix R = RowMatrix::Zero(problem.X->rows(), problem.classCount);
        if (iteration > 0)
            R = lambda * scores;
        for (std::size_t i = 0; i < problem.given.size(); ++i) {
            if (problem.given[i] == kUnlabelled)
                continue;
            R.row(static_cast<Eigen::Index>(i)).setZero();
            R(static_cast<Eigen::Index>(i), problem.given[i]) = 1.0;
        }
        scores = slowScores(*problem.X, R, kind, prior);
    }
    return scores;
}

/// Class 0 at two opposite corners, class 1 at the two others; three given of each corner.
LabelledPoints corners()
{
    LabelledPoints points{nullptr, {}, 2};
    RowMatrix X(400, 2);
    Random random(6);
    for (int i = 0; i < 400; ++i) {
        const double x = i % 2 == 0 ? -2.0 : 2.0;
        const double y = i / 2 % 2 == 0 ? -2.0 : 2.0;
        X.row(i) << x + 0.5 * random.normal(), y + 0.5 * random.normal();
        points.y.push_back(x * y > 0.0 ? 0 : 1);
    }
    points.X = std::make_shared<const RowMatrix>(X);
    return points;
}

const std::vector<int> kCornerSeeds = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};

/// Two groups that are above each other, and classes that lie beside each other.
LabelledPoints misleadingGroups()
{
    LabelledPoints points{nullptr, {}, 2};
    RowMatrix X(300, 2);
    Random random(7);
    for (int i = 0; i < 300; ++i) {
        X.row(i) << random.normal(), (i % 2 == 0 ? -4.0 : 4.0) + 0.4 * random.normal();
        points.y.push_back(X(i, 0) < 0.0 ? 0 : 1);
    }
    points.X = std::make_shared<const RowMatrix>(X);
    return points;
}

} // namespace

class TestGaussianMixtureEm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void solvesOnPaper();
    void priorIsThatOfTheWords();
    void neverLowersTheObjective_data();
    void neverLowersTheObjective();
    void agreesWithASlowVersion_data() { everyKind(); }
    void agreesWithASlowVersion();
    void withoutWeightItIsSupervised_data() { everyKind(); }
    void withoutWeightItIsSupervised();
    void unlabelledWithoutWeightDoNotMatter();
    void givenLabelsStayClamped();
    void classIsTheSumOfItsGaussians();
    void predictsAsItScored_data() { everyKind(); }
    void predictsAsItScored();
    void saysThatLabelsFitNoMore();
    void endsAsItSays();
};

void TestGaussianMixtureEm::solvesOnPaper()
{
    // -1 and 1, each given once and once not. All have variance 1, the given ones none within their classes:
    // T = 2 * 1 / 2 = 1. With nu = 2 the start has S = (0 + 2) / (2 + 2) = 1/2 and means -1 and 1, so that
    // p(1 | 1) = 1 / (1 + exp(-4 / (2 S))).
    const RowMatrix X = (RowMatrix(4, 1) << -1.0, 1.0, -1.0, 1.0).finished();
    const LearningProblem problem{.X = std::make_shared<const RowMatrix>(X),
                                  .given = {0, 1, kUnlabelled, kUnlabelled},
                                  .classCount = 2};
    GaussianMixtureOptions options{.shrinkage = 2.0, .lambda = 1.0, .maximumIterations = 0};
    const double p = 1.0 / (1.0 + std::exp(-4.0));
    const auto start = fitMixture(problem, options, {}, {});
    QVERIFY(std::abs(start->scores(3, 1) - p) < 1e-14);
    QVERIFY(std::abs(start->scores(1, 1) - p) < 1e-14); // given ones are scored, too
    // Then class 1 has 1 + p + (1 - p) = 2 samples with the mean (1 + p - (1 - p)) / 2 = p, class 0 the same
    // on the other side, and S = (4 - 2 p^2 - 2 p^2 + 2) / (4 + 2).
    options.maximumIterations = 1;
    const auto fitted = fitMixture(problem, options, {}, {});
    const double S = (6.0 - 4.0 * p * p) / 6.0;
    QVERIFY(std::abs(fitted->mixture.means(0, 0) + p) < 1e-14);
    QVERIFY(std::abs(fitted->mixture.means(1, 0) - p) < 1e-14);
    QVERIFY(std::abs(fitted->mixture.weights[0] - 0.5) < 1e-14);
    QVERIFY(std::abs(fitted->mixture.factors.front()(0, 0) - std::sqrt(S)) < 1e-14);
    QVERIFY(std::abs(fitted->scores(2, 0) - 1.0 / (1.0 + std::exp(-2.0 * p / S))) < 1e-14);
}

void TestGaussianMixtureEm::priorIsThatOfTheWords()
{
    // Column 0 has variance 5 and within class 0 a scatter of 2 (from 0 and 2), column 1 has none at all.
    const RowMatrix X = (RowMatrix(4, 2) << 0.0, 7.0, 2.0, 7.0, 4.0, 7.0, 6.0, 7.0).finished();
    const LearningProblem problem{
        .X = std::make_shared<const RowMatrix>(X), .given = {0, 0, 1, kUnlabelled}, .classCount = 3};
    const CovariancePrior prior = withinClassPrior(problem, 4.0, {}).value();
    QCOMPARE(prior.strength, 4.0);
    QCOMPARE(prior.variances[0], (2.0 * 5.0 + 2.0) / 3.0);
    QCOMPARE(prior.variances[1], 1e-6 * 2.5);
}

void TestGaussianMixtureEm::neverLowersTheObjective_data()
{
    QTest::addColumn<CovarianceKind>("kind");
    QTest::addColumn<double>("lambda");
    QTest::addColumn<int>("components");
    for (const double lambda : {0.0, 0.3, 1.0}) {
        for (const int components : {1, 3}) {
            const auto row = [&](const char *name) -> QTestData & {
                return QTest::addRow("%s, lambda %g, %d", name, lambda, components);
            };
            row("shared") << CovarianceKind::Shared << lambda << components;
            row("diagonal") << CovarianceKind::Diagonal << lambda << components;
            row("full") << CovarianceKind::Full << lambda << components;
        }
    }
}

void TestGaussianMixtureEm::neverLowersTheObjective()
{
    QFETCH(CovarianceKind, kind);
    QFETCH(double, lambda);
    QFETCH(int, components);
    for (const char *name : {"iris", "wine", "moons?n=300&noise=0.1"}) {
        const LearningProblem problem = builtinPoints(name, Scaling::Standard).randomProblem(5, 1);
        const auto fitted = fitMixture(
            problem, {.covariance = kind, .components = components, .lambda = lambda, .tolerance = 1e-12}, {},
            {});
        const std::vector<double> &objectives = fitted->objectives;
        QVERIFY(objectives.size() >= 2);
        for (std::size_t t = 1; t < objectives.size(); ++t)
            QVERIFY(objectives[t] >= objectives[t - 1] - 1e-10 * std::abs(objectives[t]));
        QVERIFY(lambda == 0.0 || objectives.back() > objectives.front());
    }
}

void TestGaussianMixtureEm::agreesWithASlowVersion()
{
    QFETCH(CovarianceKind, kind);
    const LearningProblem problem = builtinPoints("wine", Scaling::Standard).randomProblem(4, 1);
    for (const int iterations : {0, 1, 6}) {
        const auto fitted = fitMixture(
            problem, {.covariance = kind, .lambda = 0.3, .maximumIterations = iterations, .tolerance = 0.0},
            {}, {});
        QCOMPARE(fitted->iterations(), iterations);
        QVERIFY((fitted->scores - slowEm(problem, kind, 0.3, iterations)).cwiseAbs().maxCoeff() < 1e-9);
    }
}

void TestGaussianMixtureEm::withoutWeightItIsSupervised()
{
    QFETCH(CovarianceKind, kind);
    const LearningProblem problem = builtinPoints("wine", Scaling::Standard).randomProblem(4, 1);
    const auto outcome = gaussianMixtureEm(problem, {.covariance = kind, .lambda = 0.0}, {});
    QVERIFY(outcome->ending == Ending::Converged);
    QCOMPARE(outcome->iterations, 1);
    QVERIFY((outcome->scores - slowEm(problem, kind, 0.0, 0)).cwiseAbs().maxCoeff() < 1e-9);
}

void TestGaussianMixtureEm::unlabelledWithoutWeightDoNotMatter()
{
    // With several Gaussians, too, all that the unlabelled say at lambda 0 is how wide the columns are:
    // turned about the columns' means they say the same.
    const LabelledPoints iris = builtinPoints("iris", Scaling::Standard);
    LearningProblem problem = iris.randomProblem(8, 1);
    const GaussianMixtureOptions options{.covariance = CovarianceKind::Full, .components = 2, .lambda = 0.0};
    const auto before = fitMixture(problem, options, {}, {});
    RowMatrix X = *iris.X;
    std::vector<int> others;
    for (int i = 0; i < 150; ++i) {
        if (problem.given[i] == kUnlabelled)
            others.push_back(i);
    }
    const RowMatrix old = X(others, Eigen::all);
    X(others, Eigen::all) = (-old).rowwise() + 2.0 * old.colwise().mean();
    problem.X = std::make_shared<const RowMatrix>(X);
    const auto after = fitMixture(problem, options, {}, {});
    QVERIFY((before->mixture.means - after->mixture.means).cwiseAbs().maxCoeff() < 1e-9);
    QCOMPARE(before->classes, (std::vector<int>{0, 0, 1, 1, 2, 2}));
}

void TestGaussianMixtureEm::givenLabelsStayClamped()
{
    // Labels against all sense, and no other samples: were they not clamped, the E step would move samples to
    // the class that fits them, and the weights with them.
    const LabelledPoints iris = builtinPoints("iris", Scaling::Standard);
    LearningProblem problem = iris.problem({});
    for (int i = 0; i < 150; ++i)
        problem.given[i] = i % 5 == 0 ? 1 : 2 * (i / 75);
    const auto fitted = fitMixture(problem, {.lambda = 1.0, .tolerance = 0.0}, {}, {});
    QVERIFY(std::abs(fitted->mixture.weights[0] - 0.4) < 1e-12);
    QVERIFY(std::abs(fitted->mixture.weights[1] - 0.2) < 1e-12);
    QVERIFY(std::abs(fitted->mixture.weights[2] - 0.4) < 1e-12);
}

void TestGaussianMixtureEm::classIsTheSumOfItsGaussians()
{
    const LabelledPoints points = corners();
    const LearningProblem problem = points.problem(kCornerSeeds);
    const auto accuracy = [&](int components) {
        return points.accuracy(gaussianMixtureEm(problem, {.components = components}, {})->predicted);
    };
    QVERIFY(accuracy(2) > 0.99);
    QVERIFY(accuracy(1) < 0.9); // one cloud a class lies in the middle
}

void TestGaussianMixtureEm::predictsAsItScored()
{
    QFETCH(CovarianceKind, kind);
    const LearnerInfo info = gaussianMixtureEmInfo();
    const LearningProblem problem = builtinPoints("wine", Scaling::Standard).randomProblem(4, 1);
    for (const double limit : {300.0, 2.0}) {
        ParameterValues values = ParameterValues::defaults(info.parameters);
        values.set("covariance", static_cast<double>(kind));
        values.set("components", 2.0);
        values.set("max_iterations", limit);
        const auto outcome = info.run(problem, values, {});
        const auto predicted = info.predict(problem, values, *outcome, *problem.X, {});
        QVERIFY((outcome->scores - *predicted).cwiseAbs().maxCoeff() < 1e-12);
    }
}

void TestGaussianMixtureEm::saysThatLabelsFitNoMore()
{
    const LabelledPoints points = misleadingGroups();
    int noted = 0;
    for (const std::uint64_t seed : {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}) {
        const LearningProblem problem = points.randomProblem(5, seed);
        const auto run = [&](double lambda) {
            return gaussianMixtureEm(problem, {.covariance = CovarianceKind::Full, .lambda = lambda}, {});
        };
        const auto fitting = [&](const std::vector<int> &predicted) {
            int count = 0;
            for (std::size_t i = 0; i < predicted.size(); ++i)
                count += problem.given[i] == predicted[i] ? 1 : 0;
            return count;
        };
        const int before = fitting(run(0.0)->predicted); // where it starts from
        const auto outcome = run(1.0);
        const int after = fitting(outcome->predicted);
        QCOMPARE(outcome->notes.empty(), after >= before);
        if (outcome->notes.empty())
            continue;
        ++noted;
        QCOMPARE(outcome->notes.front().arguments,
                 (std::vector<std::string>{std::to_string(before), std::to_string(after)}));
    }
    QVERIFY(noted > 0 && noted < 10);
}

void TestGaussianMixtureEm::endsAsItSays()
{
    const LearningProblem problem = builtinPoints("iris", Scaling::Standard).randomProblem(5, 1);
    const auto fitted = fitMixture(problem, {.lambda = 1.0}, {}, {});
    QVERIFY(fitted->ending == Ending::Converged);
    const std::vector<double> &objectives = fitted->objectives;
    for (std::size_t t = 1; t < objectives.size(); ++t) {
        const double scale = std::max(std::abs(objectives[t - 1]), 150.0);
        QCOMPARE(std::abs(objectives[t] - objectives[t - 1]) < 1e-6 * scale, t + 1 == objectives.size());
    }
    const auto cut = gaussianMixtureEm(problem, {.lambda = 1.0, .maximumIterations = 3}, {});
    QVERIFY(cut->ending == Ending::LimitReached);
    QCOMPARE(cut->iterations, 3);
}

QTEST_APPLESS_MAIN(TestGaussianMixtureEm)
#include "tst_gaussian_mixture_em.moc"

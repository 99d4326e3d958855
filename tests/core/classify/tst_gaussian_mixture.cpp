// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/gaussian_mixture.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "tests/support/labelled_points.h"

#include <Eigen/Cholesky>

#include <QFile>
#include <QTest>

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

RowMatrix randomMatrix(Eigen::Index rows, Eigen::Index columns, Random &random)
{
    RowMatrix M(rows, columns);
    for (double &value : M.reshaped())
        value = random.normal();
    return M;
}

Result<GaussianMixture> maximised(const RowMatrix &X, const RowMatrix &R, CovarianceKind kind,
                                  const CovariancePrior &prior, ThreadPool *pool = nullptr)
{
    const RunControl control({}, pool);
    const auto fitter = MixtureFitter::prepare(X, R.rowwise().sum(), kind, prior, control);
    return fitter->maximise(R, RowMatrix::Zero(R.cols(), X.cols()), control);
}

RowMatrix covariance(const GaussianMixture &mixture, Eigen::Index k)
{
    if (mixture.kind == CovarianceKind::Diagonal)
        return mixture.variances.row(k).asDiagonal();
    const RowMatrix &C = mixture.factors[mixture.kind == CovarianceKind::Shared ? 0 : k];
    return C * C.transpose();
}

/// What maximise() maximises, by inverses and determinants.
double slowObjective(const GaussianMixture &mixture, const RowMatrix &X, const RowMatrix &R,
                     const CovariancePrior &prior)
{
    double sum = 0.0;
    for (Eigen::Index k = 0; k < R.cols(); ++k) {
        const Eigen::MatrixXd S = covariance(mixture, k);
        const Eigen::LLT<Eigen::MatrixXd> llt(S);
        const double logDeterminant = 2.0 * llt.matrixLLT().diagonal().array().log().sum();
        const double constant = std::log(mixture.weights[k]) - logDeterminant / 2.0 -
                                static_cast<double>(X.cols()) * std::log(2.0 * M_PI) / 2.0;
        for (Eigen::Index i = 0; i < X.rows(); ++i) {
            const Eigen::VectorXd x = (X.row(i) - mixture.means.row(k)).transpose();
            sum += R(i, k) * (constant - x.dot(llt.solve(x)) / 2.0);
        }
        if (k == 0 || mixture.kind != CovarianceKind::Shared) {
            const Eigen::MatrixXd T = prior.variances.asDiagonal();
            sum -= prior.strength / 2.0 * (logDeterminant + llt.solve(T).trace());
        }
    }
    return sum;
}

/// The mixture with everything a little different, and its weights still summing to 1.
GaussianMixture disturbed(GaussianMixture mixture, Random &random)
{
    constexpr double kStep = 0.01;
    for (double &value : mixture.means.reshaped())
        value += kStep * random.normal();
    for (double &value : mixture.variances.reshaped())
        value *= std::exp(kStep * random.normal());
    for (RowMatrix &C : mixture.factors) {
        const RowMatrix change = kStep * randomMatrix(C.rows(), C.cols(), random);
        C += (C * change).triangularView<Eigen::Lower>();
    }
    for (double &value : mixture.weights)
        value *= std::exp(kStep * random.normal());
    mixture.weights /= mixture.weights.sum();
    return mixture;
}

struct Sample
{
    RowMatrix X;
    RowMatrix R;
    CovariancePrior prior;
};

Sample randomSample()
{
    Random random(3);
    Sample sample{randomMatrix(30, 4, random), RowMatrix(30, 3), {}};
    for (double &value : sample.R.reshaped())
        value = random.uniform();
    sample.prior = {2.5, Eigen::RowVector4d(0.5, 1.0, 2.0, 0.1)};
    return sample;
}

} // namespace

class TestGaussianMixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void densitiesAreThoseOfScipy_data() { everyKind(); }
    void densitiesAreThoseOfScipy();
    void penaltyIsThatOfThePrior_data() { everyKind(); }
    void penaltyIsThatOfThePrior();
    void nothingNearIsBetter_data() { everyKind(); }
    void nothingNearIsBetter();
    void shrinksTowardsThePrior_data() { everyKind(); }
    void shrinksTowardsThePrior();
    void emptyGaussianStays_data() { everyKind(); }
    void emptyGaussianStays();
    void refusesASingularCovariance();
    void refusesAVarianceOfZero();
    void refusesWhatNeedsTooMuchMemory();
    void sameBitsForAnyThreads_data() { everyKind(); }
    void sameBitsForAnyThreads();
    void stopsWhenAsked_data() { everyKind(); }
    void stopsWhenAsked();
};

void TestGaussianMixture::densitiesAreThoseOfScipy()
{
    QFETCH(CovarianceKind, kind);
    const LabelledPoints iris = builtinPoints("iris", Scaling::None);
    RowMatrix R = RowMatrix::Zero(150, 3);
    for (int i = 0; i < 150; ++i)
        R(i, iris.y[i]) = 1.0;
    const CovariancePrior none{0.0, Eigen::RowVector4d::Ones()};
    const RowMatrix logs = maximised(*iris.X, R, kind, none)->logDensities(*iris.X);
    QFile file(qEnvironmentVariable("INKLING_SOURCE") + QStringLiteral("/tests/data/gaussian_mixture.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int compared = 0;
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        if (cells[0] != QTest::currentDataTag())
            continue;
        for (int k = 0; k < 3; ++k, ++compared) {
            const double expected = cells[2 + k].toDouble();
            QVERIFY(std::abs(logs(cells[1].toInt(), k) - expected) < 1e-9 * std::abs(expected));
        }
    }
    QCOMPARE(compared, 45);
}

void TestGaussianMixture::penaltyIsThatOfThePrior()
{
    QFETCH(CovarianceKind, kind);
    const Sample sample = randomSample();
    const auto mixture = maximised(sample.X, sample.R, kind, sample.prior);
    const double likelihood = mixture->logDensities(sample.X).cwiseProduct(sample.R).sum();
    const double expected = slowObjective(*mixture, sample.X, sample.R, sample.prior);
    QVERIFY(std::abs(likelihood - mixture->penalty - expected) < 1e-10 * std::abs(expected));
}

void TestGaussianMixture::nothingNearIsBetter()
{
    QFETCH(CovarianceKind, kind);
    const Sample sample = randomSample();
    const auto mixture = maximised(sample.X, sample.R, kind, sample.prior);
    const double best = slowObjective(*mixture, sample.X, sample.R, sample.prior);
    Random random(4);
    for (int trial = 0; trial < 50; ++trial) {
        const GaussianMixture other = disturbed(*mixture, random);
        QVERIFY(slowObjective(other, sample.X, sample.R, sample.prior) < best);
    }
}

void TestGaussianMixture::shrinksTowardsThePrior()
{
    QFETCH(CovarianceKind, kind);
    Sample sample = randomSample();
    sample.prior.strength = 1e9; // against some 15 samples a Gaussian
    const auto mixture = maximised(sample.X, sample.R, kind, sample.prior);
    for (Eigen::Index k = 0; k < 3; ++k) {
        const RowMatrix T = sample.prior.variances.asDiagonal();
        QVERIFY((covariance(*mixture, k) - T).cwiseAbs().maxCoeff() < 1e-6);
    }
}

void TestGaussianMixture::emptyGaussianStays()
{
    QFETCH(CovarianceKind, kind);
    Sample sample = randomSample();
    sample.R.col(1).setZero();
    const auto fitter = MixtureFitter::prepare(sample.X, sample.R.rowwise().sum(), kind, sample.prior, {});
    RowMatrix means = RowMatrix::Zero(3, 4);
    means.row(1) << 1.0, 2.0, 3.0, 4.0;
    const auto mixture = fitter->maximise(sample.R, means, {});
    QCOMPARE(mixture->weights[1], 0.0);
    QVERIFY(mixture->means.row(1) == means.row(1));
    const RowMatrix densities = mixture->logDensities(sample.X).array().exp();
    QVERIFY(densities.allFinite());
}

void TestGaussianMixture::refusesASingularCovariance()
{
    const RowMatrix X = RowMatrix::Ones(5, 2);
    const auto mixture =
        maximised(X, RowMatrix::Ones(5, 1), CovarianceKind::Full, {0.0, Eigen::RowVector2d::Ones()});
    QVERIFY(!mixture.ok());
    QVERIFY(mixture.error().kind == ErrorKind::Input);
    QVERIFY(
        maximised(X, RowMatrix::Ones(5, 1), CovarianceKind::Full, {0.01, Eigen::RowVector2d::Ones()}).ok());
}

void TestGaussianMixture::sameBitsForAnyThreads()
{
    QFETCH(CovarianceKind, kind);
    const Sample sample = randomSample();
    const RowMatrix expected = maximised(sample.X, sample.R, kind, sample.prior)->logDensities(sample.X);
    for (const int threads : {2, 3}) {
        ThreadPool pool(threads);
        QVERIFY(maximised(sample.X, sample.R, kind, sample.prior, &pool)->logDensities(sample.X) == expected);
    }
}

void TestGaussianMixture::stopsWhenAsked()
{
    QFETCH(CovarianceKind, kind);
    const Sample sample = randomSample();
    const auto fitter = MixtureFitter::prepare(sample.X, sample.R.rowwise().sum(), kind, sample.prior, {});
    int questions = 0;
    const auto count = [&](double) {
        return ++questions > 0;
    };
    QVERIFY(fitter->maximise(sample.R, RowMatrix::Zero(3, 4), RunControl(count)).ok());
    for (int allowed = 0; allowed < questions; ++allowed) {
        int asked = 0;
        const RunControl control([&](double) { return ++asked <= allowed; });
        const auto mixture = fitter->maximise(sample.R, RowMatrix::Zero(3, 4), control);
        QVERIFY(!mixture.ok());
        QVERIFY(mixture.error().kind == ErrorKind::Stopped);
    }
}

// Without a prior a constant column leaves nothing to divide by.
void TestGaussianMixture::refusesAVarianceOfZero()
{
    RowMatrix X = RowMatrix::Random(10, 2);
    X.col(1).setConstant(3.0);
    const RowMatrix R = RowMatrix::Ones(10, 1);
    const auto refused =
        maximised(X, R, CovarianceKind::Diagonal, {.variances = Eigen::RowVectorXd::Ones(2)});
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().kind == ErrorKind::Input);
    const auto fitted =
        maximised(X.leftCols(1), R, CovarianceKind::Diagonal, {.variances = Eigen::RowVectorXd::Ones(1)});
    QVERIFY(std::isfinite(fitted->penalty));
}

void TestGaussianMixture::refusesWhatNeedsTooMuchMemory()
{
    const double bytes = 3.0 * 8.0 * 5.0 * 100.0; // three times 5 matrices of 10 x 10
    QVERIFY(checkMixtureMemory(CovarianceKind::Full, 5, 10, bytes).ok());
    const Status refused = checkMixtureMemory(CovarianceKind::Full, 5, 10, bytes - 1.0);
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().kind == ErrorKind::Limit);
    QVERIFY(checkMixtureMemory(CovarianceKind::Shared, 5, 10, bytes / 5.0).ok());
    QVERIFY(!checkMixtureMemory(CovarianceKind::Shared, 5, 10, bytes / 5.0 - 1.0).ok());
    QVERIFY(checkMixtureMemory(CovarianceKind::Diagonal, 5, 10, 0.0).ok());
    QVERIFY(!checkMixtureMemory(CovarianceKind::Full, 200, 5'000).ok()); // 112 GB
}

QTEST_APPLESS_MAIN(TestGaussianMixture)
#include "tst_gaussian_mixture.moc"

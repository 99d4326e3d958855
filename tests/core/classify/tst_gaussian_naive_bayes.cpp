// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/gaussian_naive_bayes.h"

#include "core/base/parallel.h"
#include "core/classify/class_sums.h"
#include "tests/support/generative_reference.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace inkling;

namespace {

constexpr double kSmoothing = 1e-9;

GaussianNaiveBayesModel fitModel(const TrainingSet &set, double smoothing = kSmoothing)
{
    return fitGaussianNaiveBayes(set.X, givenResponsibilities(set), smoothing, RunControl()).value();
}

RowMatrix predicted(const TrainingSet &set, const RowMatrix &points)
{
    const ClassifierInfo info = gaussianNaiveBayesInfo();
    return info.fit(set, ParameterValues::defaults(info.parameters), RunControl()).value().predict(points);
}

} // namespace

class TestGaussianNaiveBayes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsScikitLearn_data();
    void equalsScikitLearn();
    void irisExampleHas116Right();
    void twoClassesOnPaper();
    void softResponsibilitiesOnPaper();
    void farFromTheOriginNothingIsLost();
    void constantColumnsDecideNothing();
    void equalPointsGetThePriors();
    void farPointsAreAnswered();
    void sameBitsForAnyThreads();
    void stopsWhenAsked();
};

void TestGaussianNaiveBayes::equalsScikitLearn_data()
{
    QTest::addColumn<QByteArray>("builtin");
    QTest::addColumn<double>("smoothing");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("gaussian_iris") << QByteArray("iris") << kSmoothing << 1e-9;
    // its floor is that of the samples without weights
    QTest::newRow("gaussian_iris_weighted") << QByteArray("iris") << kSmoothing << 1e-6;
    QTest::newRow("gaussian_wine") << QByteArray("wine") << 1e-3 << 1e-9;
    QTest::newRow("gaussian_digits") << QByteArray("digits") << kSmoothing
                                     << 1e-9; // many columns are floored
}

void TestGaussianNaiveBayes::equalsScikitLearn()
{
    QFETCH(QByteArray, builtin);
    QFETCH(double, smoothing);
    QFETCH(double, tolerance);
    const GenerativeReference reference = generativeReference(QTest::currentDataTag());
    QCOMPARE(reference.rows.size(), std::size_t{12});
    const LabelledPoints points = builtinPoints(builtin.constData(), Scaling::None);
    const TrainingSet set = generativeTraining(points, QTest::currentDataTag());
    const RowMatrix joint =
        logJoint(fitModel(set, smoothing), RowMatrix((*points.X)(reference.rows, Eigen::all)));
    const double difference = logDifference(joint, reference.logs);
    QVERIFY2(difference < tolerance, qPrintable(QString::number(difference)));
}

void TestGaussianNaiveBayes::irisExampleHas116Right()
{
    // scikit-learn 1.2.1: GaussianNB(), fitted on the 18 rows, has 116 of 150 right.
    const ClassifierInfo info = gaussianNaiveBayesInfo();
    QCOMPARE(rightOnIrisSepals(info, ParameterValues::defaults(info.parameters)), 116);
}

void TestGaussianNaiveBayes::twoClassesOnPaper()
{
    // Class 0 at -1 and 1: mean 0, variance 1; class 1 at 2 and 6: mean 4, variance 4. Of four samples with
    // weights 1, 1, 3, 3 class 1 has three quarters. All of them have mean 3 and variance 3.25 + 3.
    RowMatrix X(4, 1);
    X << -1, 1, 2, 6;
    const GaussianNaiveBayesModel model = fitModel(
        {.X = X, .y = {0, 0, 1, 1}, .classCount = 2, .weights = Eigen::Vector4d(1.0, 1.0, 3.0, 3.0)}, 1e-3);
    QVERIFY(std::abs(model.floor - 6.25e-3) < 1e-15);
    QVERIFY(std::abs(model.means(0, 0)) < 1e-15);
    QVERIFY(std::abs(model.means(1, 0) - 4.0) < 1e-15);
    QVERIFY(std::abs(model.variances(0, 0) - 1.00625) < 1e-14);
    QVERIFY(std::abs(model.variances(1, 0) - 4.00625) < 1e-14);
    const RowMatrix joint = logJoint(model, RowMatrix::Constant(1, 1, 2.0));
    const auto density = [](double deviation, double variance) {
        return std::exp(-deviation * deviation / (2.0 * variance)) /
               std::sqrt(2.0 * std::numbers::pi * variance);
    };
    QVERIFY(std::abs(std::exp(joint(0, 0)) - 0.25 * density(2.0, 1.00625)) < 1e-14);
    QVERIFY(std::abs(std::exp(joint(0, 1)) - 0.75 * density(2.0, 4.00625)) < 1e-14);
}

void TestGaussianNaiveBayes::softResponsibilitiesOnPaper()
{
    // Half of the sample at 0 and all of that at 3 are of class 0: mean 2, variance (0.5 * 4 + 1) / 1.5 = 2.
    RowMatrix X(2, 1);
    X << 0, 3;
    RowMatrix R(2, 2);
    R << 0.5, 0.5, 1.0, 0.0;
    const auto model = fitGaussianNaiveBayes(X, R, 1e-12, RunControl());
    QVERIFY(std::abs(model->means(0, 0) - 2.0) < 1e-15);
    QVERIFY(std::abs(model->means(1, 0)) < 1e-15);
    QVERIFY(std::abs(model->variances(0, 0) - 2.0) < 1e-11);
    QVERIFY(std::abs(std::exp(model->logPriors[0]) - 0.75) < 1e-15);
}

void TestGaussianNaiveBayes::farFromTheOriginNothingIsLost()
{
    // Moved by a power of two, with values that stay exact there, everything is the same but the means.
    Random random(1);
    RowMatrix X(40, 2);
    for (double &value : X.reshaped())
        value = std::ldexp(static_cast<double>(random.below(1024)), -10);
    TrainingSet set{.X = X, .classCount = 2};
    for (int i = 0; i < 40; ++i)
        set.y.push_back(i % 2);
    const GaussianNaiveBayesModel near = fitModel(set);
    set.X.array() += std::ldexp(1.0, 30);
    const GaussianNaiveBayesModel far = fitModel(set);
    QVERIFY((near.variances - far.variances).cwiseAbs().maxCoeff() < 1e-12);
}

void TestGaussianNaiveBayes::constantColumnsDecideNothing()
{
    // A tenth is no double: its means would differ by rounding, and the floor is far below that.
    const LabelledPoints iris = builtinPoints("iris", Scaling::Standard);
    TrainingSet set = generativeTraining(iris, "_weighted");
    const RowMatrix expected = predicted(set, set.X);
    set.X.conservativeResize(Eigen::NoChange, 6);
    set.X.col(4).setConstant(0.1);
    set.X.col(5).setConstant(1e12 + 0.1);
    QVERIFY((predicted(set, set.X) - expected).cwiseAbs().maxCoeff() < 1e-12);
}

void TestGaussianNaiveBayes::equalPointsGetThePriors()
{
    const TrainingSet set{.X = RowMatrix::Constant(4, 3, 0.1), .y = {0, 1, 1, 1}, .classCount = 3};
    const RowMatrix scores = predicted(set, RowMatrix::Constant(1, 3, 7.0));
    QVERIFY((scores - Eigen::RowVector3d(0.25, 0.75, 0.0)).cwiseAbs().maxCoeff() < 1e-15);
}

void TestGaussianNaiveBayes::farPointsAreAnswered()
{
    const LabelledPoints iris = builtinPoints("iris", Scaling::Standard);
    const TrainingSet set = generativeTraining(iris, "");
    for (const double distance : {1e9, 1e160, 1e300}) { // squared, the last two are infinite
        const RowMatrix scores = predicted(set, RowMatrix::Constant(1, 4, distance));
        QVERIFY(scores.allFinite());
        QVERIFY(std::abs(scores.sum() - 1.0) < 1e-12);
    }
}

void TestGaussianNaiveBayes::sameBitsForAnyThreads()
{
    const LabelledPoints digits = builtinPoints("digits", Scaling::None);
    TrainingSet set{.X = *digits.X, .y = digits.y, .classCount = 10};
    const GaussianNaiveBayesModel expected = fitModel(set);
    ThreadPool pool(3);
    const auto model =
        fitGaussianNaiveBayes(set.X, givenResponsibilities(set), kSmoothing, RunControl({}, &pool));
    QVERIFY(model->means == expected.means);
    QVERIFY(model->variances == expected.variances);
}

void TestGaussianNaiveBayes::stopsWhenAsked()
{
    const LabelledPoints iris = builtinPoints("iris", Scaling::None);
    const ClassifierInfo info = gaussianNaiveBayesInfo();
    for (const int allowed : {0, 1}) {
        int asked = 0;
        const auto fitted = info.fit(generativeTraining(iris, ""), ParameterValues::defaults(info.parameters),
                                     RunControl([&](double) { return ++asked <= allowed; }));
        QVERIFY(!fitted && fitted.error().kind == ErrorKind::Stopped);
    }
}

QTEST_APPLESS_MAIN(TestGaussianNaiveBayes)
#include "tst_gaussian_naive_bayes.moc"

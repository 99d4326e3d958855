// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/multinomial_naive_bayes.h"

#include "core/base/parallel.h"
#include "core/classify/class_sums.h"
#include "tests/support/generative_reference.h"

#include <QTest>

#include <cmath>

using namespace inkling;

namespace {

MultinomialNaiveBayesModel fitModel(const TrainingSet &set, double alpha, const RunControl &control = {})
{
    return fitMultinomialNaiveBayes(set.X, givenResponsibilities(set), alpha, control).value();
}

Result<FittedClassifier> fit(const TrainingSet &set)
{
    const ClassifierInfo info = multinomialNaiveBayesInfo();
    return info.fit(set, ParameterValues::defaults(info.parameters), RunControl());
}

} // namespace

class TestMultinomialNaiveBayes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsScikitLearn_data();
    void equalsScikitLearn();
    void twoClassesOnPaper();
    void softResponsibilitiesOnPaper();
    void sharesSumToOne();
    void refusesNegativeValues();
    void textsWithoutWordsGetThePriors();
    void farPointsAreAnswered();
    void sameBitsForAnyThreads();
};

void TestMultinomialNaiveBayes::equalsScikitLearn_data()
{
    QTest::addColumn<double>("alpha");
    QTest::newRow("multinomial_digits") << 1.0;
    QTest::newRow("multinomial_digits_weighted") << 0.1;
}

void TestMultinomialNaiveBayes::equalsScikitLearn()
{
    QFETCH(double, alpha);
    const GenerativeReference reference = generativeReference(QTest::currentDataTag());
    QCOMPARE(reference.rows.size(), std::size_t{12});
    const LabelledPoints digits = builtinPoints("digits", Scaling::None);
    const TrainingSet set = generativeTraining(digits, QTest::currentDataTag());
    const RowMatrix joint =
        logJoint(fitModel(set, alpha), RowMatrix((*digits.X)(reference.rows, Eigen::all)));
    const double difference = logDifference(joint, reference.logs);
    QVERIFY2(difference < 1e-9, qPrintable(QString::number(difference)));
}

void TestMultinomialNaiveBayes::twoClassesOnPaper()
{
    // Class 0 has 3 words a and none of b, class 1 one a and 2 b: with alpha 1 the shares are 4/5 and 1/5,
    // 2/5 and 3/5. The text "a b" is then 4/25 and 6/25 likely, and of three texts two are of class 1.
    RowMatrix X(3, 2);
    X << 3, 0, 1, 1, 0, 1;
    const auto fitted = fit({.X = X, .y = {0, 1, 1}, .classCount = 2});
    const RowMatrix scores = fitted->predict(RowMatrix::Ones(1, 2));
    QVERIFY(std::abs(scores(0, 0) - 4.0 / 16.0) < 1e-15); // 1 * 4 to 2 * 6
    QVERIFY(std::abs(scores(0, 1) - 12.0 / 16.0) < 1e-15);
}

void TestMultinomialNaiveBayes::softResponsibilitiesOnPaper()
{
    // Half of 4 a and all of 2 b are class 0's: with alpha 2, shares 4/8 each.
    RowMatrix X(2, 2);
    X << 4, 0, 0, 2;
    RowMatrix R(2, 2);
    R << 0.5, 0.5, 1.0, 0.0;
    const auto model = fitMultinomialNaiveBayes(X, R, 2.0, RunControl());
    QVERIFY(std::abs(std::exp(model->logShares(0, 0)) - 0.5) < 1e-15);
    QVERIFY(std::abs(std::exp(model->logShares(1, 0)) - 4.0 / 6.0) < 1e-15);
    QVERIFY(std::abs(std::exp(model->logPriors[0]) - 0.75) < 1e-15);
}

void TestMultinomialNaiveBayes::sharesSumToOne()
{
    const LabelledPoints digits = builtinPoints("digits", Scaling::None);
    for (const double alpha : {1e-10, 1.0, 1000.0}) {
        const auto model = fitModel(generativeTraining(digits, ""), alpha);
        const Eigen::VectorXd sums = model.logShares.array().exp().rowwise().sum();
        QVERIFY((sums.array() - 1.0).abs().maxCoeff() < 1e-12);
    }
}

void TestMultinomialNaiveBayes::refusesNegativeValues()
{
    RowMatrix X = RowMatrix::Ones(3, 4);
    QVERIFY(fit({.X = X, .y = {0, 1, 1}, .classCount = 2}).ok());
    X(1, 2) = -0.5;
    const auto fitted = fit({.X = X, .y = {0, 1, 1}, .classCount = 2});
    QVERIFY(!fitted);
    QVERIFY(fitted.error().kind == ErrorKind::Input);
    const std::string text = english(fitted.error().message);
    QVERIFY(text.find("column 3 ") != std::string::npos);
    QVERIFY(text.find("-0.5") != std::string::npos);
    QVERIFY(text.find("scale none") != std::string::npos);
}

void TestMultinomialNaiveBayes::textsWithoutWordsGetThePriors()
{
    const auto fitted = fit({.X = RowMatrix::Zero(4, 3), .y = {0, 1, 1, 1}, .classCount = 3});
    for (const double count : {0.0, 5.0}) {
        const RowMatrix scores = fitted->predict(RowMatrix::Constant(1, 3, count));
        QVERIFY((scores - Eigen::RowVector3d(0.25, 0.75, 0.0)).cwiseAbs().maxCoeff() < 1e-14);
    }
}

void TestMultinomialNaiveBayes::farPointsAreAnswered()
{
    const LabelledPoints digits = builtinPoints("digits", Scaling::None);
    const auto fitted = fit(generativeTraining(digits, ""));
    for (const double count : {1e9, 1e200, 1e308}) { // the last one's sums are infinite
        const RowMatrix scores = fitted->predict(RowMatrix::Constant(1, 64, count));
        QVERIFY(scores.allFinite());
        QVERIFY(std::abs(scores.sum() - 1.0) < 1e-12);
    }
}

void TestMultinomialNaiveBayes::sameBitsForAnyThreads()
{
    const LabelledPoints digits = builtinPoints("digits", Scaling::None);
    const TrainingSet set{.X = *digits.X, .y = digits.y, .classCount = 10};
    ThreadPool pool(3);
    QVERIFY(fitModel(set, 1.0, RunControl({}, &pool)).logShares == fitModel(set, 1.0).logShares);
}

QTEST_APPLESS_MAIN(TestMultinomialNaiveBayes)
#include "tst_multinomial_naive_bayes.moc"

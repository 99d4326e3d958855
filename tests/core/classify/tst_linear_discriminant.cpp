// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/linear_discriminant.h"

#include "core/base/parallel.h"
#include "tests/support/generative_reference.h"

#include <QTest>

#include <cmath>
#include <optional>

using namespace inkling;

namespace {

LinearDiscriminantModel fitModel(const TrainingSet &set, std::optional<double> shrinkage,
                                 const RunControl &control = {})
{
    return fitLinearDiscriminant(set, shrinkage, control).value();
}

RowMatrix joint(const LinearDiscriminantModel &model, const RowMatrix &X)
{
    return ((X.rowwise() - model.centre) * model.W.transpose()).rowwise() + model.b;
}

/// n samples of two classes at random, in d columns.
TrainingSet randomSet(int n, int d)
{
    Random random(3);
    TrainingSet set{.X = RowMatrix(n, d), .classCount = 2};
    for (double &value : set.X.reshaped())
        value = random.normal();
    for (int i = 0; i < n; ++i) {
        set.y.push_back(i % 2);
        set.X(i, 0) += 2.0 * (i % 2);
    }
    return set;
}

} // namespace

class TestLinearDiscriminant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsTheReference_data();
    void equalsTheReference();
    void irisExampleHas113Right();
    void twoClassesOnPaper();
    void unitsOfColumnsDoNotMatter();
    void moreColumnsThanSamplesSayTheSame();
    void twoSamplesOfAClassAreShrunkWholly();
    void oneSampleOfEachTakesTheWholeVariance();
    void manySamplesAreHardlyShrunk();
    void learnsFromFewerSamplesThanColumns();
    void sameBitsForAnyThreads();
    void stopsWhenAsked();
};

void TestLinearDiscriminant::equalsTheReference_data()
{
    QTest::addColumn<QByteArray>("builtin");
    QTest::addColumn<int>("few");
    QTest::addColumn<double>("shrinkage"); // < 0: automatic
    QTest::addColumn<double>("tolerance");
    // ours is at least 1e-9, and the smallest eigenvalue of the scaled covariance 0.05
    QTest::newRow("discriminant_wine") << QByteArray("wine") << 0 << 0.0 << 1e-6;
    QTest::newRow("discriminant_scaled") << QByteArray("digits") << 60 << 0.3 << 1e-9;
    QTest::newRow("discriminant_automatic_wine") << QByteArray("wine") << 0 << -1.0 << 1e-9;
    QTest::newRow("discriminant_automatic_digits") << QByteArray("digits") << 60 << -1.0 << 1e-9;
}

void TestLinearDiscriminant::equalsTheReference()
{
    QFETCH(QByteArray, builtin);
    QFETCH(int, few);
    QFETCH(double, shrinkage);
    QFETCH(double, tolerance);
    const GenerativeReference reference = generativeReference(QTest::currentDataTag());
    QCOMPARE(reference.rows.size(), std::size_t{12});
    const LabelledPoints points = builtinPoints(builtin.constData(), Scaling::None);
    const TrainingSet set = generativeTraining(points, QTest::currentDataTag(), few);
    const LinearDiscriminantModel model =
        fitModel(set, shrinkage < 0.0 ? std::nullopt : std::optional(shrinkage));
    const double difference =
        logDifference(joint(model, (*points.X)(reference.rows, Eigen::all)), reference.logs);
    QVERIFY2(difference < tolerance, qPrintable(QString::number(difference)));
}

void TestLinearDiscriminant::irisExampleHas113Right()
{
    // scikit-learn 1.2.1: LinearDiscriminantAnalysis(), fitted on the 18 rows, has 113 of 150 right.
    const ClassifierInfo info = linearDiscriminantInfo();
    ParameterValues values = ParameterValues::defaults(info.parameters);
    values.set("shrinkage", 0.0);
    QCOMPARE(rightOnIrisSepals(info, values), 113);
}

void TestLinearDiscriminant::twoClassesOnPaper()
{
    // Means 0 and 4, variance within 1, weights 2 to 6: W = mean / variance around the centre 3, and the
    // border is where 4 (x - 2) = log(1/3).
    RowMatrix X(4, 1);
    X << -1, 1, 3, 5;
    const TrainingSet set{
        .X = X, .y = {0, 0, 1, 1}, .classCount = 2, .weights = Eigen::Vector4d(1.0, 1.0, 3.0, 3.0)};
    const LinearDiscriminantModel model = fitModel(set, 0.5); // one column has no correlations to shrink
    QVERIFY(std::abs(model.W(1, 0) - model.W(0, 0) - 4.0) < 1e-12);
    const RowMatrix scores = probabilities(model, RowMatrix{{2.0 - std::log(3.0) / 4.0}, {2.0}});
    QVERIFY(std::abs(scores(0, 0) - 0.5) < 1e-12);
    QVERIFY(std::abs(scores(1, 1) - 0.75) < 1e-12);
}

void TestLinearDiscriminant::unitsOfColumnsDoNotMatter()
{
    for (const int d : {4, 50}) {
        TrainingSet set = randomSet(30, d);
        const RowMatrix expected = probabilities(fitModel(set, std::nullopt), set.X);
        set.X.col(1) *= 1e6;
        set.X.col(2) = set.X.col(2) * 1e-6;
        set.X.col(3).array() += 1e4;
        const RowMatrix scores = probabilities(fitModel(set, std::nullopt), set.X);
        QVERIFY((scores - expected).cwiseAbs().maxCoeff() < 1e-9);
    }
}

// Constant columns turn the small system of columns into that of samples, and change nothing else.
void TestLinearDiscriminant::moreColumnsThanSamplesSayTheSame()
{
    for (const std::optional<double> shrinkage : {std::optional<double>(), std::optional(0.01)}) {
        TrainingSet set = randomSet(30, 20);
        const LinearDiscriminantModel few = fitModel(set, shrinkage);
        const RowMatrix expected = probabilities(few, set.X);
        set.X.conservativeResize(Eigen::NoChange, 40);
        set.X.rightCols(20).setConstant(0.1);
        const LinearDiscriminantModel many = fitModel(set, shrinkage);
        QVERIFY(std::abs(many.shrinkage - few.shrinkage) < 1e-14);
        QVERIFY((probabilities(many, set.X) - expected).cwiseAbs().maxCoeff() < 1e-10);
        QVERIFY(many.W.rightCols(20).isZero(0.0));
    }
}

void TestLinearDiscriminant::twoSamplesOfAClassAreShrunkWholly()
{
    // Two samples and one: a covariance of one degree of freedom, all of whose correlations are 1 or -1.
    RowMatrix X(3, 4);
    X << 0, 1, 2, 3, 1, 3, 1, 4, 9, 9, 9, 9;
    QCOMPARE(fitModel({.X = X, .y = {0, 0, 1}, .classCount = 2}, std::nullopt).shrinkage, 1.0);
}

void TestLinearDiscriminant::oneSampleOfEachTakesTheWholeVariance()
{
    // At 0 and 2 in one column the variance is 1; the other one is constant. At 0.5 the odds are
    // exp((2.25 - 0.25) / 2).
    RowMatrix X(2, 2);
    X << 0, 7, 2, 7;
    for (const std::optional<double> shrinkage : {std::optional<double>(), std::optional(0.0)}) {
        const LinearDiscriminantModel model = fitModel({.X = X, .y = {0, 1}, .classCount = 2}, shrinkage);
        const RowMatrix scores = probabilities(model, RowMatrix{{0.5, 100.0}});
        QVERIFY(std::abs(scores(0, 0) - 1.0 / (1.0 + std::exp(-1.0))) < 1e-14);
    }
}

void TestLinearDiscriminant::manySamplesAreHardlyShrunk()
{
    // A correlation of 1 / sqrt 2 from five thousand samples is beyond doubt; without any, all is.
    TrainingSet set = randomSet(5'000, 3);
    QVERIFY(fitModel(set, std::nullopt).shrinkage > 0.1);
    set.X.col(1) += set.X.col(2);
    QVERIFY(fitModel(set, std::nullopt).shrinkage < 0.01);
}

void TestLinearDiscriminant::learnsFromFewerSamplesThanColumns()
{
    const LabelledPoints digits = builtinPoints("digits", Scaling::Standard);
    const TrainingSet set = generativeTraining(digits, "", 40);
    const LinearDiscriminantModel model = fitModel(set, std::nullopt);
    QVERIFY(model.shrinkage > 0.01 && model.shrinkage < 1.0);
    const RowMatrix scores = probabilities(model, *digits.X);
    double right = 0.0;
    for (Eigen::Index i = 0; i < scores.rows(); ++i)
        right += scores(i, digits.y[i]) == scores.row(i).maxCoeff() ? 1.0 : 0.0;
    QVERIFY(right / static_cast<double>(scores.rows()) > 0.7); // a tenth by chance
}

void TestLinearDiscriminant::sameBitsForAnyThreads()
{
    for (const int d : {100, 500}) {
        const TrainingSet set = randomSet(300, d);
        ThreadPool pool(3);
        QVERIFY(fitModel(set, std::nullopt, RunControl({}, &pool)).W == fitModel(set, std::nullopt).W);
    }
}

void TestLinearDiscriminant::stopsWhenAsked()
{
    const TrainingSet set = randomSet(300, 100);
    int questions = 0;
    const auto count = [&](double) {
        return ++questions > 0;
    };
    QVERIFY(fitLinearDiscriminant(set, std::nullopt, RunControl(count)).ok());
    for (int allowed = 0; allowed < questions; ++allowed) {
        int asked = 0;
        const auto model =
            fitLinearDiscriminant(set, std::nullopt, RunControl([&](double) { return ++asked <= allowed; }));
        QVERIFY(!model && model.error().kind == ErrorKind::Stopped);
    }
}

QTEST_APPLESS_MAIN(TestLinearDiscriminant)
#include "tst_linear_discriminant.moc"

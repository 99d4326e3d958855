// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/logistic_regression.h"

#include "core/base/parallel.h"
#include "core/classify/influential_samples.h"
#include "core/classify/lbfgs.h"
#include "core/classify/logistic_curvature.h"
#include "core/classify/logistic_hessian.h"
#include "core/classify/logistic_loss.h"
#include "tests/support/labelled_points.h"

#include <QFile>
#include <QTest>

#include <cmath>
#include <vector>

using namespace inkling;

namespace {

/// scikit-learn's coefficients of a data set: for each class the intercept and the weights.
/// tests/data/logistic_regression.py wrote them and says how.
std::vector<std::vector<double>> reference(const QByteArray &name)
{
    QFile file(qEnvironmentVariable("INKLING_SOURCE") +
               QStringLiteral("/tests/data/logistic_regression.csv"));
    std::vector<std::vector<double>> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        if (cells[0] != name)
            continue;
        rows.emplace_back();
        for (const QByteArray &cell : cells.mid(2))
            rows.back().push_back(cell.toDouble());
    }
    return rows;
}

RowMatrix randomPoints(int n, int d, double scale)
{
    Random random(1);
    RowMatrix X(n, d);
    for (double &value : X.reshaped())
        value = scale * random.normal();
    return X;
}

/// Random weighted samples of three classes in four columns, and in two blocks of the second derivatives.
LogisticObjective randomObjective()
{
    constexpr int kSamples = 1500;
    LogisticObjective objective;
    objective.X = randomPoints(4, kSamples, 1.0);
    objective.classCount = 3;
    objective.C = 0.7;
    objective.penalty = Eigen::Vector4d(1.0, 2.0, 0.5, 0.0);
    objective.weights.resize(kSamples);
    Random random(2);
    for (double &weight : objective.weights) {
        weight = 0.5 + random.uniform();
        objective.y.push_back(static_cast<int>(random.below(3)));
    }
    return objective;
}

FittedClassifier fit(const RowMatrix &X, const std::vector<int> &y, int classCount)
{
    const ClassifierInfo info = logisticRegressionInfo();
    const TrainingSet set{.X = X, .y = y, .classCount = classCount};
    return info.fit(set, ParameterValues::defaults(info.parameters), RunControl()).value();
}

LogisticModel fitModel(const RowMatrix &X, const std::vector<int> &y, int classCount,
                       const LogisticOptions &options, const RunControl &control = {},
                       const LogisticModel *start = nullptr)
{
    return fitLogistic({.X = X, .y = y, .classCount = classCount}, options, start, control);
}

/// Three classes along three rays from the middle, where unit noise mixes them: those far out are as good as
/// certain.
LabelledPoints rays(double length)
{
    constexpr int kSamples = 3000;
    LabelledPoints points;
    points.classCount = 3;
    RowMatrix X = randomPoints(kSamples, 2, 1.0);
    for (int i = 0; i < kSamples; ++i) {
        const double angle = 2.0 * (i % 3);
        X.row(i) += length * i / kSamples * Eigen::RowVector2d(std::cos(angle), std::sin(angle));
        points.y.push_back(i % 3);
    }
    points.X = std::make_shared<const RowMatrix>(std::move(X));
    return points;
}

/// The largest entry of the loss's gradient at a model, of all samples.
double steepest(const LabelledPoints &points, const LogisticModel &model)
{
    const Eigen::Index d = points.X->cols();
    LogisticObjective objective{.y = points.y, .classCount = points.classCount, .C = 1.0};
    objective.X = RowMatrix::Ones(d + 1, points.X->rows());
    objective.X.topRows(d) = points.X->transpose();
    objective.penalty = Eigen::VectorXd::Ones(d + 1);
    objective.penalty[d] = 0.0;
    RowMatrix W(model.W.rows(), d + 1);
    W << model.W, model.b;
    Eigen::VectorXd gradient;
    logisticLoss(objective, W.reshaped<Eigen::RowMajor>(), gradient, RunControl());
    return gradient.lpNorm<Eigen::Infinity>();
}

/// A quadratic bowl a million times steeper one way than the other, its floor at (1, ..., 10).
struct Bowl
{
    Eigen::VectorXd floor = Eigen::VectorXd::LinSpaced(10, 1.0, 10.0);
    Eigen::VectorXd steepness = Eigen::pow(10.0, Eigen::ArrayXd::LinSpaced(10, 0.0, 6.0)).matrix();

    double operator()(const Eigen::VectorXd &w, Eigen::VectorXd &gradient) const
    {
        gradient = steepness.cwiseProduct(w - floor);
        return gradient.dot(w - floor) / 2.0;
    }
};

} // namespace

class TestLogisticRegression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gradientEqualsTheNumericalOne();
    void secondDerivativesEqualTheNumericalOnes();
    void newtonStepsLeadToTheMinimum();
    void equalsScikitLearn_data();
    void equalsScikitLearn();
    void irisExampleHas116Right();
    void twoClassesOnPaper();
    void unscaledDataConverge();
    void separableDataStayFinite();
    void moreRegularisationMeansSmallerWeights();
    void weightsCountAsCopies();
    void startsFromAnotherModel();
    void influentialSamplesAreTheUncertain();
    void certainSamplesCountAsTheOthers();
    void samplesLeftOutComeBack();
    void absentClassesGetNothing();
    void oneClassIsCertain();
    void sameBitsForAnyThreads();
    void stopsWhenAsked();
    void secondDerivativesSaveIterations();
    void stopsAmidSecondDerivatives();
    void asksWithinAnEvaluation();
    void minimizerFindsTheValleysFloor();
    void minimizerFollowsABentValley();
    void minimizerLeavesAHilltop();
    void aPreconditionerSavesIterations();
    void minimizerTellsOfTheLimit();
};

void TestLogisticRegression::gradientEqualsTheNumericalOne()
{
    const LogisticObjective objective = randomObjective();
    const Eigen::VectorXd w = randomPoints(12, 1, 1.0);
    Eigen::VectorXd gradient;
    Eigen::VectorXd unused;
    logisticLoss(objective, w, gradient, RunControl());
    for (int j = 0; j < 12; ++j) {
        const Eigen::VectorXd step = 1e-5 * Eigen::VectorXd::Unit(12, j);
        const double above = logisticLoss(objective, w + step, unused, RunControl());
        const double below = logisticLoss(objective, w - step, unused, RunControl());
        QVERIFY(std::abs((above - below) / 2e-5 - gradient[j]) < 1e-5);
    }
}

void TestLogisticRegression::secondDerivativesEqualTheNumericalOnes()
{
    const LogisticObjective objective = randomObjective();
    const Eigen::VectorXd w = randomPoints(12, 1, 1.0);
    const RowMatrix hessian = logisticHessian(objective, w, 0.0, RunControl()).value();
    for (int j = 0; j < 12; ++j) {
        const Eigen::VectorXd step = 1e-5 * Eigen::VectorXd::Unit(12, j);
        Eigen::VectorXd above;
        Eigen::VectorXd below;
        logisticLoss(objective, w + step, above, RunControl());
        logisticLoss(objective, w - step, below, RunControl());
        const Eigen::VectorXd difference = (above - below) / 2e-5 - hessian.col(j);
        QVERIFY(difference.tail(12 - j).cwiseAbs().maxCoeff() < 1e-5 * hessian.diagonal().maxCoeff());
    }
}

// Near a minimum, a Newton step goes nearly there: also from the second derivatives of an objective with the
// same samples in other columns, and though the intercepts can all move together without a change.
void TestLogisticRegression::newtonStepsLeadToTheMinimum()
{
    const LabelledPoints wine = builtinPoints("wine", Scaling::Standard);
    const Eigen::Index d = wine.X->cols();
    const auto objectiveIn = [&](const LogisticColumns &columns) {
        LogisticObjective objective{.y = wine.y, .classCount = 3, .C = 1.0};
        objective.X = RowMatrix::Ones(d + 1, wine.X->rows());
        objective.X.topRows(d) = (wine.X->rowwise() - columns.mean).transpose();
        objective.X = columns.scale.cwiseInverse().asDiagonal() * objective.X;
        objective.penalty = columns.scale.cwiseAbs2().cwiseInverse().transpose();
        objective.penalty[d] = 0.0;
        return objective;
    };
    const LogisticColumns plain{Eigen::RowVectorXd::Zero(d), Eigen::RowVectorXd::Ones(d + 1)};
    const LogisticColumns moved{Eigen::RowVectorXd::LinSpaced(d, -1.0, 1.0),
                                Eigen::RowVectorXd::LinSpaced(d + 1, 1.0, 5.0)};
    const LogisticModel model = fitModel(*wine.X, wine.y, 3, {.tolerance = 1e-10});
    RowMatrix W(3, d + 1);
    W << model.W, model.b;
    const RowMatrix there = moved.toObjective(W);
    QVERIFY((moved.toData(there) - W).cwiseAbs().maxCoeff() < 1e-12);
    const auto curvature =
        logisticCurvature(objectiveIn(moved), moved, there.reshaped<Eigen::RowMajor>(), RunControl());
    const Eigen::VectorXd minimum = W.reshaped<Eigen::RowMajor>();
    const Eigen::VectorXd near = minimum + randomPoints(static_cast<int>(minimum.size()), 1, 1e-3);
    const LogisticObjective objective = objectiveIn(plain);
    Eigen::VectorXd before;
    Eigen::VectorXd after;
    logisticLoss(objective, near, before, RunControl());
    logisticLoss(objective, near - curvature->newtonStep(before, plain), after, RunControl());
    QVERIFY2(after.norm() < 0.1 * before.norm(), qPrintable(QString::number(after.norm() / before.norm())));
}

void TestLogisticRegression::equalsScikitLearn_data()
{
    QTest::addColumn<QByteArray>("builtin");
    QTest::addColumn<bool>("isScaled");
    QTest::newRow("iris") << QByteArray("iris") << false;
    QTest::newRow("wine_scaled") << QByteArray("wine") << true;
    QTest::newRow("breast_cancer_scaled") << QByteArray("breast_cancer") << true;
}

void TestLogisticRegression::equalsScikitLearn()
{
    QFETCH(QByteArray, builtin);
    QFETCH(bool, isScaled);
    const auto expected = reference(QTest::currentDataTag());
    const LabelledPoints points =
        builtinPoints(builtin.constData(), isScaled ? Scaling::Standard : Scaling::None);
    QCOMPARE(expected.size(), static_cast<std::size_t>(points.classCount));
    LogisticModel theirs;
    theirs.W.resize(points.classCount, points.X->cols());
    theirs.b.resize(points.classCount);
    for (int k = 0; k < points.classCount; ++k) {
        theirs.b[k] = expected[k][0];
        for (Eigen::Index j = 0; j < theirs.W.cols(); ++j)
            theirs.W(k, j) = expected[k][1 + j];
    }
    const auto verifyModel = [&](const LogisticOptions &options, double tolerance) {
        const LogisticModel model = fitModel(*points.X, points.y, points.classCount, options);
        QVERIFY(model.ending == Ending::Converged);
        QVERIFY((model.W - theirs.W).cwiseAbs().maxCoeff() < tolerance);
        QVERIFY((model.b - theirs.b).cwiseAbs().maxCoeff() <
                10.0 * tolerance); // its digits cancel against W's
        const RowMatrix difference = probabilities(model, *points.X) - probabilities(theirs, *points.X);
        QVERIFY(difference.cwiseAbs().maxCoeff() < tolerance);
    };
    verifyModel({}, 1e-4);
    verifyModel({.tolerance = 1e-10}, 1e-7);
}

void TestLogisticRegression::irisExampleHas116Right()
{
    // scikit-learn 1.2.1: LogisticRegression(tol=1e-10, max_iter=10000), fitted on the 18 rows, has 116 of
    // 150 right.
    const LabelledPoints iris = irisSepals();
    std::vector<int> y;
    for (const int row : kIrisSeeds)
        y.push_back(iris.y[row]);
    const RowMatrix scores = fit((*iris.X)(kIrisSeeds, Eigen::all), y, 3).predict(*iris.X);
    int right = 0;
    for (Eigen::Index i = 0; i < 150; ++i) {
        Eigen::Index best = 0;
        scores.row(i).maxCoeff(&best);
        right += best == iris.y[i] ? 1 : 0;
    }
    QCOMPARE(right, 116);
}

void TestLogisticRegression::twoClassesOnPaper()
{
    // Samples at -1 (class 0) and 1 (class 1): W = (-w, w), b = 0, and the slope of 2 log(1 + exp(-2 w)) +
    // w^2 is 0 at w = 2 / (1 + exp(2 w)).
    RowMatrix X(2, 1);
    X << -1, 1;
    const LogisticModel model = fitModel(X, {0, 1}, 2, {.tolerance = 1e-12});
    const double w = model.W(1, 0);
    QVERIFY(std::abs(w - 2.0 / (1.0 + std::exp(2.0 * w))) < 1e-10);
    QVERIFY(std::abs(model.W(0, 0) + w) < 1e-10);
    QVERIFY(std::abs(model.b[0]) < 1e-10);
}

void TestLogisticRegression::unscaledDataConverge()
{
    // Columns from 1e-3 to 1e3 far off the origin, as raw tables have them.
    const LabelledPoints wine = builtinPoints("wine", Scaling::None);
    const LogisticModel model = fitModel(*wine.X, wine.y, 3, {});
    QVERIFY(model.ending == Ending::Converged);
    QVERIFY2(model.iterations < 300, qPrintable(QString::number(model.iterations)));
}

void TestLogisticRegression::separableDataStayFinite()
{
    RowMatrix X(4, 1);
    X << -1e6, -2e6, 1e6, 2e6;
    const RowMatrix scores = fit(X, {0, 0, 1, 1}, 2).predict(X);
    QVERIFY(scores.allFinite());
    QVERIFY(scores(0, 0) > 0.99);
    QVERIFY(scores(3, 1) > 0.99);
}

void TestLogisticRegression::moreRegularisationMeansSmallerWeights()
{
    const LabelledPoints iris = builtinPoints("iris", Scaling::Standard);
    double before = 0.0;
    for (const double C : {0.01, 0.1, 1.0, 10.0}) {
        const double size = fitModel(*iris.X, iris.y, 3, {.C = C}).W.norm();
        QVERIFY(size > before);
        before = size;
    }
}

void TestLogisticRegression::weightsCountAsCopies()
{
    const LabelledPoints iris = irisSepals();
    TrainingSet weighted{.X = *iris.X, .y = iris.y, .classCount = 3};
    weighted.weights = Eigen::VectorXd::Ones(150);
    std::vector<int> copies;
    std::vector<int> y;
    for (int row = 0; row < 150; ++row) {
        weighted.weights[row] = 1.0 + row % 3;
        for (int copy = 0; copy <= row % 3; ++copy) {
            copies.push_back(row);
            y.push_back(iris.y[row]);
        }
    }
    const LogisticOptions options{.tolerance = 1e-10};
    const LogisticModel model = fitLogistic(weighted, options, nullptr, RunControl());
    const LogisticModel expected = fitModel((*iris.X)(copies, Eigen::all), y, 3, options);
    QVERIFY((model.W - expected.W).cwiseAbs().maxCoeff() < 1e-7);
    QVERIFY((model.b - expected.b).cwiseAbs().maxCoeff() < 1e-6);
}

// From the model without the last ten samples it is as exact, and sooner there.
void TestLogisticRegression::startsFromAnotherModel()
{
    const LabelledPoints digits = builtinPoints("digits", Scaling::Standard);
    const std::vector<int> fewer(digits.y.begin(), digits.y.end() - 10);
    const LogisticModel start = fitModel(digits.X->topRows(1787), fewer, 10, {});
    const LogisticModel fresh = fitModel(*digits.X, digits.y, 10, {});
    const LogisticModel warm = fitModel(*digits.X, digits.y, 10, {}, {}, &start);
    QVERIFY(warm.ending == Ending::Converged);
    QVERIFY(4 * warm.iterations < 3 * fresh.iterations);
    const RowMatrix difference = probabilities(warm, *digits.X) - probabilities(fresh, *digits.X);
    QVERIFY(difference.cwiseAbs().maxCoeff() < 1e-4);
    QCOMPARE(fitModel(*digits.X, digits.y, 10, {.tolerance = 1e-5}, {}, &fresh).iterations, 0);
}

// Against the probabilities one by one; the objective of some has their loss and gradient, and no others'.
void TestLogisticRegression::influentialSamplesAreTheUncertain()
{
    const LogisticObjective objective = randomObjective();
    const Eigen::VectorXd w = randomPoints(12, 1, 1.0);
    const Eigen::Map<const RowMatrix> W(w.data(), 3, 4);
    constexpr double kLeast = 0.5;
    std::vector<int> expected;
    LogisticObjective others = objective;
    for (int i = 0; i < 1500; ++i) {
        const Eigen::VectorXd powers = (W * objective.X.col(i)).array().exp();
        const double probability = powers[objective.y[i]] / powers.sum();
        if (std::sqrt(objective.weights[i]) * (1.0 - probability) > kLeast) {
            expected.push_back(i);
            others.weights[i] = 0.0;
        }
    }
    const auto samples = influentialSamples(objective, w, kLeast, RunControl());
    QVERIFY(samples.ok());
    QVERIFY(*samples == expected);
    const auto part = objectiveOf(objective, *samples, RunControl());
    QVERIFY(part.ok());
    Eigen::VectorXd all;
    Eigen::VectorXd left;
    Eigen::VectorXd kept;
    const double loss = logisticLoss(objective, w, all, RunControl());
    const double parts =
        logisticLoss(others, w, left, RunControl()) + logisticLoss(*part, w, kept, RunControl());
    const Eigen::VectorXd penalty = (W * objective.penalty.asDiagonal()).reshaped<Eigen::RowMajor>();
    QVERIFY(std::abs(loss - (parts - w.dot(penalty) / 2.0)) < 1e-9); // both have the penalty
    QVERIFY((all - (left + kept - penalty)).cwiseAbs().maxCoeff() < 1e-9);
}

// Samples left out on the way do not take from the exactness, also with a start and with threads.
void TestLogisticRegression::certainSamplesCountAsTheOthers()
{
    const LabelledPoints points = rays(100.0);
    const LogisticModel zero{.W = RowMatrix::Zero(3, 2), .b = Eigen::VectorXd::Zero(3)};
    const LogisticOptions options{.tolerance = 1e-9};
    const LogisticModel fresh = fitModel(*points.X, points.y, 3, options);
    const LogisticModel again = fitModel(*points.X, points.y, 3, options, {}, &fresh);
    for (const LogisticModel *model : {&fresh, &again}) {
        QVERIFY(model->ending == Ending::Converged);
        QVERIFY(steepest(points, *model) < 1e-8 * steepest(points, zero));
    }
    ThreadPool pool(3);
    QVERIFY(fitModel(*points.X, points.y, 3, options, RunControl({}, &pool), &fresh).W == again.W);
}

// A start that is much too sure leaves out all but those in the wrong place, which alone point the weights
// the other way, soon as well as the tolerance wants: then the others are certain no more.
void TestLogisticRegression::samplesLeftOutComeBack()
{
    const LabelledPoints points = rays(4.0);
    const LogisticModel zero{.W = RowMatrix::Zero(3, 2), .b = Eigen::VectorXd::Zero(3)};
    LogisticModel sure = fitModel(*points.X, points.y, 3, {});
    sure.W *= 20.0;
    sure.b *= 20.0;
    sure.curvature = nullptr;
    const LogisticModel model = fitModel(*points.X, points.y, 3, {.tolerance = 0.1}, {}, &sure);
    QVERIFY(model.ending == Ending::Converged);
    QVERIFY2(steepest(points, model) < 0.2 * steepest(points, zero),
             qPrintable(QString::number(steepest(points, model) / steepest(points, zero))));
}

void TestLogisticRegression::absentClassesGetNothing()
{
    const LabelledPoints iris = irisSepals();
    std::vector<int> shifted = iris.y;
    for (int &label : shifted)
        label = 2 * label + 1;
    const RowMatrix scores = fit(*iris.X, shifted, 7).predict(*iris.X);
    const RowMatrix plain = fit(*iris.X, iris.y, 3).predict(*iris.X);
    for (int k = 0; k < 7; ++k)
        QVERIFY(k % 2 == 1 && k < 6 ? scores.col(k) == plain.col(k / 2) : scores.col(k).isZero(0.0));
}

void TestLogisticRegression::oneClassIsCertain()
{
    const RowMatrix X = randomPoints(3, 2, 1.0);
    const RowMatrix scores = fit(X, {1, 1, 1}, 3).predict(X);
    QVERIFY(scores.col(1).isOnes(0.0));
    QCOMPARE(scores.sum(), 3.0);
}

void TestLogisticRegression::sameBitsForAnyThreads()
{
    const LabelledPoints digits = builtinPoints("digits", Scaling::Standard);
    const LogisticModel expected = fitModel(*digits.X, digits.y, 10, {});
    QVERIFY(expected.curvature);
    for (const int threads : {2, 3}) {
        ThreadPool pool(threads);
        QVERIFY(fitModel(*digits.X, digits.y, 10, {}, RunControl({}, &pool)).W == expected.W);
    }
}

void TestLogisticRegression::stopsWhenAsked()
{
    const LabelledPoints digits = builtinPoints("digits", Scaling::Standard);
    int asked = 0;
    const LogisticModel model =
        fitModel(*digits.X, digits.y, 10, {}, RunControl([&](double) { return ++asked < 5; }));
    QVERIFY(model.ending == Ending::Stopped);
    QCOMPARE(asked, 5);
    QVERIFY(model.W.allFinite());
}

// L-BFGS alone needs about 100 iterations here (scikit-learn's lbfgs likewise), 40 of which cost as much as
// the second derivatives.
void TestLogisticRegression::secondDerivativesSaveIterations()
{
    const LabelledPoints digits = builtinPoints("digits", Scaling::Standard);
    const LogisticModel model = fitModel(*digits.X, digits.y, 10, {});
    QVERIFY(model.ending == Ending::Converged);
    QVERIFY2(model.iterations <= 50, qPrintable(QString::number(model.iterations)));
    const std::vector<int> fewer(digits.y.begin(), digits.y.end() - 10);
    const LogisticModel start = fitModel(digits.X->topRows(1787), fewer, 10, {});
    const LogisticModel warm = fitModel(*digits.X, digits.y, 10, {}, {}, &start);
    QVERIFY2(warm.iterations <= 10, qPrintable(QString::number(warm.iterations)));
    QVERIFY(warm.curvature == start.curvature); // still good enough
    LogisticModel without = start;
    without.curvature = nullptr;
    const LogisticModel plain = fitModel(*digits.X, digits.y, 10, {}, {}, &without);
    QVERIFY(plain.iterations > 2 * warm.iterations);
    const RowMatrix difference = probabilities(warm, *digits.X) - probabilities(plain, *digits.X);
    QVERIFY(difference.cwiseAbs().maxCoeff() < 1e-4);
}

// Progress never goes back, and each of the last questions, some of which are amid them, can stop it.
void TestLogisticRegression::stopsAmidSecondDerivatives()
{
    const LabelledPoints digits = builtinPoints("digits", Scaling::Standard);
    int asked = 0;
    double furthest = 0.0;
    const auto count = [&](double fraction) {
        ++asked;
        const bool goesOn = fraction >= furthest;
        furthest = fraction;
        return goesOn;
    };
    QVERIFY(fitModel(*digits.X, digits.y, 10, {}, RunControl(count)).ending == Ending::Converged);
    for (int stop = asked - 20; stop < asked; ++stop) {
        int left = stop;
        const LogisticModel model =
            fitModel(*digits.X, digits.y, 10, {}, RunControl([&](double) { return --left > 0; }));
        QVERIFY(model.ending == Ending::Stopped);
        QCOMPARE(left, 0); // it did not ask again
    }
}

// Some 4e8 operations are several times what may pass without a question.
void TestLogisticRegression::asksWithinAnEvaluation()
{
    constexpr int kSamples = 40'000;
    LogisticObjective objective{.X = RowMatrix::Constant(100, kSamples, 0.1),
                                .y = std::vector<int>(kSamples, 3),
                                .classCount = 100,
                                .penalty = Eigen::VectorXd::Ones(100)};
    int asked = 0;
    Eigen::VectorXd gradient;
    const Eigen::VectorXd w = Eigen::VectorXd::Zero(100 * 100);
    logisticLoss(objective, w, gradient, RunControl([&](double) { return ++asked > 0; }));
    QVERIFY2(asked >= 4, qPrintable(QString::number(asked)));
    QVERIFY(gradient.allFinite());
    const double stopped = logisticLoss(objective, w, gradient, RunControl([](double) { return false; }));
    QVERIFY(std::isnan(stopped));
}

void TestLogisticRegression::minimizerFindsTheValleysFloor()
{
    const Bowl bowl;
    const Minimum minimum = minimize(bowl, Eigen::VectorXd::Zero(10), {.tolerance = 1e-12}, RunControl());
    QVERIFY(minimum.ending == Ending::Converged);
    QVERIFY((minimum.w - bowl.floor).cwiseAbs().maxCoeff() < 1e-4);
}

// With the inverse of the steepnesses a quadratic bowl's floor is one step away, with something between that
// and the identity a few.
void TestLogisticRegression::aPreconditionerSavesIterations()
{
    const Bowl bowl;
    const auto iterations = [&](double exponent) {
        LbfgsOptions options{.tolerance = 1e-12};
        options.preconditioner = [&, exponent](const Eigen::VectorXd &gradient) -> Eigen::VectorXd {
            return bowl.steepness.array().pow(-exponent) * gradient.array();
        };
        const Minimum minimum = minimize(bowl, Eigen::VectorXd::Zero(10), options, RunControl());
        return (minimum.w - bowl.floor).cwiseAbs().maxCoeff() < 1e-4 ? minimum.iterations : 1000;
    };
    QCOMPARE(iterations(1.0), 1);
    QVERIFY(2 * iterations(0.9) < iterations(0.0));
}

// Rosenbrock's function, which is not convex: its only minimum is 0 at (1, 1).
void TestLogisticRegression::minimizerFollowsABentValley()
{
    const Objective valley = [](const Eigen::VectorXd &w, Eigen::VectorXd &gradient) {
        const double off = w[1] - w[0] * w[0];
        gradient = Eigen::Vector2d(-400.0 * w[0] * off - 2.0 * (1.0 - w[0]), 200.0 * off);
        return 100.0 * off * off + (1.0 - w[0]) * (1.0 - w[0]);
    };
    const Minimum minimum = minimize(valley, Eigen::Vector2d(-1.2, 1.0), {.tolerance = 1e-10}, RunControl());
    QVERIFY(minimum.ending == Ending::Converged);
    QVERIFY((minimum.w - Eigen::Vector2d::Ones()).norm() < 1e-6);
    QVERIFY(minimum.iterations < 60);
}

// The sum of (w_j^2 - 1)^2 curves downwards round 0; each w_j must end at 1 or -1.
void TestLogisticRegression::minimizerLeavesAHilltop()
{
    const Objective hills = [](const Eigen::VectorXd &w, Eigen::VectorXd &gradient) {
        const Eigen::ArrayXd off = w.array().square() - 1.0;
        gradient = (4.0 * w.array() * off).matrix();
        return off.square().sum();
    };
    const Eigen::VectorXd start = Eigen::VectorXd::LinSpaced(5, 1e-3, 5e-3);
    const Minimum minimum =
        minimize(hills, start, {.tolerance = 1e-10, .scale = 1.0, .maximumIterations = 50}, RunControl());
    QVERIFY(minimum.ending == Ending::Converged);
    QVERIFY((minimum.w.cwiseAbs().array() - 1.0).abs().maxCoeff() < 1e-9);
}

void TestLogisticRegression::minimizerTellsOfTheLimit()
{
    const Objective quartic = [](const Eigen::VectorXd &w, Eigen::VectorXd &gradient) {
        gradient = 4.0 * w.cwiseProduct(w).cwiseProduct(w);
        return w.cwiseProduct(w).squaredNorm();
    };
    const Minimum minimum = minimize(quartic, Eigen::VectorXd::Ones(3),
                                     {.tolerance = 1e-12, .maximumIterations = 3}, RunControl());
    QVERIFY(minimum.ending == Ending::LimitReached);
    QCOMPARE(minimum.iterations, 3);
}

QTEST_APPLESS_MAIN(TestLogisticRegression)
#include "tst_logistic_regression.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/multilayer_perceptron.h"

#include "tests/support/labelled_points.h"
#include "tests/support/numerical_gradient.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <limits>
#include <set>

using namespace inkling;

namespace {

double share(const LabelledPoints &points, const RowMatrix &scores)
{
    double right = 0.0;
    for (Eigen::Index i = 0; i < scores.rows(); ++i)
        right += scores(i, points.y[i]) == scores.row(i).maxCoeff() ? 1.0 : 0.0;
    return right / static_cast<double>(scores.rows());
}

TrainingSet allOf(const LabelledPoints &points)
{
    return {.X = *points.X, .y = points.y, .classCount = points.classCount, .seed = 1};
}

FittedClassifier fit(const TrainingSet &set, const std::vector<std::pair<const char *, double>> &changes = {})
{
    const ClassifierInfo &info = *findClassifier("multilayer_perceptron");
    ParameterValues values = ParameterValues::defaults(info.parameters);
    for (const auto &[id, value] : changes)
        values.set(id, value);
    return info.fit(set, values, RunControl()).value();
}

std::vector<double> sharesOfScikitLearn()
{
    QFile file(qEnvironmentVariable("INKLING_SOURCE") +
               QStringLiteral("/tests/data/multilayer_perceptron.csv"));
    std::vector<double> shares;
    if (!file.open(QIODevice::ReadOnly))
        return shares;
    while (!file.atEnd())
        shares.push_back(file.readLine().trimmed().split(',')[1].toDouble());
    return shares;
}

} // namespace

class TestMultilayerPerceptron : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gradientEqualsTheNumericalOne_data();
    void gradientEqualsTheNumericalOne();
    void networkOnPaper();
    void droppingKeepsTheMean();
    void batchesHoldEachRowOnce();
    void columnsAreStandard();
    void divergenceIsNoEnd();
    void unitsOfMeasureDoNotMatter();
    void trainingComesNearTheBestLogisticModel();
    void bendsTheBorder_data();
    void bendsTheBorder();
    void manySamplesAreLearnedInBatches();
    void noiseKeepsItFromBeingSure();
    void tellsOfTheLimit();
    void seedDecides();
    void stopsWhenAsked();
};

void TestMultilayerPerceptron::gradientEqualsTheNumericalOne_data()
{
    QTest::addColumn<int>("hiddenLayers");
    QTest::addColumn<int>("activation");
    for (const int layers : {1, 2}) {
        QTest::addRow("relu %d", layers) << layers << static_cast<int>(Activation::Relu);
        QTest::addRow("tanh %d", layers) << layers << static_cast<int>(Activation::Tanh);
    }
}

void TestMultilayerPerceptron::gradientEqualsTheNumericalOne()
{
    QFETCH(int, hiddenLayers);
    QFETCH(int, activation);
    std::vector<Eigen::Index> widths(static_cast<std::size_t>(hiddenLayers), 6);
    widths.insert(widths.begin(), 4);
    widths.push_back(3);
    Random random(1);
    Perceptron network = randomPerceptron(widths, static_cast<Activation>(activation), random);
    network.parameters +=
        0.1 * randomPoints(1, static_cast<int>(network.parameters.size()), 2).row(0).transpose();
    TrainingSet set{.X = randomPoints(9, 4, 3), .y = {0, 1, 2, 2, 1, 0, 0, 1, 2}, .classCount = 3};
    set.weights = Eigen::VectorXd::LinSpaced(9, 0.5, 2.5);
    const std::vector<int> rows = {8, 0, 3, 4, 5};
    const auto addLoss = [&](const Eigen::VectorXd &at, Eigen::VectorXd &gradient) {
        Perceptron moved = network;
        moved.parameters = at;
        Random same(7); // drops and adds the same each time
        const PerceptronPass pass =
            forward(moved, set.X(rows, Eigen::all), {.noise = 0.2, .dropout = 0.3}, same);
        return addLabelledLoss(moved, {set, rows, pass}, gradient) + addPenalty(moved, 0.05, gradient);
    };
    const auto value = [&](const Eigen::VectorXd &at) {
        Eigen::VectorXd unused = Eigen::VectorXd::Zero(at.size());
        return addLoss(at, unused);
    };
    Eigen::VectorXd gradient = Eigen::VectorXd::Zero(network.parameters.size());
    addLoss(network.parameters, gradient);
    QVERIFY(gradientError(value, network.parameters, gradient) < 1e-8);
}

void TestMultilayerPerceptron::networkOnPaper()
{
    // Two columns, two units, two classes, that compute the exclusive or: |x - y| of 0 and 1.
    Perceptron network{{2, 2, 2}, Activation::Relu, Eigen::VectorXd(12)};
    network.parameters << 1, -1, -1, 1, 0, 0, // max(0, x - y), max(0, y - x)
        -4, -4, 4, 4, 2, -2;
    RowMatrix corners(4, 2);
    corners << 0, 0, 0, 1, 1, 0, 1, 1;
    Random unused(1);
    const RowMatrix scores = forward(network, corners, {}, unused).scores;
    RowMatrix expected(4, 2);
    expected << 2, -2, -2, 2, -2, 2, 2, -2;
    QVERIFY(scores == expected);
    QVERIFY(std::abs(probabilities(network, corners)(0, 0) - 1.0 / (1.0 + std::exp(-4.0))) < 1e-15);
}

void TestMultilayerPerceptron::droppingKeepsTheMean()
{
    // One unit that gives 1, a hundred thousand times: it is left out with probability 0.4, or 5 / 3.
    Perceptron network{{1, 1, 1}, Activation::Relu, Eigen::VectorXd(4)};
    network.parameters << 1, 0, 1, 0;
    Random random(3);
    const RowMatrix scores = forward(network, RowMatrix::Ones(100'000, 1), {.dropout = 0.4}, random).scores;
    QVERIFY(std::abs(scores.mean() - 1.0) < 0.015); // its deviation is 0.0026
    const double left = (scores.array() == 0.0).cast<double>().mean();
    QVERIFY(std::abs(left - 0.4) < 0.01);
}

void TestMultilayerPerceptron::batchesHoldEachRowOnce()
{
    Random random(1);
    RowBatches batches(200);
    QCOMPARE(batches.count(), 4);
    std::vector<int> first;
    for (int time = 0; time < 3; ++time) {
        std::set<int> seen;
        std::vector<int> order;
        for (int i = 0; i < 4; ++i) {
            const std::vector<int> rows = batches.next(random);
            QCOMPARE(rows.size(), i < 3 ? 64u : 8u);
            seen.insert(rows.begin(), rows.end());
            order.insert(order.end(), rows.begin(), rows.end());
        }
        QCOMPARE(seen.size(), 200u);
        QCOMPARE(*seen.rbegin(), 199);
        QVERIFY(order != first);
        first = order;
    }
}

void TestMultilayerPerceptron::columnsAreStandard()
{
    RowMatrix X = randomPoints(50, 3, 1);
    X.col(1) = 1e3 * X.col(1).array() + 1e5;
    X.col(2).setConstant(0.1);
    const RowMatrix Z = standardColumns(X, {}, {})->of(X);
    QVERIFY(Z.colwise().mean().cwiseAbs().maxCoeff() < 1e-9);
    QVERIFY((Z.leftCols(2).colwise().squaredNorm().array() - 50.0).abs().maxCoeff() < 1e-6);
    QVERIFY(Z.col(2).isZero(0.0));
}

// A loss that is no number does not fall any more either: that is no convergence.
void TestMultilayerPerceptron::divergenceIsNoEnd()
{
    TrainingSet set{.X = randomPoints(20, 2, 1), .classCount = 2, .seed = 1};
    for (int i = 0; i < 20; ++i)
        set.y.push_back(i % 2);
    set.X(3, 0) = std::numeric_limits<double>::infinity();
    const auto trained = trainPerceptron(set, {}, {}, nullptr, RunControl());
    QVERIFY(!trained.ok());
    QVERIFY(trained.error().kind == ErrorKind::Input);
}

void TestMultilayerPerceptron::unitsOfMeasureDoNotMatter()
{
    const LabelledPoints wine = builtinPoints("wine", Scaling::None);
    TrainingSet set = allOf(wine);
    const RowMatrix plain = fit(set).predict(*wine.X);
    const Eigen::RowVectorXd units =
        Eigen::pow(2.0, Eigen::ArrayXd::LinSpaced(13, -6, 6)).matrix().transpose();
    set.X = *wine.X * units.asDiagonal(); // powers of two: the standard columns keep their bits
    QVERIFY((fit(set).predict(set.X) - plain).cwiseAbs().maxCoeff() < 1e-9);
}

void TestMultilayerPerceptron::trainingComesNearTheBestLogisticModel()
{
    // What is penalised alike cannot end far above the loss of a network that is nearly linear: one whose
    // units lie in the straight part of tanh. On overlapping clouds the best border is a straight one.
    Random random(1);
    LabelledPoints clouds{{}, std::vector<int>(400), 2};
    RowMatrix X(400, 2);
    for (int i = 0; i < 400; ++i) {
        clouds.y[i] = i % 2;
        X.row(i) << (i % 2 == 0 ? -1.0 : 1.0) + random.normal(), random.normal();
    }
    clouds.X = std::make_shared<const RowMatrix>(X);
    const TrainingSet set = allOf(clouds);
    const RowMatrix straight =
        findClassifier("logistic_regression")
            ->fit(set, ParameterValues::defaults(findClassifier("logistic_regression")->parameters),
                  RunControl())
            ->predict(X);
    const RowMatrix bent = fit(set, {{"activation", 1.0}}).predict(X);
    QVERIFY((bent - straight).cwiseAbs().mean() < 0.06);
    QVERIFY(share(clouds, bent) > share(clouds, straight) - 0.02);
}

void TestMultilayerPerceptron::bendsTheBorder_data()
{
    QTest::addColumn<double>("layers");
    QTest::addColumn<double>("activation");
    QTest::newRow("relu") << 1.0 << 0.0;
    QTest::newRow("tanh") << 1.0 << 1.0;
    QTest::newRow("relu, two layers") << 2.0 << 0.0;
    QTest::newRow("tanh, two layers") << 2.0 << 1.0;
}

void TestMultilayerPerceptron::bendsTheBorder()
{
    // Circles: no straight border has more than 60 % right.
    QFETCH(double, layers);
    QFETCH(double, activation);
    const LabelledPoints circles = builtinPoints("circles?n=300&noise=0.06", Scaling::Standard);
    const FittedClassifier fitted =
        fit(allOf(circles), {{"hidden_layers", layers}, {"activation", activation}, {"l2", 1e-3}});
    QVERIFY(share(circles, fitted.predict(*circles.X)) > 0.97);
}

void TestMultilayerPerceptron::manySamplesAreLearnedInBatches()
{
    // The first 1,000 digits teach the other 797, as tests/data/multilayer_perceptron.py did; other random
    // numbers make some 1 % of difference.
    const std::vector<double> theirs = sharesOfScikitLearn();
    QCOMPARE(theirs.size(), 5u);
    const double lowest = *std::min_element(theirs.begin(), theirs.end());
    const LabelledPoints digits = builtinPoints("digits", Scaling::Standard);
    TrainingSet set = allOf(digits);
    set.X = digits.X->topRows(1000);
    set.y.resize(1000);
    LabelledPoints others = digits;
    others.y.erase(others.y.begin(), others.y.begin() + 1000);
    const FittedClassifier fitted = fit(set);
    QVERIFY(fitted.ending == Ending::Converged);
    const double right = share(others, fitted.predict(digits.X->bottomRows(797)));
    QVERIFY2(right > lowest - 0.015, qPrintable(QString::number(right)));
}

// Samples that are shifted by as much as the columns vary are often on the other side of the border.
void TestMultilayerPerceptron::noiseKeepsItFromBeingSure()
{
    const LabelledPoints wine = builtinPoints("wine", Scaling::Standard);
    const auto confidence = [&](double noise) {
        return fit(allOf(wine), {{"noise", noise}}).predict(*wine.X).rowwise().maxCoeff().mean();
    };
    const double without = confidence(0.0);
    const double some = confidence(1.0);
    const double much = confidence(3.0);
    QVERIFY2(without > some + 0.01 && some > much + 0.1,
             qPrintable(QStringLiteral("%1 %2 %3").arg(without).arg(some).arg(much)));
}

void TestMultilayerPerceptron::tellsOfTheLimit()
{
    const FittedClassifier fitted =
        fit(allOf(builtinPoints("iris", Scaling::Standard)), {{"max_epochs", 3.0}});
    QVERIFY(fitted.ending == Ending::LimitReached);
    QCOMPARE(fitted.iterations, 3);
}

void TestMultilayerPerceptron::seedDecides()
{
    const LabelledPoints wine = builtinPoints("wine", Scaling::Standard);
    TrainingSet set = allOf(wine); // three batches
    const std::vector<std::pair<const char *, double>> few = {{"max_epochs", 5.0}, {"dropout", 0.3}};
    const RowMatrix first = fit(set, few).predict(*wine.X);
    QVERIFY(fit(set, few).predict(*wine.X) == first);
    set.seed = 2;
    QVERIFY(fit(set, few).predict(*wine.X) != first);
}

void TestMultilayerPerceptron::stopsWhenAsked()
{
    TrainingSet set{.X = randomPoints(2'000, 300, 1), .classCount = 2};
    for (int i = 0; i < 2'000; ++i)
        set.y.push_back(i % 2);
    const ClassifierInfo &info = *findClassifier("multilayer_perceptron");
    ParameterValues values = ParameterValues::defaults(info.parameters);
    values.set("units", 512.0);
    values.set("hidden_layers", 2.0);
    int asked = 0;
    std::clock_t askedToStop = 0;
    const auto fitted = info.fit(set, values, RunControl([&](double) {
                                     askedToStop = std::clock();
                                     return ++asked < 5;
                                 }));
    QVERIFY(std::clock() - askedToStop < CLOCKS_PER_SEC / 5);
    QVERIFY(fitted.error().kind == ErrorKind::Stopped);
    QCOMPARE(asked, 5);
}

QTEST_APPLESS_MAIN(TestMultilayerPerceptron)
#include "tst_multilayer_perceptron.moc"

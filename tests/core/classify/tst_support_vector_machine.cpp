// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/support_vector_machine.h"

#include "core/base/parallel.h"
#include "core/classify/fold_places.h"
#include "core/classify/pairwise_coupling.h"
#include "tests/support/labelled_points.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace inkling;

namespace {

/// The lines that begin with this name; tests/data/support_vector_machine.py wrote them and says what they
/// are.
std::vector<QList<QByteArray>> reference(const QByteArray &name)
{
    QFile file(qEnvironmentVariable("INKLING_SOURCE") +
               QStringLiteral("/tests/data/support_vector_machine.csv"));
    std::vector<QList<QByteArray>> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        if (cells[0] == name)
            lines.push_back(cells);
    }
    return lines;
}

TrainingSet setOf(const LabelledPoints &points)
{
    return {.X = *points.X, .y = points.y, .classCount = points.classCount, .seed = 1};
}

/// A few random samples of each class.
TrainingSet fewOf(const LabelledPoints &points, int perClass, std::uint64_t seed)
{
    const LearningProblem problem = points.randomProblem(perClass, seed);
    std::vector<int> rows;
    TrainingSet set{.classCount = points.classCount, .seed = seed};
    for (std::size_t i = 0; i < problem.given.size(); ++i) {
        if (problem.given[i] == kUnlabelled)
            continue;
        rows.push_back(static_cast<int>(i));
        set.y.push_back(problem.given[i]);
    }
    set.X = (*points.X)(rows, Eigen::all);
    return set;
}

SupportVectorModel fit(const TrainingSet &set, const SupportVectorOptions &options = {},
                       const RunControl &control = {})
{
    return fitSupportVectors(set, options, control).value();
}

Eigen::Index predicted(const RowMatrix &scores, Eigen::Index row)
{
    Eigen::Index best = 0;
    scores.row(row).maxCoeff(&best);
    return best;
}

/// How many pairs each class wins, m x c.
RowMatrix votes(const SupportVectorModel &model, const RowMatrix &X)
{
    const RowMatrix f = decisions(model, X);
    RowMatrix won = RowMatrix::Zero(X.rows(), model.classCount);
    for (Eigen::Index i = 0; i < X.rows(); ++i) {
        for (std::size_t pair = 0; pair < model.pairs.size(); ++pair) {
            const PairMachine &machine = model.pairs[pair];
            won(i, f(i, static_cast<Eigen::Index>(pair)) > 0.0 ? machine.first : machine.second) += 1.0;
        }
    }
    return won;
}

double meanLogLoss(const RowMatrix &scores, const std::vector<int> &y)
{
    double loss = 0.0;
    for (Eigen::Index i = 0; i < scores.rows(); ++i)
        loss -= std::log(std::max(scores(i, y[i]), 1e-12)) / static_cast<double>(scores.rows());
    return loss;
}

} // namespace

class TestSupportVectorMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsScikitLearn_data();
    void equalsScikitLearn();
    void sigmoidEqualsScikitLearn();
    void sigmoidKnowsNoUnit();
    void uselessValuesKeepTheirOrder();
    void sigmoidCountsWeights();
    void priorSigmoidOnPaper();
    void coupledPairsThatAgreeAreExact();
    void coupledPairsThatDisagreeAreOptimal();
    void foldsAreOfDistinctPoints();
    void foldsFollowTheSeed();
    void weightsCountAsCopies();
    void probabilitiesFollowTheDecisions_data();
    void probabilitiesFollowTheDecisions();
    void probabilitiesAreCalibrated();
    void oneSampleEachIsHalfWay();
    void separableDataStayFinite();
    void gammaIsAutomatic();
    void gammaOfTheTableIsUsed();
    void refusesWhatOverflows();
    void sameBitsForAnyThreads();
    void seedsOnlyCalibrate();
    void unfinishedCalibrationIsTold();
    void stopsWhenAsked();
};

void TestSupportVectorMachine::equalsScikitLearn_data()
{
    QTest::addColumn<QByteArray>("builtin");
    QTest::addColumn<bool>("isScaled");
    QTest::addColumn<QByteArray>("kernel");
    QTest::newRow("iris") << QByteArray("iris") << false << QByteArray("linear");
    QTest::newRow("iris, Gaussian") << QByteArray("iris") << false << QByteArray("rbf");
    QTest::newRow("iris_weighted") << QByteArray("iris") << false << QByteArray("rbf");
    QTest::newRow("wine_scaled") << QByteArray("wine") << true << QByteArray("linear");
    QTest::newRow("wine_scaled, Gaussian") << QByteArray("wine") << true << QByteArray("rbf");
    QTest::newRow("breast_cancer_scaled") << QByteArray("breast_cancer") << true << QByteArray("linear");
    QTest::newRow("breast_cancer_scaled, Gaussian")
        << QByteArray("breast_cancer") << true << QByteArray("rbf");
}

void TestSupportVectorMachine::equalsScikitLearn()
{
    QFETCH(QByteArray, builtin);
    QFETCH(bool, isScaled);
    QFETCH(QByteArray, kernel);
    const QByteArray name = QByteArray(QTest::currentDataTag()).split(',').first();
    const LabelledPoints points =
        builtinPoints(builtin.constData(), isScaled ? Scaling::Standard : Scaling::None);
    TrainingSet set = setOf(points);
    if (name.endsWith("_weighted")) {
        set.weights = Eigen::VectorXd::Ones(set.X.rows());
        for (Eigen::Index i = 0; i < set.X.rows(); ++i)
            set.weights[i] += static_cast<double>(i % 3);
    }
    std::vector<QList<QByteArray>> lines = reference(name);
    std::erase_if(lines, [&](const QList<QByteArray> &line) { return line[1] != kernel; });
    const SupportVectorModel model =
        fit(set, {.kernel = kernel == "linear" ? KernelKind::Linear : KernelKind::Gaussian,
                  .C = lines.at(0)[2].toDouble(),
                  .gamma = lines[0][3].toDouble()});
    QVERIFY(model.ending == Ending::Converged);
    QCOMPARE(model.pairs.size(), lines.size());
    const RowMatrix f = decisions(model, set.X);
    for (std::size_t pair = 0; pair < lines.size(); ++pair) {
        const PairMachine &machine = model.pairs[pair];
        const QList<QByteArray> &line = lines[pair];
        QCOMPARE(machine.first, line[4].toInt());
        QCOMPARE(machine.second, line[5].toInt());
        QVERIFY(std::abs(machine.objective / line[6].toDouble() - 1.0) < 1e-6);
        QVERIFY(std::abs(machine.supportVectors - line[7].toInt()) <= 1); // one may be on the margin's edge
        QCOMPARE(static_cast<qsizetype>((f.rows() + 9) / 10), line.size() - 9);
        for (qsizetype i = 9; i < line.size(); ++i) {
            const double expected = line[i].toDouble();
            const double ours = f(10 * (i - 9), static_cast<Eigen::Index>(pair));
            QVERIFY2(std::abs(ours - expected) < 1e-4 * (1.0 + std::abs(expected)),
                     qPrintable(QStringLiteral("%1 for %2").arg(ours).arg(expected)));
        }
    }
}

void TestSupportVectorMachine::sigmoidEqualsScikitLearn()
{
    const LabelledPoints points = builtinPoints("breast_cancer", Scaling::Standard);
    Eigen::VectorXd y(points.X->rows());
    for (Eigen::Index i = 0; i < y.size(); ++i)
        y[i] = points.y[i] == 0 ? 1.0 : -1.0;
    const Sigmoid sigmoid = fitSigmoid(points.X->col(0), y, Eigen::VectorXd::Ones(y.size()));
    // "benign" is the first class and has the smaller cells: f says it the wrong way round.
    QVERIFY(sigmoid.slope < 1e-6);
    const Sigmoid turned = fitSigmoid(-points.X->col(0), y, Eigen::VectorXd::Ones(y.size()));
    const QList<QByteArray> line = reference("sigmoid").at(0);
    QVERIFY(std::abs(turned.slope - line[1].toDouble()) < 1e-4);
    QVERIFY(std::abs(turned.offset + line[2].toDouble()) < 1e-4);
}

void TestSupportVectorMachine::sigmoidKnowsNoUnit()
{
    Eigen::VectorXd f(6);
    f << -2.0, -1.0, 0.5, -0.5, 1.0, 3.0;
    Eigen::VectorXd y(6);
    y << -1, -1, -1, 1, 1, 1;
    const Eigen::VectorXd ones = Eigen::VectorXd::Ones(6);
    const Sigmoid expected = fitSigmoid(f, y, ones);
    for (const double unit : {1e-12, 1e-3, 1e12}) {
        const Sigmoid sigmoid = fitSigmoid(unit * f, y, ones);
        QVERIFY(std::abs(sigmoid.slope * unit / expected.slope - 1.0) < 1e-8);
        QVERIFY(std::abs(sigmoid.offset - expected.offset) < 1e-8);
    }
    QCOMPARE(expected(1e300), 1.0);
    QCOMPARE(expected(-1e300), 0.0);
}

void TestSupportVectorMachine::uselessValuesKeepTheirOrder()
{
    // The positive samples have the lower values. One of three is positive: targets 2/3 and 1/4.
    const Sigmoid sigmoid =
        fitSigmoid(Eigen::Vector3d(-1, 1, 2), Eigen::Vector3d(1, -1, -1), Eigen::Vector3d::Ones());
    const double mean = (2.0 / 3.0 + 2.0 * 0.25) / 3.0;
    QVERIFY(std::abs(sigmoid(0.0) - mean) < 1e-12);
    QVERIFY(sigmoid(-1.0) < sigmoid(2.0));
    QVERIFY(sigmoid(2.0) - sigmoid(-1.0) < 1e-5);
    const Sigmoid constant =
        fitSigmoid(Eigen::Vector3d::Zero(), Eigen::Vector3d(1, -1, -1), Eigen::Vector3d::Ones());
    QVERIFY(std::abs(constant(0.0) - mean) < 1e-12);
}

void TestSupportVectorMachine::sigmoidCountsWeights()
{
    const Sigmoid weighted = fitSigmoid(Eigen::Vector4d(-1, 0.5, -0.2, 2), Eigen::Vector4d(-1, -1, 1, 1),
                                        Eigen::Vector4d(1, 2, 1, 3));
    Eigen::VectorXd f(7);
    f << -1, 0.5, 0.5, -0.2, 2, 2, 2;
    Eigen::VectorXd y(7);
    y << -1, -1, -1, 1, 1, 1, 1;
    const Sigmoid copied = fitSigmoid(f, y, Eigen::VectorXd::Ones(7));
    QVERIFY(std::abs(weighted.slope - copied.slope) < 1e-8);
    QVERIFY(std::abs(weighted.offset - copied.offset) < 1e-8);
}

void TestSupportVectorMachine::priorSigmoidOnPaper()
{
    const Sigmoid sigmoid = priorSigmoid(3.0, 1.0);
    QVERIFY(std::abs(sigmoid(1.0) - 4.0 / 5.0) < 1e-15);
    QVERIFY(std::abs(sigmoid(-1.0) - 1.0 / 3.0) < 1e-15);
    QCOMPARE(priorSigmoid(2.0, 2.0)(0.0), 0.5);
}

void TestSupportVectorMachine::coupledPairsThatAgreeAreExact()
{
    const Eigen::Vector4d p(0.5, 0.3, 0.15, 0.05);
    RowMatrix r(4, 4);
    for (int i = 0; i < 4; ++i) {
        for (int j = 0; j < 4; ++j)
            r(i, j) = p[i] / (p[i] + p[j]);
    }
    QVERIFY((coupledProbabilities(r) - p).cwiseAbs().maxCoeff() < 1e-14);
    RowMatrix two(2, 2);
    two << 0.0, 0.3, 0.7, 0.0;
    QVERIFY((coupledProbabilities(two) - Eigen::Vector2d(0.3, 0.7)).cwiseAbs().maxCoeff() < 1e-14);
    two << 0.0, 0.0, 1.0, 0.0;
    QVERIFY((coupledProbabilities(two) - Eigen::Vector2d(0.0, 1.0)).cwiseAbs().maxCoeff() < 1e-6);
}

void TestSupportVectorMachine::coupledPairsThatDisagreeAreOptimal()
{
    Random random(5);
    for (int trial = 0; trial < 50; ++trial) {
        RowMatrix r = RowMatrix::Zero(6, 6);
        for (int i = 0; i < 6; ++i) {
            for (int j = 0; j < i; ++j) {
                r(i, j) = random.uniform();
                r(j, i) = 1.0 - r(i, j);
            }
        }
        const auto disagreement = [&](const Eigen::VectorXd &p) {
            double sum = 0.0;
            for (int i = 0; i < 6; ++i) {
                for (int j = 0; j < i; ++j)
                    sum += std::pow(r(j, i) * p[i] - r(i, j) * p[j], 2);
            }
            return sum;
        };
        const Eigen::VectorXd p = coupledProbabilities(r);
        QVERIFY(std::abs(p.sum() - 1.0) < 1e-14);
        QVERIFY(p.minCoeff() > 0.0);
        for (int i = 0; i < 6; ++i) {
            for (int j = 0; j < 6; ++j) {
                const Eigen::VectorXd moved =
                    p + 1e-3 * (Eigen::VectorXd::Unit(6, i) - Eigen::VectorXd::Unit(6, j));
                QVERIFY(i == j || disagreement(moved) > disagreement(p));
            }
        }
    }
}

void TestSupportVectorMachine::foldsAreOfDistinctPoints()
{
    TrainingSet set{.X = RowMatrix(8, 1), .y = {0, 0, 0, 1, 1, 1, 1, 0}, .classCount = 2, .seed = 7};
    set.X << 1, 2, 1, 1, 5, 5, 6, 3;
    const FoldPlaces folds = foldPlaces(set);
    QCOMPARE(folds.distinct, (std::vector<int>{3, 3}));
    QCOMPARE(folds.places[0], folds.places[2]);
    QCOMPARE(folds.places[4], folds.places[5]);
    const std::set<int> ofFirst = {folds.places[0], folds.places[1], folds.places[7]};
    const std::set<int> ofSecond = {folds.places[3], folds.places[4], folds.places[6]};
    QCOMPARE(ofFirst, (std::set<int>{0, 1, 2}));
    QCOMPARE(ofSecond, (std::set<int>{0, 1, 2}));
}

void TestSupportVectorMachine::foldsFollowTheSeed()
{
    TrainingSet set = setOf(builtinPoints("iris", Scaling::None));
    const FoldPlaces folds = foldPlaces(set);
    QCOMPARE(foldPlaces(set).places, folds.places);
    set.seed = 2;
    QVERIFY(foldPlaces(set).places != folds.places);
}

void TestSupportVectorMachine::weightsCountAsCopies()
{
    const LabelledPoints iris = irisSepals();
    TrainingSet weighted = setOf(iris);
    weighted.weights = Eigen::VectorXd::Ones(150);
    std::vector<int> rows;
    TrainingSet copied{.classCount = 3, .seed = 1};
    for (int row = 0; row < 150; ++row) {
        weighted.weights[row] = 1.0 + row % 3;
        for (int copy = 0; copy <= row % 3; ++copy) {
            rows.push_back(row);
            copied.y.push_back(iris.y[row]);
        }
    }
    copied.X = (*iris.X)(rows, Eigen::all);
    for (const KernelKind kernel : {KernelKind::Linear, KernelKind::Gaussian}) {
        const SupportVectorOptions options{.kernel = kernel, .tolerance = 1e-9};
        const SupportVectorModel first = fit(weighted, options);
        const SupportVectorModel second = fit(copied, options);
        const RowMatrix apart = decisions(first, *iris.X) - decisions(second, *iris.X);
        QVERIFY(apart.cwiseAbs().maxCoeff() < 1e-7);
        const RowMatrix difference = probabilities(first, *iris.X) - probabilities(second, *iris.X);
        QVERIFY(difference.cwiseAbs().maxCoeff() < 1e-7);
    }
}

void TestSupportVectorMachine::probabilitiesFollowTheDecisions_data()
{
    QTest::addColumn<QByteArray>("builtin");
    QTest::addColumn<int>("perClass");
    for (const char *builtin : {"iris", "wine", "breast_cancer", "digits"}) {
        for (const int perClass : {2, 5, 20})
            QTest::addRow("%s, %d of each class", builtin, perClass) << QByteArray(builtin) << perClass;
    }
}

void TestSupportVectorMachine::probabilitiesFollowTheDecisions()
{
    // The most probable class is one that wins the most pairs, for all but a few samples, and is right as
    // often.
    QFETCH(QByteArray, builtin);
    QFETCH(int, perClass);
    const LabelledPoints points = builtinPoints(builtin.constData(), Scaling::Standard);
    for (const KernelKind kernel : {KernelKind::Linear, KernelKind::Gaussian}) {
        const SupportVectorModel model = fit(fewOf(points, perClass, 3), {.kernel = kernel});
        const RowMatrix scores = probabilities(model, *points.X);
        const RowMatrix won = votes(model, *points.X);
        double agreed = 0.0;
        double right = 0.0;
        double rightByVotes = 0.0;
        for (Eigen::Index i = 0; i < scores.rows(); ++i) {
            const Eigen::Index best = predicted(scores, i);
            agreed += won(i, best) == won.row(i).maxCoeff() ? 1.0 : 0.0;
            right += best == points.y[i] ? 1.0 : 0.0;
            rightByVotes += predicted(won, i) == points.y[i] ? 1.0 : 0.0;
        }
        const auto n = static_cast<double>(scores.rows());
        const double least = perClass < 5 ? 0.85 : 0.9; // few labels leave many pairs near 1/2
        QVERIFY2(agreed / n > least, qPrintable(QString::number(agreed / n)));
        QVERIFY(right / n > rightByVotes / n - 0.05);
    }
}

void TestSupportVectorMachine::probabilitiesAreCalibrated()
{
    // Two classes that overlap much, of which a machine is 100 % sure in many places: those who wins say 80 %
    // are right in some 80 %.
    const LabelledPoints moons = builtinPoints("moons?n=4000&noise=0.5", Scaling::Standard);
    const SupportVectorModel model = fit(fewOf(moons, 100, 1));
    const RowMatrix scores = probabilities(model, *moons.X);
    double expected = 0.0;
    double right = 0.0;
    for (Eigen::Index i = 0; i < scores.rows(); ++i) {
        expected += scores.row(i).maxCoeff() / 4000.0;
        right += predicted(scores, i) == moons.y[i] ? 1.0 / 4000.0 : 0.0;
    }
    QVERIFY(std::abs(expected - right) < 0.05);
    SupportVectorModel rough = model;
    rough.pairs[0].sigmoid = priorSigmoid(100.0, 100.0);
    QVERIFY(meanLogLoss(scores, moons.y) < meanLogLoss(probabilities(rough, *moons.X), moons.y));
}

void TestSupportVectorMachine::oneSampleEachIsHalfWay()
{
    // Both are support vectors with margin 1: of one sample Platt's target is 2/3.
    RowMatrix X(2, 1);
    X << -1, 1;
    const SupportVectorModel model =
        fit({.X = X, .y = {0, 1}, .classCount = 2}, {.kernel = KernelKind::Linear});
    RowMatrix points(3, 1);
    points << -1, 0, 1;
    const RowMatrix scores = probabilities(model, points);
    QVERIFY(std::abs(scores(0, 0) - 2.0 / 3.0) < 1e-12);
    QVERIFY(std::abs(scores(1, 0) - 0.5) < 1e-12);
    QVERIFY(std::abs(scores(2, 1) - 2.0 / 3.0) < 1e-12);
}

void TestSupportVectorMachine::separableDataStayFinite()
{
    RowMatrix X(8, 1);
    X << -1e6, -2e6, -3e6, -4e6, 1e6, 2e6, 3e6, 4e6;
    for (const KernelKind kernel : {KernelKind::Linear, KernelKind::Gaussian}) {
        const SupportVectorModel model =
            fit({.X = X, .y = {0, 0, 0, 0, 1, 1, 1, 1}, .classCount = 2}, {.kernel = kernel});
        QVERIFY(model.ending == Ending::Converged);
        const RowMatrix scores = probabilities(model, X);
        QVERIFY(scores.allFinite());
        for (int i = 0; i < 8; ++i)
            QVERIFY(scores(i, i / 4) > 0.5);
        QVERIFY(scores(3, 0) < 0.99); // of four samples nothing is certain
    }
}

void TestSupportVectorMachine::gammaIsAutomatic()
{
    const RowMatrix X = *builtinPoints("wine", Scaling::Standard).X;
    QVERIFY(std::abs(automaticGamma(X, {}) - 1.0 / 13.0) < 1e-12); // variance 1
    RowMatrix moved = 10.0 * X;
    moved.col(2).array() += 1e3;
    QVERIFY(std::abs(automaticGamma(moved, {}) * 1300.0 - 1.0) < 1e-9);
    QCOMPARE(automaticGamma(RowMatrix::Ones(3, 2), {}), 1.0);
    RowMatrix copied(3, 1);
    copied << 0, 4, 4;
    QVERIFY(std::abs(automaticGamma(copied, {}) -
                     automaticGamma(copied.topRows(2), Eigen::Vector2d(1.0, 2.0))) < 1e-15);
}

void TestSupportVectorMachine::gammaOfTheTableIsUsed()
{
    const ClassifierInfo info = gaussianSupportVectorInfo();
    const TrainingSet set = setOf(irisSepals());
    ParameterValues values = ParameterValues::defaults(info.parameters);
    const RowMatrix automatic = info.fit(set, values, RunControl())->predict(set.X);
    values.set("gamma", automaticGamma(set.X, {}));
    QVERIFY(info.fit(set, values, RunControl())->predict(set.X) == automatic);
    values.set("gamma", 5.0);
    QVERIFY(info.fit(set, values, RunControl())->predict(set.X) != automatic);
    values.set("c", 0.01);
    QVERIFY((probabilities(fit(set, {.C = 0.01, .gamma = 5.0}), set.X) -
             info.fit(set, values, RunControl())->predict(set.X))
                .isZero(0.0));
}

void TestSupportVectorMachine::refusesWhatOverflows()
{
    RowMatrix X(2, 1);
    X << -1e200, 1e200;
    const auto model = fitSupportVectors({.X = X, .y = {0, 1}, .classCount = 2},
                                         {.kernel = KernelKind::Linear}, RunControl());
    QVERIFY(!model.ok());
    QVERIFY(model.error().kind == ErrorKind::Input);
}

void TestSupportVectorMachine::sameBitsForAnyThreads()
{
    // Pairs of some 2,000 samples: several blocks a row.
    const TrainingSet set = setOf(builtinPoints("moons?n=2000&noise=0.2", Scaling::Standard));
    const SupportVectorOptions options{.tolerance = 1e-3};
    const RowMatrix expected = probabilities(fit(set, options), set.X);
    for (const int threads : {2, 3}) {
        ThreadPool pool(threads);
        QVERIFY(probabilities(fit(set, options, RunControl({}, &pool)), set.X) == expected);
    }
}

void TestSupportVectorMachine::seedsOnlyCalibrate()
{
    TrainingSet set = fewOf(builtinPoints("digits", Scaling::Standard), 10, 1);
    const SupportVectorModel first = fit(set);
    set.seed = 99;
    const SupportVectorModel second = fit(set);
    QVERIFY(decisions(first, set.X) == decisions(second, set.X));
    QVERIFY(probabilities(first, set.X) != probabilities(second, set.X));
}

void TestSupportVectorMachine::stopsWhenAsked()
{
    const TrainingSet set = setOf(builtinPoints("iris", Scaling::Standard));
    int questions = 0;
    fit(set, {}, RunControl([&](double fraction) {
            ++questions;
            return fraction >= 0.0 && fraction <= 1.0;
        }));
    for (const int allowed : {0, 5, questions - 1}) {
        int asked = 0;
        const auto model = fitSupportVectors(set, {}, RunControl([&](double) { return ++asked <= allowed; }));
        QVERIFY(!model.ok());
        QVERIFY(model.error().kind == ErrorKind::Stopped);
        QCOMPARE(asked, allowed + 1);
    }
}

// A limit that is just enough for the machine itself: some of those that are fitted without a fold need more.
void TestSupportVectorMachine::unfinishedCalibrationIsTold()
{
    const LabelledPoints cancer = builtinPoints("breast_cancer", Scaling::Standard);
    const TrainingSet set{.X = cancer.X->topRows(80),
                          .y = {cancer.y.begin(), cancer.y.begin() + 80},
                          .classCount = 2,
                          .seed = 1};
    SupportVectorOptions options{.kernel = KernelKind::Linear};
    const auto whole = fitSupportVectors(set, options, {});
    QVERIFY(whole->ending == Ending::Converged);
    bool isAnyFoldLonger = false;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        TrainingSet other = set;
        other.seed = seed;
        options.maximumIterations = whole->iterations;
        const auto limited = fitSupportVectors(other, options, {});
        QCOMPARE(limited->iterations, whole->iterations); // the machine itself has converged
        isAnyFoldLonger = isAnyFoldLonger || limited->ending == Ending::LimitReached;
    }
    QVERIFY(isAnyFoldLonger);
}

QTEST_APPLESS_MAIN(TestSupportVectorMachine)
#include "tst_support_vector_machine.moc"

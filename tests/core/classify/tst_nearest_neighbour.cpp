// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/nearest_neighbour.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/classify/predict_rows.h"
#include "core/data/labels.h"

#include <QTest>

#include <memory>
#include <numeric>
#include <utility>
#include <vector>

using namespace inkling;

namespace {

constexpr int kSamples = 300;
constexpr int kClasses = 3;

/// On a grid, so that many distances are equal.
std::shared_ptr<const RowMatrix> gridPoints(Eigen::Index d)
{
    Random random(7);
    RowMatrix X(kSamples, d);
    for (double &x : X.reshaped())
        x = static_cast<double>(random.below(4));
    return std::make_shared<const RowMatrix>(std::move(X));
}

TrainingSet labelledRows(const std::shared_ptr<const RowMatrix> &X, const std::vector<int> &labels)
{
    TrainingSet set{.classCount = kClasses, .matrix = X};
    for (std::size_t row = 0; row < labels.size(); ++row) {
        if (labels[row] == kUnlabelled)
            continue;
        set.rows.push_back(static_cast<int>(row));
        set.y.push_back(labels[row]);
    }
    set.X = (*X)(set.rows, Eigen::all);
    return set;
}

Result<FittedClassifier> fit(const TrainingSet &set, int k, const RunControl &control = {})
{
    const ClassifierInfo info = nearestNeighbourInfo();
    ParameterValues values = ParameterValues::defaults(info.parameters);
    values.set("k", k);
    return info.fit(set, values, control);
}

/// Labels come, go and become others.
void stir(std::vector<int> &labels, Random &random)
{
    for (int &label : labels) {
        if (random.below(10) == 0)
            label = static_cast<int>(random.below(kClasses + 1)) - 1;
    }
}

std::vector<int> everySecond(Random &random)
{
    std::vector<int> rows;
    for (int row = 0; row < kSamples; ++row) {
        if (random.below(2) == 0)
            rows.push_back(row);
    }
    return rows;
}

} // namespace

class TestNearestNeighbour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keptNeighboursAreThoseOfAFitFromNothing_data();
    void keptNeighboursAreThoseOfAFitFromNothing();
    void anEarlierFitStaysAsItIs();
    void anotherMatrixStartsFromNothing();
    void anotherKStartsFromNothing();
    void weightedSamplesAreSearched();
    void fewColumnsAreSearched();
    void goesOnAfterAStop();
};

void TestNearestNeighbour::keptNeighboursAreThoseOfAFitFromNothing_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("k");
    QTest::addColumn<int>("threads");
    QTest::newRow("1") << 6 << 1 << 2;
    QTest::newRow("10") << 6 << 10 << 1;
    QTest::newRow("10 in many columns") << 40 << 10 << 3;
    QTest::newRow("more than samples") << 6 << 400 << 1;
}

void TestNearestNeighbour::keptNeighboursAreThoseOfAFitFromNothing()
{
    QFETCH(int, columns);
    QFETCH(int, k);
    QFETCH(int, threads);
    ThreadPool pool(threads);
    const RunControl control({}, &pool);
    const auto X = gridPoints(columns);
    Random random(1);
    std::vector<int> labels(kSamples, kUnlabelled);
    labels[5] = 1;
    TrainingSet set = labelledRows(X, labels);
    for (int round = 0; round < 12; ++round) {
        const std::shared_ptr<const FitState> previous = set.previous;
        set = labelledRows(X, labels);
        set.previous = previous;
        const auto fitted = fit(set, k, control);
        QVERIFY(fitted->predictRows);
        const std::vector<int> rows = everySecond(random);
        const auto kept = predictRows(*fitted, *X, rows, kClasses, control);
        const RowMatrix expected = fit(set, k)->predict((*X)(rows, Eigen::all));
        QVERIFY(kept->cwiseEqual(expected).all());
        QVERIFY(fitted->state->isExact());
        set.previous = fitted->state;
        stir(labels, random);
    }
}

// A state may be the start of several fits: what a later one finds must not change it.
void TestNearestNeighbour::anEarlierFitStaysAsItIs()
{
    const auto X = gridPoints(6);
    Random random(2);
    std::vector<int> labels(kSamples, kUnlabelled);
    labels[0] = 0;
    stir(labels, random);
    const auto first = fit(labelledRows(X, labels), 3);
    const std::vector<int> rows = everySecond(random);
    const RowMatrix before = predictRows(*first, *X, rows, kClasses, {}).value();
    stir(labels, random);
    TrainingSet later = labelledRows(X, labels);
    later.previous = first->state;
    QVERIFY(predictRows(*fit(later, 3), *X, rows, kClasses, {}).ok());
    QVERIFY(predictRows(*first, *X, rows, kClasses, {})->cwiseEqual(before).all());
}

void TestNearestNeighbour::anotherMatrixStartsFromNothing()
{
    const std::vector<int> rows = {0, 7, 100};
    std::vector<int> labels(kSamples, kUnlabelled);
    labels[5] = 0;
    labels[50] = 1;
    const auto first = fit(labelledRows(gridPoints(6), labels), 1);
    QVERIFY(predictRows(*first, *gridPoints(6), rows, kClasses, {}).ok());
    const auto X = std::make_shared<const RowMatrix>(-2.0 * gridPoints(6)->colwise().reverse());
    TrainingSet other = labelledRows(X, labels);
    other.previous = first->state;
    const auto kept = predictRows(*fit(other, 1), *X, rows, kClasses, {});
    QVERIFY(kept->cwiseEqual(fit(other, 1)->predict((*X)(rows, Eigen::all))).all());
}

void TestNearestNeighbour::anotherKStartsFromNothing()
{
    const auto X = gridPoints(6);
    Random random(3);
    const std::vector<int> rows = everySecond(random);
    std::vector<int> labels(kSamples, kUnlabelled);
    labels[0] = 0;
    stir(labels, random);
    TrainingSet set = labelledRows(X, labels);
    const auto one = fit(set, 1);
    QVERIFY(predictRows(*one, *X, rows, kClasses, {}).ok());
    set.previous = one->state;
    const auto three = predictRows(*fit(set, 3), *X, rows, kClasses, {});
    QVERIFY(three->cwiseEqual(fit(set, 3)->predict((*X)(rows, Eigen::all))).all());
}

void TestNearestNeighbour::weightedSamplesAreSearched()
{
    const auto X = gridPoints(6);
    std::vector<int> labels(kSamples, kUnlabelled);
    labels[1] = 0;
    labels[2] = 2;
    TrainingSet set = labelledRows(X, labels);
    set.weights = Eigen::VectorXd::LinSpaced(2, 1.0, 3.0);
    const auto fitted = fit(set, 2);
    QVERIFY(!fitted->predictRows);
    QVERIFY(!fitted->state);
    const RowMatrix scores = predictRows(*fitted, *X, {0, 9}, kClasses, {}).value();
    QVERIFY(scores.col(2).isConstant(0.75));
}

// A tree of the samples is quicker than lists of all rows.
void TestNearestNeighbour::fewColumnsAreSearched()
{
    const auto X = gridPoints(3);
    std::vector<int> labels(kSamples, kUnlabelled);
    labels[1] = 0;
    QVERIFY(!fit(labelledRows(X, labels), 1)->predictRows);
}

// What was found before a stop is kept, and right.
void TestNearestNeighbour::goesOnAfterAStop()
{
    const auto X = gridPoints(6);
    Random random(4);
    std::vector<int> all(kSamples);
    std::iota(all.begin(), all.end(), 0);
    std::vector<int> labels(kSamples, kUnlabelled);
    labels[0] = 0;
    stir(labels, random);
    const TrainingSet set = labelledRows(X, labels);
    const auto fitted = fit(set, 3);
    bool isStopped = true;
    for (int allowed = 0; isStopped; ++allowed) {
        int asked = 0;
        const auto scores =
            predictRows(*fitted, *X, all, kClasses, RunControl([&](double) { return ++asked <= allowed; }));
        isStopped = !scores.ok();
        if (isStopped)
            QVERIFY(scores.error().kind == ErrorKind::Stopped);
        else
            QVERIFY(scores->cwiseEqual(fitted->predict(*X)).all());
        QVERIFY(allowed > 0 || isStopped);
    }
}

QTEST_APPLESS_MAIN(TestNearestNeighbour)
#include "tst_nearest_neighbour.moc"

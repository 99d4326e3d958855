// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/random_forest.h"

#include "core/base/parallel.h"
#include "tests/support/labelled_points.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <ctime>

using namespace inkling;

namespace {

RandomForest grow(const TrainingSet &set, const RandomForestOptions &options = {},
                  const RunControl &control = {})
{
    return growRandomForest(set, options, control).value();
}

bool areEqual(const RandomForest &a, const RandomForest &b)
{
    const auto nodes = [](const DecisionTree::Node &left, const DecisionTree::Node &right) {
        return left.threshold == right.threshold && left.column == right.column && left.next == right.next;
    };
    const auto trees = [&](const DecisionTree &left, const DecisionTree &right) {
        return left.shares == right.shares && std::equal(left.nodes.begin(), left.nodes.end(),
                                                         right.nodes.begin(), right.nodes.end(), nodes);
    };
    return std::equal(a.trees.begin(), a.trees.end(), b.trees.begin(), b.trees.end(), trees);
}

TrainingSet iris(std::uint64_t seed)
{
    const LabelledPoints points = builtinPoints("iris", Scaling::None);
    return {.X = *points.X, .y = points.y, .classCount = 3, .seed = seed};
}

/// n samples in 20 columns of noise.
TrainingSet noise(int n)
{
    TrainingSet set{.X = RowMatrix(n, 20), .classCount = 3, .seed = 1};
    Random random(1);
    for (double &value : set.X.reshaped())
        value = random.normal();
    for (int i = 0; i < n; ++i)
        set.y.push_back(static_cast<int>(random.below(3)));
    return set;
}

/// A line of tests/data/random_forest.csv, which random_forest.py wrote and explains.
struct Reference
{
    QByteArray builtin;
    double mean = 0.0;
    double deviation = 0.0;
};

std::vector<Reference> references()
{
    QFile file(qEnvironmentVariable("INKLING_SOURCE") + QStringLiteral("/tests/data/random_forest.csv"));
    std::vector<Reference> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        lines.push_back({cells[0], cells[1].toDouble(), cells[2].toDouble()});
    }
    return lines;
}

/// How many of the rows 0, 3, 6, ... a forest of 50 trees that was grown on the others has right.
double rightOfHeldOut(const LabelledPoints &points, std::uint64_t seed, ThreadPool &pool)
{
    std::vector<int> seen;
    std::vector<int> heldOut;
    for (int i = 0; i < points.X->rows(); ++i)
        (i % 3 == 0 ? heldOut : seen).push_back(i);
    TrainingSet set{.X = (*points.X)(seen, Eigen::all), .classCount = points.classCount, .seed = seed};
    for (const int row : seen)
        set.y.push_back(points.y[row]);
    const RowMatrix scores =
        grow(set, {.trees = 50}, RunControl({}, &pool)).probabilities((*points.X)(heldOut, Eigen::all));
    double right = 0.0;
    for (Eigen::Index i = 0; i < scores.rows(); ++i) {
        Eigen::Index best = 0;
        scores.row(i).maxCoeff(&best);
        right += best == points.y[heldOut[i]] ? 1.0 : 0.0;
    }
    return right;
}

} // namespace

class TestRandomForest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accuracyIsScikitLearns();
    void probabilitiesAreTheMeanOfTheTrees();
    void sameBitsForAnyThreads();
    void treesAndSeedsDiffer();
    void moreTreesBeginWithTheSameOnes();
    void noTreeLosesAClass();
    void sharesOfTheClassesAreKept();
    void samplesAreDrawnWithReplacement();
    void oneSampleAClassIsTheTree();
    void weightsOfAllChangeNothing();
    void columnsAreDrawnEvenly();
    void uselessColumnsAreDrawnOn();
    void refusesWhatNeedsTooMuchMemory();
    void limitsHoldForEveryTree();
    void oneClassIsCertain();
    void stopsWhenAsked();
};

// The mean of 5 of our seeds has a variance of s^2 / 5, that of 20 of theirs s^2 / 20: a difference of more
// than four times the root of the sum is chance in one of 16,000 cases. Where their seeds all have the same,
// a sample is allowed, and the stratified bootstrap may be worth as much.
void TestRandomForest::accuracyIsScikitLearns()
{
    ThreadPool pool;
    const auto lines = references();
    QCOMPARE(lines.size(), std::size_t(3));
    for (const Reference &line : lines) {
        const LabelledPoints points = builtinPoints(line.builtin.constData(), Scaling::None);
        constexpr int kSeeds = 5;
        double mean = 0.0;
        for (int seed = 0; seed < kSeeds; ++seed)
            mean += rightOfHeldOut(points, static_cast<std::uint64_t>(seed), pool) / kSeeds;
        const double tolerance = 1.0 + 4.0 * line.deviation * std::sqrt(1.0 / kSeeds + 1.0 / 20.0);
        QVERIFY2(std::abs(mean - line.mean) < tolerance,
                 qPrintable(QStringLiteral("%1: %2 instead of %3 +- %4")
                                .arg(QLatin1String(line.builtin))
                                .arg(mean)
                                .arg(line.mean)
                                .arg(tolerance)));
    }
}

void TestRandomForest::probabilitiesAreTheMeanOfTheTrees()
{
    const TrainingSet set = iris(1);
    const RandomForest forest = grow(set, {.trees = 7, .tree = {.maximumDepth = 2}});
    RowMatrix sum = RowMatrix::Zero(150, 3);
    for (const DecisionTree &tree : forest.trees) {
        RowMatrix shares = RowMatrix::Zero(150, 3);
        tree.addShares(set.X, shares);
        QVERIFY((shares.rowwise().sum().array() - 1.0).abs().maxCoeff() < 1e-12);
        sum += shares;
    }
    QVERIFY((forest.probabilities(set.X) - sum / 7.0).cwiseAbs().maxCoeff() < 1e-15);
}

void TestRandomForest::sameBitsForAnyThreads()
{
    const LabelledPoints digits = builtinPoints("digits", Scaling::None);
    const TrainingSet set{.X = *digits.X, .y = digits.y, .classCount = 10, .seed = 5};
    const RandomForestOptions options{.trees = 10};
    const RandomForest expected = grow(set, options);
    for (const int threads : {1, 2, 3}) {
        ThreadPool pool(threads);
        QVERIFY(areEqual(grow(set, options, RunControl({}, &pool)), expected));
    }
}

void TestRandomForest::treesAndSeedsDiffer()
{
    const RandomForest first = grow(iris(1), {.trees = 2});
    QVERIFY(areEqual(first, grow(iris(1), {.trees = 2})));
    QVERIFY(!areEqual(first, grow(iris(2), {.trees = 2})));
    QVERIFY(!areEqual({{first.trees[0]}}, {{first.trees[1]}}));
}

void TestRandomForest::moreTreesBeginWithTheSameOnes()
{
    const RandomForest few = grow(iris(1), {.trees = 3});
    RandomForest many = grow(iris(1), {.trees = 8});
    many.trees.resize(3);
    QVERIFY(areEqual(few, many));
}

// Five classes with two labels each: a plain bootstrap would leave 0.8^10, a tenth, out of a tree for each of
// the classes.
void TestRandomForest::noTreeLosesAClass()
{
    TrainingSet set = noise(10);
    set.classCount = 5;
    for (int i = 0; i < 10; ++i)
        set.y[i] = i % 5;
    for (const DecisionTree &tree : grow(set).trees) {
        std::vector<bool> isThere(5, false);
        for (const DecisionTree::Node &node : tree.nodes) {
            if (node.column < 0)
                isThere[node.next] = true; // noise has no equal points: leaves have one class
        }
        QCOMPARE(std::count(isThere.begin(), isThere.end(), true), 5);
    }
}

// Where no column tells them apart every tree is its root, with the shares of the labels: a plain bootstrap's
// would vary.
void TestRandomForest::sharesOfTheClassesAreKept()
{
    const TrainingSet set{
        .X = RowMatrix::Ones(10, 2), .y = {0, 2, 2, 2, 2, 2, 0, 2, 2, 0}, .classCount = 3, .seed = 1};
    for (const DecisionTree &tree : grow(set).trees)
        QCOMPARE(tree.shares, (std::vector<double>{0.3, 0.0, 0.7}));
}

// Classes of two samples on a line, at i and i + 0.25: two draws of two are the first one only with 1/4, the
// second one only with 1/4, else both. So the threshold to the next class is at i + 0.5 with 1/4 * 3/4
// (without the second here, with the first there), as often at i + 0.75, else at i + 0.625; without draws
// always there.
void TestRandomForest::samplesAreDrawnWithReplacement()
{
    constexpr int kClasses = 200;
    TrainingSet set{.X = RowMatrix(2 * kClasses, 1), .classCount = kClasses, .seed = 1};
    for (int i = 0; i < 2 * kClasses; ++i) {
        set.X(i, 0) = i / 2 + 0.25 * (i % 2);
        set.y.push_back(i / 2);
    }
    double low = 0.0;
    double high = 0.0;
    for (const DecisionTree &tree : grow(set, {.trees = 20}).trees) {
        QCOMPARE(tree.nodes.size(), std::size_t(2 * kClasses - 1));
        for (const DecisionTree::Node &node : tree.nodes) {
            const double place = node.threshold - std::floor(node.threshold);
            low += node.column >= 0 && place == 0.5 ? 1.0 : 0.0;
            high += node.column >= 0 && place == 0.75 ? 1.0 : 0.0;
        }
    }
    const double expected = 20.0 * (kClasses - 1) * 3.0 / 16.0;
    const double deviation = 26.5; // of neighbouring thresholds the covariance is 3/256
    QVERIFY2(std::abs(low - expected) < 5.0 * deviation, qPrintable(QString::number(low)));
    QVERIFY2(std::abs(high - expected) < 5.0 * deviation, qPrintable(QString::number(high)));
}

void TestRandomForest::oneSampleAClassIsTheTree()
{
    TrainingSet set{.X = RowMatrix(6, 1), .y = {3, 0, 5, 1, 4, 2}, .classCount = 6, .seed = 1};
    set.X << 1, 5, 2, 8, 7, 4;
    const DecisionTree tree = growDecisionTree(set, {}, RunControl()).value();
    QVERIFY(areEqual(grow(set, {.trees = 3}), {{tree, tree, tree}}));
}

void TestRandomForest::weightsOfAllChangeNothing()
{
    TrainingSet set = iris(1);
    const RandomForest expected = grow(set, {.trees = 5});
    for (const double weight : {1.0, 0.25, 8.0}) {
        set.weights = Eigen::VectorXd::Constant(150, weight);
        QVERIFY(areEqual(grow(set, {.trees = 5}), expected));
    }
}

// Four equal columns: each is the root's of a quarter of 400 trees, 100 +- 8.7.
void TestRandomForest::columnsAreDrawnEvenly()
{
    TrainingSet set = noise(20);
    set.X = set.X.col(0).replicate(1, 4).eval();
    for (const int columns : {1, 2, 4}) {
        std::vector<int> counts(4, 0);
        for (const DecisionTree &tree : grow(set, {.trees = 400, .tree = {.columnsPerSplit = columns}}).trees)
            ++counts[tree.nodes[0].column];
        for (const int count : counts)
            QVERIFY2(std::abs(count - 100) < 44, qPrintable(QString::number(count))); // five deviations
    }
}

void TestRandomForest::uselessColumnsAreDrawnOn()
{
    TrainingSet set = noise(30);
    set.X.leftCols(19).setConstant(3.0);
    for (const DecisionTree &tree : grow(set, {.tree = {.columnsPerSplit = 1}}).trees)
        QVERIFY(tree.shares.empty()); // every leaf has one class, all by the last column
}

void TestRandomForest::limitsHoldForEveryTree()
{
    const TrainingSet set = noise(200);
    for (const DecisionTree &tree : grow(set, {.tree = {.maximumDepth = 1}}).trees)
        QCOMPARE(tree.nodes.size(), std::size_t(3));
    for (const DecisionTree &tree : grow(set, {.tree = {.minimumLeaf = 40.0}}).trees)
        QVERIFY(tree.nodes.size() <= 2 * (200 / 40) - 1);
}

void TestRandomForest::oneClassIsCertain()
{
    TrainingSet set = noise(5);
    set.y.assign(5, 2);
    const RandomForest forest = grow(set);
    for (const DecisionTree &tree : forest.trees)
        QCOMPARE(tree.nodes.size(), std::size_t(1));
    QVERIFY(forest.probabilities(set.X).col(2).isOnes(0.0));
}

// In processor time of both threads, which other programs do not lengthen.
void TestRandomForest::stopsWhenAsked()
{
    const TrainingSet set = noise(30'000); // a tree takes longer than one may wait
    ThreadPool pool(2);
    for (const int allowed : {0, 1, 12}) {
        int asked = 0;
        double before = 0.0;
        bool isForward = true;
        std::clock_t last = std::clock();
        std::clock_t longest = 0;
        const auto step = [&](double fraction) {
            longest = std::max(longest, std::clock() - last);
            last = std::clock();
            isForward = isForward && fraction >= before && fraction <= 1.0;
            before = fraction;
            return asked++ < allowed;
        };
        const auto forest = growRandomForest(set, {}, RunControl(step, &pool));
        QVERIFY(!forest.ok());
        QVERIFY(forest.error().kind == ErrorKind::Stopped);
        QCOMPARE(asked, allowed + 1);
        QVERIFY(isForward);
        QVERIFY(longest < CLOCKS_PER_SEC / 5);
        QVERIFY(std::clock() - last < CLOCKS_PER_SEC / 5);
    }
}

// However many threads grow them, for what counts is the sum of all trees or the first one's size.
void TestRandomForest::refusesWhatNeedsTooMuchMemory()
{
    const TrainingSet set = noise(200);
    const double node = sizeof(DecisionTree::Node);
    for (const int threads : {1, 2}) {
        ThreadPool pool(threads);
        const auto refused =
            growRandomForest(set, {.trees = 50, .mostBytes = 50.0 * node}, RunControl({}, &pool));
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().kind == ErrorKind::Limit);
        QVERIFY(growRandomForest(set, {.trees = 50, .mostBytes = 50.0 * 1000.0 * node}, RunControl({}, &pool))
                    .ok());
    }
}

QTEST_APPLESS_MAIN(TestRandomForest)
#include "tst_random_forest.moc"

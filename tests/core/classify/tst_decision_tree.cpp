// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/decision_tree.h"

#include "tests/support/labelled_points.h"
#include "tests/support/naive_decision_tree.h"

#include <QFile>
#include <QTest>

#include <pthread.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <functional>
#include <limits>
#include <numeric>

using namespace inkling;

namespace {

constexpr double kRounding = 1e-12;

DecisionTree grow(const TrainingSet &set, const TreeOptions &options = {})
{
    return growDecisionTree(set, options, RunControl()).value();
}

RowMatrix sharesOf(const DecisionTree &tree, const RowMatrix &points)
{
    RowMatrix shares = RowMatrix::Zero(points.rows(), tree.classCount);
    tree.addShares(points, shares);
    return shares;
}

int rightOf(const RowMatrix &shares, const std::vector<int> &y)
{
    int right = 0;
    for (Eigen::Index i = 0; i < shares.rows(); ++i) {
        Eigen::Index best = 0;
        shares.row(i).maxCoeff(&best);
        right += best == y[i] ? 1 : 0;
    }
    return right;
}

int depthOf(const DecisionTree &tree)
{
    std::vector<int> depths(tree.nodes.size(), 0); // children come after their parents
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        const DecisionTree::Node &node = tree.nodes[i];
        if (node.column >= 0)
            depths[node.next] = depths[node.next + 1] = depths[i] + 1;
    }
    return *std::max_element(depths.begin(), depths.end());
}

/// One column of points.
TrainingSet onALine(const std::vector<double> &x, const std::vector<int> &y, int classCount)
{
    TrainingSet set{.X = RowMatrix(static_cast<Eigen::Index>(x.size()), 1), .y = y, .classCount = classCount};
    for (std::size_t i = 0; i < x.size(); ++i)
        set.X(static_cast<Eigen::Index>(i), 0) = x[i];
    return set;
}

/// At 0, 1, 2, ... the classes 0, 1, 0, 1, ...: each split cuts off the first sample or the last.
TrainingSet chain(int n)
{
    std::vector<double> x;
    std::vector<int> y;
    for (int i = 0; i < n; ++i) {
        x.push_back(i);
        y.push_back(i % 2);
    }
    return onALine(x, y, 2);
}

enum class SampleWeights { None, Whole, Broken };

TrainingSet randomSet(int n, SampleWeights weights, Random &random)
{
    TrainingSet set{.X = RowMatrix(n, 3), .classCount = 4};
    if (weights != SampleWeights::None)
        set.weights.resize(n);
    for (int i = 0; i < n; ++i) {
        set.X.row(i) << random.normal(), random.below(4),
            0.5 * random.below(9); // with and without equal ones
        set.y.push_back(static_cast<int>(random.below(3)));
        if (weights == SampleWeights::Whole)
            set.weights[i] = 1.0 + random.below(3);
        else if (weights == SampleWeights::Broken)
            set.weights[i] = 0.1 + random.uniform();
    }
    return set;
}

/// A line of tests/data/decision_tree.csv, which decision_tree.py wrote and explains.
struct Reference
{
    QByteArray builtin;
    SplitCriterion criterion = SplitCriterion::Gini;
    QByteArray what;
    int depth = 0;
    double smallest = 0.0;
    double largest = 0.0;
};

std::vector<Reference> references(const char *what)
{
    QFile file(qEnvironmentVariable("INKLING_SOURCE") + QStringLiteral("/tests/data/decision_tree.csv"));
    std::vector<Reference> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        if (cells[2] == what)
            lines.push_back({cells[0], cells[1] == "gini" ? SplitCriterion::Gini : SplitCriterion::Entropy,
                             cells[2], cells[3].toInt(), cells[4].toDouble(), cells[5].toDouble()});
    }
    return lines;
}

/// Calls it in a thread with a stack of 256 KiB.
void withSmallStack(std::function<void()> body)
{
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, 256 * 1024);
    pthread_t thread;
    const auto call = [](void *function) -> void * {
        (*static_cast<std::function<void()> *>(function))();
        return nullptr;
    };
    if (pthread_create(&thread, &attributes, call, &body) == 0)
        pthread_join(thread, nullptr);
    pthread_attr_destroy(&attributes);
}

} // namespace

class TestDecisionTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mirroredColumnIsNoBetter();
    void agreesWithTheSlowTree_data();
    void agreesWithTheSlowTree();
    void manySamplesAgreeWithTheSlowSplit();
    void impuritiesEqualScikitLearns();
    void heldOutAccuracyIsScikitLearns();
    void learnsWhatItHasSeen();
    void thresholdsAreHalfway();
    void nothingIsBetweenNeighbouringNumbers();
    void hugeValuesHaveAMiddle();
    void equalSplitsGoToTheLowerColumnAndThreshold();
    void checkerboardIsLearned();
    void equalPointsShareALeaf();
    void depthIsLimited();
    void smallLeavesAreNotMade();
    void lightSamplesHaveTheirLeaves();
    void orderOfTheSamplesChangesNothing();
    void absentClassesGetNothing();
    void deepTreesNeedNoStack();
    void stopsWhenAsked();
};

void TestDecisionTree::agreesWithTheSlowTree_data()
{
    QTest::addColumn<SplitCriterion>("criterion");
    QTest::addColumn<SampleWeights>("weights");
    for (const auto &[criterion, name] :
         {std::pair(SplitCriterion::Gini, "gini"), std::pair(SplitCriterion::Entropy, "entropy")}) {
        QTest::addRow("%s", name) << criterion << SampleWeights::None;
        QTest::addRow("%s, whole weights", name) << criterion << SampleWeights::Whole;
        QTest::addRow("%s, broken weights", name) << criterion << SampleWeights::Broken;
    }
}

void TestDecisionTree::agreesWithTheSlowTree()
{
    QFETCH(SplitCriterion, criterion);
    QFETCH(SampleWeights, weights);
    Random random(1);
    for (int round = 0; round < 12; ++round) {
        const TrainingSet set = randomSet(40, weights, random);
        TreeOptions options{.criterion = criterion, .minimumLeaf = 1.0 + 2.0 * (round % 3)};
        if (round % 2 == 1)
            options.maximumDepth = 1 + round % 5;
        RowMatrix points(50, 3);
        points << set.X, randomSet(10, weights, random).X;
        std::vector<int> rows(40);
        std::iota(rows.begin(), rows.end(), 0);
        const RowMatrix shares = sharesOf(grow(set, options), points);
        for (int i = 0; i < 50; ++i) {
            const Eigen::RowVectorXd expected = naiveShares(set, rows, options, points.row(i));
            QVERIFY2((shares.row(i) - expected).cwiseAbs().maxCoeff() < 1e-12,
                     qPrintable(QStringLiteral("round %1, point %2").arg(round).arg(i)));
        }
    }
}

// So many, and so different ones, that ranks have three digits of the sort.
void TestDecisionTree::manySamplesAgreeWithTheSlowSplit()
{
    constexpr int kSamples = 70'000;
    Random random(2);
    TrainingSet set{.X = RowMatrix(kSamples, 2), .classCount = 2};
    for (int i = 0; i < kSamples; ++i) {
        set.X.row(i) << random.normal(), random.normal();
        set.y.push_back(set.X(i, 1) + 0.5 * random.normal() > 0.7 ? 1 : 0);
    }
    std::vector<int> order(kSamples);
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) { return set.X(a, 1) < set.X(b, 1); });
    const auto ones = static_cast<double>(std::count(set.y.begin(), set.y.end(), 1));
    double best = 0.0;
    double threshold = 0.0;
    double onesLeft = 0.0;
    for (int i = 0; i + 1 < kSamples; ++i) { // of two classes Gini is 2 p (1 - p)
        onesLeft += set.y[order[i]];
        const double left = i + 1;
        const double right = kSamples - left;
        const double pure = kSamples - 2.0 * (onesLeft * (left - onesLeft) / left +
                                              (ones - onesLeft) * (right - ones + onesLeft) / right);
        if (pure > best + kRounding * kSamples) {
            best = pure;
            threshold = (set.X(order[i], 1) + set.X(order[i + 1], 1)) / 2.0;
        }
    }
    const DecisionTree tree = grow(set, {.maximumDepth = 1});
    QCOMPARE(tree.nodes.size(), std::size_t(3));
    QCOMPARE(tree.nodes[0].column, 1);
    QCOMPARE(tree.nodes[0].threshold, threshold);
}

void TestDecisionTree::impuritiesEqualScikitLearns()
{
    const auto lines = references("impurity");
    QVERIFY(lines.size() >= 20);
    for (const Reference &line : lines) {
        const LabelledPoints points = builtinPoints(line.builtin.constData(), Scaling::None);
        const DecisionTree tree = grow({.X = *points.X, .y = points.y, .classCount = points.classCount},
                                       {.criterion = line.criterion, .maximumDepth = line.depth});
        const RowMatrix shares = sharesOf(tree, *points.X);
        double impurity = 0.0;
        for (Eigen::Index i = 0; i < shares.rows(); ++i)
            impurity += impurityOf(shares.row(i), line.criterion) / static_cast<double>(shares.rows());
        QVERIFY2(std::abs(impurity - line.smallest) < 1e-9,
                 qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(line.builtin)).arg(line.depth)));
    }
}

// Which of equally good splits a tree has is chance with scikit-learn; ours is one more draw, so it may be a
// little outside what 20 of them have: by one sample, or by the width of their range.
void TestDecisionTree::heldOutAccuracyIsScikitLearns()
{
    const auto lines = references("right");
    QCOMPARE(lines.size(), std::size_t(6));
    for (const Reference &line : lines) {
        const LabelledPoints points = builtinPoints(line.builtin.constData(), Scaling::None);
        std::vector<int> seen;
        std::vector<int> heldOut;
        for (int i = 0; i < points.X->rows(); ++i)
            (i % 3 == 0 ? heldOut : seen).push_back(i);
        TrainingSet set{.X = (*points.X)(seen, Eigen::all), .classCount = points.classCount};
        std::vector<int> y;
        for (const int row : seen)
            set.y.push_back(points.y[row]);
        for (const int row : heldOut)
            y.push_back(points.y[row]);
        const int right =
            rightOf(sharesOf(grow(set, {.criterion = line.criterion}), (*points.X)(heldOut, Eigen::all)), y);
        const double margin = std::max(1.0, line.largest - line.smallest);
        QVERIFY2(right >= line.smallest - margin && right <= line.largest + margin,
                 qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(line.builtin)).arg(right)));
    }
}

void TestDecisionTree::learnsWhatItHasSeen()
{
    for (const char *name : {"iris", "wine", "breast_cancer", "digits"}) {
        const LabelledPoints points = builtinPoints(name, Scaling::None);
        const DecisionTree tree = grow({.X = *points.X, .y = points.y, .classCount = points.classCount});
        const RowMatrix shares = sharesOf(tree, *points.X);
        for (Eigen::Index i = 0; i < shares.rows(); ++i)
            QCOMPARE(shares(i, points.y[i]), 1.0);
    }
}

void TestDecisionTree::thresholdsAreHalfway()
{
    const DecisionTree tree = grow(onALine({3.0, -1.0, 4.0, 0.0}, {1, 0, 1, 0}, 2));
    QCOMPARE(tree.nodes.size(), std::size_t(3));
    QCOMPARE(tree.nodes[0].threshold, 1.5);
    const RowMatrix shares = sharesOf(tree, onALine({1.5, 1.6}, {0, 0}, 2).X);
    QCOMPARE(shares(0, 0), 1.0); // the threshold itself is on the left
    QCOMPARE(shares(1, 1), 1.0);
}

void TestDecisionTree::nothingIsBetweenNeighbouringNumbers()
{
    const double smallest = std::numeric_limits<double>::denorm_min();
    for (const double lower : {1.0, std::nextafter(1.0, 2.0), -1.0, 1e300, 0.0, smallest, -smallest}) {
        const double upper = std::nextafter(lower, 1e308);
        const TrainingSet set = onALine({upper, lower}, {1, 0}, 2);
        const RowMatrix shares = sharesOf(grow(set), set.X);
        QCOMPARE(shares(0, 1), 1.0);
        QCOMPARE(shares(1, 0), 1.0);
    }
}

void TestDecisionTree::hugeValuesHaveAMiddle()
{
    const double huge = std::numeric_limits<double>::max();
    QCOMPARE(grow(onALine({-huge, huge}, {0, 1}, 2)).nodes[0].threshold, 0.0);
    QCOMPARE(grow(onALine({huge / 2.0, huge}, {0, 1}, 2)).nodes[0].threshold, 0.75 * huge);
}

void TestDecisionTree::equalSplitsGoToTheLowerColumnAndThreshold()
{
    TrainingSet set{.X = RowMatrix(3, 3), .y = {0, 1, 0}, .classCount = 2};
    set.X << 7, 0, 2, 7, 1, 1, 7, 2, 0; // cutting off the first sample is as good as the last
    for (const double weight : {1.0, 0.1, 1.0 / 3.0}) {
        set.weights = Eigen::VectorXd::Constant(3, weight);
        const DecisionTree tree = grow(set);
        QCOMPARE(tree.nodes[0].column, 1);
        QCOMPARE(tree.nodes[0].threshold, 0.5);
    }
}

void TestDecisionTree::checkerboardIsLearned()
{
    TrainingSet set{.X = RowMatrix(4, 2), .y = {0, 1, 1, 0}, .classCount = 2};
    set.X << 0, 0, 0, 1, 1, 0, 1, 1; // no single split makes anything purer
    const DecisionTree tree = grow(set);
    QCOMPARE(depthOf(tree), 2);
    QCOMPARE(rightOf(sharesOf(tree, set.X), set.y), 4);
}

void TestDecisionTree::equalPointsShareALeaf()
{
    TrainingSet set = onALine({1, 1, 1, 1, 2}, {0, 1, 1, 3, 2}, 4);
    set.weights = Eigen::VectorXd::Ones(5);
    set.weights[3] = 2.0;
    const DecisionTree tree = grow(set);
    QCOMPARE(tree.nodes.size(), std::size_t(3));
    const Eigen::RowVector4d expected(0.2, 0.4, 0.0, 0.4);
    QVERIFY((sharesOf(tree, set.X.topRows(1)).row(0) - expected).cwiseAbs().maxCoeff() < 1e-15);
    set.X.setConstant(5.0); // now nothing tells any of them apart
    QCOMPARE(grow(set).nodes.size(), std::size_t(1));
}

void TestDecisionTree::depthIsLimited()
{
    const TrainingSet set = chain(64);
    for (const int depth : {1, 2, 7})
        QCOMPARE(depthOf(grow(set, {.maximumDepth = depth})), depth);
    // Left of 1.5 two of class 0 and three of class 1, right of it only class 1.
    const TrainingSet few = onALine({0, 0, 1, 1, 1, 2, 3}, {0, 0, 1, 1, 0, 1, 1}, 2);
    const RowMatrix shares = sharesOf(grow(few, {.maximumDepth = 1}), few.X);
    QCOMPARE(shares(0, 0), 1.0); // at 0.5: 2 pure, and five with one of class 0
    QCOMPARE(shares(6, 0), 0.2);
}

void TestDecisionTree::smallLeavesAreNotMade()
{
    // Cutting off the first sample would leave nothing mixed.
    TrainingSet set = onALine({0, 1, 2, 3, 4, 5}, {0, 1, 1, 1, 1, 1}, 2);
    QCOMPARE(grow(set).nodes[0].threshold, 0.5);
    const DecisionTree two = grow(set, {.minimumLeaf = 2.0});
    QCOMPARE(two.nodes[0].threshold, 1.5);
    QCOMPARE(two.nodes.size(), std::size_t(3));
    QCOMPARE(sharesOf(two, set.X)(0, 0), 0.5);
    QCOMPARE(grow(set, {.minimumLeaf = 3.0}).nodes[0].threshold, 2.5);
    QCOMPARE(grow(set, {.minimumLeaf = 4.0}).nodes.size(), std::size_t(1));
    set.weights = Eigen::VectorXd::Ones(6);
    set.weights[0] = 2.0; // it stands for two samples
    QCOMPARE(grow(set, {.minimumLeaf = 2.0}).nodes[0].threshold, 0.5);
    // Ten times 0.1 is a little less than 1.
    TrainingSet tenths = onALine(std::vector<double>(20, 0.0), std::vector<int>(20, 0), 2);
    tenths.weights = Eigen::VectorXd::Constant(20, 0.2);
    for (int i = 10; i < 20; ++i) {
        tenths.X(i, 0) = 1.0;
        tenths.y[i] = 1;
    }
    QCOMPARE(grow(tenths, {.minimumLeaf = 2.0}).nodes.size(), std::size_t(3));
}

// The smallest leaf of 1 is no limit, also where every sample counts for less.
void TestDecisionTree::lightSamplesHaveTheirLeaves()
{
    TrainingSet set = chain(6);
    set.weights = Eigen::VectorXd::Constant(6, 0.01);
    QCOMPARE(rightOf(sharesOf(grow(set), set.X), set.y), 6);
}

void TestDecisionTree::orderOfTheSamplesChangesNothing()
{
    const LabelledPoints wine = builtinPoints("wine", Scaling::None);
    std::vector<int> order(wine.y.size());
    std::iota(order.begin(), order.end(), 0);
    Random random(3);
    random.shuffle(order);
    TrainingSet shuffled{.X = (*wine.X)(order, Eigen::all), .classCount = 3};
    for (const int row : order)
        shuffled.y.push_back(wine.y[row]);
    const DecisionTree tree = grow({.X = *wine.X, .y = wine.y, .classCount = 3});
    const DecisionTree other = grow(shuffled);
    QCOMPARE(other.nodes.size(), tree.nodes.size());
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        QCOMPARE(other.nodes[i].column, tree.nodes[i].column);
        QCOMPARE(other.nodes[i].threshold, tree.nodes[i].threshold);
        QCOMPARE(other.nodes[i].next, tree.nodes[i].next);
    }
}

void TestDecisionTree::absentClassesGetNothing()
{
    const TrainingSet set = onALine({0, 0, 1}, {1, 4, 4}, 6);
    const RowMatrix shares = sharesOf(grow(set), set.X);
    RowMatrix expected = RowMatrix::Zero(3, 6);
    expected(0, 1) = expected(0, 4) = expected(1, 1) = expected(1, 4) = 0.5;
    expected(2, 4) = 1.0;
    QVERIFY(shares == expected);
}

// A call a level would need more than the thread has; samples that are not of the chain leave it at once,
// since a chain of 100,000 has 5e9 samples in its nodes.
void TestDecisionTree::deepTreesNeedNoStack()
{
    constexpr int kSamples = 100'000;
    constexpr int kChain = 8'000;
    TrainingSet set = chain(kSamples);
    for (int i = kChain; i < kSamples; ++i) {
        set.X(i, 0) = -i;
        set.y[i] = 0;
    }
    withSmallStack([&] {
        const DecisionTree tree = grow(set);
        QCOMPARE(tree.nodes.size(), std::size_t(2 * kChain - 1)); // a leaf for each change of class
        QVERIFY(depthOf(tree) > kChain / 2);
        QVERIFY(tree.shares.empty());
        QCOMPARE(rightOf(sharesOf(tree, set.X), set.y), kSamples);
    });
}

// In processor time, which other programs do not lengthen.
void TestDecisionTree::stopsWhenAsked()
{
    TrainingSet set = chain(100'000); // half a minute's work
    set.X = set.X.replicate(1, 4).eval();
    for (const SplitCriterion criterion : {SplitCriterion::Gini, SplitCriterion::Entropy}) {
        for (const int allowed : {0, 1, 10}) {
            int asked = 0;
            double before = 0.0;
            bool isForward = true;
            std::clock_t last = std::clock();
            std::clock_t longest = 0;
            const auto tree =
                growDecisionTree(set, {.criterion = criterion}, RunControl([&](double fraction) {
                                     longest = std::max(longest, std::clock() - last);
                                     last = std::clock();
                                     isForward = isForward && fraction >= before && fraction <= 1.0;
                                     before = fraction;
                                     return asked++ < allowed;
                                 }));
            QVERIFY(!tree.ok());
            QVERIFY(tree.error().kind == ErrorKind::Stopped);
            QCOMPARE(asked, allowed + 1);
            QVERIFY(isForward);
            QVERIFY(longest < CLOCKS_PER_SEC / 5);
            QVERIFY(std::clock() - last < CLOCKS_PER_SEC / 5);
        }
    }
}

// A column and its mirror image part the samples in the same ways; sums in another order say so up to
// rounding alone, and then the first column counts.
void TestDecisionTree::mirroredColumnIsNoBetter()
{
    constexpr int kSamples = 50'000;
    for (const std::uint64_t seed : {1, 2, 3, 4, 5}) {
        TrainingSet set{.X = RowMatrix(kSamples, 2), .classCount = 3};
        Random random(seed);
        for (int i = 0; i < kSamples; ++i) {
            const double value = random.uniform();
            set.X.row(i) << value, -value;
            set.y.push_back(random.uniform() < 0.5 ? static_cast<int>(random.below(3)) : value > 0.6 ? 1 : 0);
        }
        const auto tree =
            growDecisionTree(set, {.criterion = SplitCriterion::Entropy, .maximumDepth = 1}, RunControl());
        QCOMPARE(tree->nodes.front().column, 0);
    }
}

QTEST_APPLESS_MAIN(TestDecisionTree)
#include "tst_decision_tree.moc"

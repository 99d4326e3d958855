// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/smote.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/classify/fold_places.h"

#include <QTest>

#include <algorithm>
#include <ctime>
#include <memory>
#include <numeric>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace inkling;

namespace {

/// Normal points, so many of each class.
TrainingSet cloud(const std::vector<int> &counts, int d, std::uint64_t seed = 1)
{
    TrainingSet set{.classCount = static_cast<int>(counts.size()), .seed = seed};
    for (std::size_t k = 0; k < counts.size(); ++k)
        set.y.insert(set.y.end(), static_cast<std::size_t>(counts[k]), static_cast<int>(k));
    Random random(seed);
    random.shuffle(set.y);
    set.X.resize(static_cast<Eigen::Index>(set.y.size()), d);
    for (Eigen::Index i = 0; i < set.X.rows(); ++i) {
        for (Eigen::Index j = 0; j < d; ++j)
            set.X(i, j) = random.normal() + set.y[i];
    }
    return set;
}

TrainingSet grown(const TrainingSet &set, const SmoteOptions &options = {}, const RunControl &control = {})
{
    return withSyntheticSamples(set, options, control).value();
}

std::vector<int> rowsOf(const TrainingSet &set, int label)
{
    std::vector<int> rows;
    for (std::size_t i = 0; i < set.y.size(); ++i) {
        if (set.y[i] == label)
            rows.push_back(static_cast<int>(i));
    }
    return rows;
}

/// The k nearest of a row's class by comparing all.
std::vector<int> nearestOfItsClass(const TrainingSet &set, int row, int k)
{
    std::vector<int> others = rowsOf(set, set.y[row]);
    std::erase(others, row);
    std::sort(others.begin(), others.end(), [&](int a, int b) {
        return (set.X.row(a) - set.X.row(row)).squaredNorm() < (set.X.row(b) - set.X.row(row)).squaredNorm();
    });
    others.resize(std::min(others.size(), static_cast<std::size_t>(k)));
    return others;
}

/// Whether a point is a + u (b - a) with one u in [0, 1) for all columns.
bool isBetween(const Eigen::RowVectorXd &point, const Eigen::RowVectorXd &a, const Eigen::RowVectorXd &b)
{
    const double u = (point - a).dot(b - a) / (b - a).squaredNorm();
    return u >= -1e-12 && u < 1.0 + 1e-12 && (a + u * (b - a) - point).norm() < 1e-9;
}

/// One number and a category a or b for each sample of class 0, among more samples of class 1. The category's
/// columns come first.
TrainingSet numbersAndLetters(const std::vector<std::pair<double, char>> &samples)
{
    TrainingSet set{.X = RowMatrix::Zero(60, 3), .classCount = 2, .seed = 1, .categories = {{0, 1}}};
    set.y.assign(60, 1);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        set.X(row, samples[i].second == 'a' ? 0 : 1) = 1.0;
        set.X(row, 2) = samples[i].first;
        set.y[i] = 0;
    }
    return set;
}

/// Of all synthetic samples made from row 0, the letters; one neighbour.
std::set<char> lettersFromFirst(const TrainingSet &set)
{
    const TrainingSet larger = grown(set, {.neighbours = 1});
    std::set<char> letters;
    for (std::size_t i = set.y.size(); i < larger.y.size(); ++i) {
        if (larger.origins[i] == 0)
            letters.insert(larger.X(static_cast<Eigen::Index>(i), 0) == 1.0 ? 'a' : 'b');
    }
    return letters;
}

/// Two columns of categories, scaled, with missing ones, and two of numbers.
TrainingSet mixedSet()
{
    TrainingSet set = cloud({12, 40}, 7);
    set.categories = {{0, 1, 2}, {5, 6}};
    Random random(3);
    for (Eigen::Index i = 0; i < set.X.rows(); ++i) {
        const auto colour = static_cast<Eigen::Index>(random.below(4)); // 3: missing
        const auto size = static_cast<Eigen::Index>(random.below(3));   // 2: missing
        for (Eigen::Index j = 0; j < 3; ++j)
            set.X(i, j) = j == colour ? 1.7 + 0.1 * static_cast<double>(j) : -0.3;
        for (Eigen::Index j = 0; j < 2; ++j)
            set.X(i, 5 + j) = j == size ? 0.9 : -1.1;
    }
    return set;
}

} // namespace

class TestSmote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liesBetweenNeighboursOfItsClass();
    void countsReachTheShare_data();
    void countsReachTheShare();
    void realSamplesStay();
    void takesEachSampleInTurn();
    void guessedLabelsAreNoOrigins();
    void oneSampleIsCopied();
    void twoSamplesAreEachOthersNeighbours();
    void constantColumnsStayConstant();
    void hugeValuesStayFinite();
    void categoriesAreTheNeighboursMode();
    void categoriesCountInTheDistance();
    void categoriesAlone();
    void categoryOfAllStays();
    void dependsOnTheSeedAlone();
    void stopsWhenAsked();
    void isLeftOutWithItsOrigin();
    void isNoRowOfTheMatrix();
    void refusesTooMany();
};

void TestSmote::liesBetweenNeighboursOfItsClass()
{
    const TrainingSet set = cloud({12, 40, 20}, 3);
    for (const int k : {1, 5}) {
        const TrainingSet larger = grown(set, {.neighbours = k});
        std::set<int> towards;
        for (std::size_t i = set.y.size(); i < larger.y.size(); ++i) {
            const int origin = larger.origins[i];
            QCOMPARE(larger.y[i], set.y[origin]);
            const std::vector<int> near = nearestOfItsClass(set, origin, k);
            const auto other = std::find_if(near.begin(), near.end(), [&](int row) {
                return isBetween(larger.X.row(static_cast<Eigen::Index>(i)), set.X.row(origin),
                                 set.X.row(row));
            });
            QVERIFY(other != near.end());
            towards.insert(static_cast<int>(other - near.begin()));
        }
        QCOMPARE(towards.size(), static_cast<std::size_t>(k)); // towards each of them at some time
    }
}

void TestSmote::countsReachTheShare_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<std::vector<int>>("counts");
    QTest::newRow("equal") << 1.0 << std::vector<int>{20, 20, 20, 0};
    QTest::newRow("half") << 0.5 << std::vector<int>{10, 11, 20, 0};
    QTest::newRow("none") << 0.0 << std::vector<int>{3, 11, 20, 0}; // 0 equals no SMOTE
}

void TestSmote::countsReachTheShare()
{
    QFETCH(double, share);
    QFETCH(std::vector<int>, counts);
    const TrainingSet set = cloud({3, 11, 20, 0}, 2); // of the last class nothing is known
    const TrainingSet larger = grown(set, {.share = share});
    for (int k = 0; k < 4; ++k)
        QCOMPARE(static_cast<int>(rowsOf(larger, k).size()), counts[k]);
    QCOMPARE(larger.X.rows(), static_cast<Eigen::Index>(larger.y.size()));
    QCOMPARE(larger.classCount, 4);
}

void TestSmote::realSamplesStay()
{
    TrainingSet set = cloud({5, 20}, 2);
    QCOMPARE(grown(set).weights.size(), 0);
    set.weights = Eigen::VectorXd::LinSpaced(25, 1.0, 3.0);
    const TrainingSet larger = grown(set);
    QVERIFY(larger.X.topRows(25) == set.X);
    QVERIFY(larger.weights.head(25) == set.weights);
    QVERIFY(std::equal(set.y.begin(), set.y.end(), larger.y.begin()));
    QCOMPARE(larger.weights.size(), larger.X.rows());
    const Eigen::VectorXd ofClass = set.weights(rowsOf(set, 0)); // between those of two of its class
    QVERIFY(larger.weights.tail(15).minCoeff() >= ofClass.minCoeff());
    QVERIFY(larger.weights.tail(15).maxCoeff() <= ofClass.maxCoeff());
    for (int i = 0; i < 25; ++i)
        QCOMPARE(larger.origins[i], i);
}

// N % of Chawla et al.: as many from each, whatever the numbers are.
void TestSmote::takesEachSampleInTurn()
{
    const TrainingSet larger = grown(cloud({6, 20}, 2)); // 14 from 6
    std::vector<int> uses(26, 0);
    for (std::size_t i = 26; i < larger.y.size(); ++i)
        ++uses[larger.origins[i]];
    std::sort(uses.begin(), uses.end());
    QCOMPARE(std::vector<int>(uses.end() - 6, uses.end()), (std::vector<int>{2, 2, 2, 2, 3, 3}));
}

// They count where sizes are compared, and a wrong one would be multiplied.
void TestSmote::guessedLabelsAreNoOrigins()
{
    TrainingSet set = cloud({12, 40, 9}, 3);
    set.isGiven.assign(61, 1);
    const std::vector<int> first = rowsOf(set, 0);
    const std::vector<int> last = rowsOf(set, 2);
    for (int i = 4; i < 12; ++i)
        set.isGiven[first[i]] = 0;
    for (const int row : last)
        set.isGiven[row] = 0;
    const TrainingSet larger = grown(set);
    QCOMPARE(rowsOf(larger, 0).size(), std::size_t{40});
    QCOMPARE(rowsOf(larger, 2), last); // nothing to make samples from
    TrainingSet given{.X = set.X(std::vector<int>(first.begin(), first.begin() + 4), Eigen::all)};
    for (std::size_t i = 61; i < larger.y.size(); ++i) {
        QVERIFY(std::find(first.begin(), first.begin() + 4, larger.origins[i]) != first.begin() + 4);
        QVERIFY(!larger.isGiven[i]);
        bool isBetweenGiven = false;
        for (int row = 0; row < 4; ++row)
            isBetweenGiven = isBetweenGiven || (first[row] != larger.origins[i] &&
                                                isBetween(larger.X.row(static_cast<Eigen::Index>(i)),
                                                          set.X.row(larger.origins[i]), given.X.row(row)));
        QVERIFY(isBetweenGiven);
    }
}

void TestSmote::oneSampleIsCopied()
{
    TrainingSet set = mixedSet();
    for (std::size_t i = 1; i < set.y.size(); ++i)
        set.y[i] = 1;
    set.y[0] = 0;
    const TrainingSet larger = grown(set);
    QCOMPARE(rowsOf(larger, 0).size(), std::size_t{51});
    for (const int row : rowsOf(larger, 0))
        QVERIFY(larger.X.row(row) == set.X.row(0));
}

void TestSmote::twoSamplesAreEachOthersNeighbours()
{
    const TrainingSet set = cloud({2, 30}, 4);
    const TrainingSet larger = grown(set, {.neighbours = 5});
    const std::vector<int> ends = rowsOf(set, 0);
    for (const int row : rowsOf(larger, 0))
        QVERIFY(isBetween(larger.X.row(row), set.X.row(ends[0]), set.X.row(ends[1])));
}

// A rounding of 1e-17 would be a place for a tree to split.
void TestSmote::constantColumnsStayConstant()
{
    TrainingSet set = cloud({7, 200}, 3);
    set.X.col(1).setConstant(0.1);
    QVERIFY((grown(set).X.col(1).array() == 0.1).all());
}

void TestSmote::hugeValuesStayFinite()
{
    TrainingSet set = cloud({7, 30}, 5);
    set.X *= 1e307;
    QVERIFY(grown(set).X.allFinite());
    set.categories = {{0, 1}};
    QVERIFY(grown(set).X.allFinite());
}

void TestSmote::categoriesAreTheNeighboursMode()
{
    const TrainingSet set = mixedSet();
    const std::vector<int> ofClass = rowsOf(set, 0);
    const int all = static_cast<int>(ofClass.size()) - 1; // all others are neighbours: no distance matters
    const TrainingSet larger = grown(set, {.neighbours = all});
    QCOMPARE(rowsOf(larger, 0).size(), std::size_t{40});
    for (Eigen::Index i = set.X.rows(); i < larger.X.rows(); ++i) {
        for (const std::vector<int> &group : set.categories) {
            const auto isLike = [&](int row) {
                return RowMatrix(set.X(row, group)) == RowMatrix(larger.X(i, group));
            };
            std::ptrdiff_t most = 0;
            std::ptrdiff_t own = 0;
            for (const int row : ofClass) {
                const auto votes = std::count_if(ofClass.begin(), ofClass.end(), [&](int other) {
                    return other != larger.origins[i] &&
                           RowMatrix(set.X(row, group)) == RowMatrix(set.X(other, group));
                });
                most = std::max(most, votes);
                if (isLike(row))
                    own = votes;
            }
            QVERIFY(std::any_of(ofClass.begin(), ofClass.end(), isLike)); // one of the data: one is high
            QCOMPARE(own, most);
        }
    }
}

// Solved on paper: the median deviation counts as the distance of two different categories.
void TestSmote::categoriesCountInTheDistance()
{
    // Deviation 1.080: b is at the distance 1.472, and would be at 1.258 if half of the square counted.
    const TrainingSet farther = numbersAndLetters({{0.0, 'a'}, {1.0, 'b'}, {1.35, 'a'}, {3.0, 'b'}});
    QCOMPARE(lettersFromFirst(farther), std::set<char>{'a'});
    // Deviation 1.134: b is at the distance 1.512, and would be at 1.89 if the square counted twice.
    const TrainingSet nearer = numbersAndLetters({{0.0, 'a'}, {1.0, 'b'}, {1.8, 'a'}, {3.1, 'b'}});
    QCOMPARE(lettersFromFirst(nearer), std::set<char>{'b'});
    // A column that is constant in the class does not halve the median.
    TrainingSet constant = farther;
    constant.X.conservativeResize(Eigen::NoChange, 4);
    constant.X.col(3).setConstant(2.0);
    QCOMPARE(lettersFromFirst(constant), std::set<char>{'a'});
}

void TestSmote::categoriesAlone()
{
    TrainingSet set = mixedSet();
    set.X = RowMatrix(set.X(Eigen::all, std::vector<int>{0, 1, 2, 5, 6}));
    set.categories = {{0, 1, 2}, {3, 4}};
    const TrainingSet larger = grown(set);
    QCOMPARE(rowsOf(larger, 0).size(), std::size_t{40});
    for (Eigen::Index j = 0; j < 5; ++j) {
        const Eigen::VectorXd known = set.X.col(j);
        for (const double cell : larger.X.col(j))
            QVERIFY((known.array() == cell).any());
    }
}

// In the class its columns are constant, high or not: nothing tells its samples apart, and none changes.
void TestSmote::categoryOfAllStays()
{
    TrainingSet set = numbersAndLetters({{0.0, 'b'}, {1.0, 'b'}, {2.5, 'b'}, {4.0, 'b'}});
    const TrainingSet larger = grown(set);
    for (const int row : rowsOf(larger, 0)) {
        QCOMPARE(larger.X(row, 0), 0.0);
        QCOMPARE(larger.X(row, 1), 1.0);
    }
}

void TestSmote::dependsOnTheSeedAlone()
{
    TrainingSet set = mixedSet();
    const RowMatrix expected = grown(set).X;
    QVERIFY(grown(set).X == expected);
    ThreadPool pool(3);
    QVERIFY(grown(set, {}, RunControl({}, &pool)).X == expected);
    set.seed = 2;
    QVERIFY(grown(set).X != expected);
}

void TestSmote::stopsWhenAsked()
{
    TrainingSet set = cloud({4'000, 30'000}, 20);
    set.categories = {{0, 1}};
    set.X.col(0) = (set.X.col(0).array() > 0.0).cast<double>();
    set.X.col(1) = 1.0 - set.X.col(0).array();
    int questions = 0;
    grown(set, {}, RunControl([&](double fraction) {
              ++questions;
              return fraction >= 0.0 && fraction <= 1.0;
          }));
    for (const int allowed : {0, questions / 2, questions - 1}) {
        int asked = 0;
        std::clock_t askedToStop = 0;
        const auto stopped = withSyntheticSamples(set, {}, RunControl([&](double) {
                                                      if (++asked <= allowed)
                                                          return true;
                                                      askedToStop = std::clock();
                                                      return false;
                                                  }));
        QVERIFY(std::clock() - askedToStop < CLOCKS_PER_SEC / 5);
        QVERIFY(!stopped.ok() && stopped.error().kind == ErrorKind::Stopped);
    }
}

// What lies beside the samples that a machine was fitted on is no test of it.
void TestSmote::isLeftOutWithItsOrigin()
{
    const TrainingSet set = cloud({6, 20}, 2);
    const TrainingSet larger = grown(set);
    const FoldPlaces folds = foldPlaces(larger);
    for (std::size_t i = 0; i < larger.y.size(); ++i)
        QCOMPARE(folds.places[i], folds.places[larger.origins[i]]);
    QCOMPARE(folds.distinct, (std::vector<int>{6, 20}));
    QVERIFY(std::equal(folds.places.begin(), folds.places.begin() + 26, foldPlaces(set).places.begin()));
}

// Else a learner that keeps what it knows of the rows would not look at the synthetic samples.
void TestSmote::isNoRowOfTheMatrix()
{
    TrainingSet set = cloud({6, 20}, 2);
    set.matrix = std::make_shared<const RowMatrix>(set.X);
    set.rows.resize(26);
    std::iota(set.rows.begin(), set.rows.end(), 0);
    QVERIFY(grown(set, {.share = 0.0}).matrix == set.matrix);
    const TrainingSet larger = grown(set);
    QVERIFY(!larger.matrix);
    QVERIFY(larger.rows.empty());
}

// 2 x 20 samples in 2 columns are 640 bytes.
void TestSmote::refusesTooMany()
{
    const TrainingSet set = cloud({6, 20}, 2);
    QVERIFY(withSyntheticSamples(set, {.mostBytes = 640.0}, {}).ok());
    const auto refused = withSyntheticSamples(set, {.mostBytes = 639.0}, {});
    QVERIFY(!refused.ok() && refused.error().kind == ErrorKind::Limit);
    QVERIFY(withSyntheticSamples(set, {.share = 0.5, .mostBytes = 639.0}, {}).ok()); // what the text proposes
}

QTEST_APPLESS_MAIN(TestSmote)
#include "tst_smote.moc"

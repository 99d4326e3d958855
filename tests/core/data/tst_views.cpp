// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/views.h"

#include "core/base/random.h"
#include "core/data/labels.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace inkling;

namespace {

/// Pairs of columns (0, 1), (2, 3), ... that say nearly the same, and nothing of the other pairs.
RowMatrix twins(int n, int pairs)
{
    Random random(1);
    RowMatrix X(n, 2 * pairs);
    for (int i = 0; i < n; ++i) {
        for (int pair = 0; pair < pairs; ++pair) {
            X(i, 2 * pair) = random.normal();
            X(i, 2 * pair + 1) = X(i, 2 * pair) + 0.1 * random.normal();
        }
    }
    return X;
}

std::vector<int> sorted(const Views &views)
{
    std::vector<int> columns;
    for (const std::vector<int> &view : views)
        columns.insert(columns.end(), view.begin(), view.end());
    std::sort(columns.begin(), columns.end());
    return columns;
}

} // namespace

class TestViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prefixesMakeViews()
    {
        QCOMPARE(viewsByPrefix({"pixels_0", "fourier_1", "pixels_1", "fourier_12"}), (Views{{0, 2}, {1, 3}}));
        QCOMPARE(viewsByPrefix({"colour=red", "colour=blue", "x1", "x2"}), (Views{{0, 1}, {2, 3}}));
        QCOMPARE(viewsByPrefix({"0", "1", "word.a", "word.b"}), (Views{{0, 1}, {2, 3}}));
    }

    void otherNamesMakeNone()
    {
        QVERIFY(viewsByPrefix({"pixel_0_0", "pixel_0_1", "pixel_1_0", "pixel_1_1"}).empty());
        QVERIFY(viewsByPrefix({"x1", "x2", "x3"}).empty());        // one view
        QVERIFY(viewsByPrefix({"a_1", "a_2", "height"}).empty());  // a single column
        QVERIFY(viewsByPrefix({"alcohol", "ash", "hue"}).empty()); // nothing in common
        QVERIFY(viewsByPrefix({}).empty());
        std::vector<std::string> many;
        for (char letter = 'a'; letter < 'n'; ++letter) {
            many.push_back(std::string(1, letter) + "_1");
            many.push_back(std::string(1, letter) + "_2");
        }
        QVERIFY(viewsByPrefix(many).empty()); // thirteen
    }

    void randomPartsAreAllColumnsThatVary()
    {
        RowMatrix X = twins(20, 3);
        X.col(2).setConstant(7.0);
        const Views views = randomViews(X, 2, 4);
        QCOMPARE(sorted(views), (std::vector<int>{0, 1, 3, 4, 5}));
        QCOMPARE(views[0].size(), std::size_t{3});
        QVERIFY(randomViews(X, 2, 4) == views);
        QVERIFY(randomViews(X, 2, 5) != views || randomViews(X, 2, 6) != views);
        QVERIFY(randomViews(X.leftCols(1), 2, 1).empty());
        QCOMPARE(sorted(randomViews(RowMatrix::Ones(1, 2), 2, 1)), (std::vector<int>{0, 1}));
    }

    void independentPartsKeepTwinsTogether()
    {
        const RowMatrix X = twins(500, 6);
        const std::vector<int> one(500, 0);
        const Views views = independentViews(X, 2, 3);
        QCOMPARE(sorted(views), sorted(randomViews(X, 2, 3)));
        for (const std::vector<int> &view : views) {
            for (const int column : view)
                QVERIFY(std::find(view.begin(), view.end(), column ^ 1) != view.end());
        }
        QVERIFY(dependence(X, one, views) < 0.05);
        QVERIFY(dependence(X, one, randomViews(X, 2, 3)) > 0.1);
    }

    // Two views that only the class makes alike: 0 within the classes, high without regard to them.
    void dependenceIsWithinTheClasses()
    {
        Random random(2);
        RowMatrix X(2'000, 4);
        std::vector<int> classes;
        for (int i = 0; i < 2'000; ++i) {
            classes.push_back(i % 2);
            for (int j = 0; j < 4; ++j)
                X(i, j) = 6.0 * (i % 2) + random.normal();
        }
        const Views views = {{0, 1}, {2, 3}};
        QVERIFY(dependence(X, classes, views) < 0.01);
        QVERIFY(dependence(X, std::vector<int>(2'000, 0), views) > 0.8);
        QVERIFY(std::abs(dependence(X, classes, {{0, 1}, {0, 1}}) - 1.0) < 1e-12);
        classes.assign(2'000, -1);
        QCOMPARE(dependence(X, classes, views), 0.0); // nothing is known
    }

    // A view and itself, and two columns by hand: the RV coefficient of single columns is their squared
    // correlation, here (8 / 10)^2.
    void dependenceOfHandMadeViews()
    {
        RowMatrix X(5, 4);
        X << -2, -1, -2, -1, -1, -2, -1, -2, 0, 0, 0, 0, 1, 2, 1, 2, 2, 1, 2, 1;
        const std::vector<int> one(5, 0);
        QVERIFY(std::abs(dependence(X, one, {{0, 1}, {2, 3}}) - 1.0) < 1e-12);
        QVERIFY(std::abs(dependence(X, one, {{0}, {1}}) - 0.64) < 1e-12);
        // of three pairs, two are of the same column
        QVERIFY(std::abs(dependence(X, one, {{0}, {1}, {2}}) - (0.64 + 1.0 + 0.64) / 3.0) < 1e-12);
    }

    // Eigen blocks products of 48 columns and more: their last block may be empty, or all of them.
    void dependenceOfManyColumnsAndWholeBlocks_data()
    {
        QTest::addColumn<int>("rows");
        QTest::newRow("none") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("whole blocks") << 2048;
        QTest::newRow("and one more") << 2049;
    }
    void dependenceOfManyColumnsAndWholeBlocks()
    {
        QFETCH(int, rows);
        Random random(2);
        RowMatrix X(2'100, 60);
        for (Eigen::Index i = 0; i < X.rows(); ++i) {
            for (Eigen::Index j = 0; j < 60; ++j)
                X(i, j) = j < 30 ? random.normal() : X(i, j - 30); // the second half repeats the first
        }
        Views views(2);
        for (int j = 0; j < 60; ++j)
            views[j < 30 ? 0 : 1].push_back(j);
        std::vector<int> classes(2'100, kUnlabelled);
        std::fill_n(classes.begin(), rows, 0);
        const double expected = rows > 1 ? 1.0 : 0.0; // a single row is its own mean
        QVERIFY(std::abs(dependence(X, classes, views) - expected) < 1e-9);
    }

    void dependenceStopsWhenAsked()
    {
        const RowMatrix X = RowMatrix::Random(5'000, 4);
        int asked = 0;
        const RunControl control([&asked](double) { return ++asked < 2; });
        const auto answer = dependence(X, std::vector<int>(5'000, 0), {{0, 1}, {2, 3}}, control);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Stopped);
        QCOMPARE(asked, 2);
    }

    // 29 rows with a class are too few to look within the classes, 30 are enough for two columns.
    void fewKnownClassesAreLeftAside()
    {
        RowMatrix X(200, 2);
        std::vector<int> classes(200, kUnlabelled);
        Random random(3);
        for (int i = 0; i < 200; ++i) {
            const double middle = i % 2 == 0 ? -3.0 : 3.0; // all that the columns have in common
            X.row(i) << middle + random.normal(), middle + random.normal();
            if (i < 29)
                classes[static_cast<std::size_t>(i)] = i % 2;
        }
        const auto without = measuredDependence(X, classes, {{0}, {1}}, RunControl());
        QVERIFY(!without->withinClasses);
        QVERIFY(without->value > 0.6);
        classes[29] = 1;
        const auto within = measuredDependence(X, classes, {{0}, {1}}, RunControl());
        QVERIFY(within->withinClasses);
        QVERIFY(within->value < 0.3); // 30 samples of independent columns: 1 / 29, give or take
    }

    void viewsAreCalledByTheirPrefix()
    {
        const std::vector<std::string> names = {"pixels_0", "pixels_1", "4", "5", "a=b_1", "a=b_2"};
        QCOMPARE(
            prefixNames({{0, 1}, {2, 3}, {4, 5}}, names),
            (std::vector<std::string>{"pixels", "numbers", "a-b"})); // '=' ends a name on the command line
        QCOMPARE(prefixNames({{0}, {1}}, names), (std::vector<std::string>{"pixels", "pixels_"}));
    }
};

QTEST_APPLESS_MAIN(TestViews)
#include "tst_views.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/views.h"

#include "core/base/random.h"

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
};

QTEST_APPLESS_MAIN(TestViews)
#include "tst_views.moc"

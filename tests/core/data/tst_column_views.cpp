// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/column_views.h"

#include "core/base/random.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace inkling;

namespace {

/// Columns a_1, kind (a category of two values), b_1, a_2, b_2, of which a_1 and a_2, and b_1 and b_2, say
/// nearly the same.
FeatureTable fiveColumns()
{
    Random random(1);
    FeatureTable table;
    table.names = {"a_1", "kind=x", "kind=y", "b_1", "a_2", "b_2"};
    table.sources = {0, 1, 1, 2, 3, 4};
    table.X.resize(400, 6);
    for (Eigen::Index i = 0; i < 400; ++i) {
        const double a = random.normal();
        const double b = random.normal();
        const double x = i % 3 == 0 ? 1.0 : -1.0;
        table.X.row(i) << a, x, -x, b, a + 0.1 * random.normal(), b + 0.1 * random.normal();
    }
    return table;
}

} // namespace

class TestColumnViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Both values of the category in the column's view, views in order of first appearance, a column in none.
    void viewsOfFeaturesFollowTheirColumns()
    {
        const std::vector<std::size_t> sources = {0, 1, 1, 3, 4};
        QCOMPARE(viewsOfColumns({"late", "early", "", "early", ""}, sources), (Views{{0}, {1, 2, 3}}));
        QCOMPARE(viewsOfColumns({"", "", "a", "", ""}, sources), Views()); // of no feature
    }

    void namesMakeTheViewsThatTheyMakeOfFeatures()
    {
        const FeatureTable table = fiveColumns();
        const ColumnViews views = proposedViews(table, {1, 1, 1, 1, 1}, {ViewRule::ByPrefix, 2, 0});
        QCOMPARE(views, (ColumnViews{"a", "kind", "b", "a", "b"}));
        // without the category
        QCOMPARE(proposedViews(table, {1, 0, 1, 1, 1}, {ViewRule::ByPrefix, 2, 0}),
                 (ColumnViews{"a", "", "b", "a", "b"}));
        QVERIFY(proposedViews(table, {1, 0, 0, 1, 0}, {ViewRule::ByPrefix, 2, 0}).empty()); // one view
    }

    void dealsOutTheOfferedColumnsAlone()
    {
        const FeatureTable table = fiveColumns();
        for (const ViewRule rule : {ViewRule::Random, ViewRule::Independent}) {
            const ColumnViews views = proposedViews(table, {1, 1, 0, 1, 1}, {rule, 2, 3});
            QCOMPARE(views.size(), std::size_t(5));
            QVERIFY(views[2].empty());
            QCOMPARE(std::count(views.begin(), views.end(), "1"), 2);
            QCOMPARE(std::count(views.begin(), views.end(), "2"), 2);
            QVERIFY(proposedViews(table, {1, 0, 0, 0, 0}, {rule, 2, 3}).empty()); // fewer than the views
        }
    }

    void independentViewsKeepTwinsTogether()
    {
        const FeatureTable table = fiveColumns();
        for (const std::uint64_t seed : {0, 1, 2, 3}) {
            const ColumnViews views = proposedViews(table, {1, 0, 1, 1, 1}, {ViewRule::Independent, 2, seed});
            QCOMPARE(views[0], views[3]);
            QCOMPARE(views[2], views[4]);
            QVERIFY(views[0] != views[2]);
        }
    }

    void otherSeedsDealOtherViews()
    {
        const FeatureTable table = fiveColumns();
        std::set<ColumnViews> dealt;
        for (std::uint64_t seed = 0; seed < 8; ++seed)
            dealt.insert(proposedViews(table, {1, 1, 1, 1, 1}, {ViewRule::Random, 2, seed}));
        QVERIFY(dealt.size() > 1);
    }
};

QTEST_APPLESS_MAIN(TestColumnViews)
#include "tst_column_views.moc"

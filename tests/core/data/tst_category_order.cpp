// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/category_order.h"

#include <QTest>

#include <algorithm>

using namespace inkling;

namespace {

Dataset withColumn(const std::string &name, std::vector<std::string> categories)
{
    Dataset data;
    Column column;
    column.name = name;
    column.type = ColumnType::Category;
    column.categories = std::move(categories);
    data.columns = {column, {"number", ColumnType::Number, {}, {}, {}, {}}};
    data.roles = {ColumnRole::Feature, ColumnRole::Feature};
    return data;
}

std::string refusal(const std::vector<std::string> &texts, const Dataset &data)
{
    const auto ordinals = ordinalColumns(texts, data);
    return ordinals ? "accepted" : english(ordinals.error().message);
}

} // namespace

class CategoryOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOrders()
    {
        using List = std::vector<std::string>;
        const Dataset data = withColumn("size", {});
        QCOMPARE(ordinalColumn(" size = small <medium< very large ", data).column, std::string("size"));
        QCOMPARE(ordinalColumn(" size = small <medium< very large ", data).order,
                 (List{"small", "medium", "very large"}));
        QCOMPARE(ordinalColumn("size", data).order, List{});
        // a column may be called so
        QCOMPARE(ordinalColumn("a=b", withColumn("a=b", {})).column, std::string("a=b"));
    }

    void textsPrecedeByTheirNumbers()
    {
        std::vector<std::string> texts = {"10-14", "> 20", "5-9", "15-19", "< 5", "007", "b2", "b10", "b"};
        std::sort(texts.begin(), texts.end(), precedesNaturally);
        QCOMPARE(texts,
                 (std::vector<std::string>{"< 5", "5-9", "007", "10-14", "15-19", "b", "b2", "b10", "> 20"}));
        QVERIFY(!precedesNaturally("a", "a"));
    }

    void ranksCategories()
    {
        const Column column = withColumn("size", {"large", "small", "medium"}).columns[0];
        QCOMPARE(*categoryRanks(column, {"small", "medium", "large", "huge"}), (std::vector<int>{2, 0, 1}));
        QCOMPARE(*categoryRanks(column, {}), (std::vector<int>{0, 2, 1})); // the alphabet's
    }

    void refusesWhatDoesNotFit()
    {
        const Column column = withColumn("size", {"large", "small"}).columns[0];
        QVERIFY(english(categoryRanks(column, {"small"}).error().message).find("\"large\"") !=
                std::string::npos);
        QVERIFY(english(categoryRanks(column, {"small", "large", "small"}).error().message).find("twice") !=
                std::string::npos);
        const Dataset data = withColumn("size", {});
        QVERIFY(refusal({"sise"}, data).find("did you mean \"size\"") != std::string::npos);
        QVERIFY(refusal({"number"}, data).find("holds numbers") != std::string::npos);
        QCOMPARE(refusal({"size"}, data), std::string("accepted"));
    }
};

QTEST_APPLESS_MAIN(CategoryOrderTest)
#include "tst_category_order.moc"

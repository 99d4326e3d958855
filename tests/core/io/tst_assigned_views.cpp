// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/assigned_views.h"
#include "core/io/column_roles.h"
#include "core/io/columns.h"
#include "tests/support/column_tables.h"

#include <QTest>

using namespace inkling;

namespace {

using Roles = std::vector<ColumnRole>;

} // namespace

/// Columns that the user assigns to views, and the texts that say which columns.
class TestAssignedViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Every text finds its place again, whatever the columns are called.
    void tellsColumnsSoThatTheyAreFound_data()
    {
        QTest::addColumn<std::vector<std::string>>("names");
        QTest::addColumn<std::vector<std::string>>("told"); // of all columns but the second
        using Texts = std::vector<std::string>;
        QTest::newRow("plain") << Texts{"a", "b", "c", "d"} << Texts{"1,3-4"};
        QTest::newRow("numbers from 0") << Texts{"0", "1", "2", "3"} << Texts{"1-1,3-4"};
        QTest::newRow("one is called like a range") << Texts{"3-4", "b", "c", "d"} << Texts{"1", "c", "d"};
        QTest::newRow("names repeat") << Texts{"a", "a", "a", "a"} << Texts{"1,3-4"};
    }
    void tellsColumnsSoThatTheyAreFound()
    {
        QFETCH(std::vector<std::string>, names);
        QFETCH(std::vector<std::string>, told);
        const std::vector<std::size_t> places = {0, 2, 3};
        std::vector<std::string> texts = columnTexts(names, places);
        std::vector<std::size_t> found;
        for (const std::string &text : texts) {
            const auto some = findColumns(names, text).value();
            found.insert(found.end(), some.begin(), some.end());
        }
        QCOMPARE(found, places);
        QCOMPARE(texts, told);
        for (const std::size_t place : places)
            QCOMPARE(findColumn(names, columnText(names, place)).value(), place);
    }

    void assignsColumnsToViews()
    {
        Dataset data =
            table({numbers("p_1", 100), numbers("p_2", 100), numbers("size", 100), numbers("y", 3)});
        ReadOptions options;
        options.views = {{"pixels", "p_*"}, {"rest", "size"}};
        QVERIFY(assignRoles(data, options).ok());
        QCOMPARE(data.roles,
                 (Roles{ColumnRole::Feature, ColumnRole::Feature, ColumnRole::Feature, ColumnRole::Class}));
        QCOMPARE(data.views, (std::vector<std::string>{"pixels", "pixels", "rest", ""}));
        // once more, in two parts, and then none
        QVERIFY(assignViews(data, {{"b", "1"}, {"a", "3"}, {"b", "2"}}).ok());
        QCOMPARE(data.views, (std::vector<std::string>{"b", "b", "a", ""}));
        QVERIFY(assignViews(data, {}).ok());
        QVERIFY(data.views.empty());
    }

    // A column that somebody learns from is not guessed to be the class.
    void aColumnOfAViewIsNotTakenAsTheClass()
    {
        Dataset data = table({numbers("a", 100), numbers("y", 3)});
        ReadOptions options;
        options.views = {{"left", "a"}, {"right", "y"}};
        QVERIFY(assignRoles(data, options).ok());
        QCOMPARE(data.roles, (Roles{ColumnRole::Feature, ColumnRole::Feature}));
    }

    void refusesViews_data()
    {
        using text = std::string;
        QTest::addColumn<std::string>("first"); // of the view a
        QTest::addColumn<std::string>("name");  // of the second view
        QTest::addColumn<std::string>("second");
        QTest::addColumn<std::string>("words");
        QTest::newRow("a column twice")
            << text("x1,x2") << text("b") << text("x3,2") << text("Column \"x2\" cannot be in two views");
        QTest::newRow("unknown") << text("x1") << text("b") << text("x9")
                                 << text("There is no column \"x9\"");
        QTest::newRow("like none") << text("x1") << text("b") << text("z*") << text("called like \"z*\"");
        QTest::newRow("the class") << text("x1") << text("b") << text("kind")
                                   << text("\"kind\" cannot be in the view \"b\": it is the class");
        QTest::newRow("the id") << text("x1") << text("b") << text("4")
                                << text("\"code\" cannot be in the view \"b\": it names");
        QTest::newRow("ignored") << text("x1") << text("b") << text("5")
                                 << text("\"old\" cannot be in the view \"b\": it is not");
        QTest::newRow("one view") << text("x1") << text("a") << text("x2") << text("\"a\" is the only view");
    }
    void refusesViews()
    {
        QFETCH(std::string, first);
        QFETCH(std::string, name);
        QFETCH(std::string, second);
        QFETCH(std::string, words);
        Dataset data = table({numbers("x1", 100), numbers("x2", 100), numbers("x3", 100), texts("code", 200),
                              numbers("old", 100), texts("kind", 3)});
        ReadOptions options;
        options.classColumn = "kind";
        options.id = "code";
        options.ignore = {"old"};
        options.views = {{"a", first}, {name, second}};
        const Status status = assignRoles(data, options);
        QVERIFY(!status.ok());
        QVERIFY2(english(status.error().message).find(words) != std::string::npos,
                 english(status.error().message).c_str());
    }
};

QTEST_APPLESS_MAIN(TestAssignedViews)
#include "tst_assigned_views.moc"

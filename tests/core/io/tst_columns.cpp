// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/assigned_views.h"
#include "core/io/columns.h"

#include <QTest>

#include <limits>

using namespace inkling;

namespace {

const std::vector<std::string> kNames = {"sepal length (cm)", "pixel_1", "3", "pixel_2", "last,or not", "y"};

Column numbers(std::string name, std::size_t distinct, double step = 1.0)
{
    Column column{std::move(name), ColumnType::Number, {}, {}, {}, {}};
    for (std::size_t row = 0; row < 200; ++row)
        column.numbers.push_back(step * static_cast<double>(row % distinct));
    return column;
}

Column texts(std::string name, std::size_t distinct)
{
    Column column{std::move(name), ColumnType::Category, {}, {}, {}, {}};
    for (std::size_t i = 0; i < distinct; ++i)
        column.categories.push_back(std::to_string(i) + "th");
    for (std::size_t row = 0; row < 200; ++row)
        column.codes.push_back(static_cast<int>(row % distinct));
    return column;
}

Column missing(std::string name)
{
    Column column = numbers(std::move(name), 1);
    column.numbers.assign(200, std::numeric_limits<double>::quiet_NaN());
    return column;
}

Dataset table(std::vector<Column> columns)
{
    Dataset data;
    data.rows = 200;
    data.roles.assign(columns.size(), ColumnRole::Feature);
    data.columns = std::move(columns);
    return data;
}

/// A letter a column: Feature, Class, Id, Ignored (-).
std::string roles(const Dataset &data)
{
    std::string letters;
    for (const ColumnRole role : data.roles)
        letters += "FCI-"[static_cast<int>(role)];
    return letters;
}

std::string assigned(Dataset data, const ReadOptions &options = {})
{
    const Status status = assignRoles(data, options);
    return status.ok() ? roles(data) : english(status.error().message);
}

} // namespace

class ColumnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAColumn()
    {
        QCOMPARE(findColumn(kNames, "pixel_1").value(), std::size_t(1));
        QCOMPARE(findColumn(kNames, "2").value(), std::size_t(1));
        QCOMPARE(findColumn(kNames, "3").value(), std::size_t(2)); // the name, not the third: here they agree
        QCOMPARE(findColumn({"b", "1"}, "1").value(), std::size_t(1)); // here they do not
        QCOMPARE(findColumn(kNames, "last").value(), std::size_t(5));
        QCOMPARE(findColumn({"last", "b"}, "last").value(), std::size_t(0));
    }

    void findsColumns_data()
    {
        QTest::addColumn<QVector<int>>("places");
        QTest::newRow("1,2") << QVector<int>{0, 1};
        QTest::newRow("2, 1") << QVector<int>{1, 0};
        QTest::newRow("2-4") << QVector<int>{1, 2, 3};
        QTest::newRow("pixel_*") << QVector<int>{1, 3};
        QTest::newRow("*") << QVector<int>{0, 1, 2, 3, 4, 5};
        QTest::newRow("*e*l*1*") << QVector<int>{1};
        QTest::newRow("pixel_2,1-4") << QVector<int>{3, 0, 1, 2};
        QTest::newRow("y,last,6") << QVector<int>{5};
        QTest::newRow("last,or not") << QVector<int>{4};
        QTest::newRow("sepal length (cm),y") << QVector<int>{0, 5};
    }
    void findsColumns()
    {
        QFETCH(const QVector<int>, places);
        const auto found = findColumns(kNames, QTest::currentDataTag());
        QVERIFY(found.ok());
        QCOMPARE(QVector<int>(found->begin(), found->end()), places);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("pixel1") << QByteArray("did you mean \"pixel_1\"");
        QTest::newRow("elephant") << QByteArray("no column \"elephant\"");
        QTest::newRow("7") << QByteArray("from 1 to 6");
        QTest::newRow("0") << QByteArray("from 1 to 6");
        QTest::newRow("1-7") << QByteArray("from 1 to 6");
        QTest::newRow("4-2") << QByteArray("\"4-2\" is not a range");
        QTest::newRow("petal*") << QByteArray("like \"petal*\"");
        QTest::newRow("1,,2") << QByteArray("no column \"\"");
        QTest::newRow("99999999999999999999") << QByteArray("no column");
    }
    void refuses()
    {
        QFETCH(const QByteArray, says);
        const auto found = findColumns(kNames, QTest::currentDataTag());
        QVERIFY(!found.ok());
        const std::string text = english(found.error().message);
        QVERIFY2(text.find(says.toStdString()) != std::string::npos, text.c_str());
    }

    void detectsTheClass()
    {
        QCOMPARE(assigned(table({numbers("a", 9), numbers("Class", 3), texts("t", 4)})), std::string("FCF"));
        QCOMPARE(assigned(table({texts("y", 2), texts("label", 2)})),
                 std::string("FC")); // label goes before y
        QCOMPARE(assigned(table({texts("t", 3), texts("u", 4), numbers("b", 2)})), std::string("FCF"));
        QCOMPARE(assigned(table({numbers("a", 9), numbers("b", 20)})), std::string("FC"));
        QCOMPARE(assigned(table({numbers("a", 9), numbers("b", 21)})), std::string("FF"));
        QCOMPARE(assigned(table({numbers("a", 9), numbers("b", 3, 0.5)})), std::string("FF"));
        QCOMPARE(assigned(table({numbers("b", 3), numbers("a", 100)})), std::string("FF"));
    }

    void aCoordinateCalledYIsNoClass()
    {
        QCOMPARE(assigned(table({numbers("x", 200, 0.1), numbers("y", 200, 0.1)})), std::string("FF"));
    }

    void tellsWhatItChose()
    {
        Dataset data = table({numbers("a", 9), texts("kind", 2)});
        QVERIFY(assignRoles(data, {}).ok());
        QVERIFY(english(data.notes.back()).find("\"kind\" is taken as the class") != std::string::npos);
        Dataset none = table({numbers("a", 100)});
        QVERIFY(assignRoles(none, {}).ok());
        QVERIFY(english(none.notes.back()).find("No column") != std::string::npos);
    }

    void followsTheUser()
    {
        const Dataset data = table({numbers("a", 9), numbers("b", 9), texts("class", 2), numbers("d", 3)});
        ReadOptions options;
        options.classColumn = "last";
        QCOMPARE(assigned(data, options), std::string("FFFC"));
        options.features = {"1,2"};
        QCOMPARE(assigned(data, options), std::string("FF-C"));
        options.features = {"1-4"};
        QCOMPARE(assigned(data, options), std::string("FFFC")); // what is the class is not a feature
        options = {};
        options.features = {"1"};
        QCOMPARE(assigned(data, options), std::string("F-C-"));
        options = {};
        options.ignore = {"b", "d"};
        options.id = std::string("a");
        QCOMPARE(assigned(data, options), std::string("I-C-"));
        options = {};
        options.noClassColumn = true;
        QCOMPARE(assigned(data, options), std::string("FFFF"));
        options.noClassColumn = false;
        options.ignore = {"class"};
        QCOMPARE(assigned(data, options), std::string("FF-C"));
    }

    void aColumnThatTheUserCallsAFeatureIsNotDetectedAsClass()
    {
        ReadOptions options;
        options.features = {"a,class"};
        QCOMPARE(assigned(table({numbers("a", 9), texts("class", 2), numbers("d", 100)}), options),
                 std::string("FF-"));
    }

    void keepsTheClassThatTheSourceNames()
    {
        Dataset data = table({numbers("a", 3), texts("t", 2), texts("class", 2)});
        data.roles[1] = ColumnRole::Class;
        QCOMPARE(assigned(data), std::string("FCF"));
        ReadOptions options;
        options.classColumn = "a";
        QCOMPARE(assigned(data, options), std::string("CFF"));
    }

    void textsThatHardlyRepeatAreNoFeatures()
    {
        QCOMPARE(assigned(table({numbers("a", 100), texts("name", 200), texts("class", 2)})),
                 std::string("FIC"));
        QCOMPARE(assigned(table({texts("street", 150), texts("class", 2)})), std::string("-C"));
        QCOMPARE(assigned(table({texts("town", 64), texts("class", 2)})), std::string("FC"));
        QCOMPARE(assigned(table({texts("town", 100), texts("class", 2)})),
                 std::string("FC")); // half of the rows
        // Nor can they be the class by being last.
        QCOMPARE(assigned(table({texts("kind", 2), texts("name", 200)})), std::string("CI"));
        ReadOptions options;
        options.features = {"name"};
        QVERIFY(assigned(table({texts("kind", 2), texts("name", 200)}), options)
                    .find("\"name\" cannot be a feature") != std::string::npos);
    }

    void emptyColumnsAreNoFeatures()
    {
        QCOMPARE(assigned(table({numbers("a", 100), missing("b"), texts("class", 2)})), std::string("F-C"));
    }

    void refusesUnknownColumns()
    {
        const Dataset data = table({numbers("alpha", 100), texts("class", 2)});
        for (auto member : {&ReadOptions::classColumn, &ReadOptions::id}) {
            ReadOptions options;
            options.*member = "alpa";
            QVERIFY(assigned(data, options).find("did you mean \"alpha\"") != std::string::npos);
        }
        for (auto member : {&ReadOptions::features, &ReadOptions::ignore}) {
            ReadOptions options;
            options.*member = {"alpa"};
            QVERIFY(assigned(data, options).find("did you mean \"alpha\"") != std::string::npos);
        }
    }

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
        QCOMPARE(roles(data), std::string("FFFC"));
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
        QCOMPARE(roles(data), std::string("FF"));
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

QTEST_APPLESS_MAIN(ColumnsTest)
#include "tst_columns.moc"

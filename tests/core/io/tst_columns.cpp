// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/columns.h"

#include "core/io/column_roles.h"
#include "tests/support/column_tables.h"

#include <QTest>

#include <limits>

using namespace inkling;

namespace {

const std::vector<std::string> kNames = {"sepal length (cm)", "pixel_1", "3", "pixel_2", "last,or not", "y"};

Column missing(std::string name)
{
    Column column = numbers(std::move(name), 1);
    column.numbers.assign(200, std::numeric_limits<double>::quiet_NaN());
    return column;
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

    void learnsFromWhatTheSourceIgnoresWhereTheUserSaysSo()
    {
        Dataset data = table({numbers("a", 9, 0.5), numbers("weight", 9, 0.5), texts("t", 4)});
        data.roles[1] = ColumnRole::Ignored;
        QCOMPARE(assigned(data), std::string("F-C"));
        ReadOptions options;
        options.features = {"weight"};
        QCOMPARE(assigned(data, options), std::string("-FC"));
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

    // They tell the class of sorted rows, and nothing of other samples.
    void countersAreNoFeatures_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("isId");
        for (const char *name : {"id", "ID", "Index", "Unnamed: 0", "row_id", "Bean ID", "PassengerId"})
            QTest::newRow(name) << QByteArray(name) << true;
        for (const char *name : {"grid", "GRID", "humid", "x", "index of refraction"})
            QTest::newRow(name) << QByteArray(name) << false;
    }
    void countersAreNoFeatures()
    {
        QFETCH(QByteArray, name);
        QFETCH(bool, isId);
        Column counter = numbers(name.toStdString(), 1);
        for (std::size_t row = 0; row < counter.numbers.size(); ++row)
            counter.numbers[row] = 5.0 + static_cast<double>(row);
        Dataset data = table({counter, numbers("z", 200)});
        QCOMPARE(assigned(data), std::string(isId ? "IF" : "FF"));
        ReadOptions wanted;
        wanted.features = {"1", "2"};
        QCOMPARE(assigned(data, wanted), std::string("FF"));
        data.columns[0].numbers[3] = data.columns[0].numbers[4];
        QCOMPARE(assigned(data), std::string("FF"));
    }

    // One id that is missing or there twice makes a feature of all, without which nobody would wonder.
    void idsThatAreFeaturesAreTold()
    {
        Column counter = numbers("id", 1);
        for (std::size_t row = 0; row < counter.numbers.size(); ++row)
            counter.numbers[row] = static_cast<double>(row);
        counter.numbers[3] = counter.numbers[4];
        counter.numbers[9] = std::numeric_limits<double>::quiet_NaN();
        const auto lastNote = [](const Column &column) {
            Dataset data = table({column, numbers("z", 200)});
            return assignRoles(data, {}).ok() && !data.notes.empty() ? english(data.notes.back())
                                                                     : std::string();
        };
        const std::string said = lastNote(counter);
        QVERIFY2(said.find("rows without a value: 1, with that of another row: 1.") != std::string::npos,
                 said.c_str());
        // a number for each customer says something of the sample
        for (std::size_t row = 0; row < counter.numbers.size(); ++row)
            counter.numbers[row] = static_cast<double>(row / 2);
        QVERIFY(lastNote(counter).find("names the rows") == std::string::npos);
    }

    // Few enough to be classes, or categories of a feature, but for what the column is called.
    void namesOfFewRowsAreIds()
    {
        const auto few = [](const char *name) {
            Dataset data;
            data.rows = 60;
            Column names{name, ColumnType::Category, {}, {}, {}, {}};
            Column values{"x", ColumnType::Number, {}, {}, {}, {}};
            for (std::size_t row = 0; row < data.rows; ++row) {
                names.categories.push_back("s" + std::to_string(row));
                names.codes.push_back(static_cast<int>(row));
                values.numbers.push_back(0.5 + static_cast<double>(row));
            }
            data.columns = {names, values};
            data.roles.assign(2, ColumnRole::Feature);
            return data;
        };
        QCOMPARE(assigned(few("id")), std::string("IF"));
        QCOMPARE(assigned(few("sample_id")), std::string("IF"));
        QCOMPARE(assigned(few("kind")), std::string("CF"));
        Dataset twice = few("id");
        twice.columns[0].codes[1] = 0;
        twice.columns[0].categories.pop_back();
        twice.columns[0].codes[59] = 58;
        QCOMPARE(assigned(twice), std::string("CF"));
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
};

QTEST_APPLESS_MAIN(ColumnsTest)
#include "tst_columns.moc"

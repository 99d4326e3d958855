// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/csv_reader.h"
#include "tests/support/table_text.h"

#include <QTest>

using namespace inkling;
using namespace std::string_literals;

namespace {

Result<Dataset> read(const std::string &bytes, const ReadOptions &options = {})
{
    return csvReader().read(bytes, "folder/f.csv", options, RunControl());
}

ReadOptions withHeaderRows(std::size_t rows)
{
    ReadOptions options;
    options.headerRows = rows;
    return options;
}

/// The columns' names, '|' after each.
std::string names(const Result<Dataset> &data)
{
    const std::string table = test::tableText(data);
    return table.substr(0, table.find('\n'));
}

constexpr const char *kNumbers =
    "1,5.1,3.5,1.4,0.2,setosa\n2,7,3.2,4.7,1.4,versicolor\n3,6.3,3.3,6,2.5,setosa\n";

} // namespace

/// Tables whose columns are named by several rows, and those that only look so.
class HeaderRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsTheNamesOfSeveralRows_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QByteArray>("named");
        const auto add = [](const char *name, const std::string &bytes, int rows, const char *named) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << rows << QByteArray(named);
        };
        const std::string iris = kNumbers;
        const char *irisNames = "id|Sepal length|Sepal width|Petal length|Petal width|species|";
        add("merged groups", ",Sepal,,Petal,,\nid,length,width,length,width,species\n" + iris, 2, irisNames);
        add("groups and cells merged down", "id,Sepal,,Petal,,species\n,length,width,length,width,\n" + iris,
            2, irisNames);
        add("repeated groups", "id,Sepal,Sepal,Petal,Petal,\n,length,width,length,width,species\n" + iris, 2,
            irisNames);
        add("three rows", ",Sepal,,Petal,,\nid,length,width,length,width,species\n,cm,cm,cm,mm,\n" + iris, 3,
            "id|Sepal length cm|Sepal width cm|Petal length cm|Petal width mm|species|");
        add("units", "name,height,mass\n,cm,kg\nAda,170,60\nBob,180,80\nCid,165,55\n", 2,
            "name|height cm|mass kg|");
        add("one unit", "name,height\n,cm\nAda,170\nBob,180\nCid,165\n", 2, "name|height cm|");
        add("units, and footnotes",
            "name,height,mass\n,cm,kg\nAda,170,60\nBob,180,80\nCid,1,2\n\nSource: us,,\n* new\n", 2,
            "name|height cm|mass kg|");
        add("a unit in brackets alone", "x\n(cm)\n1\n2\n3\n", 2, "x (cm)|");
        add("units and decimal commas", "name;h;m\n;m;kg\nAda;1,70;60,5\nBob;1,80;80\nCid;1,65;55\n", 2,
            "name|h m|m kg|");
        add("units, and a column that has none", "name,height,ratio\n,cm,\nAda,170,1.5\nBob,180,2\nCid,5,3\n",
            2, "name|height cm|ratio|");
        add("levels of pandas", "a,a,b,b\nx,y,x,y\n1,2,3,4\n5,6,7,8\n9,1,2,3\n", 2, "a x|a y|b x|b y|");
        add("levels of pandas and an index", ",a,a,b\n,x,y,x\nkey,,,\n0,2,3,4\n1,6,7,8\n2,1,2,3\n", 3,
            "key|a x|a y|b x|");
        add("quoted", "\"\",\"A \"\"1\"\"\",\nid,\"x, y\",z\n1,2,3\n4,5,6\n7,8,9\n", 2,
            "id|A \"1\" x, y|A \"1\" z|");
    }
    void joinsTheNamesOfSeveralRows()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, rows);
        QFETCH(const QByteArray, named);
        const auto data = read(bytes.toStdString());
        QCOMPARE(QByteArray::fromStdString(names(data)), named);
        QCOMPARE(data->source.dialect->headerRows, static_cast<std::size_t>(rows));
        QCOMPARE(data->rows, std::size_t(3));
        QVERIFY(test::hasNote(*data, std::to_string(rows) + " rows name the columns"));
        QVERIFY(test::hasNote(*data, "were joined"));
    }

    // What is below the names counts as data wherever it may be that.
    void takesOneRowWhereTheTypesDoNotSaySo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("named");
        const auto add = [](const char *name, const char *bytes, const char *named) {
            QTest::newRow(name) << QByteArray(bytes) << QByteArray(named);
        };
        add("a stray text above numbers", "x\nbad\n1\n2\n3\n", "x|");
        add("a stray text in a row with a name", "name,x,y\nAda,bad,worse\nBob,1,2\nCid,3,4\nDia,5,6\n",
            "name|x|y|");
        add("words for no value", "x,y\nn.a.,n.d.\n1,2\n3,4\n5,6\n", "x|y|");
        add("a first row without values",
            "day,dx,dy\n2024-01-01,-,-\n2024-01-02,1,2\n2024-01-03,1,2\n"
            "2024-01-04,3,4\n",
            "day|dx|dy|");
        add("errors of a spreadsheet", "x,y\n#DIV/0!,#REF!\n1,2\n3,4\n5,6\n", "x|y|");
        add("texts alone", "kind,colour\ncat,black\ncat,white\ndog,red\n", "kind|colour|");
        add("missing numbers", "name,x,y\nAda,,NA\nBob,NA,\nCid,1,2\nDia,3,4\nEve,5,6\n", "name|x|y|");
        add("a gap in the row's name", "name,x\n,bad\nAda,1\nBob,2\n,3\n", "name|x|");
        add("one row of data only", "name,height,mass\n,cm,kg\nAda,170,60\n", "name|height|mass|");
        add("a name left out", ",x,y\na,b,3\nc,d,5\ne,f,6\n", "column_1|x|y|");
    }
    void takesOneRowWhereTheTypesDoNotSaySo()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, named);
        const auto data = read(bytes.toStdString());
        QCOMPARE(QByteArray::fromStdString(names(data)), named);
        QCOMPARE(data->source.dialect->headerRows, std::size_t(1));
        QCOMPARE(data->source.dialect->skippedLines, std::size_t(0));
    }

    void takesNumbersThatCountForNames_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("named");
        QTest::addColumn<bool>("isTold"); // for it may be a row of data
        const auto add = [](const char *name, const char *bytes, const char *named, bool isTold = true) {
            QTest::newRow(name) << QByteArray(bytes) << QByteArray(named) << isTold;
        };
        add("columns of pandas", "0,1,class\n5.1,3.5,a\n4.9,3.0,b\n4.7,3.2,a\n", "0|1|class|");
        add("columns of pandas beside its index", ",0,1\n0,5,3\n1,4,0\n2,4,2\n", "column_1|0|1|");
        add("a series of pandas", ",0\n0,5.5\n1,4.5\n2,1\n", "column_1|0|");
        add("pixels", "label,1,2\n5,0,255\n3,1,17\n5,0,3\n", "label|1|2|");
        add("years over fractions", "country,2019,2020\nDE,1.5,2.5\nFR,2.5,3.5\n", "country|2019|2020|");
        add("years over counts", "country,2015,2020\nDE,15,25\nFR,25,3500\n", "country|2015|2020|");
        add("a year beside names over numbers", "x,y,2020\n1,2,3\n4,5,6\n", "x|y|2020|");
        add("decimal commas", "0;1;class\n5,1;3,5;a\n4,9;3,0;b\n", "0|1|class|");
        add("quoted as no value is", "\"7\",\"5\"\n5,3\n4,0\n", "7|5|", false);
    }
    void takesNumbersThatCountForNames()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, named);
        QFETCH(const bool, isTold);
        const auto data = read(bytes.toStdString());
        QCOMPARE(QByteArray::fromStdString(names(data)), named);
        QCOMPARE(test::hasNote(*data, "is taken for a column's name"), isTold);
        ReadOptions options = withHeaderRows(1);
        QVERIFY(!test::hasNote(*read(bytes.toStdString(), options), "is taken for a column's name"));
    }

    void takesOtherNumbersForData_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto add = [](const char *name, const char *bytes) {
            QTest::newRow(name) << QByteArray(bytes);
        };
        add("counted cells", "1,2,a\n3,4,b\n5,6,c\n");
        add("nothing but numbers", "0,1,2\n3.5,4.5,5.5\n6.5,7.5,8.5\n");
        add("a class that comes again", "0,1,a\n5.1,3.5,a\n4.9,3.0,b\n");
        add("years over years", "DE,2019,2020\nFR,2018,2021\nGB,2017,2019\n");
        add("a single year", "DE,2020\nFR,31\nGB,55\n");
        add("a word for no value", "unknown,1,2\n5,3,4\n6,5,6\n");
        add("a stray word", "bad,7,2\n5,3,4\n6,5,6\n");
        add("a missing value", ",2,9\n5,3,4\n6,5,6\n");
        add("mostly whole numbers", "0,1,a\n1,2.5,b\n2,3,c\n");
        add("a number twice", "0,0,class\n5.1,3.5,a\n4.9,3.0,b\n");
        add("all quoted", "\"7\",\"5\"\n\"5\",\"3\"\n\"4\",\"0\"\n");
        add("quoted as texts below", "\"7\"\n\"a\"\n5\n");
        add("quoted for their commas", "\"7,5\",\"5,5\"\n5,\"3,5\"\n4,0\n");
    }
    void takesOtherNumbersForData()
    {
        QFETCH(const QByteArray, bytes);
        const auto data = read(bytes.toStdString());
        QCOMPARE(data->source.dialect->headerRows, std::size_t(0));
        QCOMPARE(data->rows, std::size_t(3));
    }

    void believesTheUserAboutTheRows()
    {
        const std::string bytes = "id,Sepal,\n,length,width\n1,2,3\n";
        QCOMPARE(test::tableText(read(bytes, withHeaderRows(2))), "id|Sepal length|Sepal width|\n1|2|3|\n"s);
        QCOMPARE(test::tableText(read(bytes, withHeaderRows(0))),
                 "column_1|column_2|column_3|\nid|Sepal||\n|length|width|\n1|2|3|\n"s);
        QCOMPARE(names(read(bytes, withHeaderRows(1))), "id|Sepal|column_3|"s);
        QCOMPARE(test::complaint(read(bytes, withHeaderRows(3))),
                 "folder/f.csv holds a line of column names but no row of data."s);
        QCOMPARE(test::complaint(read(bytes, withHeaderRows(9))),
                 "folder/f.csv holds a line of column names but no row of data."s);
        // years over numbers are numbers, and nobody but the user can tell
        QCOMPARE(names(read("id,2023,\n,a,b\n1,2,3\n", withHeaderRows(2))), "id|2023 a|2023 b|"s);
    }

    // To the right of the last group a column of another type has none.
    void theLastGroupEndsWithItsType()
    {
        const std::string body = "1,1,2,red\n2,3,4,blue\n3,5,6,red\n";
        QCOMPARE(names(read(",Size,,\nid,x,y,colour\n" + body)), "id|Size x|Size y|colour|"s);
        QCOMPARE(names(read(",Size,,Look\nid,x,y,colour\n" + body)), "id|Size x|Size y|Look colour|"s);
    }

    void rowsOfNamesMayBeRagged()
    {
        ReadOptions options = withHeaderRows(2);
        options.skippedLines = 0;
        const auto data = read("A\nx,y,z\n1,2,3\n4,5\n", options);
        QCOMPARE(test::complaint(data),
                 "folder/f.csv, line 4: cells found here: 2, expected as on line 2: 3."s);
        QCOMPARE(names(read("A,,,,\nx,y\n1,2,3,4,5\n", options)), "A x|A y|column_3|column_4|column_5|"s);
    }

    void equalNamesAreToldApart()
    {
        QCOMPARE(names(read("A,,A,\nx,x,x,y\n1,2,3,4\n", withHeaderRows(2))), "A x|A x_2|A x_3|A y|"s);
    }

    void manyRowsOfTextsTakeNoLongerThanOthers()
    {
        std::string bytes;
        for (int row = 0; row < 30; ++row) {
            for (int i = 0; i < 20'000; ++i)
                bytes += i > 0 ? ",t" : "t";
            bytes += "\n";
        }
        QCOMPARE(read(bytes, withHeaderRows(9))->rows, std::size_t(21));
        QVERIFY(read(bytes).ok());
    }

    void skipsTitlesThatASpreadsheetHasFilledUp()
    {
        const std::string table = "name,x,y\nAda,1,2\nBob,3,4\nCid,5,6\n";
        auto data = read("Report of 2024,,\nby the \"\"field team,,\n,,\n" + table);
        QCOMPARE(names(data), "name|x|y|"s);
        QCOMPARE(data->source.dialect->skippedLines, std::size_t(3));
        QCOMPARE(data->rows, std::size_t(3));
        QVERIFY(test::hasNote(*data, "Lines skipped before the table: 3."));
        data = read("Report,,,,,\n,Sepal,,Petal,,\nid,length,width,length,width,species\n"s + kNumbers);
        QCOMPARE(names(data), "id|Sepal length|Sepal width|Petal length|Petal width|species|"s);
        ReadOptions options;
        options.skippedLines = 0;
        QCOMPARE(read("Report of 2024,,\n" + table, options)->rows, std::size_t(5));
        // one text over data is no title of theirs
        for (const char *bytes : {"k,,\nno,lo,hi\nno,1,2\nyes,3,4\nno,5,6\n", "name,,\nAda,1,2\nBob,3,4\n",
                                  "name,,\n,lo,\nAda,1,2\nBob,3,4\n", "name,,\nAda,a,b\nBob,c,d\n"})
            QCOMPARE(read(bytes)->source.dialect->skippedLines, std::size_t(0));
    }
};

QTEST_APPLESS_MAIN(HeaderRowsTest)
#include "tst_header_rows.moc"

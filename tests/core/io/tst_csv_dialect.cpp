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

ReadOptions withRagged(RaggedRows ragged)
{
    ReadOptions options;
    options.ragged = ragged;
    return options;
}

constexpr const char *kRagged = "a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12\n";

} // namespace

/// How the reader finds out what a table's writer meant, and what it does where the writer slipped.
class CsvDialectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsDecimalMarksFromThousands_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("marks"); // decimal, thousands ('-': none)
        QTest::addColumn<QByteArray>("table");
        const auto add = [](const char *name, const char *bytes, const char *marks, const char *table) {
            QTest::newRow(name) << QByteArray(bytes) << QByteArray(marks) << QByteArray(table);
        };
        add("points", "x,k\n1.5,a\n2.25,b\n", ".-", "x|k|\n1.5|a|\n2.25|b|\n");
        add("decimal commas", "x;k\n1,5;a\n2,25;b\n", ",-", "x|k|\n1.5|a|\n2.25|b|\n");
        add("quoted decimal commas", "x,y\n\"1,5\",\"2,5\"\n\"3,0\",\"4,5\"\n", ",-",
            "x|y|\n1.5|2.5|\n3|4.5|\n");
        add("English thousands", "x,k\n\"1,234.5\",a\n\"12,345\",b\n", ".,", "x|k|\n1234.5|a|\n12345|b|\n");
        add("groups of three between commas", "x,k\n\"1,234\",a\n\"12,345\",b\n", ".,",
            "x|k|\n1234|a|\n12345|b|\n");
        add("groups of three between semicolons", "x;k\n1,234;a\n12,345;b\n", ",-",
            "x|k|\n1.234|a|\n12.345|b|\n");
        add("German thousands", "x;k\n1.234,5;a\n-3,25e3;b\n", ",.", "x|k|\n1234.5|a|\n-3250|b|\n");
        add("Swiss thousands", "x;k\n1'234.5;a\n12'345;b\n", ".'", "x|k|\n1234.5|a|\n12345|b|\n");
        add("French thousands", "x;k\n1 234,5;a\n12 345;b\n", ", ", "x|k|\n1234.5|a|\n12345|b|\n");
        add("no-break blanks", "x;k\n1\u00A0234,5;a\n12\u202F345;b\n", ", ", "x|k|\n1234.5|a|\n12345|b|\n");
        add("a text that looks so", "t,x\n\"1,234\",1.5\nfew,2.5\nmany,3.5\n", ".-",
            "t|x|\n1,234|1.5|\nfew|2.5|\nmany|3.5|\n");
        add("groups that are not of three", "x;k\n1 23;a\n4 56;b\n", ".-", "x|k|\n1 23|a|\n4 56|b|\n");
        add("a missing text among them", "x;k\n1.234,5;a\nNA;b\n1,5;c\n", ",.",
            "x|k|\n1234.5|a|\n|b|\n1.5|c|\n");
    }
    void tellsDecimalMarksFromThousands()
    {
        QFETCH(const QByteArray, bytes);
        const auto data = read(bytes.toStdString());
        QVERIFY2(data.ok(), test::tableText(data).c_str());
        QFETCH(const QByteArray, table);
        QCOMPARE(QByteArray::fromStdString(test::tableText(data)), table);
        QFETCH(const QByteArray, marks);
        QCOMPARE(data->source.dialect->decimal, marks[0]);
        QCOMPARE(data->source.dialect->thousands, marks[1] == '-' ? '\0' : marks[1]);
    }

    void believesTheUserAboutThousands()
    {
        ReadOptions options;
        options.thousands = '\0';
        QCOMPARE(test::tableText(read("x,k\n\"1,234\",a\n\"12,345\",b\n", options)),
                 "x|k|\n1.234|a|\n12.345|b|\n"s);
        options.thousands = ',';
        QCOMPARE(test::tableText(read("x;k\n1,234;a\n12,345;b\n", options)), "x|k|\n1234|a|\n12345|b|\n"s);
    }

    void skipsWhatStandsBeforeTheTable_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("lines");
        QTest::addColumn<QByteArray>("table");
        const auto add = [](const char *name, const char *bytes, int lines, const char *table) {
            QTest::newRow(name) << QByteArray(bytes) << lines << QByteArray(table);
        };
        add("comments", "# made by a tool\n# date 2024\n\na,b\n1,2\n", 2, "a|b|\n1|2|\n");
        add("a comment with commas", "# one, two, three, four\na,b\n1,2\n3,4\n", 1, "a|b|\n1|2|\n3|4|\n");
        add("a header that looks like a comment", "# made by a tool\n#a,b\n1,2\n", 1, "#a|b|\n1|2|\n");
        add("a comment with as many cells", "# made on Monday, by me\nx,y\n1,2\n3,4\n", 1,
            "x|y|\n1|2|\n3|4|\n");
        add("one above texts", "# made on Monday, by me\nname,place\nann,rome\nbob,oslo\n", 1,
            "name|place|\nann|rome|\nbob|oslo|\n");
        add("one with blanks between the cells", "# made by me\nx y z\n1 2 3\n4 5 6\n", 1,
            "x|y|z|\n1|2|3|\n4|5|6|\n");
        add("a header of NumPy", "# x,y\n1.5,2.5\n3.5,4.5\n", 0, "# x|y|\n1.5|2.5|\n3.5|4.5|\n");
        add("a header above texts", "#name,place\nann,rome\nbob,oslo\n", 0,
            "#name|place|\nann|rome|\nbob|oslo|\n");
        add("a column called so", "#,name\n1,ann\n2,bob\n", 0, "#|name|\n1|ann|\n2|bob|\n");
        add("nothing but a column called so", "#\nr0\nr1\n", 0, "#|\nr0|\nr1|\n");
        add("a comment above one column", "# made by me\nx\n1\n2\n", 1, "x|\n1|\n2|\n");
        add("a word above one column", "#made\nx\n1\n2\n", 1, "x|\n1|\n2|\n");
        add("a comment with a quote", "# say, \"no\na,b\n1,2\n", 1, "a|b|\n1|2|\n");
        add("a title", "Penguins of 2024\n\nname,mass\nAda,1\nBob,2\n", 2, "name|mass|\nAda|1|\nBob|2|\n");
        add("a title over two columns", "My table\nname;value\na;1\nb;2\n", 1, "name|value|\na|1|\nb|2|\n");
        add("no title, for it is short", "value\na;1\nb;2\n", 0, "row_name|value|\na|1|\nb|2|\n");
        add("nor one above words among numbers", "value\nx;p\n3;q\nz;r\n", 0,
            "row_name|value|\nx|p|\n3|q|\nz|r|\n");
        add("titles with a comma", "Report, 2024\nby the field team\na,b,c,d\n1,2,3,4\n5,6,7,8\n", 2,
            "a|b|c|d|\n1|2|3|4|\n5|6|7|8|\n");
        add("nothing", "a,b\n1,2\n", 0, "a|b|\n1|2|\n");
        add("one column", "x\n1\n2\n", 0, "x|\n1|\n2|\n");
        add("a short header", "a,b\n1,2,3\n4,5,6\n", 0, "row_name|a|b|\n1|2|3|\n4|5|6|\n");
    }
    void skipsWhatStandsBeforeTheTable()
    {
        QFETCH(const QByteArray, bytes);
        const auto data = read(bytes.toStdString());
        QFETCH(const QByteArray, table);
        QCOMPARE(QByteArray::fromStdString(test::tableText(data)), table);
        QFETCH(const int, lines);
        QCOMPARE(data->source.dialect->skippedLines, static_cast<std::size_t>(lines));
        QCOMPARE(test::hasNote(*data, "Lines skipped before the table"), lines > 0);
    }

    void skipsAsManyLinesAsTheUserSays()
    {
        ReadOptions options;
        options.skippedLines = 1;
        QCOMPARE(test::tableText(read("x,y\na,b\n1,2\n", options)), "a|b|\n1|2|\n"s);
        options.skippedLines = 9;
        QCOMPARE(test::tableText(read("x,y\na,b\n1,2\n", options)), "folder/f.csv is empty."s);
    }

    void takesAFirstColumnWithoutANameForTheRowsNames()
    {
        const auto data = read("x,y\nr1,2,3\nr2,5,6\n");
        QCOMPARE(test::tableText(data), "row_name|x|y|\nr1|2|3|\nr2|5|6|\n"s);
        QCOMPARE(data->roles[0], ColumnRole::Id);
        QVERIFY(test::hasNote(*data, "names of the rows"));
        // a delimiter at the end of each row but the header names nothing
        QCOMPARE(test::tableText(read("x,y\n1,2,\n3,4,\n")), "x|y|column_3|\n1|2||\n3|4||\n"s);
        // as R writes it without further ado
        QCOMPARE(test::tableText(read("\"a\" \"b\"\n\"1\" 5.1 \"x\"\n\"2\" 4.9 \"y\"\n")),
                 "row_name|a|b|\n1|5.1|x|\n2|4.9|y|\n"s);
        QCOMPARE(test::tableText(read("a b\nr1 5.1 x\nr2 4.9 y z\n")), "a b|\nr1 5.1 x|\nr2 4.9 y z|\n"s);
        QCOMPARE(test::tableText(read("two words\nof three words\nand some more\n")),
                 "two words|\nof three words|\nand some more|\n"s);
        // nor does one longer row
        QVERIFY(!read("x,y\n1,2,3\n4,5\n6,7\n").ok());
    }

    void refusesRaggedRowsAndListsThem()
    {
        QCOMPARE(
            test::tableText(read(kRagged)),
            "folder/f.csv, line 3: cells found here: 2, expected as on line 1: 3; rows like it: 2 (lines 3, "
            "4). Correct them, or choose what becomes of ragged rows."s);
        std::string many = "a,b\n";
        for (int i = 0; i < 9; ++i)
            many += "1,2\n3\n";
        QVERIFY(test::tableText(read(many)).find("rows like it: 9 (lines 3, 5, 7, 9, 11, ...)") !=
                std::string::npos);
    }

    void leavesRaggedRowsOutWhenTold()
    {
        const auto data = read(kRagged, withRagged(RaggedRows::Skip));
        QCOMPARE(test::tableText(data), "a|b|c|\n1|2|3|\n10|11|12|\n"s);
        QCOMPARE(data->sourceRows, (std::vector<std::size_t>{0, 3}));
        QVERIFY(test::hasNote(*data, "left out for their number of cells: 2 (lines 3, 4)"));
        QVERIFY(read("a,b\n1,2\n", withRagged(RaggedRows::Skip))->sourceRows.empty());
        // also where a column has to be read twice
        QCOMPARE(test::tableText(read("a,b\n1,2\n3\nx,4\n", withRagged(RaggedRows::Skip))),
                 "a|b|\n1|2|\nx|4|\n"s);
    }

    void fillsShortRowsWhenToldAndNeverCutsLongOnes()
    {
        const auto data = read("a,b,c\n1,2,3\n4,5\n6\n", withRagged(RaggedRows::Fill));
        QCOMPARE(test::tableText(data), "a|b|c|\n1|2|3|\n4|5||\n6|||\n"s);
        QVERIFY(test::hasNote(*data, "filled up with missing values: 2 (lines 3, 4)"));
        QVERIFY(test::tableText(read(kRagged, withRagged(RaggedRows::Fill)))
                    .find("line 4: cells found here: 4") != std::string::npos);
    }

    // A mark that is decimal in one column stands between no thousands in another.
    void aDecimalMarkElsewhereIsNoThousandsMark()
    {
        const auto mixed = read("x;y;pos\n0.125;1.500;3,5\n0.250;2.125;4,25\n1.375;3.250;5\n");
        QCOMPARE(test::tableText(mixed), "x|y|pos|\n0.125|1.5|3,5|\n0.25|2.125|4,25|\n1.375|3.25|5|\n"s);
        const auto german = read("time;paid;due\n12.30;1.234,50;9,5\n9.15;2.000,00;8,5\n");
        QCOMPARE(test::tableText(german), "time|paid|due|\n12.30|1234.5|9.5|\n9.15|2000|8.5|\n"s);
        const auto counts = read("n;share\n1.500;3,5\n2.125;4,25\n");
        QCOMPARE(test::tableText(counts), "n|share|\n1500|3.5|\n2125|4.25|\n"s);
    }

    // NA is missing, and the code of Namibia.
    void keepsWordsWhereTold()
    {
        const std::string bytes = "country,x\nNA,1\nDE,NA\nNA,3\n,4\n";
        const auto data = read(bytes);
        QCOMPARE(test::tableText(data), "country|x|\n|1|\nDE||\n|3|\n|4|\n"s);
        QVERIFY(test::hasNote(*data, "Column \"country\": \"NA\" was taken for \"no value\" (cells: 2)"));
        const auto several = read("country,x\n?,0\nn/a,1\nNA,2\nDE,3\nNA,4\n");
        QVERIFY(test::hasNote(*several, "\"?\" and other words were taken for \"no value\" (cells: 4)"));
        const auto infinite = read("a,b\nx,Infinity\ny,z\nw,NA\n");
        QCOMPARE(test::tableText(infinite), "a|b|\nx|Infinity|\ny|z|\nw||\n"s);
        QVERIFY(!test::hasNote(*infinite, "\"Infinity\""));
        QVERIFY(test::hasNote(*infinite, "Column \"b\": \"NA\" was taken for \"no value\" (cells: 1)"));
        const auto signs = read("a,b\nx,1\n*,2\n*,3\n,4\n");
        QVERIFY(test::hasNote(*signs, "Column \"a\": \"*\" was taken for \"no value\" (cells: 2)"));
        ReadOptions options;
        options.keptWords = {"country"};
        const auto kept = read(bytes, options);
        QCOMPARE(test::tableText(kept), "country|x|\nNA|1|\nDE||\nNA|3|\n|4|\n"s);
        QVERIFY(!test::hasNote(*kept, "was taken for"));
    }
};

QTEST_APPLESS_MAIN(CsvDialectTest)
#include "tst_csv_dialect.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/csv_reader.h"
#include "tests/support/table_text.h"

#include <QTest>

using namespace inkling;
using namespace std::string_literals;

namespace {

Result<Dataset> read(const std::string &bytes, const ReadOptions &options = {},
                     const RunControl &control = {})
{
    return csvReader().read(bytes, "folder/f.csv", options, control);
}

constexpr const char *kTable = "id,x,y\n1,2,3\n4,5,6\n";
constexpr const char *kTableOfNames = "name,x,y\nAda,2,3\nBob,5,6\n";

} // namespace

/// What stands below a table, and what only looks so.
class FootnotesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNotesOutAndTellsTheirLines_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("lines");
        const auto add = [](const char *name, const std::string &bytes, const char *lines) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(lines);
        };
        const std::string table = kTable;
        const std::string named = kTableOfNames;
        add("a text below numbers", table + "Source: the field team\n", "1 (lines 4)");
        add("no last line end", table + "Source: the field team", "1 (lines 4)");
        add("several", table + "* estimated\nSource: us\n", "2 (lines 4, 5)");
        add("after a blank line", table + "\nnote\n\nother\n\n", "2 (lines 5, 7)");
        add("after a blank line, below names", named + "\nCid is not in it\n", "1 (lines 5)");
        add("a mark below names", named + "*estimated\n", "1 (lines 4)");
        add("a sentence below names", named + "These were counted twice\n", "1 (lines 4)");
        add("filled up by a spreadsheet", table + "Source: us,,\n", "1 (lines 4)");
        add("filled up, after an empty row", named + ",,\nSource: us,,\n,,\n", "3 (lines 4, 5, 6)");
        add("quoted", table + "\"Source: A, B and\nC\"\n", "1 (lines 4)");
        add("quoted with quotes", table + "\"say \"\"ha\"\"\"\n", "1 (lines 4)");
        add("CRLF", "id,x,y\r\n1,2,3\r\n4,5,6\r\nSource: us\r\n", "1 (lines 4)");
        add("two columns after a blank line", "id,x\n1,2\n4,5\n\nSource: us\n", "1 (lines 5)");
        add("a mark below two columns", "name,n\nann,1\nbob,2\n# end\n", "1 (lines 4)");
        add("a source below two columns", "name,n\nann,1\nbob,2\nSource: us\n", "1 (lines 4)");
        add("a row with one value above a note", "name,x,y\nAda,2,3\nBob,,\n* estimated\n", "1 (lines 4)");
    }
    void leavesNotesOutAndTellsTheirLines()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, lines);
        const auto data = read(bytes.toStdString());
        QVERIFY2(data.ok(), test::complaint(data).c_str());
        QCOMPARE(data->rows, std::size_t(2));
        QCOMPARE(test::types(data).back(), 'N');
        QVERIFY2(test::hasNote(*data, "Footnotes below the table that were left out: " + lines.toStdString()),
                 test::notes(data).c_str());
        QVERIFY(data->source.dialect->footnotes > 0);
        QVERIFY(data->sourceRows.empty());
    }

    void everythingElseStaysAnErrorWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("says");
        const auto add = [](const char *name, const std::string &bytes, const char *says) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(says);
        };
        const std::string table = kTable;
        const std::string named = kTableOfNames;
        add("a row that was cut off", table + "7", "line 4: cells found here: 1");
        add("a name that was cut off", named + "Ci", "line 4: cells found here: 1");
        add("two cells", table + "Source: us, 2024\n", "line 4: cells found here: 2");
        add("two columns", "id,x\n1,2\n4,5\nSource\n", "line 4: cells found here: 1");
        add("a long name in two columns", "name,n\nann,1\nbob,2\nCid the third\n",
            "line 4: cells found here: 1");
        add("a mark in two columns with marks", "name,n\n#1,1\n#2,2\n#3\n", "line 4: cells found here: 1");
        add("in the middle", table + "Source: us\n7,8,9\n", "line 4: cells found here: 1");
        add("no data", "id,x,y\nSource: us\n", "line 2: cells found here: 1");
        add("a missing value", table + "NA\n", "line 4: cells found here: 1");
        add("an open quote", table + "\"Source: us\n", "line 4: the quote that opens here");
        add("a row that is too short above a note", table + "7\nSource: us\n", "line 4: cells found here: 1");
        add("a table of double spacing", "id,x\n\na,2\n\nb,5\n\nc\n", "line 7: cells found here: 1");
        std::string many = table;
        for (int i = 0; i < 31; ++i)
            many += "note\n";
        add("too many", many, "rows like it: 31");
    }
    void everythingElseStaysAnErrorWithItsLine()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, says);
        const std::string text = test::complaint(read(bytes.toStdString()));
        QVERIFY2(text.find(says.toStdString()) != std::string::npos, text.c_str());
    }

    // A sample may be known by its name alone.
    void rowsWithOneValueStayRows_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("below names") << QByteArray("name,x,y\nAda,2,3\nBob,,\n");
        QTest::newRow("a long name below names") << QByteArray("name,x,y\nAda,2,3\nBob the Builder,,\n");
        QTest::newRow("marks in all names") << QByteArray("name,x,y\n#1,2,3\n#2,,\n");
        QTest::newRow("below numbers") << QByteArray("id,x,y\n1,2,3\n4,,\n");
        QTest::newRow("empty rows") << QByteArray("id,x,y\n1,2,3\n,,\n");
        QTest::newRow("two columns") << QByteArray("id,t\n1,2\nx,\n");
        QTest::newRow("double spacing") << QByteArray("name,x,y\n\nAda,2,3\n\nBob,,\n");
    }
    void rowsWithOneValueStayRows()
    {
        QFETCH(const QByteArray, bytes);
        const auto data = read(bytes.toStdString());
        QVERIFY2(data.ok(), test::complaint(data).c_str());
        QCOMPARE(data->rows, std::size_t(2));
        QCOMPARE(data->source.dialect->footnotes, std::size_t(0));
    }

    void believesTheUserAboutTheRows()
    {
        ReadOptions options;
        options.footnotes = 0;
        QVERIFY(!read(kTable + "Source: us\n"s, options).ok());
        options.footnotes = 1;
        auto data = read(kTable + "Source: us, 2024\n"s, options);
        QCOMPARE(test::tableText(data), "id|x|y|\n1|2|3|\n4|5|6|\n"s);
        QVERIFY(test::hasNote(*data, "left out: 1 (lines 4)"));
        QCOMPARE(test::tableText(read(kTable, options)), "id|x|y|\n1|2|3|\n"s);
        options.footnotes = 2;
        QCOMPARE(test::complaint(read(kTable, options)),
                 "folder/f.csv holds a line of column names but no row of data."s);
        options.footnotes = 1'000'000'000;
        QVERIFY(!read(kTable, options).ok());
    }

    void belongToNoTableOfOneColumn()
    {
        QCOMPARE(read("text\nshort\n\n* a longer one\n")->rows, std::size_t(2));
    }

    void longTablesWithNotesAreReadAndStopped()
    {
        std::string bytes = "id,x,y\n";
        for (int i = 0; i < 300'000; ++i)
            bytes += std::to_string(i) + ",1,2\n";
        bytes += "Source: us\n";
        const auto data = read(bytes);
        QCOMPARE(data->rows, std::size_t(300'000));
        QCOMPARE(test::types(data), "NNN"s);
        int asked = 0;
        const auto halted = read(bytes, {}, RunControl([&](double) { return ++asked < 3; }));
        QVERIFY(!halted.ok());
        QCOMPARE(halted.error().kind, ErrorKind::Stopped);
    }
};

QTEST_APPLESS_MAIN(FootnotesTest)
#include "tst_footnotes.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/csv_reader.h"
#include "core/io/csv_writer.h"
#include "tests/support/export_tables.h"
#include "tests/support/table_text.h"

#include <QTest>

using namespace inkling;
using test::bytesOf, test::exportTable, test::notesOf, test::numberColumn, test::textColumn;

namespace {

std::string csv(const ExportTable &table, const WriteOptions &options = {})
{
    return bytesOf(csvWriter().write(table, options, {}));
}

std::string tsv(const ExportTable &table)
{
    return bytesOf(tsvWriter().write(table, {}, {}));
}

std::string defused(const ExportTable &table)
{
    return csv(table, {FormulaTexts::Defuse});
}

} // namespace

class CsvWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The csv module of Python 3.11 writes the same but for blanks around a text, which need quotes for
    // readers that trim.
    void writesWhatPythonWrites()
    {
        const ExportTable table = exportTable(
            {textColumn("id", {"007", "9007199254740993", "1", "2", "3", "4"}),
             textColumn("text, of all",
                        {"a,b", "say \"hi\"", "two\nlines", " blank ", "naïve ☃ 𝄞", test::kNoText}),
             numberColumn("x", {0.1 + 0.2, -0.0, 1.0 / 3.0, 5e-324, 1.7976931348623157e308, 1e17})});
        QCOMPARE(csv(table), std::string("id,\"text, of all\",x\n"
                                         "007,\"a,b\",0.30000000000000004\n"
                                         "9007199254740993,\"say \"\"hi\"\"\",-0.0\n"
                                         "1,\"two\nlines\",0.3333333333333333\n"
                                         "2,\" blank \",5e-324\n"
                                         "3,naïve ☃ 𝄞,1.7976931348623157e+308\n"
                                         "4,,1e+17\n"));
    }

    void tabsNeedNoQuotesForCommas()
    {
        QCOMPARE(tsv(exportTable({textColumn("a", {"x,y", "x\ty"}), numberColumn("b", {1.5, 2.0})})),
                 std::string("a\tb\nx,y\t1.5\n\"x\ty\"\t2\n"));
    }

    // Else a reader would take the names for the first row.
    void namesThatAreNumbersStandInQuotes()
    {
        const ExportTable table = exportTable({numberColumn("7", {3, 4}), numberColumn("-1.5", {1, 2})});
        QCOMPARE(csv(table), std::string("\"7\",\"-1.5\"\n3,1\n4,2\n"));
        const auto data = csvReader().read(csv(table), "f.csv", {}, {});
        QCOMPARE(test::tableText(data), std::string("7|-1.5|\n3|1|\n4|2|\n"));
    }

    // A blank line would be left out by every reader.
    void aMissingCellAloneIsARow()
    {
        QCOMPARE(csv(exportTable({numberColumn("x", {1.0, test::kNoNumber})})), std::string("x\n1\n\"\"\n"));
    }

    void anEmptyTextIsNoMissingCell()
    {
        QCOMPARE(csv(exportTable({textColumn("t", {"", test::kNoText}), numberColumn("x", {1.0, 2.0})})),
                 std::string("t,x\n\"\",1\n,2\n"));
    }

    void tellsOfTextsThatReadersTakeForMissing()
    {
        const ExportTable table = exportTable({textColumn("country", {"DE", "NA"})});
        const auto written = csvWriter().write(table, {}, {});
        QVERIFY2(notesOf(written).find("\"country\" holds the text \"NA\"") != std::string::npos,
                 notesOf(written).c_str());
        QVERIFY(csvWriter().write(exportTable({textColumn("country", {"DE", "NL"})}), {}, {})->notes.empty());
    }

    // The list is that of OWASP's "CSV Injection": what begins so is a formula to a spreadsheet.
    void defusesFormulas_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("cell");
        const auto add = [](const char *text, const char *cell) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(cell);
        };
        add("=1+1", "'=1+1");
        add("@SUM(A1)", "'@SUM(A1)");
        add("+49 30 12", "'+49 30 12");
        add("-x", "'-x");
        add("\tx", "'\tx");
        add("\rx", "\"'\rx\"");
        add("\nx", "\"'\nx\"");
        add("＝1", "'＝1");
        add("＋1", "'＋1");
        add("－1", "'－1");
        add("＠1", "'＠1");
        add("-", "'-");
        add("=\"a\"", "\"'=\"\"a\"\"\"");
        add("-1.5", "-1.5"); // numbers are none
        add("+2e3", "+2e3");
        add("a=b", "a=b");
        add("ｘ", "ｘ"); // begins with the same byte as ＝
        add("'=1", "'=1");
    }
    void defusesFormulas()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, cell);
        const ExportTable table = exportTable({textColumn("t", {text.toStdString()})});
        QCOMPARE(QByteArray::fromStdString(defused(table)), "t\n" + cell + "\n");
    }

    void defusesNamesAndCounts()
    {
        const ExportTable table =
            exportTable({textColumn("=a", {"=b", "c"}), numberColumn("-x", {-1.0, 2.0})});
        const auto written = csvWriter().write(table, {FormulaTexts::Defuse}, {});
        QCOMPARE(bytesOf(written), std::string("'=a,'-x\n'=b,-1\nc,2\n"));
        QCOMPARE(notesOf(written), std::string("Cells that a spreadsheet would take for formulas got an "
                                               "apostrophe at their front: 3.\n"));
    }

    void keepsFormulasUnlessAsked()
    {
        const auto written = csvWriter().write(exportTable({textColumn("t", {"=1+1"})}), {}, {});
        QCOMPARE(bytesOf(written), std::string("t\n=1+1\n"));
        QVERIFY(written->notes.empty());
    }

    void stopsWhenAsked()
    {
        const ExportTable table = exportTable({numberColumn("x", std::vector<double>(300'000, 1.5))});
        int asked = 0;
        const RunControl control([&asked](double) { return ++asked < 2; });
        const auto written = csvWriter().write(table, {}, control);
        QVERIFY(!written && written.error().kind == ErrorKind::Stopped);
    }
};

QTEST_APPLESS_MAIN(CsvWriterTest)
#include "tst_csv_writer.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/xlsx_reader.h"

#include "core/io/xlsx_sheet.h"
#include "tests/support/damaged_copies.h"
#include "tests/support/read_promises.h"
#include "tests/support/shared_files.h"
#include "tests/support/table_text.h"
#include "tests/support/xlsx_bytes.h"

#include <QTest>

using namespace inkling;
using namespace std::string_literals;
using test::hasNote;
using test::tableText;
using test::xlsxFiles;
using test::xlsxOf;
using test::XlsxParts;
using test::zipped;

namespace {

constexpr const char *kPath = "folder/größe.xlsx";

Result<Dataset> read(const std::string &bytes, const ReadOptions &options = {},
                     const RunControl &control = {})
{
    return xlsxReader().read(bytes, kPath, options, control);
}

/// A row of cells that do not say where they stand: numbers, or texts where they begin with a letter.
std::string row(const std::vector<std::string> &cells, int number)
{
    std::string xml = "<row r=\"" + std::to_string(number) + "\">";
    for (const std::string &cell : cells) {
        const bool isWord = !cell.empty() && std::isalpha(static_cast<unsigned char>(cell[0])) != 0;
        if (isWord)
            xml.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
        else
            xml.append("<c><v>").append(cell).append("</v></c>");
    }
    return xml + "</row>";
}

/// Under the names a, b, c.
std::string underNames(const std::string &rows)
{
    return xlsxOf(row({"a", "b", "c"}, 1) + rows);
}

/// The types, N or C, of the columns.
std::string types(const Result<Dataset> &data)
{
    std::string letters;
    for (const Column &column : data->columns)
        letters += column.type == ColumnType::Number ? "N" : "C";
    return letters;
}

Result<Dataset> readTestData(const QString &name, const ReadOptions &options = {})
{
    return read(test::fileBytes(test::projectFolder().filePath(QStringLiteral("tests/data/") + name)),
                options);
}

} // namespace

class XlsxReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutNotesBehindAnEmptyRow()
    {
        const std::string table =
            row({"Title"}, 1) + row({"name", "x"}, 3) + row({"ann", "1"}, 4) + row({"bob", "2"}, 5);
        const std::string noted = xlsxOf(table + row({"Source"}, 7) + row({"us"}, 8));
        const auto data = read(noted);
        QCOMPARE(tableText(data), "name|x|\nann|1|\nbob|2|\n"s);
        QVERIFY(hasNote(*data, "Rows below the table, behind an empty one, that were left out: 2."));
        QVERIFY(!hasNote(*data, "Empty rows"));
        ReadOptions options;
        options.footnotes = 0;
        QCOMPARE(read(noted, options)->rows, std::size_t(4));
        // a sample may be known by its name alone
        QCOMPARE(read(xlsxOf(table + row({"cid"}, 6)))->rows, std::size_t(3));
        QCOMPARE(read(xlsxOf(table + row({"cid", "3"}, 7) + row({"dia"}, 9)))->rows, std::size_t(4));
        QCOMPARE(read(xlsxOf(table + row({"7"}, 7)))->rows, std::size_t(3));
    }

    // As many as one says, wherever they stand: what a note has beside the table makes no column of it.
    void leavesOutAsManyRowsAsAreSaid()
    {
        const std::string bytes = xlsxOf(row({"a", "b"}, 1) + row({"1", "2"}, 2) + row({"3", "4"}, 3) +
                                         row({"total", "6", "aside"}, 4) + row({"us"}, 9));
        const auto without = [&](std::size_t notes) {
            ReadOptions options;
            options.footnotes = notes;
            return read(bytes, options);
        };
        QCOMPARE(tableText(without(2)), "a|b|\n1|2|\n3|4|\n"s);
        QVERIFY(hasNote(*without(2), "Rows below the table that were left out: 2."));
        QVERIFY(!hasNote(*without(2), "Empty rows"));
        QCOMPARE(tableText(without(3)), "a|b|\n1|2|\n"s);
        QCOMPARE(without(1)->columns.size(), std::size_t(3));
        QCOMPARE(without(0)->rows, std::size_t(4));
        for (const std::size_t all : {4U, 5U, 100U})
            QCOMPARE(tableText(without(all)),
                     kPath + " (A) holds a line of column names but no row of data."s);
    }

    void passesOverEmptySheets()
    {
        XlsxParts parts;
        parts.sheets = {"", "<row><c s=\"1\"/></row>", row({"x"}, 1) + row({"1"}, 2),
                        row({"y"}, 1) + row({"2"}, 2)};
        const auto data = read(zipped(xlsxFiles(parts)));
        QCOMPARE(tableText(data), "x|\n1|\n"s);
        QVERIFY(hasNote(*data, "The table was read from C."));
        QVERIFY(hasNote(*data, "The file also holds A, B, D, which was not read."));
        ReadOptions options;
        options.table = "A";
        QCOMPARE(tableText(read(zipped(xlsxFiles(parts)), options)), kPath + " (A) is empty."s);
        parts.sheetProperties = {"", "", "state=\"hidden\""};
        QCOMPARE(tableText(read(zipped(xlsxFiles(parts)))), "y|\n2|\n"s);
        parts.sheetProperties.emplace_back("state=\"hidden\"");
        QCOMPARE(tableText(read(zipped(xlsxFiles(parts)))), kPath + " (A) is empty."s);
    }

    void numbersThatCountAreNames()
    {
        const auto data = read(xlsxOf(row({"0", "1", "kind"}, 1) + row({"5.1", "3.5", "a"}, 2) +
                                      row({"4.9", "3", "b"}, 3) + row({"4.7", "3.2", "a"}, 4)));
        QCOMPARE(tableText(data), "0|1|kind|\n5.1|3.5|a|\n4.9|3|b|\n4.7|3.2|a|\n"s);
        QVERIFY(hasNote(*data, "\"0\" is taken for a column's name"));
    }

    void isKnownByItsContent()
    {
        const auto probe = xlsxReader().probe;
        QCOMPARE(probe(xlsxOf(""), "x.csv"), 1.0);
        QVERIFY(probe(zipped({{"a.txt", ""}}), "x.zip") < 0.1);
        QCOMPARE(probe("a,b\n", "X.XLSX"), kNamedProbe);
        QCOMPARE(probe("a,b\n", "x.csv"), 0.0);
        QVERIFY(probe("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0"s, "x.xls") > 0.3);
    }

    /// As openpyxl reads its own file again (data_only), times as texts.
    void readsWhatOpenpyxlWrites()
    {
        const auto data = readTestData(QStringLiteral("workbook_openpyxl.xlsx"));
        QCOMPARE(
            tableText(data),
            "name|count|ratio|day|time|when|ok|text number|err|\n"
            "größe 😀|1|0.3|2024-02-29|13:05:07|1900-01-01T12:00:00|TRUE|1.5||\n"
            "a\nb|12345678901234|0.3333333333333333|1900-03-01|00:00:00|2024-03-01T13:05:07.250|FALSE|2||\n"
            "|-3|1e-20||23:59:59|9999-12-31T00:00:00|TRUE|x|ok|\n"
            "<&>\"||5|1899-12-31||||||\n"
            " padded |0|0|2000-01-01|01:01:01|2000-01-01T00:00:00|TRUE|3|ok|\n"s);
        QCOMPARE(types(data), "CNNCCCCCC"s);
        QVERIFY(hasNote(*data, "Row 1 names the columns."));
        QVERIFY(hasNote(*data, "Formulas without a saved result are missing values: 2, first Data!H5"));
        QVERIFY(hasNote(*data, "Cells with an error are missing values: 1, first Data!I2 (#DIV/0!)."));
    }

    /// Shared and rich texts, a title above, an empty row, formulas; as openpyxl reads it.
    void readsWhatLibxlsxwriterWrites()
    {
        ReadOptions options;
        options.table = "Mäuse & co";
        const auto data = readTestData(QStringLiteral("workbook_xlsxwriter.xlsx"), options);
        QCOMPARE(tableText(data), "id|born|weight|kind|sum|share|seen|\n"
                                  "007|2024-02-29|0.3|grau & weiß|0.6|0.125|2024-03-01T13:05:07.250|\n"
                                  "008|1999-12-31|1e-300|braun|0|-2|2024-03-01T00:00:00|\n"
                                  "009||123456789012345|TRUE||||\n"s);
        QCOMPARE(types(data), "CCNCNNC"s);
        QVERIFY(hasNote(*data, "The table was read from Mäuse & co."));
        QVERIFY(hasNote(*data, "The file also holds Read me, hidden, which was not read."));
        QVERIFY(hasNote(*data, "Row 3 names the columns."));
        QVERIFY(hasNote(*data, "Rows above the table that were left out: 1."));
    }

    void choosesTheFirstSheetThatIsSeen()
    {
        XlsxParts parts;
        parts.sheets = {row({"x"}, 1) + row({"1"}, 2), row({"y"}, 1) + row({"2"}, 2),
                        row({"z"}, 1) + row({"3"}, 2)};
        parts.sheetProperties = {"state=\"hidden\""};
        const std::string bytes = zipped(xlsxFiles(parts));
        QCOMPARE(tableText(read(bytes)), "y|\n2|\n"s);
        ReadOptions options;
        options.table = "A";
        QCOMPARE(tableText(read(bytes, options)), "x|\n1|\n"s);
        options.table = "3";
        QCOMPARE(tableText(read(bytes, options)), "z|\n3|\n"s);
        options.table = "D";
        QCOMPARE(tableText(read(bytes, options)),
                 "There is no table \"D\" in folder/größe.xlsx; there are: A, B, C."s);
    }

    void readsEveryTypeOfCell_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QByteArray>("shown");
        QTest::addColumn<QByteArray>("type");
        const auto add = [](const char *name, const char *cell, const char *shown, const char *type) {
            QTest::newRow(name) << QByteArray(cell) << QByteArray(shown) << QByteArray(type);
        };
        add("number", "<c r=\"A2\"><v>0.30000000000000004</v></c>", "0.30000000000000004", "N");
        add("exponent", "<c r=\"A2\" t=\"n\"><v> 1.5E-7 </v></c>", "1.5e-07", "N");
        add("digits", "<c r=\"A2\"><v>9007199254740993</v></c>", "9007199254740993", "C");
        add("shared", "<c r=\"A2\" t=\"s\"><v>1</v></c>", "two runs", "C");
        add("shared with its reading", "<c r=\"A2\" t=\"s\"><v>2</v></c>", "東京", "C");
        add("inline", "<c r=\"A2\" t=\"inlineStr\"><is><r><t>a</t></r><r><t> &lt;b</t></r></is></c>", "a <b",
            "C");
        add("result of a formula", "<c r=\"A2\" t=\"str\"><f>A1&amp;\"x\"</f><v>ax</v></c>", "ax", "C");
        add("truth", "<c r=\"A2\" t=\"b\"><v>1</v></c>", "TRUE", "C");
        add("day", "<c r=\"A2\" s=\"1\"><v>45351</v></c>", "2024-02-29", "C");
        add("moment", "<c r=\"A2\" s=\"2\"><v>45351.25</v></c>", "2024-02-29T06:00:00", "C");
        add("time of day", "<c r=\"A2\" s=\"3\"><v>0.25</v></c>", "06:00:00", "C");
        add("ISO day", "<c r=\"A2\" t=\"d\"><v>2024-02-29</v></c>", "2024-02-29", "C");
        add("text of digits", "<c r=\"A2\" t=\"inlineStr\"><is><t>12</t></is></c>", "12", "C");
        add("escaped",
            "<c r=\"A2\" t=\"inlineStr\"><is><t>a_x000D_\nb_x005F_x000D_ _x0000_ _xD800_</t></is></c>",
            "a\r\nb_x000D_ _x0000_ _xD800_", "C");
        add("literal text", "<c r=\"A2\" t=\"str\"><v><![CDATA[<1>]]></v></c>", "<1>", "C");
    }
    void readsEveryTypeOfCell()
    {
        QFETCH(const QByteArray, cell);
        QFETCH(const QByteArray, shown);
        QFETCH(const QByteArray, type);
        const auto data = read(
            xlsxOf(row({"name"}, 1) + "<row r=\"2\">" + cell.toStdString() + "</row>",
                   "<si><t>first</t></si><si><r><t>two</t></r><r><t xml:space=\"preserve\"> "
                   "runs</t></r></si><si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si>"));
        QCOMPARE(tableText(data), "name|\n" + shown.toStdString() + "|\n");
        QCOMPARE(types(data), type.toStdString());
    }

    void countsDaysFrom1904WhereTheWorkbookDoes()
    {
        XlsxParts parts;
        parts.sheets = {row({"day"}, 1) + "<row><c s=\"1\"><v>0</v></c></row>"};
        parts.workbookProperties = "date1904=\"1\"";
        QCOMPARE(tableText(read(zipped(xlsxFiles(parts)))), "day|\n1904-01-01|\n"s);
    }

    void cellsStandWhereTheySay()
    {
        // a table that begins at C3, with an empty column and an empty row
        QCOMPARE(tableText(read(
                     xlsxOf("<row r=\"3\"><c r=\"C3\" t=\"str\"><v>x</v></c><c r=\"E3\" t=\"str\"><v>y</v>"
                            "</c></row><row r=\"4\"/><row r=\"5\"><c r=\"E5\"><v>2</v></c></row><row>"
                            "<c r=\"C6\"><v>3</v></c><c/><c><v>4</v></c></row>"))),
                 "x|y|\n|2|\n3|4|\n"s);
        QCOMPARE(columnLetters(0) + " " + columnLetters(25) + " " + columnLetters(26) + " " +
                     columnLetters(16383),
                 "A Z AA XFD"s);
    }

    void tellsNamesFromValues()
    {
        QCOMPARE(tableText(read(xlsxOf(row({"1", "2"}, 1) + row({"3", "4"}, 2)))),
                 "column_1|column_2|\n1|2|\n3|4|\n"s);
        ReadOptions options;
        options.headerRows = 1;
        QCOMPARE(tableText(read(xlsxOf(row({"1", "2"}, 1) + row({"3", "4"}, 2)), options)), "1|2|\n3|4|\n"s);
        options.headerRows = 0;
        QCOMPARE(tableText(read(xlsxOf(row({"x", "y"}, 1) + row({"p", "q"}, 2)), options)),
                 "column_1|column_2|\nx|y|\np|q|\n"s);
        // as in a CSV file, a text of digits is no number
        const std::string digits = "<row><c t=\"str\"><v>5</v></c><c><v>6</v></c></row>";
        QCOMPARE(tableText(read(
                     xlsxOf("<row><c t=\"str\"><v>2023</v></c><c t=\"str\"><v>2024</v></c></row>" + digits))),
                 "2023|2024|\n5|6|\n"s);
        // one cell directly over a table of two columns names the first of them
        const std::string numbers = row({"1", "2"}, 2) + row({"3", "4"}, 3);
        QCOMPARE(tableText(read(xlsxOf(row({"x"}, 1) + numbers))), "x|column_2|\n1|2|\n3|4|\n"s);
        // over names it is a title, and where a row is left free below it
        QCOMPARE(tableText(read(xlsxOf(row({"Title"}, 1) + row({"x", "y"}, 2) + row({"1", "2"}, 3)))),
                 "x|y|\n1|2|\n"s);
        QCOMPARE(tableText(read(xlsxOf(row({"Title"}, 1) + row({"1", "2"}, 3) + row({"3", "4"}, 4)))),
                 "column_1|column_2|\n1|2|\n3|4|\n"s);
    }

    void joinsTheNamesOfSeveralRows()
    {
        const std::string values = row({"1", "2", "3"}, 3) + row({"4", "5", "6"}, 4);
        const std::string groups = "<row r=\"1\"><c r=\"B1\" t=\"str\"><v>Sepal</v></c></row>";
        const std::string named = groups + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>id</v></c>"
                                           "<c r=\"B2\" t=\"str\"><v>length</v></c>"
                                           "<c r=\"C2\" t=\"str\"><v>width</v></c></row>";
        ReadOptions options;
        options.skippedLines = 0;
        options.headerRows = 2;
        const auto data = read(xlsxOf(named + values), options);
        QCOMPARE(tableText(data), "id|Sepal length|Sepal width|\n1|2|3|\n4|5|6|\n"s);
        QVERIFY(hasNote(*data, "Rows 1 to 2 name the columns: their texts were joined."));
        // units below names are found by the types
        QCOMPARE(tableText(read(xlsxOf(row({"x", "y", "z"}, 1) + row({"cm", "kg", "s"}, 2) + values))),
                 "x cm|y kg|z s|\n1|2|3|\n4|5|6|\n"s);
    }

    void missingValuesAloneInTheirRowsAreKept()
    {
        const auto data = read(xlsxOf(row({"x"}, 1) + row({"1"}, 3) + "<row r=\"4\"/>" + row({"2"}, 6)));
        QCOMPARE(tableText(data), "x|\n|\n1|\n|\n|\n2|\n"s);
        QVERIFY(hasNote(*data, "Rows of the column without a cell are missing values: 3."));
        // of several columns only a cell that says so itself
        const std::string error = "<c t=\"e\"><v>#N/A</v></c>";
        QCOMPARE(tableText(read(underNames(row({"1", "2", "3"}, 2) + "<row r=\"4\">" + error + "</row>"))),
                 "a|b|c|\n1|2|3|\n|||\n"s);
    }

    void emptyRowsBetweenOthersAreTold()
    {
        const std::string rows = row({"1", "2", "3"}, 2) + "<row r=\"3\"/>" + row({"4", "5", "6"}, 5);
        const auto gaps = read(underNames(rows + "<row r=\"7\"/>"));
        QCOMPARE(tableText(gaps), "a|b|c|\n1|2|3|\n4|5|6|\n"s);
        QVERIFY(hasNote(*gaps, "Empty rows that were left out: 2."));
        QVERIFY(!hasNote(*read(underNames(row({"1", "2", "3"}, 2) + row({"4", "5", "6"}, 3))), "Empty rows"));
    }

    void leavesOutTitles()
    {
        const std::string table = row({"x", "y", "z"}, 4) + row({"1", "2", "3"}, 5) + row({"4", "5", "6"}, 6);
        const auto data = read(xlsxOf(row({"Title"}, 1) + row({"by", "me"}, 2) + table));
        QCOMPARE(tableText(data), "x|y|z|\n1|2|3|\n4|5|6|\n"s);
        QVERIFY(hasNote(*data, "Rows above the table that were left out: 2."));
        ReadOptions options;
        options.skippedLines = 4;
        options.headerRows = 0;
        QCOMPARE(tableText(read(xlsxOf(row({"Title"}, 1) + table), options)),
                 "column_1|column_2|column_3|\n1|2|3|\n4|5|6|\n"s);
    }

    void hasTheOptionsOfTexts()
    {
        ReadOptions options;
        options.missing = std::vector<std::string>{"-9", "none"};
        QCOMPARE(tableText(read(underNames(row({"-9", "none", "NA"}, 2) + row({"1", "x", "y"}, 3)), options)),
                 "a|b|c|\n||NA|\n1|x|y|\n"s);
        options = {};
        options.keptWords = {"c"};
        QCOMPARE(tableText(read(underNames(row({"1", "NA", "NA"}, 2)), options)), "a|b|c|\n1||NA|\n"s);
    }

    void otherNamespacesAndPlacesDoNoHarm()
    {
        auto files = xlsxFiles({{row({"x"}, 1) + row({"1"}, 2)}, {}, {}, {}});
        for (test::ZippedFile &file : files) {
            if (file.name == "xl/worksheets/sheet1.xml")
                file.contents =
                    "<s:worksheet xmlns:s=\"u\"><s:sheetData><s:row><s:c t=\"str\"><s:v>x</s:v></s:c></s:row>"
                    "<s:row><s:c><s:v>1</s:v></s:c></s:row></s:sheetData></s:worksheet>";
        }
        QCOMPARE(tableText(read(zipped(files))), "x|\n1|\n"s);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("says");
        const auto add = [](const char *name, const std::string &bytes, const char *says) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(says);
        };
        const auto with = [](const std::string &name, const std::string &contents) {
            auto files = xlsxFiles({{row({"x"}, 1) + row({"1"}, 2)}, {}, {}, {}});
            for (test::ZippedFile &file : files) {
                if (file.name == name)
                    file.contents = contents;
            }
            return zipped(files);
        };
        const auto without = [](const std::string &name) {
            auto files = xlsxFiles({{row({"x"}, 1) + row({"1"}, 2)}, {}, {}, {}});
            std::erase_if(files, [&](const test::ZippedFile &file) { return file.name == name; });
            return zipped(files);
        };
        const auto cell = [](const std::string &text) {
            return xlsxOf(row({"x"}, 1) + "<row r=\"2\">" + text + "</row>");
        };
        add("nothing", "", "directory at the end is missing");
        add("text", "a,b\n1,2\n", "directory at the end is missing");
        add("old workbook", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s, "an older Excel (.xls), or encrypted");
        add("other archive", zipped({{"a.txt", ""}}), "ZIP archive without an Excel workbook");
        add("binary workbook", zipped({{"xl/workbook.bin", ""}}), "(.xlsb)");
        add("OpenDocument", zipped({{"mimetype", ""}, {"content.xml", ""}}), "OpenDocument");
        add("text document", with("xl/workbook.xml", "<document/>"), "ZIP archive without an Excel workbook");
        add("no sheet", zipped(xlsxFiles({})), "workbook without a sheet of cells");
        add("part missing", without("xl/worksheets/sheet1.xml"), "\"xl/worksheets/sheet1.xml\" is missing");
        add("relationships missing", without("xl/_rels/workbook.xml.rels"),
            "\"xl/_rels/workbook.xml.rels\" is missing");
        add("not well-formed", with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>"),
            "\"xl/worksheets/sheet1.xml\" in it is not well-formed from byte 23 on");
        add("not UTF-8", with("xl/sharedStrings.xml", "<sst>\xFF</sst>"),
            "(xl/sharedStrings.xml), line 1, column 6");
        add("document type", with("xl/styles.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><styleSheet/>"),
            "\"xl/styles.xml\" in it is not well-formed from byte 1 on");
        add("empty sheet", xlsxOf(""), "(A) is empty");
        add("blank cells", xlsxOf("<row><c t=\"str\"><v>  </v></c><c/></row>"), "(A) is empty");
        add("names alone", xlsxOf(row({"x", "y"}, 1)), "(A) holds a line of column names but no row");
        add("no number", cell("<c><v>1,5</v></c>"), "A!A2: \"1,5\" is no value of the cell's type (\"n\")");
        add("infinite", cell("<c r=\"B2\"><v>1e999</v></c>"), "A!B2: \"1e999\" is no value");
        add("not a number", cell("<c><v>nan</v></c>"), "A!A2: \"nan\" is no value");
        add("no shared text", cell("<c t=\"s\"><v>0</v></c>"),
            "A!A2: \"0\" is no value of the cell's type (\"s\")");
        add("negative shared text", cell("<c t=\"s\"><v>-1</v></c>"), "A!A2: \"-1\" is no value");
        add("no truth", cell("<c t=\"b\"><v>2</v></c>"),
            "A!A2: \"2\" is no value of the cell's type (\"b\")");
        add("unknown type", cell("<c t=\"z\"><v>2</v></c>"), "(\"z\")");
        add("no reference", cell("<c r=\"2A\"><v>2</v></c>"),
            "a cell \"2A\" cannot stand at this place of row 2");
        add("cell of another row", cell("<c r=\"A3\"><v>2</v></c>"), "a cell \"A3\" cannot stand");
        add("cell twice", cell("<c r=\"A2\"><v>2</v></c><c r=\"A2\"><v>3</v></c>"),
            "a cell \"A2\" cannot stand");
        add("cell beyond the sheet", cell("<c r=\"XFE2\"><v>2</v></c>"), "a cell \"XFE2\" cannot stand");
        add("cell far beyond", cell("<c r=\"ZZZZZZZZZZZZZZZZ2\"><v>2</v></c>"), "cannot stand");
        add("cell in a cell", cell("<c><c><v>2</v></c></c>"), "cannot stand");
        add("row twice", xlsxOf(row({"x"}, 2) + row({"1"}, 2)), "a row numbered \"2\" cannot follow row 2");
        add("row beyond the sheet", xlsxOf(row({"x"}, 1048577)),
            "a row numbered \"1048577\" cannot follow row 0");
        add("row zero", xlsxOf(row({"x"}, 0)), "a row numbered \"0\" cannot");
        std::string wide = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>1</v></c></row>";
        for (std::size_t i = 0; i < 16'383; ++i)
            wide += "<row><c r=\"" + columnLetters(i) + std::to_string(i + 2) + "\"><v>1</v></c></row>";
        for (std::size_t i = 0; i < 20'000; ++i)
            wide += "<row><c><v>1</v></c></row>";
        add("small and yet large", xlsxOf(wide), "would fill too much memory");
    }
    void refuses()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, says);
        const auto data = read(bytes.toStdString());
        QVERIFY(!data.ok());
        const std::string text = english(data.error().message);
        QVERIFY2(text.find(says.toStdString()) != std::string::npos, text.c_str());
        QCOMPARE(test::brokenSentence(data.error().message, kPath), std::string());
    }

    void quotesTheNamesOfSheets()
    {
        auto files = xlsxFiles({{row({"x"}, 1) + "<row><c><v>bad</v></c></row>"}, {}, {}, {}});
        for (test::ZippedFile &file : files) {
            const std::size_t place = file.contents.find("name=\"A\"");
            if (place != std::string::npos)
                file.contents.replace(place, 8, "name=\"My &amp; sheet\"");
        }
        const std::string text = tableText(read(zipped(files)));
        QVERIFY2(text.find("'My & sheet'!A2: \"bad\"") != std::string::npos, text.c_str());
    }

    void damageMakesATableOrASentence_data()
    {
        QTest::addColumn<QString>("part");
        for (const char *part : {"", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml",
                                 "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels"})
            QTest::newRow(part) << QString::fromLatin1(part);
    }
    void damageMakesATableOrASentence()
    {
        QFETCH(const QString, part);
        XlsxParts parts;
        parts.sheets = {row({"x", "y"}, 1) +
                        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>9</v>"
                        "</c></row><row><c t=\"b\"><v>1</v></c><c><f>A1</f></c></row>"};
        parts.sharedTexts = "<si><t>a&amp;b</t></si><si><r><t>c</t></r></si>";
        const auto files = xlsxFiles(parts);
        const auto check = [](const std::string &bytes) {
            QCOMPARE(test::brokenPromise(read(bytes), kPath), std::string());
        };
        if (part.isEmpty())
            test::forEachDamagedCopy(zipped(files), 300, check);
        for (std::size_t i = 0; i < files.size(); ++i) {
            if (files[i].name == part.toStdString())
                test::forEachDamagedCopy(files[i].contents, 300, [&](const std::string &contents) {
                    auto damaged = files;
                    damaged[i].contents = contents;
                    check(zipped(damaged));
                });
        }
    }

    void stopsWhenAsked()
    {
        std::string rows = row({"x", "y", "z"}, 1);
        for (int i = 2; i < 20'000; ++i)
            rows += row({std::to_string(i), i == 10'000 ? "word" : "1.5", "text"}, i);
        const std::string bytes = xlsxOf(rows);
        double last = 0.0;
        int all = 0;
        QVERIFY(read(bytes, {}, RunControl([&](double fraction) {
                         const bool isForward = fraction >= last && fraction <= 1.0;
                         last = fraction;
                         return ++all > 0 && isForward;
                     }))
                    .ok());
        QVERIFY(all > 5);
        for (int most = 0; most < all; ++most) {
            int asked = 0;
            const auto data = read(bytes, {}, RunControl([&](double) { return ++asked <= most; }));
            QVERIFY(!data && data.error().kind == ErrorKind::Stopped);
        }
    }
};

QTEST_APPLESS_MAIN(XlsxReaderTest)
#include "tst_xlsx_reader.moc"

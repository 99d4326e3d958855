// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/sqlite_database.h"
#include "core/io/sqlite_writer.h"
#include "tests/support/export_tables.h"

#include <QTest>

using namespace inkling;
using test::bytesOf, test::exportTable, test::kNoNumber, test::kNoText, test::notesOf, test::numberColumn,
    test::textColumn;

namespace {

/// The rows of an answer, as SQLite itself writes values in SQL: "1|'a'|NULL" and a newline for each.
std::string answers(const std::string &bytes, const std::string &query)
{
    const SqliteDatabase database(bytes, {});
    SqliteStatement rows(database, query);
    std::string text;
    while (rows.next()) {
        for (int i = 0; i < rows.columnCount(); ++i)
            text += (i > 0 ? "|" : "") + std::string(rows.text(i).value_or("(no text)"));
        text += "\n";
    }
    return rows.isGood() ? text : "failed";
}

Result<WrittenTable> sqlite(const ExportTable &table)
{
    return sqliteWriter().write(table, {}, {});
}

} // namespace

class SqliteWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfTextsThatReadersTakeForMissing()
    {
        const auto written = sqliteWriter().write(exportTable({textColumn("sign", {"+", "*"})}), {}, {});
        QVERIFY2(notesOf(written).find("\"sign\" holds the text \"*\"") != std::string::npos,
                 notesOf(written).c_str());
    }

    void columnsHaveTypesAndValuesTheirs()
    {
        const auto written = sqlite(exportTable(
            {numberColumn("x", {0.1 + 0.2, 2.0, kNoNumber}), numberColumn("n", {3.0, -4.0, kNoNumber}),
             numberColumn("id", {9007199254740992.0, 7.0, kNoNumber}, {"9007199254740993", "7", ""}),
             numberColumn("code", {7.0, 8.0, 9.0}, {"007", "8", "9"}),
             textColumn("say \"t\"", {"it's", "naïve ☃\n", kNoText})}));
        const std::string bytes = bytesOf(written);
        QCOMPARE(answers(bytes, "SELECT name, type FROM pragma_table_info('data')"),
                 std::string("x|REAL\nn|INTEGER\nid|INTEGER\ncode|TEXT\nsay \"t\"|TEXT\n"));
        QCOMPARE(answers(bytes, "SELECT quote(x = 0.1 + 0.2), quote(n), quote(id), quote(code), "
                                "quote(\"say \"\"t\"\"\") FROM data WHERE x IS NOT NULL"),
                 std::string("1|3|9007199254740993|'007'|'it''s'\n"
                             "0|-4|7|'8'|'naïve ☃\n'\n"));
        QCOMPARE(answers(bytes, "SELECT quote(x), quote(n), quote(id), quote(code), "
                                "quote(\"say \"\"t\"\"\") FROM data WHERE x IS NULL"),
                 std::string("NULL|NULL|NULL|'9'|NULL\n"));
        QVERIFY(written->notes.empty());
    }

    void itIsWhole()
    {
        const std::string bytes =
            bytesOf(sqlite(exportTable({numberColumn("x", std::vector<double>(10'000, 0.5))})));
        QCOMPARE(answers(bytes, "PRAGMA integrity_check"), std::string("ok\n"));
        QCOMPARE(answers(bytes, "SELECT quote(count(*)) FROM data"), std::string("10000\n"));
        QCOMPARE(answers(bytes, "SELECT name FROM sqlite_schema"), std::string("data\n"));
    }

    void namesDifferInMoreThanCapitals()
    {
        const auto written = sqlite(
            exportTable({numberColumn("a", {1.0}), numberColumn("A", {2.0}), numberColumn("A_2", {3.0})}));
        QCOMPARE(answers(bytesOf(written), "SELECT name FROM pragma_table_info('data')"),
                 std::string("a\nA_2\nA_2_2\n"));
        QVERIFY(notesOf(written).find("column \"A\" is called \"A_2\"") != std::string::npos);
    }

    void refusesMoreColumnsThanThereMayBe()
    {
        const auto most = sqlite(exportTable(numbered(2000)));
        QVERIFY2(most.ok(), bytesOf(most).c_str());
        const auto written = sqlite(exportTable(numbered(2001)));
        QVERIFY(!written && written.error().kind == ErrorKind::Output);
        QVERIFY2(bytesOf(written).find("holds 2000 columns, and some table has 2001") != std::string::npos,
                 bytesOf(written).c_str());
    }

private:
    static std::vector<Column> numbered(int count)
    {
        std::vector<Column> columns;
        for (int i = 0; i < count; ++i)
            columns.push_back(numberColumn("x" + std::to_string(i), {1.0}));
        return columns;
    }
};

QTEST_APPLESS_MAIN(SqliteWriterTest)
#include "tst_sqlite_writer.moc"

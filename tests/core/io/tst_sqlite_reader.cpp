// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/io/sqlite_database.h"
#include "core/io/sqlite_reader.h"
#include "tests/support/table_text.h"

#include <QTest>

using namespace inkling;
using namespace std::string_literals;

namespace {

/// The bytes of a database that these statements make.
std::string database(const char *statements)
{
    SqliteDatabase made;
    if (!made.execute(statements))
        return {};
    const auto image = made.image();
    return image ? std::string(image->bytes()) : std::string();
}

Result<Dataset> read(const std::string &bytes, const std::string &table = {})
{
    ReadOptions options;
    options.table = table;
    return sqliteReader().read(bytes, "folder/f.db", options, RunControl());
}

constexpr const char *kPenguins =
    "CREATE TABLE penguins(name TEXT, mass REAL, year INTEGER, kind TEXT);"
    "INSERT INTO penguins VALUES('Zoë', 3.25, 2007, 'a'), (NULL, NULL, 2008, 'b'),"
    "('O''Hara, \"x\"', 0.1, 2009, NULL);"
    "CREATE TABLE \"other \"\"table\"(x); INSERT INTO \"other \"\"table\" VALUES(1);"
    "CREATE VIEW hidden AS SELECT 1 AS one;";

} // namespace

class SqliteReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFirstTableOrTheOneThatIsWanted()
    {
        const std::string bytes = database(kPenguins);
        const auto data = read(bytes);
        QCOMPARE(test::tableText(data),
                 "name|mass|year|kind|\nZoë|3.25|2007|a|\n||2008|b|\nO'Hara, \"x\"|0.1|2009||\n"s);
        QVERIFY(test::hasNote(*data, "\"penguins\" was read; there are: penguins, other \"table"));
        QCOMPARE(data->columns[1].type, ColumnType::Number);
        QCOMPARE(data->columns[0].type, ColumnType::Category);
        QCOMPARE(test::tableText(read(bytes, "other \"table")), "x|\n1|\n"s);
        QCOMPARE(
            test::tableText(read(bytes, "Select year + 1 AS next, kind FROM penguins ORDER BY year DESC")),
            "next|kind|\n2010||\n2009|b|\n2008|a|\n"s);
    }

    void keepsEveryDigit()
    {
        const auto data =
            read(database("CREATE TABLE t(id, x); INSERT INTO t VALUES(9007199254740993, 0.1234567890123456),"
                          "(1, 1e300)"));
        QCOMPARE(test::tableText(data), "id|x|\n9007199254740993|0.1234567890123456|\n1|1e+300|\n"s);
    }

    // What an import of a CSV file into SQLite makes of all columns.
    void textsOfNumbersAreNumbersAndTold()
    {
        const auto data = read(database("CREATE TABLE t(x TEXT, k TEXT, y REAL, empty TEXT);"
                                        "INSERT INTO t VALUES('1.50', 'a', 1, NULL), ('2', 'b', 2.5, NULL)"));
        QCOMPARE(test::tableText(data), "x|k|y|empty|\n1.5|a|1||\n2|b|2.5||\n"s);
        QVERIFY(test::hasNote(*data, "Texts that are numbers were read as numbers (columns: x)."));
    }

    void leavesBytesOutAndTells()
    {
        const auto data =
            read(database("CREATE TABLE t(a, picture); INSERT INTO t VALUES(1, x'00ff'), (2, NULL)"));
        QCOMPARE(test::tableText(data), "a|picture|\n1||\n2||\n"s);
        QVERIFY(test::hasNote(*data, "Column \"picture\" holds bytes"));
    }

    void readsADatabaseThatKeptItsChangesBeside()
    {
        std::string bytes = database("CREATE TABLE t(a); INSERT INTO t VALUES(1)");
        bytes[18] = bytes[19] = '\2';
        QCOMPARE(test::tableText(read(bytes)), "a|\n1|\n"s);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QByteArray>("says");
        const auto add = [](const char *name, const std::string &bytes, const char *table, const char *says) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(table) << QByteArray(says);
        };
        add("nothing", "", "", "not an SQLite database");
        add("another file", "a,b\n1,2\n", "", "not an SQLite database");
        add("no tables", database("CREATE TABLE t(a); DROP TABLE t"), "", "without tables");
        add("no such table", database(kPenguins), "penguin", "no table \"penguin\"; there are: penguins");
        add("a view", database(kPenguins), "hidden", "no table \"hidden\"");
        add("no rows", database("CREATE TABLE t(a)"), "", "holds no rows");
        add("a wrong query", database(kPenguins), "SELECT nonsense FROM penguins", "nonsense");
        add("a query that would write", database(kPenguins), "DELETE FROM penguins", "no table");
        add("a query of a view", database(kPenguins), "SELECT * FROM hidden", "cannot be read");
        add("a cut file", database(kPenguins).substr(0, 5000), "", "f.db");
        add("an infinite number", database("CREATE TABLE t(a); INSERT INTO t VALUES(1), (9e999)"), "",
            "finite");
        add("bytes that are no text",
            database("CREATE TABLE t(a); INSERT INTO t VALUES(CAST(x'ff' AS TEXT))"), "",
            "row 1, column \"a\"");
    }
    void refuses()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, table);
        QFETCH(const QByteArray, says);
        const std::string text = test::tableText(read(bytes.toStdString(), table.toStdString()));
        QVERIFY2(text.find(says.toStdString()) != std::string::npos, text.c_str());
        QVERIFY2(text.find("folder/f.db") != std::string::npos, text.c_str());
    }

    void aQueryWithoutEndCanBeStopped()
    {
        ReadOptions options;
        options.table = "SELECT count(*) FROM t a, t b, t c, t d, t e";
        std::string rows = "CREATE TABLE t(a); INSERT INTO t VALUES(0)";
        for (int i = 1; i < 500; ++i)
            rows += ",(" + std::to_string(i) + ")";
        int asked = 0;
        const auto data = sqliteReader().read(database(rows.c_str()), "f.db", options,
                                              RunControl([&](double) { return ++asked < 50; }));
        QVERIFY(!data.ok());
        QCOMPARE(data.error().kind, ErrorKind::Stopped);
    }

    void damageIsNeverWorseThanASentence()
    {
        const std::string good = database(kPenguins);
        Random random(5);
        for (int round = 0; round < 400; ++round) {
            std::string bytes = good;
            for (std::size_t i = 1 + random.below(4); i > 0; --i) {
                const std::size_t place = random.below(4) == 0
                                              ? random.below(100)
                                              : random.below(static_cast<std::uint32_t>(bytes.size()));
                bytes[place] = static_cast<char>(random.below(256));
            }
            if (random.below(4) == 0)
                bytes.resize(random.below(static_cast<std::uint32_t>(bytes.size())));
            QVERIFY(!test::tableText(read(bytes)).empty());
        }
    }
};

QTEST_APPLESS_MAIN(SqliteReaderTest)
#include "tst_sqlite_reader.moc"

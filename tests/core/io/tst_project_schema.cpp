// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/project_schema.h"

#include <QTest>

#include <vector>

using namespace inkling;

namespace {

std::string bytesOf(const SqliteDatabase &database)
{
    return std::string(database.image()->bytes());
}

/// A database that is a project, but for what the statements change.
std::string changedBy(const std::string &statements)
{
    SqliteDatabase database = newProjectDatabase();
    if (!database.execute(statements.c_str()))
        qFatal("%s", statements.c_str());
    return bytesOf(database);
}

std::string complaint(const std::string &bytes)
{
    const auto database = openedProject(bytes, "p.inkling", {});
    return database ? "opened" : english(database.error().message);
}

} // namespace

class ProjectSchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhatItMakes()
    {
        QCOMPARE(complaint(bytesOf(newProjectDatabase())), std::string("opened"));
        QCOMPARE(bytesOf(newProjectDatabase()), bytesOf(newProjectDatabase()));
    }

    void refusesOtherFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto add = [](const char *name, const std::string &bytes) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes);
        };
        add("nothing", "");
        add("a table", "x,y\n1,2\n");
        add("a header alone", bytesOf(newProjectDatabase()).substr(0, 99));
        add("a database of somebody else", changedBy("PRAGMA application_id=1"));
        std::string wide = bytesOf(newProjectDatabase());
        wide[59] = 2; // UTF-16
        add("a database in UTF-16", wide);
    }
    void refusesOtherFiles()
    {
        QFETCH(const QByteArray, bytes);
        QCOMPARE(complaint(bytes.toStdString()), std::string("p.inkling is not a project of Inkling."));
    }

    void refusesCutFiles()
    {
        const std::string whole = bytesOf(newProjectDatabase());
        QCOMPARE(complaint(whole.substr(0, whole.size() - 1)),
                 "p.inkling is damaged: it has " + std::to_string(whole.size() - 1) +
                     " bytes, and should have " + std::to_string(whole.size()) + ".");
        QVERIFY(complaint(whole.substr(0, 100)).find("should have") != std::string::npos);
    }

    void refusesNewerVersions()
    {
        QCOMPARE(complaint(changedBy("PRAGMA user_version=2")),
                 std::string("p.inkling was saved by a newer version of Inkling: projects of form 2 need it, "
                             "and this one reads those up to form 1."));
        QVERIFY(complaint(changedBy("PRAGMA user_version=-1")).find("newer") != std::string::npos);
        QCOMPARE(complaint(changedBy("PRAGMA user_version=0")),
                 std::string("p.inkling is damaged: no project has the form 0."));
    }

    // Whatever SQLite could be made to run by a schema.
    void refusesOtherTables_data()
    {
        QTest::addColumn<QString>("statements");
        const auto add = [](const char *name, const char *statements) {
            QTest::newRow(name) << QString::fromLatin1(statements);
        };
        add("a view", "CREATE VIEW v AS SELECT * FROM step");
        add("a view in place of a table", "DROP TABLE step; CREATE VIEW step AS SELECT 0 AS place");
        add("a trigger", "CREATE TRIGGER t AFTER INSERT ON step BEGIN DELETE FROM label; END");
        add("an index", "CREATE INDEX i ON step(time)");
        add("an index of expressions", "CREATE INDEX i ON step(abs(time))");
        add("one more table", "CREATE TABLE more(x)");
        add("a table less", "DROP TABLE edge");
        add("one more column", "ALTER TABLE edge ADD COLUMN weight INTEGER");
        add("a computed column",
            "DROP TABLE view_state; CREATE TABLE view_state(name TEXT PRIMARY KEY, value "
            "TEXT GENERATED ALWAYS AS (name)) WITHOUT ROWID");
        add("a check", "DROP TABLE view_state; CREATE TABLE view_state(name TEXT PRIMARY KEY, value TEXT NOT "
                       "NULL CHECK(length(value) < 5)) STRICT, WITHOUT ROWID");
    }
    void refusesOtherTables()
    {
        QFETCH(const QString, statements);
        QCOMPARE(complaint(changedBy(statements.toStdString())),
                 std::string("p.inkling is damaged: its tables are not those of a project."));
    }

    void olderProjectsGetNewTables()
    {
        const char *const first = "CREATE TABLE one(x INTEGER) STRICT; INSERT INTO one VALUES(7);";
        const char *const second = "ALTER TABLE one ADD COLUMN y TEXT; UPDATE one SET y = 'seven';";
        const std::vector<const char *> older = {first};
        const std::vector<const char *> newer = {first, second};

        const std::string old = bytesOf(newProjectDatabase(older));
        auto database = openedProject(old, "p.inkling", {}, newer);
        QVERIFY(database.ok());
        QCOMPARE(database.value().answer("SELECT y FROM one WHERE x = 7"),
                 std::optional<std::string>("seven"));
        QCOMPARE(database.value().answer("SELECT CAST(user_version AS TEXT) FROM pragma_user_version"),
                 std::optional<std::string>("2"));
        // it is then as if it had been of the newer version
        QVERIFY(openedProject(bytesOf(*database), "p.inkling", {}, newer).ok());
        QVERIFY(!openedProject(bytesOf(*database), "p.inkling", {}, older).ok());
    }

    void stopsWhenAsked()
    {
        SqliteDatabase large = newProjectDatabase();
        QVERIFY(
            large.execute("WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) "
                          "INSERT INTO key_column SELECT i, 'some name of a column' FROM n"));
        int asked = 0;
        const RunControl control([&asked](double) { return ++asked < 3; });
        const auto database = openedProject(bytesOf(large), "p.inkling", control);
        QVERIFY(!database.ok());
        QCOMPARE(database.error().kind, ErrorKind::Stopped);
        QCOMPARE(asked, 3);
    }
};

QTEST_APPLESS_MAIN(ProjectSchemaTest)
#include "tst_project_schema.moc"

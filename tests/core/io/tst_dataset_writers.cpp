// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/dataset_writers.h"
#include "core/io/gzip.h"
#include "tests/support/export_tables.h"

#include <QTest>

#include <set>

using namespace inkling;
using test::exportTable, test::numberColumn;

namespace {

std::string idOf(const std::string &path)
{
    const auto writer = writerOfFile(path);
    return writer ? (*writer)->id : english(writer.error().message);
}

} // namespace

/// The list of writers, and what holds for all of them.
class DatasetWritersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachHasAnIdAndPatternsOfItsOwn()
    {
        std::set<std::string> ids;
        std::set<std::string> patterns;
        for (const WriterInfo &writer : datasetWriters()) {
            QVERIFY2(ids.insert(writer.id).second, writer.id);
            QCOMPARE(*writerOfId(writer.id), &writer);
            QVERIFY(!writer.patterns.empty());
            for (const char *pattern : writer.patterns) {
                QVERIFY2(patterns.insert(pattern).second, pattern);
                QCOMPARE(idOf("folder.csv/some name" + std::string(pattern + 1)), std::string(writer.id));
            }
        }
    }

    void namesChoose_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("id");
        const auto add = [](const char *path, const char *id) {
            QTest::newRow(path) << QString::fromLatin1(path) << QString::fromLatin1(id);
        };
        add("a.csv", "csv");
        add("A.CSV", "csv");
        add("a.csv.gz", "csv");
        add("a.arff.tsv.GZ", "tsv");
    }
    void namesChoose()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, id);
        QCOMPARE(QString::fromStdString(idOf(path.toStdString())), id);
    }

    void refusesWhatItDoesNotKnow()
    {
        QVERIFY(english(writerOfId("cvs").error().message).find("known are: csv, tsv") != std::string::npos);
        for (const char *path : {"a", "a.xyz", "a.gz", "csv", "folder.csv/a"})
            QVERIFY2(idOf(path).find("end in: .csv, .tsv") != std::string::npos, idOf(path).c_str());
    }

    void pathsTakeTheEndingOfAFormat_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("expected");
        const auto add = [](const char *path, const char *id, const char *expected) {
            QTest::addRow("%s, %s", path, id)
                << QString::fromLatin1(path) << QString::fromLatin1(id) << QString::fromLatin1(expected);
        };
        add("a.csv", "xlsx", "a.xlsx");
        add("a.csv", "csv", "a.csv");
        add("a.CSV", "csv", "a.CSV");
        add("a.ndjson", "jsonl", "a.ndjson"); // another one of its own endings
        add("a.ndjson", "json", "a.json");
        add("a.json", "label_studio", "a.label_studio.json");
        add("a.label_studio.json", "json", "a.json");
        add("a.csv.gz", "tsv", "a.tsv.gz");
        add("survey.2024", "csv", "survey.2024.csv");
        add("folder.csv/a", "arff", "folder.csv/a.arff");
        add("", "csv", ".csv");
    }
    void pathsTakeTheEndingOfAFormat()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, id);
        QFETCH(const QString, expected);
        const WriterInfo &writer = **writerOfId(id.toStdString());
        const std::string named = pathOfWriter(path.toStdString(), writer);
        QCOMPARE(QString::fromStdString(named), expected);
        QCOMPARE(idOf(named), id.toStdString());
    }

    // What a form offers for a format is what makes a difference there.
    void formulaTextsAreHeededWhereItSaysSo()
    {
        const ExportTable table =
            exportTable({test::textColumn("text", {"=1+1", "plain"}), test::textColumn("class", {"a", "b"}),
                         numberColumn("x", {1, 2})},
                        "-CF");
        for (const WriterInfo &writer : datasetWriters()) {
            const auto kept = writer.write(table, {FormulaTexts::Keep}, {});
            const auto defused = writer.write(table, {FormulaTexts::Defuse}, {});
            QVERIFY2(kept && defused, writer.id);
            QVERIFY2((kept->bytes != defused->bytes) == writer.heedsFormulaTexts, writer.id);
        }
    }

    void packsWhereTheNameSaysSo()
    {
        ExportTable table = exportTable({numberColumn("x", {1.0, 2.5})});
        table.notes = {message("A note.")};
        const WriterInfo &writer = **writerOfId("csv");
        QCOMPARE(writtenTable(writer, table, "x.csv")->bytes, std::string("x\n1\n2.5\n"));
        const auto packed = writtenTable(writer, table, "x.csv.gz");
        QVERIFY(isGzip(packed->bytes));
        QCOMPARE(gunzipped(packed->bytes, "x.csv.gz", 1000, {}).value(), std::string("x\n1\n2.5\n"));
        QCOMPARE(packed->notes, table.notes);
    }

    // No time, no name, nothing that is not of the table.
    void theSameTableGivesTheSameBytes()
    {
        const ExportTable table =
            exportTable({numberColumn("x", {1.0, 2.5}), test::textColumn("class", {"a", "b"})}, "FC");
        for (const WriterInfo &writer : datasetWriters()) {
            const std::string path = std::string("x").append(writer.patterns[0] + 1).append(".gz");
            const auto once = writtenTable(writer, table, path);
            QTest::qSleep(1); // a clock within would show
            QVERIFY2(once && once->bytes == writtenTable(writer, table, path)->bytes, writer.id);
        }
    }
};

QTEST_APPLESS_MAIN(DatasetWritersTest)
#include "tst_dataset_writers.moc"

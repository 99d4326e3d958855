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

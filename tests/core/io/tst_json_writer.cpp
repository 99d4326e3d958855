// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_writer.h"
#include "tests/support/export_tables.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace inkling;
using test::bytesOf, test::exportTable, test::kNoNumber, test::kNoText, test::numberColumn, test::textColumn;

namespace {

std::string json(const ExportTable &table)
{
    return bytesOf(jsonWriter().write(table, {}, {}));
}

std::string jsonLines(const ExportTable &table)
{
    return bytesOf(jsonLinesWriter().write(table, {}, {}));
}

} // namespace

class JsonWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // json.dumps(row, ensure_ascii=False, separators=(",", ":")) of Python 3.11 writes the same lines.
    void writesWhatPythonWrites()
    {
        const ExportTable table =
            exportTable({numberColumn("x", {0.1 + 0.2, -0.0, kNoNumber}),
                         textColumn("say \"t\"", {"naïve ☃ 𝄞", "a\"\\\n\t\r\x01/", kNoText})});
        const std::string first = "{\"x\":0.30000000000000004,\"say \\\"t\\\"\":\"naïve ☃ 𝄞\"}";
        const std::string second = "{\"x\":-0.0,\"say \\\"t\\\"\":\"a\\\"\\\\\\n\\t\\r\\u0001/\"}";
        const std::string third = "{\"x\":null,\"say \\\"t\\\"\":null}";
        QCOMPARE(jsonLines(table), first + "\n" + second + "\n" + third + "\n");
        QCOMPARE(json(table), "[\n" + first + ",\n" + second + ",\n" + third + "\n]\n");
    }

    void qtReadsIt()
    {
        const ExportTable table = exportTable(
            {numberColumn("x", {1.0 / 3.0, 1e300}), textColumn("t", {"a\tb\n\"c\"", "\x7F\x1F ü"})});
        const QJsonArray rows = QJsonDocument::fromJson(QByteArray::fromStdString(json(table))).array();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].toObject().value(u"x").toDouble(), 1.0 / 3.0);
        QCOMPARE(rows[1].toObject().value(u"x").toDouble(), 1e300);
        QCOMPARE(rows[0].toObject().value(u"t").toString(), QStringLiteral("a\tb\n\"c\""));
        QCOMPARE(rows[1].toObject().value(u"t").toString(), QStringLiteral("\x7F\x1F ü"));
    }

    // A reader of doubles would round the first, and JSON has no number that begins with 0, + or a point.
    void idsStandAsTheyStood()
    {
        const ExportTable table =
            exportTable({numberColumn("id", {9007199254740992.0, 7.0, 7.0, 0.5, -1.5, 0.0, kNoNumber},
                                      {"9007199254740993", "007", "+7", ".5", "-1.50e0", "0", ""})});
        QCOMPARE(jsonLines(table),
                 std::string("{\"id\":9007199254740993}\n{\"id\":\"007\"}\n{\"id\":\"+7\"}\n"
                             "{\"id\":\".5\"}\n{\"id\":-1.50e0}\n{\"id\":0}\n"
                             "{\"id\":null}\n"));
    }

    void anEmptyTextIsNoMissingOne()
    {
        QCOMPARE(jsonLines(exportTable({textColumn("t", {"", kNoText})})),
                 std::string("{\"t\":\"\"}\n{\"t\":null}\n"));
    }
};

QTEST_APPLESS_MAIN(JsonWriterTest)
#include "tst_json_writer.moc"

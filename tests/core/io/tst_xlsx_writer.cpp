// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/xlsx_writer.h"
#include "core/io/zip_archive.h"
#include "tests/support/export_tables.h"

#include <QMap>
#include <QTest>
#include <QXmlStreamReader>

using namespace inkling;
using test::bytesOf, test::exportTable, test::kNoNumber, test::kNoText, test::notesOf, test::numberColumn,
    test::textColumn;

namespace {

/// The members of a workbook by their names.
QMap<QString, QByteArray> parts(const std::string &bytes)
{
    QMap<QString, QByteArray> parts;
    Result<ZipArchive> archive = ZipArchive::open(bytes, "x.xlsx", {});
    for (const ZipMember &member : archive ? archive->members() : std::vector<ZipMember>()) {
        std::string room;
        const auto contents = archive.value().contents(member, room, {});
        parts[QString::fromStdString(member.name)] = QByteArray::fromStdString(std::string(*contents));
    }
    return parts;
}

QStringList sharedTexts(const QByteArray &xml)
{
    QStringList texts;
    for (QXmlStreamReader reader(xml); !reader.atEnd(); reader.readNext()) {
        if (reader.isStartElement() && reader.name() == u"t")
            texts += reader.readElementText();
    }
    return texts;
}

/// Each cell of the sheet: "A1" -> a number as it stands, or "'" and a text; in bold after "*".
QMap<QString, QString> cells(const std::string &bytes)
{
    const auto all = parts(bytes);
    const QStringList texts = sharedTexts(all.value(QStringLiteral("xl/sharedStrings.xml")));
    QMap<QString, QString> cells;
    QString place;
    QString kind;
    for (QXmlStreamReader reader(all.value(QStringLiteral("xl/worksheets/sheet1.xml"))); !reader.atEnd();
         reader.readNext()) {
        if (reader.isStartElement() && reader.name() == u"c") {
            place = reader.attributes().value(QStringLiteral("r")).toString();
            kind = reader.attributes().value(QStringLiteral("s")) == u"1" ? QStringLiteral("*") : QString();
            kind += reader.attributes().value(QStringLiteral("t")).toString();
        } else if (reader.isStartElement() && reader.name() == u"v") {
            const QString value = reader.readElementText();
            cells[place] =
                kind.endsWith(u's') ? kind.chopped(1) + u'\'' + texts.value(value.toInt()) : kind + value;
        }
    }
    return cells;
}

Result<WrittenTable> xlsx(const ExportTable &table)
{
    return xlsxWriter().write(table, {}, {});
}

} // namespace

class XlsxWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfTextsThatReadersTakeForMissing()
    {
        const auto written = xlsxWriter().write(exportTable({textColumn("sign", {"+", "*"})}), {}, {});
        QVERIFY2(notesOf(written).find("\"sign\" holds the text \"*\"") != std::string::npos,
                 notesOf(written).c_str());
    }

    // openpyxl 3.0.9 reads the same.
    void numbersAreNumbersAndTextsTexts()
    {
        const auto written =
            xlsx(exportTable({numberColumn("x", {0.1 + 0.2, -0.0, kNoNumber, 1.7976931348623157e308}),
                              textColumn("text", {"=1+1", " naïve ☃ 𝄞 ", "007", kNoText})}));
        const QMap<QString, QString> expected = {
            {QStringLiteral("A1"), QStringLiteral("*'x")},
            {QStringLiteral("B1"), QStringLiteral("*'text")},
            {QStringLiteral("A2"), QStringLiteral("0.30000000000000004")},
            {QStringLiteral("B2"), QStringLiteral("'=1+1")},
            {QStringLiteral("A3"), QStringLiteral("-0.0")},
            {QStringLiteral("B3"), QStringLiteral("' naïve ☃ 𝄞 ")},
            {QStringLiteral("B4"), QStringLiteral("'007")},
            {QStringLiteral("A5"), QStringLiteral("1.7976931348623157e+308")}};
        QCOMPARE(cells(bytesOf(written)), expected);
        QVERIFY(written->notes.empty());
    }

    void idsThatExcelWouldRoundAreTexts()
    {
        const auto written = xlsx(exportTable(
            {numberColumn("id", {9007199254740992.0, 7.0, kNoNumber}, {"9007199254740993", "7", ""}),
             numberColumn("n", {5.0, 6.0, 7.0}, {"5", "6", "7"})}));
        const auto found = cells(bytesOf(written));
        QCOMPARE(found.value(QStringLiteral("A2")), QStringLiteral("'9007199254740993"));
        QCOMPARE(found.value(QStringLiteral("A3")), QStringLiteral("'7"));
        QVERIFY(!found.contains(QStringLiteral("A4")));
        QCOMPARE(found.value(QStringLiteral("B2")), QStringLiteral("5"));
        QVERIFY2(notesOf(written).find("are texts: id.") != std::string::npos, notesOf(written).c_str());
    }

    // ECMA-376, 22.9.2.19 (ST_Xstring): what XML cannot hold, and what looks like such an escape.
    void charactersThatXmlForbidsAreEscaped()
    {
        const auto written = xlsx(exportTable(
            {textColumn("t", {"a\x01<&>\"\r\n\tb", "_x0041_", "_x41_", "\uFFFE\uFFFF\uFFFD", "__x000D_"})}));
        const auto found = cells(bytesOf(written));
        QCOMPARE(found.value(QStringLiteral("A2")), QStringLiteral("'a_x0001_<&>\"_x000D_\n\tb"));
        QCOMPARE(found.value(QStringLiteral("A3")), QStringLiteral("'_x005F_x0041_"));
        QCOMPARE(found.value(QStringLiteral("A4")), QStringLiteral("'_x41_"));
        QCOMPARE(found.value(QStringLiteral("A5")), QStringLiteral("'_xFFFE__xFFFF_\uFFFD"));
        QCOMPARE(found.value(QStringLiteral("A6")), QStringLiteral("'__x005F_x000D_"));
    }

    void columnsAreCalledAsExcelCallsThem()
    {
        const auto found =
            cells(bytesOf(xlsx(exportTable(std::vector<Column>(704, numberColumn("x", {1.0}))))));
        for (const char *place : {"A2", "Z2", "AA2", "AZ2", "BA2", "ZZ2", "AAA2", "AAB2"})
            QCOMPARE(found.value(QString::fromLatin1(place)), QStringLiteral("1"));
        QCOMPARE(found.size(), 2 * 704);
    }

    void allPartsAreWellFormedAndNamed()
    {
        const auto all = parts(bytesOf(xlsx(exportTable({numberColumn("x", {1.0})}))));
        const QByteArray types = all.value(QStringLiteral("[Content_Types].xml"));
        QCOMPARE(all.size(), 7);
        for (auto part = all.begin(); part != all.end(); ++part) {
            QXmlStreamReader reader(part.value());
            while (!reader.atEnd())
                reader.readNext();
            QVERIFY2(!reader.hasError(), qPrintable(part.key() + reader.errorString()));
            const bool isOfTheSheet = part.key().startsWith(u"xl/") && part.key().endsWith(u".xml");
            QCOMPARE(types.contains("PartName=\"/" + part.key().toUtf8() + "\""), isOfTheSheet);
        }
        const QByteArray sheet = all.value(QStringLiteral("xl/worksheets/sheet1.xml"));
        QVERIFY(sheet.contains("ySplit=\"1\"") && sheet.contains("state=\"frozen\""));
        QVERIFY(all.value(QStringLiteral("xl/workbook.xml")).contains("name=\"data\""));
    }

    void refusesWhatASheetCannotHold_data()
    {
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("rows") << QByteArray(
            "holds 1048575 rows below its header, and some table has 1048576");
        QTest::newRow("columns") << QByteArray("holds 16384 columns, and some table has 16385");
        QTest::newRow("text") << QByteArray("at most 32767 characters, and column \"t\" has one of 32768");
    }
    void refusesWhatASheetCannotHold()
    {
        QFETCH(const QByteArray, sentence);
        std::vector<Column> columns = {numberColumn("x", {1.0})};
        const std::string which = QTest::currentDataTag();
        if (which == "rows")
            columns = {numberColumn("x", std::vector<double>(1'048'576))};
        else if (which == "columns")
            columns.resize(16'385, columns.front());
        else
            columns = {textColumn("t", {std::string(32'766, 'a') + "𝄞"})}; // two UTF-16 units
        const auto written = xlsx(exportTable(columns));
        QVERIFY(!written && written.error().kind == ErrorKind::Output);
        QVERIFY2(bytesOf(written).find(sentence.toStdString()) != std::string::npos,
                 bytesOf(written).c_str());
    }

    void aTextOfFullLengthFits()
    {
        QVERIFY(xlsx(exportTable({textColumn("t", {std::string(32'765, 'a') + "𝄞"})})).ok());
    }
};

QTEST_APPLESS_MAIN(XlsxWriterTest)
#include "tst_xlsx_writer.moc"

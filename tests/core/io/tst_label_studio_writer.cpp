// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/label_studio_writer.h"
#include "core/io/labelled_dataset.h"
#include "tests/support/export_tables.h"
#include "tests/support/labelled_rows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace inkling;
using test::bytesOf, test::exportTable, test::notesOf, test::numberColumn, test::someLabels,
    test::someOutcome, test::textColumn;

namespace {

ExportTable threeRows()
{
    return exportTable({numberColumn("x", {1.5, 2.0, test::kNoNumber}),
                        textColumn("words", {"first", "second \"2\"", test::kNoText}),
                        textColumn("class", {"b", test::kNoText, "<b&c>"})},
                       "FFC");
}

QJsonArray tasks(const ExportTable &table)
{
    const std::string bytes = bytesOf(labelStudioWriter().write(table, {}, {}));
    return QJsonDocument::fromJson(QByteArray::fromStdString(bytes)).array();
}

/// The only choice of the only result of an annotation or prediction.
QString choice(const QJsonValue &labels)
{
    const QJsonObject result = labels.toObject().value(u"result").toArray()[0].toObject();
    return result.value(u"value").toObject().value(u"choices").toArray()[0].toString();
}

} // namespace

/// https://labelstud.io/guide/tasks: tasks, their annotations and predictions.
class LabelStudioWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givenLabelsAreAnnotationsAndPredictionsPredictions()
    {
        const Outcome outcome = someOutcome(3);
        const QJsonArray written = tasks(labelledDataset(threeRows().data, someLabels(3), &outcome));
        QCOMPARE(written.size(), 3);
        const auto part = [&](qsizetype row, QStringView name) {
            return written[row].toObject().value(name).toArray();
        };
        QCOMPARE(part(0, u"annotations").size(), 1);
        QCOMPARE(choice(part(0, u"annotations")[0]), QStringLiteral("a"));
        QCOMPARE(part(0, u"predictions").size(), 0);

        QCOMPARE(part(1, u"annotations").size(), 0); // held out: nobody is to see it
        QCOMPARE(part(1, u"predictions").size(), 1);
        QCOMPARE(choice(part(1, u"predictions")[0]), QStringLiteral("b"));
        QCOMPARE(part(1, u"predictions")[0].toObject().value(u"score").toDouble(), 0.666667);
        QVERIFY(!part(1, u"predictions")[0].toObject().value(u"model_version").toString().isEmpty());

        QCOMPARE(part(2, u"annotations").size() + part(2, u"predictions").size(), 0); // unreached
    }

    void choicesNameTheirControlAndObject()
    {
        const QJsonObject result = tasks(threeRows())[0]
                                       .toObject()
                                       .value(u"annotations")
                                       .toArray()[0]
                                       .toObject()
                                       .value(u"result")
                                       .toArray()[0]
                                       .toObject();
        QCOMPARE(result.value(u"from_name").toString(), QStringLiteral("label"));
        QCOMPARE(result.value(u"to_name").toString(), QStringLiteral("sample"));
        QCOMPARE(result.value(u"type").toString(), QStringLiteral("choices"));
    }

    void dataAreTheOwnCells()
    {
        const Outcome outcome = someOutcome(3);
        const ExportTable table = labelledDataset(threeRows().data, someLabels(3), &outcome);
        const QJsonObject first = tasks(table)[0].toObject().value(u"data").toObject();
        QCOMPARE(first.keys(),
                 (QStringList{QStringLiteral("class"), QStringLiteral("words"), QStringLiteral("x")}));
        QCOMPARE(first.value(u"x").toDouble(), 1.5);
        QCOMPARE(tasks(table)[1].toObject().value(u"data").toObject().value(u"words").toString(),
                 QStringLiteral("second \"2\""));
        QVERIFY(tasks(table)[2].toObject().value(u"data").toObject().value(u"x").isNull());
    }

    void withoutLabelsTheClassIsWhatWasGiven()
    {
        const QJsonArray written = tasks(threeRows());
        QCOMPARE(choice(written[0].toObject().value(u"annotations").toArray()[0]), QStringLiteral("b"));
        QCOMPARE(written[1].toObject().value(u"annotations").toArray().size(), 0);
        const ExportTable numbers = exportTable({numberColumn("x", {1.0}), numberColumn("y", {3.0})}, "FC");
        QCOMPARE(choice(tasks(numbers)[0].toObject().value(u"annotations").toArray()[0]),
                 QStringLiteral("3"));
        const ExportTable none = exportTable({numberColumn("x", {1.0})});
        QCOMPARE(tasks(none)[0].toObject().value(u"annotations").toArray().size(), 0);
    }

    void tellsTheConfiguration()
    {
        const std::string notes = notesOf(labelStudioWriter().write(threeRows(), {}, {}));
        QVERIFY2(notes.find(R"(<View><Text name="sample" value="$words"/>)"
                            R"(<Choices name="label" toName="sample"><Choice value="b"/>)"
                            R"(<Choice value="&lt;b&amp;c&gt;"/></Choices></View>)") != std::string::npos,
                 notes.c_str());
        // people must not be shown the answer
        const ExportTable table =
            exportTable({numberColumn("x", {1.5, 2.0, 3.0}), textColumn("class", {"b", test::kNoText, "a"}),
                         textColumn("text", {"one", "two", "three"})},
                        "F--");
        const std::string labelled =
            notesOf(labelStudioWriter().write(labelledDataset(table.data, someLabels(3), nullptr), {}, {}));
        QVERIFY2(labelled.find("value=\"$text\"") != std::string::npos, labelled.c_str());
    }
};

QTEST_APPLESS_MAIN(LabelStudioWriterTest)
#include "tst_label_studio_writer.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/labelled_dataset.h"
#include "tests/support/export_tables.h"
#include "tests/support/labelled_rows.h"
#include "tests/support/table_text.h"

#include <QTest>

using namespace inkling;
using test::exportTable, test::numberColumn, test::someLabels, test::someOutcome, test::tableText,
    test::textColumn;

namespace {

Dataset threeRows()
{
    return exportTable({textColumn("name", {"u", "v", "w"}), numberColumn("x", {1.0, 2.0, 3.0}),
                        textColumn("class", {"a", "b", test::kNoText})},
                       "IFC")
        .data;
}

} // namespace

class LabelledDatasetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsWhatIsSaidOfEachRow()
    {
        const Outcome outcome = someOutcome(3);
        const ExportTable table =
            labelledDataset(threeRows(), someLabels(3), &outcome, {ScoreColumns::All, {}});
        QCOMPARE(tableText(table.data),
                 std::string("name|x|class|label_given|label_predicted|confidence|margin|source|split|"
                             "score_a|score_b|\n"
                             "u|1|a|a|a|1|1|given|seed|1|0|\n"
                             "v|2|b||b|0.666667|0.333333|predicted|held_out|0.333333333|0.666666667|\n"
                             "w|3||||0|0|unreached|unlabelled|0|0|\n"));
        QCOMPARE(*table.ownColumns, std::size_t(3));
        QCOMPARE(table.labelColumn(LabelColumn::Predicted).name, std::string("label_predicted"));
        QCOMPARE(table.labelColumn(LabelColumn::Scores).name, std::string("score_a"));
        QVERIFY(table.notes.empty());
    }

    // The next row's would stand there.
    void aClassThatWasAddedSinceHasNoScores()
    {
        const Outcome outcome = someOutcome(3);
        Labels labels = someLabels(3);
        std::vector<ClassInfo> classes = labels.classes();
        classes.push_back({"c", {}});
        labels.setClasses(classes);
        const Dataset data = labelledDataset(threeRows(), labels, &outcome, {ScoreColumns::All, {}}).data;
        QCOMPARE(data.columns.back().name, std::string("score_c"));
        QCOMPARE(data.columns.back().missingCount(), std::size_t(3));
    }

    void withoutAnOutcomeOnlyLabelsAreKnown()
    {
        const ExportTable table =
            labelledDataset(threeRows(), someLabels(3), nullptr, {ScoreColumns::All, {}});
        QCOMPARE(tableText(table.data),
                 std::string("name|x|class|label_given|label_predicted|confidence|margin|source|split|\n"
                             "u|1|a|a|a|||given|seed|\n"
                             "v|2|b||||||held_out|\n"
                             "w|3|||||||unlabelled|\n"));
    }

    // What a format that knows of a class is to take for it.
    void thePredictionIsTheClass()
    {
        const Outcome outcome = someOutcome(3);
        const Dataset data = labelledDataset(threeRows(), someLabels(3), &outcome).data;
        QCOMPARE(*data.classColumn(), std::size_t(4));
        QVERIFY(data.roles[0] == ColumnRole::Id && data.roles[1] == ColumnRole::Feature);
        QVERIFY(data.roles[2] == ColumnRole::Ignored && data.roles[3] == ColumnRole::Ignored);
        QCOMPARE(data.roles.size(), data.columns.size());
    }

    void takesSomeRowsInTheirOrder()
    {
        Dataset data = threeRows();
        data.sourceRows = {4, 7, 9};
        const Outcome outcome = someOutcome(3);
        const ExportTable table =
            labelledDataset(data, someLabels(3), &outcome, {ScoreColumns::None, {{2, 1}}});
        QCOMPARE(tableText(table.data),
                 std::string("name|x|class|label_given|label_predicted|confidence|margin|source|split|\n"
                             "w|3||||0|0|unreached|unlabelled|\n"
                             "v|2|b||b|0.666667|0.333333|predicted|held_out|\n"));
        QCOMPARE(table.data.sourceRows, (std::vector<std::size_t>{9, 7}));
    }

    void namesNewColumnsApart()
    {
        const Dataset data =
            exportTable({numberColumn("split", {1.0, 2.0}), numberColumn("split_2", {1.0, 2.0})}).data;
        const ExportTable table = labelledDataset(data, someLabels(2), nullptr);
        QCOMPARE(table.labelColumn(LabelColumn::Split).name, std::string("split_3"));
        QCOMPARE(table.notes.size(), std::size_t(1));
        QVERIFY(english(table.notes[0]).find("\"split_3\"") != std::string::npos);
    }

    void labelsAloneNameRowsByTheirId()
    {
        const auto table = labelsAlone(threeRows(), someLabels(3));
        QCOMPARE(tableText(table->data), std::string("name|label|\nu|a|\n"));
        QVERIFY(!table->ownColumns);
    }

    void labelsAloneNameRowsByNumberWhereNoIdIsSure_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("secondId");
        QTest::newRow("an id twice") << QByteArray("name") << QByteArray("u");
        QTest::newRow("a row has none") << QByteArray("name") << QByteArray();
        QTest::newRow("called as the numbers are") << QByteArray("row") << QByteArray("v");
        QTest::newRow("called as the labels are") << QByteArray("label") << QByteArray("v");
    }
    void labelsAloneNameRowsByNumberWhereNoIdIsSure()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, secondId);
        const std::optional<std::string> second =
            secondId.isEmpty() ? std::nullopt : std::optional(secondId.toStdString());
        Dataset data =
            exportTable({textColumn(name.toStdString(), {"u", second}), numberColumn("x", {1.0, 2.0})}, "IF")
                .data;
        data.sourceRows = {4, 7};
        QCOMPARE(tableText(labelsAlone(data, someLabels(2))->data), std::string("row|label|\n4|a|\n"));
    }

    void labelsAloneOfSomeRows()
    {
        Labels labels = someLabels(3);
        labels.set(2, {1, 1, false});
        QCOMPARE(tableText(labelsAlone(threeRows(), labels, {{1, 2}})->data),
                 std::string("name|label|\nw|b|\n"));
        const auto none = labelsAlone(threeRows(), labels, {{1}});
        QVERIFY(!none && english(none.error().message).find("no label to write") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(LabelledDatasetTest)
#include "tst_labelled_dataset.moc"

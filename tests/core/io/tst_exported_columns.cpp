// SPDX-License-Identifier: GPL-3.0-or-later
// A labelled export that is opened as data again must not be learned from what it says of the labels.
#include "core/io/exported_columns.h"

#include "core/io/column_roles.h"
#include "core/io/labelled_dataset.h"
#include "core/io/npy_writer.h"
#include "core/io/npz_reader.h"
#include "tests/support/column_tables.h"
#include "tests/support/export_tables.h"
#include "tests/support/table_text.h"

#include <QTest>

#include <cctype>
#include <string>
#include <utility>

using namespace inkling;

namespace {

/// Every third sample of 200 is given "0th" or "1st".
Labels manyLabels()
{
    Labels labels(200, {{"0th", {}}, {"1th", {}}});
    for (std::size_t row = 0; row < 200; row += 3)
        labels.set(row, {static_cast<int>(row % 2), kUnlabelled, false});
    return labels;
}

/// What an export of it reads like, where the format knows of no roles.
Dataset exported(const Dataset &data, const Labels &labels, ScoreColumns scores = ScoreColumns::None)
{
    Outcome outcome;
    outcome.scores = RowMatrix::Constant(200, 2, 0.5);
    outcome.scores.col(0).setConstant(0.75);
    predictFromScores(outcome);
    Dataset read = labelledDataset(data, labels, &outcome, {scores, {}}).data;
    read.roles.assign(read.columns.size(), ColumnRole::Feature);
    return read;
}

std::string roles(Dataset data, const ReadOptions &options = {})
{
    if (!assignRoles(data, options))
        return "refused";
    std::string letters;
    for (const ColumnRole role : data.roles)
        letters += "FCI-T"[static_cast<int>(role)];
    return letters;
}

} // namespace

class ExportedColumnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnWithTheLabelsThatWereGiven()
    {
        const Dataset data = table({numbers("x", 50), texts("kind", 3)});
        QCOMPARE(roles(exported(data, manyLabels())), std::string("FFC-----"));
        QCOMPARE(roles(exported(data, manyLabels(), ScoreColumns::All)), std::string("FFC-------"));
        Dataset read = exported(data, manyLabels());
        QVERIFY(assignRoles(read, {}).ok());
        QVERIFY(test::hasNote(read, "\"label_given\" is taken as the class"));
        QVERIFY(test::hasNote(read, "ignored: label_predicted, confidence, margin, source, split."));
    }

    // A class column under whatever name would make the task trivial.
    void whatSaysTheSameIsIgnored()
    {
        for (const char *name : {"outcome", "Class"}) {
            Dataset data = table({numbers("x", 50), texts(name, 2), texts("kind", 3)});
            QCOMPARE(roles(exported(data, manyLabels())), std::string("F-FC-----"));
            std::swap(data.columns[1], data.columns[2]);
            QCOMPARE(roles(exported(data, manyLabels())), std::string("FF-C-----"));
        }
    }

    // One of nine labels is corrected, and the class of old is as much the answer as before.
    void aClassOfWhichSomeWereCorrectedIsNoFeature()
    {
        Labels few(200, {{"0th", {}}, {"1th", {}}});
        for (std::size_t row = 0; row < 9; ++row)
            few.set(row, {static_cast<int>(row % 2), kUnlabelled, false});
        few.set(4, {1, kUnlabelled, false});
        QCOMPARE(roles(exported(table({texts("class", 2), numbers("x", 50)}), few)), std::string("-FC-----"));
        QCOMPARE(roles(exported(table({numbers("x", 50), texts("truth", 2)}), few)), std::string("F-C-----"));
        for (const std::size_t row : {0U, 2U, 6U})
            few.set(row, {1, kUnlabelled, false});
        QCOMPARE(roles(exported(table({texts("class", 2), numbers("x", 50)}), few)), std::string("-FC-----"));
        QCOMPARE(roles(exported(table({numbers("x", 50), texts("truth", 2)}), few)), std::string("FFC-----"));
    }

    // Of a few labels a good feature says the same by chance.
    void featuresWithTheSameFewValuesAreKept()
    {
        const Dataset data = table({texts("answer", 2), numbers("x", 50)});
        Labels few(200, {{"0th", {}}, {"1th", {}}});
        for (std::size_t row = 0; row < 19; ++row)
            few.set(row, {static_cast<int>(row % 2), kUnlabelled, false});
        QCOMPARE(roles(exported(data, few)), std::string("FFC-----"));
        few.set(19, {1, kUnlabelled, false});
        QCOMPARE(roles(exported(data, few)), std::string("-FC-----"));
        few.set(20, {1, kUnlabelled, false}); // not the same any more
        QCOMPARE(roles(exported(data, few)), std::string("FFC-----"));
    }

    void theLastOfSeveralExportsCounts()
    {
        const Dataset first = exported(table({numbers("x", 50)}), manyLabels());
        Labels more = manyLabels();
        for (std::size_t row = 1; row < 200; row += 3)
            more.set(row, {static_cast<int>(row % 2), kUnlabelled, false});
        const Dataset second = exported(first, more);
        QCOMPARE(second.columns[7].name, std::string("label_given_2"));
        QCOMPARE(roles(second), std::string("F------C-----"));
    }

    void whereNothingIsGivenTheClassIsFoundAsEver()
    {
        const Dataset data = table({numbers("x", 50), texts("class", 2)});
        QCOMPARE(roles(exported(data, Labels(200, {}))), std::string("FC------"));
    }

    void theUserHasTheLastWord()
    {
        const Dataset data = exported(table({numbers("x", 50), texts("kind", 2)}), manyLabels());
        ReadOptions predicted;
        predicted.classColumn = "label_predicted";
        QCOMPARE(roles(data, predicted), std::string("FF-C----"));
        ReadOptions features;
        features.features = {"x,kind,confidence"};
        QCOMPARE(roles(data, features), std::string("FFC-F---"));
        ReadOptions none;
        none.noClassColumn = true;
        QCOMPARE(roles(data, none), std::string("FF------"));
        Dataset own = data; // and is told what became of it
        ReadOptions kind;
        kind.classColumn = "kind";
        QVERIFY(assignRoles(own, kind).ok());
        QVERIFY(!test::hasNote(own, "\"kind\" is ignored") && !test::hasNote(own, "taken as the class"));
        QVERIFY(test::hasNote(own, "are ignored: label_given, label_predicted"));
    }

    // ARFF and Orange say that the prediction is the class, for other programs.
    void predictionsAreNotTakenForLabels()
    {
        Dataset data = exported(table({numbers("x", 50), texts("kind", 3)}), manyLabels());
        data.roles[3] = ColumnRole::Class;
        QCOMPARE(roles(data), std::string("FFC-----"));
    }

    // So do NumPy archives: y is what was predicted.
    void anArchiveComesBackWithTheLabelsThatWereGiven()
    {
        const Dataset data = table({numbers("x", 50), numbers("z", 9)});
        Outcome outcome;
        outcome.scores = RowMatrix::Constant(200, 2, 0.5);
        predictFromScores(outcome);
        const std::string bytes =
            test::bytesOf(npzWriter().write(labelledDataset(data, manyLabels(), &outcome), {}, {}));
        Result<Dataset> read = npzReader().read(bytes, "out.npz", {}, {});
        QVERIFY(read.ok() && assignRoles(read.value(), {}).ok());
        QCOMPARE(read->columns[*read->classColumn()].name, std::string("label_given"));
        QCOMPARE(read->columns[*read->classColumn()].missingCount(), std::size_t(200 - 67));
        QCOMPARE(read->featureColumns().size(), std::size_t(2));
    }

    // People take columns away, and other programs change the case of names.
    void partsOfAnExportAreKnownToo()
    {
        const auto without = [](const std::string &names) {
            Dataset data = exported(table({numbers("x", 50), texts("kind", 3)}), manyLabels());
            for (std::size_t place = data.columns.size(); place-- > 0;) {
                if (names.find("|" + data.columns[place].name + "|") == std::string::npos)
                    continue;
                data.columns.erase(data.columns.begin() + static_cast<std::ptrdiff_t>(place));
                data.roles.pop_back();
            }
            return data;
        };
        QCOMPARE(roles(without("|margin|")), std::string("FFC----"));
        QCOMPARE(roles(without("|confidence|margin|source|split|")), std::string("FFC-"));
        QCOMPARE(roles(without("|label_given|kind|")), std::string("F-----")); // what is split is no class
        Dataset loud = without("||");
        for (Column &column : loud.columns) {
            for (char &letter : column.name)
                letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
        }
        QCOMPARE(roles(loud), std::string("FFC-----"));
        // a source and a confidence of one's own are features
        QCOMPARE(roles(without("|label_given|label_predicted|")), std::string("FFFFFC"));
    }
};

QTEST_APPLESS_MAIN(ExportedColumnsTest)
#include "tst_exported_columns.moc"

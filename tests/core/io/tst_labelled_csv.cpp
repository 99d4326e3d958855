// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtin.h"
#include "core/data/prepare.h"
#include "core/io/csv_writer.h"
#include "core/io/dataset_readers.h"
#include "core/io/labelled_dataset.h"
#include "tests/support/labelled_rows.h"
#include "tests/support/shared_files.h"

#include <QTemporaryDir>
#include <QTest>

using namespace inkling;
using namespace std::string_literals;
using test::someLabels, test::someOutcome;

namespace {

struct Export
{
    std::string text;
    std::string notes;
};

Export exported(const ExportTable &table, const WriteOptions &options = {})
{
    const auto written = csvWriter().write(table, options, {});
    Export result{written->bytes, {}};
    for (const auto &notes : {table.notes, written->notes}) {
        for (const Message &note : notes)
            result.notes += english(note) + "\n";
    }
    return result;
}

Export exported(const Dataset &data, const Labels &labels, const Outcome *outcome = nullptr,
                ScoreColumns scores = ScoreColumns::None)
{
    return exported(labelledDataset(data, labels, outcome, {scores, {}}));
}

class File
{
public:
    explicit File(const std::string &bytes) { test::writeFile(path(), bytes); }
    QString path() const { return m_folder.filePath(QStringLiteral("f.csv")); }
    Dataset dataset(const ReadOptions &options = {}) const
    {
        return readDataset(path().toStdString(), options).value();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

class LabelledCsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheCellsToTheLetter_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("expected");
        const auto add = [](const char *name, const std::string &bytes, const std::string &expected) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray::fromStdString(expected);
        };
        add("digits, quotes and blanks", "x,t\n1.50,\"a,\"\"b\"\n +2e0 , c\n03.0,d\n",
            "x,t,label_given,label_predicted,confidence,margin,source,split\n"
            "1.50,\"a,\"\"b\",a,a,1,1,given,seed\n"
            " +2e0 , c,,b,0.666667,0.333333,predicted,held_out\n"
            "03.0,d,,,0,0,unreached,unlabelled\n");
        add("CRLF and blank lines", "x,y\r\n1,2\r\n\r\n3,4\r\n5,6\r\n",
            "x,y,label_given,label_predicted,confidence,margin,source,split\r\n"
            "1,2,a,a,1,1,given,seed\r\n"
            "3,4,,b,0.666667,0.333333,predicted,held_out\r\n"
            "5,6,,,0,0,unreached,unlabelled\r\n");
        add("mixed line ends, none at the end", "x\r\n1\n2\r3",
            "x,label_given,label_predicted,confidence,margin,source,split\r\n"
            "1,a,a,1,1,given,seed\n"
            "2,,b,0.666667,0.333333,predicted,held_out\r"
            "3,,,0,0,unreached,unlabelled\r\n");
        add("byte-order mark",
            "\xEF\xBB\xBF"
            "x,y\n1,2\n3,4\n5,6\n",
            "\xEF\xBB\xBF"
            "x,y,label_given,label_predicted,confidence,margin,source,split\n"
            "1,2,a,a,1,1,given,seed\n"
            "3,4,,b,0.666667,0.333333,predicted,held_out\n"
            "5,6,,,0,0,unreached,unlabelled\n");
        add("decimal commas", "x;y\n1,5;2\n3;4\n5;6\n",
            "x;y;label_given;label_predicted;confidence;margin;source;split\n"
            "1,5;2;a;a;1;1;given;seed\n"
            "3;4;;b;0,666667;0,333333;predicted;held_out\n"
            "5;6;;;0;0;unreached;unlabelled\n");
        add("a separator line", "sep=;\nx;y\n1;2\n3;4\n5;6\n",
            "sep=;\nx;y;label_given;label_predicted;confidence;margin;source;split\n"
            "1;2;a;a;1;1;given;seed\n"
            "3;4;;b;0.666667;0.333333;predicted;held_out\n"
            "5;6;;;0;0;unreached;unlabelled\n");
        add("blanks as delimiter", " x  y\n 1  2\n 3  4\n 5  6\n",
            " x  y label_given label_predicted confidence margin source split\n"
            " 1  2 a a 1 1 given seed\n"
            " 3  4 \"\" b 0.666667 0.333333 predicted held_out\n"
            " 5  6 \"\" \"\" 0 0 unreached unlabelled\n");
        add("several header rows and footnotes",
            "A title,,\n,Size,\nid,x,y\n1,2.50,3\n4,5,6\n7,8,9\n\n* \"estimated\"\nSource: us\n",
            "A title,,\nid,Size x,Size y,label_given,label_predicted,confidence,margin,source,split\n"
            "1,2.50,3,a,a,1,1,given,seed\n"
            "4,5,6,,b,0.666667,0.333333,predicted,held_out\n"
            "7,8,9,,,0,0,unreached,unlabelled\n");
        add("no header", "1,2\n3,4\n5,6\n",
            "column_1,column_2,label_given,label_predicted,confidence,margin,source,split\n"
            "1,2,a,a,1,1,given,seed\n"
            "3,4,,b,0.666667,0.333333,predicted,held_out\n"
            "5,6,,,0,0,unreached,unlabelled\n");
    }
    void keepsTheCellsToTheLetter()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, expected);
        const File file(bytes.toStdString());
        const Outcome outcome = someOutcome(3);
        const Export result = exported(file.dataset(), someLabels(3), &outcome);
        QCOMPARE(QByteArray::fromStdString(result.text), expected);
    }

    void tellsOfAHeaderThatItAdds()
    {
        QVERIFY(exported(File("1,2\n3,4\n").dataset(), someLabels(2)).notes.find("first line") !=
                std::string::npos);
        QCOMPARE(exported(File("a,b\n3,4\n").dataset(), someLabels(1)).notes, std::string());
        QCOMPARE(exported(File("a,b\ncm,kg\n3,4\n5,6\n\n* note\n").dataset(), someLabels(2)).notes,
                 "The source's 2 rows of column names were joined into one line.\n"
                 "Rows below the source's table that were left out: 1.\n"s);
    }

    void withoutAnOutcomeOnlyLabelsAreKnown()
    {
        const File file("x\n1\n2\n3\n");
        QCOMPARE(exported(file.dataset(), someLabels(3)).text,
                 "x,label_given,label_predicted,confidence,margin,source,split\n"
                 "1,a,a,,,given,seed\n"
                 "2,,,,,,held_out\n"
                 "3,,,,,,unlabelled\n"s);
    }

    void writesScoresWithNineDigits()
    {
        const File file("x\n1\n2\n3\n");
        const Outcome outcome = someOutcome(3);
        const std::string text =
            exported(file.dataset(), someLabels(3, "b, c"), &outcome, ScoreColumns::All).text;
        QVERIFY2(text.find("split,score_a,\"score_b, c\"\n") != std::string::npos, text.c_str());
        QVERIFY2(text.find("2,,\"b, c\",0.666667,0.333333,predicted,held_out,0.333333333,0.666666667\n") !=
                     std::string::npos,
                 text.c_str());
    }

    void namesNewColumnsApart()
    {
        const File file("label_given,split,split_2\n1,2,3\n4,5,6\n");
        const Export result = exported(file.dataset(), someLabels(2));
        QVERIFY2(
            result.text.starts_with(
                "label_given,split,split_2,label_given_2,label_predicted,confidence,margin,source,split_3\n"),
            result.text.c_str());
        QVERIFY(result.notes.find("\"label_given_2\"") != std::string::npos);
    }

    void writesOnlyTheRowsThatAreLeft()
    {
        const File file("x,k\n1.0,a\n,b\n3.0,a\n");
        const Dataset kept = withChosenRows(file.dataset(), {.imputation = Imputation::DropRows}).value();
        QCOMPARE(exported(kept, someLabels(2)).text,
                 "x,k,label_given,label_predicted,confidence,margin,source,split\n"
                 "1.0,a,a,a,,,given,seed\n"
                 "3.0,a,,,,,,held_out\n"s);
    }

    void writesValuesWhereTheSourceHasChanged_data()
    {
        QTest::addColumn<bool>("isGone");
        QTest::newRow("changed") << false;
        QTest::newRow("gone") << true;
    }
    void writesValuesWhereTheSourceHasChanged()
    {
        QFETCH(const bool, isGone);
        const File file("x;t\n1,50;a\n;b\n3,0;c\"\n");
        const Dataset data = file.dataset();
        if (isGone)
            QVERIFY(QFile::remove(file.path()));
        else
            QVERIFY(test::writeFile(file.path(), "x;t\n1,51;a\n;b\n3,0;c\"\n")); // as long as before
        const Export result = exported(data, someLabels(3));
        QCOMPARE(result.text, "x;t;label_given;label_predicted;confidence;margin;source;split\n"
                              "1,5;a;a;a;;;given;seed\n"
                              ";b;;;;;;held_out\n"
                              "3;\"c\"\"\";;;;;;unlabelled\n"s);
        QVERIFY(result.notes.find("has changed") != std::string::npos);
    }

    // Only the records that hold such a text are put together anew; numbers and marks for "no value" stay.
    void defusesFormulasAmongCellsToTheLetter()
    {
        const File file("n;t;=u\n-1,50;=1+1;\"a;b\"\n+2,0;c ;-\n-;-;\"=\"\"x\"\"\"\n");
        ReadOptions options;
        options.missing = {"-"};
        const Export result =
            exported(labelledDataset(file.dataset(options), someLabels(3), nullptr), {FormulaTexts::Defuse});
        QCOMPARE(result.text, "n;t;'=u;label_given;label_predicted;confidence;margin;source;split\n"
                              "-1,50;'=1+1;\"a;b\";a;a;;;given;seed\n"
                              "+2,0;c ;-;;;;;;held_out\n"
                              "-;-;\"'=\"\"x\"\"\";;;;;;unlabelled\n"s);
        QVERIFY(result.notes.find("apostrophe at their front: 3.") != std::string::npos);
    }

    void tabsRepeatOnlyTabs()
    {
        const auto tsvOf = [](const std::string &bytes) {
            const File file(bytes);
            const ExportTable table = labelledDataset(file.dataset(), someLabels(1), nullptr);
            return tsvWriter().write(table, {}, {})->bytes;
        };
        const std::string names = "x\ty\tlabel_given\tlabel_predicted\tconfidence\tmargin\tsource\tsplit\n";
        QCOMPARE(tsvOf("x,y\n1.50,2\n"), names + "1.5\t2\ta\ta\t\t\tgiven\tseed\n");
        QCOMPARE(tsvOf("x\ty\n1.50\t2\n"), names + "1.50\t2\ta\ta\t\t\tgiven\tseed\n");
    }

    void writesGeneratedDataThatReadsBack()
    {
        const Dataset data = builtinDataset("moons?n=50").value();
        const Export result = exported(data, givenLabels(*readClassColumn(data, 2)));
        QCOMPARE(result.notes, std::string());
        const File file(result.text);
        const Dataset again = file.dataset();
        QVERIFY(again.columns[0].numbers == data.columns[0].numbers); // the shortest form loses nothing
        QVERIFY(again.columns[1].numbers == data.columns[1].numbers);
        for (std::size_t row = 0; row < 50; ++row)
            QCOMPARE(again.columns[3].text(row), data.columns[2].text(row));
    }

    void keepsRealFilesToTheLetter_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file :
             {"penguins.csv", "banknote.csv", "adult.csv", "dry_bean_semicolon_decimal_comma.csv"})
            QTest::newRow(file) << QString::fromLatin1(file);
    }
    void keepsRealFilesToTheLetter()
    {
        QFETCH(const QString, file);
        const std::string path = test::sharedData(file).toStdString();
        if (!QFile::exists(test::sharedData(file)))
            QSKIP("The file is not beside the project.");
        const Dataset data = readDataset(path).value();
        const std::string text = exported(data, Labels(data.rows, {})).text;
        // Cutting the new cells off each line gives the file again.
        const QList<QByteArray> lines = QByteArray::fromStdString(text).split('\n');
        const char delimiter = data.source.dialect->delimiter;
        QByteArray original;
        for (qsizetype i = data.source.dialect->headerRows > 0 ? 0 : 1;
             i < lines.size() && !lines[i].isEmpty(); ++i) {
            qsizetype end = lines[i].size();
            for (int cell = 0; cell < 6; ++cell)
                end = lines[i].lastIndexOf(delimiter, end - 1);
            original += lines[i].first(end) + (lines[i].endsWith('\r') ? "\r\n" : "\n");
        }
        const std::string bytes = test::fileBytes(test::sharedData(file));
        QByteArray expected = QByteArray::fromStdString(bytes);
        while (expected.endsWith("\n\n")) // blank lines are left out
            expected.chop(1);
        if (!expected.endsWith('\n'))
            expected += QByteArray::fromStdString(data.source.dialect->lineEnd);
        QVERIFY(original == expected);
    }
};

QTEST_APPLESS_MAIN(LabelledCsvTest)
#include "tst_labelled_csv.moc"

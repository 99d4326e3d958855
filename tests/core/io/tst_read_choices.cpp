// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_choices.h"

#include "core/io/dataset_readers.h"
#include "core/io/dataset_writers.h"
#include "tests/support/export_tables.h"
#include "tests/support/shared_files.h"
#include "tests/support/table_text.h"

#include <QTemporaryDir>
#include <QTest>

using namespace inkling;
using namespace std::string_literals;

namespace {

/// The options with one choice made, that leaves a file of this test as it is where it is heeded.
ReadOptions chosen(char choice)
{
    ReadOptions options;
    switch (choice) {
    case 'D':
        options.delimiter = ',';
        break;
    case 'd':
        options.decimal = '.';
        break;
    case 't':
        options.thousands = '\0';
        break;
    case 's':
        options.skippedLines = 0;
        break;
    case 'f':
        options.footnotes = 0;
        break;
    case 'r':
        options.ragged = RaggedRows::Skip;
        break;
    case 'h':
        options.headerRows = 1;
        break;
    case 'e':
        options.encoding = "UTF-8";
        break;
    case 'T':
        options.table = "1";
        break;
    default:
        options.missing = {"none"};
        options.keptWords = {"1"};
    }
    return options;
}

constexpr std::string_view kAll = "DdtsfrheTk";

} // namespace

class ReadChoicesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::string path(const char *name) const
    {
        return m_folder.filePath(QLatin1StringView(name)).toStdString();
    }

    /// A small table of numbers, in the format of the name.
    void write(const char *name) const
    {
        const ExportTable table =
            test::exportTable({test::numberColumn("x", {1, 2, 3}), test::numberColumn("y", {4, 5, 6})}, "FC");
        const auto written = writtenTable(*writerOfFile(name).value(), table, name);
        QVERIFY2(written.ok(), test::bytesOf(written).c_str());
        QVERIFY(test::writeFile(QString::fromStdString(path(name)), written->bytes));
    }

private Q_SLOTS:
    void whatAFormatHasNotIsRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("refused");
        const auto row = [](const char *name, const char *format, const char *refused) {
            QTest::newRow(format) << QByteArray(name) << QByteArray(format) << QByteArray(refused);
        };
        row("t.csv", "csv", "T");
        row("t.tab", "orange", "sfrhT");
        row("t.arff", "arff", "DdtsfrhTk");
        row("t.svm", "svmlight", "DdtsfrhTk");
        row("t.json", "json", "DdtsfrhT");
        row("t.npy", "npy", "DdtsfrheT");
        row("t.npz", "npz", "Ddtsfrhe");
        row("t.idx", "idx", "DdtsfrheTk");
        row("t.mat", "mat", "Ddtsfrhe");
        row("t.xlsx", "xlsx", "Ddtre");
        row("t.sqlite", "sqlite", "Ddtsfrhe");
    }
    void whatAFormatHasNotIsRefused()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, format);
        QFETCH(const QByteArray, refused);
        if (format == "idx")
            QVERIFY(test::writeFile(QString::fromStdString(path("t.idx")), "\0\0\x08\1\0\0\0\2\1\2"s));
        else if (format == "mat")
            QVERIFY(QFile::copy(test::projectFolder().filePath(QStringLiteral("tests/data/scipy_stored.mat")),
                                QString::fromStdString(path("t.mat"))));
        else
            write(name);
        const std::string file = path(name);
        const auto plain = readDataset(file);
        QVERIFY2(plain.ok(), plain ? "" : english(plain.error().message).c_str());
        for (const char choice : kAll) {
            ReadOptions options = chosen(choice);
            const auto data = readDataset(file, options);
            const std::string sentence = data ? "" : english(data.error().message);
            const bool isRefused = sentence.starts_with(file + " is of the format \"" + format.toStdString());
            QVERIFY2(isRefused == refused.contains(choice),
                     qPrintable(QLatin1Char(choice) + QString::fromStdString(sentence)));
            if (!isRefused)
                continue;
            options.unheeded = UnheededOptions::LeaveOut;
            QCOMPARE(test::tableText(readDataset(file, options)), test::tableText(plain));
        }
    }

    // In formats without words for "no value" all texts are values, in every column.
    void wordsAreKeptWhereAllAre()
    {
        write("kept.arff");
        ReadOptions options;
        options.keptWords = {"1"};
        QVERIFY(readDataset(path("kept.arff"), options).ok());
    }

    void dataThatAreBuiltInAreReadInOneWay()
    {
        for (const char choice : kAll) {
            const auto data = readDataset("builtin:iris", chosen(choice));
            QVERIFY(!data.ok());
            QCOMPARE(
                english(data.error().message),
                "builtin:iris is built in and not read from a file: how it is to be read cannot be chosen."s);
        }
        QVERIFY(!readDataset("builtin:iris", {}, "csv").ok());
        ReadOptions lenient = chosen('D');
        lenient.unheeded = UnheededOptions::LeaveOut;
        QVERIFY(readDataset("builtin:iris", lenient).ok());
    }

    void theFormatsOwnOptionsStay()
    {
        ReadOptions options = chosen('h');
        options.delimiter = ';';
        options.table = "A";
        options.classColumn = "last";
        const ReadOptions heeded = heededOptions(options, *readerOfId("xlsx"));
        QCOMPARE(heeded.headerRows, std::optional<std::size_t>(1));
        QCOMPARE(heeded.table, "A"s);
        QCOMPARE(heeded.classColumn, "last"s);
        QVERIFY(!heeded.delimiter);
        QVERIFY(!readerOfId("nosuch"));
    }
};

QTEST_APPLESS_MAIN(ReadChoicesTest)
#include "tst_read_choices.moc"

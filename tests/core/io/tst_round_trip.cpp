// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/cell_text.h"
#include "core/io/dataset_readers.h"
#include "core/io/dataset_writers.h"
#include "tests/support/export_tables.h"
#include "tests/support/shared_files.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <bit>
#include <map>
#include <set>

using namespace inkling;
using test::exportTable, test::kNoNumber, test::kNoText, test::numberColumn, test::textColumn;

namespace {

/// What of a table a format keeps.
struct Kept
{
    bool names = true;
    bool texts = true;
    bool digits = true; ///< of numbers that have texts, beyond those of a double
    bool negativeZero = true;
    bool numericClass = true; ///< else a class of numbers becomes one of categories
};

/// Formats that do not keep all, for which their docstrings give the reason.
Kept keptBy(const std::string &writer)
{
    if (writer == "npy" || writer == "npz" || writer == "svmlight") // of npz, X and y are read
        return {.names = false, .texts = false, .digits = false};
    if (writer == "arff" || writer == "orange")
        return {.numericClass = false};
    if (writer == "sqlite")
        return {.negativeZero = false};
    return {};
}

bool isRead(const std::string &writer)
{
    const std::string reader = writer == "tsv" ? "csv" : writer == "jsonl" ? "json" : writer;
    const auto &readers = datasetReaders();
    return std::any_of(readers.begin(), readers.end(),
                       [&](const ReaderInfo &info) { return info.id == reader; });
}

/// A cell to the last bit: numbers as their bits, texts (and numbers that have some) as they stand.
std::string exactCell(const Column &column, std::size_t row, const Kept &kept)
{
    if (column.isMissing(row))
        return "missing";
    if (column.name == "class" && !kept.numericClass)
        return "text " + column.text(row);
    const bool isNumber = column.type == ColumnType::Number && (column.texts.empty() || !kept.digits);
    if (!isNumber)
        return "text " + column.text(row);
    const double value = kept.negativeZero ? column.numbers[row] : column.numbers[row] + 0.0;
    return "bits " + std::to_string(std::bit_cast<std::uint64_t>(value));
}

/// A column as a list of lines, its name first where the format keeps it.
std::string exactColumn(const Column &column, std::size_t rows, const Kept &kept)
{
    std::string text = kept.names ? column.name + "\n" : std::string();
    for (std::size_t row = 0; row < rows; ++row)
        text += exactCell(column, row, kept) + "\n";
    return text;
}

/// The columns that a format keeps.
std::string exactTable(const Dataset &data, const Kept &kept)
{
    std::string text;
    for (const Column &column : data.columns) {
        if (column.type == ColumnType::Number || kept.texts)
            text += exactColumn(column, data.rows, kept);
    }
    return text;
}

/// The tables that are tried, by name.
std::map<std::string, ExportTable> tables()
{
    const std::vector<std::optional<std::string>> texts = {"naïve ☃ 𝄞 日本語",
                                                           "say \"hi\", 'you'",
                                                           "two\nlines\r\nmore",
                                                           " blanks  inside ",
                                                           "50% {a} \\ b",
                                                           "tab\there",
                                                           kNoText,
                                                           "-",
                                                           "=1+1",
                                                           "http://x/?y=1&z"};
    std::map<std::string, ExportTable> all;
    all["mixed"] = exportTable(
        {textColumn("id",
                    {"007", "9007199254740993", "1", "2", "3", "4", "5", "6", "7", "18446744073709551616"}),
         numberColumn("x; of \"all\"", {0.1 + 0.2, -0.0, 1.0 / 3.0, 5e-324, 1.7976931348623157e308,
                                        123456789012345678.0, kNoNumber, 9007199254740991.0, -1e-7, 1e22}),
         textColumn("naïve text", texts), numberColumn("whole", {1, 2, 3, -4, 5, kNoNumber, 7, 8, 9, 10}),
         textColumn("class", {"a", "b", "a", "dark blue", kNoText, "a", "b", "a", "b", "a"})},
        "IFFFC");
    all["one row"] = exportTable({numberColumn("x", {1.5}), textColumn("t", {"a b"})});
    all["one column of numbers"] =
        exportTable({numberColumn("x", {kNoNumber, 1.5, kNoNumber, -2.5, 0.1 + 0.2, kNoNumber})});
    all["one column of texts"] = exportTable({textColumn("t", {"a b", kNoText, "c,d", "e\nf"})});
    all["a row without a value"] = exportTable(
        {numberColumn("x", {1.5, kNoNumber, 2.5, kNoNumber}), textColumn("t", {"a", kNoText, "b", kNoText})});
    all["numbers"] = exportTable(
        {numberColumn("a", {0.0, -0.0, 0.1 + 0.2}), numberColumn("b", {1.5, 0.0, 0.0}),
         numberColumn("c", {5e-324, 0.0, -1.7976931348623157e308}), numberColumn("class", {1.0, 2.0, 1.0})},
        "FFFC");
    all["a category that no row has"] =
        exportTable({textColumn("t", {"b", "a", "b"}, {"c", "b", "a"}), numberColumn("x", {1.0, 2.0, 2.5})});
    all["ids with all digits"] = exportTable({numberColumn("id", {9007199254740992.0, 9007199254740994.0},
                                                           {"9007199254740993", "9007199254740995"}),
                                              numberColumn("x", {1.0, 2.0})});
    all["names that could be numbers"] =
        exportTable({textColumn("id", {"1.10", "1.1", "+4912345678", "00e1", "007.0", "12e3", "-0", ".5"}),
                     numberColumn("x", {1.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0}),
                     textColumn("class", {"1.10", "1.1", "1.10", "1.1", "2", "1e3", "2", "1000"})},
                    "IFC");
    return all;
}

} // namespace

/// What is written is read again as it was, by readers that know nothing of the writers.
class RoundTripTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void whatIsWrittenIsReadAgain_data()
    {
        QTest::addColumn<QString>("writer");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("packing");
        for (const WriterInfo &writer : datasetWriters()) {
            if (!isRead(writer.id))
                continue;
            const auto add = [&](const std::string &table, const std::string &packing) {
                QTest::newRow((writer.id + packing + ": " + table).c_str())
                    << QString::fromLatin1(writer.id) << QString::fromStdString(table)
                    << QString::fromStdString(packing);
            };
            add("numbers", ".gz");
            for (const auto &[name, table] : tables()) {
                // Its reader finds a class in any table: 0, where none was written.
                if (std::string(writer.id) != "svmlight" || table.data.classColumn())
                    add(name, "");
            }
        }
    }
    void whatIsWrittenIsReadAgain()
    {
        QFETCH(const QString, writer);
        QFETCH(const QString, table);
        QFETCH(const QString, packing);
        const WriterInfo &info = **writerOfId(writer.toStdString());
        const ExportTable written = tables().at(table.toStdString());
        const QString path = m_folder.filePath(QStringLiteral("table") +
                                               QString::fromLatin1(info.patterns.front() + 1) + packing);
        const auto file = writtenTable(info, written, path.toStdString());
        if (!file) { // it cannot be held, and that is said
            QVERIFY2(file.error().kind == ErrorKind::Output, english(file.error().message).c_str());
            QVERIFY(writer == u"svmlight" || writer == u"npy");
            QVERIFY(table != u"numbers");
            return;
        }
        QVERIFY(test::writeFile(path, file->bytes));
        ReadOptions options;
        options.headerRows = 1; // of a few texts alone nobody can tell
        if (table == u"names that could be numbers" && keptBy(info.id).names)
            options.classColumn = "class"; // of fractions nobody can tell either
        options.unheeded = UnheededOptions::LeaveOut;
        const auto read = readDataset(path.toStdString(), options);
        QVERIFY2(read.ok(), read.ok() ? "" : english(read.error().message).c_str());
        const Kept kept = keptBy(info.id);
        QCOMPARE(QString::fromStdString(exactTable(*read, kept)),
                 QString::fromStdString(exactTable(written.data, kept)));
    }
};

QTEST_APPLESS_MAIN(RoundTripTest)
#include "tst_round_trip.moc"

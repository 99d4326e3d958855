// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/orange_writer.h"
#include "tests/support/export_tables.h"

#include <QTest>

using namespace inkling;
using test::bytesOf, test::exportTable, test::kNoNumber, test::kNoText, test::notesOf, test::numberColumn,
    test::textColumn;

namespace {

std::string orange(const ExportTable &table)
{
    return bytesOf(orangeWriter().write(table, {}, {}));
}

/// The second header row of a table of one column.
std::string typeOf(const Column &column)
{
    const std::string bytes = orange(exportTable({column}));
    const std::size_t begin = bytes.find('\n') + 1;
    return bytes.substr(begin, bytes.find('\n', begin) - begin);
}

} // namespace

/// Orange's documentation, "Loading and saving data": three header rows.
class OrangeWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeRowsSayWhatTheColumnsAre()
    {
        std::vector<std::optional<std::string>> names;
        for (int i = 0; i < 66; ++i)
            names.emplace_back("name " + std::to_string(i));
        names[1] = kNoText;
        std::vector<double> numbers(66, 0.5);
        numbers[1] = kNoNumber;
        std::vector<std::optional<std::string>> colours(66, "dark blue");
        colours[0] = "red";
        colours[1] = kNoText;
        const ExportTable table = exportTable({textColumn("who\tis", names), numberColumn("x", numbers),
                                               textColumn("colour", colours), numberColumn("id", numbers),
                                               textColumn("kind", colours)},
                                              "FFFIC");
        QVERIFY2(
            orange(table).starts_with("\"who\tis\"\tx\tcolour\tid\tkind\n"
                                      "string\tcontinuous\tred dark\\ blue\tcontinuous\tred dark\\ blue\n"
                                      "meta\t\t\tmeta\tclass\n"
                                      "name 0\t0.5\tred\t0.5\tred\n"
                                      "\t?\t?\t?\t?\n"
                                      "name 2\t0.5\tdark blue\t0.5\tdark blue\n"),
            orange(table).c_str());
    }

    // What separates the values of a list, or could be taken for the name of a type, is not listed.
    void listsOnlyWhatCanBeRead()
    {
        QCOMPARE(typeOf(textColumn("t", {"b", "a"})), std::string("b a"));
        QCOMPARE(typeOf(textColumn("t", {"b", "a"}, {"c", "b", "a"})), std::string("c b a"));
        QCOMPARE(typeOf(textColumn("t", {"string"})), std::string("discrete"));
        QCOMPARE(typeOf(textColumn("t", {"a\\", "b"})), std::string("discrete"));
        QCOMPARE(typeOf(textColumn("t", {" a", "b"})), std::string("discrete"));
        QCOMPARE(typeOf(textColumn("t", {"a\nb", "b"})), std::string("discrete"));
        QCOMPARE(typeOf(textColumn("t", {"", "b"})), std::string("discrete"));
        QCOMPARE(typeOf(textColumn("t", {kNoText})), std::string("string"));
    }

    // An empty cell is none, too.
    void theSignForNoValueMayBeAValue()
    {
        QCOMPARE(orange(exportTable({textColumn("t", {"?", kNoText, "a"}), numberColumn("x", {1, 2, 3})})),
                 std::string("t\tx\n? a\tcontinuous\n\t\n?\t1\n\t2\na\t3\n"));
    }

    void aClassOfNumbersIsACategory()
    {
        const ExportTable table = exportTable({numberColumn("digit", {7.0, kNoNumber, 0.0})}, "C");
        QCOMPARE(orange(table), std::string("digit\n0 7\nclass\n7\n?\n0\n"));
    }

    void aRowWithoutFlagsIsARow()
    {
        QCOMPARE(orange(exportTable({numberColumn("x", {1.5})})), std::string("x\ncontinuous\n\"\"\n1.5\n"));
    }

    void tellsOfTextsThatReadersTakeForMissing()
    {
        const auto written = orangeWriter().write(exportTable({textColumn("t", {"NA", "b"})}), {}, {});
        QVERIFY(notesOf(written).find("\"NA\"") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(OrangeWriterTest)
#include "tst_orange_writer.moc"

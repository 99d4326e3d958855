// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/svmlight_writer.h"

#include "core/io/svmlight_reader.h"
#include "tests/support/export_tables.h"

#include <QTest>

using namespace inkling;
using test::bytesOf, test::exportTable, test::kNoNumber, test::kNoText, test::notesOf, test::numberColumn,
    test::textColumn;

namespace {

Result<WrittenTable> svmlight(const ExportTable &table)
{
    return svmlightWriter().write(table, {}, {});
}

} // namespace

class SvmlightWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // load_svmlight_file() of scikit-learn 1.2.1 gives back these matrices and classes.
    void writesWhatIsNotZero()
    {
        const ExportTable table =
            exportTable({numberColumn("a", {0.0, 0.1 + 0.2, -0.0}), numberColumn("b", {1.5, 0.0, 0.0}),
                         numberColumn("c", {0.0, 0.0, 1e-300}), numberColumn("class", {1.0, -1.0, 1.0})},
                        "FFFC");
        QCOMPARE(bytesOf(svmlight(table)), std::string("1 2:1.5 3:0\n"
                                                       "-1 1:0.30000000000000004\n"
                                                       "1 1:-0.0 3:1e-300\n"));
    }

    void numbersClassesThatAreTexts()
    {
        const ExportTable table = exportTable(
            {textColumn("kind", {"dark\nblue", "red", "dark\nblue"}), numberColumn("x", {1, 2, 3})}, "CF");
        const auto written = svmlight(table);
        QCOMPARE(bytesOf(written),
                 std::string("# classes: 1 = \"dark\\nblue\", 2 = red\n1 1:1\n2 1:2\n1 1:3\n"));
        QVERIFY(notesOf(written).find("1 = \"dark\\nblue\", 2 = red") != std::string::npos);
    }

    // SVMlight's manual: a class of 0 is none, to be found by transduction.
    void rowsWithoutAClassHaveZero()
    {
        const Column x = numberColumn("x", {1, 2});
        const auto named = svmlight(exportTable({x, textColumn("class", {"a", kNoText})}, "FC"));
        QCOMPARE(bytesOf(named), std::string("# classes: 1 = a\n1 1:1\n0 1:2\n"));
        QVERIFY(notesOf(named).find("without a class have 0") != std::string::npos);
        const auto numbered = svmlight(exportTable({x, numberColumn("class", {2, kNoNumber})}, "FC"));
        QCOMPARE(bytesOf(numbered), std::string("2 1:1\n0 1:2\n"));
        const auto none = svmlight(exportTable({x}));
        QCOMPARE(bytesOf(none), std::string("0 1:1\n0 1:2\n"));
    }

    void aClassCalledZeroIsNotMistakenForNone()
    {
        const Column x = numberColumn("x", {1, 2, 3});
        QCOMPARE(bytesOf(svmlight(exportTable({x, numberColumn("class", {7, 0, kNoNumber})}, "FC"))),
                 std::string("# classes: 1 = 0, 2 = 7\n2 1:1\n1 1:2\n0 1:3\n"));
        QCOMPARE(bytesOf(svmlight(exportTable({x, numberColumn("class", {7, 0, 7})}, "FC"))),
                 std::string("7 1:1\n0 1:2\n7 1:3\n"));
    }

    void theNamesOfClassesComeBack()
    {
        const ExportTable table = exportTable(
            {numberColumn("x", {1, 2, 3, 4}),
             textColumn("class", {"a, b", "2 = c", kNoText, "a, b"}, {"a, b", "unused", "2 = c"})},
            "FC");
        const auto read = svmlightReader().read(bytesOf(svmlight(table)), "out.svm", {}, {});
        QVERIFY(read.ok());
        const Column &classes = read->columns.back();
        QCOMPARE(classes.categories, (std::vector<std::string>{"a, b", "unused", "2 = c"}));
        QCOMPARE(classes.codes, (std::vector<int>{0, 2, -1, 0}));
        const std::vector<std::string> awkward{"A, 2 = B", "new\nline", "\"quoted\"", "\"a\", 2 = b",
                                               "3 = \\n"};
        const auto quoted = svmlightReader().read(
            bytesOf(svmlight(
                exportTable({numberColumn("x", {1}), textColumn("class", {"new\nline"}, awkward)}, "FC"))),
            "out.svm", {}, {});
        QVERIFY(quoted.ok());
        QCOMPARE(quoted->columns.back().categories, awkward);
        // a comment that says nothing of these numbers
        const auto other = svmlightReader().read("# classes: 1 = a\n1 1:1\n5 1:2\n", "out.svm", {}, {});
        QVERIFY(other.ok() && other->columns.back().type == ColumnType::Number);
        const auto plain = svmlightReader().read("# classes: few\n1 1:1\n2 1:2\n", "out.svm", {}, {});
        QVERIFY(plain.ok() && plain->columns.back().type == ColumnType::Number);
    }

    void tellsWhatIsLeftOut()
    {
        const auto written = svmlight(exportTable({textColumn("words", {"a"}), numberColumn("x", {1}),
                                                   numberColumn("row id", {5}), numberColumn("class", {1})},
                                                  "FFIC"));
        QCOMPARE(bytesOf(written), std::string("1 1:1\n"));
        QVERIFY2(notesOf(written).find("left out: words, row id.") != std::string::npos,
                 notesOf(written).c_str());
    }

    void refusesWhatItCannotHold()
    {
        const auto missing =
            svmlight(exportTable({numberColumn("x", {1, 2}), numberColumn("y", {1, kNoNumber})}));
        QVERIFY(!missing && missing.error().kind == ErrorKind::Output);
        QVERIFY2(bytesOf(missing).find("column \"y\", row 2") != std::string::npos, bytesOf(missing).c_str());
        const auto texts = svmlight(exportTable({textColumn("t", {"a"}), numberColumn("class", {1})}, "FC"));
        QVERIFY2(bytesOf(texts).find("some table has none") != std::string::npos, bytesOf(texts).c_str());
    }
};

QTEST_APPLESS_MAIN(SvmlightWriterTest)
#include "tst_svmlight_writer.moc"

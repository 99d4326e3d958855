// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_writer.h"
#include "core/io/zip_archive.h"
#include "tests/support/export_tables.h"

#include <QTest>

using namespace inkling;
using test::bytesOf, test::exportTable, test::kNoNumber, test::kNoText, test::notesOf, test::numberColumn,
    test::textColumn;

namespace {

/// A file as numpy.save() of NumPy 1.24.2 writes it: 128 bytes of header, then the values.
QByteArray saved(const QByteArray &header, const QByteArray &values)
{
    constexpr qsizetype kHeader = 128 - 10;
    return QByteArray::fromHex("934e554d505901007600") + header.leftJustified(kHeader - 1, ' ') + "\n" +
           QByteArray::fromHex(values);
}

// np.array([[1.5, -0.0], [np.nan, 0.1 + 0.2], [3.0, 5e-324]])
const char *const kMatrixHeader = "{'descr': '<f8', 'fortran_order': False, 'shape': (3, 2), }";
const char *const kMatrixValues = "000000000000f83f0000000000000080000000000000f87f"
                                  "343333333333d33f00000000000008400100000000000000";

std::vector<Column> matrixColumns()
{
    return {numberColumn("x", {1.5, kNoNumber, 3.0}), numberColumn("ü y", {-0.0, 0.1 + 0.2, 5e-324})};
}

/// A member of an archive, or "" where there is none.
QByteArray member(const std::string &bytes, const std::string &name)
{
    Result<ZipArchive> archive = ZipArchive::open(bytes, "x.npz", {});
    const ZipMember *found = archive ? archive->find(name + ".npy") : nullptr;
    if (!found)
        return {};
    std::string room;
    return QByteArray::fromStdString(std::string(archive.value().contents(*found, room, {}).value()));
}

} // namespace

class NpyWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMatrixIsTheBytesThatNumpySaves()
    {
        std::vector<Column> columns = matrixColumns();
        columns.insert(columns.begin() + 1, textColumn("words", {"a", "b", "c"}));
        const auto written = npyWriter().write(exportTable(columns), {}, {});
        QCOMPARE(QByteArray::fromStdString(bytesOf(written)), saved(kMatrixHeader, kMatrixValues));
        QVERIFY2(notesOf(written).find("order of its columns is: x, ü y.") != std::string::npos,
                 notesOf(written).c_str());
        QVERIFY(notesOf(written).find("left out: words.") != std::string::npos);
    }

    void aMatrixNeedsNumbers()
    {
        const auto written = npyWriter().write(exportTable({textColumn("t", {"a"})}), {}, {});
        QVERIFY(!written && written.error().kind == ErrorKind::Output);
        QVERIFY(bytesOf(written).find(".npz holds texts") != std::string::npos);
    }

    // np.save(np.array([...])) of the same values.
    void anArchiveHasAnArrayForEachPart()
    {
        std::vector<Column> columns = matrixColumns();
        columns.push_back(textColumn("class", {"a", "b", kNoText}));
        columns.push_back(textColumn("t", {"naïve ☃ 𝄞", kNoText, "q"}));
        columns.push_back(
            numberColumn("ids", {9007199254740992.0, -1.0, 7.0}, {"9007199254740993", "-1", "7"}));
        columns.push_back(numberColumn("whole", {1.0, 2.0, 3.0}));
        columns.push_back(numberColumn("more", {1.5, kNoNumber, 3.0}));
        const auto written = npzWriter().write(exportTable(columns, "FFCFI--"), {}, {});
        const std::string bytes = bytesOf(written);
        QCOMPARE(member(bytes, "X"), saved(kMatrixHeader, kMatrixValues));
        QCOMPARE(member(bytes, "feature_names"),
                 saved("{'descr': '<U3', 'fortran_order': False, 'shape': (2,), }",
                       "780000000000000000000000fc0000002000000079000000"));
        QCOMPARE(member(bytes, "y"), saved("{'descr': '<U1', 'fortran_order': False, 'shape': (3,), }",
                                           "610000006200000000000000"));
        QCOMPARE(member(bytes, "t"),
                 saved("{'descr': '<U9', 'fortran_order': False, 'shape': (3,), }",
                       "6e00000061000000ef00000076000000650000002000000003260000200000001ed10100" +
                           QByteArray(72, '0') + "71000000" + QByteArray(64, '0')));
        QCOMPARE(member(bytes, "ids"), saved("{'descr': '<i8', 'fortran_order': False, 'shape': (3,), }",
                                             "0100000000002000ffffffffffffffff0700000000000000"));
        QCOMPARE(member(bytes, "whole"), saved("{'descr': '<i8', 'fortran_order': False, 'shape': (3,), }",
                                               "010000000000000002000000000000000300000000000000"));
        QCOMPARE(member(bytes, "more"), saved("{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }",
                                              "000000000000f83f000000000000f87f0000000000000840"));
        QVERIFY(notesOf(written).find("Column \"class\" is the array \"y\".") != std::string::npos);
        QVERIFY2(notesOf(written).find("Missing texts are empty in NumPy arrays: t, class.") !=
                     std::string::npos,
                 notesOf(written).c_str());
    }

    void classesThatAreNumbersStayNumbers()
    {
        const auto written = npzWriter().write(exportTable({numberColumn("digit", {3.0, 0.0})}, "C"), {}, {});
        QCOMPARE(member(bytesOf(written), "y"),
                 saved("{'descr': '<i8', 'fortran_order': False, 'shape': (2,), }",
                       "03000000000000000000000000000000"));
        QVERIFY(member(bytesOf(written), "X").isEmpty());
    }

    // An archive may be unpacked into a folder, and a name must not lead out of it.
    void namesAreNoPathsAndNotTakenTwice()
    {
        const auto written =
            npzWriter().write(exportTable({textColumn("../a", {"p"}), textColumn(".._a", {"q"}),
                                           textColumn("X", {"r"}), numberColumn("x", {1.0})}),
                              {}, {});
        const std::string bytes = bytesOf(written);
        QVERIFY(member(bytes, ".._a").contains("p"));
        QVERIFY(member(bytes, ".._a_2").contains("q"));
        QVERIFY(member(bytes, "X_2").contains("r"));
        QVERIFY(notesOf(written).find("Column \"../a\" is the array \".._a\".") != std::string::npos);
    }

    void tellsOfRoundedNumbers()
    {
        const ExportTable table =
            exportTable({numberColumn("n", {9007199254740992.0}, {"9007199254740993"})});
        for (const WriterInfo *writer : {&npyWriter(), &npzWriter()})
            QVERIFY2(notesOf(writer->write(table, {}, {})).find("were rounded: n.") != std::string::npos,
                     writer->id);
    }

    // 300,000 texts as long as the longest of 4,000 characters.
    void refusesTextsThatWouldTakeTooMuchRoom()
    {
        std::vector<std::optional<std::string>> cells(300'000, "a");
        cells[7] = std::string(4000, 'b');
        const auto written = npzWriter().write(exportTable({textColumn("t", cells)}), {}, {});
        QVERIFY(!written && written.error().kind == ErrorKind::Output);
        QVERIFY2(bytesOf(written).find("has 4000 characters") != std::string::npos, bytesOf(written).c_str());
    }
};

QTEST_APPLESS_MAIN(NpyWriterTest)
#include "tst_npy_writer.moc"

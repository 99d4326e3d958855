// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/mat_reader.h"

#include "tests/support/damaged_copies.h"
#include "tests/support/deflated.h"
#include "tests/support/npy_bytes.h"
#include "tests/support/read_promises.h"
#include "tests/support/shared_files.h"
#include "tests/support/table_text.h"

#include <QTest>

#include <limits>

using namespace inkling;
using namespace std::string_literals;
using test::doubles;
using test::hasNote;
using test::littleEndian;
using test::tableText;

namespace {

constexpr const char *kPath = "folder/größe.mat";

// The types of elements and the classes of variables by their numbers in the format's description.
constexpr std::uint32_t kInt8 = 1;
constexpr std::uint32_t kUInt8 = 2;
constexpr std::uint32_t kUInt16 = 4;
constexpr std::uint32_t kInt32 = 5;
constexpr std::uint32_t kUInt32 = 6;
constexpr std::uint32_t kDouble = 9;
constexpr std::uint32_t kMatrix = 14;
constexpr std::uint32_t kCompressed = 15;
constexpr std::uint32_t kUtf8 = 16;
constexpr std::uint32_t kCellClass = 1;
constexpr std::uint32_t kStructureClass = 2;
constexpr std::uint32_t kCharacterClass = 4;
constexpr std::uint32_t kSparseClass = 5;
constexpr std::uint32_t kDoubleClass = 6;

Result<Dataset> read(const std::string &bytes, const ReadOptions &options = {},
                     const RunControl &control = {})
{
    return matReader().read(bytes, kPath, options, control);
}

std::string element(std::uint32_t type, const std::string &data)
{
    const std::size_t filled = type == kCompressed ? data.size() : (data.size() + 7) / 8 * 8;
    return littleEndian(type) + littleEndian(static_cast<std::uint32_t>(data.size())) + data +
           std::string(filled - data.size(), '\0');
}

std::string wholeNumbers(const std::vector<std::uint32_t> &numbers)
{
    std::string bytes;
    for (const std::uint32_t number : numbers)
        bytes += littleEndian(number);
    return bytes;
}

/// A variable; `kind`: its class and flags.
std::string variable(const std::string &name, std::uint32_t kind, const std::vector<std::uint32_t> &sizes,
                     const std::string &parts)
{
    return element(kMatrix, element(kUInt32, wholeNumbers({kind, 0})) + element(kInt32, wholeNumbers(sizes)) +
                                element(kInt8, name) + parts);
}

std::string numbers(const std::string &name, std::uint32_t rows, std::uint32_t columns,
                    const std::vector<double> &values)
{
    return variable(name, kDoubleClass, {rows, columns}, element(kDouble, doubles(values)));
}

std::string file(const std::string &variables)
{
    std::string header = "MATLAB 5.0 MAT-file";
    header.resize(124, ' ');
    return header + std::string("\0\1IM", 4) + variables;
}

std::string packed(const std::string &variable)
{
    return element(kCompressed, test::deflated(variable, MAX_WBITS));
}

std::string sparse(const std::vector<std::uint32_t> &rows, const std::vector<std::uint32_t> &begins,
                   const std::vector<double> &values)
{
    return file(variable("S", kSparseClass, {3, 2},
                         element(kInt32, wholeNumbers(rows)) + element(kInt32, wholeNumbers(begins)) +
                             element(kDouble, doubles(values))));
}

std::string text(const std::string &name, const std::string &characters)
{
    return variable(name, kCharacterClass, {1, static_cast<std::uint32_t>(characters.size())},
                    element(kUInt8, characters));
}

ReadOptions tableNamed(const char *name)
{
    ReadOptions options;
    options.table = name;
    return options;
}

} // namespace

class MatReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isKnownByItsContent()
    {
        QCOMPARE(matReader().probe(file(""), "x.csv"), 1.0);
        QCOMPARE(matReader().probe("a,b\n", "X.MAT"), kNamedProbe);
        QCOMPARE(matReader().probe("a,b\n", "x.csv"), 0.0);
        QVERIFY(matReader().probe("\x89HDF\r\n\x1A\n", "x") > 0.3);
        QVERIFY(matReader().probe("\0\0\0\0\3\0\0\0\2\0\0\0\0\0\0\0\2\0\0\0X\0"s, "x.csv") > 0.3);
    }

    /// What scipy.io.savemat writes, stored and compressed, as scipy.io.loadmat reads it.
    void readsWhatSciPyWrites_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("best") << QByteArray("")
                              << QByteArray("column_1|column_2|labels|names|\n1.5|-2|2|ab|\n"
                                            "3||1|cde|\n5e+300|1e-05|2|é|\n");
        QTest::newRow("vector") << QByteArray("row")
                                << QByteArray("row|labels|names|\n1|2|ab|\n2|1|cde|\n3|2|é|\n");
        QTest::newRow("cells of texts")
            << QByteArray("species")
            << QByteArray("species|labels|names|\nsetosa|2|ab|\ngröße 😀|1|cde|\n|2|é|\n");
        QTest::newRow("characters") << QByteArray("names")
                                    << QByteArray("names|labels|\nab|2|\ncde|1|\né|2|\n");
        QTest::newRow("64 bits") << QByteArray("big")
                                 << QByteArray("big|labels|names|\n9007199254740993|2|ab|\n"
                                               "-1|1|cde|\n2|2|é|\n");
        QTest::newRow("truth values")
            << QByteArray("flag") << QByteArray("flag|labels|names|\n1|2|ab|\n0|1|cde|\n1|2|é|\n");
        QTest::newRow("sparse") << QByteArray("S")
                                << QByteArray("column_1|column_2|labels|names|\n0|2.5|2|ab|\n"
                                              "0|0|1|cde|\n-1|0|2|é|\n");
    }
    void readsWhatSciPyWrites()
    {
        QFETCH(const QByteArray, table);
        QFETCH(const QByteArray, shown);
        for (const char *name : {"scipy_stored.mat", "scipy_compressed.mat"}) {
            const QString path =
                test::projectFolder().filePath(QLatin1String("tests/data/") + QLatin1String(name));
            const auto data = read(test::fileBytes(path), tableNamed(table.constData()));
            QCOMPARE(QByteArray::fromStdString(tableText(data)), shown);
        }
    }

    void choosesTableAndClass()
    {
        const auto data = read(file(numbers("y", 1, 3, {1, 2, 1}) + numbers("X", 3, 2, {1, 2, 3, 4, 5, 6}) +
                                    packed(numbers("other", 2, 2, {1, 2, 3, 4}))));
        QCOMPARE(tableText(data), "column_1|column_2|y|\n1|4|1|\n2|5|2|\n3|6|1|\n"s);
        QCOMPARE(data->classColumn(), std::optional<std::size_t>(2));
        QVERIFY(hasNote(*data, "The table was read from X, its class from y."));
        QVERIFY(hasNote(*data, "The file also holds other, which was not read."));
        QVERIFY(hasNote(*data, "(y) is a row of numbers and was read as a column."));
    }

    /// Fisher's iris as MATLAB ships it: a matrix, and cells of texts.
    void cellsOfTextsAreClasses()
    {
        const auto data =
            read(file(numbers("meas", 3, 2, {1, 2, 3, 4, 5, 6}) +
                      variable("species", kCellClass, {3, 1},
                               text("", "setosa") + text("", "virginica") + element(kMatrix, ""))));
        QCOMPARE(tableText(data), "column_1|column_2|species|\n1|4|setosa|\n2|5|virginica|\n3|6||\n"s);
        QCOMPARE(data->classColumn(), std::optional<std::size_t>(2));
    }

    void readsFilesOfTheOtherByteOrder()
    {
        // one column of int16 named "v", written by hand
        const std::string data = "\0\0\0\6\0\0\0\x08\0\0\0\x0A\0\0\0\0"s +
                                 "\0\0\0\5\0\0\0\x08\0\0\0\2\0\0\0\1"s + "\0\1\0\1v\0\0\0"s +
                                 "\0\4\0\3\xFF\xFE\1\0"s;
        std::string header(124, ' ');
        header.replace(0, 7, "MATLAB ");
        QCOMPARE(tableText(read(header + "\1\0MI"s + "\0\0\0\x0E\0\0\0\x30"s + data)), "v|\n-2|\n256|\n"s);
    }

    void readsUnitsOfUtf16()
    {
        const std::string units = "g\0\xF6\0=\xD8\0\xDE \0"s; // gö😀 and a blank
        QCOMPARE(tableText(read(file(variable("t", kCharacterClass, {1, 5}, element(kUInt16, units))))),
                 "t|\ngö😀|\n"s);
    }

    void missingValuesAreTheUsers()
    {
        ReadOptions options;
        options.missing = std::vector<std::string>{"-9", "0", "none"};
        QCOMPARE(tableText(read(file(numbers("X", 2, 2, {1, -9, 3, 4})), options)),
                 "column_1|column_2|\n1|3|\n|4|\n"s);
        QCOMPARE(tableText(read(sparse({2}, {0, 1, 1}, {-9}), options)), "column_1|column_2|\n||\n||\n||\n"s);
        QCOMPARE(tableText(read(file(variable("c", kCellClass, {2, 1}, text("", "none") + text("", "a"))),
                                options)),
                 "c|\n|\na|\n"s);
    }

    void othersAreNotRead()
    {
        const std::string structure = variable("s", kStructureClass, {1, 1}, "");
        const auto data = read(file(structure + numbers("X", 2, 1, {1, 2}) + variable("", 17, {1, 1}, "") +
                                    numbers("__function_workspace__", 1, 1, {1})));
        QCOMPARE(tableText(data), "X|\n1|\n2|\n"s);
        QVERIFY(hasNote(*data, "The file also holds s, which was not read."));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("says");
        const auto add = [](const char *name, const std::string &bytes, const char *says) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(says);
        };
        const std::string one = element(kDouble, doubles({1}));
        add("nothing", "", "no MATLAB file of level 5");
        add("text", "a,b\n1,2\n",
            "no MATLAB file of level 5; if it is of an old MATLAB, save it with save(..., '-v7')");
        add("level 4", "\0\0\0\0\3\0\0\0\2\0\0\0\0\0\0\0\2\0\0\0X\0"s, "MATLAB file of level 4; save it");
        add("level 4, big-endian", "\0\0\3\xE8\0\0\0\1\0\0\0\1\0\0\0\0\0\0\0\2y\0"s, "of level 4; save it");
        add("HDF5", "\x89HDF\r\n\x1A\n",
            "is an HDF5 file, as MATLAB writes since 7.3; save it with save(..., '-v7')");
        add("MATLAB 7.3", "MATLAB 7.3 MAT-file, Platform: GLNXA64" + std::string(500, ' '),
            "is an HDF5 file");
        add("header cut off", file("").substr(0, 100), "cut off or damaged in its header");
        add("no variables", file(""), "MATLAB file without variables");
        add("no element", file("abcdefgh"), "what stands at byte 129 is no part");
        add("cut off", file(numbers("X", 1, 1, {1})).substr(0, 180),
            "the variable that begins at byte 129 does not end");
        add("4 GiB", file(littleEndian(kMatrix) + littleEndian(0xFFFFFFFF)),
            "that begins at byte 129 does not end");
        add("packed badly", file(element(kCompressed, "no zlib")), "(?) is damaged: it has no header");
        add("packed and cut off",
            file(element(kCompressed,
                         test::deflated(numbers("X", 100, 1, std::vector<double>(100, 1.0)), MAX_WBITS)
                             .substr(0, 40))),
            "is damaged");
        add("packed and longer than told",
            file(packed(numbers("X", 2, 1, {1, 2}).replace(4, 4, littleEndian<std::uint32_t>(64)))),
            "(X) is damaged: what is packed in it cannot be unpacked");
        add("complex", file(variable("X", kDoubleClass | 0x800U, {1, 1}, one + one)),
            "(X) holds complex numbers");
        add("three dimensions", file(variable("X", kDoubleClass, {1, 1, 1}, one)),
            "(X) has 3 dimensions; reshape it");
        add("no rows", file(numbers("X", 0, 3, {})), "(X) holds no values");
        add("structure", file(variable("X", kStructureClass, {1, 1}, "")),
            "(X) is a structure, an object or cells");
        add("cells of numbers", file(variable("X", kCellClass, {1, 1}, numbers("", 1, 1, {1}))),
            "(X) is a structure,");
        add("cells of texts and numbers",
            file(variable("X", kCellClass, {2, 1}, text("", "a") + numbers("", 1, 1, {1}))),
            "(X), row 2: this is no text");
        add("cells of cells",
            file(variable("X", kCellClass, {1, 1}, variable("", kCellClass, {1, 1}, text("", "a")))),
            "(X) is a structure,");
        add("matrix of cells", file(variable("X", kCellClass, {2, 2}, text("", "a"))),
            "(X) is a matrix of cells");
        add("cells missing", file(variable("X", kCellClass, {3, 1}, text("", "a"))),
            "(X) is damaged: its parts");
        add("fewer numbers", file(numbers("X", 2, 2, {1, 2, 3})),
            "(X) is damaged: its parts do not fit its size");
        add("large sizes", file(variable("X", kDoubleClass, {0xFFFFFFFF, 0xFFFFFFFF}, one)),
            "more than 100000");
        add("many rows", file(variable("X", kDoubleClass, {0xFFFFFFFF, 2}, one)),
            "(X) is damaged: its parts");
        add("numbers of no type", file(variable("X", kDoubleClass, {1, 1}, element(kUtf8, "12345678"))),
            "(X) is damaged: its parts");
        add("infinite", file(numbers("X", 2, 2, {1, 2, 3, std::numeric_limits<double>::infinity()})),
            "(X), row 2, column 2: inf is not a finite number");
        add("infinite and sparse", sparse({2}, {0, 0, 1}, {-std::numeric_limits<double>::infinity()}),
            "(S), row 3, column 2: -inf");
        add("sparse beyond its rows", sparse({3}, {0, 0, 1}, {1}), "(S) is damaged: its parts");
        add("sparse out of order", sparse({0}, {1, 0, 1}, {1}), "(S) is damaged: its parts");
        add("sparse without values", sparse({0, 1}, {0, 1, 2}, {1}), "(S) is damaged: its parts");
        add("sparse without rows", sparse({0}, {0, 1, 2}, {1, 2}), "(S) is damaged: its parts");
        add("sparse and yet large",
            file(variable("S", kSparseClass, {1'000'000'000, 100},
                          element(kInt32, "") +
                              element(kInt32, wholeNumbers(std::vector<std::uint32_t>(101))) +
                              element(kDouble, ""))),
            "would fill too much memory");
        add("no text", file(variable("X", kCharacterClass, {1, 1}, element(kUInt16, "\0\xD8"s))),
            "(X), row 1: this is no text");
        add("NUL in a text", file(text("X", "a\0b"s)), "(X), row 1: this is no text");
        add("no UTF-8", file(variable("X", kCharacterClass, {1, 1}, element(kUtf8, "\xFF"))),
            "(X) is damaged");
    }
    void refuses()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, says);
        const auto data = read(bytes.toStdString());
        QVERIFY(!data.ok());
        const std::string text = english(data.error().message);
        QVERIFY2(text.find(says.toStdString()) != std::string::npos, text.c_str());
        QCOMPARE(test::brokenSentence(data.error().message, kPath), std::string());
    }

    void bombsAreNotUnpacked()
    {
        const std::string zeros(80'000'000, '\0');
        const std::string bytes =
            file(packed(variable("X", kDoubleClass, {10'000'000, 1}, element(kDouble, zeros))));
        QVERIFY(bytes.size() < 100'000);
        const std::string text = tableText(read(bytes));
        QVERIFY2(text.find("(X) would unpack to more than 500 times its size") != std::string::npos,
                 text.c_str());
    }

    void everyCutIsASentence()
    {
        const std::string whole = file(numbers("X", 2, 2, {1, 2, 3, 4}) + packed(text("t", "text")));
        const std::size_t first = file(numbers("X", 2, 2, {1, 2, 3, 4})).size();
        for (std::size_t length = 0; length < whole.size(); ++length) {
            const auto data = read(whole.substr(0, length));
            QCOMPARE(data.ok(), length == first); // a whole file, by chance
            QCOMPARE(test::brokenPromise(data, kPath), std::string());
        }
    }

    void damageMakesATableOrASentence_data()
    {
        QTest::addColumn<QByteArray>("variable");
        const auto add = [](const char *name, const std::string &bytes) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes);
        };
        add("numbers", numbers("X", 3, 2, {1, 2, 3, 4, 5, 6}));
        add("sparse", sparse({0, 2}, {0, 1, 2}, {1, 2}).substr(128));
        add("characters", variable("t", kCharacterClass, {2, 3}, element(kUtf8, "abcdef")));
        add("cells", variable("c", kCellClass, {2, 1}, text("", "one") + text("", "two")));
    }
    void damageMakesATableOrASentence()
    {
        QFETCH(const QByteArray, variable);
        const std::string bytes = variable.toStdString() + numbers("y", 2, 1, {0, 1});
        test::forEachDamagedCopy(bytes, 400, [](const std::string &damaged) {
            QCOMPARE(test::brokenPromise(read(file(damaged)), kPath), std::string());
            QCOMPARE(test::brokenPromise(read(file(packed(damaged))), kPath), std::string());
        });
        test::forEachDamagedCopy(file(packed(bytes)), 200, [](const std::string &damaged) {
            QCOMPARE(test::brokenPromise(read(damaged), kPath), std::string());
        });
    }

    void stopsWhenAsked()
    {
        std::vector<double> values(400'000);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = static_cast<double>(i * 7919 % 1000003);
        std::string cells;
        for (int i = 0; i < 20'000; ++i)
            cells += text("", "cell");
        const std::string bytes = file(
            packed(numbers("X", 20'000, 20, values)) + variable("labels", kCellClass, {20'000, 1}, cells) +
            variable("S", kSparseClass, {20'000, 200},
                     element(kInt32, "") + element(kInt32, wholeNumbers(std::vector<std::uint32_t>(201))) +
                         element(kDouble, "")));
        for (const char *table : {"X", "S"}) {
            double last = 0.0;
            int all = 0;
            QVERIFY(read(bytes, tableNamed(table), RunControl([&](double fraction) {
                             const bool isForward = fraction >= last && fraction <= 1.0;
                             last = fraction;
                             return ++all > 0 && isForward;
                         }))
                        .ok());
            QVERIFY(all > 8);
            for (int most = 0; most < all; ++most) {
                int asked = 0;
                const auto data =
                    read(bytes, tableNamed(table), RunControl([&](double) { return ++asked <= most; }));
                QVERIFY(!data && data.error().kind == ErrorKind::Stopped);
            }
        }
    }
};

QTEST_APPLESS_MAIN(MatReaderTest)
#include "tst_mat_reader.moc"

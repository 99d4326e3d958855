// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_reader.h"

#include "tests/support/damaged_copies.h"
#include "tests/support/npy_bytes.h"
#include "tests/support/read_promises.h"
#include "tests/support/shared_files.h"
#include "tests/support/table_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <limits>

using namespace inkling;
using namespace std::string_literals;
using test::doubles;
using test::hasNote;
using test::littleEndian;
using test::npyBytes;
using test::npyOfHeader;
using test::tableText;

namespace {

constexpr const char *kPath = "folder/größe.npy";

Result<Dataset> read(const std::string &bytes, const ReadOptions &options = {},
                     const RunControl &control = {})
{
    return npyReader().read(bytes, kPath, options, control);
}

Result<Dataset> readBase64(const char *text)
{
    return read(QByteArray::fromBase64(text).toStdString());
}

std::string ones(std::size_t count)
{
    return doubles(std::vector<double>(count, 1.0));
}

/// The value as NumPy shows it in the reference.
QString shownValue(const QJsonValue &value)
{
    const QString text = value.toVariant().toString();
    if (text == QLatin1String("True") || text == QLatin1String("False"))
        return text == QLatin1String("True") ? QStringLiteral("1") : QStringLiteral("0");
    if (text.startsWith(QLatin1String("b'")))
        return text.mid(2).chopped(1);
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber ? QString::number(number) : text;
}

} // namespace

class NpyReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isKnownByItsContent()
    {
        const std::string bytes = npyBytes("<f8", "(1,)", ones(1));
        QCOMPARE(npyReader().probe(bytes, "x.csv"), 1.0);
        QCOMPARE(npyReader().probe("a,b\n", "x.csv"), 0.0);
        QCOMPARE(npyReader().probe("a,b\n", "X.NPY"), kNamedProbe);
    }

    void readsRowsByColumns()
    {
        QCOMPARE(tableText(read(npyBytes("<f8", "(2, 3)", doubles({1, 2.5, -3, 4, 5e300, 1e-5})))),
                 "column_1|column_2|column_3|\n1|2.5|-3|\n4|5e+300|1e-05|\n"s);
        QCOMPARE(tableText(read(npyBytes("<f8", "(3,)", doubles({1, 2, 3})))), "column_1|\n1|\n2|\n3|\n"s);
        const auto data = read(npyBytes("<f8", "(1, 2, 2)", doubles({1, 2, 3, 4})));
        QCOMPARE(tableText(data), "column_1|column_2|column_3|column_4|\n1|2|3|4|\n"s);
        QVERIFY(hasNote(*data, "has the shape (1, 2, 2): each of its 1 rows was laid out in 4 columns"));
    }

    /// numpy.asfortranarray(numpy.arange(24, dtype=">i2").reshape(2, 3, 4))
    void readsColumnsByRowsInTheOrderOfC()
    {
        const auto data = readBase64(
            "k05VTVBZAQB2AHsnZGVzY3InOiAnPmkyJywgJ2ZvcnRyYW5fb3JkZXInOiBUcnVlLCAnc2hhcGUnOiAoMiwgMywgNC"
            "ksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAMAAQA"
            "EAAIABQAAQANAAUAEQAJABUAAgAOAAYAEgAKABYAAwAPAAcAEwALABc=");
        QVERIFY2(data.ok(), tableText(data).c_str());
        QCOMPARE(data->columns.size(), std::size_t(12));
        for (std::size_t row = 0; row < 2; ++row) {
            for (std::size_t column = 0; column < 12; ++column)
                QCOMPARE(data->columns[column].numbers[row], static_cast<double>(12 * row + column));
        }
    }

    void readsEveryTypeOfNumber_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("values");
        QTest::addColumn<QByteArray>("shown");
        const auto add = [](const char *type, const std::string &values, const char *shown) {
            QTest::newRow(type) << QByteArray(type) << QByteArray::fromStdString(values) << QByteArray(shown);
        };
        add("|b1", "\0\1"s, "0|1|");
        add("|i1", "\x80\x7F"s, "-128|127|");
        add("|u1", "\x80\xFF"s, "128|255|");
        add("<i2", "\xFE\xFF\0\1"s, "-2|256|");
        add(">i2", "\xFF\xFE\0\1"s, "-2|1|");
        add("<u2", "\xFE\xFF\0\1"s, "65534|256|");
        add("<i4", "\xFE\xFF\xFF\xFF\0\0\1\0"s, "-2|65536|");
        add(">u4", "\xFE\xFF\xFF\xFF\0\0\1\0"s, "4278190079|256|");
        add("<i8", "\xFE\xFF\xFF\xFF\xFF\xFF\xFF\xFF\0\0\0\0\1\0\0\0"s, "-2|4294967296|");
        add("=u8", "\1\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0"s, "1|4294967296|");
        add("<f2", "\0\x3C\0\xC1"s, "1|-2.5|");
        add(">f4", "\x3F\x80\0\0\xC0\x20\0\0"s, "1|-2.5|");
        add("<f8", doubles({0.1, -2.5}), "0.1|-2.5|");
    }
    void readsEveryTypeOfNumber()
    {
        QFETCH(const QByteArray, type);
        QFETCH(const QByteArray, values);
        QFETCH(const QByteArray, shown);
        QCOMPARE(tableText(read(npyBytes(type.toStdString(), "(1, 2)", values.toStdString()))),
                 "column_1|column_2|\n" + shown.toStdString() + "\n");
    }

    /// Subnormal and largest numbers; numpy.array(..., "<f2").astype("f8")
    void readsHalves()
    {
        const auto data = readBase64(
            "k05VTVBZAQB2AHsnZGVzY3InOiAnPGYyJywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDMsIDMpLC"
            "B9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAACAADwB"
            "AP+D/3sAflU1AME=");
        QVERIFY(data.ok());
        QCOMPARE(data->columns[0].numbers[1], 5.960464477539063e-08);
        QCOMPARE(data->columns[1].numbers[1], -6.097555160522461e-05);
        QCOMPARE(data->columns[2].numbers[1], 65504.0);
        QVERIFY(std::isnan(data->columns[0].numbers[2]));
        QCOMPARE(data->columns[1].numbers[2], 0.333251953125);
    }

    /// numpy.array([["a", "größe 😀"], ["", "1.50"]], ">U7")
    void readsTexts()
    {
        const auto data = readBase64(
            "k05VTVBZAQB2AHsnZGVzY3InOiAnPlU3JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsIDIpLC"
            "B9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAABhAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAZwAAAHIAAAD2AAAA3wAAAGUAAAAgAAH2AAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAxAAAALgAAADUAAAAwAAAAAAAAAAAAAAAA");
        QCOMPARE(tableText(data), "column_1|column_2|\na|größe 😀|\n|1.50|\n"s);
        QCOMPARE(tableText(read(npyBytes("|S3", "(3,)", "ab\0x  \xC3\xA9\0"s))),
                 "column_1|\nab|\nx  |\né|\n"s);
    }

    // What numpy.array() makes of a list of rows with a word in them; as in a CSV file.
    void textsOfNumbersAreNumbers()
    {
        const auto data = read(npyBytes("|S3", "(2, 3)",
                                        "1.5a\0\0"
                                        "007"
                                        "2\0\0"
                                        "b\0\0"
                                        "NA\0"s));
        QCOMPARE(tableText(data), "column_1|column_2|column_3|\n1.5|a|007|\n2|b||\n"s);
        QCOMPARE(data->columns[0].type, ColumnType::Number);
        QCOMPARE(data->columns[2].type, ColumnType::Category);
        QVERIFY(hasNote(*data, "Texts that are numbers were read as numbers (columns: column_1)."));
        // those of a single column are names: of classes, of samples
        const auto names = read(npyBytes("|S4", "(3,)",
                                         "1.5\0"
                                         "1.50"
                                         "1\0\0\0"s));
        QCOMPARE(tableText(names), "column_1|\n1.5|\n1.50|\n1|\n"s);
        QCOMPARE(names->columns[0].categories, (std::vector<std::string>{"1", "1.5", "1.50"}));
        ReadOptions options;
        options.keptWords = {"3"};
        QCOMPARE(tableText(read(npyBytes("|S2", "(1, 3)", "1\0a\0NA"s), options)),
                 "column_1|column_2|column_3|\n1|a|NA|\n"s);
    }

    /// numpy.array([-1, 0, 19000, NaT], "M8[25s]"), as numpy.datetime_as_string writes it.
    void readsDatesAsTexts()
    {
        const auto data = readBase64(
            "k05VTVBZAQB2AHsnZGVzY3InOiAnPE04WzI1c10nLCAnZm9ydHJhbl9vcmRlcic6IEZhbHNlLCAnc2hhcGUnOiAoNC"
            "wpLCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAr/////////"
            "/wAAAAAAAAAAOEoAAAAAAAAAAAAAAAAAgA==");
        QCOMPARE(tableText(data),
                 "column_1|\n1969-12-31T23:59:35|\n1970-01-01T00:00:00|\n1970-01-06T11:56:40|\n|\n"s);
        QCOMPARE(tableText(read(npyBytes("<M8[W]", "(1,)", littleEndian<std::int64_t>(19000)))),
                 "column_1|\n2334-02-22|\n"s);
    }

    void notANumberIsMissing()
    {
        const double none = std::numeric_limits<double>::quiet_NaN();
        const auto data = read(npyBytes("<f8", "(2, 2)", doubles({1, none, -9, 4})));
        QCOMPARE(tableText(data), "column_1|column_2|\n1||\n-9|4|\n"s);
        ReadOptions options;
        options.missing = std::vector<std::string>{"NA", "-9", "inf"};
        const double infinite = std::numeric_limits<double>::infinity();
        QCOMPARE(tableText(read(npyBytes("<f8", "(2, 2)", doubles({1, infinite, -9, 4})), options)),
                 "column_1|column_2|\n1||\n|4|\n"s);
    }

    void wholeNumbersKeepTheirDigits()
    {
        const auto data = read(npyBytes(
            "<u8", "(2, 2)",
            littleEndian<std::uint64_t>(9007199254740993) + littleEndian<std::uint64_t>(1) +
                littleEndian<std::uint64_t>(18446744073709551615U) + littleEndian<std::uint64_t>(2)));
        QCOMPARE(tableText(data), "column_1|column_2|\n9007199254740993|1|\n18446744073709551615|2|\n"s);
        QVERIFY(data->columns[1].texts.empty());
        QVERIFY(hasNote(*data, "numbers from 2^53 on: 1, first \"column_1\""));
        const std::int64_t negative = -9007199254740993;
        QCOMPARE(tableText(read(npyBytes("<i8", "(1,)", littleEndian(negative)))),
                 "column_1|\n-9007199254740993|\n"s);
        QVERIFY(read(npyBytes("<i8", "(1,)", littleEndian<std::int64_t>(9007199254740991)))->notes.empty());
    }

    void readsEveryFormOfHeader_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("as NumPy writes it")
            << QByteArray("{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }          \n");
        QTest::newRow("without blanks") << QByteArray("{'descr':'<f8','fortran_order':False,'shape':(2,)}");
        QTest::newRow("another order")
            << QByteArray("{ \"shape\": (2 , ), 'fortran_order': True, 'descr': 'f8' }");
        QTest::newRow("Python 2") << QByteArray("{'descr': '<f8', 'fortran_order': False, 'shape': (2L,), }");
    }
    void readsEveryFormOfHeader()
    {
        QFETCH(const QByteArray, header);
        QCOMPARE(tableText(read(npyOfHeader(header.toStdString(), doubles({1, 2})))), "column_1|\n1|\n2|\n"s);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("says");
        const auto add = [](const char *name, const std::string &bytes, const char *says) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(says);
        };
        const auto header = [](const char *text) {
            return npyOfHeader(text, ones(4));
        };
        add("nothing", "", "is not a NumPy array");
        add("magic alone", "\x93NUMPY", "cut off: the file ends within the NumPy header");
        add("another format", "\x93NUMPY\x04\0"s, "format 4; formats 1 to 3");
        add("a header of 4 GiB", "\x93NUMPY\x02\0\xFF\xFF\xFF\xFF{"s, "cut off: the file ends within");
        add("no dictionary", header("('descr')"), "cannot be understood from byte 11");
        add("nested", header(std::string(5000, '(').c_str()), "cannot be understood from byte 11");
        add("nested shape", header("{'descr': '<f8', 'fortran_order': False, 'shape': ((4,),), }"),
            "from byte 62");
        add("no shape", header("{'descr': '<f8', 'fortran_order': False}"), "once each");
        add("unknown key", header("{'descr': '<f8', 'fortran_order': False, 'shape': (4,), 'x': 1}"),
            "once each");
        add("key twice", header("{'descr': '<f8', 'descr': '<f8', 'shape': (4,)}"), "once each");
        add("negative", npyBytes("<f8", "(-4,)", ones(4)), "a shape of whole numbers");
        add("fraction", npyBytes("<f8", "(4.0,)", ones(4)), "a shape of whole numbers");
        add("number for a shape", npyBytes("<f8", "(4)", ones(4)), "cannot be understood");
        add("text after it", header("{'descr': '<f8', 'fortran_order': False, 'shape': (4,)} x"),
            "from byte 67");
        add("single value", npyBytes("<f8", "()", ones(1)), "single value and no table");
        add("no rows", npyBytes("<f8", "(0, 3)", ""), "holds no values: its shape is (0, 3)");
        add("no columns", npyBytes("<f8", "(3, 0)", ""), "holds no values");
        add("too many columns", npyBytes("<f8", "(1, 100001)", ""), "more than 100000 columns");
        add("too large for any memory", npyBytes("<f8", "(4611686018427387904, 16)", ones(1)),
            "cut off: its shape is (4611686018427387904, 16) with 8 bytes a value, and 8 bytes are there");
        add("1 TiB", npyBytes("<f8", "(137438953472,)", ones(8)), "cut off: its shape is (137438953472,)");
        add("columns beyond 64 bits", npyBytes("<f8", "(1, 4294967296, 4294967296)", ones(1)), "too many");
        add("cut off", npyBytes("<f8", "(2,)", ones(2).substr(1)), "and 15 bytes are there");
        add("Python objects", npyBytes("|O", "(1,)", "pickle"),
            "Python objects (pickle), which are never loaded");
        add("records", header("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (4,)}"),
            "is a structured array");
        add("complex", npyBytes("<c16", "(1,)", ones(2)), "complex numbers");
        add("durations", npyBytes("<m8[s]", "(1,)", ones(1)), "type \"<m8[s]\"");
        add("a date without a unit", npyBytes("<M8", "(1,)", ones(1)), "type \"<M8\"");
        add("16 bytes", npyBytes("<f16", "(1,)", ones(2)), "type \"<f16\"");
        add("3 bytes", npyBytes("<f3", "(1,)", ones(2)), "type \"<f3\"");
        add("texts without length", npyBytes("<U0", "(99,)", ""), "type \"<U0\"");
        add("texts without end", npyBytes("<U4611686018427387905", "(1,)", "abcd"), "type \"<U4");
        add("line end in the type", npyBytes("<\nf8", "(1,)", ones(1)), "type \"<\\x0Af8\"");
        const double infinite = std::numeric_limits<double>::infinity();
        add("infinite", npyBytes("<f8", "(2, 2)", doubles({1, 2, 3, -infinite})),
            "row 2, column 2: -inf is not a finite number");
        add("infinite half", npyBytes("<f2", "(1,)", "\0\x7C"s), "row 1, column 1: inf");
        add("surrogate", npyBytes("<U1", "(2,)", "a\0\0\0\0\xD8\0\0"s), "row 2, column 1: this is no text");
        add("beyond Unicode", npyBytes("<U1", "(1,)", "\0\0\x11\0"s), "row 1, column 1: this is no text");
        add("no UTF-8", npyBytes("|S1", "(1, 2)", "a\xFF"), "row 1, column 2: this is no text");
        add("NUL in a text", npyBytes("|S3", "(1,)", "a\0b"s), "row 1, column 1: this is no text");
        add("date beyond 9999", npyBytes("<M8[Y]", "(1,)", littleEndian<std::int64_t>(8030)),
            "row 1, column 1: the date is outside");
        add("date beyond 64 bits", npyBytes("<M8[7h]", "(1,)", littleEndian<std::int64_t>(INT64_MAX)),
            "the date is outside");
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

    void bytesAfterTheArrayAreTold()
    {
        const auto data = read(npyBytes("<f8", "(1,)", ones(1) + "garbage"));
        QVERIFY(hasNote(*data, "stand other bytes (7), which were not read"));
    }

    void everyCutIsNoticed()
    {
        const std::string whole = npyBytes("<f8", "(2, 2)", ones(4));
        for (std::size_t length = 0; length < whole.size(); ++length)
            QCOMPARE(test::brokenSentence(read(whole.substr(0, length)).error().message, kPath),
                     std::string());
    }

    void damageMakesATableOrASentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto add = [](const char *name, const std::string &bytes) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes);
        };
        add("numbers", npyBytes("<f8", "(4, 3)", doubles({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})));
        add("texts", npyBytes("|S3", "(2, 3)",
                              "1.5a\0\0"
                              "007"
                              "2\0\0"
                              "b\0\0"
                              "NA\0"s));
        add("dates", npyBytes("<M8[s]", "(2,)", ones(2)));
    }
    void damageMakesATableOrASentence()
    {
        QFETCH(const QByteArray, bytes);
        test::forEachDamagedCopy(bytes.toStdString(), 600, [&](const std::string &damaged) {
            QCOMPARE(test::brokenPromise(read(damaged), kPath), std::string());
        });
    }

    void stopsWhenAsked()
    {
        for (const std::string &bytes : {npyBytes("<f8", "(1000, 200)", ones(200'000)),
                                         npyBytes("|S8", "(100000, 4)", std::string(3'200'000, 'x'))}) {
            int all = 0;
            QVERIFY(read(bytes, {}, RunControl([&](double) { return ++all > 0; })).ok());
            QVERIFY(all > 2);
            for (int most = 0; most < all; ++most) {
                int asked = 0;
                const auto data = read(bytes, {}, RunControl([&](double) { return ++asked <= most; }));
                QVERIFY(!data && data.error().kind == ErrorKind::Stopped);
            }
        }
    }

    void readsTheCorpus_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QJsonObject>("entry");
        const auto manifest = QByteArray::fromStdString(
            test::fileBytes(test::sharedCorpus(QStringLiteral("generated/MANIFEST.json"))));
        const QJsonObject files = QJsonDocument::fromJson(manifest).object();
        for (auto entry = files.begin(); entry != files.end(); ++entry) {
            if (entry.key().endsWith(QLatin1String(".npy")))
                QTest::newRow(qPrintable(entry.key())) << entry.key() << entry.value().toObject();
        }
    }
    void readsTheCorpus()
    {
        if (!QFile::exists(test::sharedCorpus(QStringLiteral("generated/MANIFEST.json"))))
            QSKIP("The corpus is not beside the project.");
        QFETCH(const QString, file);
        QFETCH(const QJsonObject, entry);
        const auto data = read(test::fileBytes(test::sharedCorpus(QStringLiteral("generated/") + file)));
        QCOMPARE(test::brokenPromise(data, kPath), std::string());
        // NumPy reads these three; a table has a row, and no complex numbers.
        const bool isNoTable = file.contains(QLatin1String("scalar0d")) ||
                               file.contains(QLatin1String("empty_0x3")) ||
                               file.contains(QLatin1String("c16"));
        QCOMPARE(data.ok(), !isNoTable && entry[QStringLiteral("expect")] == QLatin1String("accept"));
        if (!data)
            return;
        const QJsonArray shape = entry[QStringLiteral("shape")].toArray();
        QCOMPARE(data->rows, static_cast<std::size_t>(shape[0].toInt()));
        const QJsonArray values = entry[QStringLiteral("values")].toArray();
        for (qsizetype i = 0; i < values.size(); ++i) {
            const auto columns = static_cast<qsizetype>(data->columns.size());
            QCOMPARE(QString::fromStdString(data->columns[i % columns].text(i / columns)),
                     shownValue(values[i]));
        }
    }

    /// Values and sum as NumPy has them.
    void readsRealFiles()
    {
        const QString file = test::sharedData(QStringLiteral("mnist_vae20.npy"));
        if (!QFile::exists(file))
            QSKIP("The file is not beside the project.");
        const auto data = read(test::fileBytes(file));
        QVERIFY(data.ok());
        QCOMPARE(data->rows, std::size_t(70'000));
        QCOMPARE(data->columns.size(), std::size_t(20));
        QCOMPARE(data->columns[0].numbers[12345], 2.6826775074005127);
        QCOMPARE(data->columns[2].numbers[12345], 1.7803175449371338);
        QCOMPARE(data->columns[19].numbers[69999], -0.35715600848197937);
        double sum = 0.0;
        for (const double value : data->columns[7].numbers)
            sum += value;
        QVERIFY(std::abs(sum - 3093.8051186986268) < 1e-8);
    }
};

QTEST_APPLESS_MAIN(NpyReaderTest)
#include "tst_npy_reader.moc"

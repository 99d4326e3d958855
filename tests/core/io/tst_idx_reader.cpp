// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/dataset_readers.h"
#include "core/io/idx_reader.h"
#include "tests/support/gzip_bytes.h"
#include "tests/support/shared_files.h"
#include "tests/support/table_text.h"

#include <QTemporaryDir>
#include <QTest>

using namespace inkling;
using namespace std::string_literals;

namespace {

std::string number(std::uint32_t value)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> static_cast<unsigned>(shift) & 0xFFU);
    return bytes;
}

std::string idx(char type, const std::vector<std::uint32_t> &sizes, const std::string &numbers)
{
    std::string bytes = "\0\0"s + type + static_cast<char>(sizes.size());
    for (const std::uint32_t size : sizes)
        bytes += number(size);
    return bytes + numbers;
}

/// Two images of two rows and one column.
const std::string &images()
{
    static const std::string bytes = idx(8, {2, 2, 1}, "\x00\xFF\x07\x08"s);
    return bytes;
}

Result<Dataset> read(const std::string &bytes)
{
    return idxReader().read(bytes, "folder/f.idx", {}, RunControl());
}

} // namespace

class IdxReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbersOfEveryType_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("table");
        const auto add = [](const char *name, const std::string &bytes, const char *table) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(table);
        };
        add("images", images(), "pixel_1_1|pixel_2_1|\n0|255|\n7|8|\n");
        add("signed bytes", idx(9, {2}, "\x01\xFF"s), "value|\n1|\n-1|\n");
        add("two bytes", idx(0x0B, {1, 2}, "\x01\x00\xFF\xFE"s), "column_1|column_2|\n256|-2|\n");
        add("four bytes", idx(0x0C, {1}, "\x00\x01\x00\x00"s), "value|\n65536|\n");
        add("single", idx(0x0D, {1}, "\x3F\xC0\x00\x00"s), "value|\n1.5|\n");
        add("double", idx(0x0E, {1}, "\xBF\xF8\x00\x00\x00\x00\x00\x00"s), "value|\n-1.5|\n");
        add("four axes", idx(8, {1, 1, 2, 1}, "\x05\x06"s), "column_1|column_2|\n5|6|\n");
        add("bytes behind the numbers", idx(8, {1}, "\x05rest"s), "value|\n5|\n");
    }
    void readsNumbersOfEveryType()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, table);
        QCOMPARE(QByteArray::fromStdString(test::tableText(read(bytes.toStdString()))), table);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("says");
        const auto add = [](const char *name, const std::string &bytes, const char *says) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(says);
        };
        add("nothing", "", "not an IDX file");
        add("an unknown type", idx(7, {1}, "x"), "not an IDX file");
        add("no axes", idx(8, {}, "x"), "not an IDX file");
        add("a cut header", images().substr(0, 10), "cut off within its header");
        add("cut numbers", images().substr(0, images().size() - 1),
            "promises 4 bytes of numbers, and there are 3");
        add("nothing along an axis", idx(8, {2, 0}, ""), "axis 2 has the length 0");
        add("a claim of four billion", idx(8, {0xFFFFFFFF}, "x"), "promises 4294967295 bytes");
        add("a claim that overflows", idx(8, {0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF}, "x"),
            "than any file can hold");
        add("too many columns", idx(8, {1, 200'000}, std::string(200'000, 'x')), "more than 100000 columns");
        add("an infinite number", idx(0x0D, {1}, "\x7F\x80\x00\x00"s), "f.idx");
    }
    void refuses()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, says);
        const std::string text = test::tableText(read(bytes.toStdString()));
        QVERIFY2(text.find(says.toStdString()) != std::string::npos, text.c_str());
        QVERIFY2(text.find("folder/f.idx") != std::string::npos, text.c_str());
    }

    void findsTheLabelsOfImages_data()
    {
        QTest::addColumn<QByteArray>("labels");
        QTest::addColumn<bool>("areTaken");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("beside them") << QByteArray::fromStdString(idx(8, {2}, "\x03\x01"s)) << true
                                     << QByteArray("The classes stand in");
        QTest::newRow("too few") << QByteArray::fromStdString(idx(8, {1}, "\x03"s)) << false
                                 << QByteArray("there are 1 of them, and 2 images");
        QTest::newRow("damaged") << QByteArray("\0\0", 2) << false << QByteArray("not an IDX file");
    }
    void findsTheLabelsOfImages()
    {
        QFETCH(const QByteArray, labels);
        QFETCH(const bool, areTaken);
        QFETCH(const QByteArray, says);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("train-images-idx3-ubyte.gz"));
        QVERIFY(test::writeFile(path, test::gzipped(images())));
        QVERIFY(test::writeFile(folder.filePath(QStringLiteral("train-labels-idx1-ubyte.gz")),
                                test::gzipped(labels.toStdString())));
        const auto data = readDataset(path.toStdString());
        QVERIFY2(data.ok(), test::tableText(data).c_str());
        QVERIFY(test::hasNote(*data, says.constData()));
        QCOMPARE(data->columns.size(), std::size_t(areTaken ? 3 : 2));
        if (areTaken) {
            QCOMPARE(data->classColumn(), std::optional<std::size_t>(2));
            QCOMPARE(data->columns[2].numbers, (std::vector<double>{3, 1}));
        }
    }

    // Every prefix of a file and every byte changed is a table or one sentence.
    void damageIsNeverWorseThanASentence()
    {
        for (std::size_t size = 0; size <= images().size(); ++size)
            QVERIFY(!test::tableText(read(images().substr(0, size))).empty());
        for (std::size_t place = 0; place < images().size(); ++place) {
            for (int value = 0; value < 256; ++value) {
                std::string bytes = images();
                bytes[place] = static_cast<char>(value);
                QVERIFY(!test::tableText(read(bytes)).empty());
            }
        }
    }

    void readsMnist()
    {
        const QString path = test::sharedData(QStringLiteral("mnist_t10k-images-idx3-ubyte.gz"));
        if (!QFile::exists(path))
            QSKIP("MNIST is not beside the project.");
        const auto data = readDataset(path.toStdString());
        QVERIFY2(data.ok(), data.ok() ? "" : english(data.error().message).c_str());
        QCOMPARE(data->rows, std::size_t(10'000));
        QCOMPARE(data->columns.size(), std::size_t(785));
        QCOMPARE(data->classColumn(), std::optional<std::size_t>(784));
        // the first digits, as every course shows them
        const std::vector<double> &digits = data->columns[784].numbers;
        QCOMPARE(std::vector<double>(digits.begin(), digits.begin() + 5),
                 (std::vector<double>{7, 2, 1, 0, 4}));
    }
};

QTEST_APPLESS_MAIN(IdxReaderTest)
#include "tst_idx_reader.moc"

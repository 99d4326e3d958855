// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/zip_archive.h"
#include "core/io/zip_writer.h"

#include <QTest>

using namespace inkling;

namespace {

/// More than a block of text that does not repeat.
std::string longText()
{
    std::string text;
    for (std::uint64_t i = 0; text.size() < 3'000'000; ++i)
        text += std::to_string(i * 7919 % 1000003) + '\n';
    return text;
}

std::string contentsOf(const std::string &bytes, std::string_view name)
{
    Result<ZipArchive> archive = ZipArchive::open(bytes, "x.zip", {});
    if (!archive)
        return english(archive.error().message);
    const ZipMember *member = archive->find(name);
    std::string room;
    const auto contents =
        member ? archive.value().contents(*member, room, {}) : Result<std::string_view>("no such member");
    return contents ? std::string(*contents) : english(contents.error().message);
}

} // namespace

class ZipWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The reader checks sizes, places and sums.
    void membersReadBack()
    {
        const std::string text = longText();
        ZipWriter writer;
        writer.begin("stored", ZipPacking::Stored);
        writer.add("a");
        writer.add("bc");
        writer.begin("folder/naïve ☃.txt", ZipPacking::Deflated);
        for (std::size_t begin = 0; begin < text.size(); begin += 777'777)
            writer.add(std::string_view(text).substr(begin, 777'777));
        writer.begin("empty", ZipPacking::Deflated);
        writer.begin("none", ZipPacking::Stored);
        const std::string bytes = writer.finish().value();
        QVERIFY(bytes.size() < text.size());
        QCOMPARE(contentsOf(bytes, "stored"), std::string("abc"));
        QVERIFY(contentsOf(bytes, "folder/naïve ☃.txt") == text);
        QCOMPARE(contentsOf(bytes, "empty"), std::string());
        QCOMPARE(contentsOf(bytes, "none"), std::string());
    }

    // ZipInfo('a', (1980, 1, 1, 0, 0, 0)) of Python 3.11 gives these bytes, but for the version and system
    // that made them, the rights of the file and the flag of UTF-8.
    void aStoredMemberIsAsTheFormatHasIt()
    {
        ZipWriter writer;
        writer.begin("a", ZipPacking::Stored);
        writer.add("hello");
        const QByteArray expected = QByteArray::fromHex("504b0304" // member
                                                        "1400"
                                                        "0008"
                                                        "0000" // version, UTF-8, stored
                                                        "0000"
                                                        "2100"     // 1980-01-01
                                                        "86a61036" // CRC-32 of hello
                                                        "05000000"
                                                        "05000000"
                                                        "0100"
                                                        "0000"
                                                        "61"
                                                        "68656c6c6f"
                                                        "504b0102" // directory
                                                        "1400"
                                                        "1400"
                                                        "0008"
                                                        "0000"
                                                        "0000"
                                                        "2100"
                                                        "86a61036"
                                                        "05000000"
                                                        "05000000"
                                                        "0100"
                                                        "0000"
                                                        "0000"
                                                        "0000"
                                                        "0000"
                                                        "00000000"
                                                        "00000000"
                                                        "61"
                                                        "504b0506" // end
                                                        "0000"
                                                        "0000"
                                                        "0100"
                                                        "0100"
                                                        "2f000000"
                                                        "24000000"
                                                        "0000");
        QCOMPARE(QByteArray::fromStdString(writer.finish().value()), expected);
    }
};

QTEST_APPLESS_MAIN(ZipWriterTest)
#include "tst_zip_writer.moc"

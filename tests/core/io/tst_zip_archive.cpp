// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/zip_archive.h"

#include "tests/support/damaged_copies.h"
#include "tests/support/read_promises.h"
#include "tests/support/zip_bytes.h"

#include <QTest>

using namespace inkling;
using test::littleEndian;
using test::ZipPacking;
using test::zipped;

namespace {

/// Written by Python 3.11's zipfile: a stored, a deflated and a ZIP64 member, and a comment.
std::string pythonArchive()
{
    return QByteArray::fromBase64("UEsDBBQAAAAAAIMYIlgPNqImDQAAAA0AAAAKAAAAc3RvcmVkLnR4dGtlcHQgYXMgaXQgaXNQSw"
                                  "MEFAAACAgAgxgiWGmuxXwM"
                                  "AAAAjAAAAA0AAABncsO2w59lL2EudHh0K0hMzk5NUSgYDBQAUEsDBBQAAAAAAIMYIlj6doNcBw"
                                  "AAAAcAAAAJABQAbGFyZ2Uu"
                                  "dHh0AQAQAAcAAAAAAAAABwAAAAAAAAA2NCBiaXRzUEsBAhQDFAAAAAAAgxgiWA82oiYNAAAADQ"
                                  "AAAAoAAAAAAAAAAAAAAIAB"
                                  "AAAAAHN0b3JlZC50eHRQSwECFAMUAAAICACDGCJYaa7FfAwAAACMAAAADQAAAAAAAAAAAAAAgA"
                                  "E1AAAAZ3LDtsOfZS9hLnR4"
                                  "dFBLAQIUAxQAAAAAAIMYIlj6doNcBwAAAAcAAAAJAAAAAAAAAAAAAACAAWwAAABsYXJnZS50eH"
                                  "RQSwUGAAAAAAMAAwCqAAAA"
                                  "rgAAAAkAYSBjb21tZW50")
        .toStdString();
}

/// The same archive as `bytes` with its end record in 64 bits.
std::string with64Bits(std::string bytes)
{
    constexpr std::size_t kEndBytes = 22;
    const std::size_t end = bytes.size() - kEndBytes;
    const auto number = [&](std::size_t place, std::size_t size) {
        std::uint64_t value = 0;
        for (std::size_t i = size; i-- > 0;)
            value = value << 8U | static_cast<unsigned char>(bytes[end + place + i]);
        return littleEndian(value);
    };
    const std::string record = std::string("PK\6\6") + littleEndian<std::uint64_t>(44) +
                               std::string(12, '\0') + number(10, 2) + number(10, 2) + number(12, 4) +
                               number(16, 4);
    const std::string locator = std::string("PK\6\7") + std::string(4, '\0') +
                                littleEndian<std::uint64_t>(end) + std::string("\1\0\0\0", 4);
    return bytes.substr(0, end) + record + locator + "PK\5\6" + std::string(4, '\0') +
           std::string(12, '\xFF') + std::string(2, '\0');
}

/// All contents, one after the other, or the complaint.
std::string unpacked(const std::string &bytes, const ZipLimits &limits = {}, const RunControl &control = {})
{
    auto archive = ZipArchive::open(bytes, "a.zip", control, limits);
    if (!archive)
        return english(archive.error().message);
    std::string all;
    std::string room;
    for (const ZipMember &member : archive->members()) {
        const auto contents = archive.value().contents(member, room, control);
        if (!contents)
            return english(contents.error().message);
        all.append(member.name).append("=").append(*contents).append(";");
    }
    return all;
}

/// With a number of the last directory entry replaced.
std::string withEntry(std::string bytes, std::size_t place, const std::string &number)
{
    bytes.replace(bytes.rfind("PK\1\2") + place, number.size(), number);
    return bytes;
}

} // namespace

class ZipArchiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPythonWrites()
    {
        std::string packed;
        for (int i = 0; i < 20; ++i)
            packed += "packed ";
        QCOMPARE(unpacked(pythonArchive()),
                 "stored.txt=kept as it is;größe/a.txt=" + packed + ";large.txt=64 bits;");
    }

    void findsMembersByTheirNames()
    {
        const std::string bytes = zipped({{"a", "1"}, {"b/a", "2"}, {"../c", "3"}});
        auto archive = ZipArchive::open(bytes, "a.zip", {});
        QVERIFY(archive.ok());
        std::string room;
        QCOMPARE(archive.value().contents(*archive->find("../c"), room, {}).value(), std::string_view("3"));
        QVERIFY(archive->find("c") == nullptr);
    }

    // So that a large array is not held twice.
    void storedMembersAreNotCopied()
    {
        const std::string bytes = zipped({{"a", "contents", ZipPacking::Stored}});
        auto archive = ZipArchive::open(bytes, "a.zip", {});
        std::string room;
        const auto contents = archive.value().contents(archive->members()[0], room, {});
        QVERIFY(contents->data() >= bytes.data() && contents->data() < bytes.data() + bytes.size());
        QVERIFY(room.empty());
    }

    void readsDirectoriesOf64Bits()
    {
        const std::string bytes = with64Bits(zipped({{"a", "1"}, {"b", "2"}}));
        QCOMPARE(unpacked(bytes), std::string("a=1;b=2;"));
        std::string wrong = bytes;
        wrong[wrong.size() - 22 - 12 + 7] = '\x7F'; // of the place of the record
        QCOMPARE(unpacked(wrong),
                 std::string("a.zip is a ZIP archive and damaged: its directory does not fit the file."));
    }

    void namesAreMadePrintable()
    {
        QCOMPARE(unpacked(zipped({{"a\n\x81", "1"}})), std::string("a\\x0A\\x81=1;"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("says");
        const auto add = [](const char *name, const std::string &bytes, const char *says) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(says);
        };
        const std::string text(1000, 'x');
        const std::string good = zipped({{"f", text}});
        add("nothing", "", "directory at the end is missing");
        add("cut off", good.substr(0, good.size() - 1), "directory at the end is missing");
        add("bytes in front", "x" + good, "directory does not fit");
        add("two of a name", zipped({{"f", text}, {"f", text}}), "holds \"f\" twice");
        add("encrypted", withEntry(good, 8, littleEndian<std::uint16_t>(1)), "\"f\" is encrypted");
        add("other method", withEntry(good, 10, littleEndian<std::uint16_t>(12)),
            "\"f\" is packed by the method 12");
        add("wrong sum", withEntry(good, 16, littleEndian<std::uint32_t>(7)), "\"f\" in it are not what");
        add("longer than packed", withEntry(good, 20, littleEndian<std::uint32_t>(0xFFFF)),
            "\"f\" in it are not what");
        add("shorter than told", withEntry(good, 24, littleEndian<std::uint32_t>(1001)),
            "\"f\" in it are not what");
        add("longer than told", withEntry(good, 24, littleEndian<std::uint32_t>(999)),
            "\"f\" in it are not what");
        add("far away", withEntry(good, 42, littleEndian<std::uint32_t>(0xFFFFFF)),
            "\"f\" in it are not what");
        add("64 bits that are missing", withEntry(good, 42, littleEndian<std::uint32_t>(0xFFFFFFFF)),
            "directory does not fit");
        add("another name", withEntry(good, 46, "g"), "\"g\" in it are not what");
        std::string parts = good;
        parts[parts.size() - 22 + 4] = 1;
        add("one of two disks", parts, "one part of a ZIP archive");
        std::string many = good;
        many.replace(many.size() - 22 + 10, 2, littleEndian<std::uint16_t>(60'000));
        add("more entries than bytes", many, "directory does not fit");
    }
    void refuses()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, says);
        const std::string text = unpacked(bytes.toStdString());
        QVERIFY2(text.find(says.toStdString()) != std::string::npos, text.c_str());
        QVERIFY2(text.starts_with("a.zip"), text.c_str());
    }

    void keepsToTheLimits()
    {
        const std::string bytes = zipped({{"a", std::string(1000, 'x')}, {"b", std::string(1000, 'y')}});
        ZipLimits limits;
        limits.members = 1;
        QVERIFY(unpacked(bytes, limits).find("more than 1 files") != std::string::npos);
        limits = {};
        limits.memberBytes = 999;
        QVERIFY(unpacked(bytes, limits).find("\"a\" more would be unpacked") != std::string::npos);
        limits.memberBytes = 1000;
        limits.totalBytes = 1999;
        QVERIFY(unpacked(bytes, limits).find("\"b\" more would be unpacked") != std::string::npos);
        limits.totalBytes = 2000;
        QVERIFY(unpacked(bytes, limits).starts_with("a=xxx"));
        limits.freeBytes = 999;
        limits.ratio = 10;
        QVERIFY(unpacked(bytes, limits).find("\"a\" would unpack to more than 10 times") !=
                std::string::npos);
        limits.freeBytes = 1000;
        QVERIFY(unpacked(bytes, limits).starts_with("a=xxx"));
    }

    void everyCutAndEveryChangedByteIsASentence()
    {
        const std::string whole = zipped({{"first", "first contents"}, {"second", std::string(300, 'z')}});
        const std::string good = unpacked(whole);
        for (std::size_t length = 0; length < whole.size(); ++length)
            QVERIFY(unpacked(whole.substr(0, length)).find("missing") != std::string::npos);
        test::forEachDamagedCopy(whole, 2000, [&](const std::string &bytes) {
            const std::string text = unpacked(bytes);
            if (!text.ends_with(';')) // names, dates and the like may change without harm
                QCOMPARE(test::brokenSentence(message(text), "a.zip"), std::string());
        });
    }

    void stopsWhenAsked()
    {
        std::string text;
        for (std::uint32_t i = 0; text.size() < (std::size_t(1) << 22U); ++i)
            text += littleEndian(i * 2654435761U);
        const std::string bytes = zipped({{"a", text}});
        int all = 0;
        unpacked(bytes, {}, RunControl([&](double) { return ++all > 0; }));
        QVERIFY(all > 5);
        for (int most = 0; most < all; ++most) {
            int asked = 0;
            QCOMPARE(unpacked(bytes, {}, RunControl([&](double) { return ++asked <= most; })),
                     std::string("Stopped."));
        }
    }
};

QTEST_APPLESS_MAIN(ZipArchiveTest)
#include "tst_zip_archive.moc"

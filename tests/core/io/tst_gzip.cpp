// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/gzip.h"

#include "tests/support/gzip_bytes.h"

#include <QTest>

using namespace inkling;
using test::gzipped;

namespace {

constexpr std::size_t kLimit = std::size_t(1) << 26U;

Result<std::string> unpacked(const std::string &bytes, std::size_t limit = kLimit)
{
    return gunzipped(bytes, "x.gz", limit, RunControl());
}

std::string complaint(const std::string &bytes, std::size_t limit = kLimit)
{
    const auto contents = unpacked(bytes, limit);
    return contents ? "unpacked" : english(contents.error().message);
}

/// More than a block of text that does not repeat.
std::string longText()
{
    std::string text;
    for (std::uint64_t i = 0; text.size() < 3'000'000; ++i)
        text += std::to_string(i * 7919 % 1000003) + '\n';
    return text;
}

} // namespace

class TestGzip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isKnownByItsFirstBytes()
    {
        QVERIFY(isGzip(gzipped("x")));
        QVERIFY(!isGzip(""));
        QVERIFY(!isGzip("\x1f\x8b"));
        QVERIFY(!isGzip("x,y\n1,2\n"));
    }

    void contentsAreWhatWasPacked()
    {
        for (const std::string &text : {std::string(), std::string("x,y\n1,2\n"), longText()})
            QVERIFY(unpacked(gzipped(text)).value() == text);
    }

    // 1f 8b, deflate, no name, no time, Unix: RFC 1952.
    void packsWithoutATime()
    {
        for (const std::string &text : {std::string(), std::string("x,y\n1,2\n"), longText()}) {
            const std::string bytes = inkling::gzipped(text, {}).value();
            QCOMPARE(QByteArray::fromStdString(bytes.substr(0, 10)).toHex(),
                     QByteArray("1f8b0800000000000003"));
            QVERIFY(unpacked(bytes).value() == text);
        }
    }

    // As from `cat a.gz b.gz`, and from a tape.
    void membersAreJoined()
    {
        QCOMPARE(unpacked(gzipped("one\n") + gzipped("two\n") + std::string(512, '\0')).value(),
                 std::string("one\ntwo\n"));
    }

    // A download that broke off, at any byte: no part of a table is taken for the whole.
    void everyCutIsNoticed()
    {
        const std::string whole = gzipped("x,y\n1,2\n3,4\n");
        for (std::size_t length = 3; length < whole.size(); ++length)
            QVERIFY2(complaint(whole.substr(0, length)).find("cut off") != std::string::npos,
                     qPrintable(QString::number(length)));
        const std::string two = whole + whole.substr(0, whole.size() / 2);
        QVERIFY(complaint(two).find("cut off") != std::string::npos);
    }

    void damageIsNoticed()
    {
        std::string bytes = gzipped(longText());
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x55);
        QVERIFY(complaint(bytes).find("damaged") != std::string::npos);
        std::string wrongSum = gzipped("x,y\n1,2\n");
        wrongSum[wrongSum.size() - 8] = static_cast<char>(wrongSum[wrongSum.size() - 8] ^ 1);
        QVERIFY(complaint(wrongSum).find("damaged") != std::string::npos);
        QVERIFY(complaint(gzipped("x") + "not gzip").find("damaged") != std::string::npos);
    }

    // 64 MiB in 64 KiB: it stops at the limit, whatever the file claims its size to be.
    void bombsStopAtTheLimit()
    {
        std::string bytes = gzipped(std::string(std::size_t(1) << 26U, '\0'));
        QVERIFY(bytes.size() < 100'000);
        QVERIFY(complaint(bytes, 1'000'000).find("1000000") != std::string::npos);
        bytes.replace(bytes.size() - 4, 4, 4, '\0'); // claims to be empty
        QVERIFY(complaint(bytes, 1'000'000).find("1000000") != std::string::npos);
    }

    void stopsWhenAsked()
    {
        int asked = 0;
        const RunControl control([&](double) { return ++asked < 3; });
        const auto contents = gunzipped(gzipped(longText()), "x.gz", kLimit, control);
        QVERIFY(!contents && contents.error().kind == ErrorKind::Stopped);
    }
};

QTEST_APPLESS_MAIN(TestGzip)
#include "tst_gzip.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/byte_stream.h"

#include <QTest>

#include <limits>

using namespace inkling;
using namespace std::string_literals;

namespace {

constexpr std::uint64_t kLargest = std::numeric_limits<std::uint64_t>::max();

std::string numberBytes(std::uint64_t value)
{
    ByteWriter out;
    out.number(value);
    return out.bytes();
}

} // namespace

class ByteStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreAsTheDwarfStandardHasThem() // its figure 22, and 7.6
    {
        QCOMPARE(numberBytes(2), "\x02"s);
        QCOMPARE(numberBytes(127), "\x7f"s);
        QCOMPARE(numberBytes(128), "\x80\x01"s);
        QCOMPARE(numberBytes(129), "\x81\x01"s);
        QCOMPARE(numberBytes(624485), "\xe5\x8e\x26"s);
    }

    void numbersComeBack()
    {
        for (unsigned shift = 0; shift < 64; ++shift) {
            for (const std::uint64_t value : {kLargest >> shift, (kLargest >> shift) + 1}) {
                const std::string bytes = numberBytes(value);
                ByteReader in(bytes);
                QCOMPARE(in.number(), value);
                QVERIFY(in.atEnd());
            }
        }
    }

    void signedNumbersComeBack()
    {
        for (const std::int64_t value :
             {std::int64_t(0), std::int64_t(-1), std::int64_t(63), std::int64_t(-64), std::int64_t(1) << 40U,
              std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
            ByteWriter out;
            out.signedNumber(value);
            if (value >= -64 && value < 64)
                QCOMPARE(out.bytes().size(), std::size_t(1));
            ByteReader in(out.bytes());
            QCOMPARE(in.signedNumber(), value);
            QVERIFY(in.atEnd());
        }
    }

    void textsAndFixedNumbersComeBack()
    {
        ByteWriter out;
        out.text("a\0b"s);
        out.fixed32(0x01020304U);
        out.text("");
        QCOMPARE(out.bytes(), "\x03"
                              "a\0b\x04\x03\x02\x01\x00"s);
        ByteReader in(out.bytes());
        QCOMPARE(std::string(in.text()), "a\0b"s);
        QCOMPARE(in.fixed32(), 0x01020304U);
        QVERIFY(!in.atEnd());
        QVERIFY(in.text().empty());
        QVERIFY(in.atEnd());
    }

    void whatIsNotThereFails_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("what"); // 0 number, 1 text, 2 fixed32, 3 count of things of two bytes
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("half a number") << QByteArray("\x80") << 0;
        QTest::newRow("65 bits") << QByteArray("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02") << 0;
        QTest::newRow("endless") << QByteArray(11, '\x80') << 0;
        QTest::newRow("short text") << QByteArray("\x03"
                                                  "ab")
                                    << 1;
        QTest::newRow("immense text") << QByteArray("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01") << 1;
        QTest::newRow("three bytes of four") << QByteArray("abc") << 2;
        QTest::newRow("two things in three bytes") << QByteArray("\x02"
                                                                 "abc")
                                                   << 3;
    }
    void whatIsNotThereFails()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, what);
        ByteReader in({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        const std::uint64_t value = what == 0   ? in.number()
                                    : what == 1 ? in.text().size()
                                    : what == 2 ? in.fixed32()
                                                : in.count(2);
        QCOMPARE(value, std::uint64_t(0));
        QVERIFY(!in.isGood() && !in.atEnd());
        QCOMPARE(in.byte(), std::uint8_t(0)); // and so does all that follows
    }
};

QTEST_APPLESS_MAIN(ByteStreamTest)
#include "tst_byte_stream.moc"

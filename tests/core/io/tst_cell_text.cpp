// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/cell_text.h"
#include "core/io/number_text.h"
#include "tests/support/export_tables.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <cstdint>

using namespace inkling;
using test::kNoNumber, test::numberColumn, test::textColumn;

namespace {

std::string written(double value)
{
    std::string text;
    appendNumber(text, value);
    return text;
}

std::string cell(const Column &column, std::size_t row)
{
    std::string text = "<";
    appendCell(text, column, row);
    return text + ">";
}

} // namespace

class CellTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreShort_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QByteArray>("text");
        // Python's repr() where it is not a whole number.
        QTest::newRow("sum of tenths") << 0.1 + 0.2 << QByteArray("0.30000000000000004");
        QTest::newRow("smallest") << 5e-324 << QByteArray("5e-324");
        QTest::newRow("largest") << 1.7976931348623157e308 << QByteArray("1.7976931348623157e+308");
        QTest::newRow("whole") << 100000.0 << QByteArray("100000");
        QTest::newRow("negative whole") << -42.0 << QByteArray("-42");
        QTest::newRow("zero") << 0.0 << QByteArray("0");
        QTest::newRow("negative zero") << -0.0 << QByteArray("-0.0");
        QTest::newRow("largest exact whole") << 9007199254740991.0 << QByteArray("9007199254740991");
        // Readers keep such digits as text: they are ids. An exponent says that it is a number.
        QTest::newRow("2^53") << 9007199254740992.0 << QByteArray("9.007199254740992e+15");
        QTest::newRow("18 digits") << 123456789012345678.0 << QByteArray("1.2345678901234568e+17");
    }
    void numbersAreShort()
    {
        QFETCH(const double, value);
        QFETCH(const QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(written(value)), text);
    }

    void numbersReadBackToTheLastBit()
    {
        std::uint64_t bits = 88172645463325252;
        for (int i = 0; i < 20000; ++i) {
            bits ^= bits << 13U; // xorshift64 (Marsaglia 2003)
            bits ^= bits >> 7U;
            bits ^= bits << 17U;
            const auto value = std::bit_cast<double>(bits);
            if (!std::isfinite(value))
                continue;
            double again = 0.0;
            const std::string text = written(value);
            QVERIFY2(parseNumber(text, {}, again) == NumberText::Finite, text.c_str());
            QVERIFY2(std::bit_cast<std::uint64_t>(again) == bits, text.c_str());
        }
    }

    void cellsAreAsTheyStood()
    {
        const Column numbers = numberColumn("n", {9007199254740992.0, kNoNumber}, {"9007199254740993", ""});
        QCOMPARE(cell(numbers, 0), std::string("<9007199254740993>"));
        QCOMPARE(cell(numbers, 1), std::string("<>"));
        const Column texts = textColumn("t", {"a", test::kNoText});
        QCOMPARE(cell(texts, 0), std::string("<a>"));
        QCOMPARE(cell(texts, 1), std::string("<>"));
    }

    void knowsWholeNumbers()
    {
        QVERIFY(holdsWholeNumbers(numberColumn("n", {1.0, kNoNumber, -3.0})));
        QVERIFY(!holdsWholeNumbers(numberColumn("n", {1.0, 0.5})));
        QVERIFY(!holdsWholeNumbers(numberColumn("n", {-0.0})));
        QVERIFY(!holdsWholeNumbers(numberColumn("n", {9007199254740992.0})));
    }
};

QTEST_APPLESS_MAIN(CellTextTest)
#include "tst_cell_text.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/io/number_text.h"

#include <QTest>

#include <cmath>
#include <cstdlib>
#include <string>

using namespace inkling;

Q_DECLARE_METATYPE(inkling::NumberText)
Q_DECLARE_METATYPE(inkling::NumberSpelling)

class NumberTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<char>("decimal");
        QTest::addColumn<NumberText>("kind");
        QTest::addColumn<double>("expected");
        const auto add = [](const char *text, char decimal, NumberText kind, double expected = 0.0) {
            QTest::newRow(text) << decimal << kind << expected;
        };
        add("0", '.', NumberText::Finite, 0.0);
        add("-0", '.', NumberText::Finite, 0.0);
        add("1.5", '.', NumberText::Finite, 1.5);
        add("+5", '.', NumberText::Finite, 5.0);
        add(".5", '.', NumberText::Finite, 0.5);
        add("5.", '.', NumberText::Finite, 5.0);
        add("-2.25e3", '.', NumberText::Finite, -2250.0);
        add("1E5", '.', NumberText::Finite, 1e5);
        add("4.9e-324", '.', NumberText::Finite, 4.9406564584124654e-324);
        add("1e-400", '.', NumberText::Finite, 0.0);
        add("0.1", '.', NumberText::Finite, 0.1);
        add("-9007199254740991", '.', NumberText::Finite, -9007199254740991.0);
        add("-2,25e3", ',', NumberText::Finite, -2250.0);
        add("3,0", ',', NumberText::Finite, 3.0);
        add("7", ',', NumberText::Finite, 7.0);
        add("0.000000000000000000000000000000000000000000000000000000000000000000012345", '.',
            NumberText::Finite, 1.2345e-68);
        add("0,000000000000000000000000000000000000000000000000000000000000000000012345", ',',
            NumberText::Finite, 1.2345e-68);
        add("inf", '.', NumberText::Infinite);
        add("-Inf", '.', NumberText::Infinite);
        add("+INFINITY", '.', NumberText::Infinite);
        add("1e400", '.', NumberText::Infinite);
        add("-1e400", '.', NumberText::Infinite);
        add("007", '.', NumberText::Identifier);
        add("00", '.', NumberText::Identifier);
        add("-01", '.', NumberText::Identifier);
        add("9007199254740993", '.', NumberText::Identifier); // rounds to 2^53
        add("18446744073709551616", '.', NumberText::Identifier);
        add("01e5", '.', NumberText::Identifier);
        add("00E1", '.', NumberText::Identifier);
        add("+49123456", '.', NumberText::Identifier);
        add("+4912345", '.', NumberText::Finite, 4912345.0);
        add("+49123456.5", '.', NumberText::Finite, 49123456.5);
        add("00.5", '.', NumberText::Finite, 0.5);
        add("1e20", '.', NumberText::Finite, 1e20);
        for (const char *text : {"", "-", "+", ".", "+-5", "--5", "1_000", "0x1F", "1d5", "1e", "1.5 ",
                                 "1.2.3", "nan", "-nan", "information", "5%", "１", "1,5"})
            add(text, '.', NumberText::None);
        add("1.234,5", ',', NumberText::None);
        add("1,2,3", ',', NumberText::None);
        QTest::newRow("1.5 in a file with commas") << ',' << NumberText::None << 0.0;
    }
    void tellsHowANumberIsWritten_data()
    {
        QTest::addColumn<QByteArray>("marks");
        QTest::addColumn<NumberSpelling>("spelling");
        const auto add = [](NumberSpelling spelling, const char *marks,
                            std::initializer_list<const char *> texts) {
            for (const char *text : texts)
                QTest::addRow("%s %s", text, marks) << QByteArray(marks, 2) << spelling;
        };
        // as Column::text() writes them, and spreadsheets show them
        add(NumberSpelling::Plain, ".",
            {"0", "7", "-7", "10", "100", "9007199254740991", "1.5", "-0.5", "10.05", "0.001",
             "123456789.012345"});
        add(NumberSpelling::Plain, ",", {"15", "-7"});
        add(NumberSpelling::Plain, ".,", {"100", "2345.75"});
        add(NumberSpelling::PointZero, ".", {"1.0", "-1.00", "0.0", "100.0"});
        add(NumberSpelling::Other, ".",
            {"1.10", "+1", "1e3", "1.", ".5", "-.5", "00.5", "07.5", "-0", "-0.0", "1.5e-3", "0.0001",
             "0.1234567890123456", "1234567.123456789"});
        add(NumberSpelling::Other, ",", {"1,5", "1,50", "1,0"});
        add(NumberSpelling::Other, ".,", {"1,000", "1,000.5"});
    }
    void tellsHowANumberIsWritten()
    {
        QFETCH(const QByteArray, marks);
        QFETCH(const NumberSpelling, spelling);
        const std::string text = QByteArray(QTest::currentDataTag()).split(' ').front().toStdString();
        double value = 0.0;
        QCOMPARE(parseNumber(text, {marks[0], marks[1]}, value), NumberText::Finite);
        QCOMPARE(spellingOf(text, {marks[0], marks[1]}), spelling);
        if (spelling == NumberSpelling::Plain)
            QCOMPARE(numberText(value), text);
        else if (spelling == NumberSpelling::PointZero)
            QCOMPARE(numberText(value), text.substr(0, text.find('.')));
    }

    // What is called plain is what a number is written as, however it came about.
    void plainNumbersAreWrittenAsTheyWere()
    {
        Random random(7);
        std::size_t plain = 0;
        for (int i = 0; i < 20000; ++i) {
            const double value = std::ldexp(random.uniform() - 0.5, static_cast<int>(random.below(70)) - 20);
            const std::string text =
                QByteArray::number(value, 'g', 1 + static_cast<int>(random.below(17))).toStdString();
            double read = 0.0;
            if (parseNumber(text, {}, read) != NumberText::Finite ||
                spellingOf(text, {}) != NumberSpelling::Plain)
                continue;
            ++plain;
            QCOMPARE(numberText(read), text);
        }
        QVERIFY(plain > 5000);
    }

    void reads()
    {
        QFETCH(const char, decimal);
        QFETCH(const NumberText, kind);
        QFETCH(const double, expected);
        std::string text = QTest::currentDataTag();
        text = text.substr(0, text.find(" in "));
        double value = 0.0;
        QCOMPARE(parseNumber(text, {decimal}, value), kind);
        if (kind == NumberText::Finite)
            QVERIFY(value == expected);
    }

    // Against the C library, which rounds right too.
    void roundsToTheNearest()
    {
        Random random(3);
        for (int round = 0; round < 300'000; ++round) {
            std::string text = random.below(2) == 0 ? "-" : "";
            const std::size_t whole = random.below(12);
            for (std::size_t i = 0; i < whole; ++i)
                text += static_cast<char>('0' + (i == 0 ? 1 + random.below(9) : random.below(10)));
            if (whole == 0)
                text += "0";
            text += ".";
            for (std::size_t i = random.below(20); i > 0; --i)
                text += static_cast<char>('0' + random.below(10));
            double value = 0.0;
            QCOMPARE(parseNumber(text, {'.'}, value), NumberText::Finite);
            QVERIFY2(value == std::strtod(text.c_str(), nullptr), text.c_str());
        }
    }

    // Decimal numbers that lie on, or next to, the middle between two doubles.
    void roundsWhatLiesHalfWay()
    {
        for (const char *text : {"9007199254740992.5", "9007199254740993.5", "4503599627370496.25",
                                 "4503599627370497.75", "4503599627370497.75001", "4503599627370497.74999",
                                 "1125899906842624.125", "1125899906842624.1250001", "0.5000000000000000277",
                                 "9007199254740993.0", "9007199254740995.0"}) {
            double value = 0.0;
            QCOMPARE(parseNumber(text, {'.'}, value), NumberText::Finite);
            QVERIFY2(value == std::strtod(text, nullptr), text);
        }
    }

    void readsThousands_data()
    {
        QTest::addColumn<QByteArray>("marks");
        QTest::addColumn<NumberText>("kind");
        QTest::addColumn<double>("expected");
        const auto add = [](const char *text, const char *marks, NumberText kind, double expected = 0.0) {
            QTest::newRow(text) << QByteArray(marks) << kind << expected;
        };
        add("1,234.5", ".,", NumberText::Finite, 1234.5);
        add("-12,345,678", ".,", NumberText::Finite, -12345678.0);
        add("+1,000e3", ".,", NumberText::Finite, 1e6);
        add("1234.5", ".,", NumberText::Finite, 1234.5);
        add(".5", ".,", NumberText::Finite, 0.5);
        add("1.234,5", ",.", NumberText::Finite, 1234.5);
        add("1'000", ".'", NumberText::Finite, 1000.0);
        add("1 000,25", ", ", NumberText::Finite, 1000.25);
        add("1\u00A0000", ". ", NumberText::Finite, 1000.0);
        add("1\u2009000", ". ", NumberText::Finite, 1000.0);
        add("9,007,199,254,740,993", ".,", NumberText::Identifier);
        add("001,234", ".,", NumberText::Identifier);
        for (const char *text :
             {"1,23", "1,2345", ",123", "1234,567", "1,,234", "1,234,", "1.5,000", "1,234,56"})
            add(text, ".,", NumberText::None);
    }
    void readsThousands()
    {
        QFETCH(const QByteArray, marks);
        QFETCH(const NumberText, kind);
        QFETCH(const double, expected);
        double value = 0.0;
        QCOMPARE(parseNumber(QTest::currentDataTag(), {marks[0], marks[1]}, value), kind);
        if (kind == NumberText::Finite)
            QVERIFY(value == expected);
    }
};

QTEST_APPLESS_MAIN(NumberTextTest)
#include "tst_number_text.moc"

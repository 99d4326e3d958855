// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/xlsx_format.h"

#include <QTest>

using namespace inkling;

namespace {

const char *shown(XlsxMeaning meaning)
{
    switch (meaning) {
    case XlsxMeaning::Number:
        return "number";
    case XlsxMeaning::Date:
        return "date";
    case XlsxMeaning::Time:
        return "time";
    case XlsxMeaning::DateAndTime:
        break;
    }
    return "date and time";
}

std::string shownTime(double days, XlsxMeaning meaning, XlsxEpoch epoch = XlsxEpoch::Year1900)
{
    return serialTime(days, meaning, epoch).value_or("none");
}

} // namespace

class XlsxFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatFormatsMean_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("meaning");
        const auto add = [](int number, const char *code, const char *meaning) {
            QTest::addRow("%d %s", number, code) << number << QByteArray(code) << QByteArray(meaning);
        };
        for (const int number : {0, 1, 4, 9, 11, 37, 44, 46, 48, 49, 200})
            add(number, "", "number");
        for (const int number : {14, 15, 16, 17, 27, 36, 50, 58})
            add(number, "", "date");
        for (const int number : {18, 19, 20, 21, 32, 45, 47})
            add(number, "", "time");
        add(22, "", "date and time");
        for (const char *code : {"General", "0.00", "#,##0 \"days\"", "0.00E+00", "[Red]0", "0\\d", "_d0",
                                 "*y0", "[h]:mm:ss", "[mm]:ss", "0;[Red]-0;\"yes\"", "@", "\"open", "[open"})
            add(164, code, "number");
        for (const char *code :
             {"yyyy-mm-dd", "DD.MM.YYYY", "mmm", "[$-409]d\\-mmm", "dd/mm/yy;@", "yyyy\"m\""})
            add(164, code, "date");
        for (const char *code : {"h:mm", "mm:ss.0", "h:mm AM/PM", "[$-F400]h:mm:ss"})
            add(164, code, "time");
        for (const char *code : {"yyyy-mm-dd hh:mm", "m/d/yy h:mm;@"})
            add(164, code, "date and time");
    }
    void knowsWhatFormatsMean()
    {
        QFETCH(const int, number);
        QFETCH(const QByteArray, code);
        QFETCH(const QByteArray, meaning);
        const auto found = meaningOfFormat(static_cast<unsigned>(number), code.toStdString());
        QCOMPARE(QByteArray(shown(found)), meaning);
    }

    /// As Excel shows them.
    void writesTimes()
    {
        QCOMPARE(shownTime(1, XlsxMeaning::Date), std::string("1900-01-01"));
        QCOMPARE(shownTime(59, XlsxMeaning::Date), std::string("1900-02-28"));
        QCOMPARE(shownTime(61, XlsxMeaning::Date), std::string("1900-03-01"));
        QCOMPARE(shownTime(45351, XlsxMeaning::Date), std::string("2024-02-29"));
        QCOMPARE(shownTime(45351.5, XlsxMeaning::Date), std::string("2024-02-29T12:00:00"));
        QCOMPARE(shownTime(45351, XlsxMeaning::DateAndTime), std::string("2024-02-29T00:00:00"));
        QCOMPARE(shownTime(45352.54522280092, XlsxMeaning::DateAndTime),
                 std::string("2024-03-01T13:05:07.250"));
        QCOMPARE(shownTime(0.999988425925926, XlsxMeaning::Time), std::string("23:59:59"));
        QCOMPARE(shownTime(1.5, XlsxMeaning::Time), std::string("1900-01-01T12:00:00"));
        QCOMPARE(shownTime(2958465, XlsxMeaning::Date), std::string("9999-12-31"));
        QCOMPARE(shownTime(0, XlsxMeaning::Date, XlsxEpoch::Year1904), std::string("1904-01-01"));
        QCOMPARE(shownTime(43889, XlsxMeaning::Date, XlsxEpoch::Year1904), std::string("2024-02-29"));
    }

    void otherNumbersAreNoTimes()
    {
        for (const double days : {-1.0, -1e-9, 2958466.0, 1e300, std::numeric_limits<double>::quiet_NaN()})
            QCOMPARE(shownTime(days, XlsxMeaning::Date), std::string("none"));
        QCOMPARE(shownTime(2958465.9999999999, XlsxMeaning::Date),
                 std::string("none")); // rounds to the next day
        QCOMPARE(shownTime(2958000, XlsxMeaning::Date, XlsxEpoch::Year1904), std::string("none"));
    }
};

QTEST_APPLESS_MAIN(XlsxFormatTest)
#include "tst_xlsx_format.moc"

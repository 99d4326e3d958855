// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/iso_time.h"

#include <QDate>
#include <QTest>

using namespace inkling;

namespace {

std::string since1970(std::int64_t units, TimeUnit unit)
{
    return isoSince1970(units, unit).value_or("none");
}

} // namespace

class IsoTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Qt's calendar is another's work.
    void datesAreThoseOfTheCalendar()
    {
        for (std::int64_t days = -719162; days <= 2932896; days += 97)
            QCOMPARE(isoDate(days).value(),
                     QDate(1970, 1, 1).addDays(days).toString(Qt::ISODate).toStdString());
        QCOMPARE(isoDate(-719162).value(), std::string("0001-01-01"));
        QCOMPARE(isoDate(2932896).value(), std::string("9999-12-31"));
        QVERIFY(!isoDate(-719163));
        QVERIFY(!isoDate(2932897));
    }

    void timesAreAsExactAsTheirUnit()
    {
        constexpr std::int64_t kTime = ((13 * 60 + 5) * 60 + 7) * std::int64_t(1'000'000'000) + 40'050'006;
        QCOMPARE(isoTime(kTime, TimeUnit::Hour), std::string("13"));
        QCOMPARE(isoTime(kTime, TimeUnit::Minute), std::string("13:05"));
        QCOMPARE(isoTime(kTime, TimeUnit::Second), std::string("13:05:07"));
        QCOMPARE(isoTime(kTime, TimeUnit::Millisecond), std::string("13:05:07.040"));
        QCOMPARE(isoTime(kTime, TimeUnit::Microsecond), std::string("13:05:07.040050"));
        QCOMPARE(isoTime(kTime, TimeUnit::Nanosecond), std::string("13:05:07.040050006"));
    }

    /// As numpy.datetime_as_string writes them (NumPy 1.24).
    void timesSince1970AreAsNumPyWritesThem()
    {
        QCOMPARE(since1970(-1, TimeUnit::Year), std::string("1969"));
        QCOMPARE(since1970(500, TimeUnit::Year), std::string("2470"));
        QCOMPARE(since1970(-1, TimeUnit::Month), std::string("1969-12"));
        QCOMPARE(since1970(19000, TimeUnit::Month), std::string("3553-05"));
        QCOMPARE(since1970(19000, TimeUnit::Day), std::string("2022-01-08"));
        QCOMPARE(since1970(-1, TimeUnit::Hour), std::string("1969-12-31T23"));
        QCOMPARE(since1970(19000, TimeUnit::Hour), std::string("1972-03-02T16"));
        QCOMPARE(since1970(19000, TimeUnit::Minute), std::string("1970-01-14T04:40"));
        QCOMPARE(since1970(-1, TimeUnit::Second), std::string("1969-12-31T23:59:59"));
        QCOMPARE(since1970(-1, TimeUnit::Millisecond), std::string("1969-12-31T23:59:59.999"));
        QCOMPARE(since1970(19000, TimeUnit::Microsecond), std::string("1970-01-01T00:00:00.019000"));
        QCOMPARE(since1970(-1, TimeUnit::Nanosecond), std::string("1969-12-31T23:59:59.999999999"));
    }

    void farTimesAreNone()
    {
        constexpr std::int64_t kFar = std::numeric_limits<std::int64_t>::max();
        for (const TimeUnit unit :
             {TimeUnit::Year, TimeUnit::Month, TimeUnit::Day, TimeUnit::Hour, TimeUnit::Minute,
              TimeUnit::Second, TimeUnit::Millisecond, TimeUnit::Microsecond}) {
            QCOMPARE(since1970(kFar, unit), std::string("none"));
            QCOMPARE(since1970(-kFar, unit), std::string("none"));
        }
        QCOMPARE(since1970(kFar, TimeUnit::Nanosecond), std::string("2262-04-11T23:47:16.854775807"));
    }
};

QTEST_APPLESS_MAIN(IsoTimeTest)
#include "tst_iso_time.moc"

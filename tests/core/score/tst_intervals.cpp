// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/score/intervals.h"

#include "core/base/random.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace inkling;

class TestIntervals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mcnemarEqualsTheBinomial_data();
    void mcnemarEqualsTheBinomial();
    void mcnemarSurvivesLargeCounts();
    void bootstrapIsDeterministic();
    void bootstrapFindsTheStandardError_data();
    void bootstrapFindsTheStandardError();
    void bootstrapOfEqualValuesIsOnePoint();
    void studentEqualsPublishedValues_data();
    void studentEqualsPublishedValues();
};

void TestIntervals::mcnemarEqualsTheBinomial_data()
{
    // 2 P(X <= min) for X binomial with n = the sum and p = 1/2, counted by hand.
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::addColumn<double>("p");
    QTest::newRow("no discordant pair") << 0 << 0 << 1.0;
    QTest::newRow("one") << 1 << 0 << 1.0;
    QTest::newRow("ten to nothing") << 10 << 0 << 2.0 / 1024.0;
    QTest::newRow("one to five") << 1 << 5 << 2.0 * (1.0 + 6.0) / 64.0;
    QTest::newRow("eight to two") << 8 << 2 << 2.0 * (1.0 + 10.0 + 45.0) / 1024.0;
    QTest::newRow("a tie") << 7 << 7 << 1.0;
}

void TestIntervals::mcnemarEqualsTheBinomial()
{
    QFETCH(int, first);
    QFETCH(int, second);
    QFETCH(double, p);
    QVERIFY(std::abs(mcnemarP(first, second) - p) < 1e-14);
    QVERIFY(std::abs(mcnemarP(second, first) - p) < 1e-14);
}

void TestIntervals::mcnemarSurvivesLargeCounts()
{
    // 2^-10000 is far below any double. Normal approximation with continuity correction: z = (200 - 1) / 100
    // and 0.0466.
    QVERIFY(std::abs(mcnemarP(5'100, 4'900) - std::erfc(1.99 / std::sqrt(2.0))) < 1e-4);
    QCOMPARE(mcnemarP(50'000, 0), 0.0);
}

void TestIntervals::bootstrapIsDeterministic()
{
    Random random(1);
    std::vector<double> values(200);
    for (double &value : values)
        value = random.normal();
    const Interval first = bootstrapInterval(values, 7);
    const Interval again = bootstrapInterval(values, 7);
    QVERIFY(first.low == again.low && first.high == again.high);
    QVERIFY(bootstrapInterval(values, 8).low != first.low);
}

void TestIntervals::bootstrapFindsTheStandardError_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("drawn one by one") << 400;
    QTest::newRow("drawn from the limit") << 20'000;
}

void TestIntervals::bootstrapFindsTheStandardError()
{
    // For many values it is the mean plus and minus 1.96 standard errors, up to the chance of 2,000 draws
    // (some 5 %).
    QFETCH(int, count);
    std::vector<double> values(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        values[i] = i % 4 == 0 ? 1.0 : i % 4 == 1 ? -1.0 : i % 4 == 2 ? 1.0 : 0.0;
    const double error = std::sqrt((0.75 - 0.0625) / count);
    const Interval interval = bootstrapInterval(values, 1);
    QVERIFY(std::abs(interval.low - (0.25 - 1.96 * error)) < 0.2 * error);
    QVERIFY(std::abs(interval.high - (0.25 + 1.96 * error)) < 0.2 * error);
}

void TestIntervals::bootstrapOfEqualValuesIsOnePoint()
{
    const Interval interval = bootstrapInterval({1.0, 1.0, 1.0}, 1);
    QCOMPARE(interval.low, 1.0);
    QCOMPARE(interval.high, 1.0);
}

void TestIntervals::studentEqualsPublishedValues_data()
{
    // Abramowitz and Stegun 1964, table 26.10, A(t | n) = .95; one degree of freedom is tan(0.475 pi).
    QTest::addColumn<int>("degrees");
    QTest::addColumn<double>("quantile");
    QTest::newRow("1") << 1 << 12.706;
    QTest::newRow("2") << 2 << 4.303;
    QTest::newRow("3") << 3 << 3.182;
    QTest::newRow("4") << 4 << 2.776;
    QTest::newRow("5") << 5 << 2.571;
    QTest::newRow("9") << 9 << 2.262;
    QTest::newRow("10") << 10 << 2.228;
    QTest::newRow("29") << 29 << 2.045;
    QTest::newRow("30") << 30 << 2.042;
    QTest::newRow("120") << 120 << 1.980;
    QTest::newRow("the normal's") << 1'000'000 << 1.960;
}

void TestIntervals::studentEqualsPublishedValues()
{
    QFETCH(int, degrees);
    QFETCH(double, quantile);
    QVERIFY(std::abs(studentQuantile975(degrees) - quantile) < 5.1e-4);
}

QTEST_APPLESS_MAIN(TestIntervals)
#include "tst_intervals.moc"

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
    void wilsonEqualsPublishedValues_data();
    void wilsonEqualsPublishedValues();
    void wilsonSolvesItsEquation();
    void wilsonOfNothingIsEverything();
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

void TestIntervals::wilsonEqualsPublishedValues_data()
{
    // Newcombe 1998, Two-sided confidence intervals for the single proportion, table I, method 3.
    QTest::addColumn<quint64>("successes");
    QTest::addColumn<quint64>("total");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("81 of 263") << quint64(81) << quint64(263) << 0.2553 << 0.3662;
    QTest::newRow("15 of 148") << quint64(15) << quint64(148) << 0.0624 << 0.1605;
    QTest::newRow("0 of 20") << quint64(0) << quint64(20) << 0.0 << 0.1611;
    QTest::newRow("1 of 29") << quint64(1) << quint64(29) << 0.0061 << 0.1718;
}

void TestIntervals::wilsonEqualsPublishedValues()
{
    QFETCH(quint64, successes);
    QFETCH(quint64, total);
    QFETCH(double, low);
    QFETCH(double, high);
    const Interval interval = wilsonInterval(successes, total);
    QVERIFY(std::abs(interval.low - low) < 5.1e-5);
    QVERIFY(std::abs(interval.high - high) < 5.1e-5);
    const Interval mirrored = wilsonInterval(total - successes, total);
    QVERIFY(std::abs(mirrored.low - (1.0 - interval.high)) < 1e-15);
    QVERIFY(std::abs(mirrored.high - (1.0 - interval.low)) < 1e-15);
}

void TestIntervals::wilsonSolvesItsEquation()
{
    // Its bounds are the p0 for which |p - p0| = z sqrt(p0 (1 - p0) / n).
    for (const std::size_t total : {5U, 50U, 5000U}) {
        for (std::size_t successes = 0; successes <= total; successes += total / 5) {
            const auto [low, high] = wilsonInterval(successes, total);
            QVERIFY(0.0 <= low && low <= high && high <= 1.0);
            const auto n = static_cast<double>(total);
            for (const double p0 : {low, high}) {
                const double distance = std::abs(static_cast<double>(successes) / n - p0);
                QVERIFY(std::abs(distance - 1.959963984540054 * std::sqrt(p0 * (1.0 - p0) / n)) < 1e-9);
            }
        }
    }
}

void TestIntervals::wilsonOfNothingIsEverything()
{
    QCOMPARE(wilsonInterval(0, 0).low, 0.0);
    QCOMPARE(wilsonInterval(0, 0).high, 1.0);
}

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

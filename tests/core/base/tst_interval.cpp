// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/interval.h"

#include <QTest>

#include <cmath>

using namespace inkling;

class TestInterval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsPublishedValues_data();
    void equalsPublishedValues();
    void solvesItsEquation();
    void ofNothingIsEverything();
};

void TestInterval::equalsPublishedValues_data()
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

void TestInterval::equalsPublishedValues()
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

void TestInterval::solvesItsEquation()
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

void TestInterval::ofNothingIsEverything()
{
    QCOMPARE(wilsonInterval(0, 0).low, 0.0);
    QCOMPARE(wilsonInterval(0, 0).high, 1.0);
}

QTEST_APPLESS_MAIN(TestInterval)
#include "tst_interval.moc"

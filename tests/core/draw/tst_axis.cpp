// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/axis.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace inkling;

class TestAxis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAreOneTwoFive_data()
    {
        QTest::addColumn<double>("span");
        QTest::addColumn<int>("most");
        QTest::addColumn<double>("step");
        QTest::newRow("exactly") << 10.0 << 5 << 2.0;
        QTest::newRow("a little more") << 10.1 << 5 << 5.0;
        QTest::newRow("tenths") << 0.5 << 5 << 0.1;
        QTest::newRow("next power") << 60.0 << 8 << 10.0;
        QTest::newRow("large") << 3e300 << 6 << 5e299;
        QTest::newRow("small") << 3e-200 << 6 << 5e-201;
    }
    void stepsAreOneTwoFive()
    {
        QFETCH(double, span);
        QFETCH(int, most);
        QFETCH(double, step);
        QVERIFY(std::abs(niceStep(span, most) - step) < 1e-9 * step);
    }

    void anAxisShowsAtLeastTwoNumbers()
    {
        // 4 parts of 9.8 are 5 wide, and 0 is the only multiple of 5 in view
        QCOMPARE(axisStep(-4.9, 4.9, 4), 2.0);
        QCOMPARE(axisStep(-5.0, 5.0, 4), 5.0);
        for (double low = -7.0; low < 7.0; low += 0.37) {
            for (double span = 0.01; span < 100.0; span *= 1.3) {
                for (const int most : {2, 3, 4, 9})
                    QVERIFY(ticks(low, low + span, axisStep(low, low + span, most)).size() > 1);
            }
        }
    }

    void ticksAreTheMultiplesInside()
    {
        const std::vector<double> values = ticks(-0.3, 0.2, 0.1);
        QCOMPARE(values.size(), std::size_t{6}); // both borders count
        for (std::size_t i = 0; i < values.size(); ++i)
            QVERIFY(std::abs(values[i] - (-0.3 + 0.1 * static_cast<double>(i))) < 1e-12);
        QVERIFY(ticks(0.1, 0.9, 1.0).empty());
    }

    void neighboursReadDifferently_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("unit") << 0.0 << 1.0;
        QTest::newRow("far from zero") << 1000.0 << 1000.01;
        QTest::newRow("across zero") << -3e-7 << 5e-7;
        QTest::newRow("millions") << 1.0e6 << 1.5e6;
        QTest::newRow("zoomed millions") << 1.2345e9 << 1.2346e9;
    }
    void neighboursReadDifferently()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        const double step = niceStep(high - low, 7);
        const TickFormat format = tickFormat(low, high, step);
        std::set<std::string> texts;
        const std::vector<double> values = ticks(low, high, step);
        for (const double value : values)
            texts.insert(tickText(value, format));
        QCOMPARE(texts.size(), values.size());
    }

    void textsAreShort()
    {
        QCOMPARE(tickText(0.5, tickFormat(0.0, 1.0, 0.5)), std::string("0.5"));
        QCOMPARE(tickText(-0.0, tickFormat(-1.0, 1.0, 0.5)), std::string("0.0"));
        QCOMPARE(tickText(200.0, tickFormat(0.0, 1000.0, 100.0)), std::string("200"));
        QCOMPARE(tickText(2e7, tickFormat(0.0, 5e7, 1e7)), std::string("2e+07"));
    }

    void paddingIsFivePercent()
    {
        const MapRange padded = paddedRange({0.0, 10.0, 2.0, 30.0});
        QVERIFY(std::abs(padded.x0 + 0.1) < 1e-12 && std::abs(padded.x1 - 2.1) < 1e-12);
        QVERIFY(std::abs(padded.y0 - 9.0) < 1e-12 && std::abs(padded.y1 - 31.0) < 1e-12);
    }

    void aPointGetsARange()
    {
        for (const double value : {0.0, 3.0, -1e12, 8e307}) {
            const MapRange padded = paddedRange({value, value, value, value});
            QVERIFY(padded.x0 < value && value < padded.x1);
            QVERIFY(std::isfinite(padded.x1 - padded.x0));
        }
    }
};

QTEST_APPLESS_MAIN(TestAxis)
#include "tst_axis.moc"

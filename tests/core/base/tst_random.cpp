// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <QTest>

#include <cmath>
#include <map>
#include <vector>

using namespace inkling;

class TestRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThePublishedGenerator_data();
    void isThePublishedGenerator();
    void uniformFillsItsInterval();
    void belowIsEven_data();
    void belowIsEven();
    void normalHasItsMoments();
    void shuffleReachesEveryOrderEvenly();
};

void TestRandom::isThePublishedGenerator_data()
{
    // pcg32_srandom_r(seed, sequence 721347520444481703) of pcg-random.org's minimal C library, in Python's
    // whole numbers; the first number is left out.
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<QList<quint32>>("expected");
    QTest::newRow("0") << quint64(0)
                       << QList<quint32>{0x7a7ecbd9, 0x89fd6c06, 0xae646aa8, 0xcd3cf945, 0x6204b303};
    QTest::newRow("42") << quint64(42)
                        << QList<quint32>{0x6b07c4a9, 0x72b7b29b, 0x44215383, 0xf5af5ead, 0x68beb632};
}

void TestRandom::isThePublishedGenerator()
{
    QFETCH(quint64, seed);
    QFETCH(QList<quint32>, expected);
    Random random(seed);
    for (const quint32 value : expected)
        QCOMPARE(random.next(), value);
}

void TestRandom::uniformFillsItsInterval()
{
    Random random(3);
    std::vector<int> bins(20, 0);
    const int draws = 200'000;
    for (int i = 0; i < draws; ++i) {
        const double value = random.uniform(-1.0, 1.0);
        QVERIFY(value >= -1.0 && value < 1.0);
        ++bins[static_cast<std::size_t>((value + 1.0) * 10.0)];
    }
    double chiSquare = 0.0;
    for (const int count : bins)
        chiSquare += std::pow(count - draws / 20.0, 2) / (draws / 20.0);
    QVERIFY2(chiSquare < 43.8, "19 degrees of freedom: less in 999 of 1000 cases");
}

void TestRandom::belowIsEven_data()
{
    QTest::addColumn<quint32>("bound");
    QTest::newRow("one") << quint32(1);
    QTest::newRow("three") << quint32(3);
    QTest::newRow("a power of two") << quint32(8);
    QTest::newRow("where a remainder would show") << quint32(3'000'000'000U);
}

void TestRandom::belowIsEven()
{
    QFETCH(quint32, bound);
    Random random(4);
    const int draws = 60'000;
    double sum = 0.0;
    for (int i = 0; i < draws; ++i) {
        const quint32 value = random.below(bound);
        QVERIFY(value < bound);
        sum += value;
    }
    // The mean of draws from 0 ... bound - 1, within five standard errors. 3e9 by plain remainder would be
    // off by 30 of them.
    const double expected = (bound - 1.0) / 2.0;
    const double error = std::sqrt((static_cast<double>(bound) * bound - 1.0) / 12.0 / draws);
    QVERIFY(std::abs(sum / draws - expected) <= 5.0 * error);
}

void TestRandom::normalHasItsMoments()
{
    Random random(5);
    const int draws = 200'000;
    double first = 0.0;
    double second = 0.0;
    double fourth = 0.0;
    for (int i = 0; i < draws; ++i) {
        const double value = random.normal();
        first += value;
        second += value * value;
        fourth += std::pow(value, 4);
    }
    // 0, 1 and 3, within five standard errors (1, sqrt 2 and sqrt 96 over the root of the draws).
    const double unit = 5.0 / std::sqrt(draws);
    QVERIFY(std::abs(first / draws) < unit);
    QVERIFY(std::abs(second / draws - 1.0) < unit * std::sqrt(2.0));
    QVERIFY(std::abs(fourth / draws - 3.0) < unit * std::sqrt(96.0));
}

void TestRandom::shuffleReachesEveryOrderEvenly()
{
    Random random(6);
    std::map<std::vector<int>, int> seen;
    for (int i = 0; i < 24'000; ++i) {
        std::vector<int> items = {0, 1, 2, 3};
        random.shuffle(items);
        ++seen[items];
    }
    QCOMPARE(seen.size(), std::size_t(24));
    for (const auto &[order, count] : seen)
        QVERIFY(std::abs(count - 1000) < 160); // five standard errors
}

QTEST_APPLESS_MAIN(TestRandom)
#include "tst_random.moc"

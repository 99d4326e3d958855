// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/wording.h"

#include <QTest>

#include <limits>

using namespace inkling;

class TestWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsThreeDigits_data()
    {
        QTest::addColumn<qulonglong>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("0") << 0ULL << QStringLiteral("0");
        QTest::newRow("999") << 999ULL << QStringLiteral("999");
        QTest::newRow("1000") << 1000ULL << QStringLiteral("1,000");
        QTest::newRow("123456") << 123456ULL << QStringLiteral("123,456");
        QTest::newRow("1234567") << 1234567ULL << QStringLiteral("1,234,567");
    }
    void groupsThreeDigits()
    {
        QFETCH(qulonglong, number);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(Wording().count(number)), text);
    }

    void roundsToItsDecimals()
    {
        const Wording wording;
        QCOMPARE(wording.decimals(0.6999, 3), std::string("0.700"));
        QCOMPARE(wording.decimals(1234.5, 0), std::string("1234")); // to even, as everywhere
        QCOMPARE(wording.percent(0.84024), std::string("84.0\u00a0%"));
        QCOMPARE(wording.percent(1.0), std::string("100.0\u00a0%"));
        QCOMPARE(wording.points(0.2038), std::string("+20.4"));
        QCOMPARE(wording.points(-0.053), std::string("\u22125.3"));
        QCOMPARE(wording.points(0.0), std::string("+0.0"));
        QCOMPARE(wording.decimals(std::numeric_limits<double>::max(), 2).size(), std::size_t(309 + 3));
    }

    void otherReadersHaveOtherMarksAndWords()
    {
        Wording german;
        german.decimalMark = ",";
        german.groupMark = ".";
        german.translate = [](const Message &message) {
            return english({message.text == "%1 rows" ? "%1 Zeilen" : message.text, message.arguments});
        };
        QCOMPARE(german.count(12345), std::string("12.345"));
        QCOMPARE(german.percent(0.125), std::string("12,5\u00a0%"));
        QCOMPARE(german.text(message("%1 rows", german.count(1000))), std::string("1.000 Zeilen"));
        QCOMPARE(german.text("other"), std::string("other"));
    }
};

QTEST_APPLESS_MAIN(TestWording)
#include "tst_wording.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/message.h"

#include <QTest>

#include <cstdlib>
#include <string>

using namespace inkling;

class TestMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsPlaces_data();
    void fillsPlaces();
    void numbersReadBackAsTheSameValue();
    void turnsArgumentsIntoText();
};

void TestMessage::fillsPlaces_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("in order") << QByteArray("%1 before %2") << QByteArray("a before b");
    QTest::newRow("in the translator's order") << QByteArray("%2 after %1") << QByteArray("b after a");
    QTest::newRow("one place twice") << QByteArray("%1%1") << QByteArray("aa");
    QTest::newRow("no argument for the place") << QByteArray("%3") << QByteArray("%3");
    QTest::newRow("a percent sign") << QByteArray("100 % of %1, 5%") << QByteArray("100 % of a, 5%");
    QTest::newRow("place 0 does not exist") << QByteArray("%0") << QByteArray("%0");
}

void TestMessage::fillsPlaces()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(english({text.toStdString(), {"a", "b"}}), expected.toStdString());
}

void TestMessage::numbersReadBackAsTheSameValue()
{
    for (const double value : {0.1, 1.0 / 3.0, 1e300, -2.5e-308, 12345678.9, 0.0})
        QCOMPARE(std::strtod(numberText(value).c_str(), nullptr), value);
    QCOMPARE(numberText(0.1), std::string("0.1"));
    QCOMPARE(numberText(20.0), std::string("20"));
}

void TestMessage::turnsArgumentsIntoText()
{
    // An argument that looks like a place must not be filled in again.
    const Message filled = message("%1 %2 %3 %4", "%2", 7, 0.5, std::string("end"));
    QCOMPARE(english(filled), std::string("%2 7 0.5 end"));
}

QTEST_APPLESS_MAIN(TestMessage)
#include "tst_message.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/value_text.h"

#include <QLocale>
#include <QTest>

#include <limits>

using namespace inkling;

namespace {

const Parameter kGamma = {.id = "gamma",
                          .label = "Gamma",
                          .meaning = "",
                          .maximum = 1e6,
                          .hasAutomatic = true,
                          .trials = {0.5, 1.0, 2.0}};
const Parameter kNeighbours = {.id = "k",
                               .label = "Neighbours",
                               .meaning = "",
                               .kind = ParameterKind::Integer,
                               .minimum = 1.0,
                               .maximum = 500.0,
                               .trials = {5.0, 10.0}};

} // namespace

class TestValueText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void readsLists_data();
    void readsLists();
    void refusesWhatTheParameterDoesNotTake_data();
    void refusesWhatTheParameterDoesNotTake();
    void readsBackItsTrials_data();
    void readsBackItsTrials();
    void writesInTheUsersFormat();
};

void TestValueText::readsLists_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QStringList>("values");
    const auto row = [](const char *name, const char *locale, const char *list, const QStringList &values) {
        QTest::newRow(name) << QString::fromLatin1(locale) << QString::fromLatin1(list) << values;
    };
    const QStringList both{QStringLiteral("0.5"), QStringLiteral("20")};
    row("semicolons", "en", "0.5; 20", both);
    row("commas", "en", "0.5,20", both);
    row("blanks", "en", "  0.5 20 ", both);
    row("decimal comma", "de", "0,5; 20", both);
    row("decimal comma, blanks", "de", "0,5 20", both);
    row("decimal comma, commas", "de", "0,5, 20,", both);
    row("decimal point where the comma is usual", "de", "0.5; 20", both);
    row("each once", "en", "0.5; 20; .5", both);
    row("automatic", "en", "auto; 2e1", {QStringLiteral("auto"), QStringLiteral("20")});
    row("none", "en", " ; ", {});
}

void TestValueText::readsLists()
{
    QFETCH(QString, locale);
    QFETCH(QString, list);
    QFETCH(QStringList, values);
    QLocale::setDefault(QLocale(locale));
    const auto read = ValueText::read(kGamma, list);
    QVERIFY(read);
    QStringList texts;
    for (const std::string &value : *read)
        texts += QString::fromStdString(value);
    QCOMPARE(texts, values);
}

void TestValueText::refusesWhatTheParameterDoesNotTake_data()
{
    QTest::addColumn<QString>("list");
    QTest::newRow("word") << QStringLiteral("5; many");
    QTest::newRow("not whole") << QStringLiteral("5.5");
    QTest::newRow("too small") << QStringLiteral("0");
    QTest::newRow("not automatic") << QStringLiteral("auto");
    QTest::newRow("not a number") << QStringLiteral("nan");
}

void TestValueText::refusesWhatTheParameterDoesNotTake()
{
    QFETCH(QString, list);
    QVERIFY(!ValueText::read(kNeighbours, list));
}

void TestValueText::readsBackItsTrials_data()
{
    QTest::addColumn<QString>("locale");
    for (const char *locale : {"en", "de", "fr", "ar"})
        QTest::newRow(locale) << QString::fromLatin1(locale);
}

void TestValueText::readsBackItsTrials()
{
    QFETCH(QString, locale);
    QLocale::setDefault(QLocale(locale));
    const auto read = ValueText::read(kGamma, ValueText::trials(kGamma));
    QVERIFY(read);
    QCOMPARE(*read, (std::vector<std::string>{"0.5", "1", "2"}));
}

void TestValueText::writesInTheUsersFormat()
{
    QLocale::setDefault(QLocale(QStringLiteral("de")));
    QCOMPARE(ValueText::of(kGamma, 0.123456789, 3), QStringLiteral("0,123"));
    QCOMPARE(ValueText::of(kGamma, std::numeric_limits<double>::quiet_NaN()), QStringLiteral("auto"));
}

QTEST_GUILESS_MAIN(TestValueText)
#include "tst_value_text.moc"

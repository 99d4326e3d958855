// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/parameters.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace inkling;

namespace {

const ParameterTable &table()
{
    static const ParameterTable list = {
        {"graph", "Graph", "", ParameterKind::Choice, 0, 0, 0, "", {{"knn", "kNN"}, {"rbf", "RBF"}}},
        {"k", "k", "", ParameterKind::Integer, 1, 100, 10, "", {}, false, false, {{"graph", {"knn"}}}},
        {"gamma",
         "gamma",
         "",
         ParameterKind::Real,
         0,
         1000,
         std::numeric_limits<double>::quiet_NaN(),
         "",
         {},
         true,
         true,
         {{"graph", {"rbf"}}}},
    };
    return list;
}

} // namespace

class ParametersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheDefaults()
    {
        const ParameterValues values = ParameterValues::defaults(table());
        QCOMPARE(values.integer("graph"), 0);
        QCOMPARE(values.integer("k"), 10);
        QVERIFY(std::isnan(values.number("gamma")));
        QVERIFY(values == ParameterValues::defaults(table()));
    }

    void readsWhatItWrites_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("text");
        for (const auto &[id, text] : {std::pair{"graph", "rbf"},
                                       {"graph", "knn"},
                                       {"k", "7"},
                                       {"gamma", "0.25"},
                                       {"gamma", "auto"},
                                       {"gamma", "1e-07"}})
            QTest::addRow("%s=%s", id, text) << QByteArray(id) << QByteArray(text);
    }
    void readsWhatItWrites()
    {
        QFETCH(const QByteArray, id);
        QFETCH(const QByteArray, text);
        ParameterValues values = ParameterValues::defaults(table());
        QVERIFY(values.set(table(), id.toStdString(), text.toStdString()).ok());
        const Parameter &parameter =
            *std::find_if(table().begin(), table().end(), [&](const Parameter &p) { return id == p.id; });
        QCOMPARE(parameterText(parameter, values.number(id.toStdString())), text.toStdString());
    }

    void valuesComeBackFromTheirTexts()
    {
        ParameterValues values = ParameterValues::defaults(table());
        values.set("graph", 1);
        values.set("gamma", 0.1 + 0.2);
        const auto texts = parameterTexts(table(), values);
        QVERIFY(texts == (std::map<std::string, std::string>{
                             {"gamma", "0.30000000000000004"}, {"graph", "rbf"}, {"k", "10"}}));
        const TextValues read = valuesFromTexts(table(), texts);
        QVERIFY(read.values == values && read.notes.empty());
    }

    void textsOfOtherVersionsLeaveTheDefault()
    {
        const TextValues read = valuesFromTexts(table(), {{"graph", "epsilon"}, {"k", "7"}, {"old", "1"}});
        QCOMPARE(read.values.integer("graph"), 0);
        QCOMPARE(read.values.integer("k"), 7);
        QVERIFY(std::isnan(read.values.number("gamma"))); // the file is from before there was one
        QCOMPARE(read.notes.size(), std::size_t(2));
        QVERIFY(english(read.notes[0]).find("epsilon") != std::string::npos);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("mistyped name")
            << QByteArray("gama") << QByteArray("1") << QByteArray("did you mean \"gamma\"");
        QTest::newRow("unknown name")
            << QByteArray("temperature") << QByteArray("1") << QByteArray("graph, k, gamma");
        QTest::newRow("unknown choice")
            << QByteArray("graph") << QByteArray("epsilon") << QByteArray("knn, rbf");
        QTest::newRow("not a number") << QByteArray("gamma") << QByteArray("x") << QByteArray("not a number");
        QTest::newRow("text after the number")
            << QByteArray("gamma") << QByteArray("1x") << QByteArray("not a number");
        QTest::newRow("nothing") << QByteArray("gamma") << QByteArray("") << QByteArray("not a number");
        QTest::newRow("not a number by name")
            << QByteArray("gamma") << QByteArray("nan") << QByteArray("not a number");
        QTest::newRow("infinite") << QByteArray("gamma") << QByteArray("inf") << QByteArray("not a number");
        QTest::newRow("fraction for an integer")
            << QByteArray("k") << QByteArray("2.5") << QByteArray("whole number");
        QTest::newRow("below the range")
            << QByteArray("k") << QByteArray("0") << QByteArray("between 1 and 100");
        QTest::newRow("above the range")
            << QByteArray("k") << QByteArray("101") << QByteArray("between 1 and 100");
        QTest::newRow("auto where there is none")
            << QByteArray("k") << QByteArray("auto") << QByteArray("not a number");
    }
    void refuses()
    {
        QFETCH(const QByteArray, id);
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, says);
        ParameterValues values = ParameterValues::defaults(table());
        const Status status = values.set(table(), id.toStdString(), text.toStdString());
        QVERIFY(!status.ok());
        const std::string sentence = english(status.error().message);
        QVERIFY2(sentence.find(says.toStdString()) != std::string::npos, sentence.c_str());
        QVERIFY(values == ParameterValues::defaults(table()));
    }

    void knowsWhatMatters()
    {
        ParameterValues values = ParameterValues::defaults(table());
        QVERIFY(isRelevant(table(), table()[0], values));
        QVERIFY(isRelevant(table(), table()[1], values));
        QVERIFY(!isRelevant(table(), table()[2], values));
        QVERIFY(values.set(table(), "graph", "rbf").ok());
        QVERIFY(!isRelevant(table(), table()[1], values));
        QVERIFY(isRelevant(table(), table()[2], values));
    }

    void findsTheNearestName()
    {
        // Distances: kitten-sitting 3, kitten-mitten 1.
        QCOMPARE(nearestName("kitten", {"sitting", "mitten"}), std::string("mitten"));
        QCOMPARE(nearestName("kitten", {"sitting"}), std::string("sitting"));
        QCOMPARE(nearestName("kitten", {"sittings"}), std::string());
        QCOMPARE(nearestName("ab", {"cd"}), std::string()); // as many edits as letters
        QCOMPARE(nearestName("", {"a"}), std::string());
    }
};

QTEST_APPLESS_MAIN(ParametersTest)
#include "tst_parameters.moc"

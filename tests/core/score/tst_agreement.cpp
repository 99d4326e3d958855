// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/score/agreement.h"

#include "tests/support/shared_files.h"

#include <QTest>

#include <string>

using namespace inkling;

namespace {

using Table = std::vector<std::vector<std::size_t>>;

const std::vector<ClassInfo> kClasses = {{"a", {}}, {"b", {}}, {"c", {}}};

/// Two labellings with so many samples of each pair of classes, and as many again that neither has labelled.
std::pair<Labels, Labels> labellings(const Table &table)
{
    std::vector<ClassInfo> classes;
    std::size_t total = 0;
    for (std::size_t i = 0; i < table.size(); ++i) {
        classes.push_back({"class " + std::to_string(i), {}});
        for (const std::size_t count : table[i])
            total += count;
    }
    std::pair<Labels, Labels> both{Labels(2 * total, classes), Labels(2 * total, classes)};
    std::size_t row = 0;
    for (std::size_t i = 0; i < table.size(); ++i) {
        for (std::size_t j = 0; j < table.size(); ++j) {
            for (std::size_t k = 0; k < table[i][j]; ++k, row += 2) {
                both.first.set(row, {static_cast<int>(i)});
                both.second.set(row, {static_cast<int>(j)});
            }
        }
    }
    return both;
}

Agreement agreementOf(const Table &table)
{
    const auto [first, second] = labellings(table);
    return agreement(first, second);
}

LabelCell heldOut(int truth)
{
    return {kUnlabelled, truth, true};
}

} // namespace

class AgreementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kappaIsScikitLearns_data()
    {
        QTest::addColumn<QStringList>("fields");
        QFile file(test::projectFolder().filePath(QStringLiteral("tests/data/agreement.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        while (!file.atEnd()) {
            const QStringList fields = QString::fromUtf8(file.readLine()).trimmed().split(QLatin1Char(','));
            QTest::newRow(qPrintable(fields.front())) << fields;
        }
    }
    void kappaIsScikitLearns()
    {
        QFETCH(const QStringList, fields);
        const auto classes = fields[1].toUInt();
        Table table(classes, std::vector<std::size_t>(classes));
        for (unsigned place = 0; place < classes * classes; ++place)
            table[place / classes][place % classes] = fields[2 + static_cast<int>(place)].toULongLong();
        const double kappa = fields[fields.size() - 2].toDouble();
        const double error = fields.back().toDouble();
        const Agreement found = agreementOf(table);
        QVERIFY(found.confusion == table);
        QVERIFY(std::abs(*found.kappa - kappa) < 1e-12);
        QVERIFY(std::abs(found.interval.low - std::max(-1.0, kappa - 1.959963984540054 * error)) < 1e-7);
        QVERIFY(std::abs(found.interval.high - std::min(1.0, kappa + 1.959963984540054 * error)) < 1e-7);
    }

    void agreeingOnEverythingIsNotCertainty()
    {
        const Agreement found = agreementOf({{5, 0}, {0, 5}});
        QCOMPARE(*found.kappa, 1.0);
        QCOMPARE(found.interval.high, 1.0);
        // Wilson's bound of 10 of 10 is 10 / (10 + z^2) = 0.72247; by chance they would agree on a half
        const double bound = 10.0 / (10.0 + 1.959963984540054 * 1.959963984540054);
        QVERIFY(std::abs(found.interval.low - (2.0 * bound - 1.0)) < 1e-12);
        QVERIFY(agreementOf({{500, 0}, {0, 500}}).interval.low > 0.99);
    }

    void chanceThatAgreesOnEverythingSaysNothing_data()
    {
        QTest::addColumn<int>("samples");
        QTest::newRow("nothing labelled") << 0;
        QTest::newRow("one class alone") << 49; // whose share is not exactly 1 when summed up
    }
    void chanceThatAgreesOnEverythingSaysNothing()
    {
        QFETCH(const int, samples);
        const Agreement found = agreementOf({{static_cast<std::size_t>(samples), 0}, {0, 0}});
        QVERIFY(!found.kappa);
        QCOMPARE(found.both, static_cast<std::size_t>(samples));
        QCOMPARE(found.interval.low, -1.0);
        QCOMPARE(found.interval.high, 1.0);
    }

    void countsWhatOneHasLabelled()
    {
        Labels first(6, kClasses);
        Labels second(6, {{"c", {}}, {"a", {}}});
        first.set(0, {0}); // a: both
        second.set(0, {1});
        first.set(1, {1}); // b against c
        second.set(1, {0});
        first.set(2, {2});
        second.set(3, {0});
        first.set(4, heldOut(0)); // held out as a and c
        second.set(4, heldOut(0));
        first.set(5, heldOut(0)); // the same in both: perhaps the data's own
        second.set(5, heldOut(1));
        const Agreement found = agreement(first, second);
        QCOMPARE(found.both, std::size_t(2));
        QCOMPARE(found.agreed, std::size_t(1));
        QCOMPARE(found.onlyFirst, std::size_t(1));
        QCOMPARE(found.onlySecond, std::size_t(1));
        const std::vector<LabelDifference> conflicts = {{1, {1}, {2}}, {4, heldOut(0), heldOut(2)}};
        QVERIFY(found.conflicts == conflicts);
        QCOMPARE(found.classes, kClasses);
    }

    void mergesByRule_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<QList<int>>(
            "expected"); // of samples: agreed, conflict, only first, only second, none
        const auto add = [](const char *name, MergeRule rule, const QList<int> &expected) {
            QTest::newRow(name) << static_cast<int>(rule) << expected;
        };
        add("first wins", MergeRule::FirstWins, {0, 0, 2, 1, -1});
        add("second wins", MergeRule::SecondWins, {0, 1, 2, 1, -1});
        add("without conflicts", MergeRule::WithoutConflicts, {0, -1, 2, 1, -1});
        add("only agreed", MergeRule::OnlyAgreed, {0, -1, -1, -1, -1});
    }
    void mergesByRule()
    {
        QFETCH(const int, rule);
        QFETCH(const QList<int>, expected);
        Labels first(5, kClasses);
        Labels second(5, {{"b", {}}, {"a", {}}});
        first.set(0, {0});
        second.set(0, {1});
        first.set(1, {0});
        second.set(1, {0});
        first.set(2, {2});
        second.set(3, {0});
        const auto merged = mergedLabels(first, second, static_cast<MergeRule>(rule));
        QVERIFY(merged.ok());
        QCOMPARE(merged->classes(), kClasses);
        for (std::size_t row = 0; row < 5; ++row)
            QCOMPARE((*merged)[row].given, expected[static_cast<int>(row)]);
    }

    void heldOutStaysHeldOut()
    {
        Labels first(4, kClasses);
        Labels second(4, kClasses);
        first.set(0, heldOut(0)); // one of them holds it out, the other has given it
        second.set(0, {1, 0});
        second.set(1, heldOut(2));
        first.set(2, heldOut(0)); // a conflict
        second.set(2, heldOut(1));
        const auto secondWins = mergedLabels(first, second, MergeRule::SecondWins);
        QCOMPARE((*secondWins)[0], heldOut(1));
        QCOMPARE((*secondWins)[1], heldOut(2));
        QCOMPARE((*secondWins)[2], heldOut(1));
        const auto without = mergedLabels(first, second, MergeRule::WithoutConflicts);
        QCOMPARE((*without)[0], (LabelCell{kUnlabelled, 0})); // known to both, and not to be scored by
        QCOMPARE((*without)[2], LabelCell());
    }

    void knownClassesAndFlagsStay()
    {
        Labels first(4, kClasses);
        Labels second(4, kClasses);
        first.set(0, {kUnlabelled, 2, false, true});
        second.set(0, {1, kUnlabelled});
        second.set(1, {kUnlabelled, 1, false, true});
        first.set(2, {kUnlabelled, 1});
        second.set(2, {kUnlabelled, 2});
        const auto merged = mergedLabels(first, second, MergeRule::FirstWins);
        QCOMPARE((*merged)[0], (LabelCell{1, 2}));
        QCOMPARE((*merged)[1], (LabelCell{kUnlabelled, 1, false, true}));
        QCOMPARE((*merged)[2], LabelCell());
        QCOMPARE((*merged)[3], LabelCell());
    }

    void tooManyClassesAreRefused()
    {
        const auto named = [](const std::string &name) {
            std::vector<ClassInfo> classes;
            for (int i = 0; i < 40; ++i)
                classes.push_back({name + std::to_string(i), {}});
            return classes;
        };
        const Labels first(1, named("a"));
        QVERIFY(mergedLabels(first, first, MergeRule::FirstWins).ok());
        const auto merged = mergedLabels(first, Labels(1, named("b")), MergeRule::FirstWins);
        QVERIFY(!merged.ok());
        QVERIFY(english(merged.error().message).find("80") != std::string::npos);
        QCOMPARE(agreement(first, Labels(1, named("b"))).classes.size(), std::size_t(80));
    }
};

QTEST_APPLESS_MAIN(AgreementTest)
#include "tst_agreement.moc"

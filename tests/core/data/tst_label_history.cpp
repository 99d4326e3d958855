// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/label_history.h"

#include "tests/support/random_labelling.h"

#include <QDateTime>
#include <QTest>

using namespace inkling;

namespace {

const std::vector<ClassInfo> kClasses = {{"a", {}}, {"b", {}}};

CellChange change(std::uint32_t row, const LabelCell &before, const LabelCell &after)
{
    return {row, PackedCell(before), PackedCell(after)};
}

} // namespace

class LabelHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packsEveryCell()
    {
        for (int given = -1; given < static_cast<int>(kMaximumClasses); ++given) {
            for (int truth = -1; truth < static_cast<int>(kMaximumClasses); ++truth) {
                for (const bool unsure : {false, true}) {
                    const LabelCell cell{given, truth, given == -1 && truth != -1, unsure};
                    QCOMPARE(PackedCell(cell).cell(), cell);
                    QCOMPARE(PackedCell::fromBits(PackedCell(cell).bits(), kMaximumClasses)->cell(), cell);
                }
            }
        }
        QCOMPARE(PackedCell().cell(), LabelCell());
    }

    void knowsBitsThatAreNoCell()
    {
        const auto bits = [](const LabelCell &cell) {
            return PackedCell(cell).bits();
        };
        QVERIFY(PackedCell::fromBits(bits({1, 1}), 2));
        QVERIFY(!PackedCell::fromBits(bits({2, 1}), 2));
        QVERIFY(!PackedCell::fromBits(bits({1, 2}), 2));
        QVERIFY(!PackedCell::fromBits(bits({1, 1, true}), 2));
        QVERIFY(!PackedCell::fromBits(bits({kUnlabelled, kUnlabelled, true}), 2));
        QVERIFY(!PackedCell::fromBits(std::uint64_t(1) << 16U, 2));
    }

    void tellsWhatChanged()
    {
        Labels before(3, kClasses);
        before.set(2, {0, 1});
        Labels after = before;
        after.set(0, {kUnlabelled, 1, true});
        after.set(2, {});
        const auto event = labelEvent(before, after, "lasso", 42);
        QVERIFY(event);
        const LabelEvent expected{
            42, "lasso", {change(0, {}, {kUnlabelled, 1, true}), change(2, {0, 1}, {})}, std::nullopt};
        QVERIFY(*event == expected);
        QVERIFY(!labelEvent(before, before, "click"));
    }

    void tellsOfClasses()
    {
        const Labels before(1, kClasses);
        const Labels after(1, {{"a", 0x123456U, true}});
        const auto event = labelEvent(before, after, "classes", 1);
        QVERIFY(event && event->cells.empty());
        QCOMPARE(event->classes->before, kClasses);
        QCOMPARE(event->classes->after, after.classes());
    }

    void replaysToAnyMoment()
    {
        const test::Labelling made = test::randomLabelling(30, 200, 1);
        Labels labels = made.labels;
        std::size_t at = made.history.size();
        Random random(2);
        for (int i = 0; i < 300; ++i) {
            const std::size_t to = random.below(static_cast<std::uint32_t>(made.history.size()) + 1);
            QVERIFY(replay(made.history, labels, at, to));
            QVERIFY(labels == made.moments[to]);
            at = to;
        }
    }

    void refusesStepsThatDoNotFit_data()
    {
        QTest::addColumn<int>("which");
        const char *names[] = {"another cell before", "row beyond",         "rows not ascending",
                               "class beyond",        "held out and given", "other classes before",
                               "a class of no name",  "a class twice",      "a class in use goes"};
        for (int i = 0; i < static_cast<int>(std::size(names)); ++i)
            QTest::newRow(names[i]) << i;
    }
    void refusesStepsThatDoNotFit()
    {
        QFETCH(const int, which);
        const LabelEvent bad[] = {
            {0, "click", {change(0, {}, {1})}, {}},
            {0, "click", {change(1, {}, {1}), change(3, {}, {1})}, {}},
            {0, "click", {change(2, {}, {1}), change(1, {}, {1})}, {}},
            {0, "click", {change(1, {}, {1}), change(2, {}, {2})}, {}},
            {0, "click", {change(1, {}, {1, 1, true})}, {}},
            {0, "click", {}, ClassListChange{{{"a", {}}}, kClasses}},
            {0, "click", {}, ClassListChange{kClasses, {{"", {}}, {"b", {}}}}},
            {0, "click", {}, ClassListChange{kClasses, {{"b", {}}, {"b", {}}}}},
            {0, "click", {change(1, {}, {})}, ClassListChange{kClasses, {}}},
        };
        Labels labels(3, kClasses);
        labels.set(0, {0});
        const Labels before = labels;
        QVERIFY(!redo(bad[which], labels));
        QVERIFY(labels == before);
    }

    void undoingNeedsWhatStoodAfter()
    {
        const LabelEvent event{0, "click", {change(0, {}, {1})}, {}};
        Labels labels(1, kClasses);
        QVERIFY(!undo(event, labels));
        QVERIFY(redo(event, labels) && undo(event, labels));
        QVERIFY(labels == Labels(1, kClasses));
    }

    void findsTheMomentOfATime()
    {
        LabelHistory history(3, {0, "click", {change(0, {}, {1})}, {}});
        history[0].time = 10;
        history[1].time = 20;
        history[2].time = 15; // the clock was set back
        QCOMPARE(stepsUntil(history, 9), std::size_t(0));
        QCOMPARE(stepsUntil(history, 10), std::size_t(1));
        QCOMPARE(stepsUntil(history, 15), std::size_t(1));
        QCOMPARE(stepsUntil(history, 20), std::size_t(3));
    }

    void findsWhereTwoHistoriesPart()
    {
        const LabelHistory one = test::randomLabelling(10, 20, 3).history;
        LabelHistory other = one;
        QCOMPARE(commonSteps(one, other), std::size_t(20));
        other.resize(12);
        QCOMPARE(commonSteps(one, other), std::size_t(12));
        other[7].time += 1;
        QCOMPARE(commonSteps(other, one), std::size_t(7));
    }

    void followsSamplesToNewRows()
    {
        const test::Labelling made = test::randomLabelling(6, 60, 4);
        const std::vector<std::uint32_t> newRows = {4, kGone, 0, 7, kGone, 2};
        const auto moved = [&](const Labels &labels) {
            Labels result(8, labels.classes());
            for (std::size_t row = 0; row < newRows.size(); ++row) {
                if (newRows[row] != kGone)
                    result.set(newRows[row], labels[row]);
            }
            return result;
        };
        const LabelHistory history = renumbered(made.history, newRows);
        QVERIFY(!history.empty() && history.size() < made.history.size());
        Labels labels = moved(made.moments.front());
        QVERIFY(replay(history, labels, 0, history.size()));
        QVERIFY(labels == moved(made.labels));
    }

    void knowsIdsOfTools()
    {
        for (const char *id : {"click", "magic_wand", "undo2"})
            QVERIFY(isToolId(id));
        for (const std::string &text : {std::string(), std::string("Click"), std::string("a b"),
                                        std::string("\xC3\xA4"), std::string(41, 'a')})
            QVERIFY(!isToolId(text));
    }

    void knowsTheTimeOfTheWorld()
    {
        const std::int64_t now = utcMilliseconds();
        QVERIFY(std::abs(now - QDateTime::currentMSecsSinceEpoch()) < 10'000);
    }
};

QTEST_APPLESS_MAIN(LabelHistoryTest)
#include "tst_label_history.moc"

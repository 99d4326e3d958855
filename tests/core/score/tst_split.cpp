// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/score/split.h"

#include "core/data/builtin.h"

#include <QTest>

#include <algorithm>

using namespace inkling;

namespace {

/// Every row of known class: sizes[k] of class k, class after class.
Labels known(const std::vector<std::size_t> &sizes)
{
    std::vector<ClassInfo> classes;
    std::vector<int> values;
    for (std::size_t k = 0; k < sizes.size(); ++k) {
        classes.push_back({std::to_string(k), std::nullopt});
        values.insert(values.end(), sizes[k], static_cast<int>(k));
    }
    return hideLabels(givenLabels({classes, values}));
}

std::vector<std::size_t> countsByClass(const Labels &labels, LabelRole role)
{
    std::vector<std::size_t> counts(labels.classCount(), 0);
    for (std::size_t row = 0; row < labels.size(); ++row) {
        if (labels.role(row) == role)
            ++counts[labels[row].truth];
    }
    return counts;
}

Dataset withClassColumn(const std::vector<int> &codes)
{
    Dataset data;
    data.rows = codes.size();
    data.columns.resize(2);
    data.columns[0].name = std::string("x");
    data.columns[0].numbers.assign(codes.size(), 1.0);
    data.columns[1].name = std::string("kind");
    data.columns[1].type = ColumnType::Category;
    data.columns[1].codes = codes;
    data.columns[1].categories = {"a", "b"};
    data.roles = {ColumnRole::Feature, ColumnRole::Class};
    return data;
}

} // namespace

class TestSplit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completeColumnIsHidden();
    void columnWithGapsIsGiven();
    void noClassColumnHasNoClasses();
    void holdsOutByLargestRemainders_data();
    void holdsOutByLargestRemainders();
    void seedDecides();
    void holdingOutAgainStartsAnew();
    void heldOutLosesItsGivenLabel();
    void givesMoreOfEachClass();
    void neverGivesHeldOutRows();
    void givesAllOfASmallClass();
    void givesExactly();
    void givesAtLeastOneAClass();
    void givesRows();
    void refusesRowsOfUnknownClass();
    void hidingForgetsNothing();
    void redrawsAsManyOfEachClass();
    void redrawNeedsAChoice();
};

void TestSplit::completeColumnIsHidden()
{
    const auto initial = initialLabels(*builtinDataset("iris"), 0);
    QVERIFY(initial->origin == LabelOrigin::CompleteColumn);
    QCOMPARE(initial->labels.count(LabelRole::Given), std::size_t(0));
    QCOMPARE(countsByClass(initial->labels, LabelRole::HeldOut), (std::vector<std::size_t>{10, 10, 10}));
    QVERIFY(initial->labels.hasTruth());
}

void TestSplit::columnWithGapsIsGiven()
{
    const auto initial = initialLabels(withClassColumn({0, -1, 1, -1}), 0);
    QVERIFY(initial->origin == LabelOrigin::ColumnWithGaps);
    QCOMPARE(initial->labels.given(), (std::vector<int>{0, -1, 1, -1}));
    QCOMPARE(initial->labels.count(LabelRole::HeldOut), std::size_t(0));
    const auto empty = initialLabels(withClassColumn({-1, -1}), 0);
    QVERIFY(empty->origin == LabelOrigin::NoColumn);
}

void TestSplit::noClassColumnHasNoClasses()
{
    Dataset data = withClassColumn({0, 1});
    data.roles[1] = ColumnRole::Ignored;
    const auto initial = initialLabels(data, 0);
    QVERIFY(initial->origin == LabelOrigin::NoColumn);
    QCOMPARE(initial->labels.size(), std::size_t(2));
    QCOMPARE(initial->labels.classCount(), std::size_t(0));
}

void TestSplit::holdsOutByLargestRemainders_data()
{
    QTest::addColumn<QList<int>>("sizes");
    QTest::addColumn<double>("share");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("even") << QList<int>{50, 50} << 0.2 << QList<int>{10, 10};
    QTest::newRow("remainders .4 .8 .8: two more") << QList<int>{12, 9, 9} << 0.2 << QList<int>{2, 2, 2};
    QTest::newRow("remainders .6 .2 .2: one more") << QList<int>{3, 6, 6} << 0.2 << QList<int>{1, 1, 1};
    QTest::newRow("equal remainders: the lower class") << QList<int>{5, 5} << 0.5 << QList<int>{3, 2};
    QTest::newRow("all") << QList<int>{3, 4} << 1.0 << QList<int>{3, 4};
    QTest::newRow("none") << QList<int>{3, 4} << 0.0 << QList<int>{0, 0};
}

void TestSplit::holdsOutByLargestRemainders()
{
    QFETCH(QList<int>, sizes);
    QFETCH(double, share);
    QFETCH(QList<int>, expected);
    const Labels split = holdOut(known({sizes.begin(), sizes.end()}), share, 1);
    QCOMPARE(countsByClass(split, LabelRole::HeldOut),
             std::vector<std::size_t>(expected.begin(), expected.end()));
}

void TestSplit::seedDecides()
{
    const Labels labels = known({100, 100});
    QVERIFY(holdOut(labels, 0.2, 1) == holdOut(labels, 0.2, 1));
    QVERIFY(!(holdOut(labels, 0.2, 1) == holdOut(labels, 0.2, 2)));
    QVERIFY(!(giveExactly(labels, 5, 1) == giveExactly(labels, 5, 2)));
    QVERIFY(!(giveAtRandom(labels, 5, 1) == giveAtRandom(labels, 5, 2)));
}

void TestSplit::holdingOutAgainStartsAnew()
{
    const Labels labels = known({100, 100});
    QVERIFY(holdOut(holdOut(labels, 0.5, 1), 0.2, 2) == holdOut(labels, 0.2, 2));
}

void TestSplit::heldOutLosesItsGivenLabel()
{
    Labels labels(4, {{"a", std::nullopt}});
    for (std::size_t row = 0; row < 4; ++row)
        labels.set(row, {0, kUnlabelled, false}); // painted, no truth known
    const Labels split = holdOut(labels, 0.5, 1);
    QCOMPARE(split.count(LabelRole::HeldOut), std::size_t(2));
    QCOMPARE(split.count(LabelRole::Given), std::size_t(2));
    for (std::size_t row = 0; row < 4; ++row) {
        const LabelCell expected =
            split[row].heldOut ? LabelCell{kUnlabelled, 0, true} : LabelCell{0, kUnlabelled, false};
        QVERIFY(split[row] == expected);
    }
}

void TestSplit::givesMoreOfEachClass()
{
    Labels labels = giveAtRandom(known({20, 30}), 3, 1);
    QCOMPARE(labels.givenCounts(), (std::vector<std::size_t>{3, 3}));
    labels = giveAtRandom(labels, 4, 1);
    QCOMPARE(labels.givenCounts(), (std::vector<std::size_t>{7, 7}));
    for (std::size_t row = 0; row < labels.size(); ++row)
        QVERIFY(labels[row].given == kUnlabelled || labels[row].given == labels[row].truth);
}

void TestSplit::neverGivesHeldOutRows()
{
    const Labels before = holdOut(known({20, 20}), 0.5, 1);
    const Labels after = giveAtRandom(before, 100, 2);
    QCOMPARE(after.givenCounts(), (std::vector<std::size_t>{10, 10}));
    for (std::size_t row = 0; row < before.size(); ++row)
        QCOMPARE(after[row].heldOut, before[row].heldOut);
}

void TestSplit::givesAllOfASmallClass()
{
    QCOMPARE(giveAtRandom(known({2, 9}), 5, 1).givenCounts(), (std::vector<std::size_t>{2, 5}));
    QCOMPARE(giveExactly(known({2, 9}), 5, 1).givenCounts(), (std::vector<std::size_t>{2, 5}));
}

void TestSplit::givesExactly()
{
    Labels labels = known({20, 30});
    labels.set(0, {}); // one row of unknown class
    labels = giveAtRandom(labels, 9, 3);
    const Labels split = giveExactly(labels, 4, 1);
    QCOMPARE(split.givenCounts(), (std::vector<std::size_t>{4, 4}));
    QCOMPARE(countsByClass(split, LabelRole::HeldOut), (std::vector<std::size_t>{15, 26}));
    QVERIFY(split.role(0) == LabelRole::Unlabelled);
}

void TestSplit::givesAtLeastOneAClass()
{
    QCOMPARE(giveShare(known({100, 50, 3}), 0.1, 1).givenCounts(), (std::vector<std::size_t>{10, 5, 1}));
    QCOMPARE(giveShare(known({3, 0}), 0.01, 1).givenCounts(), (std::vector<std::size_t>{1, 0}));
}

void TestSplit::givesRows()
{
    const auto split = giveRows(known({3, 3}), {1, 4, 1});
    QCOMPARE(split->given(), (std::vector<int>{-1, 0, -1, -1, 1, -1}));
    QCOMPARE(split->count(LabelRole::HeldOut), std::size_t(4));
}

void TestSplit::refusesRowsOfUnknownClass()
{
    Labels labels = known({3});
    labels.set(1, {});
    QVERIFY(english(giveRows(labels, {1}).error().message).find("Row 1 ") != std::string::npos);
    QVERIFY(english(giveRows(labels, {7}).error().message).find("from 0 to 2") != std::string::npos);
}

void TestSplit::hidingForgetsNothing()
{
    Labels labels(3, {{"a", std::nullopt}, {"b", std::nullopt}});
    labels.set(0, {1, kUnlabelled, false});
    labels.set(1, {1, 0, false});
    const Labels hidden = hideLabels(labels);
    QCOMPARE(hidden.count(LabelRole::Given), std::size_t(0));
    QCOMPARE(hidden[0].truth, 1);
    QCOMPARE(hidden[1].truth, 0); // the truth stands against the painted label
    QCOMPARE(hidden[2].truth, kUnlabelled);
}

void TestSplit::redrawsAsManyOfEachClass()
{
    Labels labels = holdOut(known({100, 100, 100}), 0.2, 1);
    labels = giveAtRandom(labels, 4, 1);
    const std::vector<std::size_t> counts(3, 4);
    Labels before = labels;
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const Labels drawn = redrawGiven(labels, seed).value();
        QCOMPARE(countsByClass(drawn, LabelRole::Given), counts);
        QVERIFY(!(drawn == before));
        QVERIFY(drawn == redrawGiven(labels, seed).value());
        for (std::size_t row = 0; row < labels.size(); ++row) {
            QCOMPARE(drawn[row].heldOut, labels[row].heldOut);
            QCOMPARE(drawn[row].truth, labels[row].truth);
            QVERIFY(drawn[row].given == kUnlabelled || drawn[row].given == drawn[row].truth);
        }
        before = drawn;
    }
}

void TestSplit::redrawNeedsAChoice()
{
    const Labels split = holdOut(known({10, 10}), 0.2, 1);
    QVERIFY(!redrawGiven(split, 0).ok());                     // nothing is given
    QVERIFY(!redrawGiven(giveAtRandom(split, 8, 1), 0).ok()); // all are
    QVERIFY(redrawGiven(giveAtRandom(split, 7, 1), 0).ok());
    // what a user painted without a known class is all there is to draw from
    Labels painted(3, {{"a", std::nullopt}, {"b", std::nullopt}});
    painted.set(0, {0, kUnlabelled, false});
    painted.set(1, {1, kUnlabelled, false});
    QVERIFY(!redrawGiven(painted, 0).ok());
}

QTEST_APPLESS_MAIN(TestSplit)
#include "tst_split.moc"

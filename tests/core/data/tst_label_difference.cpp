// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/label_difference.h"

#include <QTest>

using namespace inkling;

class LabelDifferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classesAreTheSameByName()
    {
        const JointClasses joint = jointClasses({{"cat", 0x112233U}, {"dog", {}}},
                                                {{"owl", {}}, {"dog", 0x445566U}, {"cat", {}, true}});
        QCOMPARE(joint.classes,
                 (std::vector<ClassInfo>{{"cat", 0x112233U}, {"dog", {}}, {"owl", {}}})); // the first's looks
        QCOMPARE(joint.placesOfSecond, (std::vector<int>{2, 1, 0}));
    }

    void findsRowsThatDiffer()
    {
        Labels first(5, {{"a", {}}, {"b", {}}});
        Labels second(5, {{"b", {}}, {"a", {}}, {"c", {}}});
        first.set(0, {0, 1}); // the same in both
        second.set(0, {1, 0});
        first.set(1, {0}); // another class
        second.set(1, {2});
        second.set(2, {0}); // only the second
        first.set(3, {kUnlabelled, 1, true});
        second.set(3, {kUnlabelled, 0, false});
        second.set(4, {kUnlabelled, kUnlabelled, false, true});

        const LabelDifferences found = labelDifferences(first, second);
        QCOMPARE(found.classes, (std::vector<ClassInfo>{{"a", {}}, {"b", {}}, {"c", {}}}));
        const std::vector<LabelDifference> expected = {
            {1, {0}, {2}},
            {2, {}, {1}},
            {3, {kUnlabelled, 1, true}, {kUnlabelled, 1, false}},
            {4, {}, {kUnlabelled, kUnlabelled, false, true}},
        };
        QVERIFY(found.rows == expected);
    }

    void equalLabelsDoNotDiffer()
    {
        Labels labels(3, {{"a", {}}});
        labels.set(1, {0});
        QVERIFY(labelDifferences(labels, labels).rows.empty());
    }
};

QTEST_APPLESS_MAIN(LabelDifferenceTest)
#include "tst_label_difference.moc"

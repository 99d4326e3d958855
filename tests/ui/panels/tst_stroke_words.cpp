// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/stroke_words.h"

#include <QTest>

using namespace inkling;

using Rows = std::vector<std::size_t>;

/// What somebody reads while circling points: the words name what would be overwritten and what stays locked.
class TestStrokeWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_labels = Labels(12, {{"A", {}}, {"B", {}}, {"C", {}}, {"D", {}}, {"E", {}}});
        // rows 0 ... 8: B B B A A C D E, unlabelled; then two held out
        const int given[] = {1, 1, 1, 0, 0, 2, 3, 4};
        for (std::size_t row = 0; row < 8; ++row)
            m_labels.set(row, {.given = given[row]});
        m_labels.set(10, {.truth = 0, .heldOut = true});
        m_labels.set(11, {.truth = 1, .heldOut = true});
    }

    void namesTheClassThatPointsWillGet()
    {
        const QString words = strokeWords(m_labels, Rows{8, 9}, 2);
        QVERIFY(words.contains(QStringLiteral("2 ")) && words.contains(QStringLiteral("→ C")));
        QVERIFY(!words.contains(QStringLiteral("given")));
    }

    void countsWhatIsGivenTheMostFrequentFirst()
    {
        const QString words = strokeWords(m_labels, Rows{0, 1, 2, 3, 4, 5, 8}, {});
        QVERIFY(words.endsWith(QStringLiteral("given: B 3, A 2, C 1")));
        QVERIFY(!words.contains(QStringLiteral("→")));
    }

    void cutsLongLists()
    {
        const QString words = strokeWords(m_labels, Rows{0, 1, 2, 3, 4, 5, 6, 7}, {});
        QVERIFY(words.endsWith(QStringLiteral("given: B 3, A 2, C 1, …")));
    }

    void tellsOfHeldOutPoints()
    {
        QVERIFY(strokeWords(m_labels, Rows{8, 10, 11}, 0).endsWith(QStringLiteral("2 held out")));
    }

    void saysWhenItErases()
    {
        QVERIFY(strokeWords(m_labels, Rows{0}, kUnlabelled).startsWith(QStringLiteral("erase")));
    }

private:
    Labels m_labels;
};

QTEST_APPLESS_MAIN(TestStrokeWords)
#include "tst_stroke_words.moc"

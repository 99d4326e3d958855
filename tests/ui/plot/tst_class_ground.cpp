// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/class_ground.h"

#include <QTest>

using namespace inkling;

/// Five samples of two classes: given 0, which the run contradicts; predicted 1 and 0; unreached; of a class
/// that was removed since the run.
class TestClassGround : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_labels = Labels(5, {{"A", {}}, {"B", {}}});
        m_labels.set(0, {0, 0, false});
        m_frame = {.predicted = {1, 1, 0, kUnlabelled, 2}, .confidence = {140, 200, 180, 0, 255}};
    }

    void givenLabelsComeFirst()
    {
        QCOMPARE(shownClasses(m_labels, nullptr), (std::vector<int>{0, -1, -1, -1, -1}));
        QCOMPARE(shownClasses(m_labels, &m_frame), (std::vector<int>{0, 1, 0, -1, -1}));
    }

    void givenLabelsAreCertain()
    {
        const RegionSamples samples = regionSamples(m_labels, m_frame);
        QCOMPARE(samples.predicted, (std::vector<std::int8_t>{0, 1, 0, -1, -1}));
        QCOMPARE(samples.confidence, (std::vector<std::uint8_t>{255, 200, 180, 0, 255}));
        QCOMPARE(samples.classCount, 2);
    }

    void hullsAreOfTheClassesThatAreThere()
    {
        const std::vector<int> classes{1, 1, 1, 1, kUnlabelled, 3};
        const std::vector<double> x{0, 2, 2, 1, 9, 5};
        const std::vector<double> y{0, 0, 2, 0.5, 9, 5};
        const std::vector<ClassHull> hulls = classHulls(classes, x, y);
        QCOMPARE(hulls.size(), std::size_t(2));
        QVERIFY((hulls[0] == ClassHull{1, {{0, 0}, {2, 0}, {2, 2}}}));
        QVERIFY((hulls[1] == ClassHull{3, {{5, 5}}}));
    }

private:
    Labels m_labels;
    TraceFrame m_frame;
};

QTEST_APPLESS_MAIN(TestClassGround)
#include "tst_class_ground.moc"

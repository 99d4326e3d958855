// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_accessible.h"

#include "tests/support/grid_map.h"

#include <QTest>

using namespace inkling;

class TestPlotAccessible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_map = std::make_unique<GridMap>();
        m_map->setAccessibleName(QStringLiteral("Before map"));
        m_map->setAccessibleDescription(QStringLiteral("3 labels given"));
        m_map->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_map.get()));
        m_map->clearFocus();
    }
    void cleanup() { m_map.reset(); }

    void mapIsAChartWithNameAndWords()
    {
        QAccessibleInterface *map = interface();
        QCOMPARE(map->role(), QAccessible::Chart);
        QCOMPARE(map->text(QAccessible::Name), QStringLiteral("Before map"));
        QCOMPARE(map->text(QAccessible::Description), QStringLiteral("3 labels given"));
        QVERIFY(map->state().focusable);
    }

    void onlyChildIsTheCurrentPoint()
    {
        QAccessibleInterface *map = interface();
        QCOMPARE(map->childCount(), 0);
        QVERIFY(!map->child(0));
        m_map->setCurrent(12, QStringLiteral("Row 13"));
        QCOMPARE(map->childCount(), 1);
        QAccessibleInterface *point = map->child(0);
        QCOMPARE(point->role(), QAccessible::ListItem);
        QCOMPARE(point->text(QAccessible::Name), QStringLiteral("Row 13"));
        QCOMPARE(point->parent(), map);
        QCOMPARE(map->indexOfChild(point), 0);
        QVERIFY(!map->child(1) && !map->child(-1));
        m_map->setCurrent(7, QStringLiteral("Row 8"));
        QCOMPARE(map->child(0)->text(QAccessible::Name), QStringLiteral("Row 8"));
        m_map->setCurrent(25, QStringLiteral("Row 26")); // which the map does not have
        QCOMPARE(map->childCount(), 0);
        QVERIFY(!point->isValid());
    }

    void otherPointsHaveNoCurrentOne()
    {
        m_map->setCurrent(12, QStringLiteral("Row 13"));
        const std::vector<double> places(25, 1.0);
        m_map->setPoints(std::make_shared<const PointStore>(places, places));
        QCOMPARE(interface()->childCount(), 0);
        QVERIFY(m_map->currentWords().isEmpty());
    }

    void pointLiesWhereItsRingIs()
    {
        m_map->setCurrent(12, QStringLiteral("Row 13"));
        QAccessibleInterface *point = interface()->child(0);
        const QPoint middle = m_map->mapToGlobal(m_map->at(2, 2));
        const QRect ring = point->rect();
        QVERIFY((ring.center() - middle).manhattanLength() <= 2);
        QVERIFY(ring.width() >= 19 && ring.width() <= 23); // radius 9, and its line
        QVERIFY(!point->state().offscreen);
        QCOMPARE(interface()->childAt(middle.x(), middle.y()), point);
        const QPoint beside = m_map->mapToGlobal(m_map->at(2.5, 2.5));
        QVERIFY(!interface()->childAt(beside.x(), beside.y()));
        m_map->setRange({3.0, 3.0, 4.0, 4.0});
        QVERIFY(point->state().offscreen);
        QVERIFY(!point->rect().contains(middle));
    }

    void focusIsOnThePointWhileTheMapHasIt()
    {
        QAccessibleInterface *map = interface();
        QVERIFY(!map->focusChild());
        m_map->setFocus();
        QCOMPARE(map->focusChild(), map);
        m_map->setCurrent(12, QStringLiteral("Row 13"));
        QCOMPARE(map->focusChild(), map->child(0));
        QVERIFY(map->child(0)->state().focused);
        m_map->clearFocus();
        QVERIFY(!map->focusChild());
        QVERIFY(!map->child(0)->state().focused);
    }

    void eventsOfTheChildAreThoseOfThePoint()
    {
        m_map->setCurrent(12, QStringLiteral("Row 13"));
        QAccessibleEvent event(m_map.get(), QAccessible::Focus);
        event.setChild(0);
        QCOMPARE(event.accessibleInterface(), interface()->child(0));
    }

    void tellsOnlyWhatIsNew_data()
    {
        QTest::addColumn<ReadPoint>("before");
        QTest::addColumn<ReadPoint>("after");
        QTest::addColumn<int>("event"); // 0: none
        const QString a = QStringLiteral("Row 13. Unlabelled");
        const QString b = QStringLiteral("Row 13. Given: A");
        const int focus = QAccessible::Focus;
        const int name = QAccessible::NameChanged;
        QTest::newRow("the first point") << ReadPoint() << ReadPoint{12, a, true} << focus;
        QTest::newRow("another point") << ReadPoint{7, a, true} << ReadPoint{12, a, true} << focus;
        QTest::newRow("the same again") << ReadPoint{12, a, true} << ReadPoint{12, a, true} << 0;
        QTest::newRow("a label") << ReadPoint{12, a, true} << ReadPoint{12, b, true} << name;
        QTest::newRow("back to the map") << ReadPoint{12, a, true} << ReadPoint{-1, {}, true} << focus;
        QTest::newRow("still none") << ReadPoint{-1, a, true} << ReadPoint{-1, {}, true} << 0;
        QTest::newRow("another, without the focus") << ReadPoint{7, a} << ReadPoint{12, a} << name;
        QTest::newRow("a label, without the focus") << ReadPoint{12, a} << ReadPoint{12, b} << name;
        QTest::newRow("none, without the focus") << ReadPoint{12, a} << ReadPoint() << 0;
    }
    void tellsOnlyWhatIsNew()
    {
        QFETCH(ReadPoint, before);
        QFETCH(ReadPoint, after);
        QFETCH(int, event);
        QCOMPARE(static_cast<int>(pointNews(before, after).value_or(QAccessible::Event{})), event);
    }

    void pointGoesWithItsMap()
    {
        m_map->setCurrent(12, QStringLiteral("Row 13"));
        const QAccessible::Id id = QAccessible::uniqueId(interface()->child(0));
        QVERIFY(QAccessible::accessibleInterface(id));
        m_map.reset();
        QVERIFY(!QAccessible::accessibleInterface(id));
    }

private:
    QAccessibleInterface *interface() { return QAccessible::queryAccessibleInterface(m_map.get()); }

    std::unique_ptr<GridMap> m_map;
};

QTEST_MAIN(TestPlotAccessible)
#include "tst_plot_accessible.moc"

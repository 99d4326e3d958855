// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/map_view.h"

#include <QSignalSpy>
#include <QTest>

using namespace inkling;

class TestMapView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overlaysAreIndependent()
    {
        MapView view;
        view.show(Overlay::Graph, true);
        view.show(Overlay::Changes, true);
        view.show(Overlay::Graph, false);
        QVERIFY(view.shows(Overlay::Changes));
        for (const Overlay other : {Overlay::Regions, Overlay::Graph, Overlay::Hulls, Overlay::Truth})
            QVERIFY(!view.shows(other));
    }

    void eachChangeIsToldOnce_data()
    {
        QTest::addColumn<std::function<void(MapView &)>>("change");
        using Change = std::function<void(MapView &)>;
        QTest::newRow("overlay") << Change([](MapView &v) { v.show(Overlay::Hulls, true); });
        QTest::newRow("colouring") << Change([](MapView &v) { v.setColouring(Colouring::Confidence); });
        QTest::newRow("hidden") << Change([](MapView &v) { v.setPredictionsHidden(true); });
        QTest::newRow("before") << Change([](MapView &v) { v.setBeforeHeld(true); });
        QTest::newRow("density") << Change([](MapView &v) { v.setDensity(true); });
        QTest::newRow("shapes") << Change([](MapView &v) { v.setShapes(ShapeUse::ByClass); });
        QTest::newRow("focus") << Change([](MapView &v) { v.setFocusClass(2); });
    }
    void eachChangeIsToldOnce()
    {
        QFETCH(std::function<void(MapView &)>, change);
        MapView view;
        QSignalSpy changed(&view, &MapView::changed);
        change(view);
        QCOMPARE(changed.size(), 1);
        QVERIFY(view.look() != MapLook());
        change(view); // as a held key repeats
        QCOMPARE(changed.size(), 1);
    }
};

QTEST_APPLESS_MAIN(TestMapView)
#include "tst_map_view.moc"

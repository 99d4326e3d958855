// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_geometry.h"

#include <QTest>

using namespace inkling;

namespace {

bool isClose(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

} // namespace

class TestPlotGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cornersLieInTheCorners()
    {
        QCOMPARE(m_geometry.toPixel({10.0, 40.0}), QPointF(50.0, 20.0)); // upper left: y runs up on the map
        QCOMPARE(m_geometry.toPixel({30.0, 30.0}), QPointF(450.0, 120.0));
    }

    void pixelAndPlaceAreInverse()
    {
        const MapPoint place = m_geometry.toMap(m_geometry.toPixel({17.5, 33.25}));
        QVERIFY(isClose(place.x, 17.5) && isClose(place.y, 33.25));
    }

    void panningMovesTheContentWithTheMouse()
    {
        PlotGeometry panned = m_geometry;
        panned.range = m_geometry.panned({40.0, -10.0});
        const QPointF moved = panned.toPixel({20.0, 35.0}) - m_geometry.toPixel({20.0, 35.0});
        QVERIFY(isClose(moved.x(), 40.0) && isClose(moved.y(), -10.0));
    }

    void zoomingKeepsThePlaceUnderTheCursor()
    {
        const QPointF cursor(123.0, 45.0);
        const MapPoint before = m_geometry.toMap(cursor);
        PlotGeometry zoomed = m_geometry;
        zoomed.range = m_geometry.zoomed(cursor, 2.5);
        const MapPoint after = zoomed.toMap(cursor);
        QVERIFY(isClose(after.x, before.x) && isClose(after.y, before.y));
        QVERIFY(isClose(zoomed.range.x1 - zoomed.range.x0, 8.0));
        QVERIFY(isClose(zoomed.range.y1 - zoomed.range.y0, 4.0));
    }

private:
    const PlotGeometry m_geometry = {QRectF(50.0, 20.0, 400.0, 100.0), {10.0, 30.0, 30.0, 40.0}};
};

QTEST_APPLESS_MAIN(TestPlotGeometry)
#include "tst_plot_geometry.moc"

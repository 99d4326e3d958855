// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_controller.h"

#include "tests/support/grid_map.h"

#include <QImage>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace inkling;

using Rows = std::vector<std::size_t>;

/// Through the map that the controller serves, with real events.
class TestPlotController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_frame = std::make_unique<GridMap>();
        QVERIFY(QTest::qWaitForWindowExposed(m_frame.get()));
    }

    void clickYieldsTheNearestPoint()
    {
        m_frame->setTool(PlotTool::Click);
        QSignalSpy clicked(m_frame.get(), &PlotFrame::pointClicked);
        QTest::mouseClick(m_frame.get(), Qt::LeftButton, Qt::ShiftModifier,
                          m_frame->at(3, 1) + QPoint(3, -2));
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked[0][0].value<long>(), 8L);
        QCOMPARE(clicked[0][1].value<Qt::KeyboardModifiers>(), Qt::ShiftModifier);
        QCOMPARE(clicked[0][2].value<Qt::MouseButton>(), Qt::LeftButton);
        QTest::mouseClick(m_frame.get(), Qt::LeftButton, {}, m_frame->at(2.5, 2.5)); // between the points
        QCOMPARE(clicked.size(), 1);
    }

    void clickPassesOverHiddenPoints()
    {
        QSignalSpy clicked(m_frame.get(), &PlotFrame::pointClicked);
        m_frame->setOne(8, PointStyle().withHidden(true));
        QTest::mouseClick(m_frame.get(), Qt::LeftButton, {}, m_frame->at(3, 1));
        QVERIFY(clicked.isEmpty());
    }

    void lassoYieldsTheRowsInside_data()
    {
        QTest::addColumn<Qt::MouseButton>("button");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::newRow("left") << Qt::LeftButton << Qt::KeyboardModifiers();
        QTest::newRow("add") << Qt::LeftButton << Qt::KeyboardModifiers(Qt::ShiftModifier);
        QTest::newRow("remove") << Qt::LeftButton << Qt::KeyboardModifiers(Qt::AltModifier);
        QTest::newRow("right button erases") << Qt::RightButton << Qt::KeyboardModifiers();
    }
    void lassoYieldsTheRowsInside()
    {
        QFETCH(Qt::MouseButton, button);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        m_frame->setTool(PlotTool::Lasso);
        QSignalSpy finished(m_frame.get(), &PlotFrame::strokeFinished);
        QSignalSpy menu(m_frame.get(), &PlotFrame::contextMenuWanted);
        drawLasso({{0.5, 0.5}, {2.5, 0.5}, {2.5, 2.5}, {0.5, 2.5}}, button, modifiers);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished[0][0].value<Rows>(), (Rows{6, 7, 11, 12}));
        QCOMPARE(finished[0][1].value<Qt::KeyboardModifiers>(), modifiers);
        QCOMPARE(finished[0][2].value<Qt::MouseButton>(), button);
        QVERIFY(menu.isEmpty());
    }

    void lassoPassesOverHiddenPoints()
    {
        m_frame->setTool(PlotTool::Lasso);
        m_frame->setOne(7, PointStyle().withHidden(true));
        QSignalSpy finished(m_frame.get(), &PlotFrame::strokeFinished);
        drawLasso({{0.5, 0.5}, {2.5, 0.5}, {2.5, 2.5}, {0.5, 2.5}}, Qt::LeftButton, {});
        QCOMPARE(finished[0][0].value<Rows>(), (Rows{6, 11, 12}));
    }

    void lassoSurvivesAZoom()
    {
        m_frame->setTool(PlotTool::Lasso);
        QSignalSpy finished(m_frame.get(), &PlotFrame::strokeFinished);
        QTest::mousePress(m_frame.get(), Qt::LeftButton, {}, m_frame->at(0.5, 0.5));
        QTest::mouseMove(m_frame.get(), m_frame->at(2.5, 0.5));
        turnWheel(m_frame->at(2.5, 0.5), 120);
        QTest::mouseMove(m_frame.get(), m_frame->at(2.5, 2.5));
        QTest::mouseMove(m_frame.get(), m_frame->at(0.5, 2.5));
        QTest::mouseRelease(m_frame.get(), Qt::LeftButton, {}, m_frame->at(0.5, 2.5));
        QCOMPARE(finished[0][0].value<Rows>(), (Rows{6, 7, 11, 12}));
    }

    void escapeCancelsTheLasso()
    {
        m_frame->setTool(PlotTool::Lasso);
        QSignalSpy finished(m_frame.get(), &PlotFrame::strokeFinished);
        QTest::mousePress(m_frame.get(), Qt::LeftButton, {}, m_frame->at(0.5, 0.5));
        QTest::mouseMove(m_frame.get(), m_frame->at(2.5, 0.5));
        QTest::mouseMove(m_frame.get(), m_frame->at(2.5, 2.5));
        const QImage during = m_frame->grab().toImage();
        QTest::keyClick(m_frame.get(), Qt::Key_Escape);
        QVERIFY(m_frame->grab().toImage() != during); // the outline is gone
        QTest::mouseRelease(m_frame.get(), Qt::LeftButton, {}, m_frame->at(0.5, 2.5));
        QVERIFY(finished.isEmpty());
        // and the next one works
        drawLasso({{0.5, 0.5}, {1.5, 0.5}, {1.5, 1.5}, {0.5, 1.5}}, Qt::LeftButton, {});
        QCOMPARE(finished.size(), 1);
    }

    void rectangleYieldsTheRowsInside()
    {
        m_frame->setTool(PlotTool::Rectangle);
        QSignalSpy finished(m_frame.get(), &PlotFrame::strokeFinished);
        // from the lower right to the upper left: corners in any order
        QTest::mousePress(m_frame.get(), Qt::LeftButton, {}, m_frame->at(3.5, 0.5));
        QTest::mouseMove(m_frame.get(), m_frame->at(2, 1));
        QTest::mouseMove(m_frame.get(), m_frame->at(0.5, 2.5));
        QTest::mouseRelease(m_frame.get(), Qt::LeftButton, {}, m_frame->at(0.5, 2.5));
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished[0][0].value<Rows>(), (Rows{6, 7, 8, 11, 12, 13}));
    }

    void polygonTakesCornersByClicks_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("double click") << QStringLiteral("double");
        QTest::newRow("Enter") << QStringLiteral("enter");
        QTest::newRow("its first corner") << QStringLiteral("first");
        QTest::newRow("right button") << QStringLiteral("right");
    }
    void polygonTakesCornersByClicks()
    {
        QFETCH(QString, ending);
        m_frame->setTool(PlotTool::Polygon);
        QSignalSpy finished(m_frame.get(), &PlotFrame::strokeFinished);
        QSignalSpy changed(m_frame.get(), &PlotFrame::strokeChanged);
        QSignalSpy menu(m_frame.get(), &PlotFrame::contextMenuWanted);
        for (const MapPoint corner : {MapPoint{0.5, 0.5}, MapPoint{2.5, 0.5}, MapPoint{2.5, 2.5}})
            clickCorner(corner);
        hoverAt(m_frame->at(0.5, 2.5));
        QCOMPARE(changed.back()[0].value<Rows>(), (Rows{6, 7, 11, 12})); // with the loose end
        if (ending == QStringLiteral("double")) {
            clickCorner({0.5, 2.5});
            QTest::mouseDClick(m_frame.get(), Qt::LeftButton, {}, m_frame->at(0.5, 2.5));
        } else if (ending == QStringLiteral("enter")) {
            QTest::keyClick(m_frame.get(), Qt::Key_Return);
        } else if (ending == QStringLiteral("first")) {
            clickCorner({0.5, 2.5});
            clickCorner({0.5, 0.5});
        } else {
            clickCorner({0.5, 2.5});
            QTest::mouseClick(m_frame.get(), Qt::RightButton, {}, m_frame->at(0.5, 2.5));
        }
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished[0][0].value<Rows>(), (Rows{6, 7, 11, 12}));
        const bool erases = ending == QStringLiteral("right");
        QCOMPARE(finished[0][2].value<Qt::MouseButton>(), erases ? Qt::RightButton : Qt::LeftButton);
        QVERIFY(menu.isEmpty());
        QVERIFY(changed.back()[0].value<Rows>().empty());
    }

    void backspaceTakesThePolygonsLastCornerBack()
    {
        m_frame->setTool(PlotTool::Polygon);
        QSignalSpy finished(m_frame.get(), &PlotFrame::strokeFinished);
        for (const MapPoint corner :
             {MapPoint{0.5, 0.5}, MapPoint{2.5, 0.5}, MapPoint{4.5, 4.5}, MapPoint{2.5, 2.5}})
            clickCorner(corner);
        hoverAt(m_frame->at(0.5, 2.5));
        QTest::keyClick(m_frame.get(), Qt::Key_Backspace);
        QTest::keyClick(m_frame.get(), Qt::Key_Backspace);
        clickCorner({2.5, 2.5});
        clickCorner({0.5, 2.5});
        QTest::keyClick(m_frame.get(), Qt::Key_Return);
        QCOMPARE(finished[0][0].value<Rows>(), (Rows{6, 7, 11, 12}));
    }

    // Somebody who is in the middle of a polygon needs to see where it goes on.
    void polygonSurvivesAPan()
    {
        m_frame->setTool(PlotTool::Polygon);
        QSignalSpy finished(m_frame.get(), &PlotFrame::strokeFinished);
        for (const MapPoint corner : {MapPoint{0.5, 0.5}, MapPoint{2.5, 0.5}, MapPoint{2.5, 2.5}})
            clickCorner(corner);
        const QPoint from = m_frame->at(3, 3);
        QTest::mousePress(m_frame.get(), Qt::MiddleButton, {}, from);
        QTest::mouseMove(m_frame.get(), from + QPoint(40, 10));
        QTest::mouseRelease(m_frame.get(), Qt::MiddleButton, {}, from + QPoint(40, 10));
        clickCorner({0.5, 2.5});
        QTest::keyClick(m_frame.get(), Qt::Key_Return);
        QCOMPARE(finished[0][0].value<Rows>(), (Rows{6, 7, 11, 12}));
    }

    void brushTakesWhatItPasses()
    {
        m_frame->setTool(PlotTool::Brush);
        m_frame->setBrushRadius(10.0); // points are some 90 pixels apart
        QSignalSpy finished(m_frame.get(), &PlotFrame::strokeFinished);
        // two events far apart: what lies between them is brushed as well
        QTest::mousePress(m_frame.get(), Qt::LeftButton, {}, m_frame->at(0.8, 1));
        QTest::mouseMove(m_frame.get(), m_frame->at(3.2, 1));
        QTest::mouseRelease(m_frame.get(), Qt::LeftButton, {}, m_frame->at(3.2, 1.03));
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished[0][0].value<Rows>(), (Rows{6, 7, 8}));
    }

    void aClickOfTheBrushPaints()
    {
        m_frame->setTool(PlotTool::Brush);
        m_frame->setBrushRadius(10.0);
        QSignalSpy finished(m_frame.get(), &PlotFrame::strokeFinished);
        QTest::mouseClick(m_frame.get(), Qt::LeftButton, {}, m_frame->at(3, 1) + QPoint(6, 6));
        QCOMPARE(finished[0][0].value<Rows>(), (Rows{8}));
    }

    void brushGrowsByKeysAndByTheWheelWhileItPaints()
    {
        m_frame->setTool(PlotTool::Brush);
        m_frame->setBrushRadius(10.0);
        QSignalSpy radius(m_frame.get(), &PlotFrame::brushRadiusChanged);
        QTest::keyClick(m_frame.get(), Qt::Key_BracketRight);
        QCOMPARE(radius.back()[0].toDouble(), 12.5);
        QTest::keyClick(m_frame.get(), Qt::Key_BracketLeft);
        QCOMPARE(radius.back()[0].toDouble(), 10.0);
        const MapRange before = m_frame->range();
        QSignalSpy finished(m_frame.get(), &PlotFrame::strokeFinished);
        const QPoint place = m_frame->at(3, 1) + QPoint(30, 0); // out of reach
        QTest::mousePress(m_frame.get(), Qt::LeftButton, {}, place);
        turnWheel(place, 8 * 120);
        QTest::mouseRelease(m_frame.get(), Qt::LeftButton, {}, place);
        QVERIFY(isClose(m_frame->range(), before));
        QCOMPARE(finished[0][0].value<Rows>(), (Rows{8}));
    }

    void wandReachChangesByKeysAndByTheWheel()
    {
        QSignalSpy reach(m_frame.get(), &PlotFrame::wandReachWanted);
        QTest::keyClick(m_frame.get(), Qt::Key_BracketRight);
        QVERIFY(reach.isEmpty()); // of another tool
        m_frame->setTool(PlotTool::Wand);
        QTest::keyClick(m_frame.get(), Qt::Key_BracketRight);
        QCOMPARE(reach.back()[0].toInt(), 1);
        QTest::keyClick(m_frame.get(), Qt::Key_BracketLeft);
        QCOMPARE(reach.back()[0].toInt(), -1);
        QCOMPARE(reach.size(), 2);
    }

    void aClickOnNothingIsTold()
    {
        QSignalSpy ground(m_frame.get(), &PlotFrame::groundClicked);
        QTest::mouseClick(m_frame.get(), Qt::LeftButton, {}, m_frame->at(2.5, 2.5));
        QTest::mouseClick(m_frame.get(), Qt::LeftButton, {}, m_frame->at(2, 2));
        QCOMPARE(ground.size(), 1);
    }

    void escapeTakesAPanBack()
    {
        m_frame->setTool(PlotTool::Pan);
        const MapRange before = m_frame->range();
        QTest::mousePress(m_frame.get(), Qt::LeftButton, {}, m_frame->at(2, 2));
        QTest::mouseMove(m_frame.get(), m_frame->at(3, 3));
        QVERIFY(!isClose(m_frame->range(), before));
        QTest::keyClick(m_frame.get(), Qt::Key_Escape);
        QVERIFY(isClose(m_frame->range(), before));
        QTest::mouseRelease(m_frame.get(), Qt::LeftButton, {}, m_frame->at(3, 3));
    }

    void panMovesTheMapWithTheMouse_data()
    {
        QTest::addColumn<PlotTool>("tool");
        QTest::addColumn<Qt::MouseButton>("button");
        QTest::addColumn<bool>("space");
        QTest::newRow("pan tool") << PlotTool::Pan << Qt::LeftButton << false;
        QTest::newRow("middle button") << PlotTool::Lasso << Qt::MiddleButton << false;
        QTest::newRow("space held") << PlotTool::Click << Qt::LeftButton << true;
    }
    void panMovesTheMapWithTheMouse()
    {
        QFETCH(PlotTool, tool);
        QFETCH(Qt::MouseButton, button);
        QFETCH(bool, space);
        m_frame->setTool(tool);
        QSignalSpy clicked(m_frame.get(), &PlotFrame::pointClicked);
        const QPoint from = m_frame->at(2, 2);
        const QPoint to = from + QPoint(50, -30);
        const MapPoint grabbed = m_frame->placeAt(from);
        if (space)
            QTest::keyPress(m_frame.get(), Qt::Key_Space);
        QTest::mousePress(m_frame.get(), button, {}, from);
        QTest::mouseMove(m_frame.get(), from + QPoint(20, 0));
        QTest::mouseMove(m_frame.get(), to);
        QTest::mouseRelease(m_frame.get(), button, {}, to);
        if (space)
            QTest::keyRelease(m_frame.get(), Qt::Key_Space);
        QVERIFY(isClose(m_frame->placeAt(to).x, grabbed.x) && isClose(m_frame->placeAt(to).y, grabbed.y));
        QVERIFY(clicked.isEmpty());
    }

    void wheelZoomsAboutTheCursor()
    {
        const QPoint cursor = m_frame->at(3, 1);
        const MapPoint before = m_frame->placeAt(cursor);
        const double width = m_frame->range().x1 - m_frame->range().x0;
        turnWheel(cursor, 240);
        const MapPoint after = m_frame->placeAt(cursor);
        QVERIFY(isClose(after.x, before.x) && isClose(after.y, before.y));
        QVERIFY(m_frame->range().x1 - m_frame->range().x0 < 0.75 * width);
        turnWheel(cursor, -240);
        QVERIFY(isClose(m_frame->range().x1 - m_frame->range().x0, width));
    }

    void shiftWheelMovesSideways()
    {
        const MapRange before = m_frame->range();
        turnWheel(m_frame->at(3, 1), 120, Qt::ShiftModifier);
        QVERIFY(m_frame->range().x0 < before.x0);
        QVERIFY(isClose(m_frame->range().x1 - m_frame->range().x0, before.x1 - before.x0));
        QVERIFY(isClose(m_frame->range().y0, before.y0) && isClose(m_frame->range().y1, before.y1));
    }

    void keysMoveAndZoom()
    {
        const MapRange fitted = m_frame->range();
        QTest::keyClick(m_frame.get(), Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(m_frame->range().x0 > fitted.x0);
        QTest::keyClick(m_frame.get(), Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(m_frame.get(), Qt::Key_Up, Qt::ShiftModifier);
        QVERIFY(m_frame->range().y0 > fitted.y0);
        QTest::keyClick(m_frame.get(), Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(isClose(m_frame->range(), fitted));
        QTest::keyClick(m_frame.get(), Qt::Key_Plus);
        QVERIFY(m_frame->range().x1 - m_frame->range().x0 < fitted.x1 - fitted.x0);
        QTest::keyClick(m_frame.get(), Qt::Key_Home);
        QVERIFY(isClose(m_frame->range(), fitted));
    }

    // Without a mouse: from point to point, then Enter is a click.
    void arrowKeysGoFromPointToPoint()
    {
        QSignalSpy wanted(m_frame.get(), &PlotFrame::currentWanted);
        QSignalSpy clicked(m_frame.get(), &PlotFrame::pointClicked);
        connect(m_frame.get(), &PlotFrame::currentWanted, m_frame.get(),
                [this](long row) { m_frame->setCurrent(row); });
        QTest::keyClick(m_frame.get(), Qt::Key_Return);
        QVERIFY(clicked.isEmpty()); // there is no current point yet
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Left, Qt::Key_Up, Qt::Key_Right, Qt::Key_Down})
            QTest::keyClick(m_frame.get(), key);
        // the middle, then (1, 2), (1, 3), (2, 3), (2, 2)
        const long rows[] = {12, 11, 16, 17, 12};
        QCOMPARE(wanted.size(), 5);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(wanted[i][0].value<long>(), rows[i]);
        QTest::keyClick(m_frame.get(), Qt::Key_Return);
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked[0][0].value<long>(), 12L);
    }

    void doubleClickOnEmptyFits()
    {
        const MapRange fitted = m_frame->range();
        m_frame->setRange({1.0, 1.0, 3.0, 3.0});
        QTest::mouseDClick(m_frame.get(), Qt::LeftButton, {}, m_frame->at(2, 2)); // a point
        QVERIFY(isClose(m_frame->range(), {1.0, 1.0, 3.0, 3.0}));
        QTest::mouseDClick(m_frame.get(), Qt::LeftButton, {}, m_frame->at(1.5, 1.5));
        QVERIFY(isClose(m_frame->range(), fitted));
    }

    void rightClickAsksForAMenu()
    {
        QSignalSpy menu(m_frame.get(), &PlotFrame::contextMenuWanted);
        QTest::mouseClick(m_frame.get(), Qt::RightButton, {}, m_frame->at(3, 1));
        QTest::mouseClick(m_frame.get(), Qt::RightButton, {}, m_frame->at(2.5, 2.5));
        QCOMPARE(menu.size(), 2);
        QCOMPARE(menu[0][0].value<long>(), 8L);
        QCOMPARE(menu[0][1].toPoint(), m_frame->mapToGlobal(m_frame->at(3, 1)));
        QCOMPARE(menu[1][0].value<long>(), -1L);
    }

    void rightDragFromAPointErasesIt()
    {
        m_frame->setTool(PlotTool::Click);
        QSignalSpy clicked(m_frame.get(), &PlotFrame::pointClicked);
        QSignalSpy menu(m_frame.get(), &PlotFrame::contextMenuWanted);
        QTest::mousePress(m_frame.get(), Qt::RightButton, {}, m_frame->at(3, 1));
        QTest::mouseMove(m_frame.get(), m_frame->at(3.5, 1.5));
        QTest::mouseRelease(m_frame.get(), Qt::RightButton, {}, m_frame->at(3.5, 1.5));
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked[0][0].value<long>(), 8L);
        QCOMPARE(clicked[0][2].value<Qt::MouseButton>(), Qt::RightButton);
        QVERIFY(menu.isEmpty());
    }

    void hoverIsToldOncePerPoint()
    {
        QSignalSpy hovered(m_frame.get(), &PlotFrame::hovered);
        hoverAt(m_frame->at(2, 2) + QPoint(1, 0));
        hoverAt(m_frame->at(2, 2) + QPoint(2, 1));
        hoverAt(m_frame->at(2.5, 2.5));
        QCOMPARE(hovered.size(), 2);
        QCOMPARE(hovered[0][0].value<long>(), 12L);
        QCOMPARE(hovered[1][0].value<long>(), -1L);
    }

    void emptyMapTakesGestures()
    {
        m_frame->setPoints(nullptr);
        m_frame->setTool(PlotTool::Lasso);
        QSignalSpy finished(m_frame.get(), &PlotFrame::strokeFinished);
        QSignalSpy clicked(m_frame.get(), &PlotFrame::pointClicked);
        drawLasso({{0.2, 0.2}, {0.8, 0.2}, {0.8, 0.8}}, Qt::LeftButton, {});
        QTest::mouseClick(m_frame.get(), Qt::LeftButton, {}, m_frame->rect().center());
        QCOMPARE(finished.size(), 1);
        QVERIFY(finished[0][0].value<Rows>().empty());
        QVERIFY(clicked.isEmpty());
    }

    void lineToolsYieldTheirLine_data()
    {
        QTest::addColumn<PlotTool>("tool");
        QTest::addColumn<bool>("isStraight");
        QTest::newRow("cut") << PlotTool::Cut << false;
        QTest::newRow("join") << PlotTool::Join << true;
    }
    void lineToolsYieldTheirLine()
    {
        QFETCH(PlotTool, tool);
        QFETCH(bool, isStraight);
        m_frame->setTool(tool);
        QSignalSpy strokes(m_frame.get(), &PlotFrame::strokeFinished);
        QSignalSpy clicked(m_frame.get(), &PlotFrame::pointClicked);
        QSignalSpy changed(m_frame.get(), &PlotFrame::lineChanged);
        QSignalSpy finished(m_frame.get(), &PlotFrame::lineFinished);
        drawLasso({{0.0, 0.0}, {2.0, 0.5}, {2.0, 2.0}}, Qt::LeftButton, {});
        QCOMPARE(finished.size(), 1);
        QVERIFY(!changed.isEmpty() && strokes.isEmpty() && clicked.isEmpty());
        const auto line = finished[0][0].value<std::vector<MapPoint>>();
        QCOMPARE(line.size() == 2, isStraight);
        QCOMPARE(m_frame->pointNear(line.front(), 5.0), 0L);
        QCOMPARE(m_frame->pointNear(line.back(), 5.0), 12L);
    }

    void aRightDragDrawsNoLine()
    {
        m_frame->setTool(PlotTool::Cut);
        QSignalSpy finished(m_frame.get(), &PlotFrame::lineFinished);
        QSignalSpy clicked(m_frame.get(), &PlotFrame::pointClicked);
        drawLasso({{0.0, 0.0}, {2.0, 2.0}}, Qt::RightButton, {});
        QVERIFY(finished.isEmpty() && clicked.isEmpty());
    }

    void escapeDropsTheLine()
    {
        m_frame->setTool(PlotTool::Join);
        QSignalSpy finished(m_frame.get(), &PlotFrame::lineFinished);
        QTest::mousePress(m_frame.get(), Qt::LeftButton, {}, m_frame->at(0, 0));
        QTest::mouseMove(m_frame.get(), m_frame->at(2, 2));
        QTest::keyClick(m_frame.get(), Qt::Key_Escape);
        QTest::mouseRelease(m_frame.get(), Qt::LeftButton, {}, m_frame->at(2, 2));
        QVERIFY(finished.isEmpty());
    }

private:
    void drawLasso(const std::vector<MapPoint> &corners, Qt::MouseButton button,
                   Qt::KeyboardModifiers modifiers)
    {
        QTest::mousePress(m_frame.get(), button, modifiers,
                          m_frame->at(corners.front().x, corners.front().y));
        for (const MapPoint &corner : corners)
            QTest::mouseMove(m_frame.get(), m_frame->at(corner.x, corner.y));
        QTest::mouseRelease(m_frame.get(), button, modifiers,
                            m_frame->at(corners.back().x, corners.back().y));
    }

    void clickCorner(MapPoint corner)
    {
        QTest::mouseClick(m_frame.get(), Qt::LeftButton, {}, m_frame->at(corner.x, corner.y));
    }

    /// QTest::mouseMove goes by the screen's cursor when no button is down, and windows of other tests may
    /// lie there.
    void hoverAt(QPoint place)
    {
        QMouseEvent event(QEvent::MouseMove, place, m_frame->mapToGlobal(place), Qt::NoButton, Qt::NoButton,
                          {});
        QCoreApplication::sendEvent(m_frame.get(), &event);
    }

    void turnWheel(QPoint place, int angle, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(place, m_frame->mapToGlobal(place), {}, {0, angle}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_frame.get(), &event);
    }

    std::unique_ptr<GridMap> m_frame;
};

QTEST_MAIN(TestPlotController)
#include "tst_plot_controller.moc"

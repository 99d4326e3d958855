// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/maps_panel.h"

#include "tests/support/session_steps.h"
#include "ui/panels/map_pane.h"
#include "ui/panels/sample_words.h"
#include "ui/plot/map_styles.h"

#include <QImage>
#include <QPainter>

#include <algorithm>

using namespace inkling;

class TestMapsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesWhatIsNotShown();
    void saysHowManyAreShown();
    void currentPointIsReadOut();
    void lineToolsShowTheGraph();
    void drawnLinesCutAndJoin();
    void clicksOfTheLineToolsLabelNothing();
    void theEdgeLookedAtIsShown();
    void legendHasTheMarksOfTheMaps_data();
    void legendHasTheMarksOfTheMaps();
};

void TestMapsPanel::hidesWhatIsNotShown()
{
    Session session;
    openMoonsAndRun(session);
    const PointStyles all = stylesBefore(session.labels());
    QCOMPARE(withSelection(all, session.selection()), all);
    session.selection().showOnly(std::vector<std::uint32_t>{3, 8});
    const PointStyles some = withSelection(all, session.selection());
    for (std::size_t row = 0; row < 200; ++row) {
        QCOMPARE((*some)[row].isHidden(), row != 3 && row != 8);
        QVERIFY((*some)[row].withHidden(false) == (*all)[row]);
    }
}

void TestMapsPanel::saysHowManyAreShown()
{
    Session session;
    Labeller labeller(session);
    MapsPanel panel(session, labeller);
    openMoonsAndRun(session);
    for (PlotFrame *frame : {&panel.before(), &panel.after()}) {
        const auto *pane = qobject_cast<MapPane *>(frame->parentWidget());
        QVERIFY(!pane->words().contains(QStringLiteral("shown")));
        session.selection().showOnly(std::vector<std::uint32_t>{3, 8});
        QVERIFY(pane->words().endsWith(QStringLiteral("2 of 200 shown")));
        session.selection().showAll();
        QVERIFY(!pane->words().contains(QStringLiteral("shown")));
    }
}

void TestMapsPanel::currentPointIsReadOut()
{
    Session session;
    Labeller labeller(session);
    MapsPanel panel(session, labeller);
    openMoonsAndRun(session);
    QCOMPARE(panel.before().accessibleName(), QStringLiteral("Before map"));
    std::size_t row = 0;
    while (session.labels().role(row) != LabelRole::Unlabelled)
        ++row;
    session.selection().setCurrent(static_cast<long>(row));
    for (PlotFrame *frame : {&panel.before(), &panel.after()}) {
        QCOMPARE(frame->current(), static_cast<long>(row));
        QCOMPARE(frame->currentWords(), SampleWords::record(session, row));
        QVERIFY(frame->currentWords().startsWith(QStringLiteral("Row %1. Predicted: ").arg(row + 1)));
    }
    session.labelPoints({{row}}, 1, {"click", QStringLiteral("Click")});
    QVERIFY(panel.after().currentWords().contains(QStringLiteral("Given: ")));
    runAndWait(session);
    QVERIFY(!panel.after().currentWords().contains(QStringLiteral("out of date")));
    session.setAxes({true, 0, 1}); // other places of the same samples
    QCOMPARE(panel.before().currentWords(), SampleWords::record(session, row));
    openAndWait(session, QStringLiteral("builtin:iris"));
    QCOMPARE(panel.before().current(), -1L);
    QVERIFY(panel.before().currentWords().isEmpty());
}

void TestMapsPanel::lineToolsShowTheGraph()
{
    for (const PlotTool tool : {PlotTool::Cut, PlotTool::Join}) {
        Session session;
        Labeller labeller(session);
        MapsPanel panel(session, labeller);
        openMoonsAndRun(session);
        panel.setTool(PlotTool::Lasso);
        QVERIFY(!panel.mapView().shows(Overlay::Graph));
        panel.setTool(tool);
        QVERIFY(panel.mapView().shows(Overlay::Graph));
        QTRY_VERIFY_WITH_TIMEOUT(panel.before().layers().edges(), kPatience);
    }
}

void TestMapsPanel::drawnLinesCutAndJoin()
{
    Session session;
    Labeller labeller(session);
    MapsPanel panel(session, labeller);
    panel.resize(900, 500);
    panel.show();
    openMoonsAndRun(session);
    panel.setTool(PlotTool::Cut);
    QTRY_VERIFY_WITH_TIMEOUT(session.graph().edges() && !session.graph().isRunning(), kPatience);
    const auto given = session.labels().count(LabelRole::Given);
    const auto edges = session.graph().edges();
    const auto drag = [&](QPointF from, QPointF to) {
        QTest::mousePress(&panel.before(), Qt::LeftButton, {}, from.toPoint());
        QTest::mouseMove(&panel.before(), (0.5 * (from + to)).toPoint());
        QTest::mouseMove(&panel.before(), to.toPoint());
        QTest::mouseRelease(&panel.before(), Qt::LeftButton, {}, to.toPoint());
    };
    const auto pixel = [&](std::uint32_t row) {
        return panel.before().pixelOf({session.positions()->x[row], session.positions()->y[row]});
    };
    const MapRange range = panel.before().range();
    const double middle = 0.5 * (range.y0 + range.y1);
    drag(panel.before().pixelOf({range.x0, middle}), panel.before().pixelOf({range.x1, middle}));
    const std::size_t cuts = session.surgery().value().cuts().size();
    QVERIFY(cuts > 0);
    QTRY_COMPARE_WITH_TIMEOUT(session.graph().edges()->size(), edges->size() - cuts, kPatience);

    panel.setTool(PlotTool::Join);
    drag(pixel(0), pixel(199));
    QCOMPARE(session.surgery().value().joins().size(), std::size_t{1});
    QVERIFY(session.surgery().value().joins().front() == RowPair(0, 199));
    QCOMPARE(session.labels().count(LabelRole::Given), given);
}

void TestMapsPanel::clicksOfTheLineToolsLabelNothing()
{
    Session session;
    Labeller labeller(session);
    MapsPanel panel(session, labeller);
    openMoonsAndRun(session);
    panel.setTool(PlotTool::Join);
    const auto given = session.labels().count(LabelRole::Given);
    Q_EMIT panel.before().pointClicked(0, {}, Qt::LeftButton); // as Enter does
    QCOMPARE(session.selection().current(), 0L);
    Q_EMIT panel.after().pointClicked(199, {}, Qt::LeftButton);
    QCOMPARE(session.surgery().value().joins().size(), std::size_t{1});
    QCOMPARE(session.labels().count(LabelRole::Given), given);
    Q_EMIT panel.before().pointClicked(1, {}, Qt::LeftButton);
    openAndWait(session, kMoons); // what was picked is of other data
    Q_EMIT panel.before().pointClicked(2, {}, Qt::LeftButton);
    QVERIFY(session.surgery().value().isEmpty());
}

void TestMapsPanel::theEdgeLookedAtIsShown()
{
    Session session;
    Labeller labeller(session);
    MapsPanel panel(session, labeller);
    panel.resize(900, 500);
    panel.show();
    openMoonsAndRun(session);
    for (PlotFrame *frame : {&panel.before(), &panel.after()}) {
        const QImage without = frame->grab().toImage();
        session.edgeEffects().look(RowPair(0, 199));
        QVERIFY(frame->grab().toImage() != without);
        session.edgeEffects().look(std::nullopt);
        QCOMPARE(frame->grab().toImage(), without);
    }
}

void TestMapsPanel::legendHasTheMarksOfTheMaps_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<ShapeUse>("shapes");
    QTest::addColumn<bool>("isTriangle");
    QTest::newRow("a disc for each class") << 1 << ShapeUse::Discs << false;
    QTest::newRow("a shape for each class") << 1 << ShapeUse::ByClass << true;
    QTest::newRow("the ninth class") << 8 << ShapeUse::Discs << true;
}

void TestMapsPanel::legendHasTheMarksOfTheMaps()
{
    QFETCH(int, place);
    QFETCH(ShapeUse, shapes);
    QFETCH(bool, isTriangle);
    Session session;
    Labeller labeller(session);
    MapsPanel panel(session, labeller);
    openAndWait(session, kMoons);
    while (static_cast<int>(session.labels().classCount()) <= place)
        session.addClass();
    panel.mapView().setShapes(shapes);
    constexpr QSize kSize(1280, 700);
    QImage image(kSize * 4, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(4.0);
    QPainter painter(&image);
    const int strip = 8 * painter.fontMetrics().height() / 5; // below the maps
    panel.picture(QRectF(QPointF(), kSize)).paint(painter);
    painter.end();
    // the last mark of its colour: classes 1 and 9 share one
    const Rgb ink = classColour(static_cast<std::size_t>(place), Theme::Light);
    std::vector<QPoint> inked;
    int right = 0;
    for (int y = image.height() - 4 * strip; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if ((image.pixel(x, y) & 0xffffffU) != ink)
                continue;
            inked.emplace_back(x, y);
            right = std::max(right, x);
        }
    }
    std::erase_if(inked, [right](QPoint pixel) { return pixel.x() < right - 60; });
    QVERIFY(inked.size() > 100);
    const int top = inked.front().y();
    const int bottom = inked.back().y();
    const auto below = std::count_if(inked.begin(), inked.end(),
                                     [top, bottom](QPoint pixel) { return 2 * pixel.y() > top + bottom; });
    // the lower half of a triangle is three quarters of it
    const double share = static_cast<double>(below) / static_cast<double>(inked.size());
    QVERIFY(std::abs(share - (isTriangle ? 0.75 : 0.5)) < 0.05);
}

QTEST_MAIN(TestMapsPanel)
#include "tst_maps_panel.moc"

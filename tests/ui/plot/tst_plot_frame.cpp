// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_frame.h"

#include "tests/support/grid_map.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgGenerator>
#include <QTest>

using namespace inkling;

class TestPlotFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_frame = std::make_unique<GridMap>();
        QVERIFY(QTest::qWaitForWindowExposed(m_frame.get()));
    }

    void fitShowsAllWithAMargin()
    {
        QVERIFY(isClose(m_frame->range(), {-0.2, -0.2, 4.2, 4.2}));
        const QRectF inside = QRectF(m_frame->rect()).adjusted(5, 5, -5, -5);
        QVERIFY(inside.contains(m_frame->pixelOf({0.0, 0.0})) &&
                inside.contains(m_frame->pixelOf({4.0, 4.0})));
    }

    void pointsLieAtTheirPixels()
    {
        RasterStyle style;
        style.classColours = classColours(Theme::Light);
        m_frame->setRasterStyle(style);
        m_frame->setOne(12, PointStyle(PointRole::Given, 0));
        const QImage picture = m_frame->grab().toImage();
        QCOMPARE(picture.pixel(m_frame->at(2, 2)) & 0xffffffU, classColour(0, Theme::Light));
        QCOMPARE(picture.pixel(m_frame->at(2.5, 2.5)) & 0xffffffU, neutrals(Theme::Light).background);
    }

    void hoverNeverRendersThePoints()
    {
        m_frame->grab();
        const std::size_t before = m_frame->renderCount();
        m_frame->setHovered(7);
        const QImage ringed = m_frame->grab().toImage();
        m_frame->setHovered(-1);
        QVERIFY(ringed != m_frame->grab().toImage());
        QCOMPARE(m_frame->renderCount(), before);
    }

    void haloAndTiesNeverRenderThePoints()
    {
        const QImage plain = m_frame->grab().toImage();
        const std::size_t before = m_frame->renderCount();
        m_frame->setCurrent(12);
        const QImage haloed = m_frame->grab().toImage();
        QVERIFY(haloed != plain);
        PlotTies ties;
        ties.row = 12;
        ties.neighbours = {13, 999}; // which the points do not have
        m_frame->setTies(ties);
        const QImage tied = m_frame->grab().toImage();
        QVERIFY(tied.pixel(m_frame->at(2.5, 2)) != haloed.pixel(m_frame->at(2.5, 2)));
        QCOMPARE(tied.pixel(m_frame->at(2, 2.5)), haloed.pixel(m_frame->at(2, 2.5)));
        ties = {};
        ties.row = 12;
        ties.path = {12, 7};
        ties.seeds = {2};
        m_frame->setTies(ties);
        QVERIFY(m_frame->grab().toImage() != haloed);
        m_frame->setTies({});
        m_frame->setCurrent(-1);
        QCOMPARE(m_frame->grab().toImage(), plain);
        QCOMPARE(m_frame->renderCount(), before);
    }

    void revealMovesOnlyWhatIsOutOfView()
    {
        m_frame->setRange({-0.5, -0.5, 1.5, 1.5});
        m_frame->reveal(6); // at (1, 1)
        QVERIFY(isClose(m_frame->range(), {-0.5, -0.5, 1.5, 1.5}));
        m_frame->reveal(24); // at (4, 4)
        QVERIFY(isClose(m_frame->range(), {3.0, 3.0, 5.0, 5.0}));
        m_frame->reveal(-1);
        m_frame->reveal(25);
        QVERIFY(isClose(m_frame->range(), {3.0, 3.0, 5.0, 5.0}));
    }

    void sameRangeIsNoChange()
    {
        QSignalSpy changed(m_frame.get(), &PlotFrame::rangeChanged);
        m_frame->setRange(m_frame->range());
        m_frame->fit();
        QVERIFY(changed.isEmpty());
        m_frame->setRange({0.0, 0.0, 1.0, 1.0});
        QCOMPARE(changed.size(), 1);
    }

    void impossibleRangesAreRefused_data()
    {
        QTest::addColumn<MapRange>("range");
        const double nan = std::nan("");
        QTest::newRow("empty") << MapRange{1.0, 1.0, 1.0, 2.0};
        QTest::newRow("turned") << MapRange{2.0, 1.0, 1.0, 2.0};
        QTest::newRow("not a number") << MapRange{nan, 0.0, 1.0, 1.0};
        QTest::newRow("infinite") << MapRange{0.0, 0.0, HUGE_VAL, 1.0};
        QTest::newRow("too near") << MapRange{1.0, 1.0, 1.00001, 1.00001};
        QTest::newRow("too far") << MapRange{-1e9, -1e9, 1e9, 1e9};
    }
    void impossibleRangesAreRefused()
    {
        QFETCH(MapRange, range);
        const MapRange before = m_frame->range();
        m_frame->setRange(range);
        QVERIFY(isClose(m_frame->range(), before));
    }

    void plotAreaStaysWhileZooming()
    {
        // the label widths change with the range, the frame of the map must not
        const QPointF corner = m_frame->pixelOf({m_frame->range().x0, m_frame->range().y0});
        m_frame->setRange({-1000.0, -1000.0, 1000.0, 1000.0});
        QCOMPARE(m_frame->pixelOf({-1000.0, -1000.0}), corner);
        m_frame->setRange({1.01, 1.01, 1.02, 1.02});
        QVERIFY((m_frame->pixelOf({1.01, 1.01}) - corner).manhattanLength() < 1e-6);
    }

    void everyTickHasItsLabel()
    {
        // the uppermost lies a label's height below the edge: Qt Charts hides labels that reach into the
        // chart's margins
        m_frame->setRange({-1.26, -0.9, 2.36, 1.1});
        QCoreApplication::sendPostedEvents(); // the chart lays its axes out
        const QImage picture = m_frame->grab().toImage();
        for (const double tick : {-0.5, 0.0, 0.5, 1.0}) {
            const QPoint edge = m_frame->at(-1.26, tick);
            QVERIFY(hasInk(picture, QRect(edge.x() + 1, edge.y() - 1, 3, 3))); // the grid line
            QVERIFY(hasInk(picture, QRect(edge.x() - 40, edge.y() - 5, 34, 10)));
        }
    }

    void placeholderStandsWhereThereAreNoPoints()
    {
        m_frame->setPoints(nullptr);
        m_frame->setPlaceholder(QString());
        const QImage bare = m_frame->grab().toImage();
        m_frame->setPlaceholder(QStringLiteral("Drop a file here"));
        QVERIFY(m_frame->grab().toImage() != bare);
    }

    void darkThemeIsDark()
    {
        RasterStyle style;
        style.theme = Theme::Dark;
        style.classColours = classColours(Theme::Dark);
        m_frame->setRasterStyle(style);
        QCOMPARE(m_frame->grab().toImage().pixel(m_frame->at(2.5, 2.5)) & 0xffffffU,
                 neutrals(Theme::Dark).background);
    }

    void pictureHasThePointsInPlace()
    {
        RasterStyle style;
        style.classColours = classColours(Theme::Light);
        m_frame->setRasterStyle(style);
        m_frame->setOne(12, PointStyle(PointRole::Given, 0));
        const MapRange before = m_frame->range();
        QImage picture(1200, 1200, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&picture);
        m_frame->picture(QRectF(0, 0, 1200, 1200)).paint(painter);
        painter.end();
        // the one given point is the only blue; it lies in the middle of the plot area, right of and above
        // the labels
        QRect blue;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if ((picture.pixel(x, y) & 0xffffffU) == classColour(0, Theme::Light))
                    blue |= QRect(x, y, 1, 1);
            }
        }
        QVERIFY(blue.width() > 12 && blue.width() < 30); // at twice the scale of 600 logical pixels
        QVERIFY(std::abs(blue.center().x() - 630) < 40 && std::abs(blue.center().y() - 570) < 40);
        QVERIFY(isClose(m_frame->range(), before));
    }

    void pictureOfVectorsHoldsVectors()
    {
        const QByteArray svg = svgPicture();
        QCOMPARE(svg.count("<circle"), 25);
        QVERIFY(!svg.contains("<image"));
    }

    void onlyVeryManyPointsAreAnImage_data()
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<int>("circles");
        QTest::newRow("the most that are vectors") << 50'000 << 50'000;
        QTest::newRow("one more") << 50'001 << 0;
    }
    void onlyVeryManyPointsAreAnImage()
    {
        QFETCH(int, points);
        QFETCH(int, circles);
        std::vector<double> x, y;
        for (int row = 0; row < points; ++row) {
            x.push_back(row % 250);
            y.push_back(row / 250);
        }
        m_frame->setPoints(std::make_shared<const PointStore>(x, y));
        m_frame->setStyles(std::make_shared<const std::vector<PointStyle>>(points));
        const QByteArray svg = svgPicture();
        QCOMPARE(svg.count("<circle"), circles);
        QCOMPARE(svg.contains("<image"), circles == 0);
        // the axes never are: each label is text, and the grid is lines
        QVERIFY(svg.contains(">100</text>") && svg.contains(">200</text>"));
        QVERIFY(svg.count("<polyline") + svg.count("<path") >= 6);
    }

private:
    QByteArray svgPicture() const
    {
        QBuffer buffer;
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize({600, 500});
        QPainter painter(&generator);
        m_frame->picture(QRectF(0, 0, 600, 500)).paint(painter);
        painter.end();
        return buffer.data();
    }

    static bool hasInk(const QImage &picture, const QRect &area)
    {
        for (int y = area.top(); y <= area.bottom(); ++y) {
            for (int x = area.left(); x <= area.right(); ++x) {
                if ((picture.pixel(x, y) & 0xffffffU) != neutrals(Theme::Light).background)
                    return true;
            }
        }
        return false;
    }

    std::unique_ptr<GridMap> m_frame;
};

QTEST_MAIN(TestPlotFrame)
#include "tst_plot_frame.moc"

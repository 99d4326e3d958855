// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/map_layers.h"

#include "core/base/random.h"
#include "tests/support/grid_map.h"
#include "ui/plot/edge_layer.h"
#include "ui/plot/region_layer.h"

#include <QBuffer>
#include <QGraphicsScene>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>
#include <QTest>

using namespace inkling;

namespace {

/// A layer alone in a scene of 200 x 200 pixels.
template<typename Layer>
struct Stage
{
    QGraphicsScene scene;
    Layer *layer = new Layer(nullptr);
    PlotGeometry geometry{QRectF(0.0, 0.0, 200.0, 200.0), {0.0, 0.0, 4.0, 4.0}};

    Stage()
    {
        scene.addItem(layer);
        layer->setGeometry(geometry);
    }

    QImage picture()
    {
        QImage image(200, 200, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        scene.render(&painter, QRectF(0.0, 0.0, 200.0, 200.0), geometry.area);
        return image;
    }

    void move(double dx)
    {
        geometry.range.x0 += dx;
        geometry.range.x1 += dx;
        layer->setGeometry(geometry);
    }
};

MapLayers::Edges oneEdge(std::uint32_t a, std::uint32_t b)
{
    return std::make_shared<const std::vector<Edge>>(std::vector<Edge>{{a, b}});
}

/// More than are drawn at once, all between two points.
MapLayers::Edges manyEdges()
{
    return std::make_shared<const std::vector<Edge>>(2 * EdgeLayer::kMostAtOnce + 1, Edge{0, 1});
}

/// Of the grid's 25 points the left two columns of class 0, the right two of class 1.
MapLayers::Regions halves()
{
    auto samples = std::make_shared<RegionSamples>();
    for (int row = 0; row < 25; ++row) {
        samples->predicted.push_back(row % 5 < 2   ? std::int8_t(0)
                                     : row % 5 > 2 ? std::int8_t(1)
                                                   : std::int8_t(-1));
        samples->confidence.push_back(255);
    }
    samples->classCount = 2;
    return samples;
}

std::shared_ptr<const PointStore> corners()
{
    return std::make_shared<const PointStore>(std::vector<double>{0.0, 4.0}, std::vector<double>{0.0, 4.0});
}

/// Whether any pixel about a place differs: a line need not pass through its own one.
bool differsAbout(const QImage &a, const QImage &b, QPoint place)
{
    const QRect about(place - QPoint(2, 2), QSize(5, 5));
    return a.copy(about) != b.copy(about);
}

QImage painted(const PaintList::Paint &paint)
{
    QImage image(200, 200, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter);
    return image;
}

QByteArray svgOf(const PlotFrame &frame)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize({600, 500});
    QPainter painter(&generator);
    frame.picture(QRectF(0.0, 0.0, 600.0, 500.0)).paint(painter);
    painter.end();
    return bytes;
}

} // namespace

class TestMapLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edgesJoinTheirPoints()
    {
        GridMap map;
        QVERIFY(QTest::qWaitForWindowExposed(&map));
        const QImage plain = map.grab().toImage();
        map.layers().setEdges(oneEdge(6, 12)); // (1, 1) to (2, 2)
        const QImage joined = map.grab().toImage();
        QVERIFY(differsAbout(joined, plain, map.at(1.5, 1.5)));
        QVERIFY(!differsAbout(joined, plain, map.at(2.5, 2.5)));
        map.layers().setEdges(nullptr);
        QCOMPARE(map.grab().toImage(), plain);
    }

    void regionsTintTheGroundByClass()
    {
        GridMap map;
        QVERIFY(QTest::qWaitForWindowExposed(&map));
        RasterStyle style;
        style.classColours.fill(0x0000FF);
        style.classColours[1] = 0xFF0000;
        map.setRasterStyle(style);
        map.layers().setRegions(halves());
        const QImage picture = map.grab().toImage();
        const QColor left = picture.pixelColor(map.at(0.9, 1.1)); // beside the points (1, 1) and (3, 1)
        const QColor right = picture.pixelColor(map.at(2.9, 1.1));
        QVERIFY(left.blue() > left.red() + 20 && right.red() > right.blue() + 20);
        map.layers().setRegions(nullptr);
        QVERIFY(map.grab().toImage().pixelColor(map.at(0.9, 1.1)) != left);
    }

    void hullsAreLinesInTheColourOfTheirClass()
    {
        GridMap map;
        QVERIFY(QTest::qWaitForWindowExposed(&map));
        RasterStyle style;
        style.classColours.fill(0xFF0000);
        map.setRasterStyle(style);
        map.layers().setHulls({{0, {{1.5, 1.5}, {3.5, 1.5}, {3.5, 3.5}}}});
        const QImage picture = map.grab().toImage();
        const QColor line = picture.pixelColor(map.at(2.5, 1.5));
        const QColor inside = picture.pixelColor(map.at(3.3, 2.5));
        QVERIFY(line.red() > line.blue() + 80);
        QVERIFY(inside.red() > inside.blue() + 5 && inside.blue() > 200); // faint
    }

    void otherPointsEmptyAllLayers()
    {
        GridMap map;
        map.layers().setEdges(oneEdge(6, 12));
        map.layers().setRegions(halves());
        map.layers().setHulls({{0, {{0, 0}, {1, 0}, {1, 1}}}});
        map.setPoints(corners());
        QVERIFY(!map.layers().edges() && !map.layers().regions() && map.layers().hulls().empty());
        map.grab(); // edges between rows that are gone would be read here
    }

    /// Reason: what a user sees is what he saves; a hull stays sharp, a million lines stay small.
    void picturesHaveTheLayers()
    {
        GridMap map;
        const QByteArray plain = svgOf(map);
        QCOMPARE(plain.count("<image"), 0);
        map.layers().setHulls({{0, {{1.5, 1.5}, {3.5, 1.5}, {3.5, 3.5}}}});
        const QByteArray hulls = svgOf(map);
        QCOMPARE(hulls.count("<image"), 0);
        QVERIFY(hulls != plain);
        map.layers().setEdges(oneEdge(6, 12));
        map.layers().setRegions(halves());
        QCOMPARE(svgOf(map).count("<image"), 2);
    }

    void fewEdgesAreAllDrawnAtOnce()
    {
        Stage<EdgeLayer> stage;
        stage.layer->setPoints(corners());
        stage.layer->setEdges(oneEdge(0, 1));
        stage.move(0.5);
        stage.picture();
        QCOMPARE(stage.layer->every(), std::size_t(1));
    }

    /// Reason: a map with millions of edges must move with the mouse, and show all of them when it rests.
    void manyEdgesAreDrawnInPartWhileMoving()
    {
        Stage<EdgeLayer> stage;
        const MapLayers::Edges edges = manyEdges();
        stage.layer->setPoints(corners());
        stage.layer->setEdges(edges);
        QTRY_VERIFY((stage.picture(), stage.layer->every() == 3));
        QTRY_COMPARE(stage.layer->every(), std::size_t(1));
        for (int i = 0; i < 3; ++i) {
            stage.move(0.1);
            stage.picture();
            QCOMPARE(stage.layer->every(), std::size_t(3));
        }
        QTRY_COMPARE(stage.layer->every(), std::size_t(1));

        // for a picture that leaves, all of them are drawn from the start
        Stage<EdgeLayer> other;
        other.layer->setPoints(corners());
        other.layer->setEdges(edges);
        QCOMPARE(painted(other.layer->painting(stage.geometry)), stage.picture());
    }

    /// Reason: among many edges one is faint; of the few that are left near by, each is to be seen.
    void edgesAreClearerWhereFewAreVisible()
    {
        std::vector<double> x(200, 0.0), y(200, 0.0);
        x.insert(x.end(), {3.0, 4.0});
        y.insert(y.end(), {4.0, 4.0});
        auto edges = std::make_shared<std::vector<Edge>>(50'000, Edge{0, 1});
        edges->push_back({200, 201});
        Stage<EdgeLayer> stage;
        stage.layer->setPoints(std::make_shared<const PointStore>(x, y));
        stage.layer->setEdges(edges);
        const auto darkest = [&stage] {
            const QImage picture = stage.picture();
            int value = 255;
            for (int row = 0; row < picture.height(); ++row) {
                for (int column = 0; column < picture.width(); ++column)
                    value = std::min(value, picture.pixelColor(column, row).red());
            }
            return value;
        };
        stage.geometry.range = {-1.0, -0.5125, 5.0, 4.4875}; // the edge in the middle of a row of pixels
        stage.layer->setGeometry(stage.geometry);
        const int among = darkest();
        stage.geometry.range = {2.9, 3.5025, 4.1, 4.5025}; // likewise
        stage.layer->setGeometry(stage.geometry);
        const int alone = darkest();
        // 0.32 (1500 / 50000)^0.3 = 0.11 of black, and 0.32
        QVERIFY2(std::abs(among - 227) <= 2 && std::abs(alone - 173) <= 2,
                 qPrintable(QStringLiteral("%1 %2").arg(among).arg(alone)));
    }

    void edgesOfBeforeAreNotShownAfterwards()
    {
        Stage<EdgeLayer> stage;
        stage.layer->setPoints(corners());
        const QImage empty = stage.picture();
        stage.layer->setEdges(manyEdges());
        stage.layer->setEdges(nullptr); // while they are being placed
        QTest::qWait(0);
        stage.layer->setEdges(manyEdges());
        QTRY_VERIFY(stage.picture() != empty);
        stage.layer->setPoints(corners());
        QCOMPARE(stage.picture(), empty);
    }

    void canGoWhileEdgesArePlacedOrDrawn()
    {
        for (const bool isPlaced : {false, true}) {
            Stage<EdgeLayer> stage;
            stage.layer->setPoints(corners());
            stage.layer->setEdges(manyEdges());
            if (isPlaced)
                QTRY_VERIFY((stage.picture(), stage.layer->every() == 3));
        }
    }

    void regionsMoveAlongAndAreComputedOnceItRests()
    {
        Stage<RegionLayer> stage;
        GridMap map;
        std::vector<double> x, y;
        for (int row = 0; row < 25; ++row) {
            x.push_back(row % 5);
            y.push_back(row / 5);
        }
        stage.layer->setPoints(std::make_shared<const PointStore>(x, y));
        stage.layer->setSamples(halves());
        std::array<Rgb, 64> colours{};
        colours[1] = 0xFF0000;
        stage.layer->setColours(colours);
        const QImage before = stage.picture();
        QTest::qWait(0);
        QCOMPARE(stage.layer->renderCount(), std::size_t(1));
        stage.move(1.0); // fifty pixels
        const QImage moved = stage.picture();
        QCOMPARE(stage.layer->renderCount(), std::size_t(1));
        // the place of the point (3, 1): the same picture, further left
        const QColor there = before.pixelColor(150, 150);
        QVERIFY(there.red() > there.blue() + 20);
        QVERIFY(std::abs(moved.pixelColor(100, 150).blue() - there.blue()) <= 3);
        // a resting map computes it for what is visible, once
        QTRY_VERIFY((stage.picture(), stage.layer->renderCount() == 2));
        QCOMPARE((stage.picture(), stage.layer->renderCount()), std::size_t(2));
    }

    void equalSamplesAreNoChange()
    {
        Stage<RegionLayer> stage;
        stage.layer->setPoints(
            std::make_shared<const PointStore>(std::vector<double>(25, 1.0), std::vector<double>(25, 1.0)));
        stage.layer->setSamples(halves());
        stage.picture();
        stage.layer->setSamples(halves()); // baselines that follow a live answer
        stage.picture();
        QCOMPARE(stage.layer->renderCount(), std::size_t(1));
    }
};

QTEST_MAIN(TestMapLayers)
#include "tst_map_layers.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/thumbnail_layer.h"

#include <QGraphicsScene>
#include <QPainter>
#include <QTest>

using namespace inkling;

namespace {

using Places = std::map<std::size_t, QRectF>;

/// A layer of 200 x 200 pixels over the range 0 ... 4; each row's picture is one grey, the row's number.
struct Stage
{
    QGraphicsScene scene;
    ThumbnailLayer *layer = new ThumbnailLayer(nullptr);
    PlotGeometry geometry{QRectF(0.0, 0.0, 200.0, 200.0), {0.0, 0.0, 4.0, 4.0}};
    std::size_t asked = 0; ///< how many pictures were made

    Stage(const std::vector<double> &x, const std::vector<double> &y, int side = 8)
    {
        scene.addItem(layer);
        layer->setGeometry(geometry);
        layer->setPoints(std::make_shared<const PointStore>(x, y));
        layer->setStyles(std::make_shared<const std::vector<PointStyle>>(x.size()));
        layer->setPictures([this, side](std::size_t row) {
            ++asked;
            QImage image(side, side, QImage::Format_Grayscale8);
            image.fill(static_cast<uint>(row));
            return image;
        });
    }
};

} // namespace

class TestThumbnailLayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesStandAboveTheirPoints();
    void nearTheTopTheyHangBelow();
    void largeOnesAreReduced();
    void overlappingOnesAreLeftOut();
    void hiddenPointsHaveNone();
    void manyPointsInViewHaveNone();
    void everyPictureIsMadeOnce();
    void otherPointsTakeThemOff();
    void drawsThePicture();
};

void TestThumbnailLayer::picturesStandAboveTheirPoints()
{
    Stage stage({1.0, 3.0}, {1.0, 1.0});
    const Places places = stage.layer->places();
    QCOMPARE(places.size(), std::size_t{2});
    QCOMPARE(places.at(0).size(), QSizeF(32.0, 32.0)); // 8 pixels, four times
    QCOMPARE(places.at(0).center().x(), 50.0);
    QVERIFY(places.at(0).bottom() < 150.0); // the point's own pixel stays free
    QCOMPARE(places.at(1).center().x(), 150.0);
}

void TestThumbnailLayer::nearTheTopTheyHangBelow()
{
    Stage stage({2.0}, {3.9});
    QVERIFY(stage.layer->places().at(0).top() > 5.0);
}

void TestThumbnailLayer::largeOnesAreReduced()
{
    Stage stage({2.0}, {2.0}, 400);
    QCOMPARE(stage.layer->places().at(0).size(), QSizeF(48.0, 48.0));
}

void TestThumbnailLayer::overlappingOnesAreLeftOut()
{
    Stage stage({2.0, 2.1, 3.0}, {2.0, 2.0, 2.0});
    const Places places = stage.layer->places();
    QCOMPARE(places.size(), std::size_t{2});
    QVERIFY(places.count(0) == 1 && places.count(2) == 1);
}

void TestThumbnailLayer::hiddenPointsHaveNone()
{
    Stage stage({1.0, 3.0}, {1.0, 1.0});
    auto styles = std::make_shared<std::vector<PointStyle>>(2);
    (*styles)[0] = PointStyle().withHidden(true);
    stage.layer->setStyles(styles);
    QCOMPARE(stage.layer->places().count(0), std::size_t{0});
    QCOMPARE(stage.layer->places().count(1), std::size_t{1});
}

void TestThumbnailLayer::manyPointsInViewHaveNone()
{
    std::vector<double> x;
    for (std::size_t i = 0; i <= ThumbnailLayer::kMostInView; ++i)
        x.push_back(4.0 * static_cast<double>(i) / static_cast<double>(ThumbnailLayer::kMostInView));
    Stage stage(x, std::vector<double>(x.size(), 2.0));
    QVERIFY(stage.layer->places().empty());
    QCOMPARE(stage.asked, std::size_t{0});
    stage.geometry.range.x1 = 3.9; // some are out of view
    stage.layer->setGeometry(stage.geometry);
    QVERIFY(!stage.layer->places().empty());
}

void TestThumbnailLayer::everyPictureIsMadeOnce()
{
    Stage stage({1.0, 3.0}, {1.0, 1.0});
    stage.layer->places();
    stage.geometry.range = {0.5, 0.5, 3.5, 3.5};
    stage.layer->setGeometry(stage.geometry);
    stage.layer->places();
    QCOMPARE(stage.asked, std::size_t{2});
}

void TestThumbnailLayer::otherPointsTakeThemOff()
{
    Stage stage({1.0}, {1.0});
    stage.layer->setPoints(
        std::make_shared<const PointStore>(std::vector<double>{1.0}, std::vector<double>{1.0}));
    stage.layer->setStyles(std::make_shared<const std::vector<PointStyle>>(1));
    QVERIFY(stage.layer->places().empty());
}

void TestThumbnailLayer::drawsThePicture()
{
    Stage stage({0.0, 2.0}, {-1.0, 2.0}); // only the second is in view
    QImage image(200, 200, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    stage.scene.render(&painter, QRectF(0.0, 0.0, 200.0, 200.0), stage.geometry.area);
    painter.end();
    const QPoint middle = stage.layer->places().at(1).center().toPoint();
    QCOMPARE(qGray(image.pixel(middle)), 1);
    QCOMPARE(image.pixelColor(100, 100), QColor(Qt::white)); // where the point itself is drawn
}

QTEST_MAIN(TestThumbnailLayer)
#include "tst_thumbnail_layer.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/point_layer.h"

#include "core/base/random.h"
#include "core/draw/svg_picture.h"
#include "ui/plot/plot_frame.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace inkling;

namespace {

std::shared_ptr<const PointStore> cloud(std::size_t count)
{
    Random random(3);
    std::vector<double> x, y;
    for (std::size_t i = 0; i < count; ++i) {
        x.push_back(random.uniform());
        y.push_back(random.uniform());
    }
    return std::make_shared<const PointStore>(x, y);
}

/// Predicted points, a few of them given.
std::shared_ptr<const std::vector<PointStyle>> predicted(std::size_t count)
{
    auto styles = std::make_shared<std::vector<PointStyle>>(count, PointStyle(PointRole::Predicted, 1));
    for (std::size_t row = 0; row < count; row += count / 3)
        (*styles)[row] = PointStyle(PointRole::Given, 0);
    return styles;
}

/// All of another class.
std::shared_ptr<const std::vector<PointStyle>> other(std::size_t count)
{
    return std::make_shared<const std::vector<PointStyle>>(count, PointStyle(PointRole::Predicted, 0));
}

constexpr MapRange kMoved = {-0.1, -0.1, 1.1, 1.0}; // has all points in sight

} // namespace

class TestPointLayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_many = cloud(kMostWithoutSample + 1); }

    void init()
    {
        m_frame = std::make_unique<PlotFrame>();
        m_frame->setLocale(QLocale(QLocale::English));
        m_frame->resize(300, 240);
        m_frame->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_frame.get()));
    }

    void cleanup() { m_frame.reset(); }

    void movesASampleAndSettlesOnAll()
    {
        show(m_many);
        m_frame->grab();
        QCOMPARE(m_frame->drawnWords(), QString());
        QSignalSpy words(m_frame.get(), &PlotFrame::drawnWordsChanged);
        m_frame->setRange(kMoved);
        QCOMPARE(m_frame->drawnWords(), QStringLiteral("sample of 250,000 of 1,500,001 points"));
        QCOMPARE(words.size(), 1);
        const QImage sample = plotArea();
        const std::size_t renders = m_frame->renderCount();
        QTRY_COMPARE(m_frame->drawnWords(), QString());
        QTRY_VERIFY(m_frame->renderCount() > renders); // without anybody asking for a picture
        const QImage all = plotArea();
        init();
        show(m_many);
        m_frame->setRange(kMoved);
        QVERIFY(all == plotArea());
        QVERIFY(all != sample);
    }

    void firstPictureIsOfAll()
    {
        show(m_many);
        m_frame->setRange(kMoved);
        QCOMPARE(m_frame->drawnWords(), QString());
    }

    void stylesFadeInAndRenderOnce()
    {
        const auto points = cloud(100);
        show(points);
        const QImage before = plotArea();
        const std::size_t renders = m_frame->renderCount();
        m_frame->setStyles(other(100), StyleChange::Faded);
        QVERIFY(plotArea() == before);
        QTRY_VERIFY(plotArea() != before);
        m_frame->setStyles(other(100), StyleChange::Faded); // the same do not begin anew
        QTest::qWait(PointLayer::kFadeMilliseconds + 100);
        const QImage after = plotArea();
        QCOMPARE(m_frame->renderCount(), renders + 1);
        init();
        show(points);
        m_frame->setStyles(other(100));
        QVERIFY(plotArea() == after);
    }

    void fadingEndsWithTheNextChange_data()
    {
        QTest::addColumn<std::function<void(PlotFrame &)>>("change");
        using Change = std::function<void(PlotFrame &)>;
        QTest::newRow("range") << Change([](PlotFrame &frame) { frame.setRange(kMoved); });
        QTest::newRow("styles") << Change([](PlotFrame &frame) { frame.setStyles(predicted(100)); });
        QTest::newRow("density") << Change([](PlotFrame &frame) { frame.setDrawMode(DrawMode::Density); });
    }
    void fadingEndsWithTheNextChange()
    {
        QFETCH(std::function<void(PlotFrame &)>, change);
        const auto points = cloud(100);
        show(points);
        plotArea();
        m_frame->setStyles(other(100), StyleChange::Faded);
        change(*m_frame);
        const QImage changed = plotArea();
        init();
        show(points);
        m_frame->setStyles(other(100));
        change(*m_frame);
        QVERIFY(plotArea() == changed);
    }

    void veryManyChangeAtOnce()
    {
        show(m_many);
        const QImage before = plotArea();
        m_frame->setStyles(other(m_many->size()), StyleChange::Faded);
        QVERIFY(plotArea() != before);
    }

    void newPointsEndTheSample()
    {
        show(m_many);
        m_frame->grab();
        m_frame->setRange(kMoved);
        QVERIFY(!m_frame->drawnWords().isEmpty());
        show(cloud(10));
        QCOMPARE(m_frame->drawnWords(), QString());
    }

    void fewInSightAreAllDrawn()
    {
        show(m_many);
        m_frame->grab();
        m_frame->setRange({0.1, 0.1, 0.3, 0.3});
        QCOMPARE(m_frame->drawnWords(), QString());
    }

    void sampleKeepsTheGivenPoints()
    {
        show(m_many);
        m_frame->grab();
        m_frame->setRange(kMoved);
        QVERIFY(!m_frame->drawnWords().isEmpty());
        const QImage sample = m_frame->grab().toImage();
        const auto row = static_cast<std::size_t>(2 * (m_many->size() / 3));
        QCOMPARE(sample.pixel(m_frame->pixelOf(m_many->position(row)).toPoint()) & 0xffffffU,
                 classColour(0, Theme::Light));
    }

    void picturesAreOfAllEvenWhileMoving()
    {
        show(m_many);
        m_frame->setRange(kMoved);
        const QImage before = picture();
        m_frame->grab();
        m_frame->setRange({0.0, 0.0, 1.0, 1.0});
        m_frame->setRange(kMoved);
        QVERIFY(!m_frame->drawnWords().isEmpty());
        QVERIFY(picture() == before);
    }

    void densitySaysSo()
    {
        show(cloud(1200));
        m_frame->grab();
        const QImage points = m_frame->grab().toImage();
        QSignalSpy words(m_frame.get(), &PlotFrame::drawnWordsChanged);
        m_frame->setDrawMode(DrawMode::Density);
        QCOMPARE(m_frame->drawnWords(), QStringLiteral("density of 1,200 points"));
        QVERIFY(m_frame->grab().toImage() != points);
        auto styles = std::make_shared<std::vector<PointStyle>>(1200, PointStyle(PointRole::Predicted, 1));
        (*styles)[7] = (*styles)[7].withHidden(true);
        m_frame->setStyles(styles);
        QCOMPARE(m_frame->drawnWords(), QStringLiteral("density of 1,199 points"));
        m_frame->setPoints(nullptr);
        QCOMPARE(m_frame->drawnWords(), QString());
        QCOMPARE(words.size(), 3);
    }

    void densityOfASampleSaysBoth()
    {
        show(m_many);
        m_frame->setDrawMode(DrawMode::Density);
        m_frame->grab();
        m_frame->setRange(kMoved);
        QCOMPARE(m_frame->drawnWords(), QStringLiteral("density of a sample of 250,000 of 1,500,001 points"));
    }

    void vectorsAreForFewPoints_data()
    {
        QTest::addColumn<std::size_t>("count");
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("isImage");
        QTest::newRow("few") << std::size_t{40} << static_cast<int>(DrawMode::Automatic) << false;
        QTest::newRow("many") << kMaximumVectorPoints + 1 << static_cast<int>(DrawMode::Automatic) << true;
        QTest::newRow("very many") << std::size_t{130'000} << static_cast<int>(DrawMode::Automatic) << true;
        QTest::newRow("density") << std::size_t{40} << static_cast<int>(DrawMode::Density) << true;
    }
    void vectorsAreForFewPoints()
    {
        QFETCH(std::size_t, count);
        QFETCH(int, mode);
        QFETCH(bool, isImage);
        show(cloud(count));
        m_frame->setDrawMode(static_cast<DrawMode>(mode));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("picture.svg"));
        QSvgGenerator generator;
        generator.setFileName(path);
        generator.setSize({300, 240});
        QPainter painter(&generator);
        m_frame->picture(QRectF(0, 0, 300, 240)).paint(painter);
        painter.end();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        QCOMPARE(svg.contains("<image"), isImage);
        QCOMPARE(svg.contains("<circle"), !isImage);
    }

private:
    void show(const std::shared_ptr<const PointStore> &points)
    {
        RasterStyle style;
        style.classColours = classColours(Theme::Light);
        m_frame->setRasterStyle(style);
        m_frame->setPoints(points);
        m_frame->setStyles(predicted(points->size()));
        m_frame->setRange({0.0, 0.0, 1.0, 1.0});
    }

    QImage plotArea() const
    {
        QCoreApplication::sendPostedEvents(); // the chart lays its axes out
        const MapRange range = m_frame->range();
        const QRectF area(m_frame->pixelOf({range.x0, range.y1}), m_frame->pixelOf({range.x1, range.y0}));
        return m_frame->grab(area.toRect()).toImage();
    }

    QImage picture() const
    {
        QImage image(600, 480, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        m_frame->picture(QRectF(0, 0, 600, 480)).paint(painter);
        return image;
    }

    std::shared_ptr<const PointStore> m_many;
    std::unique_ptr<PlotFrame> m_frame;
};

QTEST_MAIN(TestPointLayer)
#include "tst_point_layer.moc"

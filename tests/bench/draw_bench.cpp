// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "core/base/random.h"
#include "core/draw/rasterizer.h"
#include "ui/plot/plot_frame.h"
#include "ui/plot/view_link.h"

#include <QChart>
#include <QChartView>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QImage>
#include <QPainter>
#include <QScatterSeries>
#include <QValueAxis>

#include <cmath>
#include <memory>
#include <numbers>

namespace inkling {

namespace {

constexpr int kWidth = 1200;
constexpr int kHeight = 800;
constexpr MapRange kUnit = {0.0, 0.0, 1.0, 1.0};

/// A mixture of thirty clumps in ten classes, as an embedding looks: mostly predicted, a few given, some held
/// out.
struct Cloud
{
    explicit Cloud(std::size_t count)
    {
        Random random(1);
        std::vector<MapPoint> centres;
        std::vector<double> spreads;
        for (int i = 0; i < 30; ++i) {
            centres.push_back({random.uniform(0.12, 0.88), random.uniform(0.12, 0.88)});
            spreads.push_back(random.uniform(0.02, 0.07));
        }
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint32_t clump = random.below(30);
            x.push_back(centres[clump].x + spreads[clump] * random.normal());
            y.push_back(centres[clump].y + spreads[clump] * random.normal());
            const int classPlace = static_cast<int>(clump / 3);
            const std::uint32_t kind = random.below(1000);
            const PointRole role = kind < 1    ? PointRole::Given
                                   : kind < 50 ? PointRole::HeldOut
                                               : PointRole::Predicted;
            styles.emplace_back(role, classPlace, static_cast<int>(1 + random.below(7)));
        }
    }

    std::vector<double> x, y;
    std::vector<PointStyle> styles;
};

RasterStyle plainStyle()
{
    RasterStyle style;
    style.classColours = classColours(style.theme);
    return style;
}

/// Two linked maps side by side with their axes, as a user sees them.
class TwoViews
{
public:
    explicit TwoViews(std::size_t count)
    {
        const Cloud cloud(count);
        const auto store = std::make_shared<const PointStore>(cloud.x, cloud.y);
        const auto styles = std::make_shared<const std::vector<PointStyle>>(cloud.styles);
        auto *layout = new QHBoxLayout(&m_window);
        for (PlotFrame *&frame : m_frames) {
            frame = new PlotFrame;
            layout->addWidget(frame);
            frame->setPoints(store);
            frame->setStyles(styles);
            frame->setRasterStyle(plainStyle());
            m_link.add(frame);
        }
        m_window.resize(1290, kHeight);
        m_window.show();
        QCoreApplication::processEvents();
    }

    void move()
    {
        const std::size_t before = m_frames[1]->renderCount();
        const double shift = 0.001 * ++m_step;
        m_frames[0]->setRange({shift, 0.0, 1.0 + shift, 1.0});
        waitForPicture(before);
    }

    /// For the picture after the one of a sample; costs no time itself.
    void settle()
    {
        if (!m_frames[1]->drawnWords().isEmpty())
            waitForPicture(m_frames[1]->renderCount());
    }

private:
    void waitForPicture(std::size_t before)
    {
        while (m_frames[1]->renderCount() == before)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    QWidget m_window;
    ViewLink m_link;
    PlotFrame *m_frames[2];
    int m_step = 0;
};

/// The same frame of one chart with the points in Qt Charts' own series.
double panScatterSeries(std::size_t count)
{
    const Cloud cloud(count);
    QList<QPointF> points;
    for (std::size_t i = 0; i < count; ++i)
        points << QPointF(cloud.x[i], cloud.y[i]);
    QChartView view;
    auto *series = new QScatterSeries;
    series->setMarkerSize(6.0);
    series->replace(points);
    view.setRenderHint(QPainter::Antialiasing);
    view.chart()->addSeries(series);
    view.chart()->createDefaultAxes();
    view.chart()->legend()->hide();
    view.resize(640, kHeight);
    view.show();
    QCoreApplication::processEvents();
    int step = 0;
    return medianMilliseconds(7, [&] {
        const double shift = 0.002 * ++step;
        view.chart()->axes(Qt::Horizontal).constFirst()->setRange(shift, 1.0 + shift);
        view.viewport()->repaint();
        QCoreApplication::processEvents();
    });
}

Measurement besideScatterSeries(double own)
{
    return {own, "panning one QScatterSeries, 10,000 points", panScatterSeries(10'000)};
}

Measurement panMeasurement(std::size_t count)
{
    TwoViews views(count);
    return besideScatterSeries(medianMilliseconds(41, [&] { views.move(); }));
}

/// The picture of all points that follows that of a sample.
Measurement settleMeasurement()
{
    TwoViews views(5'000'000);
    return besideScatterSeries(medianMilliseconds(
        7, [&] { views.move(); }, [&] { views.settle(); }));
}

double paintEllipses(const Cloud &cloud)
{
    const RasterStyle style = plainStyle();
    QImage image(kWidth, kHeight, QImage::Format_ARGB32_Premultiplied);
    return medianMilliseconds(cloud.x.size() > 50'000 ? 1 : 5, [&] {
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        for (std::size_t i = 0; i < cloud.x.size(); ++i) {
            painter.setBrush(
                QColor::fromRgb(style.classColours[static_cast<std::size_t>(cloud.styles[i].classPlace())]));
            painter.drawEllipse(QPointF(cloud.x[i] * kWidth, (1.0 - cloud.y[i]) * kHeight), 3.0, 3.0);
        }
    });
}

Measurement drawingMeasurement(std::size_t count, Drawing drawing)
{
    const Cloud cloud(count);
    const PointStore store(cloud.x, cloud.y);
    const StyledPoints styled(store, cloud.styles);
    Rasterizer rasterizer;
    rasterizer.setStyle(plainStyle());
    const double own = medianMilliseconds(21, [&] {
        rasterizer.draw(styled, {kUnit, kWidth, kHeight}, drawing, nullptr);
    });
    return {own, "QPainter::drawEllipse, plain discs", paintEllipses(cloud)};
}

/// After reading: sorting the points, their styles, sprites and buffers.
Measurement firstPictureMeasurement()
{
    const Cloud cloud(1'000'000);
    const double own = medianMilliseconds(7, [&] {
        const PointStore store(cloud.x, cloud.y);
        const StyledPoints styled(store, cloud.styles);
        Rasterizer rasterizer;
        rasterizer.setStyle(plainStyle());
        rasterizer.draw(styled, {kUnit, kWidth, kHeight}, Drawing::Top, nullptr);
    });
    return {own, "QPainter::drawEllipse, plain discs", paintEllipses(cloud)};
}

/// From data, or from a new theme: what the first frame costs more than the others.
Measurement firstFrameMeasurement()
{
    const Cloud cloud(100'000);
    const PointStore store(cloud.x, cloud.y);
    const StyledPoints styled(store, cloud.styles);
    Rasterizer rasterizer;
    RasterStyle style = plainStyle();
    const auto draw = [&] {
        style.diameter = style.diameter == 6.0 ? 6.001 : 6.0; // makes all sprites anew
        rasterizer.setStyle(style);
        rasterizer.draw(styled, {kUnit, kWidth, kHeight}, Drawing::Sprites, nullptr);
    };
    const double first = medianMilliseconds(7, draw);
    const double next = medianMilliseconds(7, [&] {
        rasterizer.draw(styled, {kUnit, kWidth, kHeight}, Drawing::Sprites, nullptr);
    });
    return {first, "the frames after it", next};
}

Measurement hoverMeasurement()
{
    constexpr int kQueries = 1000;
    const Cloud cloud(1'000'000);
    const PointStore store(cloud.x, cloud.y);
    const double radiusX = 8.0 / kWidth;
    const double radiusY = 8.0 / kHeight;
    long found = 0;
    const double own = medianMilliseconds(5, [&] {
        for (std::size_t i = 0; i < kQueries; ++i)
            found += store.nearest({cloud.x[i] + 0.001, cloud.y[i]}, radiusX, radiusY);
    });
    const double peer = medianMilliseconds(5, [&] {
        double best = 1.0;
        for (std::size_t i = 0; i < cloud.x.size(); ++i) {
            const double dx = (cloud.x[i] - cloud.x[0] - 0.001) / radiusX;
            const double dy = (cloud.y[i] - cloud.y[0]) / radiusY;
            if (dx * dx + dy * dy < best) {
                best = dx * dx + dy * dy;
                found += static_cast<long>(i);
            }
        }
    });
    return {own / kQueries, found == 0 ? "" : "looking at every point", peer};
}

Measurement lassoMeasurement()
{
    const Cloud cloud(1'000'000);
    const PointStore store(cloud.x, cloud.y);
    std::vector<MapPoint> polygon;
    for (int i = 0; i < 50; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / 50.0;
        const double radius = 0.3 * (1.0 + 0.25 * std::sin(7.0 * angle));
        polygon.push_back({0.5 + radius * std::cos(angle), 0.5 + radius * std::sin(angle)});
    }
    std::size_t found = 0;
    const double own = medianMilliseconds(7, [&] { found += store.inside(polygon).size(); });
    const double peer = medianMilliseconds(3, [&] {
        for (std::size_t i = 0; i < cloud.x.size(); ++i) {
            bool inside = false;
            MapPoint a = polygon.back();
            for (const MapPoint &b : polygon) {
                if ((a.y > cloud.y[i]) != (b.y > cloud.y[i]) &&
                    cloud.x[i] < (b.x - a.x) * (cloud.y[i] - a.y) / (b.y - a.y) + a.x)
                    inside = !inside;
                a = b;
            }
            found += inside;
        }
    });
    return {own, found == 0 ? "" : "every point against every edge", peer};
}

} // namespace

std::vector<Benchmark> drawBenchmarks()
{
    return {
        {"draw/pan_two_views/100000",
         [] {
             return panMeasurement(100'000);
         }},
        {"draw/pan_two_views/1000000",
         [] {
             return panMeasurement(1'000'000);
         }},
        {"draw/pan_two_views/5000000/sample",
         [] {
             return panMeasurement(5'000'000);
         }},
        {"draw/pan_two_views/5000000/settled", settleMeasurement},
        {"draw/sprites/10000",
         [] {
             return drawingMeasurement(10'000, Drawing::Sprites);
         }},
        {"draw/sprites/100000",
         [] {
             return drawingMeasurement(100'000, Drawing::Sprites);
         }},
        {"draw/sprites/1000000",
         [] {
             return drawingMeasurement(1'000'000, Drawing::Sprites);
         }},
        {"draw/top/100000",
         [] {
             return drawingMeasurement(100'000, Drawing::Top);
         }},
        {"draw/top/1000000",
         [] {
             return drawingMeasurement(1'000'000, Drawing::Top);
         }},
        {"draw/density/1000000",
         [] {
             return drawingMeasurement(1'000'000, Drawing::Density);
         }},
        {"draw/first_frame/100000", firstFrameMeasurement},
        {"draw/first_picture/1000000", firstPictureMeasurement},
        {"draw/hover/1000000", hoverMeasurement},
        {"draw/lasso/1000000", lassoMeasurement},
    };
}

} // namespace inkling

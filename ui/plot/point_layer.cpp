// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/point_layer.h"

#include "core/draw/svg_picture.h"
#include "ui/plot/layer_paint.h"
#include "ui/plot/look_painter.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace inkling {

namespace {

constexpr int kSettleMilliseconds = 50;
constexpr std::size_t kMostUpperInSample = 20'000; // selected and given points that a sample keeps all of

/// The points of a map for a picture.
struct PointPainting
{
    std::shared_ptr<const PointStore> points;
    std::shared_ptr<const std::vector<PointStyle>> styles;
    RasterStyle style;
    DrawMode mode;
    PlotGeometry geometry;
    ThreadPool *pool;

    void operator()(QPainter &painter) const
    {
        const bool isFew = points->visibleCount(geometry.range) <= kMaximumVectorPoints;
        if (isVectorDevice(painter) && mode != DrawMode::Density && isFew)
            paintVectors(painter);
        else
            paintPixels(painter);
    }

    void paintPixels(QPainter &painter) const
    {
        const double scale = imageScale(painter);
        RasterStyle scaled = style;
        scaled.pixelRatio = scale;
        const Drawing drawing = drawingFor(mode, points->visibleCount(geometry.range), scaled);
        Rasterizer rasterizer;
        rasterizer.setStyle(scaled);
        const Raster &raster =
            rasterizer.draw(StyledPoints(*points, *styles), viewport(geometry, scale), drawing, pool);
        drawRaster(painter, wrapped(raster), geometry, scale);
    }

    void paintVectors(QPainter &painter) const
    {
        std::map<std::pair<DrawLayer, std::uint16_t>, std::pair<PointStyle, std::vector<QPointF>>> groups;
        for (const std::size_t row : points->inside(geometry.range)) {
            const PointStyle pointStyle = (*styles)[row];
            auto &[groupStyle, places] = groups[{drawLayer(pointStyle), pointStyle.bits()}];
            groupStyle = pointStyle;
            places.push_back(geometry.toPixel(points->position(row)));
        }
        painter.setClipRect(geometry.area);
        for (const auto &[order, group] : groups)
            paintLook(painter, pointLook(group.first, style), group.second);
    }
};

} // namespace

PointLayer::PointLayer(QGraphicsItem *parent)
    : QGraphicsObject(parent)
{
    setAcceptedMouseButtons(Qt::NoButton);
    m_settling.setSingleShot(true);
    m_settling.setInterval(kSettleMilliseconds);
    connect(&m_settling, &QTimer::timeout, this, &PointLayer::settle);
    m_fade.setDuration(kFadeMilliseconds);
    m_fade.setStartValue(0.0);
    m_fade.setEndValue(1.0);
    connect(&m_fade, &QVariantAnimation::valueChanged, this, [this] { update(); });
}

void PointLayer::markDirty()
{
    m_raster = nullptr;
    m_fade.stop();
    update();
}

/// From what is on the screen; the rasterizer's memory is about to have another picture.
void PointLayer::beginFade()
{
    const bool isShown = m_raster && canRender() && !showsSample();
    if (!isShown || m_points->visibleCount(m_geometry.range) > kMostFaded)
        return;
    m_fadedFrom = wrapped(*m_raster).copy();
    m_raster = nullptr;
    m_fade.start();
}

/// A share of each: one over the other would let the ground shine through where both are opaque.
QImage PointLayer::faded(const QImage &picture) const
{
    if (m_fade.state() != QVariantAnimation::Running || m_fadedFrom.size() != picture.size())
        return picture;
    const double share = m_fade.currentValue().toDouble();
    QImage blend(picture.size(), QImage::Format_ARGB32_Premultiplied);
    blend.fill(Qt::transparent);
    QPainter painter(&blend);
    painter.setCompositionMode(QPainter::CompositionMode_Plus);
    painter.setOpacity(1.0 - share);
    painter.drawImage(0, 0, m_fadedFrom);
    painter.setOpacity(share);
    painter.drawImage(0, 0, picture);
    return blend;
}

void PointLayer::setPoints(std::shared_ptr<const PointStore> points)
{
    m_styled.reset();
    m_styledSample.reset();
    m_points = std::move(points);
    m_styles.reset();
    if (showsSample())
        settle();
    markDirty();
}

void PointLayer::setStyles(std::shared_ptr<const std::vector<PointStyle>> styles, StyleChange how)
{
    const bool isSame = styles && m_styles && *styles == *m_styles;
    if (!isSame) {
        m_fade.stop();
        if (how == StyleChange::Faded)
            beginFade();
    }
    m_styles = std::move(styles);
    if (isSame) // baselines that follow an answer change nothing here
        return;
    m_styled.reset();
    m_styledSample.reset();
    m_raster = nullptr;
    update();
}

void PointLayer::setRasterStyle(const RasterStyle &style)
{
    m_style = style;
    markDirty();
}

void PointLayer::setGeometry(const PlotGeometry &geometry)
{
    if (geometry == m_geometry)
        return;
    if (geometry.area != m_geometry.area)
        prepareGeometryChange();
    const bool moves = geometry.range != m_geometry.range;
    m_geometry = geometry;
    if (moves)
        move();
    markDirty();
}

void PointLayer::setDrawMode(DrawMode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    markDirty();
}

void PointLayer::move()
{
    const bool before = showsSample();
    const bool wasShown = m_raster || before; // else this is the first picture, or one for the printer
    if (wasShown && canRender() && m_points->sample() &&
        m_points->visibleCount(m_geometry.range) > kMostWithoutSample)
        m_settling.start();
    else
        m_settling.stop();
    if (showsSample() != before)
        Q_EMIT showsSampleChanged();
}

void PointLayer::settle()
{
    m_settling.stop();
    markDirty();
    Q_EMIT showsSampleChanged();
}

bool PointLayer::canRender() const
{
    // between new points and their styles there is nothing to show
    return m_points && m_styles && m_styles->size() == m_points->size();
}

const StyledPoints &PointLayer::allPoints()
{
    if (!m_styled)
        m_styled.emplace(*m_points, *m_styles);
    return *m_styled;
}

const StyledPoints &PointLayer::renderedPoints()
{
    if (!showsSample())
        return allPoints();
    if (!m_styledSample) {
        m_styledSample.emplace(*m_points->sample(), *m_styles);
        if (allPoints().upper().size() <= kMostUpperInSample)
            m_styledSample->takeUpper(allPoints());
    }
    return *m_styledSample;
}

std::size_t PointLayer::shownCount()
{
    return canRender() ? m_points->size() - allPoints().hiddenCount() : 0;
}

std::size_t PointLayer::renderedCount()
{
    return canRender() ? renderedPoints().cells().size() - renderedPoints().hiddenCount() : 0;
}

void PointLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (!canRender())
        return;
    const double scale = imageScale(*painter);
    const Viewport view = viewport(m_geometry, scale);
    if (!m_raster || m_raster->width != view.width || m_raster->height != view.height ||
        m_style.pixelRatio != scale) {
        m_style.pixelRatio = scale;
        m_rasterizer.setStyle(m_style);
        const Drawing drawing = drawingFor(m_mode, m_points->visibleCount(m_geometry.range), m_style);
        m_raster = &m_rasterizer.draw(renderedPoints(), view, drawing, m_pool);
        ++m_renderCount;
    }
    drawRaster(*painter, faded(wrapped(*m_raster)), m_geometry, scale);
}

PaintList::Paint PointLayer::painting(const PlotGeometry &geometry) const
{
    if (!canRender())
        return {};
    return PointPainting{m_points, m_styles, m_style, m_mode, geometry, m_pool};
}

} // namespace inkling

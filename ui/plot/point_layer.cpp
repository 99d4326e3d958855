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

/// The order in which styles are painted: given ones last, above the selected and the marked ones.
int layerOf(PointStyle style)
{
    return style.role() == PointRole::Given ? 2 : style.isSelected() || style.isMarked() ? 1 : 0;
}

} // namespace

PointLayer::PointLayer(QGraphicsItem *parent)
    : QGraphicsObject(parent)
{
    setAcceptedMouseButtons(Qt::NoButton);
}

void PointLayer::markDirty()
{
    m_raster = nullptr;
    update();
}

void PointLayer::setPoints(std::shared_ptr<const PointStore> points)
{
    m_points = std::move(points);
    m_styles.reset();
    markDirty();
}

void PointLayer::setStyles(std::shared_ptr<const std::vector<PointStyle>> styles)
{
    const bool isSame = styles && m_styles && *styles == *m_styles;
    m_styles = std::move(styles);
    if (!isSame) // baselines that follow an answer change nothing here
        markDirty();
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
    m_geometry = geometry;
    markDirty();
}

void PointLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    // between new points and their styles there is nothing to show
    if (!m_points || !m_styles || m_styles->size() != m_points->size())
        return;
    if (isVectorDevice(*painter) && m_points->visibleCount(m_geometry.range) <= kMaximumVectorPoints)
        paintVectors(*painter);
    else
        paintPixels(*painter, imageScale(*painter));
}

void PointLayer::paintPixels(QPainter &painter, double scale)
{
    const int width = std::max(1, static_cast<int>(std::lround(m_geometry.area.width() * scale)));
    const int height = std::max(1, static_cast<int>(std::lround(m_geometry.area.height() * scale)));
    if (!m_raster || m_raster->width != width || m_raster->height != height || m_style.pixelRatio != scale) {
        m_style.pixelRatio = scale;
        m_rasterizer.setStyle(m_style);
        m_raster = &m_rasterizer.draw(*m_points, *m_styles, {m_geometry.range, width, height}, m_pool);
        ++m_renderCount;
    }
    QImage image(reinterpret_cast<const uchar *>(m_raster->pixels()), width, height, 4 * m_raster->stride,
                 QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    painter.drawImage(m_geometry.area.topLeft(), image);
}

void PointLayer::paintVectors(QPainter &painter) const
{
    std::map<std::pair<int, std::uint16_t>, std::pair<PointStyle, std::vector<QPointF>>> groups;
    for (const std::size_t row : m_points->inside(m_geometry.range)) {
        const PointStyle style = (*m_styles)[row];
        auto &[groupStyle, places] = groups[{layerOf(style), style.bits()}];
        groupStyle = style;
        places.push_back(m_geometry.toPixel(m_points->position(row)));
    }
    painter.save();
    painter.setClipRect(m_geometry.area);
    for (const auto &[order, group] : groups)
        paintLook(painter, pointLook(group.first, m_style), group.second);
    painter.restore();
}

} // namespace inkling

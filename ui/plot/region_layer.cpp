// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/region_layer.h"

#include "ui/plot/layer_paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

constexpr int kRestMilliseconds = 50;
constexpr double kCells = 150.0; // across what is visible
constexpr double kBeyond = 0.25; // of what is visible, on each side: it comes into view when the map moves
constexpr double kFewestCells = 20.0;
constexpr double kMostCells = 600.0;

} // namespace

RegionLayer::RegionLayer(QGraphicsItem *parent)
    : QGraphicsObject(parent)
{
    setAcceptedMouseButtons(Qt::NoButton);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_geometry != m_pictureGeometry)
            markDirty();
    });
}

void RegionLayer::markDirty()
{
    m_dirty = true;
    update();
}

void RegionLayer::setPoints(std::shared_ptr<const PointStore> points)
{
    m_points = std::move(points);
    m_samples.reset();
    markDirty();
}

void RegionLayer::setSamples(Samples samples)
{
    const bool isSame = samples == m_samples || (samples && m_samples && *samples == *m_samples);
    m_samples = std::move(samples);
    if (!isSame)
        markDirty();
}

void RegionLayer::setColours(const std::array<Rgb, 64> &colours)
{
    if (colours == m_colours)
        return;
    m_colours = colours;
    markDirty();
}

void RegionLayer::setGeometry(const PlotGeometry &geometry)
{
    if (geometry == m_geometry)
        return;
    if (geometry.area != m_geometry.area)
        prepareGeometryChange();
    m_geometry = geometry;
    m_rest.start();
    update();
}

void RegionLayer::render()
{
    const MapRange &shown = m_geometry.range;
    const double beyondX = kBeyond * (shown.x1 - shown.x0);
    const double beyondY = kBeyond * (shown.y1 - shown.y0);
    m_pictureRange = {shown.x0 - beyondX, shown.y0 - beyondY, shown.x1 + beyondX, shown.y1 + beyondY};
    const double across = kCells * (1.0 + 2.0 * kBeyond);
    const double down = std::clamp(across * m_geometry.area.height() / m_geometry.area.width(), kFewestCells,
                                   kMostCells); // cells are square on the screen
    const double reach = regionReach(m_points->visibleCount(shown));
    const RegionGrid grid = {m_pictureRange, static_cast<int>(across), static_cast<int>(down),
                             reach * kCells};
    const RegionField field(*m_points, *m_samples, grid, m_pool);
    m_picture = regionPicture(field, {.colours = m_colours}, m_pool);
    m_pictureGeometry = m_geometry;
    m_dirty = false;
    ++m_renderCount;
}

void RegionLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    // between new points and their samples there is nothing to show
    if (!m_points || !m_samples || m_samples->predicted.size() != m_points->size())
        return;
    if (m_dirty)
        render();
    const QPointF corner = m_geometry.toPixel({m_pictureRange.x0, m_pictureRange.y1});
    const QPointF opposite = m_geometry.toPixel({m_pictureRange.x1, m_pictureRange.y0});
    painter->save();
    painter->setClipRect(m_geometry.area);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(QRectF(corner, opposite), wrapped(m_picture));
    painter->restore();
}

} // namespace inkling

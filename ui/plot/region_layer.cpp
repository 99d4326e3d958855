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

RegionPicture rendered(const RegionScene &scene, ThreadPool *pool)
{
    const MapRange &shown = scene.geometry.range;
    const QRectF &area = scene.geometry.area;
    const double beyondX = kBeyond * (shown.x1 - shown.x0);
    const double beyondY = kBeyond * (shown.y1 - shown.y0);
    const MapRange range = {shown.x0 - beyondX, shown.y0 - beyondY, shown.x1 + beyondX, shown.y1 + beyondY};
    const double across = kCells * (1.0 + 2.0 * kBeyond);
    const double down = std::clamp(across * area.height() / area.width(), kFewestCells,
                                   kMostCells); // cells are square on the screen
    const double reach = regionReach(scene.points->visibleCount(shown));
    const RegionGrid grid = {range, static_cast<int>(across), static_cast<int>(down), reach * kCells};
    const RegionField field(*scene.points, *scene.samples, grid, pool);
    return {regionPicture(field, {.colours = scene.colours}, pool), scene.geometry, range};
}

/// Where it belongs on a map that may have moved since.
void paintRegions(QPainter &painter, const RegionPicture &picture, const PlotGeometry &geometry)
{
    const QPointF corner = geometry.toPixel({picture.range.x0, picture.range.y1});
    const QPointF opposite = geometry.toPixel({picture.range.x1, picture.range.y0});
    painter.setClipRect(geometry.area);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(corner, opposite), wrapped(picture.raster));
}

} // namespace

RegionLayer::RegionLayer(QGraphicsItem *parent)
    : QGraphicsObject(parent)
{
    setAcceptedMouseButtons(Qt::NoButton);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_geometry != m_picture.geometry)
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

/// Between new points and their samples there is nothing to show.
bool RegionLayer::canRender() const
{
    return m_points && m_samples && m_samples->predicted.size() == m_points->size();
}

RegionScene RegionLayer::scene(const PlotGeometry &geometry) const
{
    return {m_points, m_samples, m_colours, geometry};
}

void RegionLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (!canRender())
        return;
    if (m_dirty) {
        m_picture = rendered(scene(m_geometry), m_pool);
        m_dirty = false;
        ++m_renderCount;
    }
    painter->save();
    paintRegions(*painter, m_picture, m_geometry);
    painter->restore();
}

PaintList::Paint RegionLayer::painting(const PlotGeometry &geometry) const
{
    if (!canRender())
        return {};
    return [scene = scene(geometry), opacity = opacity(), pool = m_pool](QPainter &painter) {
        painter.setOpacity(opacity);
        paintRegions(painter, rendered(scene, pool), scene.geometry);
    };
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/rasterizer.h"
#include "ui/plot/plot_geometry.h"

#include <QGraphicsObject>

#include <cstddef>
#include <memory>
#include <vector>

namespace inkling {

class ThreadPool;

/// The points of a map as one item: rendered into memory when points, styles, range or size have changed and
/// only copied else. On a device of vectors (PDF, SVG) it paints up to kMaximumVectorPoints as vectors, more
/// as an image of 300 dots per inch.
class PointLayer : public QGraphicsObject
{
    Q_OBJECT

public:
    explicit PointLayer(QGraphicsItem *parent);

    void setPoints(std::shared_ptr<const PointStore> points);
    void setStyles(std::shared_ptr<const std::vector<PointStyle>> styles);
    void setRasterStyle(const RasterStyle &style);
    void setPool(ThreadPool *pool) { m_pool = pool; }
    void setGeometry(const PlotGeometry &geometry);

    /// How many times the points were rendered: what a test of the cache looks at.
    std::size_t renderCount() const { return m_renderCount; }

    QRectF boundingRect() const override { return m_geometry.area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void markDirty();
    void paintPixels(QPainter &painter, double scale);
    void paintVectors(QPainter &painter) const;

    PlotGeometry m_geometry;
    std::shared_ptr<const PointStore> m_points;
    std::shared_ptr<const std::vector<PointStyle>> m_styles;
    RasterStyle m_style;
    ThreadPool *m_pool = nullptr;
    Rasterizer m_rasterizer;
    const Raster *m_raster = nullptr; ///< null: to be rendered
    std::size_t m_renderCount = 0;
};

} // namespace inkling

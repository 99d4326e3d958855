// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/line_rasterizer.h"
#include "ui/plot/plot_geometry.h"

#include <QGraphicsObject>
#include <QTimer>

#include <cstddef>
#include <memory>
#include <vector>

namespace inkling {

class ThreadPool;

/// The edges of a graph between the points of a map, as an image that is rendered when edges, range or size
/// have changed and only copied else. While the range changes, at most kMostWhileMoving of them, as strong as
/// all; all of them soon after.
class EdgeLayer : public QGraphicsObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kMostWhileMoving = 100'000;

    explicit EdgeLayer(QGraphicsItem *parent);

    void setPoints(std::shared_ptr<const PointStore> points);      ///< without edges until they come
    void setEdges(std::shared_ptr<const std::vector<Edge>> edges); ///< between rows of the points; null: none
    void setColour(Rgb colour);
    void setPool(ThreadPool *pool) { m_pool = pool; }
    void setGeometry(const PlotGeometry &geometry);
    void finish(); ///< draws all of them at once, as if nothing moved

    /// Draws each so-manieth edge at present.
    std::size_t every() const;

    QRectF boundingRect() const override { return m_geometry.area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void markDirty();

    PlotGeometry m_geometry;
    std::shared_ptr<const PointStore> m_points;
    PlacedEdges m_edges;
    Rgb m_colour = 0;
    ThreadPool *m_pool = nullptr;
    LineRasterizer m_rasterizer;
    const Raster *m_raster = nullptr; ///< null: to be rendered
    QTimer m_rest;                    ///< runs while the range changes
};

} // namespace inkling

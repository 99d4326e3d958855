// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/line_rasterizer.h"
#include "ui/plot/paint_list.h"
#include "ui/plot/plot_geometry.h"
#include "ui/session/job.h"

#include <QGraphicsObject>
#include <QTimer>

#include <cstddef>
#include <memory>
#include <vector>

namespace inkling {

class ThreadPool;

/// The edges of a graph between the points of a map, as an image that is rendered when edges, range or size
/// have changed and only copied else. Of more than kMostAtOnce a part is drawn, as strong as all; all of them
/// soon after the last change, in the background.
class EdgeLayer : public QGraphicsObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kMostAtOnce = 100'000;

    explicit EdgeLayer(QGraphicsItem *parent);

    void setPoints(std::shared_ptr<const PointStore> points); ///< without edges until they come
    void setEdges(
        const std::shared_ptr<const std::vector<Edge>> &edges); ///< between rows of the points; null: none
    void setColour(Rgb colour);
    void setPool(ThreadPool *pool) { m_pool = pool; }
    void setGeometry(const PlotGeometry &geometry);
    /// All of them as they are now, for another geometry.
    PaintList::Paint painting(const PlotGeometry &geometry) const;

    /// What is shown is each so-manieth edge; 1: all.
    std::size_t every() const { return m_every; }

    QRectF boundingRect() const override { return m_geometry.area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    using SharedPlaced = std::shared_ptr<const PlacedEdges>;

    void markDirty();
    void adopt(SharedPlaced edges);
    void render(const Viewport &view);
    void renderAllLater();

    PlotGeometry m_geometry;
    std::shared_ptr<const PointStore> m_points;
    std::shared_ptr<const std::vector<Edge>> m_given; ///< null: none
    SharedPlaced m_edges;                             ///< null: none, or not placed yet
    Rgb m_colour = 0;
    ThreadPool *m_pool = nullptr;
    LineRasterizer m_rasterizer;
    Raster m_all;                     ///< rendered in the background
    const Raster *m_raster = nullptr; ///< null: to be rendered
    std::size_t m_every = 1;
    int m_version = 0; ///< another one: what was begun to be rendered is of before
    QTimer m_rest;     ///< runs until the last change is some time ago
    Job m_job;
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/region_field.h"
#include "ui/plot/paint_list.h"
#include "ui/plot/plot_geometry.h"

#include <QGraphicsObject>
#include <QTimer>

#include <array>
#include <cstddef>
#include <memory>

namespace inkling {

class ThreadPool;

/// What a picture of regions shows.
struct RegionScene
{
    std::shared_ptr<const PointStore> points;
    std::shared_ptr<const RegionSamples> samples; ///< as many as points
    std::array<Rgb, 64> colours{};
    PlotGeometry geometry;
};

/// A picture of regions.
struct RegionPicture
{
    Raster raster;
    PlotGeometry geometry; ///< that it was computed for
    MapRange range;        ///< that it covers
};

/// The ground of a map coloured by the classes of the samples near it (RegionField: regions of the map, not
/// of the space of all features). While the range changes, the picture that is there moves along; it is
/// computed anew for what is visible, and some way round it, soon after.
class RegionLayer : public QGraphicsObject
{
    Q_OBJECT

public:
    using Samples = std::shared_ptr<const RegionSamples>;

    explicit RegionLayer(QGraphicsItem *parent);

    void setPoints(std::shared_ptr<const PointStore> points); ///< without regions until their samples come
    void setSamples(Samples samples);                         ///< one a point; null: no regions
    void setColours(const std::array<Rgb, 64> &colours);      ///< by class
    void setPool(ThreadPool *pool) { m_pool = pool; }
    void setGeometry(const PlotGeometry &geometry);

    /// The regions as they are now, computed for another geometry when it is painted.
    PaintList::Paint painting(const PlotGeometry &geometry) const;

    /// How many times a picture was computed so far.
    std::size_t renderCount() const { return m_renderCount; }

    QRectF boundingRect() const override { return m_geometry.area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void markDirty();
    bool canRender() const;
    RegionScene scene(const PlotGeometry &geometry) const;

    PlotGeometry m_geometry;
    std::shared_ptr<const PointStore> m_points;
    Samples m_samples;
    std::array<Rgb, 64> m_colours{};
    ThreadPool *m_pool = nullptr;
    RegionPicture m_picture;
    bool m_dirty = true;
    std::size_t m_renderCount = 0;
    QTimer m_rest; ///< runs while the range changes
};

} // namespace inkling

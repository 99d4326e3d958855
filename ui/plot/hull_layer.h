// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/palette.h"
#include "core/draw/point_store.h"
#include "ui/plot/paint_list.h"
#include "ui/plot/plot_geometry.h"

#include <QGraphicsObject>

#include <array>
#include <vector>

namespace inkling {

/// The convex hull of a class's points.
struct ClassHull
{
    int classPlace = 0;
    std::vector<MapPoint> corners; ///< anticlockwise; two: a line, one: nothing to see

    bool operator==(const ClassHull &) const = default;
};

/// The hulls of the classes: thin lines in their colours with a faint fill. Vectors on every device.
class HullLayer : public QGraphicsObject
{
    Q_OBJECT

public:
    explicit HullLayer(QGraphicsItem *parent);

    void setHulls(std::vector<ClassHull> hulls);
    void setColours(const std::array<Rgb, 64> &colours); ///< by class
    void setGeometry(const PlotGeometry &geometry);
    /// The hulls as they are now, for another geometry.
    PaintList::Paint painting(const PlotGeometry &geometry) const;

    QRectF boundingRect() const override { return m_geometry.area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    PlotGeometry m_geometry;
    std::array<Rgb, 64> m_colours{};
    std::vector<ClassHull> m_hulls;
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/point_store.h"
#include "ui/plot/plot_geometry.h"

#include <QColor>
#include <QGraphicsObject>

#include <memory>
#include <vector>

namespace inkling {

/// What ties one sample to others, by their rows, and the edge that is looked at.
struct PlotTies
{
    long row = -1;               ///< -1: none
    std::vector<int> neighbours; ///< thin lines from the row
    std::vector<int> path;       ///< a dashed line from one to the next
    std::vector<int> seeds;      ///< rings
    std::vector<int> edge;       ///< a thick line between two rows, whatever the row is; empty: none

    bool operator==(const PlotTies &) const = default;
};

/// The ties of one sample above the points, and the halo of the current one. Rows that the points do not have
/// are left out. Changing it never renders the points again.
class TieLayer : public QGraphicsObject
{
    Q_OBJECT

public:
    explicit TieLayer(QGraphicsItem *parent);

    void setGeometry(const PlotGeometry &geometry);
    void setColours(const QColor &line, const QColor &halo);
    void setPoints(std::shared_ptr<const PointStore> points);
    void setTies(const PlotTies &ties);
    void setCurrent(long row); ///< -1: none

    const PlotTies &ties() const { return m_ties; }
    long current() const { return has(m_current) ? m_current : -1; }
    QRectF haloArea() const; ///< of the current one, in view or not

    QRectF boundingRect() const override { return m_geometry.area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    bool has(long row) const;
    QPointF pixelOf(long row) const;
    void paintTies(QPainter &painter) const;
    void paintEdge(QPainter &painter) const;
    void paintHalo(QPainter &painter) const;

    PlotGeometry m_geometry;
    QColor m_line;
    QColor m_halo;
    std::shared_ptr<const PointStore> m_points;
    PlotTies m_ties;
    long m_current = -1;
};

} // namespace inkling

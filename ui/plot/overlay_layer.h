// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_geometry.h"

#include <QColor>
#include <QFont>
#include <QGraphicsObject>
#include <QString>

#include <optional>
#include <vector>

namespace inkling {

/// What comes and goes above the points: the lasso while it is drawn with its count, the ring round the point
/// under the mouse, and the words of an empty map. Changing it never renders the points again.
class OverlayLayer : public QGraphicsObject
{
    Q_OBJECT

public:
    struct Colours
    {
        QColor background, foreground, muted, accent;
    };

    explicit OverlayLayer(QGraphicsItem *parent);

    void setGeometry(const PlotGeometry &geometry);
    void setColours(const Colours &colours);
    void setFont(const QFont &font);
    void setGestureColour(const QColor &colour); ///< of the lasso
    /// outline: on the map; empty: none. words stand beside it.
    void setLasso(std::vector<MapPoint> outline, const QString &words);
    void setRing(std::optional<MapPoint> place);
    void setPlaceholder(const QString &words); ///< empty: none

    QRectF boundingRect() const override { return m_geometry.area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QRectF ringArea() const;
    void paintLasso(QPainter &painter) const;
    void paintWords(QPainter &painter, QPointF beside) const;

    PlotGeometry m_geometry;
    Colours m_colours;
    QFont m_font;
    QColor m_gestureColour;
    std::vector<MapPoint> m_outline;
    QString m_words;
    std::optional<MapPoint> m_ring;
    QString m_placeholder;
};

} // namespace inkling

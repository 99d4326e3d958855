// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_geometry.h"
#include "ui/plot/stroke.h"

#include <QColor>
#include <QFont>
#include <QGraphicsObject>
#include <QString>

#include <optional>

namespace inkling {

/// What comes and goes above the points: a stroke while it is drawn and its words, the brush, the ring round
/// the point under the mouse, and the words of an empty map. Changing it never renders the points again.
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
    void setGestureColour(const QColor &colour); ///< of strokes and the brush
    void setStroke(StrokeShape shape);           ///< empty: none
    void setWords(const QString &words);         ///< beside the stroke
    /// The circle in which the brush takes points: its centre and radius in pixels.
    void setBrush(std::optional<QPointF> centre, double radius);
    void setRing(std::optional<MapPoint> place);
    void setPlaceholder(const QString &words); ///< empty: none

    QRectF boundingRect() const override { return m_geometry.area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QRectF ringArea() const;
    QRectF brushArea() const;
    void paintStroke(QPainter &painter) const;
    void paintTrail(QPainter &painter, const BrushTrail &trail) const;
    void paintWords(QPainter &painter, QPointF beside) const;

    PlotGeometry m_geometry;
    Colours m_colours;
    QFont m_font;
    QColor m_gestureColour;
    StrokeShape m_stroke;
    QString m_words;
    std::optional<QPointF> m_brush;
    double m_brushRadius = 0.0;
    std::optional<MapPoint> m_ring;
    QString m_placeholder;
};

} // namespace inkling

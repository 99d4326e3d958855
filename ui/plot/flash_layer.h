// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"
#include "core/draw/point_store.h"
#include "core/draw/rasterizer.h"
#include "ui/plot/plot_geometry.h"

#include <QFont>
#include <QGraphicsObject>
#include <QPixmap>
#include <QString>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <vector>

namespace inkling {

/// A point that is pointed out, in the colour of a class; kUnlabelled: in grey.
struct PlotFlash
{
    std::uint32_t row = 0;
    int classPlace = kUnlabelled;

    bool operator==(const PlotFlash &) const = default;
};

enum class FlashMode { Blinking, Steady };

/// Rings round points for a while, twice a second or steadily. Rows that the points do not have are left out.
/// Rendered into memory when points, range, size or colours have changed and only copied else; rings that
/// would cover each other are drawn once, so that very many cost no more than a map full of them. A note
/// stands beside one point, on the side where it covers the fewest of the others.
class FlashLayer : public QGraphicsObject
{
    Q_OBJECT

public:
    static constexpr int kHalfPeriodMilliseconds = 250; ///< lit, and then not

    explicit FlashLayer(QGraphicsItem *parent);

    void setGeometry(const PlotGeometry &geometry);
    void setStyle(const RasterStyle &style);
    void setPoints(std::shared_ptr<const PointStore> points);
    void setFlashes(std::vector<PlotFlash> flashes, FlashMode mode); ///< lit at first; empty: none

    void setFont(const QFont &font);
    void setNote(long row, const QString &words); ///< steady; empty, or -1: none

    const std::vector<PlotFlash> &flashes() const { return m_flashes; }
    const QString &note() const { return m_note; }
    bool isLit() const { return m_isLit && !m_flashes.empty(); }

    QRectF boundingRect() const override { return m_geometry.area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void markDirty();
    bool has(long row) const;
    QPointF pixelOf(long row) const;
    void render(double scale);
    void placeNote();
    QPixmap stamp(int classPlace, double scale) const;

    PlotGeometry m_geometry;
    RasterStyle m_style;
    std::shared_ptr<const PointStore> m_points;
    std::vector<PlotFlash> m_flashes;
    QFont m_font;
    long m_noteRow = -1;
    QString m_note;
    QRectF m_plate; ///< of the note; null: to be placed
    bool m_isLit = true;
    QPixmap m_pixels; ///< of the area; null: to be rendered
    QTimer m_blink;
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/point_store.h"
#include "ui/plot/paint_list.h"
#include "ui/plot/plot_geometry.h"

#include <QColor>
#include <QGraphicsObject>
#include <QImage>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace inkling {

/// Samples that are pictures, beside their points: once so few are in view that there is room. Where two
/// would overlap, the one of the lower row is shown; hidden points have none.
class ThumbnailLayer : public QGraphicsObject
{
    Q_OBJECT

public:
    /// The picture of a row.
    using Pictures = std::function<QImage(std::size_t row)>;

    /// With more points in view, none is shown.
    static constexpr std::size_t kMostInView = 100;

    explicit ThumbnailLayer(QGraphicsItem *parent);

    void setPoints(std::shared_ptr<const PointStore> points); ///< takes the pictures off
    void setStyles(std::shared_ptr<const std::vector<PointStyle>> styles);
    void setPictures(Pictures pictures); ///< empty: none
    void setColour(const QColor &frame);
    void setGeometry(const PlotGeometry &geometry);

    /// The pictures as they are now, for another geometry.
    PaintList::Paint painting(const PlotGeometry &geometry) const;
    /// What is in view, by row: where its picture goes, in the pixels of the geometry.
    std::map<std::size_t, QRectF> places();

    QRectF boundingRect() const override { return m_geometry.area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    struct Thumbnail
    {
        QRectF place;
        QImage image;
    };

    static void paintThumbnails(QPainter &painter, const std::vector<Thumbnail> &thumbnails,
                                const QColor &frame, const QRectF &area);
    std::vector<Thumbnail> thumbnails();
    std::vector<std::size_t> rowsInView() const;
    const QImage &picture(std::size_t row);
    QRectF placeOf(std::size_t row, const QSize &size) const;

    PlotGeometry m_geometry;
    QColor m_frame;
    std::shared_ptr<const PointStore> m_points;
    std::shared_ptr<const std::vector<PointStyle>> m_styles;
    Pictures m_pictures;
    std::map<std::size_t, QImage> m_made; ///< of rows that were in view
};

} // namespace inkling

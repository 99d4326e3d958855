// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/thumbnail_layer.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

constexpr int kSide = 32;    // pixels that a smaller picture is enlarged to, by whole numbers
constexpr int kLargest = 48; // pixels that a larger one is reduced to
constexpr double kGap = 8.0; // between the point and its picture
constexpr std::size_t kMostMade = 10 * ThumbnailLayer::kMostInView;

QSize shownSize(const QImage &picture)
{
    const int longer = std::max(picture.width(), picture.height());
    if (longer > kLargest)
        return picture.size().scaled(kLargest, kLargest, Qt::KeepAspectRatio);
    return picture.size() * std::max(1, kSide / std::max(1, longer));
}

} // namespace

ThumbnailLayer::ThumbnailLayer(QGraphicsItem *parent)
    : QGraphicsObject(parent)
{
    setAcceptedMouseButtons(Qt::NoButton);
}

void ThumbnailLayer::setPoints(std::shared_ptr<const PointStore> points)
{
    m_points = std::move(points);
    m_styles.reset();
    setPictures({});
}

void ThumbnailLayer::setStyles(std::shared_ptr<const std::vector<PointStyle>> styles)
{
    m_styles = std::move(styles);
    update();
}

void ThumbnailLayer::setPictures(Pictures pictures)
{
    m_pictures = std::move(pictures);
    m_made.clear();
    update();
}

void ThumbnailLayer::setColour(const QColor &frame)
{
    m_frame = frame;
    update();
}

void ThumbnailLayer::setGeometry(const PlotGeometry &geometry)
{
    if (geometry.area != m_geometry.area)
        prepareGeometryChange();
    m_geometry = geometry;
    update();
}

/// None when there are too many.
std::vector<std::size_t> ThumbnailLayer::rowsInView() const
{
    if (!m_pictures || !m_points || !m_styles)
        return {};
    // of whole cells: when even these are many times too many, the points themselves need not be looked at
    if (m_points->visibleCount(m_geometry.range) > 100 * kMostInView)
        return {};
    std::vector<std::size_t> rows = m_points->inside(m_geometry.range);
    std::erase_if(rows, [this](std::size_t row) { return (*m_styles)[row].isHidden(); });
    if (rows.size() > kMostInView)
        rows.clear();
    return rows;
}

const QImage &ThumbnailLayer::picture(std::size_t row)
{
    const auto known = m_made.find(row);
    return known != m_made.end() ? known->second : m_made.emplace(row, m_pictures(row)).first->second;
}

/// Above its point, below it where there is no room above.
QRectF ThumbnailLayer::placeOf(std::size_t row, const QSize &size) const
{
    const QPointF pixel = m_geometry.toPixel(m_points->position(row));
    const double left = std::round(pixel.x() - size.width() / 2.0);
    const double above = std::round(pixel.y() - kGap - size.height());
    const double top = above >= m_geometry.area.top() ? above : std::round(pixel.y() + kGap);
    return {QPointF(left, top), QSizeF(size)};
}

std::map<std::size_t, QRectF> ThumbnailLayer::places()
{
    std::map<std::size_t, QRectF> places;
    if (m_made.size() > kMostMade)
        m_made.clear();
    for (const std::size_t row : rowsInView()) {
        const QRectF place = placeOf(row, shownSize(picture(row)));
        const bool isFree = std::none_of(places.begin(), places.end(),
                                         [&](const auto &other) { return other.second.intersects(place); });
        if (isFree)
            places.emplace(row, place);
    }
    return places;
}

std::vector<ThumbnailLayer::Thumbnail> ThumbnailLayer::thumbnails()
{
    std::vector<Thumbnail> thumbnails;
    for (const auto &[row, place] : places())
        thumbnails.push_back({place, picture(row)});
    return thumbnails;
}

void ThumbnailLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->save();
    paintThumbnails(*painter, thumbnails(), m_frame, m_geometry.area);
    painter->restore();
}

PaintList::Paint ThumbnailLayer::painting(const PlotGeometry &geometry) const
{
    ThumbnailLayer other(nullptr);
    other.m_points = m_points;
    other.m_styles = m_styles;
    other.m_pictures = m_pictures;
    other.m_geometry = geometry;
    return [shown = other.thumbnails(), frame = m_frame, area = geometry.area](QPainter &painter) {
        paintThumbnails(painter, shown, frame, area);
    };
}

void ThumbnailLayer::paintThumbnails(QPainter &painter, const std::vector<Thumbnail> &thumbnails,
                                     const QColor &frame, const QRectF &area)
{
    if (thumbnails.empty())
        return;
    painter.setClipRect(area);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(frame, 1.0));
    for (const auto &[place, image] : thumbnails) {
        // enlarged ones keep their pixels, reduced ones are smoothed
        painter.setRenderHint(QPainter::SmoothPixmapTransform, place.width() < image.width());
        painter.drawImage(place, image);
        painter.drawRect(place);
    }
}

} // namespace inkling

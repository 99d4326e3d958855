// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/flash_layer.h"

#include "ui/plot/layer_paint.h"
#include "ui/style/style.h"

#include <QPainter>
#include <QPen>

#include <cmath>
#include <map>
#include <utility>

namespace inkling {

namespace {

constexpr double kRadius = 6.5;
constexpr double kWidth = 2.0;
constexpr double kGroundWidth = 4.0; // a rim, so that a ring is seen on a crowd of its own colour
constexpr double kCell = 3.0;        // two rings whose centres share it look like one

} // namespace

FlashLayer::FlashLayer(QGraphicsItem *parent)
    : QGraphicsObject(parent)
{
    setAcceptedMouseButtons(Qt::NoButton);
    m_blink.setInterval(kHalfPeriodMilliseconds);
    connect(&m_blink, &QTimer::timeout, this, [this] {
        m_isLit = !m_isLit;
        update();
    });
}

void FlashLayer::markDirty()
{
    m_pixels = {};
    m_plate = {};
    update();
}

void FlashLayer::setGeometry(const PlotGeometry &geometry)
{
    if (geometry.area != m_geometry.area)
        prepareGeometryChange();
    m_geometry = geometry;
    markDirty();
}

void FlashLayer::setStyle(const RasterStyle &style)
{
    m_style = style;
    markDirty();
}

void FlashLayer::setPoints(std::shared_ptr<const PointStore> points)
{
    m_points = std::move(points);
    m_note.clear();
    setFlashes({}, FlashMode::Steady);
}

void FlashLayer::setFont(const QFont &font)
{
    m_font = font;
    markDirty();
}

void FlashLayer::setNote(long row, const QString &words)
{
    m_noteRow = row;
    m_note = has(row) ? words : QString();
    m_plate = {};
    update();
}

bool FlashLayer::has(long row) const
{
    return m_points && row >= 0 && static_cast<std::size_t>(row) < m_points->size();
}

QPointF FlashLayer::pixelOf(long row) const
{
    return m_geometry.toPixel(m_points->position(static_cast<std::size_t>(row)));
}

void FlashLayer::setFlashes(std::vector<PlotFlash> flashes, FlashMode mode)
{
    m_flashes = std::move(flashes);
    m_isLit = true;
    if (mode == FlashMode::Blinking && !m_flashes.empty())
        m_blink.start();
    else
        m_blink.stop();
    markDirty();
}

void FlashLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (isLit() && m_points) {
        const double scale = painter->device()->devicePixelRatioF();
        if (m_pixels.isNull() || m_pixels.devicePixelRatio() != scale)
            render(scale);
        painter->drawPixmap(m_geometry.area.topLeft(), m_pixels);
    }
    if (m_note.isEmpty())
        return;
    if (m_plate.isNull())
        placeNote();
    const Neutrals &grey = neutrals(m_style.theme);
    painter->save();
    painter->setClipRect(m_geometry.area);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(m_font);
    paintPlate(*painter, m_plate, m_note, colour(grey.background), colour(grey.foreground));
    painter->restore();
}

void FlashLayer::placeNote()
{
    constexpr Qt::Corner kCorners[] = {Qt::BottomRightCorner, Qt::TopRightCorner, Qt::BottomLeftCorner,
                                       Qt::TopLeftCorner};
    const QSizeF size = plateSize(m_font, m_note, m_geometry.area.width());
    std::size_t fewest = m_flashes.size() + 2;
    for (const Qt::Corner corner : kCorners) {
        const QRectF plate = plateBeside(pixelOf(m_noteRow), size, corner, m_geometry.area);
        const QRectF reach = plate.adjusted(-kRadius, -kRadius, kRadius, kRadius);
        std::size_t covered = reach.contains(pixelOf(m_noteRow)) ? 1 : 0;
        for (const PlotFlash &flash : m_flashes)
            covered += has(flash.row) && reach.contains(pixelOf(flash.row));
        if (covered < fewest) {
            fewest = covered;
            m_plate = plate;
        }
    }
}

void FlashLayer::render(double scale)
{
    m_pixels = QPixmap((m_geometry.area.size() * scale).toSize());
    m_pixels.setDevicePixelRatio(scale);
    m_pixels.fill(Qt::transparent);
    const auto across = static_cast<std::size_t>(std::ceil(m_geometry.area.width() / kCell));
    const auto down = static_cast<std::size_t>(std::ceil(m_geometry.area.height() / kCell));
    std::vector<bool> isTaken((across + 1) * (down + 1));
    std::map<int, QPixmap> stamps;
    QPainter painter(&m_pixels);
    constexpr double kHalf = kRadius + kGroundWidth / 2.0;
    for (const PlotFlash &flash : m_flashes) {
        if (!has(flash.row))
            continue;
        const QPointF pixel = pixelOf(flash.row);
        if (!m_geometry.area.contains(pixel))
            continue;
        const QPointF place = pixel - m_geometry.area.topLeft();
        const std::size_t cell = static_cast<std::size_t>(place.y() / kCell) * (across + 1) +
                                 static_cast<std::size_t>(place.x() / kCell);
        if (isTaken[cell])
            continue;
        isTaken[cell] = true;
        QPixmap &ring = stamps[flash.classPlace];
        if (ring.isNull())
            ring = stamp(flash.classPlace, scale);
        painter.drawPixmap(place - QPointF(kHalf, kHalf), ring);
    }
}

QPixmap FlashLayer::stamp(int classPlace, double scale) const
{
    constexpr double kSide = 2.0 * kRadius + kGroundWidth;
    const int pixels = static_cast<int>(std::ceil(kSide * scale));
    QPixmap ring(pixels, pixels);
    ring.setDevicePixelRatio(scale);
    ring.fill(Qt::transparent);
    const Neutrals &grey = neutrals(m_style.theme);
    const Rgb ink = classPlace == kUnlabelled ? grey.foreground
                                              : m_style.classColours[static_cast<std::size_t>(classPlace)];
    QPainter painter(&ring);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre(kSide / 2.0, kSide / 2.0);
    for (const auto &[rgb, width] : {std::pair(grey.background, kGroundWidth), std::pair(ink, kWidth)}) {
        painter.setPen(QPen(colour(rgb), width));
        painter.drawEllipse(centre, kRadius, kRadius);
    }
    return ring;
}

} // namespace inkling

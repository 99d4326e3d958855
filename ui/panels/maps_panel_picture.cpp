// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MapsPanel that makes the window's picture.
#include "ui/panels/map_pane.h"
#include "ui/panels/maps_panel.h"
#include "ui/plot/look_painter.h"
#include "ui/plot/map_styles.h"

#include <QFontInfo>
#include <QPainter>

namespace inkling {

namespace {

/// A given point and a name for each class, side by side in area as far as they fit.
void paintLegend(QPainter &painter, const QRectF &area, const Labels &labels, const RasterStyle &style)
{
    const double line = area.height();
    const QColor ink = painter.pen().color();
    double x = area.left() + line / 2.0;
    for (std::size_t place = 0; place < labels.classCount(); ++place) {
        const QString name = QString::fromStdString(labels.classes()[place].name);
        const double width = painter.fontMetrics().horizontalAdvance(name);
        if (x + width + line > area.right())
            break;
        paintLook(painter, pointLook({PointRole::Given, static_cast<int>(place)}, style),
                  {QPointF(x, area.center().y())});
        painter.setPen(ink);
        painter.drawText(QRectF(x + line / 2.0, area.top(), width + 4.0, line), Qt::AlignVCenter, name);
        x += width + 1.5 * line;
    }
}

} // namespace

PaintList MapsPanel::picture(const QRectF &target) const
{
    QFont letters = font();
    letters.setPixelSize(QFontInfo(letters).pixelSize());
    const double line = 1.6 * QFontMetrics(letters).height();
    const double gap = 0.02 * target.width();
    const QSizeF size((target.width() - gap) / 2.0, target.height() - 2.0 * line);
    const QPointF corners[] = {target.topLeft(), target.topLeft() + QPointF(size.width() + gap, 0.0)};
    const MapPane *panes[] = {m_before, m_after};
    PaintList list;
    list.record([&](QPainter &painter) {
        const FrameColours &colours = frameColours(m_theme);
        painter.setFont(letters);
        painter.fillRect(target, colours.panel);
        painter.setPen(colours.text);
        for (int i = 0; i < 2; ++i)
            painter.drawText(QRectF(corners[i], QSizeF(size.width(), line)), Qt::AlignVCenter | Qt::AlignLeft,
                             QStringLiteral("  %1: %2").arg(panes[i]->title(), panes[i]->words()));
        const Labels &labels = m_session.labels();
        paintLegend(painter, QRectF(target.left(), target.bottom() - line, target.width(), line), labels,
                    mapStyle(labels, m_theme, m_view.look().shapes));
    });
    for (int i = 0; i < 2; ++i)
        list.append(panes[i]->frame().picture(QRectF(corners[i] + QPointF(0.0, line), size)), {});
    return list;
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MapsPanel that paints the window's picture.
#include "ui/panels/map_pane.h"
#include "ui/panels/maps_panel.h"
#include "ui/plot/look_painter.h"
#include "ui/plot/map_styles.h"

#include <QPainter>

namespace inkling {

void MapsPanel::paintPicture(QPainter &painter, const QRectF &target) const
{
    const double gap = 0.02 * target.width();
    const double line = 1.6 * painter.fontMetrics().height();
    const QSizeF size((target.width() - gap) / 2.0, target.height() - 2.0 * line);
    const FrameColours &colours = frameColours(m_theme);
    painter.fillRect(target, colours.panel);
    const MapPane *panes[] = {m_before, m_after};
    for (int i = 0; i < 2; ++i) {
        const QPointF corner(target.left() + i * (size.width() + gap), target.top());
        painter.setPen(colours.text);
        painter.drawText(QRectF(corner, QSizeF(size.width(), line)), Qt::AlignVCenter | Qt::AlignLeft,
                         QStringLiteral("  %1: %2").arg(panes[i]->title(), panes[i]->words()));
        panes[i]->frame().paintPicture(painter, QRectF(corner + QPointF(0.0, line), size));
    }
    // the legend: a given point and a name for each class, as far as they fit
    const Labels &labels = m_session.labels();
    const RasterStyle style = mapStyle(labels, m_theme, m_view.look().shapes);
    double x = target.left() + line / 2.0;
    const double middle = target.bottom() - line / 2.0;
    for (std::size_t place = 0; place < labels.classCount(); ++place) {
        const QString name = QString::fromStdString(labels.classes()[place].name);
        const double width = painter.fontMetrics().horizontalAdvance(name);
        if (x + width + line > target.right())
            break;
        paintLook(painter, pointLook({PointRole::Given, static_cast<int>(place)}, style),
                  {QPointF(x, middle)});
        painter.setPen(colours.text);
        painter.drawText(QRectF(x + line / 2.0, middle - line / 2.0, width + 4.0, line), Qt::AlignVCenter,
                         name);
        x += width + 1.5 * line;
    }
}

} // namespace inkling

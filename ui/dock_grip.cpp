// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dock_grip.h"

#include "ui/style/style.h"

#include <QPainter>

namespace inkling {

DockGrip::DockGrip(QWidget *parent)
    : QWidget(parent)
{
    setCursor(Qt::SizeAllCursor);
    setToolTip(tr("Drag to move this panel, double click to float it; View shows and hides it"));
}

void DockGrip::paintEvent(QPaintEvent *)
{
    const FrameColours &colours = frameColours(themeOf(palette()));
    QPainter painter(this);
    painter.fillRect(rect(), colours.panel);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.track);
    for (const double offset : {-6.0, 0.0, 6.0})
        painter.drawEllipse(QPointF(width() / 2.0 + offset, height() / 2.0), 1.2, 1.2);
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dependence_bar.h"

#include "ui/style/style.h"

#include <QPainter>

#include <algorithm>

namespace inkling {

namespace {

constexpr int kTrackHeight = 8;

} // namespace

DependenceBar::DependenceBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Dependence of the views, from 0 to 1"));
}

void DependenceBar::setValue(const std::optional<double> &value)
{
    m_value = value;
    update();
}

QSize DependenceBar::sizeHint() const
{
    return {160, kTrackHeight};
}

void DependenceBar::paintEvent(QPaintEvent *)
{
    const FrameColours &colours = frameColours(themeOf(palette()));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double radius = kTrackHeight / 2.0;
    const QRectF track(0.0, (height() - kTrackHeight) / 2.0, width(), kTrackHeight);
    painter.setBrush(colours.track);
    painter.drawRoundedRect(track, radius, radius);
    if (!m_value)
        return;
    painter.setBrush(isEnabled() ? colours.accent : colours.muted);
    // no shorter than it is round, so that a dependence near 0 is seen, too
    const double length = std::max(2.0 * radius, *m_value * track.width());
    painter.drawRoundedRect(QRectF(track.left(), track.top(), length, kTrackHeight), radius, radius);
}

} // namespace inkling

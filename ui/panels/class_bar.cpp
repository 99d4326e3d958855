// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/class_bar.h"

#include "ui/models/percentage.h"
#include "ui/style/style.h"

#include <QPainter>

#include <algorithm>

namespace inkling {

namespace {

constexpr int kTrackHeight = 6;
constexpr int kGap = 8;
constexpr double kNameShare = 0.34; // of the width

} // namespace

ClassBar::ClassBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ClassBar::setContent(const QString &name, double share, const QColor &colour)
{
    m_name = name;
    m_share = share;
    m_colour = colour;
    setAccessibleName(tr("%1: %2").arg(name, percentText(share)));
    setToolTip(tr("%1: %2 of the sample's scores").arg(name, percentText(share)));
    update();
}

QSize ClassBar::sizeHint() const
{
    return {200, fontMetrics().height()};
}

QSize ClassBar::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

void ClassBar::paintEvent(QPaintEvent *)
{
    const FrameColours &colours = frameColours(themeOf(palette()));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int nameWidth = static_cast<int>(kNameShare * width());
    const int numberWidth = fontMetrics().horizontalAdvance(percentText(1.0));
    painter.setPen(isEnabled() ? colours.text : colours.muted);
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, percentText(m_share));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_name, Qt::ElideRight, nameWidth));

    const QRectF track(nameWidth + kGap, (height() - kTrackHeight) / 2.0,
                       width() - nameWidth - numberWidth - 2 * kGap, kTrackHeight);
    const double radius = kTrackHeight / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.track);
    painter.drawRoundedRect(track, radius, radius);
    const double length = std::clamp(m_share, 0.0, 1.0) * track.width();
    if (length < 1.0)
        return;
    painter.setBrush(m_colour.isValid() && isEnabled() ? m_colour : colours.muted);
    painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(std::max(length, 2.0 * radius), kTrackHeight)),
                            radius, radius);
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/interval_bar.h"

#include "ui/models/percentage.h"
#include "ui/style/style.h"

#include <QPainter>

#include <algorithm>

namespace inkling {

namespace {

constexpr int kTrackHeight = 8;
constexpr int kGap = 3;
constexpr double kNarrowestInterval = 4.0; ///< pixels: a sure answer is seen, too

} // namespace

IntervalBar::IntervalBar(Emphasis emphasis, QWidget *parent)
    : QWidget(parent)
    , m_emphasis(emphasis)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void IntervalBar::setContent(const QString &name, double value, const Interval &interval)
{
    m_name = name;
    m_value = value;
    m_interval = interval;
    setAccessibleName(tr("%1: %2, 95 % interval %3")
                          .arg(name, percentText(value), percentRange(interval.low, interval.high)));
    setToolTip(tr("%1: %2 of the held-out samples right.\nOn endlessly many such samples it would be within "
                  "%3, 19 times "
                  "out of 20 (Wilson).")
                   .arg(name, percentText(value), percentRange(interval.low, interval.high)));
    update();
}

QSize IntervalBar::sizeHint() const
{
    return {200, fontMetrics().height() + kGap + kTrackHeight};
}

QSize IntervalBar::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

void IntervalBar::paintEvent(QPaintEvent *)
{
    const FrameColours &colours = frameColours(themeOf(palette()));
    const bool isMethod = m_emphasis == Emphasis::Method;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    const QString number = percentage(m_value);
    const int numberWidth = fontMetrics().horizontalAdvance(number);
    const QRect line(0, 0, width(), fontMetrics().height());
    painter.setPen(isMethod && isEnabled() ? colours.text : colours.muted);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, number);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_name, Qt::ElideRight, width() - numberWidth - 8));

    const QRectF track(0, line.bottom() + kGap, width(), kTrackHeight);
    const double radius = kTrackHeight / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.track);
    painter.drawRoundedRect(track, radius, radius);
    const double length = std::max(kNarrowestInterval, (m_interval.high - m_interval.low) * track.width());
    const double left = std::min(m_interval.low * track.width(), track.width() - length);
    painter.setBrush(isMethod && isEnabled() ? colours.accent : colours.muted);
    painter.drawRoundedRect(QRectF(left, track.top(), length, kTrackHeight), radius, radius);
    // the value itself, told from its interval by the panel's colour
    painter.setBrush(colours.panel);
    painter.drawRect(QRectF(std::clamp(m_value * track.width() - 1.0, left, left + length - 2.0), track.top(),
                            2.0, kTrackHeight));
}

} // namespace inkling

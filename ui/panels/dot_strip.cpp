// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/dot_strip.h"

#include "ui/models/percentage.h"
#include "ui/style/style.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

constexpr double kRadius = 3.0;
constexpr double kLevelHeight = 3.0; ///< dots of one pile overlap, so that five of them fit
constexpr int kHighestLevel = 2;     ///< above and below the line
constexpr int kHeight = static_cast<int>(2.0 * (kRadius + kHighestLevel * kLevelHeight)) + 1;

/// The level that a pile's dot of this place has: 0, 1, -1, 2, -2, 0, ...
int levelOf(int place)
{
    const int turn = place % (2 * kHighestLevel + 1);
    return turn % 2 == 1 ? (turn + 1) / 2 : -turn / 2;
}

} // namespace

DotStrip::DotStrip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DotStrip::setContent(Emphasis emphasis, const DrawnMethod &method, const QString &name)
{
    m_emphasis = emphasis;
    m_values = method.accuracies;
    std::sort(m_values.begin(), m_values.end());
    m_summary = method.summary;
    const QString range = percentRange(m_summary.interval.low, m_summary.interval.high);
    setAccessibleName(tr("%1: mean of %2 draws %3, standard deviation %4, 95 % interval %5, lowest %6, "
                         "highest %7")
                          .arg(name, QLocale().toString(static_cast<qulonglong>(m_values.size())),
                               percentText(m_summary.mean), percentage(m_summary.deviation), range,
                               percentText(m_values.front()), percentText(m_values.back())));
    QStringList all;
    for (const double value : m_values)
        all += percentage(value);
    constexpr qsizetype kMostNamed = 30;
    if (all.size() > kMostNamed)
        all = all.mid(0, kMostNamed / 2) + QStringList{QStringLiteral("\u2026")} +
              all.mid(all.size() - kMostNamed / 2);
    setToolTip(tr("%1, held-out accuracy of each draw in %: %2.\nThe band is where the mean of endlessly "
                  "many draws would lie, 19 times out of 20 (Student's t): %3.")
                   .arg(name, all.join(QStringLiteral(", ")), range));
    update();
}

QSize DotStrip::sizeHint() const
{
    return {240, kHeight};
}

QSize DotStrip::minimumSizeHint() const
{
    return {80, kHeight};
}

void DotStrip::paintEvent(QPaintEvent *)
{
    const FrameColours &colours = frameColours(themeOf(palette()));
    const QColor ink = m_emphasis == Emphasis::Method && isEnabled() ? colours.accent : colours.muted;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double left = kRadius;
    const double length = width() - 2.0 * kRadius;
    const double middle = height() / 2.0;
    const auto place = [&](double share) {
        return left + share * length;
    };

    painter.setPen(QPen(colours.track, 1.0));
    painter.drawLine(QPointF(left, middle), QPointF(left + length, middle));
    for (const double quarter : {0.0, 0.25, 0.5, 0.75, 1.0})
        painter.drawLine(QPointF(place(quarter), middle - 4.0), QPointF(place(quarter), middle + 4.0));
    if (m_values.empty())
        return;

    QColor band = ink;
    band.setAlphaF(0.2F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(band);
    const double from = place(m_summary.interval.low);
    painter.drawRect(QRectF(from, 1.0, std::max(2.0, place(m_summary.interval.high) - from), height() - 2.0));
    painter.setBrush(ink);
    painter.drawRect(QRectF(place(m_summary.mean) - 1.0, 1.0, 2.0, height() - 2.0));

    painter.setPen(QPen(colours.panel, 0.75));
    double pile = -1.0;
    int inPile = 0;
    for (const double value : m_values) {
        const double x = place(value);
        inPile = std::abs(x - pile) < kRadius ? inPile + 1 : 0;
        if (inPile == 0)
            pile = x;
        painter.drawEllipse(QPointF(x, middle - kLevelHeight * levelOf(inPile)), kRadius, kRadius);
    }
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/confidence_strip.h"

#include "ui/session/row_number.h"
#include "ui/style/style.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

constexpr double kRadius = 3.0;
constexpr double kMargin = 6.0;
constexpr int kHeight = 34;
constexpr double kLine = 5.0; ///< the line's distance from the lower edge

QString confidenceText(double bins, std::size_t classCount)
{
    return QLocale().toString(confidenceAt(bins, classCount), 'f', 2);
}

} // namespace

ConfidenceStrip::ConfidenceStrip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void ConfidenceStrip::setContent(Content content)
{
    m_content = std::move(content);
    m_placedFor = -1;
    const ConfidenceList &list = m_content.list;
    QStringList parts;
    for (int bin = 0; bin < ConfidenceList::kBins; ++bin) {
        if (const std::size_t count = list.counts[static_cast<std::size_t>(bin)]; count > 0)
            parts += tr("%1 to %2: %3")
                         .arg(confidenceText(bin, m_content.classCount),
                              confidenceText(bin + 1, m_content.classCount),
                              QLocale().toString(static_cast<qulonglong>(count)));
    }
    setAccessibleName(tr("%1, predicted samples by confidence: %2")
                          .arg(m_content.name, QLocale().toString(static_cast<qulonglong>(list.total))));
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
    update();
}

void ConfidenceStrip::clearPick()
{
    m_anchor = m_cursor;
    update();
}

QSize ConfidenceStrip::sizeHint() const
{
    return {240, kHeight};
}

QSize ConfidenceStrip::minimumSizeHint() const
{
    return {80, kHeight};
}

double ConfidenceStrip::xOf(double bins) const
{
    return kMargin + bins / ConfidenceList::kBins * (width() - 2.0 * kMargin);
}

double ConfidenceStrip::binsAt(double x) const
{
    const double bins = (x - kMargin) / (width() - 2.0 * kMargin) * ConfidenceList::kBins;
    return std::clamp(bins, 0.0, static_cast<double>(ConfidenceList::kBins));
}

/// Dots of a pile of one width stand above each other, closer where the pile would not fit.
void ConfidenceStrip::place()
{
    if (m_placedFor == width())
        return;
    m_placedFor = width();
    m_levels.assign(m_content.list.dots.size(), 0);
    m_highest = 0;
    double pile = -1e9;
    int level = 0;
    for (std::size_t i = 0; i < m_levels.size(); ++i) {
        const double x = xOf(m_content.list.dots[i].bins);
        level = x - pile < 2.0 * kRadius ? level + 1 : 0;
        if (level == 0)
            pile = x;
        m_levels[i] = level;
        m_highest = std::max(m_highest, level);
    }
}

/// Between two dots of a pile.
double ConfidenceStrip::step() const
{
    const double room = height() - kLine - 2.0 * kRadius - 2.0;
    return std::min(2.0 * kRadius, room / std::max(1, m_highest));
}

QPointF ConfidenceStrip::centreOf(std::size_t dot) const
{
    return {xOf(m_content.list.dots[dot].bins), height() - kLine - kRadius - step() * m_levels[dot]};
}

void ConfidenceStrip::paintEvent(QPaintEvent *)
{
    place();
    const FrameColours &colours = frameColours(themeOf(palette()));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_anchor != m_cursor) {
        const auto [from, to] = std::minmax(m_anchor, m_cursor);
        painter.fillRect(QRectF(QPointF(xOf(from), 1.0), QPointF(xOf(to), height() - 1.0)),
                         colours.accentSoft);
    }
    const double line = height() - kLine;
    painter.setPen(QPen(colours.track, 1.0));
    painter.drawLine(QPointF(kMargin, line), QPointF(width() - kMargin, line));
    for (int bin = 0; bin <= ConfidenceList::kBins; bin += 5)
        painter.drawLine(QPointF(xOf(bin), line - 2.0), QPointF(xOf(bin), line + 3.0));
    if (hasBars()) {
        const auto &counts = m_content.list.counts;
        const auto most = static_cast<double>(*std::max_element(counts.begin(), counts.end()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_content.ink);
        for (int bin = 0; bin < ConfidenceList::kBins; ++bin) {
            const auto count = static_cast<double>(counts[static_cast<std::size_t>(bin)]);
            const double high = count > 0 ? std::max(1.5, count / most * (line - 3.0)) : 0.0;
            painter.drawRect(QRectF(xOf(bin) + 0.5, line - high, xOf(1) - xOf(0) - 1.0, high));
        }
    } else {
        if (step() > kRadius) // an edge round each would leave nothing of close ones
            painter.setPen(QPen(colours.panel, 0.75));
        else
            painter.setPen(Qt::NoPen);
        painter.setBrush(m_content.ink);
        for (std::size_t i = 0; i < m_levels.size(); ++i)
            painter.drawEllipse(centreOf(i), kRadius, kRadius);
    }
    if (m_anchor != m_cursor || hasFocus()) {
        painter.setPen(QPen(colours.accent, hasFocus() ? 2.0 : 1.0));
        painter.drawLine(QPointF(xOf(m_cursor), 1.0), QPointF(xOf(m_cursor), height() - 1.0));
    }
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 1.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

long ConfidenceStrip::rowAt(const QPointF &place) const
{
    long row = -1;
    double least = 2.0 * kRadius;
    for (std::size_t i = 0; i < m_levels.size(); ++i) {
        const QPointF offset = centreOf(i) - place;
        const double distance = std::hypot(offset.x(), offset.y());
        if (distance < least) {
            least = distance;
            row = m_content.list.dots[i].row;
        }
    }
    return row;
}

QString ConfidenceStrip::toolTipAt(const QPointF &place) const
{
    if (m_content.list.total == 0)
        return {};
    if (!hasBars()) {
        const long row = rowAt(place);
        return row < 0 ? QString() : tr("Row %1").arg(rowNumber(*m_content.data, row));
    }
    const int bin = std::min(ConfidenceList::kBins - 1, static_cast<int>(binsAt(place.x())));
    return tr("Confidence %1 to %2: %n sample(s)", nullptr,
              static_cast<int>(m_content.list.counts[static_cast<std::size_t>(bin)]))
        .arg(confidenceText(bin, m_content.classCount), confidenceText(bin + 1, m_content.classCount));
}

bool ConfidenceStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), this);
    return true;
}

void ConfidenceStrip::pick(double from, double to, Qt::KeyboardModifiers modifiers)
{
    m_anchor = from;
    m_cursor = to;
    update();
    const auto [low, high] = std::minmax(from, to);
    Q_EMIT picked(low, high, modifiers);
}

void ConfidenceStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_isDragging = true;
    m_anchor = m_cursor = binsAt(event->position().x());
    update();
}

void ConfidenceStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isDragging) {
        m_cursor = binsAt(event->position().x());
        update();
        return;
    }
    Q_EMIT hovered(rowAt(event->position()));
}

void ConfidenceStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (!std::exchange(m_isDragging, false))
        return;
    double from = m_anchor;
    double to = binsAt(event->position().x());
    if (hasBars()) { // each as a whole
        const bool forwards = from <= to;
        from = forwards ? std::floor(from) : std::ceil(from);
        to = forwards ? std::ceil(to) : std::floor(to);
    }
    pick(from, to, event->modifiers());
}

void ConfidenceStrip::leaveEvent(QEvent *event)
{
    Q_EMIT hovered(-1);
    QWidget::leaveEvent(event);
}

/// The cursor walks from bin to bin; with Shift what it passes is picked.
void ConfidenceStrip::keyPressEvent(QKeyEvent *event)
{
    double to = m_cursor;
    switch (event->key()) {
    case Qt::Key_Left:
        to = std::ceil(m_cursor) - 1.0;
        break;
    case Qt::Key_Right:
        to = std::floor(m_cursor) + 1.0;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    to = std::clamp(to, 0.0, static_cast<double>(ConfidenceList::kBins));
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier);
    if (!extends) {
        m_anchor = m_cursor = to;
        update();
        return;
    }
    pick(m_anchor, to, Qt::NoModifier);
}

} // namespace inkling

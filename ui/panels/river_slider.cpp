// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/river_slider.h"

#include "ui/panels/class_mark.h"
#include "ui/session/session.h"
#include "ui/style/style.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

constexpr int kMargin = 4; ///< left and right: the cursor is seen whole at both ends
constexpr int kFramesPerPage = 8;

/// How many samples of each class a frame has; last: those without one.
std::vector<std::size_t> countClasses(const TraceFrame &frame, std::size_t classCount)
{
    std::vector<std::size_t> counts(classCount + 1);
    for (const std::int8_t place : frame.predicted)
        ++counts[place == kUnlabelled ? classCount : static_cast<std::size_t>(place)];
    return counts;
}

} // namespace

RiverSlider::RiverSlider(Session &session, QWidget *parent)
    : QAbstractSlider(parent)
    , m_session(session)
{
    setOrientation(Qt::Horizontal);
    setPageStep(kFramesPerPage);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void RiverSlider::refreshCounts()
{
    m_counts.clear();
    if (const Report *report = m_session.report()) {
        const auto classCount = static_cast<std::size_t>(report->outcome.scores.cols());
        for (const TraceFrame &frame : report->outcome.trace)
            m_counts.push_back(countClasses(frame, classCount));
    }
    update();
}

QSize RiverSlider::sizeHint() const
{
    return {300, 32};
}

QSize RiverSlider::minimumSizeHint() const
{
    return {60, 24};
}

double RiverSlider::frameX(int frame) const
{
    const double span = width() - 2.0 * kMargin;
    return kMargin + (maximum() > 0 ? span * frame / maximum() : span);
}

int RiverSlider::frameAt(double x) const
{
    const double share = (x - kMargin) / std::max(1.0, width() - 2.0 * kMargin);
    return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * maximum()));
}

void RiverSlider::paintEvent(QPaintEvent *)
{
    const FrameColours &colours = frameColours(themeOf(palette()));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_counts.empty())
        return;
    paintRiver(painter);
    const double x = frameX(sliderPosition());
    painter.setPen(QPen(hasFocus() ? colours.accent : colours.text, 2.0));
    painter.drawLine(QPointF(x, 0.0), QPointF(x, height()));
}

void RiverSlider::paintRiver(QPainter &painter) const
{
    const Theme theme = themeOf(palette());
    const auto &classes = m_session.labels().classes();
    const double bottom = height() - 2.0;
    const double scale =
        (height() - 4.0) / static_cast<double>(std::max<std::size_t>(1, m_session.labels().size()));
    const int frames = static_cast<int>(m_counts.size());
    painter.setPen(Qt::NoPen);
    std::vector<double> floor(m_counts.size(), bottom);
    for (std::size_t place = 0; place < m_counts.front().size(); ++place) {
        QPolygonF band;
        for (int i = 0; i < frames; ++i)
            band << QPointF(frameX(i), floor[static_cast<std::size_t>(i)]);
        for (int i = frames - 1; i >= 0; --i) {
            const auto frame = static_cast<std::size_t>(i);
            floor[frame] -= scale * static_cast<double>(m_counts[frame][place]);
            band << QPointF(frameX(i), floor[frame]);
        }
        const bool isClass = place + 1 < m_counts.front().size();
        if (isClass && place >= classes.size())
            continue; // removed since the run
        QColor fill =
            isClass ? shownColour(classes, static_cast<int>(place), theme) : frameColours(theme).track;
        fill.setAlphaF(isClass ? 0.75F : 0.45F);
        painter.setBrush(fill);
        painter.drawPolygon(band);
    }
}

void RiverSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    setSliderPosition(frameAt(event->position().x()));
}

void RiverSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        setSliderPosition(frameAt(event->position().x()));
}

void RiverSlider::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        setSliderDown(false);
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_controller.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleHints>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

constexpr double kHitRadius = 8.0;    // pixels
constexpr double kLassoStep = 2.0;    // pixels between corners
constexpr double kWheelNotch = 120.0; // angle delta
constexpr double kZoomPerNotch = 1.2;
constexpr double kZoomPerKey = 1.25;
constexpr double kPanPerStep = 0.1; // of the visible range, a key or a notch

} // namespace

void PlotController::setPoints(Points points)
{
    cancel();
    m_points = std::move(points);
    m_styles.reset();
    hover(-1);
}

void PlotController::setStyles(Styles styles)
{
    m_styles = std::move(styles);
}

void PlotController::setTool(PlotTool tool)
{
    cancel();
    m_tool = tool;
    Q_EMIT cursorChanged();
}

long PlotController::pointAt(QPointF pixel) const
{
    if (!m_points || !m_geometry.area.contains(pixel))
        return -1;
    std::span<const PointStyle> styles;
    if (m_styles && m_styles->size() == m_points->size())
        styles = *m_styles;
    return m_points->nearest(m_geometry.toMap(pixel), kHitRadius * m_geometry.unitsPerPixelX(),
                             kHitRadius * m_geometry.unitsPerPixelY(), styles);
}

Qt::CursorShape PlotController::cursor() const
{
    if (m_gesture == Gesture::Pan)
        return Qt::ClosedHandCursor;
    if (m_spaceHeld || m_tool == PlotTool::Pan)
        return Qt::OpenHandCursor;
    return m_tool == PlotTool::Lasso ? Qt::CrossCursor : Qt::ArrowCursor;
}

void PlotController::enter(Gesture gesture)
{
    m_gesture = gesture;
    Q_EMIT cursorChanged();
}

void PlotController::begin(Gesture gesture, const QMouseEvent &event)
{
    m_button = event.button();
    m_modifiers = event.modifiers();
    m_pressPixel = m_lastPixel = event.position();
    m_pressRow = pointAt(event.position());
    m_rangeBefore = m_geometry.range;
    enter(gesture);
}

void PlotController::press(const QMouseEvent &event)
{
    forgetLostRelease(event);
    if (hasGesture())
        return;
    const bool pans = event.button() == Qt::MiddleButton ||
                      (event.button() == Qt::LeftButton && (m_spaceHeld || m_tool == PlotTool::Pan));
    if (pans)
        begin(Gesture::Pan, event);
    else if (event.button() == Qt::LeftButton || event.button() == Qt::RightButton)
        begin(Gesture::Pressed, event);
}

void PlotController::forgetLostRelease(const QMouseEvent &event)
{
    // the release may have gone to a popup that opened meanwhile
    if (!hasGesture() || event.button() != m_button)
        return;
    cancel();
    enter(Gesture::None);
}

void PlotController::move(const QMouseEvent &event)
{
    if (hasGesture())
        drag(event);
    else
        hover(pointAt(event.position()));
}

void PlotController::drag(const QMouseEvent &event)
{
    if (m_gesture == Gesture::Pressed) {
        const QPointF moved = event.position() - m_pressPixel;
        if (moved.manhattanLength() < QGuiApplication::styleHints()->startDragDistance())
            return;
        if (m_tool == PlotTool::Lasso) {
            enter(Gesture::Lasso);
            m_lasso = {m_geometry.toMap(m_pressPixel)};
        } else if (m_button == Qt::RightButton) {
            // the click tool erases the point that the drag began on
            const long row = m_tool == PlotTool::Click ? m_pressRow : -1;
            enter(Gesture::Spent);
            if (row >= 0)
                Q_EMIT pointClicked(row, m_modifiers, m_button);
        }
    }
    if (m_gesture == Gesture::Pan) {
        const QPointF moved = event.position() - m_lastPixel;
        m_lastPixel = event.position();
        Q_EMIT rangeWanted(m_geometry.panned(moved));
    } else if (m_gesture == Gesture::Lasso) {
        extendLasso(event.position());
    }
}

void PlotController::extendLasso(QPointF pixel)
{
    if ((pixel - m_geometry.toPixel(m_lasso.back())).manhattanLength() < kLassoStep)
        return;
    m_lasso.push_back(m_geometry.toMap(pixel));
    Q_EMIT lassoChanged(m_lasso, rowsInLasso().size());
}

std::vector<std::size_t> PlotController::rowsInLasso() const
{
    if (!m_points)
        return {};
    std::vector<std::size_t> rows = m_points->inside(m_lasso);
    if (m_styles && m_styles->size() == m_points->size())
        std::erase_if(rows, [this](std::size_t row) { return (*m_styles)[row].isHidden(); });
    return rows;
}

void PlotController::release(const QMouseEvent &event)
{
    if (!hasGesture() || event.button() != m_button)
        return;
    const Gesture ended = m_gesture;
    if (ended == Gesture::Lasso)
        extendLasso(event.position());
    enter(Gesture::None);
    if (ended == Gesture::Pressed)
        finishClick(event);
    else if (ended == Gesture::Lasso)
        finishLasso(m_modifiers | event.modifiers());
}

void PlotController::finishClick(const QMouseEvent &event)
{
    const Qt::MouseButton button = std::exchange(m_button, Qt::NoButton);
    const long row = pointAt(event.position());
    if (button == Qt::RightButton)
        Q_EMIT contextMenuWanted(row, event.globalPosition().toPoint());
    else if (row >= 0 && row == m_pressRow)
        Q_EMIT pointClicked(row, m_modifiers | event.modifiers(), button);
}

void PlotController::finishLasso(Qt::KeyboardModifiers modifiers)
{
    const std::vector<std::size_t> rows = rowsInLasso();
    clearLasso();
    Q_EMIT lassoFinished(rows, modifiers, std::exchange(m_button, Qt::NoButton));
}

void PlotController::clearLasso()
{
    m_lasso.clear();
    Q_EMIT lassoChanged({}, 0);
}

bool PlotController::cancel()
{
    const Gesture cancelled = m_gesture;
    if (cancelled == Gesture::None || cancelled == Gesture::Spent)
        return false;
    enter(Gesture::Spent);
    if (cancelled == Gesture::Lasso)
        clearLasso();
    else if (cancelled == Gesture::Pan)
        Q_EMIT rangeWanted(m_rangeBefore);
    return true;
}

void PlotController::doubleClick(const QMouseEvent &event)
{
    // Qt sends this in place of the second press
    forgetLostRelease(event);
    if (!hasGesture() && event.button() == Qt::LeftButton && pointAt(event.position()) < 0) {
        begin(Gesture::Spent, event);
        Q_EMIT fitWanted();
    } else {
        press(event);
    }
}

void PlotController::wheel(const QWheelEvent &event)
{
    // with Alt held Qt turns the wheel sideways
    const double angle = event.angleDelta().y() != 0 ? event.angleDelta().y() : event.angleDelta().x();
    const double notches = angle / kWheelNotch;
    if (notches == 0.0)
        return;
    if (event.modifiers() & Qt::ShiftModifier)
        Q_EMIT rangeWanted(m_geometry.panned({notches * kPanPerStep * m_geometry.area.width(), 0.0}));
    else
        Q_EMIT rangeWanted(m_geometry.zoomed(event.position(), std::pow(kZoomPerNotch, notches)));
}

bool PlotController::keyPress(const QKeyEvent &event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const double stepX = kPanPerStep * m_geometry.area.width();
    const double stepY = kPanPerStep * m_geometry.area.height();
    const QPointF centre = m_geometry.area.center();
    switch (event.key()) {
    case Qt::Key_Escape:
        return cancel();
    case Qt::Key_Space:
        m_spaceHeld = true;
        Q_EMIT cursorChanged();
        return true;
    case Qt::Key_Home:
        Q_EMIT fitWanted();
        return true;
    case Qt::Key_Left:
        Q_EMIT rangeWanted(m_geometry.panned({stepX, 0.0}));
        return true;
    case Qt::Key_Right:
        Q_EMIT rangeWanted(m_geometry.panned({-stepX, 0.0}));
        return true;
    case Qt::Key_Up:
        Q_EMIT rangeWanted(m_geometry.panned({0.0, stepY}));
        return true;
    case Qt::Key_Down:
        Q_EMIT rangeWanted(m_geometry.panned({0.0, -stepY}));
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        Q_EMIT rangeWanted(m_geometry.zoomed(centre, kZoomPerKey));
        return true;
    case Qt::Key_Minus:
        Q_EMIT rangeWanted(m_geometry.zoomed(centre, 1.0 / kZoomPerKey));
        return true;
    default:
        return false;
    }
}

bool PlotController::keyRelease(const QKeyEvent &event)
{
    if (event.key() != Qt::Key_Space)
        return false;
    if (!event.isAutoRepeat())
        releaseKeys();
    return true;
}

void PlotController::releaseKeys()
{
    m_spaceHeld = false;
    Q_EMIT cursorChanged();
}

void PlotController::leave()
{
    if (!hasGesture())
        hover(-1);
}

void PlotController::hover(long row)
{
    if (row == m_hoveredRow)
        return;
    m_hoveredRow = row;
    Q_EMIT hovered(row);
}

} // namespace inkling

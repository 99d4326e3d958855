// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_controller.h"

#include <QGuiApplication>
#include <QMouseEvent>
#include <QStyleHints>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

constexpr double kHitRadius = 8.0;  // pixels
constexpr double kStrokeStep = 2.0; // pixels between corners
constexpr double kClosing = 8.0;    // pixels: a click so near to a polygon's first corner closes it
constexpr double kSmallestBrush = 2.0;
constexpr double kLargestBrush = 200.0;
constexpr double kWheelNotch = 120.0; // angle delta
constexpr double kZoomPerNotch = 1.2;

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
    Q_EMIT brushChanged();
}

std::span<const PointStyle> PlotController::styles() const
{
    if (m_points && m_styles && m_styles->size() == m_points->size())
        return *m_styles;
    return {};
}

long PlotController::pointAt(QPointF pixel) const
{
    return m_geometry.area.contains(pixel) ? pointNear(m_geometry.toMap(pixel), kHitRadius) : -1;
}

long PlotController::pointNear(MapPoint place, double pixels) const
{
    if (!m_points)
        return -1;
    return m_points->nearest(place, pixels * m_geometry.unitsPerPixelX(),
                             pixels * m_geometry.unitsPerPixelY(), styles());
}

Qt::CursorShape PlotController::cursor() const
{
    if (m_gesture == Gesture::Pan)
        return Qt::ClosedHandCursor;
    if (m_spaceHeld || m_tool == PlotTool::Pan)
        return Qt::OpenHandCursor;
    return m_tool == PlotTool::Click || m_tool == PlotTool::Wand ? Qt::ArrowCursor : Qt::CrossCursor;
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
    m_mouse = event.position();
    if (m_gesture != Gesture::None)
        return;
    const bool pans = event.button() == Qt::MiddleButton ||
                      (event.button() == Qt::LeftButton && (m_spaceHeld || m_tool == PlotTool::Pan));
    if (pans) {
        begin(Gesture::Pan, event);
    } else if (event.button() == Qt::LeftButton || event.button() == Qt::RightButton) {
        if (m_tool == PlotTool::Polygon && pressPolygon(event))
            return;
        begin(Gesture::Pressed, event);
        if (m_tool == PlotTool::Brush && m_button == Qt::LeftButton) {
            beginStroke(); // a click paints as well
            moveBrush(m_pressPixel);
        }
    }
}

void PlotController::forgetLostRelease(const QMouseEvent &event)
{
    // the release may have gone to a popup that opened meanwhile
    if (m_gesture == Gesture::None || event.button() != m_button)
        return;
    cancel();
    enter(Gesture::None);
}

bool PlotController::pressPolygon(const QMouseEvent &event)
{
    const bool isLeft = event.button() == Qt::LeftButton;
    if (!m_stroke && !isLeft)
        return false; // the right button's menu
    const bool isNew = !m_stroke;
    begin(Gesture::Spent, event);
    if (isNew)
        beginStroke();
    const QPointF toFirst = m_geometry.toPixel(m_stroke->start()) - event.position();
    const bool closes = m_stroke->cornerCount() >= 3 && toFirst.manhattanLength() < kClosing;
    if (!isNew && isLeft && !closes)
        m_stroke->addCorner(m_geometry.toMap(event.position()));
    if (closes || !isLeft)
        finishStroke(m_modifiers);
    else
        tellStroke();
    return true;
}

void PlotController::move(const QMouseEvent &event)
{
    m_mouse = event.position();
    if (m_tool == PlotTool::Brush)
        Q_EMIT brushChanged();
    if (m_gesture != Gesture::None)
        drag(event);
    else if (m_stroke)
        extendStroke(event.position());
    else
        hover(pointAt(event.position()));
}

void PlotController::drag(const QMouseEvent &event)
{
    if (m_gesture == Gesture::Pressed) {
        const QPointF moved = event.position() - m_pressPixel;
        if (moved.manhattanLength() < QGuiApplication::styleHints()->startDragDistance())
            return;
        leavePressed();
    }
    if (m_gesture == Gesture::Pan) {
        const QPointF moved = event.position() - m_lastPixel;
        m_lastPixel = event.position();
        Q_EMIT rangeWanted(m_geometry.panned(moved));
    } else if (m_gesture == Gesture::Draw) {
        extendStroke(event.position());
    }
}

/// The mouse has moved far enough to be no click.
void PlotController::leavePressed()
{
    const bool draws = m_tool == PlotTool::Rectangle || m_tool == PlotTool::Lasso ||
                       m_tool == PlotTool::Brush || (drawsLine(m_tool) && m_button == Qt::LeftButton);
    if (draws) {
        beginStroke();
    } else if (m_button == Qt::RightButton) {
        // the click tools erase the point that the drag began on
        const long row = m_tool == PlotTool::Click || m_tool == PlotTool::Wand ? m_pressRow : -1;
        enter(Gesture::Spent);
        if (row >= 0)
            Q_EMIT pointClicked(row, m_modifiers, m_button);
    }
}

void PlotController::beginStroke()
{
    if (!m_stroke) {
        const std::span<const double> none;
        m_stroke.emplace(m_tool, m_points ? m_points : std::make_shared<const PointStore>(none, none),
                         m_geometry.toMap(m_pressPixel));
        hover(-1);
    }
    if (m_tool != PlotTool::Polygon)
        enter(Gesture::Draw);
}

void PlotController::extendStroke(QPointF pixel)
{
    if ((pixel - m_geometry.toPixel(m_stroke->last())).manhattanLength() < kStrokeStep)
        return;
    if (m_tool == PlotTool::Brush) {
        moveBrush(pixel);
    } else {
        m_stroke->extend(m_geometry.toMap(pixel));
        tellStroke();
    }
}

void PlotController::moveBrush(QPointF pixel)
{
    m_stroke->brushTo(m_geometry.toMap(pixel), brushOnMap());
    tellStroke();
}

void PlotController::tellStroke()
{
    Q_EMIT strokeChanged(m_stroke->shape(), m_stroke->rows(styles()));
}

void PlotController::release(const QMouseEvent &event)
{
    if (m_gesture == Gesture::None || event.button() != m_button)
        return;
    const Gesture ended = m_gesture;
    if (ended == Gesture::Draw)
        extendStroke(event.position());
    enter(Gesture::None);
    if (ended == Gesture::Pressed)
        finishClick(event);
    else if (ended == Gesture::Draw)
        finishStroke(m_modifiers | event.modifiers());
}

void PlotController::finishClick(const QMouseEvent &event)
{
    const Qt::MouseButton button = std::exchange(m_button, Qt::NoButton);
    const long row = pointAt(event.position());
    if (button == Qt::RightButton)
        Q_EMIT contextMenuWanted(row, event.globalPosition().toPoint());
    else if (row >= 0 && row == m_pressRow)
        Q_EMIT pointClicked(row, m_modifiers | event.modifiers(), button);
    else if (row < 0 && m_pressRow < 0)
        Q_EMIT groundClicked(m_modifiers | event.modifiers());
}

void PlotController::finishStroke(Qt::KeyboardModifiers modifiers)
{
    const std::vector<std::size_t> rows = m_stroke->rows(styles());
    const StrokeShape shape = m_stroke->shape();
    dropStroke();
    if (shape.isLine)
        Q_EMIT lineFinished(shape.outline);
    else
        Q_EMIT strokeFinished(rows, modifiers, m_button);
}

void PlotController::dropStroke()
{
    m_stroke.reset();
    Q_EMIT strokeChanged({}, {});
}

bool PlotController::cancel()
{
    const Gesture cancelled = m_gesture;
    const bool hadStroke = m_stroke.has_value();
    if (!hadStroke && (cancelled == Gesture::None || cancelled == Gesture::Spent))
        return false;
    if (cancelled != Gesture::None)
        enter(Gesture::Spent);
    if (cancelled == Gesture::Pan)
        Q_EMIT rangeWanted(m_rangeBefore);
    else if (hadStroke)
        dropStroke();
    return true;
}

void PlotController::doubleClick(const QMouseEvent &event)
{
    // Qt sends this in place of the second press
    forgetLostRelease(event);
    if (m_stroke && m_tool == PlotTool::Polygon && event.button() == Qt::LeftButton) {
        begin(Gesture::Spent, event); // the first click has set the last corner
        finishStroke(m_modifiers);
    } else if (!hasGesture() && event.button() == Qt::LeftButton && m_tool != PlotTool::Brush &&
               pointAt(event.position()) < 0) {
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
    if (m_tool == PlotTool::Brush && m_gesture == Gesture::Draw)
        changeBrush(std::pow(kBrushFactor, notches));
    else if (m_tool == PlotTool::Wand && (event.modifiers() & Qt::ControlModifier))
        Q_EMIT wandReachWanted(notches > 0.0 ? 1 : -1);
    else if (event.modifiers() & Qt::ShiftModifier)
        Q_EMIT rangeWanted(m_geometry.panned({notches * kPanPerStep * m_geometry.area.width(), 0.0}));
    else
        Q_EMIT rangeWanted(m_geometry.zoomed(event.position(), std::pow(kZoomPerNotch, notches)));
}

MapRadius PlotController::brushOnMap() const
{
    return {m_brushRadius * m_geometry.unitsPerPixelX(), m_brushRadius * m_geometry.unitsPerPixelY()};
}

std::optional<QPointF> PlotController::brushPixel() const
{
    const bool isShown = m_tool == PlotTool::Brush && m_gesture != Gesture::Pan && !m_spaceHeld;
    return isShown ? m_mouse : std::nullopt;
}

void PlotController::setBrushRadius(double pixels)
{
    m_brushRadius = std::clamp(pixels, kSmallestBrush, kLargestBrush);
    Q_EMIT brushChanged();
}

void PlotController::changeBrush(double factor)
{
    setBrushRadius(m_brushRadius * factor);
    Q_EMIT brushRadiusChanged(m_brushRadius);
    if (m_stroke && m_mouse)
        moveBrush(*m_mouse);
}

void PlotController::leave()
{
    m_mouse.reset();
    Q_EMIT brushChanged();
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

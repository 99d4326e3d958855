// SPDX-License-Identifier: GPL-3.0-or-later
// The keyboard of PlotController.
#include "ui/plot/plot_controller.h"

#include <QKeyEvent>

namespace inkling {

namespace {

constexpr double kZoomPerKey = 1.25;

} // namespace

bool PlotController::keyToStroke(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Escape)
        return cancel();
    if (!m_stroke || m_tool != PlotTool::Polygon)
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        finishStroke(event.modifiers());
        return true;
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        if (m_stroke->removeCorner())
            tellStroke();
        else
            cancel();
        return true;
    default:
        return false;
    }
}

bool PlotController::takesKey(const QKeyEvent &event) const
{
    switch (event.key()) {
    case Qt::Key_Space:
    case Qt::Key_Home:
        return true;
    case Qt::Key_Escape:
        return hasGesture();
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        return m_stroke && m_tool == PlotTool::Polygon;
    case Qt::Key_BracketLeft:
    case Qt::Key_BracketRight:
        return m_tool == PlotTool::Brush || m_tool == PlotTool::Wand;
    default:
        return false;
    }
}

bool PlotController::keyPress(const QKeyEvent &event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    if (keyToStroke(event))
        return true;
    switch (event.key()) {
    case Qt::Key_Space:
        m_spaceHeld = true;
        Q_EMIT cursorChanged();
        Q_EMIT brushChanged();
        return true;
    case Qt::Key_Home:
        Q_EMIT fitWanted();
        return true;
    case Qt::Key_BracketLeft:
    case Qt::Key_BracketRight:
        return sizeByKey(event.key());
    default:
        if (event.modifiers() & Qt::ShiftModifier)
            return panByKey(event.key()) || zoomByKey(event.key());
        return zoomByKey(event.key()) || stepByKey(event.key());
    }
}

bool PlotController::sizeByKey(int key)
{
    const bool larger = key == Qt::Key_BracketRight;
    if (m_tool == PlotTool::Brush)
        changeBrush(larger ? kBrushFactor : 1.0 / kBrushFactor);
    else if (m_tool == PlotTool::Wand)
        Q_EMIT wandReachWanted(larger ? 1 : -1);
    else
        return false;
    return true;
}

bool PlotController::panByKey(int key)
{
    const double stepX = kPanPerStep * m_geometry.area.width();
    const double stepY = kPanPerStep * m_geometry.area.height();
    switch (key) {
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
    default:
        return false;
    }
}

bool PlotController::zoomByKey(int key)
{
    const bool isIn = key == Qt::Key_Plus || key == Qt::Key_Equal;
    if (!isIn && key != Qt::Key_Minus)
        return false;
    Q_EMIT rangeWanted(m_geometry.zoomed(m_geometry.area.center(), isIn ? kZoomPerKey : 1.0 / kZoomPerKey));
    return true;
}

bool PlotController::stepByKey(int key)
{
    if (!m_points || m_points->size() == 0)
        return false;
    std::optional<Direction> direction;
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        direction = key == Qt::Key_Left ? Direction::Left : Direction::Right;
    else if (key == Qt::Key_Up || key == Qt::Key_Down)
        direction = key == Qt::Key_Up ? Direction::Up : Direction::Down;
    const bool clicks = (key == Qt::Key_Return || key == Qt::Key_Enter) && m_current >= 0;
    if (clicks)
        Q_EMIT pointClicked(m_current, {}, Qt::LeftButton);
    if (!direction)
        return clicks;
    const MapPoint unit = {m_geometry.unitsPerPixelX(), m_geometry.unitsPerPixelY()};
    long row = -1;
    if (m_current >= 0) {
        row = m_points->next(static_cast<std::size_t>(m_current), *direction, unit, styles());
    } else { // the one nearest to the middle of the view
        const QRectF &area = m_geometry.area;
        row = m_points->nearest(m_geometry.toMap(area.center()), area.width() * unit.x,
                                area.height() * unit.y, styles());
    }
    if (row >= 0)
        Q_EMIT currentWanted(row);
    return true;
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
    Q_EMIT brushChanged();
}

} // namespace inkling

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
        return m_tool == PlotTool::Brush;
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
        if (m_tool != PlotTool::Brush)
            return false;
        changeBrush(event.key() == Qt::Key_BracketRight ? kBrushFactor : 1.0 / kBrushFactor);
        return true;
    default:
        return moveByKey(event.key());
    }
}

bool PlotController::moveByKey(int key)
{
    const double stepX = kPanPerStep * m_geometry.area.width();
    const double stepY = kPanPerStep * m_geometry.area.height();
    const QPointF centre = m_geometry.area.center();
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
    Q_EMIT brushChanged();
}

} // namespace inkling

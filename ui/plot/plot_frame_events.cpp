// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, keys and focus on their way to the controller; the font.
#include "ui/plot/plot_accessible.h"
#include "ui/plot/plot_frame.h"

#include <QContextMenuEvent>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

namespace inkling {

bool PlotFrame::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // the window's shortcuts may use these keys too: a map with the focus comes first
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isPlain = !(key->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier));
        if (isPlain && m_controller.takesKey(*key)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void PlotFrame::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        styleChart();
    QWidget::changeEvent(event);
}

void PlotFrame::mousePressEvent(QMouseEvent *event)
{
    m_controller.press(*event);
}

void PlotFrame::mouseMoveEvent(QMouseEvent *event)
{
    m_controller.move(*event);
}

void PlotFrame::mouseReleaseEvent(QMouseEvent *event)
{
    m_controller.release(*event);
}

void PlotFrame::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_controller.doubleClick(*event);
}

void PlotFrame::wheelEvent(QWheelEvent *event)
{
    m_controller.wheel(*event);
    event->accept();
}

void PlotFrame::leaveEvent(QEvent *)
{
    m_controller.leave();
}

void PlotFrame::keyPressEvent(QKeyEvent *event)
{
    if (!m_controller.keyPress(*event))
        QWidget::keyPressEvent(event);
}

void PlotFrame::keyReleaseEvent(QKeyEvent *event)
{
    if (!m_controller.keyRelease(*event))
        QWidget::keyReleaseEvent(event);
}

void PlotFrame::contextMenuEvent(QContextMenuEvent *event)
{
    // that of the mouse comes with the press on some systems; the controller waits for the release without a
    // drag
    if (event->reason() == QContextMenuEvent::Keyboard)
        Q_EMIT contextMenuWanted(m_controller.hoveredRow(), mapToGlobal(rect().center()));
}

void PlotFrame::focusInEvent(QFocusEvent *event)
{
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                   event->reason() == Qt::ShortcutFocusReason;
    update();
    if (current() >= 0) { // after the map itself, which Qt tells of next
        const auto tellPoint = [this] {
            if (hasFocus())
                tellOfPoint(*this, QAccessible::Focus);
        };
        QMetaObject::invokeMethod(this, tellPoint, Qt::QueuedConnection);
    }
}

void PlotFrame::focusOutEvent(QFocusEvent *)
{
    m_showsFocus = false;
    m_controller.releaseKeys();
    update();
}

} // namespace inkling

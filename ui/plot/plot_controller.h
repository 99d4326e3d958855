// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/point_store.h"
#include "ui/plot/plot_geometry.h"
#include "ui/plot/plot_tool.h"

#include <QObject>
#include <QPoint>

#include <memory>
#include <vector>

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace inkling {

/// Turns the mouse and the keys over one map into wishes: another range, a point clicked, a lasso drawn.
/// Knows the points and where they lie, but neither draws nor changes anything. Hidden points are passed
/// over.
class PlotController : public QObject
{
    Q_OBJECT

public:
    using Points = std::shared_ptr<const PointStore>;
    using Styles = std::shared_ptr<const std::vector<PointStyle>>;

    using QObject::QObject;

    void setGeometry(const PlotGeometry &geometry) { m_geometry = geometry; }
    void setPoints(Points points);
    void setStyles(Styles styles);
    void setTool(PlotTool tool);
    PlotTool tool() const { return m_tool; }

    void press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    void doubleClick(const QMouseEvent &event);
    void wheel(const QWheelEvent &event);
    bool keyPress(const QKeyEvent &event);   ///< whether it meant something
    bool keyRelease(const QKeyEvent &event); ///< likewise
    void leave();                            ///< the mouse has left the map
    void releaseKeys();                      ///< the keyboard is elsewhere now

    long hoveredRow() const { return m_hoveredRow; } ///< by the mouse; -1: none
    bool hasGesture() const { return m_gesture != Gesture::None; }
    /// Ends what is being drawn or dragged without effect; false when there was nothing.
    bool cancel();
    /// The row under a pixel, -1 when there is none.
    long pointAt(QPointF pixel) const;
    Qt::CursorShape cursor() const;

Q_SIGNALS:
    void rangeWanted(const inkling::MapRange &range);
    void fitWanted();
    void lassoChanged(const std::vector<inkling::MapPoint> &outline, std::size_t count); ///< empty: gone
    void pointClicked(long row, Qt::KeyboardModifiers modifiers, Qt::MouseButton button);
    void lassoFinished(const std::vector<std::size_t> &rows, Qt::KeyboardModifiers modifiers,
                       Qt::MouseButton button);
    void hovered(long row);
    void contextMenuWanted(long row, const QPoint &global);
    void cursorChanged();

private:
    /// Pressed: no movement yet. Spent: over, the button is still down.
    enum class Gesture { None, Pressed, Pan, Lasso, Spent };

    void begin(Gesture gesture, const QMouseEvent &event);
    void enter(Gesture gesture);
    void forgetLostRelease(const QMouseEvent &event);
    void drag(const QMouseEvent &event);
    void extendLasso(QPointF pixel);
    void finishLasso(Qt::KeyboardModifiers modifiers);
    void clearLasso();
    void finishClick(const QMouseEvent &event);
    void hover(long row);
    std::vector<std::size_t> rowsInLasso() const;

    PlotGeometry m_geometry;
    Points m_points;
    Styles m_styles;
    PlotTool m_tool = PlotTool::Click;
    Gesture m_gesture = Gesture::None;
    Qt::MouseButton m_button = Qt::NoButton;
    Qt::KeyboardModifiers m_modifiers;
    QPointF m_pressPixel;
    QPointF m_lastPixel;
    MapRange m_rangeBefore;
    long m_pressRow = -1;
    long m_hoveredRow = -1;
    bool m_spaceHeld = false;
    std::vector<MapPoint> m_lasso; ///< on the map, so that it survives a zoom
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/point_store.h"
#include "ui/plot/plot_geometry.h"
#include "ui/plot/plot_tool.h"
#include "ui/plot/stroke.h"

#include <QObject>
#include <QPoint>

#include <memory>
#include <optional>
#include <vector>

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace inkling {

/// Turns the mouse and the keys over one map into wishes: another range, a point clicked, a stroke drawn.
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
    bool takesKey(const QKeyEvent &event) const; ///< whether a plain key comes before the window's shortcuts
    bool keyPress(const QKeyEvent &event);       ///< whether it meant something
    bool keyRelease(const QKeyEvent &event);     ///< likewise
    void leave();                                ///< the mouse has left the map
    void releaseKeys();                          ///< the keyboard is elsewhere now

    void setCurrent(long row) { m_current = row; }   ///< where the arrow keys go on from; -1: none
    long hoveredRow() const { return m_hoveredRow; } ///< by the mouse; -1: none
    bool hasGesture() const { return m_gesture != Gesture::None || m_stroke; }
    bool hasStroke() const { return m_stroke.has_value(); } ///< something is being drawn
    /// Ends what is being drawn or dragged without effect; false when there was nothing.
    bool cancel();
    double brushRadius() const { return m_brushRadius; } ///< pixels
    void setBrushRadius(double pixels);                  ///< within 2 ... 200
    /// Where the brush's circle is to be shown.
    std::optional<QPointF> brushPixel() const;
    /// The row under a pixel, -1 when there is none.
    long pointAt(QPointF pixel) const;
    /// The row nearest to a place within so many pixels, -1 when there is none.
    long pointNear(MapPoint place, double pixels) const;
    Qt::CursorShape cursor() const;

Q_SIGNALS:
    void rangeWanted(const inkling::MapRange &range);
    void fitWanted();
    void strokeChanged(const inkling::StrokeShape &shape,
                       const std::vector<std::size_t> &rows); ///< empty: gone
    void pointClicked(long row, Qt::KeyboardModifiers modifiers, Qt::MouseButton button);
    void groundClicked(Qt::KeyboardModifiers modifiers); ///< left, where no point is
    void strokeFinished(const std::vector<std::size_t> &rows, Qt::KeyboardModifiers modifiers,
                        Qt::MouseButton button);
    void lineFinished(const std::vector<inkling::MapPoint> &line); ///< in place of it, by Cut and Join
    void hovered(long row);
    void currentWanted(long row);           ///< by the arrow keys
    void brushChanged();                    ///< its place or its radius
    void brushRadiusChanged(double pixels); ///< by the user
    void wandReachWanted(int step);         ///< +1: one neighbourhood more, -1: less
    void contextMenuWanted(long row, const QPoint &global);
    void cursorChanged();

private:
    /// Of the button that is down. Pressed: no movement yet. Spent: over. A polygon is drawn between them.
    enum class Gesture { None, Pressed, Pan, Draw, Spent };

    static constexpr double kPanPerStep = 0.1;   ///< of the visible range, a key or a notch
    static constexpr double kBrushFactor = 1.25; ///< likewise, of its radius

    void begin(Gesture gesture, const QMouseEvent &event);
    void enter(Gesture gesture);
    void forgetLostRelease(const QMouseEvent &event);
    void drag(const QMouseEvent &event);
    void leavePressed();
    void beginStroke();
    void extendStroke(QPointF pixel);
    void finishStroke(Qt::KeyboardModifiers modifiers);
    void dropStroke();
    void tellStroke();
    bool pressPolygon(const QMouseEvent &event);
    bool keyToStroke(const QKeyEvent &event);
    void moveBrush(QPointF pixel);
    void changeBrush(double factor);
    void finishClick(const QMouseEvent &event);
    void hover(long row);
    bool sizeByKey(int key);
    bool panByKey(int key);
    bool zoomByKey(int key);
    bool stepByKey(int key);
    std::span<const PointStyle> styles() const;
    MapRadius brushOnMap() const;

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
    long m_current = -1;
    bool m_spaceHeld = false;
    std::optional<Stroke> m_stroke;
    double m_brushRadius = 16.0;
    std::optional<QPointF> m_mouse; ///< while it is over the map
};

} // namespace inkling

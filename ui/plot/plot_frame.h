// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/rasterizer.h"
#include "ui/plot/flash_layer.h"
#include "ui/plot/map_layers.h"
#include "ui/plot/paint_list.h"
#include "ui/plot/plot_controller.h"
#include "ui/plot/plot_geometry.h"
#include "ui/plot/plot_tool.h"
#include "ui/plot/point_layer.h"
#include "ui/plot/tie_layer.h"

#include <QWidget>

#include <cstddef>
#include <memory>
#include <vector>

class QChart;
class QChartView;
class QValueAxis;

namespace inkling {

class OverlayLayer;
class ThreadPool;

/// What a click on one point would take; a row of -1: nothing.
struct TakenPoints
{
    long row = -1;
    std::vector<std::size_t> rows;
    QString words;
};

/// One map: a chart's axes round our own points, moved and pointed at by mouse and keys. It shows what it is
/// given and says what the user did; it changes no data. Wheel zooms at the cursor, with Shift it moves
/// sideways; the middle button, or Space held, moves the map with any tool; Home or a double click on empty
/// fits it; arrow keys and + - do without a mouse. The only class that includes Qt Charts.
class PlotFrame : public QWidget
{
    Q_OBJECT

public:
    using Points = std::shared_ptr<const PointStore>;
    using Styles = std::shared_ptr<const std::vector<PointStyle>>;

    explicit PlotFrame(QWidget *parent = nullptr);

    /// Shows them, fitted; nothing is drawn until their styles come. Null: the placeholder.
    void setPoints(Points points);
    /// One a row of the points.
    void setStyles(Styles styles, StyleChange how = StyleChange::AtOnce);
    void setAxisTitles(const QString &x, const QString &y);
    void setRasterStyle(
        const RasterStyle &style);  ///< theme and colours; axes follow. pixelRatio is the frame's own matter
    void setPool(ThreadPool *pool); ///< borrowed; null, the start: the calling thread alone
    void setDrawMode(DrawMode mode);
    DrawMode drawMode() const;
    /// What of the points is not drawn one by one, in words; empty when all are.
    QString drawnWords() const { return m_drawnWords; }
    void setTool(PlotTool tool);
    PlotTool tool() const { return m_controller.tool(); }
    void setGestureColour(const QColor &gesture); ///< of strokes: that of the armed class
    void setGestureWords(const QString &words);   ///< beside the stroke that is being drawn
    void setBrushRadius(double pixels) { m_controller.setBrushRadius(pixels); }
    void setPlaceholder(const QString &words); ///< shown while there are no points
    void setHovered(long row);                 ///< rings a point, -1: none; sends no signal
    /// Marks what a click would take, with words beside it; none, or other points: takes that off.
    void setTaken(const TakenPoints &taken);
    const QString &takenWords() const; ///< empty: nothing is marked
    /// Those of some rows that are not hidden here, in their order.
    std::vector<std::size_t> withoutHidden(std::vector<std::size_t> rows) const;
    /// A halo round a point, where the arrow keys go on from; -1: none. Other points take it off. words: what
    /// is read out of it.
    void setCurrent(long row, const QString &words = {});
    long current() const { return m_ties->current(); } ///< -1: none, or one that the points do not have
    const QString &currentWords() const { return m_currentWords; }
    QRect currentArea() const;          ///< of its halo, in this widget's pixels, in view or not
    void setTies(const PlotTies &ties); ///< of one point to others; other points take them off
    void setFlashes(std::vector<PlotFlash> flashes, FlashMode mode); ///< empty: none; other points, likewise
    const std::vector<PlotFlash> &flashes() const { return m_flashes->flashes(); }
    /// Words beside a point, to be read out as well; none, or -1: away. Other points take them off.
    void setNote(long row, const QString &words);
    const QString &note() const { return m_flashes->note(); }

    MapLayers &layers() { return m_layers; } ///< what lies under and over the points

    const MapRange &range() const { return m_geometry.range; }
    /// Nothing happens when it is the present one, not finite, or so near or far that nothing could be told
    /// apart.
    void setRange(const MapRange &range);
    /// All points, with a margin of 5 %.
    void fit();
    /// Moves a point into the middle, without another scale, unless it is in view.
    void reveal(long row);

    /// The row nearest to a place within so many pixels, -1 when there is none.
    long pointNear(MapPoint place, double pixels) const { return m_controller.pointNear(place, pixels); }
    /// A place of the map in this widget's pixels, and back.
    QPointF pixelOf(MapPoint place) const;
    MapPoint placeAt(QPointF pixel) const;

    /// The map as it is now, laid out anew for the target. On PDF and SVG the axes are vectors, and so are
    /// the points up to kMaximumVectorPoints; more of them are an image of 300 dots per inch.
    PaintList picture(const QRectF &target) const;

    /// How many times the points were rendered so far.
    std::size_t renderCount() const;

    QSize sizeHint() const override { return {480, 400}; }
    QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    void pointClicked(long row, Qt::KeyboardModifiers modifiers, Qt::MouseButton button);
    void groundClicked(Qt::KeyboardModifiers modifiers); ///< left, where no point is
    /// A stroke is being drawn; the rows it has so far. None, too, when it is over.
    void strokeChanged(const std::vector<std::size_t> &rows);
    /// rows: ascending, without hidden ones; may be empty. Right button: erase.
    void strokeFinished(const std::vector<std::size_t> &rows, Qt::KeyboardModifiers modifiers,
                        Qt::MouseButton button);
    /// The same of the tools that draw a line: two places or more.
    void lineChanged(const std::vector<inkling::MapPoint> &line);
    void lineFinished(const std::vector<inkling::MapPoint> &line);
    void brushRadiusChanged(double pixels); ///< by the user
    void wandReachWanted(int step);         ///< by the user: +1, -1
    void currentWanted(long row);           ///< by the arrow keys
    void hovered(long row);                 ///< by the mouse; -1: none
    void rangeChanged(const inkling::MapRange &range);
    void drawnWordsChanged();
    void contextMenuWanted(long row, const QPoint &global); ///< row: -1 where there is no point

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void buildChart();
    void connectController();
    void layOut(const QSizeF &chartSize);
    void applyGeometry();
    void applyAxes();
    void styleChart();
    void refreshDrawnWords();
    void paintChart(QPainter &painter) const;
    bool isInReach(const MapRange &range) const;

    QChartView *m_view;
    QChart *m_chart;
    QValueAxis *m_axisX;
    QValueAxis *m_axisY;
    MapLayers m_layers;
    PointLayer *m_pointLayer;
    TieLayer *m_ties;
    FlashLayer *m_flashes;
    OverlayLayer *m_overlay;
    PlotController m_controller;
    PlotGeometry m_geometry; ///< pixels of the chart
    Points m_points;
    Styles m_styles;
    RasterStyle m_style;
    ThreadPool *m_pool = nullptr;
    QString m_placeholder;
    QString m_drawnWords;
    QString m_currentWords;
    bool m_showsFocus = false;
};

} // namespace inkling

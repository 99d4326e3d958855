// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/map_styles.h"
#include "ui/plot/plot_frame.h"
#include "ui/session/labeller.h"
#include "ui/session/map_view.h"
#include "ui/session/session.h"
#include "ui/session/surgeon.h"
#include "ui/style/style.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QSplitter;
class QTabBar;

namespace inkling {

class MapPane;
class MapWand;
struct ShownRun;

/// The two linked maps, before and after, with their headers and the choice of axes. Turns gestures into
/// labels.
class MapsPanel : public QWidget
{
    Q_OBJECT

public:
    MapsPanel(Session &session, Labeller &labeller, QWidget *parent = nullptr);

    void setTool(PlotTool tool);
    void setTheme(Theme theme);
    void fit();
    PlotFrame &before();
    PlotFrame &after();
    MapView &mapView() { return m_view; } ///< how the maps are looked at

    /// The window's picture: both maps with their headers and a legend, into target.
    PaintList picture(const QRectF &target) const;

    QByteArray saveState() const;
    bool restoreState(const QByteArray &state);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectMaps();
    void connectSelection();
    QWidget *axisRow();
    void refreshPoints();
    void refreshStyles();
    void refreshTies();
    void refreshCurrent();
    void refreshAfter();
    RasterStyle afterStyle() const;
    QString stateInWords(const ShownRun &run) const;
    void refreshAxisChoices();
    void showAxes();
    QString shownWords() const;
    void refreshRunState();
    void showWaiting();
    void applyAxisChoice();
    void showStyles(PlotFrame &frame, PointStyles styles, StyleChange how = StyleChange::AtOnce);
    StyleChange changeOfAfter();
    void connectGestures(PlotFrame &frame);
    void apply(const std::vector<std::size_t> &rows, Qt::KeyboardModifiers modifiers, Qt::MouseButton button);
    void tellStroke(PlotFrame &frame, const std::vector<std::size_t> &rows);
    std::vector<std::size_t> ends(PlotFrame &frame, const std::vector<MapPoint> &line) const;
    void tellLine(PlotFrame &frame, const std::vector<MapPoint> &line);
    void applyLine(PlotFrame &frame, const std::vector<MapPoint> &line);
    Gesture gesture() const;
    QColor gestureColour() const;
    void showContextMenu(long row, const QPoint &place);
    void toggleAlone(MapPane *pane);
    void arrange();

    Session &m_session;
    Labeller &m_labeller;
    Surgeon m_surgeon;
    MapView m_view;
    Theme m_theme = Theme::Light;
    QTabBar *m_tabs;
    QSplitter *m_splitter;
    MapPane *m_before;
    MapPane *m_after;
    MapPane *m_alone = nullptr; ///< has the whole centre; null: both are shown
    MapWand *m_wand;
    QComboBox *m_mapChoice;
    QComboBox *m_xChoice;
    QComboBox *m_yChoice;
    SharedReport m_shownReport; ///< that the After map speaks of
    QTimer m_patience;          ///< while it runs, an answer may still come before anybody has missed it
};

} // namespace inkling

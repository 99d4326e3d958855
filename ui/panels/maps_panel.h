// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_frame.h"
#include "ui/session/session.h"
#include "ui/style/style.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QSplitter;
class QTabBar;

namespace inkling {

class MapPane;

/// The two linked maps, before and after, with their headers and the choice of axes. Turns gestures into
/// labels.
class MapsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit MapsPanel(Session &session, QWidget *parent = nullptr);

    void setTool(PlotTool tool);
    void setTheme(Theme theme);
    void fit();
    PlotFrame &before();
    PlotFrame &after();

    /// The window's picture: both maps with their headers and a legend, into target.
    void paintPicture(QPainter &painter, const QRectF &target) const;

    QByteArray saveState() const;
    bool restoreState(const QByteArray &state);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectMaps();
    QWidget *axisRow();
    void refreshPoints();
    void refreshStyles();
    void refreshAfter();
    void refreshAxisChoices();
    QString shownWords() const;
    void refreshRunState();
    void showWaiting();
    void applyAxisChoice();
    void paint(const std::vector<std::size_t> &rows, Qt::KeyboardModifiers modifiers, Qt::MouseButton button,
               const QString &gesture);
    void showContextMenu(long row, const QPoint &place);
    void toggleAlone(MapPane *pane);
    void arrange();

    Session &m_session;
    Theme m_theme = Theme::Light;
    QTabBar *m_tabs;
    QSplitter *m_splitter;
    MapPane *m_before;
    MapPane *m_after;
    MapPane *m_alone = nullptr; ///< has the whole centre; null: both are shown
    QComboBox *m_mapChoice;
    QComboBox *m_xChoice;
    QComboBox *m_yChoice;
    QTimer m_patience; ///< while it runs, an answer may still come before anybody has missed it
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace inkling {

class RiverSlider;
class Session;

/// The time machine: plays and scrubs through the frames of the last run. Nothing moves unless the user
/// presses play.
class TimelineBar : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineBar(Session &session, QWidget *parent = nullptr);

    // Actions with their keys K , and . which this bar owns; a menu may show them as well.
    QAction *playAction() const { return m_play; }
    QAction *stepBackAction() const { return m_stepBack; }
    QAction *stepForwardAction() const { return m_stepForward; }
    bool isPlaying() const { return m_ticker.isActive(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildActions();
    void togglePlaying();
    void advance();
    void stopPlaying();
    void step(int frames);
    void refreshReport();
    void refreshFrame();
    void refreshIcon();

    Session &m_session;
    RiverSlider *m_river;
    QToolButton *m_playButton;
    QLabel *m_label;
    QLabel *m_hint;
    QAction *m_play = nullptr;
    QAction *m_stepBack = nullptr;
    QAction *m_stepForward = nullptr;
    const void *m_shown = nullptr; ///< the report whose river is painted, to be compared only
    QTimer m_ticker;
};

} // namespace inkling

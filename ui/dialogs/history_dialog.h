// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/label_replay.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QSlider;
class QSpinBox;
class QTabWidget;

namespace inkling {

class ClassCountModel;
class CopyableTable;
class LabelDifferenceModel;
class LabelHistoryModel;
class MapView;
class PlotFrame;
class Session;

/// The steps of the session's labels, and any moment between them replayed: as a map, by class, and against
/// another moment. Looking changes nothing; going back is one step of the undo stack. It does not block the
/// window: new steps are added, other data close it.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    /// view: how the maps are looked at.
    HistoryDialog(Session &session, const MapView &view, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildSteps();
    QWidget *buildMoment();
    QWidget *buildMap();
    QWidget *buildDifferences();
    QWidget *buildSlider();
    void connectParts();
    bool isOfSession() const;
    void follow();
    void refresh();
    void refreshMap();
    void refreshDifferences();
    QString momentText() const;
    void goBack();

    Session &m_session;
    const MapView &m_view;
    LabelReplay m_replay;
    LabelHistoryModel *m_steps;
    ClassCountModel *m_counts;
    LabelDifferenceModel *m_differences;
    CopyableTable *m_table;
    PlotFrame *m_map;
    QTabWidget *m_tabs;
    QSlider *m_slider;
    QSpinBox *m_other; ///< the step that the moment is compared with
    QLabel *m_moment;
    QPushButton *m_back = nullptr;
};

} // namespace inkling

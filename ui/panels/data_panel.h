// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace inkling {

class Session;

/// What the data are and where their labels come from: counts, scaling, the held-out share, labels at random.
class DataPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DataPanel(Session &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void preparationWanted(); ///< the user wants to see how the data become points
    void columnsWanted();     ///< the user wants to say which columns are what

private:
    void buildFacts(QFormLayout *form);
    void buildHoldOut(QFormLayout *form);
    void buildRandomLabels(QFormLayout *form);
    void connectControls();
    void refreshData();
    void refreshLabels();
    void showNotes(bool shown);
    void refreshViews();
    void refreshNotes();

    Session &m_session;
    QLabel *m_size = nullptr;
    QLabel *m_missing = nullptr;
    QLabel *m_origin = nullptr;
    QLabel *m_views = nullptr;
    QLabel *m_heldOut = nullptr;
    QPushButton *m_holdOutLink = nullptr;
    QWidget *m_holdOutRow = nullptr;
    QSpinBox *m_share = nullptr;
    QPushButton *m_holdOut = nullptr;
    QComboBox *m_scaling = nullptr;
    QSpinBox *m_perClass = nullptr;
    QPushButton *m_random = nullptr;
    QCheckBox *m_everyFifth = nullptr;
    QPushButton *m_columns = nullptr;
    QPushButton *m_preparation = nullptr;
    QPushButton *m_notesLink = nullptr;
    QLabel *m_notes = nullptr;
};

} // namespace inkling

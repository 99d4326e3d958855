// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace inkling {

class CopyableTable;
class ErrorCurve;
class SearchForm;
class SearchTableModel;
class Session;

/// The search for parameters by leave-one-out over the given labels: what to try, the curve of the errors,
/// all candidates, and the way to use one of them.
class SearchPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SearchPanel(Session &session, QWidget *parent = nullptr);

    /// Sets the focus to where a search starts.
    void focusStart();

private:
    void nameWidgets();
    void buildTable();
    void buildLayout();
    QVBoxLayout *buildQuestion();
    QVBoxLayout *buildAnswer();
    void startOrStop();
    void useCurrent();
    void refresh();
    void refreshState();
    void refreshUse();
    QString hint() const; ///< what is missing for a search; empty: nothing

    Session &m_session;
    SearchForm *m_form;
    QPushButton *m_start;
    QProgressBar *m_progress;
    QLabel *m_verdict;
    ErrorCurve *m_curve;
    QLabel *m_legend;
    SearchTableModel *m_model;
    CopyableTable *m_table;
    QAction *m_useAction;
    QPushButton *m_use;
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabWidget>

class QLabel;
class QScrollArea;

namespace inkling {

class DrawsPanel;
class SearchPanel;
class Session;

/// More about the data and the answer: all samples, confusion matrix, scores by class, all runs so far,
/// several draws of the labels, suspect labels, bridges of the graph, the search for parameters, the steps
/// that can be undone.
class DetailsPanel : public QTabWidget
{
    Q_OBJECT

public:
    explicit DetailsPanel(Session &session, QWidget *parent = nullptr);

    /// Shows the draws and starts them.
    void runDraws();
    /// Shows the search for parameters.
    void showSearch();

private:
    void refresh();

    Session &m_session;
    QLabel *m_confusionHint;
    QLabel *m_scores;
    DrawsPanel *m_draws;
    SearchPanel *m_search;
    QScrollArea *m_searchPage;
};

} // namespace inkling

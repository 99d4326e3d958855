// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabWidget>

class QLabel;

namespace inkling {

class DrawsPanel;
class Session;

/// More about the answer: confusion matrix, scores by class, all runs so far, several draws of the labels.
class DetailsPanel : public QTabWidget
{
    Q_OBJECT

public:
    explicit DetailsPanel(Session &session, QWidget *parent = nullptr);

    /// Shows the draws and starts them.
    void runDraws();

private:
    void refresh();

    Session &m_session;
    QLabel *m_confusionHint;
    QLabel *m_scores;
    DrawsPanel *m_draws;
};

} // namespace inkling

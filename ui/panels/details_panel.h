// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabWidget>

class QLabel;

namespace inkling {

class Session;

/// Tables about the answer: confusion matrix, scores by class, all runs so far.
class DetailsPanel : public QTabWidget
{
    Q_OBJECT

public:
    explicit DetailsPanel(Session &session, QWidget *parent = nullptr);

private:
    void refresh();

    Session &m_session;
    QLabel *m_confusionHint;
    QLabel *m_scores;
};

} // namespace inkling

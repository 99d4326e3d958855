// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/confidence_list.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace inkling {

class ConfidenceStrip;
class Session;

/// For each class the predicted samples by confidence, to be labelled in batches: a stretch of a strip, or
/// the least sure ones, are selected and given the class in one step.
class ConfidencePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ConfidencePanel(Session &session, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *actionRow();
    QWidget *scale();
    void addStrip();
    void refresh();
    void refreshActions();
    void pick(int place, double from, double to, Qt::KeyboardModifiers modifiers);
    void selectLeastSure();
    void select(const std::vector<std::size_t> &rows, Qt::KeyboardModifiers modifiers);
    void label();

    struct Line
    {
        QLabel *mark = nullptr;
        QLabel *name = nullptr;
        ConfidenceStrip *strip = nullptr;
        QLabel *count = nullptr;
    };

    Session &m_session;
    QLabel *m_hint;
    QSpinBox *m_most = nullptr;
    QComboBox *m_class = nullptr;
    QPushButton *m_select = nullptr;
    QPushButton *m_label = nullptr;
    QWidget *m_actions; ///< made of the above
    QWidget *m_grid;
    QLabel *m_low = nullptr; ///< of the scale
    QGridLayout *m_lines;
    std::vector<Line> m_strips; ///< by class; hidden ones beyond
    bool m_isPicking = false;
};

} // namespace inkling

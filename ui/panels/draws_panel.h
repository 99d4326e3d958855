// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace inkling {

class DotStrip;
class Session;

/// How much the answer owes to which labels happen to be given: the method and the baselines on several draws
/// of the given labels, a strip of dots each.
class DrawsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DrawsPanel(Session &session, QWidget *parent = nullptr);

    /// Starts as many draws as its field says.
    void run();

private:
    struct Row
    {
        QLabel *name;
        DotStrip *strip;
        QLabel *numbers;
    };

    void refresh();
    void refreshHint();
    Row &row(std::size_t place);

    Session &m_session;
    QSpinBox *m_count;
    QPushButton *m_start;
    QLabel *m_verdict;
    QGridLayout *m_strips;
    std::vector<Row> m_rows;
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace inkling {

class CopyableTable;
class EdgeEffectModel;
class Session;
struct EdgeEffect;

/// The edges of the graph that decide most labels, to be walked through: the map shows the current one, and a
/// key cuts it.
class BridgesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BridgesPanel(Session &session, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void refresh();
    void lookAtCurrent();
    QString words() const;
    const EdgeEffect *current() const; ///< null: none
    void cut();
    bool walk(int key);

    Session &m_session;
    EdgeEffectModel *m_model;
    QPushButton *m_find;
    QPushButton *m_stop;
    QPushButton *m_cut;
    QProgressBar *m_progress;
    QLabel *m_words;
    CopyableTable *m_table;
};

} // namespace inkling

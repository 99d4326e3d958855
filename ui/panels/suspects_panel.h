// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace inkling {

class CopyableTable;
class Session;
class SuspectTableModel;
struct SuspectLabel;

/// Given labels that the others contradict, to be walked through: accept what the others say, keep the label,
/// or flag it.
class SuspectsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SuspectsPanel(Session &session, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void refresh();
    void refreshButtons();
    QString words() const;
    const SuspectLabel *current() const; ///< null: none
    void accept();
    void keep();
    void flag();
    bool walk(int key);

    Session &m_session;
    SuspectTableModel *m_model;
    QPushButton *m_find;
    QPushButton *m_stop;
    QPushButton *m_accept;
    QPushButton *m_keep;
    QPushButton *m_flag;
    QProgressBar *m_progress;
    QLabel *m_words;
    CopyableTable *m_table;
};

} // namespace inkling

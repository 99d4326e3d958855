// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace inkling {

class Session;

/// Which sample to label next and why, and what can be done with it. Its actions have the keys N, A, X and F;
/// the window puts them into its menu.
class GuidePanel : public QWidget
{
    Q_OBJECT

public:
    explicit GuidePanel(Session &session, QWidget *parent = nullptr);

    /// Show, accept, reject, flag.
    QList<QAction *> guideActions() const { return {m_show, m_accept, m_reject, m_flag}; }

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *makeAction(const QString &name, const QString &text, Qt::Key key, const QString &meaning);
    QPushButton *makeButton(QAction *action, const QString &text);
    void refresh();
    void fitAccept();
    QString sentence() const;

    Session &m_session;
    QLabel *m_sentence;
    QAction *m_show;
    QAction *m_accept;
    QAction *m_reject;
    QAction *m_flag;
    QPushButton *m_acceptButton;
};

} // namespace inkling

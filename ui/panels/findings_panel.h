// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

class QAbstractItemModel;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace inkling {

class CopyableTable;
class Session;
class SessionFindings;

/// A list of what a search found, to be walked through: a button starts and stops the search, a sentence says
/// what it found, and while the list has the keyboard each action has a key; Return goes to the next.
class FindingsPanel : public QWidget
{
    Q_OBJECT

protected:
    /// What one list says of itself; the object names of its parts begin with `stem`.
    struct Words
    {
        QString stem;
        QString find;
        QString findTip;
        QString title;
    };

    /// model: rows are the open findings.
    FindingsPanel(Session &session, SessionFindings &findings, QAbstractItemModel *model, const Words &words,
                  QWidget *parent);

    Session &session() const { return m_session; }
    CopyableTable *table() const { return m_table; }
    int currentRow() const; ///< -1: none
    /// A button at the end of the line, and a key of the list for the same.
    QPushButton *addDeed(Qt::Key key, const QString &text, const QString &tip, std::function<void()> deed);
    void refresh(); ///< to be called once at the end of construction too

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Deed
    {
        Qt::Key key;
        QPushButton *button;
        std::function<void()> run;
    };

    /// What was found, of how many, and what to do.
    virtual QString sentence() const = 0;
    /// The current finding may be another, or none.
    virtual void showCurrent() = 0;

    void build(const Words &words);
    void refreshCurrent();
    std::function<void()> deedOf(int key); ///< empty: none

    Session &m_session;
    SessionFindings &m_findings;
    QAbstractItemModel *m_model;
    QPushButton *m_find;
    QPushButton *m_stop;
    QProgressBar *m_progress;
    QLabel *m_sentence;
    CopyableTable *m_table;
    QHBoxLayout *m_line;
    std::vector<Deed> m_deeds;
};

} // namespace inkling

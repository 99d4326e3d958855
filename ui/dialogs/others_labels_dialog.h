// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/job.h"
#include "ui/session/label_exchange.h"

#include <QDialog>

#include <optional>
#include <vector>

class QAbstractButton;
class QButtonGroup;
class QCheckBox;
class QLabel;
class QLineEdit;
class QListView;
class QProgressBar;
class QPushButton;
class QStringListModel;
class QTabWidget;
class QVBoxLayout;

namespace inkling {

class Session;

/// A dialog about what somebody else says of the session's samples. The file is read in the background; what
/// is wrong with it stands in the dialog. It does not block the window: what it says follows the labels, and
/// other data close it.
class OthersLabelsDialog : public QDialog
{
    Q_OBJECT

protected:
    /// deed: what the button says that changes the labels.
    OthersLabelsDialog(Session &session, const QString &path, const QString &deed, QWidget *parent);

    Session &session() const { return m_session; }
    QString fileName() const; ///< without its folder
    /// What was read; none while it is being read, or could not be.
    const OthersLabels *others() const { return m_others ? &*m_others : nullptr; }
    QVBoxLayout *content() const { return m_content; } ///< hidden until there are labels
    QTabWidget *tabs() const { return m_tabs; }        ///< of the content
    struct Choice
    {
        int id = 0;
        const char *name; ///< of the button
        QString text;
    };
    /// What is to become of both, one of these, in so many columns; below it what the choice would do.
    void addChoices(const QString &title, const std::vector<Choice> &choices, int columns);
    int chosen() const; ///< an id
    QList<QAbstractButton *> choices() const;

    void start(); ///< reads; to be called at the end of construction

private:
    void build(const QString &deed);
    void buildMark(QVBoxLayout &layout);
    void buildFirstRow(QVBoxLayout &layout);
    void addUnmatchedPage();
    void read();
    void take(OthersLabels others);
    void showProblem(const QString &sentence);
    void follow();
    void tellPlan();
    void carryOut();
    /// Shows what was read, or the labels after they have changed. Precondition: others().
    virtual void refresh() = 0;
    /// What the choice would do. Precondition: others().
    virtual Result<LabelPlan> plan() const = 0;
    virtual void carryOut(const LabelPlan &plan) = 0;

    Session &m_session;
    QString m_path;
    std::optional<OthersLabels> m_others;
    QLabel *m_facts;
    QLabel *m_problem;
    QLineEdit *m_mark;
    QCheckBox *m_countsFromOne;
    QProgressBar *m_progress;
    QWidget *m_page;
    QVBoxLayout *m_content;
    QTabWidget *m_tabs;
    QStringListModel *m_unmatched;
    QListView *m_unmatchedList;
    QButtonGroup *m_choice;
    QLabel *m_sentence;
    QPushButton *m_deed = nullptr;
    Job m_job; ///< last member: stopped before what it uses goes
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that offers what earlier sessions have not saved.
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "ui/session/translate.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

namespace inkling {

namespace {

/// What people call the work of a journal.
QString nameOf(const RecoverableJournal &journal)
{
    const std::string &path = journal.projectPath.empty() ? journal.source.file.path : journal.projectPath;
    return path.empty() ? QString::fromStdString(journal.source.location)
                        : QFileInfo(QString::fromStdString(path)).fileName();
}

/// A sentence with the name of a journal's work, how many steps it has, and when the last one was made; or,
/// where it has none, one with the name and when its settings were chosen.
QString about(const RecoverableJournal &journal, const QString &ofSteps, const QString &ofSettings,
              const QLocale &locale)
{
    const QString time =
        locale.toString(QDateTime::fromMSecsSinceEpoch(journal.lastChange), QLocale::ShortFormat);
    if (journal.steps == 0)
        return ofSettings.arg(nameOf(journal), time);
    return ofSteps.arg(nameOf(journal), locale.toString(static_cast<qulonglong>(journal.steps)), time);
}

} // namespace

void MainWindow::offerRecovery()
{
    const std::vector<RecoverableJournal> &left = m_project.journal().left();
    if (left.empty()) {
        m_recoveryBar->hide();
        return;
    }
    const RecoverableJournal journal = left.front();
    QString words = about(journal, tr("Labels of %1 were not saved (steps: %2, the last on %3)."),
                          tr("Settings of %1 were not saved (the last on %2)."), locale());
    if (left.size() > 1)
        words += u' ' + tr("Others that were not saved either: %1.").arg(left.size() - 1);
    m_recoveryBar->tell(words);
    const QString path = QString::fromStdString(journal.path);
    m_recoveryBar->offer(tr("Recover"), [this, path] { recover(path); });
    m_recoveryBar->offer(tr("Discard…"), [this, journal] { discardJournal(journal); });
}

void MainWindow::recover(const QString &path)
{
    m_recoveryBar->show(); // it is offered until the work that is open may go
    whenWorkIsSafe([this, path] {
        m_isExample = false;
        m_project.journal().taken(path.toStdString());
        m_project.recover(path);
        offerRecovery();
    });
}

void MainWindow::discardJournal(const RecoverableJournal &journal)
{
    const QString question = about(
        journal, tr("Discard the labels of %1 (steps: %2, the last on %3)? They cannot be brought back."),
        tr("Discard the settings of %1 (the last on %2)? They cannot be brought back."), locale());
    if (m_dialogs.askToDiscard(this, question)) {
        const Status status = inkling::discardJournal(journal.path);
        if (!status)
            showNotice(translated(status.error().message));
        m_project.journal().taken(journal.path);
    }
    offerRecovery();
}

} // namespace inkling

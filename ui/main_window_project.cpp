// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that keeps the work in a project file, and recovers it from its journal.
#include "ui/dialogs/kept_labels_dialog.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "ui/project_view.h"
#include "ui/session/label_exchange.h"
#include "ui/session/translate.h"

#include <QAction>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QStatusBar>

#include <utility>

namespace inkling {

namespace {

constexpr QLatin1StringView kEnding(".inkling");

bool isProject(const QString &location)
{
    return isProjectFile(location.toStdString());
}

/// What people call the work of a journal.
QString nameOf(const RecoverableJournal &journal)
{
    const std::string &path = journal.projectPath.empty() ? journal.source.file.path : journal.projectPath;
    return path.empty() ? QString::fromStdString(journal.source.location)
                        : QFileInfo(QString::fromStdString(path)).fileName();
}

/// A sentence with the name of a journal's work, how many steps it has, and when the last one was made.
QString about(const RecoverableJournal &journal, const QString &sentence, const QLocale &locale)
{
    return sentence.arg(
        nameOf(journal), locale.toString(static_cast<qulonglong>(journal.steps)),
        locale.toString(QDateTime::fromMSecsSinceEpoch(journal.lastChange), QLocale::ShortFormat));
}

QString matchWords(MatchedBy matchedBy)
{
    return matchedBy == MatchedBy::Id ? MainWindow::tr("by their ids") : MainWindow::tr("by their contents");
}

/// Not one label was found among these data.
bool isForeign(const ProjectOpening &opening)
{
    return opening.isRelinked && opening.relinked.matched == 0 && !opening.waiting.empty();
}

} // namespace

void MainWindow::buildProjectActions(QMenu &menu)
{
    m_saveAction =
        makeAction(QStringLiteral("save"), tr("&Save"), {QKeySequence::Save}, [this] { saveProject(); });
    m_saveAsAction = makeAction(QStringLiteral("saveAs"), tr("Save &as…"), {QKeySequence(tr("Ctrl+Shift+S"))},
                                [this] { chooseAndSaveProject(); });
    menu.addActions({m_saveAction, m_saveAsAction});
}

void MainWindow::connectProject()
{
    connect(&m_project, &SessionProject::changed, this, &MainWindow::refreshTitle);
    connect(&m_project, &SessionProject::opened, this, &MainWindow::tellOpened);
    connect(&m_project, &SessionProject::problemFound, this, &MainWindow::showNotice);
    connect(&m_project, &SessionProject::remarkMade, &m_session, &Session::remarkMade);
    connect(&m_project, &SessionProject::savingFailed, this, &MainWindow::tellSavingFailed);
    connect(&m_project, &SessionProject::saved, this, [this](const QString &path) {
        rememberFile(path);
        forgetUnsaved();
        goOnAfterSaving();
    });
    // queued: a question must not hold up the job that has found out
    connect(&m_project, &SessionProject::foreignChangeFound, this, &MainWindow::askAboutChange,
            Qt::QueuedConnection);
    connect(&m_project.journal(), &SessionJournal::found, this, &MainWindow::offerRecovery);
}

void MainWindow::read(const DataRequest &request)
{
    if (isProject(request.location))
        m_project.open(request.location);
    else
        m_session.open(request);
}

QString MainWindow::workName() const
{
    if (!m_project.path().isEmpty())
        return QFileInfo(m_project.path()).fileName();
    return m_session.hasData() ? QString::fromStdString(m_session.data().name) : tr("no data");
}

void MainWindow::refreshTitle()
{
    const QString name = m_project.isReadOnly() ? tr("%1 (copy)").arg(workName()) : workName();
    setWindowTitle(QStringLiteral("%1[*] — Inkling").arg(name));
    setWindowModified(m_project.isModified());
}

/// `reason`: a sentence on why it would be lost, where what was chosen does not say that.
void MainWindow::whenWorkIsSafe(const std::function<void()> &then, const QString &reason)
{
    if (m_exporter.isExporting()) {
        showNotice(tr("An export is under way: wait for it, or stop it with Esc."));
        return;
    }
    if (m_project.isSaving()) {
        m_afterSave = [this, then, reason] {
            whenWorkIsSafe(then, reason);
        };
        return;
    }
    if (!m_project.isModified()) {
        then();
        return;
    }
    const QString question = tr("The work on %1 has not been saved. Save it first?").arg(workName());
    const auto answer = m_dialogs.askToSave(this, reason.isEmpty() ? question : reason + u' ' + question);
    if (answer == WindowDialogs::Answer::Cancel)
        return;
    if (answer == WindowDialogs::Answer::Discard) {
        then();
        return;
    }
    m_afterSave = then;
    saveProject();
}

void MainWindow::goOnAfterSaving()
{
    if (m_afterSave)
        std::exchange(m_afterSave, nullptr)();
}

void MainWindow::saveProject()
{
    if (!m_session.hasData())
        return;
    if (m_project.path().isEmpty() || m_project.isReadOnly())
        chooseAndSaveProject();
    else
        m_project.save(m_project.path(), viewTexts(m_session, *m_maps), SessionProject::Replace::Ours);
}

void MainWindow::chooseAndSaveProject()
{
    if (!m_session.hasData())
        return;
    QString path = m_dialogs.fileToSave(this, tr("Save the project"), proposedName(QString(kEnding)),
                                        tr("Projects (%1)").arg(QLatin1StringView(kProjectPattern)));
    if (path.isEmpty()) {
        m_afterSave = nullptr;
        return;
    }
    // the dialog has asked before a file of the very name is replaced
    auto replace = SessionProject::Replace::Anything;
    if (!isProject(path)) {
        path += kEnding;
        replace = SessionProject::Replace::Ours;
    }
    if (QFileInfo(path).absoluteFilePath() == m_project.path())
        replace = SessionProject::Replace::Ours;
    m_project.save(path, viewTexts(m_session, *m_maps), replace);
}

void MainWindow::tellSavingFailed(const QString &sentence)
{
    showNotice(sentence);
    m_noticeBar->offer(tr("Save as…"), [this] { chooseAndSaveProject(); });
}

void MainWindow::askAboutChange(const QString &path, FileChange change)
{
    const QString question =
        change == FileChange::New
            ? tr("%1 is there already. Replace it?").arg(path)
            : tr("Another program has changed %1 since it was opened here. Replace it by the work of this "
                 "window?")
                  .arg(path);
    switch (m_dialogs.askToReplace(this, question)) {
    case WindowDialogs::Replacing::Replace:
        m_project.save(path, viewTexts(m_session, *m_maps), SessionProject::Replace::Anything);
        break;
    case WindowDialogs::Replacing::SaveAs:
        chooseAndSaveProject();
        break;
    case WindowDialogs::Replacing::Cancel:
        m_afterSave = nullptr;
        break;
    }
}

QStringList MainWindow::lockWords(const ProjectOpening &opening) const
{
    const QString name = QFileInfo(m_project.path()).fileName();
    const QString host = QString::fromStdString(opening.owner.host);
    if (!opening.lockProblem.isEmpty())
        return {tr("%1 cannot be written: changes can be saved under another name.").arg(name)};
    switch (opening.lockState) {
    case LockState::Ours:
        break;
    case LockState::Here:
        return {tr("%1 is open in another program (process %2): this is a copy, to be saved under another "
                   "name.")
                    .arg(name)
                    .arg(opening.owner.process)};
    case LockState::Elsewhere:
        return {
            tr("%1 was opened by %2 on %3, and may be open there still: this is a copy, to be saved under "
               "another name.")
                .arg(name, QString::fromStdString(opening.owner.user), host)};
    }
    return {};
}

QStringList MainWindow::dataWords(const ProjectOpening &opening) const
{
    const QString file = QFileInfo(QString::fromStdString(opening.data.path)).fileName();
    const Relinked &relinked = opening.relinked;
    QStringList words;
    if (opening.data.place == DataPlace::Copy && opening.data.hasChanged && !opening.isRelinked)
        words +=
            tr("%1 has changed: these are the data as they were, from the copy in the project.").arg(file);
    if (isForeign(opening))
        words +=
            tr("None of the labels belongs to a sample of %1: is it the file that was labelled?").arg(file);
    else if (opening.isRelinked)
        words += tr("%1 is not as it was. Labels whose samples were found again %2: %3.")
                     .arg(file, matchWords(relinked.matchedBy))
                     .arg(relinked.matched);
    if (relinked.differing > 0)
        words += tr("Of these have other values than before: %1.").arg(relinked.differing);
    if (relinked.returned > 0)
        words += tr("Of these had waited: %1.").arg(relinked.returned);
    if (!opening.waiting.empty())
        words += tr("Labels that wait for their samples to come back: %1.").arg(opening.waiting.size());
    if (relinked.droppedEdges > 0)
        words +=
            tr("Edges cut or joined by hand that went with their samples: %1.").arg(relinked.droppedEdges);
    return words;
}

void MainWindow::tellOpened(const ProjectOpening &opening)
{
    ViewTexts view = opening.view;
    if (opening.isRelinked)
        view.erase("range"); // that of other samples
    restoreView(view, m_session, *m_maps);
    refreshTitle();
    m_opening = opening;
    tellAbout(opening);
}

/// What an opening has told of work that is to be saved is over; the rest is told still.
void MainWindow::forgetUnsaved()
{
    const bool isTold = m_opening && m_noticeBar->isVisible() && m_noticeOutlastsRuns;
    const bool isOver = m_opening && (m_opening->isRecovered || m_opening->lockState != LockState::Ours ||
                                      !m_opening->lockProblem.isEmpty());
    if (!isTold || !isOver)
        return;
    m_opening->isRecovered = false;
    m_opening->lockState = LockState::Ours;
    m_opening->lockProblem.clear();
    m_noticeBar->hide();
    tellAbout(*m_opening);
}

void MainWindow::tellAbout(const ProjectOpening &opening)
{
    QStringList words = lockWords(opening) + dataWords(opening) + opening.notes;
    if (opening.isRecovered)
        words += tr("The labels are recovered: save them to keep them.");
    if (words.isEmpty())
        return;
    showNotice(words.join(u' '));
    m_noticeOutlastsRuns = true;
    offerToOpening(opening);
}

void MainWindow::offerToOpening(const ProjectOpening &opening)
{
    using WhenUsed = NoticeBar::WhenUsed;
    const QString path = QString::fromStdString(opening.data.path);
    if (opening.isRecovered)
        m_noticeBar->offer(
            tr("Save"), [this] { saveProject(); }, WhenUsed::Stay);
    if (opening.lockState == LockState::Elsewhere)
        m_noticeBar->offer(tr("Take it over"), [this] { m_project.takeOver(); });
    if (m_project.isReadOnly())
        m_noticeBar->offer(
            tr("Save as…"), [this] { chooseAndSaveProject(); }, WhenUsed::Stay);
    if (isForeign(opening))
        m_noticeBar->offer(
            tr("Find the file…"), [this, path] { findData(path); }, WhenUsed::Stay);
    if (!opening.waiting.empty())
        m_noticeBar->offer(
            tr("List…"),
            [this, waiting = opening.waiting] {
                auto *dialog = new KeptLabelsDialog(waiting, this);
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                dialog->open();
            },
            WhenUsed::Stay);
    if (opening.data.place == DataPlace::Copy && opening.data.hasChanged)
        m_noticeBar->offer(
            tr("Use the changed file"),
            [this, path] { whenWorkIsSafe([this, path] { m_project.openWith(path); }); }, WhenUsed::Stay);
}

void MainWindow::findData(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    const QString title = tr("Find %1").arg(name);
    const QString found = m_project.lacksFolder()
                              ? m_dialogs.folderToOpen(this, title, folder())
                              : m_dialogs.fileToOpen(this, title, folder(), tr("All files (*)"));
    if (found.isEmpty())
        return;
    const auto open = [this, found] {
        m_project.openWith(found);
    };
    // what a wrong file has made of the project is nobody's work
    if (m_project.lacksData() || m_session.undoStack().count() == 0)
        open();
    else
        whenWorkIsSafe(open);
}

void MainWindow::offerRecovery()
{
    const std::vector<RecoverableJournal> &left = m_project.journal().left();
    if (left.empty()) {
        m_recoveryBar->hide();
        return;
    }
    const RecoverableJournal journal = left.front();
    QString words = about(journal, tr("Labels of %1 were not saved (steps: %2, the last on %3)."), locale());
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
        locale());
    if (m_dialogs.askToDiscard(this, question)) {
        const Status status = inkling::discardJournal(journal.path);
        if (!status)
            showNotice(translated(status.error().message));
        m_project.journal().taken(journal.path);
    }
    offerRecovery();
}

} // namespace inkling

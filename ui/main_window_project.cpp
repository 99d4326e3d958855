// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that keeps the work in a project file.
#include "ui/dialogs/kept_labels_dialog.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "ui/project_view.h"
#include "ui/session/label_exchange.h"
#include "ui/session/translate.h"

#include <QAction>
#include <QFileInfo>
#include <QMenu>
#include <QStatusBar>

#include <memory>
#include <utility>

namespace inkling {

namespace {

constexpr QLatin1StringView kEnding(".inkling");

bool isProject(const QString &location)
{
    return isProjectFile(location.toStdString());
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
    m_findDataAction = makeAction(QStringLiteral("findData"), tr("Find the &data of the project…"), {},
                                  [this] { findData(QString::fromStdString(m_session.data().source.path)); });
    menu.addActions({m_saveAction, m_saveAsAction, m_findDataAction});
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
        m_noticeBar->settle(m_savingProblem);
        forgetUnsaved();
        goOnAfterSaving();
    });
    // queued: a question must not hold up the job that has found out
    connect(&m_project, &SessionProject::foreignChangeFound, this, &MainWindow::askAboutChange,
            Qt::QueuedConnection);
    connect(&m_project.journal(), &SessionJournal::found, this, &MainWindow::offerRecovery);
    connect(&m_project.journal(), &SessionJournal::problemSettled, this,
            [this](const QString &sentence) { m_noticeBar->settle(sentence); });
    m_session.setArrivalGate([this](const std::function<void()> &letIn) { letArrive(letIn); });
}

/// Other work has been read. What was done meanwhile to the present one is asked about; queued, for a
/// question must not hold up the job.
void MainWindow::letArrive(const std::function<void()> &letIn)
{
    const bool isSafe = !m_project.isModified() || m_project.changes() == m_safeChanges;
    if (isSafe && !m_project.isSaving()) {
        letIn();
        return;
    }
    const auto ask = [this, letIn] {
        const auto isIn = std::make_shared<bool>(false);
        const auto go = [letIn, isIn] {
            *isIn = true;
            letIn();
        };
        whenWorkIsSafe(go, tr("Other work is about to be opened."));
        if (!*isIn && !m_afterSave)
            m_project.giveUpArrival();
    };
    QMetaObject::invokeMethod(this, ask, Qt::QueuedConnection);
}

/// Whatever has changed so far may go.
void MainWindow::goOn(const std::function<void()> &then)
{
    m_safeChanges = m_project.changes();
    then();
}

/// A dialog was open meanwhile. False, and said so: it was about another work.
bool MainWindow::isStill(int work)
{
    const bool isSame = work == m_project.work();
    if (!isSame)
        showNotice(tr("Nothing was saved: other work has been opened meanwhile."));
    return isSame;
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
    m_findDataAction->setEnabled(!m_project.path().isEmpty() && m_session.hasData() &&
                                 !m_session.data().source.path.empty());
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
        goOn(then);
        return;
    }
    const QString question = tr("The work on %1 has not been saved. Save it first?").arg(workName());
    const auto answer = m_dialogs.askToSave(this, reason.isEmpty() ? question : reason + u' ' + question);
    if (answer == WindowDialogs::Answer::Cancel)
        return;
    if (answer == WindowDialogs::Answer::Discard) {
        goOn(then);
        return;
    }
    m_afterSave = [this, then, reason] {
        whenWorkIsSafe(then, reason); // there may be labels since
    };
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
    const int work = m_project.work();
    QString path = m_dialogs.fileToSave(this, tr("Save the project"), proposedName(QString(kEnding)),
                                        tr("Projects (%1)").arg(QLatin1StringView(kProjectPattern)));
    if (path.isEmpty() || !isStill(work)) {
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
    m_savingProblem = sentence;
    m_noticeBar->offer(tr("Save as…"), [this] { chooseAndSaveProject(); });
}

void MainWindow::askAboutChange(const QString &path, FileChange change, int work)
{
    const QString question =
        change == FileChange::New
            ? tr("%1 is there already. Replace it?").arg(path)
            : tr("Another program has changed %1 since it was opened here. Replace it by the work of this "
                 "window?")
                  .arg(path);
    const WindowDialogs::Replacing answer = m_dialogs.askToReplace(this, question);
    if (answer != WindowDialogs::Replacing::Cancel && !isStill(work))
        return;
    switch (answer) {
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
    if (!opening.data.passedOver.empty())
        words += tr("%1 is not as it was: these are the data as they were, from %2.")
                     .arg(QString::fromStdString(opening.data.passedOver),
                          QString::fromStdString(opening.data.path));
    if (isForeign(opening))
        words +=
            tr("None of the labels belongs to a sample of %1: is it the file that was labelled?").arg(file);
    else if (opening.isRelinked)
        words += tr("%1 is not as it was. Labels whose samples were found again %2: %3.")
                     .arg(file, matchWords(relinked.matchedBy))
                     .arg(relinked.matched);
    if (relinked.differing > 0)
        words += tr("Of these have other values than before: %1.").arg(relinked.differing);
    if (relinked.unchecked > 0)
        words +=
            tr("They were found by their ids alone: columns are missing by which that could be checked.");
    const std::size_t unlike =
        opening.isRelinked ? labelsUnlikeColumn(*m_session.wholeData(), m_session.wholeLabels()) : 0;
    if (unlike > 0)
        words += tr("Labels that the class column says otherwise: %1. They were kept.").arg(unlike);
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
    if (opening.data.place == DataPlace::Copy && !opening.data.hasChanged)
        Q_EMIT m_session.remarkMade(
            tr("%1 is not there any more: these are the data from the copy in the project.")
                .arg(QFileInfo(QString::fromStdString(opening.data.path)).fileName()));
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
    if (m_opening->isRecovered)
        m_opening->notes.clear(); // they are on what is not in the work, or not saved
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
        words += opening.areLabelsRecovered ? tr("The labels are recovered: save them to keep them.")
                                            : tr("The settings are recovered: save them to keep them.");
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
    if (opening.areLabelsRecovered) // the steps cannot be undone one by one any more
        m_noticeBar->offer(
            tr("History…"), [this] { showHistory(); }, WhenUsed::Stay);
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
    const bool isCopyUsed = opening.data.place == DataPlace::Copy && opening.data.hasChanged;
    const QString changed = isCopyUsed ? path : QString::fromStdString(opening.data.passedOver);
    if (!changed.isEmpty())
        m_noticeBar->offer(
            tr("Use the changed file"),
            [this, changed] { whenWorkIsSafe([this, changed] { m_project.openWith(changed); }); },
            WhenUsed::Stay);
}

void MainWindow::findData(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    const QString title = tr("Find %1").arg(name);
    const QString found = m_project.lacksFolder() || QFileInfo(path).isDir()
                              ? m_dialogs.folderToOpen(this, title, folder())
                              : m_dialogs.fileToOpen(this, title, folder(), tr("All files (*)"));
    if (found.isEmpty())
        return;
    const auto open = [this, found] {
        m_project.openWith(found);
    };
    // what a wrong file has made of the project is nobody's work
    if (m_project.lacksData() || m_session.undoStack().count() == 0)
        goOn(open);
    else
        whenWorkIsSafe(open);
}

} // namespace inkling

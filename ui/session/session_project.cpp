// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_project.h"

#include "ui/session/translate.h"
#include "ui/session/work_as_project.h"

#include <QFileInfo>
#include <QStringList>

#include <utility>

namespace inkling {

/// All that a saving thread needs.
struct SessionProject::Snapshot
{
    Project project; ///< without keys
    std::shared_ptr<const Dataset> data;
    int changes = 0;
    int work = 0;
};

/// Where it saves.
struct SessionProject::Target
{
    std::string path;
    std::optional<FileStamp> known; ///< the file as it was read or written here
    Replace replace = Replace::Ours;
    bool needsLock = true;
};

/// What it hands over; nothing is `written` where another program has changed the file.
struct SessionProject::Saved
{
    std::optional<SavedProject> written;
    FileChange change = FileChange::None;
    std::optional<FileLock> lock;
    Project known;
};

namespace {

/// Without what is in the session.
Project withoutSession(Project project)
{
    project.labels = {};
    project.history.clear();
    return project;
}

Error isOpenElsewhere(const std::string &path, const LockOwner &owner)
{
    return {message(QT_TRANSLATE_NOOP("core", "%1 is open in another program (process %2 of %3 on %4): save "
                                              "under another name."),
                    path, owner.process, owner.user, owner.host),
            ErrorKind::Output};
}

} // namespace

SessionProject::SessionProject(Session &session, const FileCalls &calls, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_calls(calls)
    , m_journal(calls)
    , m_saveJob(nullptr)
{
    connect(&session, &Session::stepMade, this, [this](const LabelEvent &step) { m_journal.append(step); });
    connect(&session, &Session::historyStarted, this, &SessionProject::begin);
    connect(&session, &Session::dataChanged, this, [this] {
        if (std::exchange(m_hasArrived, false))
            tellOpened();
        else
            keepSource();
    });
    connect(&session, &Session::openingFailed, this, [this](const DataRequest &request) {
        if (!isReading(request))
            return;
        m_lacksData = !m_arriving->where.path.empty();
        giveUpArrival();
    });
    connect(&session.undoStack(), &QUndoStack::indexChanged, this, [this] { ++m_changes; });
    connect(&session.undoStack(), &QUndoStack::cleanChanged, this, &SessionProject::changed);
    connect(&session, &Session::parametersChanged, this, &SessionProject::keepSettings);
    connect(&session, &Session::featuresChanged, this, &SessionProject::keepSettings);
    connect(&session.surgery(), &SessionSurgery::changed, this, &SessionProject::keepSettings);
    connect(&m_journal, &SessionJournal::problemFound, this, &SessionProject::problemFound);
    connect(&m_saveJob, &Job::failed, this, [this](const Message &message) {
        m_saveAgain = nullptr;
        Q_EMIT savingFailed(translated(message));
    });
}

SessionProject::~SessionProject() = default; // a save is not cut short: its thread is joined

bool SessionProject::isReadOnly() const
{
    return !m_path.isEmpty() && !m_lock;
}

bool SessionProject::isModified() const
{
    if (!m_session.hasData())
        return false;
    // trying methods and preparations on data that nobody has labelled is no work to be saved
    if (m_path.isEmpty() && m_session.history().empty() && m_known.kept.empty() &&
        m_session.surgery().whole().isEmpty() && !m_journal.isHolding())
        return false;
    if (!m_session.undoStack().isClean())
        return true;
    if (m_path.isEmpty())
        return false;
    return settingsOf(m_session) != settingsOf(m_known);
}

ProjectQuestion SessionProject::question(const QString &path, const QString &dataPath) const
{
    const QString absolute = path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath();
    return {absolute.toStdString(), dataPath.toStdString(), m_lock ? m_path.toStdString() : std::string(),
            m_session.seed()};
}

void SessionProject::openAgainFrom(const QString &path)
{
    m_openAgain = [this, path](const QString &data) {
        open(path, data);
    };
}

void SessionProject::open(const QString &path, const QString &dataPath)
{
    openAgainFrom(path);
    startReading({path, {}, {}}, [question = question(path, dataPath)](ProjectArrival &arrival) {
        return [question, &arrival](const RunControl &control) {
            return readProjectWork(question, arrival, control);
        };
    });
}

void SessionProject::recover(const QString &journalPath, const QString &dataPath)
{
    m_openAgain = [this, journalPath](const QString &data) {
        recover(journalPath, data);
    };
    m_journal.release(journalPath.toStdString());
    startReading({journalPath, {}, {}}, [question = question({}, dataPath),
                                         journal = journalPath.toStdString()](ProjectArrival &arrival) {
        return [question, journal, &arrival](const RunControl &control) {
            return readRecoveredWork(journal, question, arrival, control);
        };
    });
}

void SessionProject::startReading(const DataRequest &request,
                                  const std::function<Session::ReadWork(ProjectArrival &)> &reader)
{
    auto arrival = std::make_shared<ProjectArrival>();
    m_asked = request.location;
    m_arriving = arrival;
    m_lacksData = false;
    m_session.open(
        request, [arrival, read = reader(*arrival)](const RunControl &control) { return read(control); },
        [this, arrival] {
            m_arriving = arrival;
            m_hasArrived = true;
        });
}

void SessionProject::giveUpArrival()
{
    if (!m_arriving)
        return;
    m_arriving->lock.reset();
    m_arriving->journal.reset();
}

QString SessionProject::lackedData() const
{
    return m_arriving ? QString::fromStdString(m_arriving->where.path) : QString();
}

bool SessionProject::lacksFolder() const
{
    return m_arriving && m_arriving->where.isFolder;
}

void SessionProject::openWith(const QString &dataPath)
{
    const auto again = m_openAgain; // it is replaced while it runs
    again(dataPath);
}

/// Other work is open: that of the project that has just arrived, or of none.
void SessionProject::begin()
{
    ++m_works;
    m_journal.discardHeld();
    if (m_hasArrived) {
        adopt(*m_arriving);
    } else {
        m_path.clear();
        m_lock.reset();
        m_stamp.reset();
        m_known = withoutSession(projectOf(m_session));
        m_savedSteps = 0;
        startJournal(subject(), {});
    }
    Q_EMIT changed();
}

void SessionProject::adopt(ProjectArrival &arrival)
{
    const QString path = QString::fromStdString(arrival.path);
    if (arrival.lock || path != m_path)
        m_lock = std::move(arrival.lock);
    m_path = path;
    m_stamp = arrival.stamp;
    const std::size_t steps = m_session.history().size();
    m_savedSteps = steps - arrival.unsavedSteps;
    m_known = withoutSession(std::move(arrival.relinked.project));
    if (arrival.savedSettings)
        takeSettings(*arrival.savedSettings, m_known);
    if (arrival.isRelinked || arrival.isPointedTo || arrival.unsavedSteps > 0 || m_path.isEmpty())
        m_session.undoStack().resetClean();
    if (arrival.journal)
        takeJournal(arrival);
    else
        startJournal(subject(), {});
    if (!m_path.isEmpty() && !m_journal.isHolding())
        openAgainFrom(m_path);
}

void SessionProject::tellOpened()
{
    ProjectOpening opening;
    opening.relinked = m_arriving->relinked;
    opening.relinked.project = {};
    opening.waiting = m_known.kept;
    opening.isRelinked = m_arriving->isRelinked;
    opening.data = m_arriving->where;
    opening.lockState = m_arriving->lockState;
    opening.owner = m_arriving->owner;
    if (m_arriving->lockProblem)
        opening.lockProblem = translated(m_arriving->lockProblem->message);
    opening.isRecovered = m_arriving->unsavedSteps > 0 || m_arriving->savedSettings;
    opening.areLabelsRecovered = m_arriving->unsavedSteps > 0;
    for (const Message &note : m_arriving->notes)
        opening.notes += translated(note);
    opening.view = m_known.view;
    // after whoever else hears of the new data
    QMetaObject::invokeMethod(
        this, [this, opening] { Q_EMIT opened(opening); }, Qt::QueuedConnection);
}

std::shared_ptr<SessionProject::Snapshot> SessionProject::snapshot(const View &view) const
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->project = projectOf(m_session);
    snapshot->project.keys = m_known.keys;
    snapshot->project.kept = m_known.kept;
    snapshot->project.view = view;
    snapshot->data = m_session.wholeData();
    snapshot->changes = m_changes;
    snapshot->work = m_works;
    return snapshot;
}

void SessionProject::save(const QString &path, const View &view, Replace replace)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (isSaving()) {
        m_saveAgain = [this, absolute, view, replace] {
            if (isModified() || absolute != m_path)
                save(absolute, view, replace);
        };
        return;
    }
    const bool isSame = absolute == m_path;
    const auto taken = snapshot(view);
    const Target target{absolute.toStdString(), isSame ? m_stamp : std::nullopt, replace,
                        !(isSame && m_lock)};
    const auto task = [taken, target, before = m_known.source.file,
                       calls = m_calls](const RunControl &control) -> Result<Saved> {
        Snapshot copy = *taken;
        addCopy(copy.project.source.file, before, control);
        return write(copy, target, calls, control);
    };
    m_saveJob.start<Saved>(
        task, [this, absolute, taken](Saved saved) { finishSaving(std::move(saved), absolute, *taken); });
    Q_EMIT changed();
}

Result<SessionProject::Saved> SessionProject::write(const Snapshot &snapshot, const Target &target,
                                                    const FileCalls &calls, const RunControl &control)
{
    Saved saved;
    if (target.needsLock) {
        auto answer = FileLock::acquire(target.path);
        if (!answer)
            return answer.error();
        if (!answer->lock)
            return isOpenElsewhere(target.path, answer->owner);
        saved.lock = std::move(std::move(answer).value().lock);
    }
    if (target.replace == Replace::Ours) {
        const auto comparison = compareFile(target.path, target.known, control);
        if (!comparison)
            return comparison.error();
        saved.change = comparison->change;
        if (saved.change != FileChange::None && saved.change != FileChange::Gone)
            return saved;
    }
    Project project = snapshot.project;
    project.keys = rowKeys(*snapshot.data, keyedRows(project), project.keys);
    auto written = writeProject(target.path, project, control, calls);
    if (!written)
        return written.error();
    saved.written = std::move(written).value();
    saved.known = withoutSession(std::move(project));
    return saved;
}

void SessionProject::finishSaving(Saved saved, const QString &path, const Snapshot &snapshot)
{
    const std::function<void()> again = std::exchange(m_saveAgain, nullptr);
    if (snapshot.work != m_works)
        return; // other work is open by now
    if (!saved.written) {
        Q_EMIT foreignChangeFound(path, saved.change, m_works);
        return;
    }
    if (saved.lock)
        m_lock = std::move(saved.lock);
    m_path = path;
    m_stamp = saved.written->stamp;
    m_known = std::move(saved.known);
    m_savedSteps = snapshot.project.history.size();
    m_journal.discardHeld();
    openAgainFrom(path);
    if (m_changes == snapshot.changes)
        m_session.undoStack().setClean();
    else
        m_session.undoStack().resetClean(); // there is no way back to what was saved but by saving
    beginJournal();
    QStringList remarks{tr("Saved %1").arg(path)};
    for (const Message &note : saved.written->notes)
        remarks += translated(note);
    Q_EMIT remarkMade(remarks.join(QStringLiteral(" · ")));
    Q_EMIT changed();
    Q_EMIT this->saved(path);
    if (again)
        again();
}

void SessionProject::takeOver()
{
    auto answer = FileLock::acquire(m_path.toStdString(), LockPolicy::TakeOver);
    if (!answer) {
        Q_EMIT problemFound(translated(answer.error().message));
        return;
    }
    if (!answer->lock) {
        Q_EMIT problemFound(translated(isOpenElsewhere(m_path.toStdString(), answer->owner).message));
        return;
    }
    m_lock = std::move(std::move(answer).value().lock);
    Q_EMIT changed();
}

void SessionProject::discardChanges()
{
    m_session.undoStack().setClean();
    takeSettings(settingsOf(m_session), m_known);
    Q_EMIT changed();
}

} // namespace inkling

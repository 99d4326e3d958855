// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/project_file.h"
#include "ui/session/job.h"
#include "ui/session/project_work.h"
#include "ui/session/session_journal.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

class Session;

/// What became of the labels when a project was opened.
struct ProjectOpening
{
    Relinked relinked;              ///< without the project
    std::vector<KeptLabel> waiting; ///< for their samples to come back, those of relinked.lost among them
    bool isRelinked = false;        ///< the data have changed
    LocatedData data;
    LockState lockState = LockState::Ours;
    LockOwner owner;          ///< where the lock is not ours
    QString lockProblem;      ///< why there can be no lock; empty: there is one, or somebody else has it
    bool isRecovered = false; ///< from a journal, what is not saved
    bool areLabelsRecovered = false; ///< not settings alone
    QStringList notes;               ///< on what this version has not understood, or what has come between
    std::map<std::string, std::string> view;
};

/// The file that a session's work is kept in: opening, saving, and the journal of what was not saved. Files
/// are read and written in the background.
class SessionProject : public QObject
{
    Q_OBJECT

public:
    using View = std::map<std::string, std::string>;
    enum class Replace {
        Ours,    ///< only what was read or written here, else foreignChangeFound()
        Anything ///< the user has said so
    };

    /// calls: tests put others in place.
    explicit SessionProject(Session &session, const FileCalls &calls = {}, QObject *parent = nullptr);
    ~SessionProject() override;

    SessionJournal &journal() { return m_journal; }
    /// From now on there is a journal; see SessionJournal::keepIn(). Without a folder in that of the user, or
    /// problemFound() says why there is none.
    void keepJournal();
    void keepJournal(const QString &folder);

    const QString &path() const { return m_path; } ///< empty: never saved
    bool isReadOnly() const;                       ///< the file is not ours to write: another path is needed
    bool isModified() const; ///< something has changed since it was saved, or the data were opened
    bool isSaving() const { return m_saveJob.isRunning(); }
    int work() const { return m_works; }      ///< another number: other work is open
    int changes() const { return m_changes; } ///< that were made, undone ones counted too

    /// Opens a project when it and its data can be read; else Session::problemFound() and openingFailed() say
    /// so. `dataPath`: of the file in place of that which the project knows.
    void open(const QString &path, const QString &dataPath = {});
    /// The same of what a session has left that ended without saving.
    void recover(const QString &journalPath, const QString &dataPath = {});
    /// Whether that is what was asked for last, as of Session::openingFailed().
    bool isReading(const DataRequest &request) const { return request.location == m_asked; }
    /// Whether what could not be opened last lacks nothing but its data, and where they were looked for or
    /// could not be read.
    bool lacksData() const { return m_lacksData; }
    QString lackedData() const;
    bool lacksFolder() const; ///< these data are a folder's images
    /// What was asked for last is not to be opened: others may have it.
    void giveUpArrival();
    /// What was opened last again, with its data. Precondition: a project was opened, or lacksData().
    void openWith(const QString &dataPath);

    /// Saves all of the work, or nothing; after a save that is under way. `view`: whatever the window wants
    /// to find as it was. Precondition: Session::hasData().
    void save(const QString &path, const View &view, Replace replace);
    /// Whatever another host says of the file, it is ours to write.
    void takeOver();
    /// The work counts as saved: nobody wants what has changed. The journal stays until other work begins, or
    /// it is discarded.
    void discardChanges();

Q_SIGNALS:
    void opened(const inkling::ProjectOpening &opening); ///< after Session::dataChanged()
    void saved(const QString &path);
    void savingFailed(const QString &sentence);
    /// Somebody else has changed the file: it was not saved. `work`: as work().
    void foreignChangeFound(const QString &path, inkling::FileChange change, int work);
    void changed(); ///< path, isReadOnly() or isModified()
    void problemFound(const QString &sentence);
    void remarkMade(const QString &sentence);

private:
    struct Snapshot;
    struct Target;
    struct Saved;

    void openAgainFrom(const QString &path);
    void startReading(const DataRequest &request,
                      const std::function<Session::ReadWork(ProjectArrival &)> &reader);
    ProjectQuestion question(const QString &path, const QString &dataPath) const;
    void begin();
    void adopt(ProjectArrival &arrival);
    void tellOpened();
    void keepSource(); ///< the data are read otherwise
    void keepSettings();
    void beginJournal();
    void startJournal(const JournalSubject &subject, const LabelHistory &later);
    void takeJournal(ProjectArrival &arrival);
    JournalSubject subject() const;
    std::shared_ptr<Snapshot> snapshot(const View &view) const;
    static Result<Saved> write(const Snapshot &snapshot, const Target &target, const FileCalls &calls,
                               const RunControl &control);
    void finishSaving(Saved saved, const QString &path, const Snapshot &snapshot);

    Session &m_session;
    const FileCalls m_calls;
    SessionJournal m_journal;

    QString m_path;
    std::optional<FileLock> m_lock;
    std::optional<FileStamp> m_stamp;
    Project
        m_known; ///< as opened or saved last: settings, source, keys, waiting labels; no labels, no history
    std::size_t m_savedSteps = 0; ///< of the history
    ReadOptions m_journalled;     ///< by which the journal's data are read

    QString m_asked;                            ///< what was opened last
    std::shared_ptr<ProjectArrival> m_arriving; ///< likewise
    std::function<void(const QString &dataPath)> m_openAgain;
    bool m_hasArrived = false; ///< m_arriving is what has just been opened
    bool m_lacksData = false;  ///< it could not be, for its data
    int m_works = 0;           ///< that were begun
    int m_changes = 0;
    std::function<void()> m_saveAgain; ///< asked for while saving
    Job m_saveJob;
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/io/file_lock.h"
#include "core/io/file_stamp.h"
#include "core/io/label_journal.h"
#include "core/io/project.h"
#include "core/io/project_data.h"
#include "core/io/relink.h"
#include "ui/session/session.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

/// A project that is to be opened.
struct ProjectQuestion
{
    std::string path;
    std::string dataPath;   ///< of the file in place of that which the project knows; empty: look for it
    std::string heldPath;   ///< whose lock this process has already; empty: none
    std::uint64_t seed = 0; ///< where the project does not say
};

/// What comes with a project beside the work on its data.
struct ProjectArrival
{
    std::string path; ///< empty: never saved, or not this work any more
    std::optional<FileLock> lock;
    LockState lockState = LockState::Ours;
    LockOwner owner;                              ///< who has it, where the lock is not ours
    std::optional<Error> lockProblem;             ///< why there can be no lock
    std::optional<FileStamp> stamp;               ///< of the project's file
    Relinked relinked;                            ///< the project on the data as they are
    LocatedData where;                            ///< the data
    bool isRelinked = false;                      ///< the data are not those that the project knew
    bool isPointedTo = false;                     ///< the user has said where they are
    bool lacksProject = false;                    ///< that of the journal cannot be read
    std::unique_ptr<LabelJournal> journal;        ///< of a session that ended without saving; null: of none
    std::size_t unsavedSteps = 0;                 ///< at the history's end, where there is a journal
    std::optional<JournalSettings> savedSettings; ///< of the project, where the journal has others
    std::vector<Message> notes;
};

/// Reads a project and its data. `arrival` gets the rest, `where` also when the data cannot be read. Error:
/// as readProject(), readProjectData(), relink().
Result<OpenedWork> readProjectWork(const ProjectQuestion &question, ProjectArrival &arrival,
                                   const RunControl &control);

/// Reads what a session has left that ended without saving: its project, where it had one, with the steps of
/// its journal, and the settings where these came later. Where the project has gone another way since, or
/// cannot be read, the work belongs to none. Where the data have changed since the samples are found again by
/// the journal's keys, and all steps count as not saved. Error: as readProjectWork() and
/// LabelJournal::resume(); the journal stays as it is.
Result<OpenedWork> readRecoveredWork(const std::string &journalPath, const ProjectQuestion &question,
                                     ProjectArrival &arrival, const RunControl &control);

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/io/journal_frames.h"
#include "core/io/journal_keys.h"
#include "core/io/journal_writer.h"
#include "core/io/write_file.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace inkling {

/// Where journals are: $XDG_STATE_HOME/inkling, or ~/.local/state/inkling. Error: there is no home.
Result<std::string> journalFolder();

/// A journal of a session that ended without saving.
struct RecoverableJournal
{
    std::string path;
    std::string projectPath; ///< empty: never saved
    ProjectSource source;
    std::size_t steps = 0;       ///< 0: only settings have changed
    std::int64_t lastChange = 0; ///< time of the last step or settings, as of LabelEvent
};

/// The journals in a folder that hold steps, or settings worth it (see areWorthKeeping()), and belong to no
/// running process, the latest first. Empty where there is no such folder. Cost: reads them.
std::vector<RecoverableJournal> recoverableJournals(const std::string &folder);

/// Deletes a journal that nobody wants to recover. Error: it belongs to a running process, cannot be deleted.
Status discardJournal(const std::string &path);

/// What a session has changed since it was saved, on the disk within a second: a file of its own that only
/// grows, to which each step is added. The file is there from the first step on and stays when the program
/// dies; a lock that the system takes away with the process tells that nobody has it any more.
///
/// All writing is done by a thread of its own, so that no disk ever keeps the window waiting: a step is
/// handed to the system as soon as the thread gets to it, which a crash of the program does not undo, and
/// flushed at most once a second, for a loss of power. What cannot be written is kept and tried again each
/// second, also where there is not enough memory for it. The keys by which the samples are found again when
/// their data have changed follow the steps as soon as they are made. Functions may be called by one thread.
///
/// A disk may never answer. Then nobody waits for it longer than FileCalls::patience a call, and the thread
/// goes on when the journal is gone: what it has handed to the system is safe whatever becomes of the
/// program, and the rest is written as soon as the disk answers, if the program still runs.
class LabelJournal
{
public:
    /// A journal of what will be changed.
    LabelJournal(std::string folder, const JournalSubject &subject, JournalData data = {},
                 const FileCalls &calls = {});
    /// Writes what is left, unless the disk does not answer; the file stays where there were steps.
    ~LabelJournal();
    LabelJournal(const LabelJournal &) = delete;
    LabelJournal &operator=(const LabelJournal &) = delete;

    /// A journal that goes on where another process left it, and what is in it; nothing is lost when this one
    /// dies, too. It makes no keys before a restart(). Error: it belongs to a running process, cannot be
    /// read, holds nothing.
    struct Resumed;
    static Result<Resumed> resume(const std::string &path, const FileCalls &calls = {});

    void append(const LabelEvent &event);
    /// The settings are others. Alone they make no file where they are not worth it (see areWorthKeeping()):
    /// there they wait for the first step.
    void append(const JournalSettings &settings);
    /// Begins again with what was saved, and the steps and settings that were made since: what was before
    /// goes as soon as these are on the disk.
    void restart(const JournalSubject &subject, const LabelHistory &later = {}, JournalData data = {},
                 const std::optional<JournalSettings> &settings = {});
    /// Deletes the file, for nothing in it is wanted; another step needs a restart() first. Waits for it,
    /// unless the disk does not answer: then the thread does it as soon as it can.
    void discard();

    /// Waits until all of it is on the disk. False: it is not, see problem(), or the disk does not answer.
    bool flush();
    /// Why not everything is on the disk; none as soon as it is. A flush that failed is told until restart().
    std::optional<Error> problem() const;
    /// Whether all steps and settings are on the disk, as far as there is no problem().
    JournalProgress progress() const;
    /// Of the file; empty while there is none.
    std::string path() const;

private:
    explicit LabelJournal(std::shared_ptr<JournalWriter> writer);

    void add(const JournalSettings &settings, JournalWriter::Task &task) const;

    JournalSubject m_saved; ///< without source and labels
    std::shared_ptr<JournalWriter> m_writer;
    std::jthread m_thread; ///< last: it uses the writer
};

struct LabelJournal::Resumed
{
    std::unique_ptr<LabelJournal> journal;
    JournalContents contents;
};

} // namespace inkling

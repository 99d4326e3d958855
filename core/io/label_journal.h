// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/io/descriptor.h"
#include "core/io/journal_frames.h"
#include "core/io/journal_keys.h"
#include "core/io/write_file.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
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
    std::size_t steps = 0;
    std::int64_t lastChange = 0; ///< time of the last step, as of LabelEvent
};

/// The journals in a folder that hold steps and belong to no running process, the latest first. Empty where
/// there is no such folder. Cost: reads them.
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
/// second. The keys by which the samples are found again when their data have changed follow the steps as
/// soon as they are made. Functions may be called by one thread.
class LabelJournal
{
public:
    /// A journal of what will be changed.
    LabelJournal(std::string folder, const JournalSubject &subject, JournalData data = {},
                 const FileCalls &calls = {});
    /// Writes what is left; the file stays where there were steps.
    ~LabelJournal();
    LabelJournal(const LabelJournal &) = delete;
    LabelJournal &operator=(const LabelJournal &) = delete;

    /// A journal that goes on where another process left it, and what is in it; nothing is lost when this one
    /// dies, too. It makes no keys before a restart(). Error: it belongs to a running process, cannot be
    /// read, holds nothing.
    struct Resumed;
    static Result<Resumed> resume(const std::string &path, const FileCalls &calls = {});

    void append(const LabelEvent &event);
    /// Begins again with what was saved, and the steps that were made since: what was before goes as soon as
    /// these are on the disk.
    void restart(const JournalSubject &subject, const LabelHistory &later = {}, JournalData data = {});
    /// Deletes the file, for nothing in it is wanted; another step needs a restart() first.
    void discard();

    /// Waits until all of it is on the disk. False: it is not, see problem().
    bool flush();
    /// Why not everything is on the disk; none as soon as it is. A flush that failed is told until restart().
    std::optional<Error> problem() const;
    /// Of the file; empty while there is none.
    std::string path() const;

private:
    using Clock = std::chrono::steady_clock;

    /// What the thread is to do.
    struct Task
    {
        enum class Kind { Append, Restart, Discard };
        Kind kind = Kind::Append;
        std::string header;              ///< of a restart
        std::string frames;              ///< to be added
        std::vector<std::uint32_t> rows; ///< of which keys are wanted
        JournalData data;                ///< of a restart
    };
    /// A file with its lock.
    struct File
    {
        std::string path;
        Descriptor descriptor;

        void remove();
    };

    LabelJournal(File file, std::size_t size, const FileCalls &calls);

    void post(Task task);
    void work(const std::stop_token &stop);
    void perform(const Task &task);
    void settle(bool mustFlush);
    void syncFile();
    bool hasKeysToMake() const { return m_file.descriptor.isOpen() && !m_keys.isDone(); }
    void removeReplaced();
    bool writeKeys(bool isAll);
    bool write();
    bool append();
    bool createFile();
    void fail(const std::string &path);

    const std::string m_folder;
    const FileCalls m_calls;

    // of the thread
    std::string m_header;    ///< of the file that is to be made for the next step
    std::string m_unwritten; ///< frames that the file has not got yet
    JournalKeys m_keys;
    File m_file;
    std::vector<File> m_replaced; ///< those before, which go when this one is flushed
    std::size_t m_size = 0;       ///< of the file, in whole frames
    bool m_hasHalfFrame = false;  ///< behind them
    bool m_isFlushed = true;
    Clock::time_point m_nextFlush = Clock::now();
    std::optional<Error> m_trouble; ///< of the last round
    bool m_flushFailed = false;

    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake; ///< there is something to do
    std::condition_variable m_rest;     ///< a round is over
    std::vector<Task> m_tasks;
    std::uint64_t m_flushesWanted = 0;
    std::uint64_t m_flushesDone = 0;
    std::optional<Error> m_problem;
    std::string m_path;

    std::jthread m_thread; ///< last: it uses all of the others
};

struct LabelJournal::Resumed
{
    std::unique_ptr<LabelJournal> journal;
    JournalContents contents;
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/io/descriptor.h"
#include "core/io/journal_keys.h"
#include "core/io/write_file.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace inkling {

/// How far what a journal was given has come.
enum class JournalProgress {
    Done,
    UnderWay,
    Stuck ///< longer than it should take: the disk does not answer
};

/// What the thread of a journal does, and what it shares with the others: it goes when the last of them has
/// gone, for no thread can be made to leave a call that does not return.
class JournalWriter
{
public:
    /// What is to be done.
    struct Task
    {
        enum class Kind { Append, Restart, Discard };
        Kind kind = Kind::Append;
        std::string header = {};              ///< of a restart
        std::string settings = {};            ///< a frame that makes no file: it waits for another one
        std::string frames = {};              ///< to be added
        std::vector<std::uint32_t> rows = {}; ///< of which keys are wanted
        JournalData data = {};                ///< of a restart
    };
    /// A file with its lock.
    struct File
    {
        std::string path;
        Descriptor descriptor;

        void remove();
    };

    /// Makes files in a folder; the first task restarts it.
    JournalWriter(std::string folder, const FileCalls &calls);
    /// Goes on with a file that has so many bytes in whole frames.
    JournalWriter(File file, std::size_t size, const FileCalls &calls);
    JournalWriter(const JournalWriter &) = delete;
    JournalWriter &operator=(const JournalWriter &) = delete;

    // Any thread
    void post(Task task);
    bool flush();      ///< see LabelJournal
    bool waitForEnd(); ///< of work(). False: a call does not return
    std::optional<Error> problem() const;
    JournalProgress progress() const;
    std::string path() const;

    /// Does what is posted until it is to stop, then what is left. Only the journal's thread calls it.
    void work(const std::stop_token &stop);

private:
    using Clock = std::chrono::steady_clock;
    class InCall;

    void wait(std::unique_lock<std::mutex> &lock, const std::stop_token &stop);
    void closeFiles();
    bool goRound(bool mustFlush);
    void tellRound();
    bool waitFor(std::unique_lock<std::mutex> &lock, const std::function<bool()> &isDone);
    void performAll();
    void perform(const Task &task);
    void beginAgain(const Task &task);
    void settle(bool mustFlush);
    void syncFile();
    bool hasKeysToMake() const { return m_file.descriptor.isOpen() && !m_keys.isDone(); }
    void removeReplaced();
    bool writeKeys(bool isAll);
    bool write();
    bool append();
    bool createFile();
    void fail(const std::string &path, int reason) { m_trouble = cannotWrite(path, reason); }

    const std::string m_folder;
    const FileCalls m_calls;

    // of the thread
    std::vector<Task> m_taken;   ///< that it has begun with
    std::size_t m_performed = 0; ///< of them
    std::string m_header;        ///< of the file that is to be made for the next step
    std::string m_settings;      ///< likewise
    std::string m_unwritten;     ///< frames that the file has not got yet
    JournalKeys m_keys;
    File m_file;
    std::vector<File> m_replaced; ///< those before, which go when this one is flushed
    std::size_t m_size = 0;       ///< of the file, in whole frames
    bool m_hasHalfFrame = false;  ///< behind them
    bool m_isFlushed = true;
    bool m_hasFlushed = false; ///< in this round, and before it took up keys
    Clock::time_point m_nextFlush = Clock::now();
    std::optional<Error> m_trouble; ///< of the last round
    int m_flushReason = 0;          ///< why a flush has failed; 0: none has

    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake; ///< there is something to do
    std::condition_variable m_rest;     ///< a round is over
    std::vector<Task> m_tasks;
    std::uint64_t m_flushesWanted = 0;
    std::uint64_t m_flushesDone = 0;
    std::optional<Error> m_problem;
    bool m_lacksMemory = false;
    std::string m_path;
    std::optional<Clock::time_point> m_waitsSince; ///< the first of what is not on the disk
    std::optional<Clock::time_point> m_callSince;  ///< the system has the thread
    bool m_hasEnded = false;
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/journal_writer.h"

#include "core/data/label_history.h"
#include "core/io/journal_frames.h"
#include "core/io/journal_lock.h"

#include <atomic>
#include <cerrno>
#include <filesystem>
#include <new>
#include <system_error>
#include <thread>
#include <utility>

#include <fcntl.h>

namespace inkling {

namespace {

constexpr std::chrono::seconds kBetweenFlushes(1);
constexpr std::chrono::milliseconds kBetweenLooks(50); // at whether a call has returned
constexpr int kNoticePart = 4;                         // of the patience: then people are told
constexpr int kLastTries = 20;                         // to find memory before the end, so far apart, too

/// A name of its own for each journal of each process.
std::string newName()
{
    static std::atomic<unsigned> counter = 0;
    return std::to_string(utcMilliseconds()) + "-" + std::to_string(::getpid()) + "-" +
           std::to_string(counter++);
}

} // namespace

/// While it lives the system has the thread, and may keep it.
class JournalWriter::InCall
{
public:
    explicit InCall(JournalWriter &writer)
        : m_writer(writer)
    {
        tell(Clock::now());
    }
    ~InCall() { tell(std::nullopt); }
    InCall(const InCall &) = delete;
    InCall &operator=(const InCall &) = delete;

private:
    void tell(std::optional<Clock::time_point> since)
    {
        const std::scoped_lock lock(m_writer.m_mutex);
        m_writer.m_callSince = since;
    }

    JournalWriter &m_writer;
};

void JournalWriter::File::remove()
{
    if (descriptor.isOpen())
        ::unlink(path.c_str());
    path.clear();
    descriptor = Descriptor();
}

JournalWriter::JournalWriter(std::string folder, const FileCalls &calls)
    : m_folder(std::move(folder))
    , m_calls(calls)
{
}

JournalWriter::JournalWriter(File file, std::size_t size, const FileCalls &calls)
    : m_folder(folderOf(file.path))
    , m_calls(calls)
    , m_file(std::move(file))
    , m_size(size)
    , m_path(m_file.path)
{
}

void JournalWriter::post(Task task)
{
    const std::scoped_lock lock(m_mutex);
    const bool hasFrames = !task.frames.empty();
    m_tasks.push_back(std::move(task));
    if (hasFrames && !m_waitsSince)
        m_waitsSince = Clock::now();
    m_wake.notify_one();
}

bool JournalWriter::flush()
{
    std::unique_lock lock(m_mutex);
    const std::uint64_t wanted = ++m_flushesWanted;
    m_wake.notify_one();
    return waitFor(lock, [&] { return m_flushesDone >= wanted; }) && !m_problem && !m_lacksMemory;
}

bool JournalWriter::waitForEnd()
{
    std::unique_lock lock(m_mutex);
    return waitFor(lock, [this] { return m_hasEnded; });
}

/// False: the disk does not answer.
bool JournalWriter::waitFor(std::unique_lock<std::mutex> &lock, const std::function<bool()> &isDone)
{
    while (!m_rest.wait_for(lock, kBetweenLooks, isDone)) {
        if (m_callSince && Clock::now() - *m_callSince >= m_calls.patience)
            return false;
    }
    return true;
}

std::optional<Error> JournalWriter::problem() const
{
    const std::scoped_lock lock(m_mutex);
    if (!m_problem && m_lacksMemory)
        return Error{message(QT_TRANSLATE_NOOP(
                         "core", "There is not enough memory to write the journal of the labels.")),
                     ErrorKind::Limit};
    return m_problem;
}

JournalProgress JournalWriter::progress() const
{
    const std::scoped_lock lock(m_mutex);
    if (!m_waitsSince)
        return JournalProgress::Done;
    // making keys may take its time, too: that is not the disk's
    const bool isStuck =
        m_callSince && Clock::now() - *m_waitsSince >= kBetweenFlushes + m_calls.patience / kNoticePart;
    return isStuck ? JournalProgress::Stuck : JournalProgress::UnderWay;
}

std::string JournalWriter::path() const
{
    const std::scoped_lock lock(m_mutex);
    return m_path;
}

void JournalWriter::work(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    bool isEnd = false;
    for (int tries = 0; !isEnd;) {
        wait(lock, stop);
        const bool isLast = stop.stop_requested();
        const bool takesAll = m_taken.empty(); // else what was left of a round without memory comes first
        if (takesAll)
            std::swap(m_taken, m_tasks);
        const std::uint64_t flushes = m_flushesWanted;
        const bool mustFlush = isLast || flushes > m_flushesDone;
        lock.unlock();
        const bool hasMemory = goRound(mustFlush);
        if (isLast && !hasMemory)
            std::this_thread::sleep_for(kBetweenLooks);
        lock.lock();
        if (takesAll || !hasMemory)
            m_flushesDone = flushes;
        m_rest.notify_all();
        isEnd = isLast && (hasMemory ? m_tasks.empty() : ++tries == kLastTries);
    }
    lock.unlock();
    closeFiles();
    lock.lock();
    m_hasEnded = true;
    m_rest.notify_all();
}

/// Some file systems write then.
void JournalWriter::closeFiles()
{
    const InCall call(*this);
    m_file = File();
    m_replaced.clear();
}

/// Until there is something to do.
void JournalWriter::wait(std::unique_lock<std::mutex> &lock, const std::stop_token &stop)
{
    const auto isFlushWanted = [this] {
        return m_flushesWanted > m_flushesDone;
    };
    const auto isWanted = [&] {
        return !m_tasks.empty() || isFlushWanted();
    };
    const bool isWritten = m_unwritten.empty();
    if (m_lacksMemory)
        m_wake.wait_until(lock, stop, m_nextFlush, isFlushWanted);
    else if (isWritten && m_isFlushed && !hasKeysToMake())
        m_wake.wait(lock, stop, isWanted);
    else if (!isWritten || !hasKeysToMake())
        m_wake.wait_until(lock, stop, m_nextFlush, isWanted);
}

/// False: there was not enough memory for all of it. The rest stays for the next round: each step either
/// changes nothing before it has all that it needs, or can be done again.
bool JournalWriter::goRound(bool mustFlush)
{
    m_hasFlushed = false;
    bool hasMemory = true;
    const auto attempt = [&](const auto &act) {
        try {
            act();
        } catch (const std::bad_alloc &) {
            hasMemory = false;
            m_nextFlush = Clock::now() + kBetweenFlushes;
        }
    };
    attempt([this] { performAll(); });
    attempt([this, mustFlush] { settle(mustFlush); });
    attempt([this] { tellRound(); });
    const std::scoped_lock lock(m_mutex);
    m_lacksMemory = !hasMemory;
    if (m_taken.empty() && m_unwritten.empty() && (m_isFlushed || m_hasFlushed))
        m_waitsSince = m_tasks.empty() ? std::nullopt : std::optional(Clock::now());
    return hasMemory;
}

void JournalWriter::tellRound()
{
    std::optional<Error> problem = m_trouble;
    std::string path = m_file.path;
    const std::scoped_lock lock(m_mutex);
    m_problem.swap(problem);
    m_path.swap(path);
}

void JournalWriter::performAll()
{
    for (; m_performed < m_taken.size(); ++m_performed)
        perform(m_taken[m_performed]);
    m_taken.clear();
    m_performed = 0;
}

void JournalWriter::perform(const Task &task)
{
    if (task.kind != Task::Kind::Append)
        beginAgain(task);
    m_keys.want(task.rows);
    const bool canWait = !m_file.descriptor.isOpen() && m_unwritten.empty();
    std::string settings = task.settings;
    std::string frames = canWait ? task.frames : settings + task.frames;
    m_unwritten.reserve(m_unwritten.size() + frames.size());
    if (canWait && !settings.empty())
        m_settings.swap(settings);
    m_unwritten += frames;
    if (task.kind != Task::Kind::Append && m_unwritten.empty())
        removeReplaced();
}

void JournalWriter::beginAgain(const Task &task)
{
    std::string header = task.header;
    m_replaced.reserve(m_replaced.size() + 1);
    m_keys.restart(task.data);
    if (m_file.descriptor.isOpen())
        m_replaced.push_back(std::exchange(m_file, File()));
    m_hasHalfFrame = false;
    m_header.swap(header);
    m_settings.clear();
    m_unwritten.clear();
    m_isFlushed = true;
    m_flushReason = 0;
}

/// Brings what there is to the disk; what does not get there waits for the next round.
void JournalWriter::settle(bool mustFlush)
{
    m_trouble.reset();
    if (m_flushReason != 0)
        fail(m_file.path, m_flushReason);
    bool isWritten = m_unwritten.empty() || write();
    if (isWritten && (mustFlush || Clock::now() >= m_nextFlush))
        syncFile();
    // steps do not wait for keys, which take a second where there are a million samples
    isWritten = isWritten && writeKeys(mustFlush);
    if (isWritten && mustFlush)
        syncFile();
    if (!isWritten)
        m_nextFlush = Clock::now() + kBetweenFlushes;
}

void JournalWriter::syncFile()
{
    if (m_isFlushed)
        return;
    const InCall call(*this);
    m_nextFlush = Clock::now() + kBetweenFlushes;
    const bool isGood = m_calls.syncData(m_file.descriptor.number()) == 0;
    // the system may have dropped what it could not write, and call the next one good
    if (!isGood)
        m_flushReason = errno;
    m_isFlushed = true;
    m_hasFlushed = true;
    if (m_flushReason == 0)
        removeReplaced();
    else if (!isGood)
        fail(m_file.path, m_flushReason);
}

/// Nothing in them is wanted any more, or the present file has it, too.
void JournalWriter::removeReplaced()
{
    const InCall call(*this);
    for (File &file : m_replaced)
        file.remove();
    m_replaced.clear();
}

/// Of the keys that are wanted all, or some: steps may be waiting. False: they could not be written.
bool JournalWriter::writeKeys(bool isAll)
{
    while (hasKeysToMake()) {
        m_unwritten = keysFrame(m_keys.next());
        m_keys.taken();
        if (!write())
            return false;
        if (!isAll)
            break;
    }
    return true;
}

bool JournalWriter::write()
{
    const InCall call(*this);
    if (!m_file.descriptor.isOpen())
        return createFile();
    if (!append()) {
        fail(m_file.path, errno);
        return false;
    }
    m_size += m_unwritten.size();
    m_unwritten.clear();
    m_isFlushed = false;
    return true;
}

/// Adds what is unwritten to the file. False: it does not take it, and errno says why; half a frame, which
/// would hide all that follow, is cut off now or the next time.
bool JournalWriter::append()
{
    const int file = m_file.descriptor.number();
    const auto cut = [&] {
        return m_calls.truncate(file, static_cast<off_t>(m_size)) == 0;
    };
    if (m_hasHalfFrame && !cut())
        return false;
    m_hasHalfFrame = !writeAll(file, m_unwritten, m_calls);
    if (!m_hasHalfFrame)
        return true;
    const int reason = errno;
    m_hasHalfFrame = !cut();
    errno = reason;
    return false;
}

/// Makes the file with all that is known: under another name first, so that nobody finds it without its lock.
bool JournalWriter::createFile()
{
    std::error_code error;
    if (std::filesystem::create_directories(m_folder, error)) {
        std::error_code ignored;
        std::filesystem::permissions(m_folder, std::filesystem::perms::owner_all, ignored);
    }
    if (error) {
        fail(m_folder, error.value());
        return false;
    }
    const std::string hidden = m_folder + "/." + newName();
    const std::string bytes = m_header + m_settings + m_unwritten;
    File file{m_folder + "/" + newName() + kJournalEnding, Descriptor()};
    file.descriptor =
        Descriptor(::open(hidden.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file.descriptor.isOpen() || !tryToLockJournal(file.descriptor) ||
        !writeAll(file.descriptor.number(), bytes, m_calls) ||
        m_calls.rename(hidden.c_str(), file.path.c_str()) != 0) {
        const int reason = errno;
        if (file.descriptor.isOpen())
            ::unlink(hidden.c_str());
        fail(file.path, reason);
        return false;
    }
    m_file = std::move(file);
    m_size = bytes.size();
    m_header.clear();
    m_settings.clear();
    m_unwritten.clear();
    m_isFlushed = false;
    [[maybe_unused]] const bool isNameFlushed = syncFolder(m_folder, m_calls);
    return true;
}

} // namespace inkling

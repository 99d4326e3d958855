// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/label_journal.h"

#include "core/data/row_keys.h"
#include "core/io/dataset_readers.h"
#include "core/io/journal_lock.h"

#include <atomic>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>

namespace inkling {

namespace {

constexpr std::chrono::seconds kBetweenFlushes(1);

/// A name of its own for each journal of each process.
std::string newName()
{
    static std::atomic<unsigned> counter = 0;
    return std::to_string(utcMilliseconds()) + "-" + std::to_string(::getpid()) + "-" +
           std::to_string(counter++);
}

std::vector<std::uint32_t> rowsOf(const LabelEvent &event)
{
    std::vector<std::uint32_t> rows;
    rows.reserve(event.cells.size());
    for (const CellChange &change : event.cells)
        rows.push_back(change.row);
    return rows;
}

std::vector<std::uint32_t> rowsOf(const JournalSubject &subject)
{
    const std::vector<std::size_t> labelled = labelledRows(subject.labels);
    return {labelled.begin(), labelled.end()};
}

JournalKeys keysOf(const JournalSubject &subject, JournalData data)
{
    JournalKeys keys;
    keys.restart(std::move(data));
    keys.want(rowsOf(subject));
    return keys;
}

Error isInUse(const std::string &path)
{
    return {message(
        QT_TRANSLATE_NOOP("core", "%1 is not there any more, or belongs to a program that is running."),
        path)};
}

} // namespace

Status discardJournal(const std::string &path)
{
    const Descriptor lock = lockedJournal(path);
    if (!lock.isOpen())
        return isInUse(path);
    if (::unlink(path.c_str()) != 0)
        return cannotWrite(path, errno);
    return Success();
}

void LabelJournal::File::remove()
{
    if (descriptor.isOpen())
        ::unlink(path.c_str());
    path.clear();
    descriptor = Descriptor();
}

LabelJournal::LabelJournal(std::string folder, const JournalSubject &subject, JournalData data,
                           const FileCalls &calls)
    : m_folder(std::move(folder))
    , m_calls(calls)
    , m_header(journalHeader(subject))
    , m_keys(keysOf(subject, std::move(data)))
    , m_thread([this](const std::stop_token &stop) { work(stop); })
{
}

LabelJournal::LabelJournal(File file, std::size_t size, const FileCalls &calls)
    : m_folder(folderOf(file.path))
    , m_calls(calls)
    , m_file(std::move(file))
    , m_size(size)
    , m_path(m_file.path)
    , m_thread([this](const std::stop_token &stop) { work(stop); })
{
}

LabelJournal::~LabelJournal() = default;

Result<LabelJournal::Resumed> LabelJournal::resume(const std::string &path, const FileCalls &calls)
{
    File file{path, lockedJournal(path)};
    if (!file.descriptor.isOpen())
        return isInUse(path);
    const Result<std::string> bytes = readFile(path, kMostJournalBytes);
    if (!bytes)
        return bytes.error();
    auto contents = readJournalBytes(*bytes);
    if (!contents)
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1 is no journal of labels, or damaged at its beginning."), path)};
    // what a crash left half written would part what comes from what is there
    if (!contents->isWhole &&
        ::ftruncate(file.descriptor.number(), static_cast<off_t>(contents->validBytes)) != 0)
        return cannotWrite(path, errno);
    std::unique_ptr<LabelJournal> journal(new LabelJournal(std::move(file), contents->validBytes, calls));
    return Resumed{std::move(journal), *std::move(contents)};
}

void LabelJournal::append(const LabelEvent &event)
{
    post({Task::Kind::Append, {}, journalFrame(event), rowsOf(event), {}});
}

void LabelJournal::restart(const JournalSubject &subject, const LabelHistory &later, JournalData data)
{
    Task task{Task::Kind::Restart, journalHeader(subject), {}, rowsOf(subject), std::move(data)};
    for (const LabelEvent &event : later) {
        task.frames += journalFrame(event);
        const std::vector<std::uint32_t> rows = rowsOf(event);
        task.rows.insert(task.rows.end(), rows.begin(), rows.end());
    }
    post(std::move(task));
}

void LabelJournal::discard()
{
    post({Task::Kind::Discard, {}, {}, {}, {}});
    flush();
}

bool LabelJournal::flush()
{
    std::unique_lock lock(m_mutex);
    const std::uint64_t wanted = ++m_flushesWanted;
    m_wake.notify_one();
    m_rest.wait(lock, [&] { return m_flushesDone >= wanted; });
    return !m_problem;
}

std::optional<Error> LabelJournal::problem() const
{
    const std::scoped_lock lock(m_mutex);
    return m_problem;
}

std::string LabelJournal::path() const
{
    const std::scoped_lock lock(m_mutex);
    return m_path;
}

void LabelJournal::post(Task task)
{
    const std::scoped_lock lock(m_mutex);
    m_tasks.push_back(std::move(task));
    m_wake.notify_one();
}

void LabelJournal::work(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    bool isLast = false;
    while (!isLast) {
        const auto isWanted = [this] {
            return !m_tasks.empty() || m_flushesWanted > m_flushesDone;
        };
        const bool isWritten = m_unwritten.empty();
        if (isWritten && m_isFlushed && !hasKeysToMake())
            m_wake.wait(lock, stop, isWanted);
        else if (!isWritten || !hasKeysToMake())
            m_wake.wait_until(lock, stop, m_nextFlush, isWanted);
        isLast = stop.stop_requested();
        const std::vector<Task> tasks = std::exchange(m_tasks, {});
        const std::uint64_t flushes = m_flushesWanted;
        const bool mustFlush = isLast || flushes > m_flushesDone;
        lock.unlock();
        for (const Task &task : tasks)
            perform(task);
        settle(mustFlush);
        lock.lock();
        m_flushesDone = flushes;
        m_problem = m_trouble;
        m_path = m_file.path;
        m_rest.notify_all();
    }
}

void LabelJournal::perform(const Task &task)
{
    if (task.kind != Task::Kind::Append) {
        if (m_file.descriptor.isOpen())
            m_replaced.push_back(std::exchange(m_file, File()));
        m_hasHalfFrame = false;
        m_header = task.header;
        m_unwritten.clear();
        m_isFlushed = true;
        m_flushFailed = false;
        m_keys.restart(task.data);
        if (task.frames.empty())
            removeReplaced();
    }
    m_unwritten += task.frames;
    m_keys.want(task.rows);
}

/// Brings what there is to the disk; what does not get there waits for the next round.
void LabelJournal::settle(bool mustFlush)
{
    if (!m_flushFailed)
        m_trouble.reset();
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

void LabelJournal::syncFile()
{
    if (m_isFlushed)
        return;
    m_nextFlush = Clock::now() + kBetweenFlushes;
    if (m_calls.syncData(m_file.descriptor.number()) != 0) {
        fail(m_file.path);
        m_flushFailed =
            true; // the system may have dropped what it could not write, and call the next one good
    }
    m_isFlushed = true;
    if (!m_flushFailed)
        removeReplaced();
}

/// Nothing in them is wanted any more, or the present file has it, too.
void LabelJournal::removeReplaced()
{
    for (File &file : m_replaced)
        file.remove();
    m_replaced.clear();
}

/// Of the keys that are wanted all, or some: steps may be waiting. False: they could not be written.
bool LabelJournal::writeKeys(bool isAll)
{
    while (hasKeysToMake()) {
        m_unwritten = keysFrame(m_keys.next());
        if (!write())
            return false;
        if (!isAll)
            break;
    }
    return true;
}

bool LabelJournal::write()
{
    if (!m_file.descriptor.isOpen())
        return createFile();
    if (!append()) {
        fail(m_file.path);
        return false;
    }
    m_size += m_unwritten.size();
    m_unwritten.clear();
    m_isFlushed = false;
    return true;
}

/// Adds what is unwritten to the file. False: it does not take it, and errno says why; half a frame, which
/// would hide all that follow, is cut off now or the next time.
bool LabelJournal::append()
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
bool LabelJournal::createFile()
{
    std::error_code error;
    if (std::filesystem::create_directories(m_folder, error)) {
        std::error_code ignored;
        std::filesystem::permissions(m_folder, std::filesystem::perms::owner_all, ignored);
    }
    if (error) {
        errno = error.value();
        fail(m_folder);
        return false;
    }
    const std::string hidden = m_folder + "/." + newName();
    File file{m_folder + "/" + newName() + kJournalEnding,
              Descriptor(::open(hidden.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC, 0600))};
    const std::string bytes = m_header + m_unwritten;
    if (!file.descriptor.isOpen() || !tryToLockJournal(file.descriptor) ||
        !writeAll(file.descriptor.number(), bytes, m_calls) ||
        m_calls.rename(hidden.c_str(), file.path.c_str()) != 0) {
        fail(file.path);
        if (file.descriptor.isOpen())
            ::unlink(hidden.c_str());
        return false;
    }
    [[maybe_unused]] const bool isNameFlushed = syncFolder(m_folder, m_calls);
    m_file = std::move(file);
    m_size = bytes.size();
    m_header.clear();
    m_unwritten.clear();
    m_isFlushed = false;
    return true;
}

void LabelJournal::fail(const std::string &path)
{
    m_trouble = cannotWrite(path, errno);
}

} // namespace inkling

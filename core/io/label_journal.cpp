// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/label_journal.h"

#include "core/data/row_keys.h"
#include "core/io/dataset_readers.h"
#include "core/io/journal_lock.h"

#include <cerrno>
#include <utility>

namespace inkling {

namespace {

using Task = JournalWriter::Task;

void wantRowsOf(const LabelEvent &event, std::vector<std::uint32_t> &rows)
{
    for (const CellChange &change : event.cells)
        rows.push_back(change.row);
}

void wantRowsOf(const std::optional<JournalSettings> &settings, std::vector<std::uint32_t> &rows)
{
    if (!settings)
        return;
    for (const std::vector<RowEdge> *edges :
         {&settings->learning.cutEdges, &settings->learning.joinedEdges}) {
        for (const RowEdge &edge : *edges)
            rows.insert(rows.end(), {edge.low, edge.high});
    }
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

LabelJournal::LabelJournal(std::shared_ptr<JournalWriter> writer)
    : m_writer(std::move(writer))
    , m_thread([shared = m_writer](const std::stop_token &stop) { shared->work(stop); })
{
}

LabelJournal::LabelJournal(std::string folder, const JournalSubject &subject, JournalData data,
                           const FileCalls &calls)
    : LabelJournal(std::make_shared<JournalWriter>(std::move(folder), calls))
{
    restart(subject, {}, std::move(data));
}

LabelJournal::~LabelJournal()
{
    m_thread.request_stop();
    if (!m_writer->waitForEnd())
        m_thread.detach(); // it cannot be joined before the disk answers
}

Result<LabelJournal::Resumed> LabelJournal::resume(const std::string &path, const FileCalls &calls)
{
    JournalWriter::File file{path, lockedJournal(path)};
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
    std::unique_ptr<LabelJournal> journal(
        new LabelJournal(std::make_shared<JournalWriter>(std::move(file), contents->validBytes, calls)));
    return Resumed{std::move(journal), *std::move(contents)};
}

void LabelJournal::append(const LabelEvent &event)
{
    Task task;
    task.frames = journalFrame(event);
    wantRowsOf(event, task.rows);
    m_writer->post(std::move(task));
}

void LabelJournal::append(const JournalSettings &settings)
{
    Task task;
    add(settings, task);
    m_writer->post(std::move(task));
}

/// To a task, so that they make a file where they are worth it.
void LabelJournal::add(const JournalSettings &settings, Task &task) const
{
    std::string frame = settingsFrame(settings, utcMilliseconds());
    (areWorthKeeping(settings, m_saved) ? task.frames : task.settings) = std::move(frame);
    wantRowsOf(settings, task.rows);
}

void LabelJournal::restart(const JournalSubject &subject, const LabelHistory &later, JournalData data,
                           const std::optional<JournalSettings> &settings)
{
    Task task;
    task.kind = Task::Kind::Restart;
    task.header = journalHeader(subject);
    task.data = std::move(data);
    m_saved = {subject.projectPath, subject.projectFingerprint, {}, {}, subject.settings};
    if (settings && settings != subject.settings)
        add(*settings, task);
    const std::vector<std::size_t> labelled = labelledRows(subject.labels);
    task.rows.insert(task.rows.end(), labelled.begin(), labelled.end());
    wantRowsOf(subject.settings, task.rows);
    for (const LabelEvent &event : later) {
        task.frames += journalFrame(event);
        wantRowsOf(event, task.rows);
    }
    m_writer->post(std::move(task));
}

void LabelJournal::discard()
{
    Task task;
    task.kind = Task::Kind::Discard;
    m_writer->post(std::move(task));
    flush();
}

bool LabelJournal::flush()
{
    return m_writer->flush();
}

std::optional<Error> LabelJournal::problem() const
{
    return m_writer->problem();
}

JournalProgress LabelJournal::progress() const
{
    return m_writer->progress();
}

std::string LabelJournal::path() const
{
    return m_writer->path();
}

} // namespace inkling

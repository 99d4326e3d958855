// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_journal.h"

#include "ui/session/translate.h"

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

constexpr int kWatchMilliseconds = 1500; // a step is on the disk, or could not be, within a second

} // namespace

SessionJournal::SessionJournal(const FileCalls &calls, QObject *parent)
    : QObject(parent)
    , m_calls(calls)
{
    m_watch.setSingleShot(true);
    m_watch.setInterval(kWatchMilliseconds);
    connect(&m_watch, &QTimer::timeout, this, &SessionJournal::lookForProblem);
}

void SessionJournal::keepIn(const std::string &folder)
{
    m_folder = folder;
    m_lookJob.start<std::vector<RecoverableJournal>>(
        [folder](const RunControl &) -> Result<std::vector<RecoverableJournal>> {
            return recoverableJournals(folder);
        },
        [this](std::vector<RecoverableJournal> left) {
            m_left = std::move(left);
            if (!m_left.empty())
                Q_EMIT found();
        });
}

void SessionJournal::begin(const JournalSubject &subject, const LabelHistory &later, const JournalData &data)
{
    if (!isKept())
        return;
    if (m_journal) {
        m_journal->restart(subject, later, data);
    } else {
        m_journal = std::make_unique<LabelJournal>(m_folder, subject, data, m_calls);
        for (const LabelEvent &step : later)
            m_journal->append(step);
    }
    if (!later.empty())
        m_watch.start();
}

void SessionJournal::goOn(std::unique_ptr<LabelJournal> journal)
{
    discard();
    m_journal = std::move(journal);
}

void SessionJournal::hold(std::unique_ptr<LabelJournal> journal)
{
    discardHeld();
    m_held = std::move(journal);
}

void SessionJournal::release(const std::string &path)
{
    if (m_held && m_held->path() == path)
        m_held.reset();
}

void SessionJournal::discardHeld()
{
    if (m_held)
        m_held->discard();
    m_held.reset();
}

void SessionJournal::append(const LabelEvent &step)
{
    if (!m_journal)
        return;
    m_journal->append(step);
    if (!m_watch.isActive())
        m_watch.start();
}

void SessionJournal::discard()
{
    discardHeld();
    if (m_journal)
        m_journal->discard();
    m_watch.stop();
    m_hasProblem = false;
}

void SessionJournal::taken(const std::string &path)
{
    std::erase_if(m_left, [&path](const RecoverableJournal &journal) { return journal.path == path; });
}

void SessionJournal::lookForProblem()
{
    const std::optional<Error> problem = m_journal ? m_journal->problem() : std::nullopt;
    const bool isNew = problem && !m_hasProblem;
    m_hasProblem = problem.has_value();
    if (m_hasProblem)
        m_watch.start(); // it is tried again
    if (isNew)
        Q_EMIT problemFound(translated(problem->message) + u' ' +
                            tr("Until it can be, labels that are not saved would be lost in a crash."));
}

} // namespace inkling

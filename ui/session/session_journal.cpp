// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_journal.h"

#include "ui/session/translate.h"

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

constexpr int kWatchMilliseconds = 1500; // a step is on the disk, or could not be, within a second
constexpr int kSettingsMilliseconds = 300;

} // namespace

SessionJournal::SessionJournal(const FileCalls &calls, QObject *parent)
    : QObject(parent)
    , m_calls(calls)
{
    m_watch.setSingleShot(true);
    m_watch.setInterval(kWatchMilliseconds);
    connect(&m_watch, &QTimer::timeout, this, &SessionJournal::lookForProblem);
    m_settingsDelay.setInterval(kSettingsMilliseconds); // once: writeSettings() stops it
    connect(&m_settingsDelay, &QTimer::timeout, this, &SessionJournal::writeSettings);
}

SessionJournal::~SessionJournal()
{
    writeSettings();
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

void SessionJournal::begin(const JournalSubject &subject, const LabelHistory &later, const JournalData &data,
                           const JournalSettings &settings)
{
    if (!isKept())
        return;
    m_settingsDelay.stop();
    m_settings = settings;
    if (m_journal) {
        m_journal->restart(subject, later, data, settings);
    } else {
        m_journal = std::make_unique<LabelJournal>(m_folder, subject, data, m_calls);
        m_journal->append(settings);
        for (const LabelEvent &step : later)
            m_journal->append(step);
    }
    watch();
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
    writeSettings();
    m_journal->append(step);
    watch();
}

void SessionJournal::append(const JournalSettings &settings)
{
    if (!m_journal || !m_settings || settings == m_settings)
        return;
    m_settings = settings;
    if (!m_settingsDelay.isActive())
        m_settingsDelay.start();
}

void SessionJournal::writeSettings()
{
    const bool isWaiting = m_settingsDelay.isActive();
    m_settingsDelay.stop();
    if (m_journal && m_settings && isWaiting) {
        m_journal->append(*m_settings);
        watch();
    }
}

bool SessionJournal::flush()
{
    writeSettings();
    return !m_journal || m_journal->flush();
}

void SessionJournal::discard()
{
    discardHeld();
    m_settingsDelay.stop();
    m_settings.reset();
    if (m_journal)
        m_journal->discard();
    m_watch.stop();
    tell(Problem::None, {});
}

void SessionJournal::taken(const std::string &path)
{
    std::erase_if(m_left, [&path](const RecoverableJournal &journal) { return journal.path == path; });
}

void SessionJournal::watch()
{
    if (!m_watch.isActive())
        m_watch.start();
}

void SessionJournal::lookForProblem()
{
    if (!m_journal)
        return;
    const std::optional<Error> problem = m_journal->problem();
    const JournalProgress progress = m_journal->progress();
    if (problem || progress != JournalProgress::Done)
        m_watch.start(); // it is tried again, or to be waited for
    if (problem)
        tell(Problem::CannotWrite,
             translated(problem->message) + u' ' +
                 tr("Until it can be, labels that are not saved would be lost in a crash."));
    else if (progress == JournalProgress::Stuck)
        tell(Problem::NoAnswer, tr("The disk that has %1 does not answer: until it does, the latest labels "
                                   "are not on it and would be lost in a crash.")
                                    .arg(QString::fromStdString(m_folder)));
    else
        tell(Problem::None, {});
}

/// Once, whatever else is to be said of the same.
void SessionJournal::tell(Problem problem, const QString &sentence)
{
    if (std::exchange(m_problem, problem) == problem)
        return;
    if (const QString before = std::exchange(m_told, sentence); !before.isEmpty())
        Q_EMIT problemSettled(before);
    if (!sentence.isEmpty())
        Q_EMIT problemFound(sentence);
}

} // namespace inkling

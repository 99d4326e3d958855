// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SessionProject that keeps a journal of what was not saved.
#include "ui/session/session_project.h"
#include "ui/session/translate.h"
#include "ui/session/work_as_project.h"

#include <utility>

namespace inkling {

void SessionProject::keepSource()
{
    if (m_session.hasData() && m_session.request().options != m_journalled)
        beginJournal();
}

void SessionProject::keepSettings()
{
    if (m_session.hasData())
        m_journal.append(settingsOf(m_session));
    Q_EMIT changed();
}

/// A journal of what has changed since it was saved.
void SessionProject::beginJournal()
{
    if (!m_session.hasData())
        return;
    const LabelHistory &history = m_session.history();
    JournalSubject saved = subject();
    if (!replay(history, saved.labels, history.size(), m_savedSteps))
        return; // cannot be: the history leads to the labels
    startJournal(saved, {history.begin() + static_cast<std::ptrdiff_t>(m_savedSteps), history.end()});
}

void SessionProject::startJournal(const JournalSubject &subject, const LabelHistory &later)
{
    m_journalled = subject.source.options;
    m_journal.begin(subject, later, {m_session.wholeData(), m_known.keys}, settingsOf(m_session));
}

/// Goes on with what a session has left. On data that have changed since, or without its project, it stays as
/// it is beside, until the work is saved: not all of its labels may be in the work, nor whose they are.
void SessionProject::takeJournal(ProjectArrival &arrival)
{
    if (arrival.isRelinked || arrival.lacksProject)
        m_journal.hold(std::move(arrival.journal));
    else
        m_journal.goOn(std::move(arrival.journal));
    beginJournal();
}

void SessionProject::keepJournal()
{
    const Result<std::string> folder = journalFolder();
    if (folder)
        keepJournal(QString::fromStdString(*folder));
    else
        Q_EMIT problemFound(translated(folder.error().message));
}

void SessionProject::keepJournal(const QString &folder)
{
    m_journal.keepIn(folder.toStdString());
    beginJournal();
}

JournalSubject SessionProject::subject() const
{
    JournalSubject subject;
    subject.projectPath = m_path.toStdString();
    subject.projectFingerprint = m_stamp ? m_stamp->fingerprint : 0;
    subject.source = projectOf(m_session).source;
    subject.labels = m_session.wholeLabels();
    subject.settings = settingsOf(m_known);
    return subject;
}

} // namespace inkling

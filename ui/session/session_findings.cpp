// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_findings.h"

#include "ui/session/session.h"
#include "ui/session/translate.h"

namespace inkling {

SessionFindings::SessionFindings(const Session &session, ThreadPool *pool)
    : m_session(session)
    , m_job(pool)
{
    connect(&m_job, &Job::runningChanged, this, &SessionFindings::runningChanged);
    connect(&m_job, &Job::progressChanged, this, &SessionFindings::progressChanged);
    connect(&m_job, &Job::failed, this,
            [this](const Message &message) { Q_EMIT problemFound(translated(message)); });
    connect(&m_job, &Job::stopped, this, [this] { Q_EMIT remarkMade(tr("The search was stopped.")); });
    connect(&session, &Session::dataChanged, this, &SessionFindings::drop);
    connect(&session, &Session::featuresChanged, this, &SessionFindings::refresh);
    connect(&session, &Session::labelsChanged, this, &SessionFindings::refresh);
    connect(&session, &Session::learnerChanged, this, &SessionFindings::refresh);
    connect(&session, &Session::parametersChanged, this, &SessionFindings::refresh);
    connect(&session.surgery(), &SessionSurgery::changed, this, &SessionFindings::refresh);
}

void SessionFindings::start()
{
    if (m_session.hasData())
        search(std::make_shared<const MethodQuestion>(MethodQuestion::of(m_session)));
}

void SessionFindings::adopt(const std::shared_ptr<const MethodQuestion> &question)
{
    m_answered = question;
    refresh();
}

void SessionFindings::drop()
{
    m_job.cancel();
    m_answered.reset();
    forget();
    refresh();
}

void SessionFindings::refresh()
{
    if (!keepsPlaces(m_classes, m_session.labels().classes())) {
        m_job.cancel(); // it would name the wrong classes
        m_answered.reset();
        forget();
    }
    m_classes = m_session.labels().classes();
    m_stale = m_answered && *m_answered != MethodQuestion::of(m_session);
    if (m_answered)
        refreshOpen();
    Q_EMIT changed();
}

} // namespace inkling

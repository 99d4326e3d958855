// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/label_replay.h"

#include "core/data/label_history.h"
#include "ui/session/label_exchange.h"
#include "ui/session/session.h"

namespace inkling {

LabelReplay::LabelReplay(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &Session::labelsChanged, this, &LabelReplay::follow);
    connect(&session, &Session::historyStarted, this, &LabelReplay::startAnew);
    startAnew();
}

void LabelReplay::startAnew()
{
    m_labels = m_session.wholeLabels();
    m_stepCount = m_session.history().size();
    m_step = m_stepCount;
    Q_EMIT changed();
}

/// There are more steps: the present goes with them, another moment stays.
void LabelReplay::follow()
{
    const bool wasPresent = isPresent();
    m_stepCount = m_session.history().size();
    if (wasPresent) {
        m_step = m_stepCount;
        m_labels = m_session.wholeLabels();
    }
    Q_EMIT changed();
}

Labels LabelReplay::labelsAfter(std::size_t step) const
{
    Labels labels = m_labels;
    if (!replay(m_session.history(), labels, m_step, step))
        return m_session.wholeLabels(); // cannot be: the history leads to the labels
    return labels;
}

void LabelReplay::moveTo(std::size_t step)
{
    if (step == m_step)
        return;
    m_labels = labelsAfter(step);
    m_step = step;
    Q_EMIT changed();
}

void LabelReplay::goBack(const QString &text)
{
    const Labels then = m_labels;
    m_step = m_stepCount;
    m_labels = m_session.wholeLabels();
    replaceLabels(m_session, then, "replay", text);
    Q_EMIT changed();
}

} // namespace inkling

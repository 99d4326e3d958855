// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/label_command.h"

#include "ui/session/session.h"

namespace inkling {

LabelCommand::LabelCommand(Session &session, const Labels &after, const QString &text)
    : QUndoCommand(text)
    , m_session(session)
    , m_classesBefore(session.labels().classes())
    , m_classesAfter(after.classes())
{
    const Labels &before = session.labels();
    for (std::size_t row = 0; row < before.size(); ++row) {
        if (before[row] != after[row])
            m_changes.push_back({row, before[row], after[row]});
    }
}

void LabelCommand::redo()
{
    Labels labels = m_session.labels();
    for (const Change &change : m_changes)
        labels.set(change.row, change.after);
    labels.setClasses(m_classesAfter);
    m_session.replaceLabels(std::move(labels));
}

void LabelCommand::undo()
{
    Labels labels = m_session.labels();
    for (const Change &change : m_changes)
        labels.set(change.row, change.before);
    labels.setClasses(m_classesBefore);
    m_session.replaceLabels(std::move(labels));
}

} // namespace inkling

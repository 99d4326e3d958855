// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/treatment_command.h"

#include "ui/session/preparation_text.h"
#include "ui/session/session.h"

#include <utility>

namespace inkling {

TreatmentCommand::TreatmentCommand(Session &session, DataTreatment before, DataTreatment after)
    : QUndoCommand(treatmentText(before, after))
    , m_session(session)
    , m_before(std::move(before))
    , m_after(std::move(after))
{
}

void TreatmentCommand::redo()
{
    if (!std::exchange(m_isDone, false))
        m_session.returnTo(m_after);
}

void TreatmentCommand::undo()
{
    m_session.returnTo(m_before);
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/preparation_command.h"

#include "ui/session/preparation_text.h"
#include "ui/session/session.h"

#include <utility>

namespace inkling {

PreparationCommand::PreparationCommand(Session &session, PrepareOptions before, PrepareOptions after)
    : QUndoCommand(preparationText(before, after))
    , m_session(session)
    , m_before(std::move(before))
    , m_after(std::move(after))
{
}

void PreparationCommand::redo()
{
    if (!std::exchange(m_isDone, false))
        m_session.prepareAs(m_after);
}

void PreparationCommand::undo()
{
    m_session.prepareAs(m_before);
}

} // namespace inkling

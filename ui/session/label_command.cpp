// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/label_command.h"

#include "ui/session/session.h"

#include <utility>

namespace inkling {

namespace {

/// The step that takes another one back.
LabelEvent reversed(LabelEvent step)
{
    for (CellChange &cell : step.cells)
        std::swap(cell.before, cell.after);
    if (step.classes)
        std::swap(step.classes->before, step.classes->after);
    return step;
}

LabelEvent again(LabelEvent step, const char *tool)
{
    step.time = utcMilliseconds();
    step.tool = tool;
    return step;
}

} // namespace

LabelCommand::LabelCommand(Session &session, LabelEvent step, const QString &text)
    : QUndoCommand(text)
    , m_session(session)
    , m_step(std::move(step))
{
}

void LabelCommand::redo()
{
    m_session.makeStep(std::exchange(m_isMade, true) ? again(m_step, "redo") : m_step);
}

void LabelCommand::undo()
{
    m_session.makeStep(again(reversed(m_step), "undo"));
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/prepare.h"

#include <QString>
#include <QUndoCommand>

namespace inkling {

class Session;

/// One undoable change of the preparation. It is pushed once it is done; taking it back, and making it again,
/// begin in the background.
class PreparationCommand : public QUndoCommand
{
public:
    PreparationCommand(Session &session, PrepareOptions before, PrepareOptions after);

    void redo() override;
    void undo() override;

private:
    Session &m_session;
    PrepareOptions m_before;
    PrepareOptions m_after;
    bool m_isDone = true; ///< when it is pushed
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/opened_work.h"

#include <QUndoCommand>

namespace inkling {

class Session;

/// One undoable change of how the file becomes points. It is pushed once it is done; taking it back, and
/// making it again, begin in the background.
class TreatmentCommand : public QUndoCommand
{
public:
    TreatmentCommand(Session &session, DataTreatment before, DataTreatment after);

    void redo() override;
    void undo() override;

private:
    Session &m_session;
    DataTreatment m_before;
    DataTreatment m_after;
    bool m_isDone = true; ///< when it is pushed
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/label_history.h"

#include <QUndoCommand>

namespace inkling {

class Session;

/// One undoable change of the labels, of any kind. Making it, taking it back and making it again are each a
/// step of the session's history.
class LabelCommand : public QUndoCommand
{
public:
    /// Precondition: the step leads on from the session's labels.
    LabelCommand(Session &session, LabelEvent step, const QString &text);

    void redo() override;
    void undo() override;

private:
    Session &m_session;
    LabelEvent m_step;
    bool m_isMade = false; ///< it was made once
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"

#include <QUndoCommand>

#include <cstddef>
#include <vector>

namespace inkling {

class Session;

/// One undoable change of the labels, of any kind: keeps the samples that differ and, where they do, the
/// classes.
class LabelCommand : public QUndoCommand
{
public:
    /// Session's labels become `after`, which has as many samples. Cost: O(n) to find the difference.
    LabelCommand(Session &session, const Labels &after, const QString &text);

    void redo() override;
    void undo() override;

    /// Whether nothing differs, and the command need not be kept.
    bool isEmpty() const { return m_changes.empty() && m_classesBefore == m_classesAfter; }

private:
    struct Change
    {
        std::size_t row = 0;
        LabelCell before;
        LabelCell after;
    };

    Session &m_session;
    std::vector<Change> m_changes;
    std::vector<ClassInfo> m_classesBefore;
    std::vector<ClassInfo> m_classesAfter;
};

} // namespace inkling

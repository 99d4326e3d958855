// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/line_rasterizer.h"
#include "core/graph/surgery.h"

#include <QObject>
#include <QString>

#include <cstddef>
#include <span>

class QUndoStack;

namespace inkling {

/// The edges of the graph that the user has cut and joined: each change is one step of the undo stack. It
/// belongs to the samples, whatever method and settings are chosen, and goes with the data set.
class SessionSurgery : public QObject
{
    Q_OBJECT

public:
    /// stack: lives as long as this object; its steps are forgotten before this object dies.
    explicit SessionSurgery(QUndoStack &stack);

    const SharedSurgery &shared() const { return m_surgery; } ///< null: nothing was changed
    const GraphSurgery &value() const;
    /// "3 edges cut, 1 joined by hand"; empty: nothing was changed.
    QString words() const;

    /// How many of the edges were not cut before: the step "Cut 12 edges". Precondition: rows of the data.
    std::size_t cut(std::span<const Edge> edges);
    /// "Join 2 samples"; false: they are joined by hand already. Precondition: two different rows of the
    /// data.
    bool join(std::size_t a, std::size_t b);
    void reset(); ///< the graph as it was built, as one step
    /// What other data come with, without a step and a word; null: nothing was changed.
    void restore(SharedSurgery surgery);

Q_SIGNALS:
    void changed();
    void remarkMade(const QString &sentence);

private:
    class Step;

    void replace(SharedSurgery surgery);
    void push(SharedSurgery after, const QString &text);

    QUndoStack &m_stack;
    SharedSurgery m_surgery;
};

} // namespace inkling

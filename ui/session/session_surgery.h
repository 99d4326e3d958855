// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/line_rasterizer.h"
#include "core/graph/surgery.h"

#include <QObject>
#include <QString>

#include <cstddef>
#include <span>
#include <vector>

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
    /// The same by the rows of the whole data, with what was changed at samples that are left out.
    const GraphSurgery &whole() const;
    /// "3 edges cut, 1 joined by hand"; empty: nothing was changed.
    QString words() const;

    /// How many of the edges were not cut before: the step "Cut 12 edges". Precondition: rows of the data.
    std::size_t cut(std::span<const Edge> edges);
    /// "Join 2 samples"; false: they are joined by hand already. Precondition: two different rows of the
    /// data.
    bool join(std::size_t a, std::size_t b);
    void reset(); ///< the graph as it was built, as one step
    /// What other data come with, without a step and a word; null: nothing was changed. By the rows of the
    /// whole data, of which these are chosen (ascending); none named: all of them.
    void restore(SharedSurgery surgery, const std::vector<std::size_t> &chosen);
    /// Other samples are chosen.
    void choose(const std::vector<std::size_t> &chosen);

Q_SIGNALS:
    void changed();
    void remarkMade(const QString &sentence);

private:
    class Step;

    RowPair inWhole(std::size_t a, std::size_t b) const;
    void replace(SharedSurgery surgery);
    void push(SharedSurgery after, const QString &text);
    void refresh();

    QUndoStack &m_stack;
    SharedSurgery m_whole;
    SharedSurgery m_surgery;
    std::vector<int> m_chosen; ///< rows of the whole data, ascending; empty: all of them
};

} // namespace inkling

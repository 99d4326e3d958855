// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/label_history.h"

#include <QCoreApplication>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace inkling {

/// What a step of the history did.
struct StepChange
{
    QString words;           ///< "to A: 3 · held out: 1", "class B is new"
    std::size_t samples = 0; ///< of which something else is said, renumbered classes aside
};

/// Steps of labelling, in words.
class StepWords
{
    Q_DECLARE_TR_FUNCTIONS(inkling::StepWords)

public:
    /// By what it was made: "Lasso", "Undo"; the id itself where nobody here knows it.
    static QString tool(const std::string &id);
    /// classes: those after the step. Cost: O(changes).
    static StepChange change(const LabelEvent &step, const std::vector<ClassInfo> &classes);
    /// When it was made, in the user's format.
    static QString time(std::int64_t time);
};

} // namespace inkling

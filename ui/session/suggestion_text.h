// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"
#include "core/learn/active_learning.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <vector>

namespace inkling {

/// A suggestion with what people are told of it.
struct ReasonedSuggestion
{
    Suggestion suggestion;
    int likely = kUnlabelled;         ///< the class with the largest score; kUnlabelled: unreached
    int secondLikely = kUnlabelled;   ///< the next one
    double margin = 0.0;              ///< of the first to the second
    std::size_t partSize = 0;         ///< samples of its connected component
    std::optional<std::size_t> flips; ///< other labels that change if it is of the second class
};

/// Why a sample is worth a label, in words.
class SuggestionText
{
    Q_DECLARE_TR_FUNCTIONS(inkling::SuggestionText)

public:
    /// What goes on after "Row 217: ", and a second sentence on what its label would change where that is
    /// known.
    static QString of(const ReasonedSuggestion &reasoned, const std::vector<ClassInfo> &classes);
};

} // namespace inkling

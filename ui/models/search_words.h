// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session_search.h"

#include <QCoreApplication>
#include <QString>

namespace inkling {

/// A parameter search in words.
class SearchWords
{
    Q_DECLARE_TR_FUNCTIONS(inkling::SearchWords)

public:
    /// "k = 10, alpha = 0.9": what was varied of the candidate; empty: nothing of it.
    static QString settings(const ConfiguredLearner &candidate, const std::vector<VariedParameter> &varied);
    /// The best candidate with its error, how it ended and all notes. Precondition: search.report().
    static QString verdict(const SessionSearch &search);
};

} // namespace inkling

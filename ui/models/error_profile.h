// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session_search.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace inkling {

/// The least error that a search has found with each value of one parameter, whatever the others, or with
/// each method: with one parameter, its curve.
struct ErrorProfile
{
    Q_DECLARE_TR_FUNCTIONS(inkling::ErrorProfile)

public:
    /// Of the candidate with the least error among those with the value.
    enum class Standing { Best, CannotBeTold, Worse };

    struct Value
    {
        QString text;
        double error = 0.0; ///< in [0, 1]
        Interval interval;  ///< of the error, 95 %
        Standing standing = Standing::Worse;
    };

    QString name;              ///< the parameter's label, or "Method"
    std::vector<Value> values; ///< ascending, "auto" first; choices and methods in their order

    /// One for the methods, where there are several, and for each varied parameter; none for those of which
    /// one value was tried. Candidates that failed are left out.
    static std::vector<ErrorProfile> of(const SearchReport &report,
                                        const std::vector<VariedParameter> &varied);
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/parameters.h"

#include <QCoreApplication>
#include <QString>

#include <string>
#include <vector>

namespace inkling {

/// Values of parameters as people read and write them, in the user's number format.
class ValueText
{
    Q_DECLARE_TR_FUNCTIONS(inkling::ValueText)

public:
    /// The number in `digits` significant digits, the choice's label, or "auto".
    static QString of(const Parameter &parameter, double value, int digits = 6);
    /// "5; 7; 10".
    static QString trials(const Parameter &parameter);
    /// A list as trials() writes it, also with blanks or commas where these are no decimal points, as
    /// ParameterValues::set reads the values, each once. Error: of ParameterValues::set.
    static Result<std::vector<std::string>> read(const Parameter &parameter, const QString &list);
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <cstddef>
#include <functional>
#include <string>

namespace inkling {

/// How texts and numbers are put for whoever reads a document: in English, unless told otherwise.
struct Wording
{
    std::string language = "en"; ///< as in HTML's lang: "de", "pt-BR"
    std::function<std::string(const Message &)> translate = english;
    std::string decimalMark = ".";
    std::string groupMark = ","; ///< between groups of three digits

    std::string text(const Message &message) const { return translate(message); }
    /// A text that is marked with QT_TRANSLATE_NOOP("core", ...) elsewhere.
    std::string text(const char *marked) const { return translate({marked, {}}); }
    /// 12,345
    std::string count(std::size_t number) const;
    /// A finite number with so many decimals.
    std::string decimals(double value, int digits) const;
    /// A share of 1 with one decimal: "96.7 %", the sign kept to the number by a space that does not break.
    std::string percent(double share) const;
    /// A difference of shares in percentage points with its sign: "+15.0".
    std::string points(double difference) const;
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/parameters.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace inkling {

/// What of a run a frame of its trace shows.
enum class Moment {
    Other,
    Start, ///< the first frame of several
    Step,  ///< those between
    End    ///< the answer
};

/// A line of a method as papers write it down.
struct PseudocodeLine
{
    const char *text;              ///< QT_TRANSLATE_NOOP("core", ...) where there are words in it
    int depth = 0;                 ///< of indentation
    Moment moment = Moment::Other; ///< what this line has just done
    std::vector<ParameterCondition> onlyWhen = {}; ///< any of them; empty: always
};

using Pseudocode = std::vector<PseudocodeLine>;

/// The lines that hold under the values of a method's table. One of them has End, at most one each of Start
/// and Step.
Pseudocode linesFor(const Pseudocode &all, const ParameterTable &table, const ParameterValues &values);

/// The line that the frame'th of so many frames shows, 0 <= frame < frames; none: a method without such.
std::optional<std::size_t> lineOfFrame(const Pseudocode &lines, std::size_t frame, std::size_t frames);

} // namespace inkling

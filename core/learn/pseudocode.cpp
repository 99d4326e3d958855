// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/pseudocode.h"

#include <algorithm>
#include <iterator>

namespace inkling {

namespace {

Moment momentOf(std::size_t frame, std::size_t frames)
{
    if (frame + 1 == frames)
        return Moment::End;
    return frame == 0 ? Moment::Start : Moment::Step;
}

} // namespace

Pseudocode linesFor(const Pseudocode &all, const ParameterTable &table, const ParameterValues &values)
{
    Pseudocode lines;
    std::copy_if(all.begin(), all.end(), std::back_inserter(lines),
                 [&](const PseudocodeLine &line) { return holds(line.onlyWhen, table, values); });
    return lines;
}

std::optional<std::size_t> lineOfFrame(const Pseudocode &lines, std::size_t frame, std::size_t frames)
{
    const Moment moment = momentOf(frame, frames);
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [&](const PseudocodeLine &one) { return one.moment == moment; });
    if (line == lines.end())
        return {};
    return static_cast<std::size_t>(line - lines.begin());
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rounds.h"

#include "core/base/parallel.h"

#include <algorithm>

namespace inkling {

bool parallelRounds(const RunControl &control, std::size_t count, std::size_t blockSize, double cost,
                    const std::function<void(std::size_t, std::size_t)> &body)
{
    constexpr double kRoundOperations = 1e8; // some 50 ms
    const double blocks = kRoundOperations / (std::max(cost, 1.0) * static_cast<double>(blockSize));
    const std::size_t round = blockSize * static_cast<std::size_t>(std::clamp(blocks, 4.0, 1e6));
    for (std::size_t begin = 0; begin < count; begin += round) {
        if (!control.advance(static_cast<double>(begin) / static_cast<double>(count)))
            return false;
        parallelFor(control.pool(), std::min(round, count - begin), blockSize,
                    [&](std::size_t from, std::size_t to) { body(begin + from, begin + to); });
    }
    return true;
}

} // namespace inkling

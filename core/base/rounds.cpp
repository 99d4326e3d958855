// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rounds.h"

#include "core/base/parallel.h"

#include <algorithm>

namespace inkling {

namespace {

constexpr double kRoundOperations = 1e8; // some 50 ms
constexpr double kSliceOperations = 1e7;

double threadsOf(const RunControl &control)
{
    return control.pool() ? static_cast<double>(control.pool()->threadCount()) : 1.0;
}

} // namespace

bool parallelRounds(const RunControl &control, std::size_t count, std::size_t blockSize, double cost,
                    const std::function<void(std::size_t, std::size_t)> &body)
{
    const double blocks = kRoundOperations / (std::max(cost, 1.0) * static_cast<double>(blockSize));
    const std::size_t round =
        blockSize * static_cast<std::size_t>(std::clamp(blocks, threadsOf(control), 1e6));
    for (std::size_t begin = 0; begin < count; begin += round) {
        if (!control.advance(static_cast<double>(begin) / static_cast<double>(count)))
            return false;
        parallelFor(control.pool(), std::min(round, count - begin), blockSize,
                    [&](std::size_t from, std::size_t to) { body(begin + from, begin + to); });
    }
    return true;
}

bool parallelSlices(const RunControl &control, std::size_t count, std::size_t blockSize, double cost,
                    const std::function<void(std::size_t, std::size_t)> &body)
{
    constexpr double kFewest = 16.0; // items, for the sake of matrix products
    const double operations = std::max(cost, 1.0);
    const auto slice = static_cast<std::size_t>(std::clamp(
        kSliceOperations / operations, kFewest, std::max(kFewest, static_cast<double>(blockSize))));
    const std::size_t blocks = (count + blockSize - 1) / blockSize;
    const double wanted = kRoundOperations / (operations * static_cast<double>(blockSize));
    const auto together = static_cast<std::size_t>(std::clamp(wanted, threadsOf(control), 1e6));
    const double part = kRoundOperations / (operations * static_cast<double>(slice * together));
    const std::size_t stride = slice * static_cast<std::size_t>(std::clamp(part, 1.0, 1e6));
    for (std::size_t first = 0; first < blocks; first += together) {
        for (std::size_t done = 0; done < blockSize; done += stride) {
            const std::size_t reached = first * blockSize + done;
            if (!control.advance(std::min(1.0, static_cast<double>(reached) / static_cast<double>(count))))
                return false;
            parallelFor(
                control.pool(), std::min(together, blocks - first), 1, [&](std::size_t block, std::size_t) {
                    const std::size_t start = (first + block) * blockSize;
                    const std::size_t end = std::min(count, start + std::min(blockSize, done + stride));
                    for (std::size_t at = start + done; at < end; at += slice)
                        body(at, std::min(end, at + slice));
                });
        }
    }
    return true;
}

} // namespace inkling

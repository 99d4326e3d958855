// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/interval.h"

#include <cmath>

namespace inkling {

Interval wilsonInterval(std::size_t successes, std::size_t total)
{
    if (total == 0)
        return {0.0, 1.0};
    const auto n = static_cast<double>(total);
    const double p = static_cast<double>(successes) / n;
    const double z2 = kNormal975 * kNormal975;
    const double middle = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
    const double half = kNormal975 * std::sqrt(p * (1.0 - p) / n + z2 / (4.0 * n * n)) / (1.0 + z2 / n);
    // At 0 and at n successes one bound is the proportion itself; rounding may miss it.
    return {successes == 0 ? 0.0 : middle - half, successes == total ? 1.0 : middle + half};
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace inkling {

inline constexpr double kGigabyte = 1ULL << 30; ///< bytes

/// Of what needs more memory than is allowed, for people: tenths of a GB, rounded up, so that the two never
/// read alike.
inline double neededGigabytes(double bytes)
{
    return std::ceil(10.0 * bytes / kGigabyte) / 10.0;
}

} // namespace inkling

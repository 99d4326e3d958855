// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace inkling {

/// Replaces numbers x <= 0 by exp(x), in the widest vectors of the processor. Right to 1e-15 of itself, also
/// where it is smaller than any normal number; the same bits on every processor.
void exponentiate(std::size_t count, double *x);

} // namespace inkling

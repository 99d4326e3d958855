// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"

#include <cstddef>
#include <functional>

namespace inkling {

/// parallelFor() over [0, count) in the control's pool, some blocks at a time: between these rounds of some
/// 1e8 operations (`cost` for each item) it asks the control. False: stopped, and what is left was not done.
/// The blocks are those of parallelFor().
bool parallelRounds(const RunControl &control, std::size_t count, std::size_t blockSize, double cost,
                    const std::function<void(std::size_t, std::size_t)> &body);

/// The same for sums, whose blocks are few and may be long: a block's items come in slices, one after the
/// other in their order, so that what they give can be added up; begin / blockSize is the block's number.
/// The slices depend on the cost alone. False: stopped, and the sums are worthless.
bool parallelSlices(const RunControl &control, std::size_t count, std::size_t blockSize, double cost,
                    const std::function<void(std::size_t, std::size_t)> &body);

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/dataset.h"

#include <cstddef>
#include <vector>

namespace inkling {

/// How many samples tell what another one lacks.
inline constexpr std::size_t kDonors = 5;

/// The columns (n values each) with what they lacked: for each missing value the mean, or the most frequent
/// category (ties: the one of the nearest), of the kDonors nearest samples that have one there. The distance
/// of two samples is Euclidean over the columns that both have, scaled up to all of them: numbers over their
/// standard deviation, categories 0 or sqrt(2). Samples that share no known column are no neighbours; where
/// that leaves none, the median or the most frequent category steps in. Of many samples only some are asked,
/// evenly spaced, so that the whole takes some ten seconds at most. Source: Troyanskaya and others (2001),
/// Missing value estimation methods for DNA microarrays. Precondition: each column has a known value. Error:
/// stopped. Determinism: the same bits for any number of threads. Cost: O(r m d) for r samples that lack
/// something and m that are asked.
Result<std::vector<Column>> nearestImputation(const std::vector<const Column *> &columns, std::size_t rows,
                                              const RunControl &control);

} // namespace inkling

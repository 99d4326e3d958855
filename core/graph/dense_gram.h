// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/run_control.h"

namespace inkling {

/// Between which vectors of a matrix products are taken.
enum class GramOf { Columns, Rows };

/// G += P^T P (of P's columns) or P P^T (of its rows), in the lower triangle; what stands above it is
/// worthless. A round of work is 64 rows of G: give a long P a thousand numbers of each vector at a time.
/// False: stopped, G is worthless. Same bits for any number of threads. Cost: half of the products.
bool addGram(GramOf vectors, const Eigen::Ref<const RowMatrix> &P, RowMatrix &G, const RunControl &control);

} // namespace inkling

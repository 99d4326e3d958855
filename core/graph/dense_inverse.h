// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"

namespace inkling {

/// The inverse of a symmetric positive definite matrix (taken by value: it is overwritten; only its lower
/// triangle is read), symmetric to the last bit. Error: stopped. Same bits for any number of threads. Cost:
/// n^3 / 2 multiplications in matrix products of OpenBLAS, in the pool. Source: the sweep operator of Beaton
/// 1964, a panel of columns at a time.
Result<RowMatrix> inverse(RowMatrix A, const RunControl &control);

} // namespace inkling

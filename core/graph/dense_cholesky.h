// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"

namespace inkling {

/// The lower triangular C with A = C C^T of a symmetric positive definite A (taken by value: it is
/// overwritten; only its lower triangle is read). Error: stopped; not positive definite within rounding. Same
/// bits for any number of threads. Cost: n^3 / 6 multiplications in matrix products of OpenBLAS, in the pool.
Result<RowMatrix> cholesky(RowMatrix A, const RunControl &control);

/// B <- C^-1 B for lower triangular C. False: stopped, B is worthless. Same bits for any number of threads.
bool solveLower(const RowMatrix &C, RowMatrix &B, const RunControl &control);

/// The solution of A X = B for A = C C^T; B has few columns. Error: stopped.
Result<RowMatrix> solveCholesky(const RowMatrix &C, const RowMatrix &B, const RunControl &control);

} // namespace inkling

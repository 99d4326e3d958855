// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

#include <vector>

namespace inkling {

/// Of values so large that a probability came out as no number.
Error valuesTooLarge();

/// The probabilities (n x c) of all rows of X, in the pool, some at a time so that it can be stopped. Same
/// bits for any number of threads. Errors: stopped, valuesTooLarge().
Result<RowMatrix> predictRows(const Predictor &predict, const RowMatrix &X, int classCount,
                              const RunControl &control);

/// The same of some rows of X (ascending, m x c) by what was fitted on some. Precondition: X is the matrix of
/// its samples where they had one.
Result<RowMatrix> predictRows(const FittedClassifier &fitted, const RowMatrix &X,
                              const std::vector<int> &rows, int classCount, const RunControl &control);

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

namespace inkling {

/// Of values so large that a probability came out as no number.
Error valuesTooLarge();

/// The probabilities (n x c) of all rows of X, in the pool, some at a time so that it can be stopped. Same
/// bits for any number of threads. Errors: stopped, valuesTooLarge().
Result<RowMatrix> predictRows(const Predictor &predict, const RowMatrix &X, int classCount,
                              const RunControl &control);

} // namespace inkling

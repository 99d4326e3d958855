// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"

namespace inkling {

/// The probabilities (n x c) of all rows of X, in the pool, some at a time so that it can be stopped. Same
/// bits for any number of threads. Error: stopped; values so large that a probability is no number.
Result<RowMatrix> predictRows(const Predictor &predict, const RowMatrix &X, int classCount,
                              const RunControl &control);

} // namespace inkling

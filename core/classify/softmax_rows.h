// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"

namespace inkling {

/// Turns each row of logarithms (m x c, a class of probability 0 at -infinity, at least one finite) into
/// probabilities in proportion; the logarithms of what the rows summed to (m).
Eigen::VectorXd softmaxRows(RowMatrix &scores);

} // namespace inkling

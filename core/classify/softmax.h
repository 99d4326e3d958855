// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"

namespace inkling {

/// Turns each row's scores (m x c) into the softmax of them; the logarithms of the rows' normalisers.
Eigen::VectorXd softmaxRows(RowMatrix &scores);

} // namespace inkling

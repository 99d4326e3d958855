// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"

namespace inkling {

/// W X (c x size) of columns begin ... begin + size - 1, with W c x d and X d x l: a class after the other,
/// so that the vectors are long.
RowMatrix classScores(const RowMatrix &W, const RowMatrix &X, Eigen::Index begin, Eigen::Index size);

/// Turns each column's scores (c x b) into the softmax of them; the logarithms of the columns' normalisers.
Eigen::ArrayXd softmaxColumns(RowMatrix &scores);

} // namespace inkling

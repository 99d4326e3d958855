// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace inkling {

/// n x d, a sample a row, rows contiguous in memory: the form of points (X) and of class scores (F) all over
/// core.
using RowMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"

#include <functional>
#include <vector>

namespace inkling {

/// Fills some rows of a matrix, of which `first` is the first.
using RowFiller = std::function<void(Eigen::Index first, Eigen::Ref<RowMatrix> rows)>;

/// A matrix of this size that is filled some rows at a time, on the control's threads. Error: stopped.
Result<RowMatrix> filledRows(Eigen::Index rows, Eigen::Index columns, const RowFiller &fill,
                             const RunControl &control);

/// These rows of X in their order (m x d). Error: stopped.
Result<RowMatrix> pickedRows(const RowMatrix &X, const std::vector<int> &rows, const RunControl &control);

} // namespace inkling

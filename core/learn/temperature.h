// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"

#include <vector>

namespace inkling {

/// exp(F_ic / temperature), each row divided by its sum; an entry of -infinity becomes 0. Every row has a
/// finite entry.
RowMatrix softmax(const RowMatrix &F, double temperature);

/// The temperature in [1/100, 100] at which softmax of left-out samples' scores F (m x c) is nearest to their
/// classes: least mean log loss, with the targets (m + 1) / (m + c) for the class and 1 / (m + c) for each
/// other one, so that a few right answers are no reason for certainty (Platt 1999, of any number of classes;
/// c counts a row's entries above -infinity). m = 0: 1. Guo et al. 2017, On calibration of modern neural
/// networks.
double fittedTemperature(const RowMatrix &F, const std::vector<int> &classes);

} // namespace inkling

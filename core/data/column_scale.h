// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/prepare.h"

#include <vector>

namespace inkling {

/// What stands for the missing numbers of a column: its median, unless the mean or the most frequent value is
/// wanted. Precondition: it has a number.
double substitute(const Column &column, Imputation imputation);

/// x becomes (x - shift) / unit.
struct Scale
{
    double shift = 0.0;
    double unit = 1.0;
};

/// Precondition: values that are not all the same, unless scaling is None.
Scale scaleOf(std::vector<double> values, Scaling scaling);

} // namespace inkling

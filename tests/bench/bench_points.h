// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <string>

namespace inkling {

/// Points as the peers take them.
using FloatPoints = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Two interleaved half circles with noise; odd rows are the lower one.
FloatPoints moons(int n);

/// Thirty round groups in all dimensions, one row after the other: harder than most data of people.
FloatPoints groups(int n, int d);

/// MNIST, or its first d principal components, from the folder $INKLING_DATA; without it, groups. Adds to the
/// name which.
FloatPoints mnist(int d, std::string &name);

} // namespace inkling

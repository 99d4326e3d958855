// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace inkling {

/// The dense part of a grounded Laplacian that a supernode works on: the weights between its m rows, of which
/// the first p are eliminated, by columns; entries on and above the diagonal mean nothing.
struct Front
{
    int rows = 0;                 ///< m
    int pivots = 0;               ///< p
    double *columns = nullptr;    ///< m x p: those of the pivots; becomes the shares u_ik / s_k
    double *sums = nullptr;       ///< p: their ground; becomes s
    double *rest = nullptr;       ///< (m - p) x (m - p): the others'
    double *restGround = nullptr; ///< m - p

    /// Column j, as if it began at row 0; of the rest, only the rows from p on are there.
    double *column(int j) const
    {
        if (j < pivots)
            return columns + static_cast<std::size_t>(j) * static_cast<std::size_t>(rows);
        const auto restRows = static_cast<std::size_t>(rows - pivots);
        return rest + static_cast<std::size_t>(j - pivots) * restRows - pivots;
    }
    double &ground(int row) const { return row < pivots ? sums[row] : restGround[row - pivots]; }
};

/// Eliminates the front's pivots as sparse_factor.h says. `scratch` is for reuse. Large fronts by matrix
/// products. Cost: m^2 p / 2 multiplications.
void eliminatePivots(const Front &front, std::vector<double> &scratch);

/// The sum of a_i b_i, in four parts that are added at last.
double weighedSum(const double *a, const double *b, int count);

} // namespace inkling

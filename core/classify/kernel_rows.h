// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/run_control.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace inkling {

/// A symmetric l x l matrix of which nobody wants all entries at once.
struct KernelMatrix
{
    Eigen::VectorXd diagonal; ///< l
    /// Writes the entries [begin, end) of a row; called from several threads.
    std::function<void(Eigen::Index row, Eigen::Index begin, Eigen::Index end, double *out)> entries;
    double cost = 1.0; ///< operations an entry
    /// l or empty: of each row the first one with the same entries, which is kept in the place of both.
    std::vector<Eigen::Index> firstOf = {};
};

/// X X^T. Centre X where only differences matter: the entries then have more digits to tell samples apart.
KernelMatrix linearMatrix(const RowMatrix &X);
/// exp(-gamma |x_i - x_j|^2), gamma >= 0.
KernelMatrix gaussianMatrix(const RowMatrix &X, double gamma);

inline constexpr double kKernelBytes = 256.0 * (1 << 20);

/// The rows of a KernelMatrix, computed when they are asked for and kept while there is room; the one unused
/// for longest goes first. Several solvers may use it one after the other.
class KernelRows
{
public:
    /// mostBytes: of kept rows; two are always kept.
    explicit KernelRows(KernelMatrix matrix, double mostBytes = kKernelBytes);

    Eigen::Index size() const { return m_matrix.diagonal.size(); }
    const Eigen::VectorXd &diagonal() const { return m_matrix.diagonal; }

    /// A row, l numbers, good until the second call after this one. Null: stopped. Computed in the pool by
    /// fixed blocks: same bits for any number of threads.
    const double *row(Eigen::Index row, const RunControl &control);

    int computed() const { return m_computed; } ///< how many rows so far

private:
    std::size_t freeSlot();

    KernelMatrix m_matrix;
    std::size_t m_mostSlots;
    std::vector<std::vector<double>> m_slots;
    std::vector<Eigen::Index> m_rowOf;    ///< of each slot; -1: nothing in it
    std::vector<std::int64_t> m_usedAt;   ///< of each slot
    std::vector<std::ptrdiff_t> m_slotOf; ///< of each row; -1: not kept
    std::int64_t m_calls = 0;
    int m_computed = 0;
};

} // namespace inkling

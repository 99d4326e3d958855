// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"

#include <functional>
#include <memory>
#include <vector>

namespace inkling {

/// Symmetric weights >= 0 with a zero diagonal between all pairs of n nodes. Each is stored once: 4 n^2
/// bytes. Copies, and the weights among most of the nodes, share them.
class PairWeights
{
public:
    static constexpr double kBytesPerPair = sizeof(double) / 2.0;
    static constexpr double kMostBytes = 4.0 * (1ULL << 30); ///< that a graph and its solver may take

    /// Writes what node i weighs with each of the nodes [begin, n), itself included: n - begin numbers.
    using Row = std::function<void(Eigen::Index i, Eigen::Index begin, double *out)>;

    /// Calls `row` once for each node, in the pool, costing about `operations` for each number; what it
    /// writes of a node with itself does not count. Stopped: an Error of that kind.
    static Result<PairWeights> of(Eigen::Index n, double operations, const Row &row,
                                  const RunControl &control);
    /// Of a symmetric matrix.
    explicit PairWeights(const RowMatrix &W);

    Eigen::Index rows() const { return m_nodes ? std::ssize(*m_nodes) : m_numbers->n; }
    Eigen::Index cols() const { return rows(); }
    double operator()(Eigen::Index i, Eigen::Index j) const
    {
        return m_factor * (m_nodes ? stored((*m_nodes)[i], (*m_nodes)[j]) : stored(i, j));
    }
    /// The largest weight there could be, that of duplicates, when the weights are those of a kernel.
    double largest() const { return m_factor; }
    Eigen::RowVectorXd row(Eigen::Index i) const;
    /// The whole matrix: 8 n^2 bytes.
    RowMatrix dense() const;

    /// W F, in the pool; same bits for any number of threads. Asked to stop, it returns early with anything:
    /// ask the control again. Cost: a pass over what is stored.
    RowMatrix multiply(const RowMatrix &F, const RunControl &control) const;

    /// factor times the weights among some nodes (ascending), numbered anew in their order. Cost: none where
    /// they are more than half, else their number squared.
    PairWeights among(const std::vector<int> &nodes, double factor, const RunControl &control) const;

private:
    /// Row i from the column firstColumn(i) on: in steps of a few rows, so that they can be read together;
    /// what lies below the diagonal there is stored twice.
    struct Numbers
    {
        explicit Numbers(Eigen::Index size);
        /// Adds to Y what the rows [begin, end), and the columns under them, make of X (both n x c).
        void addProduct(Eigen::Index begin, Eigen::Index end, const Eigen::MatrixXd &X,
                        Eigen::MatrixXd &Y) const;

        Eigen::Index n;
        std::vector<std::size_t> start; ///< where in `value` the column 0 of each row would be
        std::unique_ptr<double[]> value;
    };

    explicit PairWeights(std::shared_ptr<const Numbers> numbers)
        : m_numbers(std::move(numbers))
    {
    }
    double stored(Eigen::Index i, Eigen::Index j) const
    {
        return i <= j ? m_numbers->value[m_numbers->start[i] + j] : m_numbers->value[m_numbers->start[j] + i];
    }
    RowMatrix multiplyStored(const RowMatrix &F, const RunControl &control) const;

    std::shared_ptr<const Numbers> m_numbers;
    std::shared_ptr<const std::vector<int>> m_nodes; ///< ascending; null: all that are stored
    double m_factor = 1.0;
};

} // namespace inkling

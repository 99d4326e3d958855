// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/sparse_elimination.h"

#include <Eigen/OrderingMethods>

#include <algorithm>

namespace inkling {

namespace {

// Eliminating a node k joins its remaining neighbours i and j by the weight u_ik u_jk / s_k and hands its
// ground and sources on in the same shares u_ik / s_k, where s_k is the sum of all that k is still tied to (a
// star becomes a mesh). In terms of the matrix this is LDL^T with L_ik = -u_ik / s_k and D_k = s_k; but s_k
// is added up instead of being left over by subtraction.
class Elimination
{
public:
    Elimination(const SparseMatrix &W, const Eigen::VectorXd &ground, const RowMatrix &sources)
        : m_count(static_cast<int>(W.rows()))
        , m_starts(1, 0)
        , m_sums(static_cast<std::size_t>(W.rows()))
        , m_scatter(static_cast<std::size_t>(W.rows()), 0.0)
        , m_next(static_cast<std::size_t>(W.rows()), kNone)
        , m_waiting(static_cast<std::size_t>(W.rows()), kNone)
        , m_position(static_cast<std::size_t>(W.rows()))
    {
        // Eigen's ordering cannot be interrupted (about a microsecond a node), and takes a matrix without its
        // diagonal wrongly.
        SparseMatrix identity(W.rows(), W.cols());
        identity.setIdentity();
        Eigen::PermutationMatrix<Eigen::Dynamic, Eigen::Dynamic, int> order;
        Eigen::AMDOrdering<int>()(SparseMatrix(W + identity).selfadjointView<Eigen::Lower>(), order);
        m_node.assign(order.indices().data(), order.indices().data() + m_count);
        m_place.resize(m_node.size());
        for (int k = 0; k < m_count; ++k)
            m_place[m_node[k]] = k;
        m_ground = ground(m_node);
        m_solution = sources(m_node, Eigen::all);
    }

    /// Forward elimination, a column at a time. False when asked to stop.
    bool run(const SparseMatrix &W, const RunControl &control)
    {
        constexpr std::size_t kOperationsBetweenQuestions = 10'000'000; // some 20 ms
        std::size_t operations = 0;
        for (int k = 0; k < m_count; ++k) {
            gatherColumn(W, k, operations);
            finishColumn(k);
            if (operations >= kOperationsBetweenQuestions) {
                if (!control.advance(static_cast<double>(k) / m_count))
                    return false;
                operations = 0;
            }
        }
        return true;
    }

    /// Back substitution; the solution in the order of the nodes.
    RowMatrix solution()
    {
        const Eigen::Index c = m_solution.cols();
        RowMatrix F(m_solution.rows(), c);
        for (int k = m_count - 1; k >= 0; --k) {
            double *row = m_solution.data() + k * c;
            for (std::size_t p = m_starts[k]; p < m_starts[k + 1]; ++p) {
                const double *later = m_solution.data() + m_rows[p] * c;
                for (Eigen::Index j = 0; j < c; ++j)
                    row[j] += m_values[p] * later[j];
            }
            for (Eigen::Index j = 0; j < c; ++j)
                row[j] = m_sums[k] > 0.0 ? row[j] / m_sums[k] : 0.0;
            F.row(m_node[k]) = m_solution.row(k);
        }
        return F;
    }

private:
    static constexpr int kNone = -1;

    /// Column k after all eliminations before it, in m_scatter; its row numbers, ascending, at the end of
    /// m_rows.
    void gatherColumn(const SparseMatrix &W, int k, std::size_t &operations)
    {
        const std::size_t start = m_rows.size();
        const auto add = [&](int row, double weight) {
            if (weight == 0.0) // underflow; entering it would list the row twice
                return;
            if (m_scatter[row] == 0.0)
                m_rows.push_back(row);
            m_scatter[row] += weight;
        };
        for (SparseMatrix::InnerIterator edge(W, m_node[k]); edge; ++edge) {
            if (m_place[edge.col()] > k)
                add(m_place[edge.col()], edge.value());
        }
        for (int j = m_waiting[k]; j != kNone;) {
            const int following = m_next[j];
            const std::size_t p = m_position[j]++;
            const double share = m_values[p] / m_sums[j];
            for (std::size_t q = p + 1; q < m_starts[j + 1]; ++q)
                add(m_rows[q], m_values[q] * share);
            m_ground[k] += m_ground[j] * share;
            m_solution.row(k) += m_solution.row(j) * share;
            operations += m_starts[j + 1] - p;
            wait(j);
            j = following;
        }
        std::sort(m_rows.begin() + static_cast<std::ptrdiff_t>(start), m_rows.end());
    }

    /// Takes the column's values over from m_scatter.
    void finishColumn(int k)
    {
        double sum = m_ground[k];
        for (std::size_t p = m_starts[k]; p < m_rows.size(); ++p) {
            m_values.push_back(m_scatter[m_rows[p]]);
            m_scatter[m_rows[p]] = 0.0;
            sum += m_values.back();
        }
        m_sums[k] = sum;
        m_position[k] = m_starts[k];
        m_starts.push_back(m_rows.size());
        wait(k);
    }

    /// Queues column j at the next column that it contributes to.
    void wait(int j)
    {
        if (m_position[j] == m_starts[j + 1])
            return;
        int &first = m_waiting[m_rows[m_position[j]]];
        m_next[j] = first;
        first = j;
    }

    int m_count;
    std::vector<int> m_node;  ///< the node eliminated k-th
    std::vector<int> m_place; ///< when a node is eliminated
    Eigen::VectorXd m_ground; ///< g, in the order of elimination
    RowMatrix m_solution;     ///< B, becoming F, likewise

    std::vector<std::size_t> m_starts; ///< where each column u begins in the two below
    std::vector<int> m_rows;
    std::vector<double> m_values;
    std::vector<double> m_sums; ///< s

    std::vector<double> m_scatter;       ///< one column, spread out
    std::vector<int> m_next;             ///< chains of the columns that wait for the same column,
    std::vector<int> m_waiting;          ///< and where each chain begins
    std::vector<std::size_t> m_position; ///< how far each column has been used
};

} // namespace

Result<RowMatrix> eliminate(const SparseMatrix &W, const Eigen::VectorXd &ground, const RowMatrix &sources,
                            const RunControl &control)
{
    if (W.rows() == 0)
        return sources;
    Elimination elimination(W, ground, sources);
    if (!elimination.run(W, control))
        return stopped();
    return elimination.solution();
}

} // namespace inkling

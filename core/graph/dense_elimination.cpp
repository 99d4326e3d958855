// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/dense_elimination.h"

#include "core/base/blas.h"
#include "core/base/parallel.h"

#include <algorithm>

namespace inkling {

namespace {

constexpr Eigen::Index kPanel = 64;
constexpr double kRoundOperations = 1e8; // some 50 ms: how long it computes before it asks whether to stop

// As in sparse_factor.h a node's weights u, ground and sources go on to the nodes left in the shares
// u_ik / s_k. Only the upper triangle is kept. A panel of nodes is eliminated row by row; what it does to all
// later rows is one product.
class Elimination
{
public:
    Elimination(RowMatrix W, Eigen::VectorXd ground, RowMatrix sources)
        : m_W(std::move(W))
        , m_ground(std::move(ground))
        , m_solution(std::move(sources))
        , m_sums(m_W.rows())
    {
    }

    bool run(const RunControl &control)
    {
        keepBlasOnThisThread();
        const Eigen::Index m = m_W.rows();
        for (Eigen::Index begin = 0; begin < m; begin += kPanel) {
            const Eigen::Index end = std::min(m, begin + kPanel);
            const double left = static_cast<double>(m - begin) / static_cast<double>(m);
            if (!control.advance(1.0 - left * left * left))
                return false;
            eliminatePanel(begin, end);
            if (!updateRest(begin, end, control))
                return false;
        }
        return true;
    }

    RowMatrix solution()
    {
        for (Eigen::Index k = m_W.rows() - 1; k >= 0; --k) {
            const Eigen::Index later = m_W.rows() - k - 1;
            m_solution.row(k).noalias() += m_W.row(k).tail(later) * m_solution.bottomRows(later);
            m_solution.row(k) *= m_sums[k] > 0.0 ? 1.0 / m_sums[k] : 0.0;
        }
        return std::move(m_solution);
    }

private:
    void eliminatePanel(Eigen::Index begin, Eigen::Index end)
    {
        for (Eigen::Index k = begin; k < end; ++k) {
            const Eigen::Index later = m_W.rows() - k - 1;
            for (Eigen::Index i = begin; i < k; ++i) {
                const double share = m_sums[i] > 0.0 ? m_W(i, k) / m_sums[i] : 0.0;
                m_W.row(k).tail(later) += share * m_W.row(i).tail(later);
                m_ground[k] += share * m_ground[i];
                m_solution.row(k) += share * m_solution.row(i);
            }
            m_sums[k] = m_ground[k] + m_W.row(k).tail(later).sum();
        }
    }

    bool updateRest(Eigen::Index begin, Eigen::Index end, const RunControl &control)
    {
        const Eigen::Index m = m_W.rows();
        RowMatrix shares = m_W.block(begin, end, end - begin, m - end);
        for (Eigen::Index i = begin; i < end; ++i)
            shares.row(i - begin) *= m_sums[i] > 0.0 ? 1.0 / m_sums[i] : 0.0;
        const auto updateRows = [&](Eigen::Index from, Eigen::Index to) {
            const auto share = shares.middleCols(from - end, to - from).transpose();
            cblas_dgemm(CblasRowMajor, CblasTrans, CblasNoTrans, static_cast<int>(to - from),
                        static_cast<int>(m - from), static_cast<int>(end - begin), 1.0,
                        shares.data() + (from - end), static_cast<int>(m - end), &m_W(begin, from),
                        static_cast<int>(m), 1.0, &m_W(from, from), static_cast<int>(m));
            m_ground.segment(from, to - from).noalias() += share * m_ground.segment(begin, end - begin);
            m_solution.middleRows(from, to - from).noalias() +=
                share * m_solution.middleRows(begin, end - begin);
        };
        for (Eigen::Index from = end; from < m;) {
            // Whole blocks: the bits of a product may depend on its height, and must not on where a round
            // begins.
            const double rows = kRoundOperations / static_cast<double>(kPanel * (m - from));
            const Eigen::Index round =
                kPanel * std::max<Eigen::Index>(4, static_cast<Eigen::Index>(rows) / kPanel);
            const Eigen::Index count = std::min(round, m - from);
            parallelFor(control.pool(), static_cast<std::size_t>(count), kPanel,
                        [&](std::size_t first, std::size_t last) {
                            updateRows(from + static_cast<Eigen::Index>(first),
                                       from + static_cast<Eigen::Index>(last));
                        });
            from += count;
            const double left = static_cast<double>(m - end) / static_cast<double>(m);
            if (!control.advance(1.0 - left * left * left))
                return false;
        }
        return true;
    }

    RowMatrix m_W;
    Eigen::VectorXd m_ground;
    RowMatrix m_solution; ///< B, becoming F
    Eigen::VectorXd m_sums;
};

} // namespace

Result<RowMatrix> eliminate(RowMatrix W, Eigen::VectorXd ground, RowMatrix sources, const RunControl &control)
{
    Elimination elimination(std::move(W), std::move(ground), std::move(sources));
    if (!elimination.run(control))
        return stopped();
    return elimination.solution();
}

} // namespace inkling

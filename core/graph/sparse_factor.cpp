// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/sparse_factor.h"

#include "core/base/parallel.h"
#include "core/graph/frontal_elimination.h"

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

/// What a supernode leaves to its parent: weights among its later rows, and their ground.
struct Update
{
    std::vector<double> weights; ///< r x r by columns, below the diagonal
    std::vector<double> ground;  ///< r
};

constexpr std::size_t kOperationsBetweenQuestions = 20'000'000; // some 20 ms

} // namespace

/// Builds a factor, a supernode after the other.
class SparseFactor::Elimination
{
public:
    Elimination(SparseFactor &factor, const SparseMatrix &W)
        : m_factor(factor)
        , m_W(W)
        , m_updates(static_cast<std::size_t>(factor.m_tree.count()))
        , m_children(m_updates.size())
        , m_mark(factor.m_tree.node.size(), -1)
        , m_local(factor.m_tree.node.size())
    {
        for (int s = 0; s < factor.m_tree.count(); ++s) {
            if (factor.m_tree.parent[s] >= 0)
                m_children[factor.m_tree.parent[s]].push_back(s);
        }
    }

    /// Returns how much work it was.
    std::size_t eliminate(int supernode)
    {
        listRows(supernode);
        const int m = m_factor.m_tree.rows[supernode];
        const int pivots = m_factor.m_tree.pivots(supernode);
        const auto rest = static_cast<std::size_t>(m - pivots);
        Update update{std::vector<double>(rest * rest, 0.0), std::vector<double>(rest, 0.0)};
        const Front front{.rows = m,
                          .pivots = pivots,
                          .columns = m_factor.m_shares.data() + m_factor.m_shareStart[supernode],
                          .sums = m_factor.m_sums.data() + m_factor.m_tree.first[supernode],
                          .rest = update.weights.data(),
                          .restGround = update.ground.data()};
        addEdges(supernode, front);
        for (const int child : m_children[supernode]) {
            addUpdate(child, front);
            m_updates[child] = {};
        }
        eliminatePivots(front, m_scratch);
        m_updates[supernode] = std::move(update);
        return static_cast<std::size_t>(m) * static_cast<std::size_t>(m) * static_cast<std::size_t>(pivots);
    }

private:
    /// The places in the supernode's front, ascending, into the factor; m_local becomes where each stands.
    void listRows(int supernode)
    {
        const EliminationTree &tree = m_factor.m_tree;
        int *const begin = m_factor.m_rows.data() + m_factor.m_rowStart[supernode];
        int *end = begin;
        const auto add = [&](int place) {
            if (place >= tree.first[supernode] && m_mark[place] != supernode) {
                m_mark[place] = supernode;
                *end++ = place;
            }
        };
        for (int k = tree.first[supernode]; k < tree.first[supernode + 1]; ++k)
            add(k);
        for (int k = tree.first[supernode]; k < tree.first[supernode + 1]; ++k) {
            for (SparseMatrix::InnerIterator edge(m_W, tree.node[k]); edge; ++edge)
                add(tree.place[edge.col()]);
        }
        for (const int child : m_children[supernode])
            std::for_each(m_factor.rows(child) + tree.pivots(child), m_factor.rows(child) + tree.rows[child],
                          add);
        std::sort(begin, end);
        for (const int *row = begin; row != end; ++row)
            m_local[*row] = static_cast<int>(row - begin);
    }

    void addEdges(int supernode, const Front &front)
    {
        const EliminationTree &tree = m_factor.m_tree;
        for (int k = 0; k < front.pivots; ++k) {
            const int place = tree.first[supernode] + k;
            for (SparseMatrix::InnerIterator edge(m_W, tree.node[place]); edge; ++edge) {
                if (tree.place[edge.col()] > place)
                    front.column(k)[m_local[tree.place[edge.col()]]] += edge.value();
            }
        }
    }

    void addUpdate(int child, const Front &front)
    {
        const Update &update = m_updates[child];
        const std::size_t size = update.ground.size();
        const int *places = m_factor.rows(child) + m_factor.m_tree.pivots(child);
        m_targets.resize(size);
        for (std::size_t i = 0; i < size; ++i)
            m_targets[i] = m_local[places[i]];
        for (std::size_t j = 0; j < size; ++j) {
            front.ground(m_targets[j]) += update.ground[j];
            double *const column = front.column(m_targets[j]);
            const double *const from = update.weights.data() + j * size;
            for (std::size_t i = j + 1; i < size; ++i)
                column[m_targets[i]] += from[i];
        }
    }

    SparseFactor &m_factor;
    const SparseMatrix &m_W;
    std::vector<Update> m_updates; ///< of each supernode, until its parent takes it
    std::vector<std::vector<int>> m_children;
    std::vector<int> m_mark;  ///< of each place the supernode that has listed it last
    std::vector<int> m_local; ///< and where in that list
    std::vector<int> m_targets;
    std::vector<double> m_scratch;
};

Result<SparseFactor> SparseFactor::of(const SparseMatrix &W, const Eigen::VectorXd &ground,
                                      const RunControl &control)
{
    SparseFactor factor;
    factor.m_tree = eliminationTree(W);
    const EliminationTree &tree = factor.m_tree;
    factor.m_rowStart.push_back(0);
    factor.m_shareStart.push_back(0);
    double work = 0.0;
    for (int s = 0; s < tree.count(); ++s) {
        const auto rows = static_cast<std::size_t>(tree.rows[s]);
        factor.m_rowStart.push_back(factor.m_rowStart.back() + rows);
        factor.m_shareStart.push_back(factor.m_shareStart.back() +
                                      rows * static_cast<std::size_t>(tree.pivots(s)));
        work += static_cast<double>(rows * rows * static_cast<std::size_t>(tree.pivots(s)));
    }
    factor.m_rows.resize(factor.m_rowStart.back());
    factor.m_shares.resize(factor.m_shareStart.back());
    const Eigen::VectorXd sums = ground(tree.node);
    factor.m_sums.assign(sums.begin(), sums.end());
    Elimination elimination(factor, W);
    double done = 0.0;
    std::size_t sinceAsked = 0;
    for (int s = 0; s < tree.count(); ++s) {
        sinceAsked += elimination.eliminate(s);
        if (sinceAsked < kOperationsBetweenQuestions)
            continue;
        done += static_cast<double>(std::exchange(sinceAsked, 0));
        if (!control.advance(done / work))
            return stopped();
    }
    return factor;
}

Result<RowMatrix> SparseFactor::solve(const RowMatrix &B, const RunControl &control) const
{
    Eigen::MatrixXd X = B(m_tree.node, Eigen::all);
    for (Eigen::Index first = 0; first < X.cols();) {
        if (!control.advance(static_cast<double>(first) / static_cast<double>(X.cols())))
            return stopped();
        const Eigen::Index round = control.pool() ? control.pool()->threadCount() : 1;
        const auto count = static_cast<std::size_t>(std::min(round, X.cols() - first));
        parallelFor(control.pool(), count, 1,
                    [&](std::size_t j, std::size_t) { solveColumn(X.col(first + j).data()); });
        first += static_cast<Eigen::Index>(count);
    }
    return RowMatrix(X(m_tree.place, Eigen::all));
}

void SparseFactor::solveColumn(double *x) const
{
    std::vector<double> rest;
    for (int s = 0; s < m_tree.count(); ++s) {
        const int m = m_tree.rows[s];
        const int pivots = m_tree.pivots(s);
        double *const own = x + m_tree.first[s];
        rest.assign(static_cast<std::size_t>(m - pivots), 0.0);
        for (int k = 0; k < pivots; ++k) {
            if (own[k] == 0.0)
                continue;
            const double *share = m_shares.data() + m_shareStart[s] + static_cast<std::size_t>(k) * m;
            for (int i = k + 1; i < pivots; ++i)
                own[i] += share[i] * own[k];
            for (int i = pivots; i < m; ++i)
                rest[i - pivots] += share[i] * own[k];
        }
        for (int i = pivots; i < m; ++i)
            x[rows(s)[i]] += rest[i - pivots];
    }
    for (int s = m_tree.count() - 1; s >= 0; --s) {
        const int m = m_tree.rows[s];
        const int pivots = m_tree.pivots(s);
        double *const own = x + m_tree.first[s];
        rest.resize(static_cast<std::size_t>(m - pivots));
        for (int i = pivots; i < m; ++i)
            rest[i - pivots] = x[rows(s)[i]];
        for (int k = pivots - 1; k >= 0; --k) {
            const double *share = m_shares.data() + m_shareStart[s] + static_cast<std::size_t>(k) * m;
            const double sum = m_sums[m_tree.first[s] + k];
            const double value = sum > 0.0 ? own[k] / sum : 0.0;
            own[k] = value + weighedSum(share + k + 1, own + k + 1, pivots - k - 1) +
                     weighedSum(share + pivots, rest.data(), m - pivots);
        }
    }
}

} // namespace inkling

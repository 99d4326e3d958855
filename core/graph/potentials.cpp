// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/potentials.h"

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

/// pi of each node, and what sums over components.
class Equilibrium
{
public:
    Equilibrium(const Graph &graph, const std::vector<int> &nodes)
        : m_component(nodes.size())
        , m_count(graph.componentCount)
        , m_share(graph.degree(nodes))
    {
        for (std::size_t i = 0; i < nodes.size(); ++i)
            m_component[i] = graph.component[nodes[i]];
        const RowMatrix total = sums(m_share);
        for (std::size_t i = 0; i < nodes.size(); ++i)
            m_share[static_cast<Eigen::Index>(i)] /= total(m_component[i], 0);
    }

    const Eigen::VectorXd &share() const { return m_share; }

    /// The sum of each column over each component.
    RowMatrix sums(const RowMatrix &A) const
    {
        RowMatrix total = RowMatrix::Zero(m_count, A.cols());
        for (std::size_t i = 0; i < m_component.size(); ++i)
            total.row(m_component[i]) += A.row(static_cast<Eigen::Index>(i));
        return total;
    }

    /// A minus, in each component, its mean weighed by pi.
    RowMatrix centred(const RowMatrix &A) const
    {
        return subtracted(A, Eigen::VectorXd::Ones(A.rows()), sums(m_share.asDiagonal() * A));
    }

    /// A_i - factor_i times the row of i's component.
    RowMatrix subtracted(const RowMatrix &A, const Eigen::VectorXd &factor, const RowMatrix &rows) const
    {
        RowMatrix rest = A;
        for (std::size_t i = 0; i < m_component.size(); ++i) {
            const auto row = static_cast<Eigen::Index>(i);
            rest.row(row) -= factor[row] * rows.row(m_component[i]);
        }
        return rest;
    }

    /// The node of the largest degree in each component, by its place; -1 where there is none.
    std::vector<int> centres() const
    {
        std::vector<int> best(static_cast<std::size_t>(m_count), -1);
        for (std::size_t i = 0; i < m_component.size(); ++i) {
            int &place = best[m_component[i]];
            if (place < 0 || m_share[static_cast<Eigen::Index>(i)] > m_share[place])
                place = static_cast<int>(i);
        }
        return best;
    }

private:
    std::vector<int> m_component;
    int m_count;
    Eigen::VectorXd m_share;
};

/// The graph with one node of each component tied to the ground by all its edges, and left out: what makes
/// its Laplacian invertible, and changes a potential by a constant.
struct GroundedGraph
{
    std::vector<int> places; ///< of the nodes that are not grounded
    Weights weights;
    Eigen::VectorXd ground;
};

Result<GroundedGraph> groundedGraph(const Graph &graph, const std::vector<int> &nodes,
                                    const Equilibrium &equilibrium, const RunControl &control)
{
    GroundedGraph grounded;
    std::vector<int> left;
    const std::vector<int> centres = equilibrium.centres();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (centres[graph.component[nodes[i]]] == static_cast<int>(i))
            continue;
        grounded.places.push_back(static_cast<int>(i));
        left.push_back(nodes[i]);
    }
    grounded.weights = restricted(graph.weights, left, 1.0, control);
    RowMatrix isGround = RowMatrix::Zero(graph.size(), 1);
    for (const int place : centres) {
        if (place >= 0)
            isGround(nodes[place], 0) = 1.0;
    }
    const RowMatrix ties = graph.multiply(isGround, control);
    if (!control.advance(0.0))
        return stopped();
    grounded.ground = ties.col(0)(left);
    return grounded;
}

} // namespace

Result<Potentials> potentials(const Graph &graph, const std::vector<int> &nodes, const RowMatrix &charges,
                              const PotentialOptions &options, const RunControl &control)
{
    const Equilibrium equilibrium(graph, nodes);
    const RowMatrix total = equilibrium.sums(charges);
    auto grounded = groundedGraph(graph, nodes, equilibrium, control.part(0.0, 0.0));
    if (!grounded)
        return grounded.error();
    const auto solver = LinearSolver::of(std::move(grounded.value().weights), grounded->ground,
                                         options.method, control.part(0.0, 0.5));
    if (!solver)
        return solver.error();
    // An elimination that adds numbers >= 0 only loses no digit: charges and pi are solved apart, and put
    // together at last.
    const bool isDirect = options.method == SolverMethod::Direct;
    const Eigen::Index r = charges.cols();
    RowMatrix sources = isDirect ? RowMatrix(charges.rows(), r + 1)
                                 : equilibrium.subtracted(charges, equilibrium.share(), total);
    if (isDirect)
        sources << charges, equilibrium.share();
    auto solution = solver->solve(sources(grounded->places, Eigen::all),
                                  {.tolerance = options.tolerance,
                                   .maximumIterations = options.maximumIterations,
                                   .rowSum = {},
                                   .sign = SolutionSign::Any},
                                  control.part(0.5, 1.0));
    if (!solution)
        return solution.error();
    RowMatrix A = RowMatrix::Zero(sources.rows(), sources.cols());
    A(grounded->places, Eigen::all) = solution->F;
    RowMatrix U = equilibrium.centred(A);
    if (isDirect)
        U = equilibrium.subtracted(U.leftCols(r), U.col(r), total);
    return Potentials{std::move(U), solution->iterations, solution->ending};
}

} // namespace inkling

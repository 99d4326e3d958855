// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/potentials.h"

#include "core/graph/conjugate_gradients.h"
#include "core/graph/laplacian.h"

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

/// A solution A s for each column s of the charges, and for pi as the last one, with the potential 0 at one
/// node of each component.
Result<RowMatrix> groundedPotentials(const Graph &graph, const std::vector<int> &nodes,
                                     const RowMatrix &charges, const Equilibrium &equilibrium,
                                     const RunControl &control)
{
    std::vector<int> places; // of the nodes that are not grounded
    const std::vector<int> centres = equilibrium.centres();
    GroundedLaplacian system;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (centres[graph.component[nodes[i]]] == static_cast<int>(i))
            continue;
        places.push_back(static_cast<int>(i));
        system.nodes.push_back(nodes[i]);
    }
    system.weights = restricted(graph.weights, system.nodes, 1.0, control.part(0.0, 0.0));
    RowMatrix isGround = RowMatrix::Zero(graph.size(), 1);
    for (const int place : centres) {
        if (place >= 0)
            isGround(nodes[place], 0) = 1.0;
    }
    const RowMatrix ties = graph.multiply(isGround, control.part(0.0, 0.0));
    if (!control.advance(0.0))
        return stopped();
    system.ground = ties.col(0)(system.nodes);
    RowMatrix sources(charges.rows(), charges.cols() + 1);
    sources << charges, equilibrium.share();
    system.sources = sources(places, Eigen::all);
    const auto solution = solveDirectly(system, control);
    if (!solution)
        return solution.error();
    RowMatrix A = RowMatrix::Zero(sources.rows(), sources.cols());
    A(places, Eigen::all) = *solution;
    return A;
}

} // namespace

Result<Potentials> potentials(const Graph &graph, const std::vector<int> &nodes, const RowMatrix &charges,
                              const PotentialSolver &solver, const RunControl &control)
{
    const Equilibrium equilibrium(graph, nodes);
    const RowMatrix total = equilibrium.sums(charges);
    if (solver.isDirect) {
        const auto grounded = groundedPotentials(graph, nodes, charges, equilibrium, control);
        if (!grounded)
            return grounded.error();
        const RowMatrix A = equilibrium.centred(*grounded);
        const Eigen::Index r = charges.cols();
        return Potentials{equilibrium.subtracted(A.leftCols(r), A.col(r), total), 0, Ending::Converged};
    }
    GroundedLaplacian system;
    system.nodes = nodes;
    system.weights = restricted(graph.weights, nodes, 1.0, control.part(0.0, 0.0));
    if (!control.advance(0.0))
        return stopped();
    system.ground = Eigen::VectorXd::Zero(charges.rows());
    system.sources = equilibrium.subtracted(charges, equilibrium.share(), total);
    IterativeSolution solution = conjugateGradients(system,
                                                    {.tolerance = solver.tolerance,
                                                     .maximumIterations = solver.maximumIterations,
                                                     .rowSum = {},
                                                     .sign = SolutionSign::Any},
                                                    control);
    return Potentials{equilibrium.centred(solution.F), solution.iterations, solution.ending};
}

} // namespace inkling

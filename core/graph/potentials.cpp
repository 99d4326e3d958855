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

/// One node of each component tied to the ground by all its edges, and left out: what makes the Laplacian
/// invertible, and changes potentials by a constant.
struct Grounding
{
    std::vector<int> centres; ///< the nodes that are the ground
    std::vector<int> places;  ///< in `nodes`, of the others
    std::vector<int> others;  ///< those nodes
};

Grounding grounding(const Graph &graph, const std::vector<int> &nodes, const Equilibrium &equilibrium)
{
    Grounding ground;
    const std::vector<int> centres = equilibrium.centres();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (centres[graph.component[nodes[i]]] == static_cast<int>(i)) {
            ground.centres.push_back(nodes[i]);
        } else {
            ground.places.push_back(static_cast<int>(i));
            ground.others.push_back(nodes[i]);
        }
    }
    return ground;
}

Result<LinearSolver> groundedSolver(const Graph &graph, const Grounding &ground, SolverMethod method,
                                    const RunControl &control)
{
    const RunControl preparation = control.part(0.0, 0.0);
    RowMatrix isGround = RowMatrix::Zero(graph.size(), 1);
    for (const int node : ground.centres)
        isGround(node, 0) = 1.0;
    const RowMatrix ties = graph.multiply(isGround, preparation);
    Weights weights = restricted(graph.weights, ground.others, 1.0, preparation);
    if (!control.advance(0.0))
        return stopped();
    return LinearSolver::of(std::move(weights), ties.col(0)(ground.others), method, control);
}

} // namespace

Result<Potentials> potentials(const Graph &graph, const std::vector<int> &nodes, const RowMatrix &charges,
                              const PotentialOptions &options, const RunControl &control)
{
    const Equilibrium equilibrium(graph, nodes);
    const RowMatrix total = equilibrium.sums(charges);
    const Grounding ground = grounding(graph, nodes, equilibrium);
    // An elimination that adds numbers >= 0 only loses no digit: charges and pi are solved apart, and put
    // together at last.
    const bool isDirect = options.method == SolverMethod::Direct;
    const Eigen::Index r = charges.cols();
    RowMatrix sources = isDirect ? RowMatrix(charges.rows(), r + 1)
                                 : equilibrium.subtracted(charges, equilibrium.share(), total);
    if (isDirect)
        sources << charges, equilibrium.share();
    KeptColumns nothing;
    KeptColumns &kept = options.kept ? *options.kept : nothing;
    const auto solution = kept.solve(
        {.method = options.method, .nodes = ground.others}, sources(ground.places, Eigen::all),
        {.tolerance = options.tolerance,
         .maximumIterations = options.maximumIterations,
         .sign = SolutionSign::Any},
        [&](const RunControl &part) { return groundedSolver(graph, ground, options.method, part); }, control);
    if (!solution)
        return solution.error();
    RowMatrix A = RowMatrix::Zero(sources.rows(), sources.cols());
    A(ground.places, Eigen::all) = solution->F;
    RowMatrix U = equilibrium.centred(A);
    if (isDirect)
        U = equilibrium.subtracted(U.leftCols(r), U.col(r), total);
    return Potentials{std::move(U), solution->iterations, solution->ending};
}

} // namespace inkling

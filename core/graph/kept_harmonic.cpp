// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/kept_harmonic.h"

#include "core/data/labels.h"

#include <Eigen/LU>

#include <utility>

namespace inkling {

namespace {

// Beyond, a new base is quicker than as many columns, and its solver fits the labels better.
constexpr std::size_t kMostAdded = 16;

} // namespace

Result<IterativeSolution> KeptHarmonic::solve(const Graph &graph, const Question &question,
                                              const IterativeOptions &options, const RunControl &control)
{
    const bool isSame = m_solver && m_method == question.method && m_tolerance <= options.tolerance;
    const auto added = isSame ? addedNodes(question) : std::nullopt;
    if (!added)
        return solveAnew(graph, question, options, control);
    if (const Status found = findColumns(*added, options, control); !found)
        return found.error();
    return IterativeSolution{.F = corrected(*added, question.given), .residual = options.tolerance};
}

Result<IterativeSolution> KeptHarmonic::solveAnew(const Graph &graph, const Question &question,
                                                  const IterativeOptions &options, const RunControl &control)
{
    m_method = question.method;
    m_tolerance = options.tolerance;
    m_solver.reset();
    m_columns.clear();
    auto solver = systemSolver(graph, question.system, m_method, control.part(0.0, 0.6));
    if (!solver)
        return solver.error();
    auto solution = solver->solve(question.system.sources, options, control.part(0.6, 1.0));
    if (!solution || solution->ending != Ending::Converged)
        return solution;
    m_given = question.given;
    m_nodes = question.system.nodes;
    m_place.assign(m_given.size(), -1);
    for (std::size_t i = 0; i < m_nodes.size(); ++i)
        m_place[m_nodes[i]] = static_cast<int>(i);
    m_solver = std::move(solver).value();
    m_F = solution->F;
    return solution;
}

/// The nodes that have a label now and had none in the base; nothing where that is not all that has changed,
/// or too much.
std::optional<std::vector<int>> KeptHarmonic::addedNodes(const Question &question) const
{
    const std::vector<int> &given = question.given;
    if (given.size() != m_given.size() || m_F.cols() != question.system.sources.cols())
        return std::nullopt;
    std::vector<int> added;
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (given[i] == m_given[i])
            continue;
        if (m_place[i] < 0 || added.size() == kMostAdded)
            return std::nullopt;
        added.push_back(static_cast<int>(i));
    }
    return added;
}

Status KeptHarmonic::findColumns(const std::vector<int> &added, const IterativeOptions &options,
                                 const RunControl &control)
{
    std::vector<int> unknown;
    for (const int node : added) {
        if (!m_columns.contains(node))
            unknown.push_back(node);
    }
    if (unknown.empty())
        return Success{};
    RowMatrix units = RowMatrix::Zero(m_F.rows(), std::ssize(unknown));
    for (std::size_t j = 0; j < unknown.size(); ++j)
        units(m_place[unknown[j]], static_cast<Eigen::Index>(j)) = 1.0;
    const auto solution = m_solver->solve(units,
                                          {.tolerance = options.tolerance,
                                           .maximumIterations = options.maximumIterations,
                                           .sign = SolutionSign::Any},
                                          control);
    if (!solution)
        return solution.error();
    if (solution->ending == Ending::Stopped)
        return stopped();
    for (std::size_t j = 0; j < unknown.size(); ++j)
        m_columns[unknown[j]] = solution->F.col(static_cast<Eigen::Index>(j));
    return Success{};
}

/// F+ at the nodes of the present system: the base's without the added ones.
RowMatrix KeptHarmonic::corrected(const std::vector<int> &added, const std::vector<int> &given) const
{
    const auto count = std::ssize(added);
    RowMatrix G(count, count);
    RowMatrix rest = RowMatrix::Zero(count, m_F.cols());
    for (Eigen::Index a = 0; a < count; ++a) {
        const int place = m_place[added[a]];
        rest.row(a) -= m_F.row(place);
        rest(a, given[added[a]]) += 1.0;
        for (Eigen::Index b = 0; b < count; ++b)
            G(a, b) = m_columns.at(added[b])[place];
    }
    const RowMatrix T = G.partialPivLu().solve(rest);
    std::vector<const double *> columns;
    for (const int node : added)
        columns.push_back(m_columns.at(node).data());
    RowMatrix F(m_F.rows() - count, m_F.cols());
    Eigen::Index row = 0;
    for (Eigen::Index i = 0; i < m_F.rows(); ++i) {
        if (given[m_nodes[i]] != kUnlabelled)
            continue;
        F.row(row) = m_F.row(i);
        for (Eigen::Index a = 0; a < count; ++a)
            F.row(row) += columns[a][i] * T.row(a);
        F.row(row) = F.row(row).cwiseMax(0.0);
        ++row;
    }
    return F;
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/smooth_modes.h"

#include "core/base/parallel.h"
#include "core/base/random.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace inkling {

namespace {

constexpr Eigen::Index kMoreColumns = 14;
constexpr std::size_t kBlockRows = 512;
constexpr std::size_t kRoundRows = 64 * kBlockRows; // some 50 ms of one thread
constexpr double kInnerTolerance = 1e-2;            // the next iteration mends what is left
constexpr int kMostInnerIterations = 2'000;

/// A subspace of functions on a graph, and the operator that makes it smoother.
class Subspace
{
public:
    Subspace(const Graph &graph, double unit, const SmoothModeOptions &options)
        : m_graph(graph)
        , m_unit(unit)
        , m_ridge(options.ridge)
        , m_method(std::holds_alternative<SparseMatrix>(graph.weights) ? options.method
                                                                       : SolverMethod::ConjugateGradients)
        , m_sizes(Eigen::VectorXd::Zero(graph.componentCount))
    {
        for (const int component : graph.component)
            m_sizes[component] += 1.0;
        const Eigen::Index m = std::min(graph.size() - graph.componentCount, options.count + kMoreColumns);
        m_basis.resize(graph.size(), m);
        Random random(1);
        for (Eigen::Index i = 0; i < m_basis.size(); ++i)
            m_basis.data()[i] = random.normal();
        centre(m_basis);
    }

    /// One iteration. Error: stopped.
    Status smooth(const RunControl &control)
    {
        auto solution = solve(control);
        if (!solution)
            return solution.error();
        RowMatrix Z = std::move(solution).value();
        centre(Z);
        const Eigen::RowVectorXd norms = Z.colwise().norm(); // they differ by orders of magnitude
        Z *= norms.cwiseInverse().asDiagonal();
        RowMatrix LZ = m_graph.multiply(Z, control.part(1.0, 1.0));
        LZ = (m_graph.degree.asDiagonal() * Z - LZ) / m_unit;
        const RowMatrix mass = product(Z, Z, control.part(1.0, 1.0));
        const RowMatrix energy = product(Z, LZ, control.part(1.0, 1.0));
        if (!control.advance(1.0))
            return stopped();
        const Eigen::GeneralizedSelfAdjointEigenSolver<Eigen::MatrixXd> ritz(energy, mass);
        m_values = ritz.eigenvalues();
        const RowMatrix rotation = ritz.eigenvectors();
        parallelFor(control.pool(), static_cast<std::size_t>(Z.rows()), kBlockRows,
                    [&](std::size_t begin, std::size_t end) {
                        const auto rows =
                            Eigen::seq(static_cast<Eigen::Index>(begin), static_cast<Eigen::Index>(end) - 1);
                        m_basis(rows, Eigen::all).noalias() = Z(rows, Eigen::all) * rotation;
                    });
        return Success{};
    }

    const Eigen::VectorXd &values() const { return m_values; }
    RowMatrix vectors(Eigen::Index count) const { return m_basis.leftCols(count); }
    Eigen::Index size() const { return m_basis.cols(); }

private:
    Result<RowMatrix> solve(const RunControl &control)
    {
        if (!m_solver) {
            auto solver =
                LinearSolver::of(m_graph.weights, Eigen::VectorXd::Constant(m_graph.size(), m_ridge * m_unit),
                                 m_method, control);
            if (!solver)
                return solver.error();
            m_solver = std::move(solver).value();
        }
        auto solution = m_solver->solve(m_unit * m_basis,
                                        {.tolerance = kInnerTolerance,
                                         .maximumIterations = kMostInnerIterations,
                                         .rowSum = {},
                                         .sign = SolutionSign::Any},
                                        control);
        if (!solution)
            return solution.error();
        if (solution->ending == Ending::Stopped)
            return stopped();
        return std::move(solution).value().F;
    }

    /// Subtracts from each column its mean in every component.
    void centre(RowMatrix &A) const
    {
        RowMatrix means = RowMatrix::Zero(m_sizes.size(), A.cols());
        for (Eigen::Index i = 0; i < A.rows(); ++i)
            means.row(m_graph.component[i]) += A.row(i);
        means = m_sizes.cwiseInverse().asDiagonal() * means;
        for (Eigen::Index i = 0; i < A.rows(); ++i)
            A.row(i) -= means.row(m_graph.component[i]);
    }

    /// A^T B, blocks of rows added in order. Asked to stop, it returns anything.
    static RowMatrix product(const RowMatrix &A, const RowMatrix &B, const RunControl &control)
    {
        const auto n = static_cast<std::size_t>(A.rows());
        RowMatrix sum = RowMatrix::Zero(A.cols(), B.cols());
        for (std::size_t first = 0; first < n && control.advance(0.0); first += kRoundRows) {
            const std::size_t count = std::min(kRoundRows, n - first);
            std::vector<RowMatrix> parts((count + kBlockRows - 1) / kBlockRows);
            parallelFor(control.pool(), count, kBlockRows, [&](std::size_t begin, std::size_t end) {
                const auto from = static_cast<Eigen::Index>(first + begin);
                const auto rows = static_cast<Eigen::Index>(end - begin);
                parts[begin / kBlockRows] = A.middleRows(from, rows).transpose() * B.middleRows(from, rows);
            });
            for (const RowMatrix &part : parts)
                sum += part;
        }
        return sum;
    }

    const Graph &m_graph;
    double m_unit;
    double m_ridge;
    SolverMethod m_method;
    std::optional<LinearSolver> m_solver; ///< of (D - W) / unit + ridge I, times the unit
    Eigen::VectorXd m_sizes;              ///< of the components
    RowMatrix m_basis;
    Eigen::VectorXd m_values;
};

} // namespace

Result<SmoothModes> smoothModes(const Graph &graph, double unit, const SmoothModeOptions &options,
                                const RunControl &control)
{
    Subspace subspace(graph, unit, options);
    const Eigen::Index count = std::min<Eigen::Index>(options.count, subspace.size());
    if (count == 0)
        return SmoothModes{Eigen::VectorXd(0), RowMatrix(graph.size(), 0)};
    for (int iteration = 0; iteration < options.iterations; ++iteration) {
        const double from = static_cast<double>(iteration) / options.iterations;
        const double to = static_cast<double>(iteration + 1) / options.iterations;
        if (const Status status = subspace.smooth(control.part(from, to)); !status)
            return status.error();
    }
    return SmoothModes{subspace.values().head(count), subspace.vectors(count)};
}

} // namespace inkling

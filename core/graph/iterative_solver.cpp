// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/iterative_solver.h"

#include "core/graph/lane_conjugate_gradients.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

constexpr double kSingleTolerance = 1e-4; // of one round: what single precision gives without waste
constexpr double kProbeTolerance = 1e-2;  // of a round that only asks whether labels still change
constexpr double kFloor = 1e-14;          // below which double precision gives no more
constexpr double kTie = 1e-6; // of a row's largest entry: a change of labels so near does not count

/// The lanes that a number of columns is solved in.
int lanesFor(Eigen::Index columns)
{
    for (const int lanes : {1, 2, 4, 8, 12}) {
        if (columns <= lanes)
            return lanes;
    }
    return 16;
}

template<typename Body>
void withLanes(int lanes, Body body)
{
    switch (lanes) {
    case 1:
        return body(std::integral_constant<int, 1>());
    case 2:
        return body(std::integral_constant<int, 2>());
    case 4:
        return body(std::integral_constant<int, 4>());
    case 8:
        return body(std::integral_constant<int, 8>());
    case 12:
        return body(std::integral_constant<int, 12>());
    default:
        return body(std::integral_constant<int, 16>());
    }
}

using RowArray = Eigen::Array<double, 1, Eigen::Dynamic>;

/// Refinement in double precision around rounds in single precision. Rows stand in the order of the places.
class Refinement
{
public:
    Refinement(const MultigridHierarchy &hierarchy, Preconditioner preconditioner, RowMatrix B,
               const IterativeOptions &options, const RunControl &control)
        : m_hierarchy(hierarchy)
        , m_preconditioner(preconditioner)
        , m_B(std::move(B))
        , m_options(options)
        , m_control(control)
        , m_F(RowMatrix::Zero(m_B.rows(), m_B.cols()))
        , m_size(RowArray::Zero(m_B.cols()))
    {
        const SingleLaplacian &A = hierarchy.levels.front().A;
        for (Eigen::Index i = 0; i < m_B.rows(); ++i)
            m_size += m_B.row(i).array().square() * A.inverse[i];
        m_size = m_size.sqrt();
        m_residual = m_size;
    }

    IterativeSolution run()
    {
        while (m_solution.ending == Ending::Converged && !isDone()) {
            for (Eigen::Index first = 0; first < m_B.cols() && m_solution.ending == Ending::Converged;) {
                const int lanes = lanesFor(m_B.cols() - first);
                withLanes(lanes, [&](auto count) { solveLanes<decltype(count)::value>(first); });
                first += lanes;
            }
            ++m_rounds;
        }
        if (m_options.sign == SolutionSign::NotNegative)
            m_F = m_F.cwiseMax(0.0);
        m_solution.residual = largestResidual();
        m_solution.F = std::move(m_F);
        return std::move(m_solution);
    }

private:
    double largestResidual() const { return (m_size > 0.0).select(m_residual / m_size, 0.0).maxCoeff(); }

    bool isDone();
    bool rowsSumAsKnown() const;
    bool labelsStand();
    std::size_t changedRows();

    /// A round of up to L columns from one on: what is left of them, solved and added.
    template<int L>
    void solveLanes(Eigen::Index first);
    template<int L>
    void computeResidual(Eigen::Index first, const RowArray &scale, LaneBlock<L> &r) const;

    const MultigridHierarchy &m_hierarchy;
    Preconditioner m_preconditioner;
    RowMatrix m_B;
    const IterativeOptions &m_options;
    const RunControl &m_control;
    RowMatrix m_F;
    RowArray m_size;     ///< of each right side
    RowArray m_residual; ///< of each column, as the last round has left it
    double m_lastResidual = 1.0;
    std::vector<int> m_largest; ///< of each row the column of its largest entry, -1 where all are 0
    int m_rounds = 0;
    IterativeSolution m_solution;
};

bool Refinement::isDone()
{
    if (m_rounds == 0)
        return (m_size == 0.0).all();
    const double residual = largestResidual();
    const bool isStuck = residual <= kFloor || (m_rounds > 1 && residual > 0.5 * m_lastResidual);
    m_lastResidual = residual;
    const bool isStanding = labelsStand();
    if (residual <= m_options.tolerance && isStanding && rowsSumAsKnown())
        return true;
    if (isStuck)
        m_solution.ending = Ending::LimitReached;
    return isStuck;
}

/// Whether the last round has changed nothing but sizes. A solution of any sign has no labels.
bool Refinement::labelsStand()
{
    return m_options.sign == SolutionSign::Any || (changedRows() == 0 && m_rounds > 1);
}

bool Refinement::rowsSumAsKnown() const
{
    if (!m_options.rowSum)
        return true;
    const double sum = *m_options.rowSum;
    return ((m_F.rowwise().sum().array() - sum).abs() <= 1e-3 * sum).all();
}

/// How many rows have another largest entry than at the last call, ties apart, or have been reached since.
std::size_t Refinement::changedRows()
{
    m_largest.resize(static_cast<std::size_t>(m_F.rows()), -1);
    std::size_t changed = 0;
    for (Eigen::Index i = 0; i < m_F.rows(); ++i) {
        Eigen::Index largest = 0;
        const double most = m_F.row(i).maxCoeff(&largest);
        const int before = std::exchange(m_largest[i], most == 0.0 ? -1 : static_cast<int>(largest));
        const bool isOther = before != m_largest[i];
        const bool isTie = before >= 0 && m_F(i, before) >= (1.0 - kTie) * most;
        changed += isOther && !isTie ? 1 : 0;
    }
    return changed;
}

template<int L>
void Refinement::computeResidual(Eigen::Index first, const RowArray &scale, LaneBlock<L> &r) const
{
    const SingleLaplacian &A = m_hierarchy.levels.front().A;
    const auto columns = static_cast<int>(std::min<Eigen::Index>(L, m_B.cols() - first));
    const Eigen::Index stride = m_B.cols();
    parallelFor(m_control.pool(), r.size(), kLaneRows, [&](std::size_t begin, std::size_t end) {
        std::array<double, L> left = {};
        for (std::size_t i = begin; i < end; ++i) {
            const double *const b = m_B.data() + static_cast<Eigen::Index>(i) * stride + first;
            const double *const own = m_F.data() + static_cast<Eigen::Index>(i) * stride + first;
            for (int c = 0; c < columns; ++c)
                left[c] = b[c] - A.ground[i] * own[c];
            for (int p = A.start[i]; m_rounds > 0 && p < A.start[i + 1]; ++p) {
                const double *const other = m_F.data() + A.column[p] * stride + first;
                for (int c = 0; c < columns; ++c)
                    left[c] -= A.weight[p] * (own[c] - other[c]);
            }
            for (int c = 0; c < columns; ++c)
                r[i].set(c, static_cast<float>(left[c] * scale[first + c]));
        }
    });
}

template<int L>
void Refinement::solveLanes(Eigen::Index first)
{
    const SingleLaplacian &A = m_hierarchy.levels.front().A;
    const auto columns = static_cast<int>(std::min<Eigen::Index>(L, m_B.cols() - first));
    const RowArray scale = (m_residual > 0.0).select(m_residual.inverse(), 0.0);
    LaneBlock<L> r(static_cast<std::size_t>(A.n));
    computeResidual<L>(first, scale, r);
    LaneConjugateGradients<L> solver(m_hierarchy, m_preconditioner, std::move(r), m_control);
    LaneSums<L> tolerance;
    for (int c = 0; c < columns; ++c) {
        const double wanted = m_options.tolerance * m_size[first + c] * scale[first + c];
        tolerance[c] = wanted >= 1.0 ? kProbeTolerance : std::max(kSingleTolerance, 0.5 * wanted);
    }
    m_solution.ending = solver.run(tolerance, m_options.maximumIterations, m_solution.iterations);
    const LaneBlock<L> &x = solver.solution();
    for (Eigen::Index i = 0; i < m_F.rows(); ++i) {
        for (int c = 0; c < columns; ++c)
            m_F(i, first + c) += x[i][c] * m_residual[first + c];
    }
    for (int c = 0; c < columns; ++c)
        m_residual[first + c] *= solver.residual()[c];
}

} // namespace

Result<IterativeSolver> IterativeSolver::of(const SparseMatrix &W, const Eigen::VectorXd &ground,
                                            Preconditioner preconditioner, const RunControl &control)
{
    std::vector<int> order = breadthFirstOrder(W);
    SingleLaplacian A = singleLaplacian(W, ground, order, control.part(0.2, 0.5));
    MultigridHierarchy hierarchy;
    if (preconditioner == Preconditioner::Multigrid)
        hierarchy = multigridHierarchy(std::move(A), control.part(0.5, 0.5));
    else
        hierarchy.levels.push_back({std::move(A), {}});
    if (!control.advance(1.0))
        return stopped();
    return IterativeSolver(std::move(order), preconditioner, std::move(hierarchy));
}

IterativeSolution IterativeSolver::solve(const RowMatrix &B, const IterativeOptions &options,
                                         const RunControl &control) const
{
    IterativeSolution solution =
        Refinement(m_hierarchy, m_preconditioner, B(m_order, Eigen::all), options, control).run();
    RowMatrix F(B.rows(), B.cols());
    for (std::size_t i = 0; i < m_order.size(); ++i)
        F.row(m_order[i]) = solution.F.row(static_cast<Eigen::Index>(i));
    solution.F = std::move(F);
    return solution;
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/iterative_solver.h"

#include "core/graph/lane_conjugate_gradients.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace inkling {

namespace {

constexpr double kSingleTolerance = 1e-4; // of one round: what single precision gives without waste
constexpr double kProbeTolerance = 1e-2;  // of a round that only asks whether labels still change
constexpr double kFloor = 1e-14;          // below which double precision gives no more
constexpr double kTie = 1e-6; // of a row's largest entry: a change of labels so near does not count

using RowArray = Eigen::Array<double, 1, Eigen::Dynamic>;

/// Refinement in double precision around rounds in single precision. Rows stand in the order of the places.
class Refinement
{
public:
    struct Sides
    {
        RowMatrix B;
        RowMatrix F; ///< where to start
    };

    Refinement(const MultigridHierarchy &hierarchy, Preconditioner preconditioner, Sides sides,
               const IterativeOptions &options, const RunControl &control)
        : m_hierarchy(hierarchy)
        , m_preconditioner(preconditioner)
        , m_B(std::move(sides.B))
        , m_F(std::move(sides.F))
        , m_options(options)
        , m_control(control)
        , m_size(lengths(m_B))
        , m_residual(options.start ? residualLengths() : m_size)
    {
        for (Eigen::Index column = 0; column < m_B.cols(); ++column) {
            if (m_residual[column] > (options.start ? options.tolerance * m_size[column] : 0.0))
                m_open.push_back(column);
        }
    }

    IterativeSolution run()
    {
        if (m_options.start)
            changedRows();
        while (m_solution.ending == Ending::Converged && !isDone()) {
            for (std::size_t first = 0; first < m_open.size() && m_solution.ending == Ending::Converged;) {
                const std::size_t count = std::min<std::size_t>(kMostLanes, m_open.size() - first);
                const std::vector<Eigen::Index> columns(m_open.begin() + static_cast<std::ptrdiff_t>(first),
                                                        m_open.begin() +
                                                            static_cast<std::ptrdiff_t>(first + count));
                withLanes(static_cast<int>(count),
                          [&](auto lanes) { solveLanes<decltype(lanes)::value>(columns); });
                first += count;
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
    /// Of each column: the root of b D^-1 b with D the diagonal.
    RowArray lengths(const RowMatrix &B) const;
    RowArray residualLengths() const;
    /// What is left of a row's right sides in some columns.
    void findRest(std::size_t row, const std::vector<Eigen::Index> &columns, double *rest) const;
    double largestResidual() const
    {
        return m_size.size() > 0 ? (m_size > 0.0).select(m_residual / m_size, 0.0).maxCoeff() : 0.0;
    }

    bool isDone();
    bool rowsSumAsKnown() const;
    bool labelsStand();
    std::size_t changedRows();

    /// A round of up to L columns: what is left of them, solved and added.
    template<int L>
    void solveLanes(const std::vector<Eigen::Index> &columns);
    template<int L>
    LaneBlock<L> scaledResidual(const std::vector<Eigen::Index> &columns) const;

    const MultigridHierarchy &m_hierarchy;
    Preconditioner m_preconditioner;
    RowMatrix m_B;
    RowMatrix m_F;
    const IterativeOptions &m_options;
    const RunControl &m_control;
    RowArray m_size;                  ///< of each right side
    RowArray m_residual;              ///< of each column, as the last round has left it
    std::vector<Eigen::Index> m_open; ///< the columns that are not solved from the start
    double m_lastResidual = 1.0;
    std::vector<int> m_largest; ///< of each row the column of its largest entry, -1 where all are 0
    int m_rounds = 0;
    IterativeSolution m_solution;
};

RowArray Refinement::lengths(const RowMatrix &B) const
{
    const SingleLaplacian &A = m_hierarchy.levels.front().A;
    RowArray squares = RowArray::Zero(B.cols());
    for (Eigen::Index i = 0; i < B.rows(); ++i)
        squares += B.row(i).array().square() * A.inverse[i];
    return squares.sqrt();
}

RowArray Refinement::residualLengths() const
{
    std::vector<Eigen::Index> columns(static_cast<std::size_t>(m_B.cols()));
    std::iota(columns.begin(), columns.end(), 0);
    RowMatrix R(m_B.rows(), m_B.cols());
    parallelFor(m_control.pool(), static_cast<std::size_t>(R.rows()), kLaneRows,
                [&](std::size_t begin, std::size_t end) {
                    for (std::size_t i = begin; i < end; ++i)
                        findRest(i, columns, R.data() + static_cast<Eigen::Index>(i) * R.cols());
                });
    return lengths(R);
}

void Refinement::findRest(std::size_t row, const std::vector<Eigen::Index> &columns, double *rest) const
{
    const SingleLaplacian &A = m_hierarchy.levels.front().A;
    const Eigen::Index stride = m_B.cols();
    const double *const b = m_B.data() + static_cast<Eigen::Index>(row) * stride;
    const double *const own = m_F.data() + static_cast<Eigen::Index>(row) * stride;
    for (std::size_t c = 0; c < columns.size(); ++c)
        rest[c] = b[columns[c]] - A.ground[row] * own[columns[c]];
    for (int p = A.start[row]; p < A.start[row + 1]; ++p) {
        const double *const other = m_F.data() + A.column[p] * stride;
        for (std::size_t c = 0; c < columns.size(); ++c)
            rest[c] -= A.weight[p] * (own[columns[c]] - other[columns[c]]);
    }
}

bool Refinement::isDone()
{
    if (m_rounds == 0)
        return m_open.empty();
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
    return m_options.sign == SolutionSign::Any || changedRows() == 0;
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
LaneBlock<L> Refinement::scaledResidual(const std::vector<Eigen::Index> &columns) const
{
    LaneBlock<L> r(static_cast<std::size_t>(m_B.rows()));
    parallelFor(m_control.pool(), r.size(), kLaneRows, [&](std::size_t begin, std::size_t end) {
        std::array<double, L> rest = {};
        for (std::size_t i = begin; i < end; ++i) {
            findRest(i, columns, rest.data());
            for (std::size_t c = 0; c < columns.size(); ++c)
                r[i].set(static_cast<int>(c), static_cast<float>(quotient(rest[c], m_residual[columns[c]])));
        }
    });
    return r;
}

template<int L>
void Refinement::solveLanes(const std::vector<Eigen::Index> &columns)
{
    LaneConjugateGradients<L> solver(m_hierarchy, m_preconditioner, scaledResidual<L>(columns), m_control);
    LaneSums<L> tolerance;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const double wanted = m_options.tolerance * quotient(m_size[columns[c]], m_residual[columns[c]]);
        tolerance[static_cast<int>(c)] =
            wanted >= 1.0 ? kProbeTolerance : std::max(kSingleTolerance, 0.5 * wanted);
    }
    m_solution.ending = solver.run(tolerance, m_options.maximumIterations, m_solution.iterations);
    const LaneBlock<L> &x = solver.solution();
    for (Eigen::Index i = 0; i < m_F.rows(); ++i) {
        for (std::size_t c = 0; c < columns.size(); ++c)
            m_F(i, columns[c]) += x[i][static_cast<int>(c)] * m_residual[columns[c]];
    }
    for (std::size_t c = 0; c < columns.size(); ++c)
        m_residual[columns[c]] *= solver.residual()[static_cast<int>(c)];
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
    Refinement::Sides sides{
        B(m_order, Eigen::all),
        options.start ? RowMatrix((*options.start)(m_order, Eigen::all))
                      : RowMatrix(RowMatrix::Zero(B.rows(), B.cols())),
    };
    IterativeSolution solution =
        Refinement(m_hierarchy, m_preconditioner, std::move(sides), options, control).run();
    RowMatrix F(B.rows(), B.cols());
    for (std::size_t i = 0; i < m_order.size(); ++i)
        F.row(m_order[i]) = solution.F.row(static_cast<Eigen::Index>(i));
    solution.F = std::move(F);
    return solution;
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/pair_solver.h"

#include <cmath>
#include <functional>
#include <utility>

namespace inkling {

namespace {

constexpr double kFloor = 1e-14; // of the right side: double precision gives no more

using RowArray = Eigen::Array<double, 1, Eigen::Dynamic>;

RowArray columnDots(const RowMatrix &A, const RowMatrix &B)
{
    return A.cwiseProduct(B).colwise().sum().array();
}

/// a / b, and 0 where b is 0: the column has converged to the last bit.
RowArray quotient(const RowArray &a, const RowArray &b)
{
    return (b > 0.0).select(a / b, 0.0);
}

bool rowsSumTo(double sum, const RowMatrix &F)
{
    return ((F.rowwise().sum().array() - sum).abs() <= 1e-3 * sum).all();
}

/// Conjugate gradients of all columns that are not solved from the start.
class Iteration
{
public:
    using Product = std::function<RowMatrix(const RowMatrix &F, const RunControl &control)>;

    Iteration(Product A, Eigen::VectorXd inverseDiagonal, const RowMatrix &B, const IterativeOptions &options)
        : m_A(std::move(A))
        , m_inverse(std::move(inverseDiagonal))
        , m_options(options)
        , m_tolerance(options.tolerance)
        , m_F(options.start ? *options.start : RowMatrix(RowMatrix::Zero(B.rows(), B.cols())))
        , m_residual(options.start ? RowMatrix(B - m_A(m_F, RunControl())) : B)
        , m_start(squares(B))
        , m_isOpen((squares(m_residual) > m_tolerance * m_tolerance * m_start).cast<double>())
    {
    }

    IterativeSolution run(const LowRankPreconditioner &preconditioner, const RunControl &control)
    {
        while (m_solution.ending == Ending::Converged && !isDone()) {
            const double done = static_cast<double>(m_solution.iterations) / m_options.maximumIterations;
            turn(preconditioner.apply(m_residual, control));
            const RowMatrix image = m_A(m_direction, control.part(done, done));
            if (control.advance(done))
                step(image);
            else
                m_solution.ending = Ending::Stopped;
        }
        if (m_options.sign == SolutionSign::NotNegative)
            m_F = m_F.cwiseMax(0.0);
        m_solution.F = std::move(m_F);
        return std::move(m_solution);
    }

private:
    RowArray squares(const RowMatrix &residual) const
    {
        return columnDots(residual, m_inverse.asDiagonal() * residual);
    }

    /// A residual does not see how little has arrived at far nodes: the tolerance is made tighter until every
    /// row sums to what is known.
    bool isDone()
    {
        const RowArray left = squares(m_residual) * m_isOpen;
        m_solution.residual = left.size() > 0 ? std::sqrt(quotient(left, m_start).maxCoeff()) : 0.0;
        while (m_solution.residual <= m_tolerance) {
            if (!m_options.rowSum || rowsSumTo(*m_options.rowSum, m_F))
                return true;
            if (m_tolerance <= kFloor) {
                m_solution.ending = Ending::LimitReached;
                return true;
            }
            m_tolerance /= 10.0;
        }
        if (m_solution.iterations == m_options.maximumIterations)
            m_solution.ending = Ending::LimitReached;
        return m_solution.ending != Ending::Converged;
    }

    void turn(const RowMatrix &Z)
    {
        const RowArray before = std::exchange(m_size, columnDots(m_residual, Z));
        if (m_direction.size() == 0)
            m_direction = Z;
        else
            m_direction = Z + m_direction * quotient(m_size, before).matrix().asDiagonal();
    }

    void step(const RowMatrix &image)
    {
        const RowArray length = m_isOpen * quotient(m_size, columnDots(m_direction, image));
        m_F += m_direction * length.matrix().asDiagonal();
        m_residual -= image * length.matrix().asDiagonal();
        ++m_solution.iterations;
    }

    Product m_A;
    Eigen::VectorXd m_inverse;
    const IterativeOptions &m_options;
    double m_tolerance;
    RowMatrix m_F;
    RowMatrix m_residual;
    RowArray m_start;
    RowArray m_isOpen; ///< 1, or 0 where the start is within the tolerance
    RowMatrix m_direction;
    RowArray m_size; ///< of the residual, as the preconditioner measures it
    IterativeSolution m_solution;
};

} // namespace

Result<PairSolver> PairSolver::of(PairWeights W, const Eigen::VectorXd &ground, const RunControl &control)
{
    const RunControl preparation = control.part(0.0, 0.0);
    const Eigen::VectorXd diagonal = W.multiply(RowMatrix::Ones(W.rows(), 1), preparation) + ground;
    if (!control.advance(0.0))
        return stopped();
    auto preconditioner = LowRankPreconditioner::of(W, diagonal, control);
    if (!preconditioner)
        return preconditioner.error();
    return PairSolver(std::move(W), diagonal, std::move(preconditioner).value());
}

IterativeSolution PairSolver::solve(const RowMatrix &B, const IterativeOptions &options,
                                    const RunControl &control) const
{
    const auto A = [this](const RowMatrix &F, const RunControl &part) -> RowMatrix {
        return m_diagonal.asDiagonal() * F - m_W.multiply(F, part);
    };
    return Iteration(A, m_diagonal.cwiseInverse(), B, options).run(m_preconditioner, control);
}

} // namespace inkling

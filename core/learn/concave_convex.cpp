// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/concave_convex.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace inkling {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

} // namespace

KernelMatrix doubledMatrix(const KernelMatrix &K, const Eigen::VectorXd &unlabelledMean, double meanSquare)
{
    const Eigen::Index n = K.diagonal.size();
    KernelMatrix doubled{.diagonal = Eigen::VectorXd(2 * n + 1), .entries = {}, .cost = K.cost};
    doubled.diagonal << K.diagonal, K.diagonal, meanSquare;
    doubled.firstOf.resize(static_cast<std::size_t>(2 * n + 1));
    std::iota(doubled.firstOf.begin(), doubled.firstOf.end(), 0);
    std::iota(doubled.firstOf.begin() + n, doubled.firstOf.end() - 1, 0);
    doubled.entries = [K, unlabelledMean, meanSquare, n](Eigen::Index row, Eigen::Index begin,
                                                         Eigen::Index end, double *out) {
        for (Eigen::Index at = begin; at < end;) {
            const Eigen::Index first = at < n ? 0 : n; // of the n entries in which it is
            const Eigen::Index until = at == 2 * n ? end : std::min(end, first + n);
            double *const to = out + (at - begin);
            if (at == 2 * n)
                *to = row == 2 * n ? meanSquare : unlabelledMean[row];
            else if (row == 2 * n)
                std::copy_n(unlabelledMean.data() + (at - first), until - at, to);
            else
                K.entries(row, at - first, until - first, to);
            at = until;
        }
    };
    return doubled;
}

ConcaveConvex::ConcaveConvex(KernelRows &K, const TransductiveProblem &problem,
                             const Eigen::VectorXd &meanWeights, const ConcaveConvexOptions &options)
    : m_K(K)
    , m_problem(problem)
    , m_meanWeights(meanWeights)
    , m_options(options)
    , m_beta(Eigen::VectorXd::Zero(2 * n()))
{
    const Eigen::VectorXd y = problem.y;
    m_program.q.resize(2 * n() + 1);
    m_program.q.head(n()) = (y.array() == 0.0).select(-1.0, -y);
    m_program.q.segment(n(), n()).setOnes();
    m_program.q[2 * n()] = std::isnan(problem.share) ? 0.0 : 1.0 - 2.0 * problem.share;
    m_program.lower = Eigen::VectorXd::Zero(2 * n() + 1);
    m_program.upper = Eigen::VectorXd::Zero(2 * n() + 1);
    m_program.lower.head(n()) = (problem.C * y).cwiseMin(0.0);
    m_program.upper.head(n()) = (problem.C * y).cwiseMax(0.0);
}

Ending ConcaveConvex::train(const RunControl &control)
{
    const SmoSolution solution =
        solveBoxProgram(m_K, m_program, transductiveSolver(n(), m_options.tolerance), control);
    if (solution.ending == Ending::Stopped)
        return Ending::Stopped;
    m_isExact = m_isExact && solution.ending == Ending::Converged;
    m_state.unlabelledC = m_state.trainings > 0 ? m_problem.unlabelledC : 0.0;
    ++m_state.trainings;
    keep(solution);
    if (!m_problem.isTransductive())
        return Ending::Converged;
    const bool isChanged = setTangents();
    if (m_state.trainings > 1 && !isChanged)
        return Ending::Converged;
    m_program.start = solution.b;
    setBounds();
    m_program.start = m_program.start.cwiseMax(m_program.lower).cwiseMin(m_program.upper);
    makeSumZero(m_program.start);
    return Ending::LimitReached;
}

void ConcaveConvex::keep(const SmoSolution &solution)
{
    m_state.coefficients =
        solution.b.head(n()) + solution.b.segment(n(), n()) + solution.b[2 * n()] * m_meanWeights;
    m_state.bias = solution.bias;
    m_state.decisions = solution.values.head(n()).array() + solution.bias;
    m_state.objective = solution.b.dot(solution.values) / 2.0 + losses(m_state.decisions);
}

double ConcaveConvex::losses(const Eigen::VectorXd &f) const
{
    const double s = m_options.ramp;
    const auto ramp = [s](double z) {
        return std::clamp(1.0 - z, 0.0, 1.0 - s);
    };
    double unlabelled = 0.0;
    for (Eigen::Index i = 0; i < n(); ++i)
        unlabelled += m_problem.y[i] == 0.0 ? ramp(f[i]) + ramp(-f[i]) : 0.0;
    return m_problem.C * hingeLosses(m_problem.y, f) + m_state.unlabelledC * unlabelled;
}

bool ConcaveConvex::setTangents()
{
    Eigen::VectorXd beta = Eigen::VectorXd::Zero(2 * n());
    for (Eigen::Index i = 0; i < n(); ++i) {
        if (m_problem.y[i] != 0.0)
            continue;
        const double f = m_state.decisions[i];
        beta[i] = f < m_options.ramp ? m_problem.unlabelledC : 0.0;
        beta[n() + i] = -f < m_options.ramp ? m_problem.unlabelledC : 0.0;
    }
    const bool isChanged = beta != m_beta;
    m_beta = beta;
    return isChanged;
}

/// Of b = y alpha with -beta <= alpha <= C* - beta.
void ConcaveConvex::setBounds()
{
    const double C = m_problem.unlabelledC;
    for (Eigen::Index i = 0; i < n(); ++i) {
        if (m_problem.y[i] != 0.0)
            continue;
        m_program.lower[i] = -m_beta[i];
        m_program.upper[i] = C - m_beta[i];
        m_program.lower[n() + i] = m_beta[n() + i] - C;
        m_program.upper[n() + i] = m_beta[n() + i];
    }
    if (!std::isnan(m_problem.share)) {
        m_program.lower[2 * n()] = -kInfinity;
        m_program.upper[2 * n()] = kInfinity;
    }
}

} // namespace inkling

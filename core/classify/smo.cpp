// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/smo.h"

#include "core/base/wider_vectors.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace inkling {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kLeastCurvature = 1e-12; // of a pair; a flat one goes as far as the bounds let it
constexpr int kTogether = 64;
constexpr std::size_t kMostFree = 400; // entries that are moved together
constexpr int kMostFreeSteps = 20;     // one after the other
constexpr int kIterationsAfterFree = 10;
constexpr double kRidge = 1e-10;           // of their matrix, which may be singular
constexpr double kOperationsUnasked = 1e7; // some 10 ms

/// The largest of a block's lanes. A plain loop over a maximum does not become vectors, one over lanes does.
double largest(const double *lanes)
{
    return *std::max_element(lanes, lanes + kTogether);
}

/// Rows of K: of the entry that went up and of the one that went down.
struct MovedRows
{
    const double *up;
    const double *down;
};

/// slopes -= step (up - down); the largest slopes + mask afterwards.
INKLING_WIDER_VECTORS("avx512f", "avx2", "default")
double moveSlopes(Eigen::Index n, double step, MovedRows rows, const double *mask, double *slopes)
{
    double best[kTogether];
    std::fill(best, best + kTogether, -kInfinity);
    Eigen::Index t = 0;
    for (; t + kTogether <= n; t += kTogether) {
        for (int lane = 0; lane < kTogether; ++lane) {
            const double slope = slopes[t + lane] - step * (rows.up[t + lane] - rows.down[t + lane]);
            slopes[t + lane] = slope;
            const double allowed = slope + mask[t + lane];
            best[lane] = allowed > best[lane] ? allowed : best[lane];
        }
    }
    for (int lane = 0; t + lane < n; ++lane) {
        slopes[t + lane] -= step * (rows.up[t + lane] - rows.down[t + lane]);
        best[lane] = std::max(best[lane], slopes[t + lane] + mask[t + lane]);
    }
    return largest(best);
}

/// What it takes to choose the entry that goes down, given the one that goes up.
struct DownChoice
{
    const double *slopes;
    const double *mask; ///< infinite where an entry cannot go down
    const double *diagonal;
    const double *row;   ///< K of the entry that goes up
    double slope;        ///< its slope
    double ownCurvature; ///< its K_ii
};

/// How much moving with entry t gains, twice, and 0 where it cannot be; the distance of the slopes.
inline double gainOf(const DownChoice &choice, Eigen::Index t, double &distance)
{
    distance = choice.slope - (choice.slopes[t] + choice.mask[t]);
    const double curvature = choice.ownCurvature + choice.diagonal[t] - 2.0 * choice.row[t];
    const double safe = curvature > kLeastCurvature ? curvature : kLeastCurvature;
    const double positive = distance > 0.0 ? distance : 0.0;
    return positive * positive / safe;
}

/// Sets all gains; the largest of them, and the largest distance of the slopes.
INKLING_WIDER_VECTORS("avx512f", "avx2", "default")
double findGains(Eigen::Index n, const DownChoice &given, double *gains, double *widest)
{
    const DownChoice choice = given;
    double best[kTogether];
    double apart[kTogether];
    std::fill(best, best + kTogether, 0.0);
    std::fill(apart, apart + kTogether, -kInfinity);
    Eigen::Index t = 0;
    for (; t + kTogether <= n; t += kTogether) {
        for (int lane = 0; lane < kTogether; ++lane) {
            double distance = 0.0;
            const double gain = gainOf(choice, t + lane, distance);
            gains[t + lane] = gain;
            best[lane] = gain > best[lane] ? gain : best[lane];
            apart[lane] = distance > apart[lane] ? distance : apart[lane];
        }
    }
    for (int lane = 0; t + lane < n; ++lane) {
        double distance = 0.0;
        gains[t + lane] = gainOf(choice, t + lane, distance);
        best[lane] = std::max(best[lane], gains[t + lane]);
        apart[lane] = std::max(apart[lane], distance);
    }
    *widest = largest(apart);
    return largest(best);
}

/// Where a value is that one of value(0) ... value(n - 1) has, for the first time.
template<typename Value>
Eigen::Index firstOf(double wanted, Eigen::Index n, Value value)
{
    Eigen::Index t = 0;
    while (t + 1 < n && value(t) != wanted)
        ++t;
    return t;
}

/// The d of sum 0 for which slopes^T d - 1/2 d^T A d is largest, but for a small ridge. Zeros where A is not
/// positive semidefinite.
Eigen::VectorXd directionOfSumZero(Eigen::MatrixXd A, const Eigen::VectorXd &slopes)
{
    A.diagonal().array() += kRidge * A.diagonal().mean();
    const Eigen::LLT<Eigen::MatrixXd> factor(A);
    if (factor.info() != Eigen::Success)
        return Eigen::VectorXd::Zero(slopes.size());
    Eigen::MatrixXd solved(slopes.size(), 2);
    solved << (slopes.array() - slopes.mean()).matrix(), Eigen::VectorXd::Ones(slopes.size());
    factor.solveInPlace(solved);
    const Eigen::VectorXd d = solved.col(0) - solved.col(0).sum() / solved.col(1).sum() * solved.col(1);
    return d.array() - d.mean(); // of a singular matrix d is large, and so are its rounding errors
}

/// A solution in the making. The slopes are -(K b + q): b_i wants to go up, and down those of lower slope.
class Smo
{
public:
    Smo(KernelRows &K, const BoxProgram &program, const SmoOptions &options, const RunControl &control)
        : m_K(K)
        , m_program(program)
        , m_options(options)
        , m_control(control)
        , m_b(program.start.size() > 0 ? program.start : Eigen::VectorXd::Zero(K.size()))
        , m_slopes(-program.q)
        , m_maskUp(K.size())
        , m_maskDown(K.size())
        , m_gains(K.size())
        , m_nextFree(options.pairsFirst)
    {
        for (Eigen::Index i = 0; i < m_b.size(); ++i)
            setMasks(i);
    }

    SmoSolution solve()
    {
        const Ending ending = subtractStart() ? iterate() : Ending::Stopped;
        return solution(ending);
    }

private:
    /// Whether it is at a bound then; so near to one that only rounding is between them, it is at it.
    bool setEntry(Eigen::Index i, double value)
    {
        const double lower = m_program.lower[i];
        const double upper = m_program.upper[i];
        const double rounding = 1e-15 * (upper - lower);
        m_b[i] = value < lower + rounding ? lower : value > upper - rounding ? upper : value;
        setMasks(i);
        return m_b[i] == lower || m_b[i] == upper;
    }

    void setMasks(Eigen::Index i)
    {
        m_maskUp[i] = m_b[i] < m_program.upper[i] ? 0.0 : -kInfinity;
        m_maskDown[i] = m_b[i] > m_program.lower[i] ? 0.0 : kInfinity;
    }

    /// The slopes of a start that is not 0. False: stopped.
    bool subtractStart();
    Ending iterate();
    /// Moves as far as the pair's minimum or a bound. False: rounding allows no step.
    bool move(Eigen::Index up, Eigen::Index down, const double *rowUp, const double *rowDown);
    bool goOn(double operations);
    std::vector<Eigen::Index> freeEntries() const;
    /// Moves the entries inside their bounds to the minimum that they have together, or as far as the first
    /// bound, and so on without those that have met one. Pairs alone take very long where the samples are
    /// many and the matrix is of low rank, as the linear kernel's. False: stopped.
    bool moveFree();
    /// One step; whether an entry has met a bound.
    enum class FreeStep { Stopped, Done, HasMetBound };
    FreeStep stepFree(const std::vector<Eigen::Index> &free);
    SmoSolution solution(Ending ending) const;

    KernelRows &m_K;
    const BoxProgram &m_program;
    const SmoOptions &m_options;
    const RunControl &m_control;
    Eigen::VectorXd m_b;
    Eigen::VectorXd m_slopes;
    Eigen::VectorXd m_maskUp;   ///< added to a slope: -infinity where b cannot go up
    Eigen::VectorXd m_maskDown; ///< infinity where it cannot go down
    Eigen::VectorXd m_gains;
    double m_steepest = -kInfinity; ///< the largest slope of those that can go up
    int m_iterations = 0;
    double m_unasked = 0.0;
    int m_nextFree;     ///< iteration
    double m_gap = 0.0; ///< how far apart the slopes are
    double m_firstGap = 0.0;
    double m_done = 0.0;
};

bool Smo::subtractStart()
{
    for (Eigen::Index i = 0; i < m_b.size(); ++i) {
        if (m_b[i] == 0.0)
            continue;
        const double *const row = m_K.row(i, m_control.part(0.0, 0.0));
        if (!row)
            return false;
        m_unasked += static_cast<double>(m_b.size());
        if (m_unasked > kOperationsUnasked) { // rows that are kept ask nobody
            m_unasked = 0.0;
            if (!m_control.advance(0.0))
                return false;
        }
        m_slopes -= m_b[i] * Eigen::Map<const Eigen::VectorXd>(row, m_b.size());
    }
    m_steepest = (m_slopes + m_maskUp).maxCoeff();
    return true;
}

/// Asks from time to time. Progress: the orders of magnitude by which the gap has closed.
bool Smo::goOn(double operations)
{
    m_unasked += operations;
    if (m_firstGap == 0.0)
        m_firstGap = m_gap;
    else if (m_unasked < kOperationsUnasked)
        return true;
    m_unasked = 0.0;
    if (m_firstGap > m_options.tolerance) {
        const double share = std::log(m_firstGap / m_gap) / std::log(m_firstGap / m_options.tolerance);
        m_done = std::clamp(share, m_done, 1.0);
    }
    return m_control.advance(m_done);
}

Ending Smo::iterate()
{
    const Eigen::Index n = m_b.size();
    while (std::isfinite(m_steepest)) {
        const Eigen::Index up =
            firstOf(m_steepest, n, [this](Eigen::Index t) { return m_slopes[t] + m_maskUp[t]; });
        const double *const rowUp = m_K.row(up, m_control.part(m_done, m_done));
        if (!rowUp)
            return Ending::Stopped;
        const double best = findGains(n,
                                      {m_slopes.data(), m_maskDown.data(), m_K.diagonal().data(), rowUp,
                                       m_steepest, m_K.diagonal()[up]},
                                      m_gains.data(), &m_gap);
        if (m_gap < m_options.tolerance)
            return Ending::Converged;
        if (m_iterations == m_options.maximumIterations)
            return Ending::LimitReached;
        if (!goOn(10.0 * static_cast<double>(n)))
            return Ending::Stopped;
        const Eigen::Index down = firstOf(best, n, [this](Eigen::Index t) { return m_gains[t]; });
        const double *const rowDown = m_K.row(down, m_control.part(m_done, m_done));
        if (!rowDown)
            return Ending::Stopped;
        if (!move(up, down, rowUp, rowDown))
            return Ending::LimitReached;
        ++m_iterations;
        if (m_iterations >= m_nextFree && !moveFree())
            return Ending::Stopped;
    }
    return Ending::Converged; // no entry can go up
}

std::vector<Eigen::Index> Smo::freeEntries() const
{
    std::vector<Eigen::Index> free;
    for (Eigen::Index i = 0; i < m_b.size(); ++i) {
        if (m_b[i] > m_program.lower[i] && m_b[i] < m_program.upper[i])
            free.push_back(i);
    }
    return free;
}

bool Smo::moveFree()
{
    const auto n = static_cast<double>(m_b.size());
    double operations = 0.0;
    for (int count = 0; count < kMostFreeSteps; ++count) {
        const std::vector<Eigen::Index> free = freeEntries();
        const auto f = static_cast<double>(free.size());
        if (free.size() < 3 || free.size() > kMostFree)
            break;
        const double own = f * (n + f * f / 3.0);
        if (!goOn(own))
            return false;
        const FreeStep step = stepFree(free);
        if (step == FreeStep::Stopped)
            return false;
        operations += own;
        if (step == FreeStep::Done)
            break;
    }
    m_steepest = (m_slopes + m_maskUp).maxCoeff();
    // Half of the time for each way; a pair costs some 2 n operations.
    m_nextFree = m_iterations + kIterationsAfterFree + static_cast<int>(operations / (2.0 * n));
    return true;
}

Smo::FreeStep Smo::stepFree(const std::vector<Eigen::Index> &free)
{
    const auto f = static_cast<Eigen::Index>(free.size());
    const RunControl control = m_control.part(m_done, m_done);
    Eigen::MatrixXd A(f, f);
    for (Eigen::Index i = 0; i < f; ++i) {
        const double *const row = m_K.row(free[i], control);
        if (!row)
            return FreeStep::Stopped;
        A.col(i) = Eigen::Map<const Eigen::VectorXd>(row, m_b.size())(free);
    }
    const Eigen::VectorXd d = directionOfSumZero(A, m_slopes(free));
    const double descent = d.dot(m_slopes(free));
    const double curvature = d.dot(A * d);
    if (!(descent > 0.0 && curvature > 0.0))
        return FreeStep::Done;
    double step = descent / curvature;
    for (Eigen::Index i = 0; i < f; ++i) {
        const double bound = d[i] > 0.0 ? m_program.upper[free[i]] : m_program.lower[free[i]];
        if (d[i] != 0.0)
            step = std::min(step, (bound - m_b[free[i]]) / d[i]);
    }
    Eigen::VectorXd change = Eigen::VectorXd::Zero(m_b.size());
    for (Eigen::Index i = 0; i < f; ++i) {
        const double *const row = m_K.row(free[i], control);
        if (!row)
            return FreeStep::Stopped;
        change += (step * d[i]) * Eigen::Map<const Eigen::VectorXd>(row, m_b.size());
    }
    m_slopes -= change;
    bool hasMet = false;
    for (Eigen::Index i = 0; i < f; ++i)
        hasMet = setEntry(free[i], m_b[free[i]] + step * d[i]) || hasMet;
    return hasMet ? FreeStep::HasMetBound : FreeStep::Done;
}

bool Smo::move(Eigen::Index up, Eigen::Index down, const double *rowUp, const double *rowDown)
{
    const double curvature = m_K.diagonal()[up] + m_K.diagonal()[down] - 2.0 * rowUp[down];
    const double roomUp = m_program.upper[up] - m_b[up];
    const double roomDown = m_b[down] - m_program.lower[down];
    const double wanted = (m_slopes[up] - m_slopes[down]) / std::max(curvature, kLeastCurvature);
    const double step = std::min({wanted, roomUp, roomDown});
    const double before[2] = {m_b[up], m_b[down]};
    m_b[up] = step == roomUp ? m_program.upper[up] : m_b[up] + step; // exactly at the bound
    m_b[down] = step == roomDown ? m_program.lower[down] : m_b[down] - step;
    if (m_b[up] == before[0] && m_b[down] == before[1])
        return false;
    setMasks(up);
    setMasks(down);
    m_steepest = moveSlopes(m_b.size(), step, {rowUp, rowDown}, m_maskUp.data(), m_slopes.data());
    return true;
}

SmoSolution Smo::solution(Ending ending) const
{
    SmoSolution solution{
        .b = m_b, .values = -m_slopes - m_program.q, .iterations = m_iterations, .ending = ending};
    const double above = (m_slopes + m_maskUp).maxCoeff();
    const double below = (m_slopes + m_maskDown).minCoeff();
    if (std::isfinite(above) && std::isfinite(below))
        solution.bias = (above + below) / 2.0;
    else if (std::isfinite(above) || std::isfinite(below))
        solution.bias = std::isfinite(above) ? above : below;
    solution.objective = m_b.dot(solution.values) / 2.0 + m_program.q.dot(m_b);
    return solution;
}

} // namespace

SmoSolution solveBoxProgram(KernelRows &K, const BoxProgram &program, const SmoOptions &options,
                            const RunControl &control)
{
    return Smo(K, program, options, control).solve();
}

} // namespace inkling

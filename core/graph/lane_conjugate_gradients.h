// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/outcome.h"
#include "core/graph/iterative_solver.h"
#include "core/graph/multigrid_cycle.h"

#include <cmath>
#include <optional>
#include <utility>

namespace inkling {

/// Conjugate gradients for L right sides at once, from 0, in single precision; sums in double.
template<int L>
class LaneConjugateGradients
{
public:
    LaneConjugateGradients(const MultigridHierarchy &hierarchy, Preconditioner preconditioner,
                           LaneBlock<L> rightSides, const RunControl &control)
        : m_A(hierarchy.levels.front().A)
        , m_control(control)
        , m_x(rightSides.size())
        , m_r(std::move(rightSides))
        , m_p(m_r.size())
        , m_q(m_r.size())
    {
        if (preconditioner == Preconditioner::Multigrid) {
            m_cycle.emplace(hierarchy, control);
            m_z.resize(m_r.size());
        }
    }

    /// Iterates until each lane's residual is at most `tolerance`, counting on in `iterations`.
    Ending run(const LaneSums<L> &tolerance, int maximumIterations, int &iterations);

    const LaneBlock<L> &solution() const { return m_x; }

    /// Of each lane: the root of r D^-1 r with D the diagonal.
    LaneSums<L> residual() const
    {
        LaneSums<L> length;
        for (int lane = 0; lane < L; ++lane)
            length[lane] = std::sqrt(m_rr[lane]);
        return length;
    }

private:
    template<int count, typename Row>
    std::array<LaneSums<L>, count> sums(Row row) const
    {
        return sumOverLaneRows<L, count>(m_control.pool(), m_r.size(), row);
    }

    bool isDone(const LaneSums<L> &tolerance, int lane) const
    {
        return m_rr[lane] <= tolerance[lane] * tolerance[lane];
    }
    bool areAllDone(const LaneSums<L> &tolerance) const
    {
        for (int lane = 0; lane < L; ++lane) {
            if (!isDone(tolerance, lane))
                return false;
        }
        return true;
    }

    void turn(int iteration);
    void step(const LaneSums<L> &tolerance);

    const SingleLaplacian &m_A;
    const RunControl &m_control;
    std::optional<MultigridCycle<L>> m_cycle; ///< without: the diagonal
    LaneBlock<L> m_x;
    LaneBlock<L> m_r;
    LaneBlock<L> m_p; ///< the direction
    LaneBlock<L> m_q; ///< A p
    LaneBlock<L> m_z; ///< the preconditioned residual, with multigrid
    LaneSums<L> m_rr; ///< r D^-1 r
    LaneSums<L> m_rz;
    LaneSums<L> m_length; ///< of the last step
};

template<int L>
Ending LaneConjugateGradients<L>::run(const LaneSums<L> &tolerance, int maximumIterations, int &iterations)
{
    m_rr = sums<1>([&](std::size_t i, std::array<Lanes<L>, 1> &sum) {
        Lanes<L> scaled = m_r[i];
        scaled.scale(m_A.inverse[i]);
        sum[0].add(scaled, m_r[i]);
    })[0];
    for (int own = 0; !areAllDone(tolerance); ++own) {
        if (iterations == maximumIterations)
            return Ending::LimitReached;
        if (!m_control.advance(static_cast<double>(iterations) / maximumIterations))
            return Ending::Stopped;
        if (m_cycle)
            m_cycle->apply(m_r, m_z);
        turn(own);
        if (!m_control.advance(static_cast<double>(iterations) / maximumIterations))
            return Ending::Stopped;
        step(tolerance);
        ++iterations;
    }
    return Ending::Converged;
}

/// The next direction: the preconditioned residual, without what the last one has seen to.
template<int L>
void LaneConjugateGradients<L>::turn(int iteration)
{
    LaneSums<L> keep;
    LaneSums<L> rz = m_rr; // D^-1 r for z
    if (m_cycle) {
        // The flexible form, for a preconditioner that is not quite linear: -(z A p) / (p A p).
        const auto products = sums<2>([&](std::size_t i, std::array<Lanes<L>, 2> &sum) {
            sum[0].add(m_r[i], m_z[i]);
            sum[1].add(m_z[i], m_q[i]);
        });
        rz = products[0];
        for (int lane = 0; lane < L && iteration > 0; ++lane)
            keep[lane] = -quotient(m_length[lane] * products[1][lane], m_rz[lane]);
    } else {
        for (int lane = 0; lane < L && iteration > 0; ++lane)
            keep[lane] = quotient(rz[lane], m_rz[lane]);
    }
    m_rz = rz;
    const Lanes<L> kept = keep.rounded();
    forEachLaneRow(m_control.pool(), m_r.size(), [&](std::size_t i) {
        Lanes<L> next = m_cycle ? m_z[i] : m_r[i];
        if (!m_cycle)
            next.scale(m_A.inverse[i]);
        next.add(kept, m_p[i]);
        m_p[i] = next;
    });
}

/// Along the direction. Lanes that are done stand still: in a singular system they would run away once
/// their residual is nothing but rounding.
template<int L>
void LaneConjugateGradients<L>::step(const LaneSums<L> &tolerance)
{
    const auto pq = sums<1>([&](std::size_t i, std::array<Lanes<L>, 1> &sum) {
        m_q[i] = laplacianRow(m_A, m_p, i);
        sum[0].add(m_p[i], m_q[i]);
    })[0];
    for (int lane = 0; lane < L; ++lane)
        m_length[lane] = isDone(tolerance, lane) ? 0.0 : quotient(m_rz[lane], pq[lane]);
    const Lanes<L> forward = m_length.rounded();
    const Lanes<L> back = m_length.rounded(-1.0F);
    m_rr = sums<1>([&](std::size_t i, std::array<Lanes<L>, 1> &sum) {
        m_x[i].add(forward, m_p[i]);
        m_r[i].add(back, m_q[i]);
        Lanes<L> scaled = m_r[i];
        scaled.scale(m_A.inverse[i]);
        sum[0].add(scaled, m_r[i]);
    })[0];
}

} // namespace inkling

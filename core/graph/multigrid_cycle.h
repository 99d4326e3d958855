// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/lanes.h"
#include "core/graph/multigrid_hierarchy.h"

#include <algorithm>
#include <array>

namespace inkling {

/// Multigrid as a preconditioner for L right sides at once: a symmetric positive definite approximation of a
/// hierarchy's inverse. Gauss and Seidel's relaxation forward on the way down and backward on the way up; on
/// each coarser level up to two steps of conjugate gradients around the next cycle (the K-cycle of Notay and
/// Vassilevski 2008).
template<int L>
class MultigridCycle
{
public:
    MultigridCycle(const MultigridHierarchy &hierarchy, const RunControl &control)
        : m_hierarchy(hierarchy)
        , m_control(control)
        , m_work(hierarchy.levels.size())
    {
        for (std::size_t l = 0; l < m_work.size(); ++l) {
            const auto n = static_cast<std::size_t>(hierarchy.levels[l].A.n);
            Work &work = m_work[l];
            for (LaneBlock<L> *block : {&work.b, &work.x, &work.c, &work.image, &work.d}) {
                if (l > 0)
                    block->resize(n);
            }
            if (hierarchy.levels[l].A.n > SingleLaplacian::kSpan)
                work.outside.resize(n);
        }
    }

    /// x = about A^-1 b. Asked to stop, it returns early: ask the control again.
    void apply(const LaneBlock<L> &b, LaneBlock<L> &x) { cycle(0, b, x); }

private:
    struct Work
    {
        LaneBlock<L> b;
        LaneBlock<L> x;
        LaneBlock<L> c;
        LaneBlock<L> image; ///< A c
        LaneBlock<L> d;
        LaneBlock<L> outside; ///< b and what comes from other spans
    };

    ThreadPool *pool(const SingleLaplacian &A) const
    {
        return A.n > SingleLaplacian::kSpan ? m_control.pool() : nullptr;
    }

    template<typename Body>
    void forEachSpan(const SingleLaplacian &A, Body body) const
    {
        parallelFor(pool(A), static_cast<std::size_t>(A.n), SingleLaplacian::kSpan,
                    [&](std::size_t begin, std::size_t end) {
                        const TinyIsZero tiny;
                        body(static_cast<int>(begin), static_cast<int>(end));
                    });
    }

    void cycle(std::size_t l, const LaneBlock<L> &b, LaneBlock<L> &x)
    {
        const MultigridHierarchy::Level &level = m_hierarchy.levels[l];
        const bool isLast = l + 1 == m_hierarchy.levels.size();
        if (isLast && m_hierarchy.lastInverse.size() > 0) {
            for (int i = 0; i < level.A.n; ++i) {
                Lanes<L> sum;
                for (int j = 0; j < level.A.n; ++j)
                    sum.add(m_hierarchy.lastInverse(j, i), b[j]);
                x[i] = sum;
            }
            return;
        }
        relaxForward(level.A, b, x);
        if (l == 0 && !m_control.advance(0.0))
            return;
        if (!isLast) {
            restrictResidual(level, x, m_work[l + 1].b);
            solveCoarse(l + 1);
            if (l == 0 && !m_control.advance(0.0))
                return;
            const LaneBlock<L> &correction = m_work[l + 1].x;
            forEachLaneRow(pool(level.A), x.size(), [&](std::size_t i) {
                if (level.aggregates.of[i] >= 0)
                    x[i].add(1.0F, correction[level.aggregates.of[i]]);
            });
        }
        relaxBackward(level.A, b, x, m_work[l].outside);
    }

    /// From x = 0: within a span, rows before this one; other spans are 0 still.
    void relaxForward(const SingleLaplacian &A, const LaneBlock<L> &b, LaneBlock<L> &x) const
    {
        forEachSpan(A, [&](int begin, int end) {
            for (int i = begin; i < end; ++i) {
                Lanes<L> sum = b[i];
                for (int p = A.low[i]; p < A.middle[i]; ++p)
                    sum.add(A.weight[p], x[A.column[p]]);
                sum.scale(A.inverse[i]);
                x[i] = sum;
            }
        });
    }

    /// What the forward relaxation has left, added up for each coarser node.
    void restrictResidual(const MultigridHierarchy::Level &level, const LaneBlock<L> &x,
                          LaneBlock<L> &coarse) const
    {
        const SingleLaplacian &A = level.A;
        forEachLaneRow(pool(A), coarse.size(), [&](std::size_t c) {
            Lanes<L> sum;
            for (int m = level.aggregates.start[c]; m < level.aggregates.start[c + 1]; ++m) {
                const int i = level.aggregates.member[m];
                for (int p = A.start[i]; p < A.low[i]; ++p)
                    sum.add(A.weight[p], x[A.column[p]]);
                for (int p = A.middle[i]; p < A.start[i + 1]; ++p)
                    sum.add(A.weight[p], x[A.column[p]]);
            }
            coarse[c] = sum;
        });
    }

    void relaxBackward(const SingleLaplacian &A, const LaneBlock<L> &b, LaneBlock<L> &x,
                       LaneBlock<L> &outside) const
    {
        const bool hasOutside = A.n > SingleLaplacian::kSpan;
        if (hasOutside) {
            forEachLaneRow(pool(A), x.size(), [&](std::size_t i) {
                Lanes<L> sum = b[i];
                for (int p = A.start[i]; p < A.low[i]; ++p)
                    sum.add(A.weight[p], x[A.column[p]]);
                for (int p = A.high[i]; p < A.start[i + 1]; ++p)
                    sum.add(A.weight[p], x[A.column[p]]);
                outside[i] = sum;
            });
        }
        const LaneBlock<L> &from = hasOutside ? outside : b;
        forEachSpan(A, [&](int begin, int end) {
            for (int i = end - 1; i >= begin; --i) {
                Lanes<L> sum = from[i];
                for (int p = A.low[i]; p < A.middle[i]; ++p)
                    sum.add(A.weight[p], x[A.column[p]]);
                for (int p = A.high[i] - 1; p >= A.middle[i]; --p) // what has been found last comes last
                    sum.add(A.weight[p], x[A.column[p]]);
                sum.scale(A.inverse[i]);
                x[i] = sum;
            }
        });
    }

    /// x of a coarser level from its b, which is lost.
    void solveCoarse(std::size_t l)
    {
        if (l + 1 == m_hierarchy.levels.size())
            return cycle(l, m_work[l].b, m_work[l].x);
        const SingleLaplacian &A = m_hierarchy.levels[l].A;
        Work &work = m_work[l];
        cycle(l, work.b, work.c);
        const auto products =
            sumOverLaneRows<L, 3>(pool(A), work.c.size(), [&](std::size_t i, std::array<Lanes<L>, 3> &sums) {
                work.image[i] = laplacianRow(A, work.c, i);
                sums[0].add(work.c[i], work.image[i]);
                sums[1].add(work.c[i], work.b[i]);
                sums[2].add(work.b[i], work.b[i]);
            });
        LaneSums<L> first; // of the step along c
        for (int lane = 0; lane < L; ++lane)
            first[lane] = quotient(products[1][lane], products[0][lane]);
        const Lanes<L> back = first.rounded(-1.0F);
        const auto rest =
            sumOverLaneRows<L, 1>(pool(A), work.c.size(), [&](std::size_t i, std::array<Lanes<L>, 1> &sums) {
                work.b[i].add(back, work.image[i]);
                sums[0].add(work.b[i], work.b[i]);
            });
        LaneSums<L> second; // of the step along d
        if (!isSmall(rest[0], products[2])) {
            cycle(l, work.b, work.d);
            findSecondStep(A, products[0], work, first, second);
        }
        const Lanes<L> alongC = first.rounded();
        const Lanes<L> alongD = second.rounded();
        forEachLaneRow(pool(A), work.x.size(), [&](std::size_t i) {
            Lanes<L> sum;
            sum.add(alongC, work.c[i]);
            sum.add(alongD, work.d[i]);
            work.x[i] = sum;
        });
    }

    /// Whether one step has been enough.
    static bool isSmall(const LaneSums<L> &rest, const LaneSums<L> &start)
    {
        constexpr double kEnough = 0.0625;
        for (int lane = 0; lane < L; ++lane) {
            if (rest[lane] > kEnough * start[lane])
                return false;
        }
        return true;
    }

    /// The step along d, and what it changes of the one along c.
    void findSecondStep(const SingleLaplacian &A, const LaneSums<L> &cAc, Work &work, LaneSums<L> &first,
                        LaneSums<L> &second) const
    {
        constexpr double kParallel = 1e-10;
        const auto products =
            sumOverLaneRows<L, 3>(pool(A), work.d.size(), [&](std::size_t i, std::array<Lanes<L>, 3> &sums) {
                const Lanes<L> Ad = laplacianRow(A, work.d, i);
                sums[0].add(work.d[i], work.image[i]);
                sums[1].add(work.d[i], Ad);
                sums[2].add(work.d[i], work.b[i]);
            });
        for (int lane = 0; lane < L; ++lane) {
            const double shared = products[0][lane];
            const double own = products[1][lane] - quotient(shared * shared, cAc[lane]);
            if (!(own > kParallel * products[1][lane])) // d is parallel to c, or the lane is empty
                continue;
            second[lane] = products[2][lane] / own;
            first[lane] -= quotient(shared, cAc[lane]) * second[lane];
        }
    }

    const MultigridHierarchy &m_hierarchy;
    const RunControl &m_control;
    std::vector<Work> m_work;
};

} // namespace inkling

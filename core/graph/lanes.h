// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/parallel.h"
#include "core/base/run_control.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <type_traits>
#include <vector>

#ifdef __SSE__
#include <xmmintrin.h>
#endif

namespace inkling {

/// Single precision numbers of one node for L columns side by side, in vectors that every processor has. GCC
/// makes slow code of plain loops over a few numbers, and of wider vectors where the processor has none.
template<int L>
struct Lanes
{
    static constexpr int kWidth = std::min(L, 4);
    static constexpr int kVectors = L / kWidth;
    static_assert(kVectors * kWidth == L);
    using Vector __attribute__((vector_size(kWidth * sizeof(float)))) = float;

    Vector v[kVectors] = {};

    void add(float a, const Lanes &x)
    {
        for (int k = 0; k < kVectors; ++k)
            v[k] += a * x.v[k];
    }
    void add(const Lanes &a, const Lanes &x)
    {
        for (int k = 0; k < kVectors; ++k)
            v[k] += a.v[k] * x.v[k];
    }
    /// Adds a (x - y).
    void addDifference(float a, const Lanes &x, const Lanes &y)
    {
        for (int k = 0; k < kVectors; ++k)
            v[k] += a * (x.v[k] - y.v[k]);
    }
    void scale(float a)
    {
        for (int k = 0; k < kVectors; ++k)
            v[k] *= a;
    }
    float operator[](int lane) const { return v[lane / kWidth][lane % kWidth]; }
    void set(int lane, float x) { v[lane / kWidth][lane % kWidth] = x; }
};

/// GCC has no vector of one number.
template<>
struct Lanes<1>
{
    float v = 0.0F;

    void add(float a, const Lanes &x) { v += a * x.v; }
    void add(const Lanes &a, const Lanes &x) { v += a.v * x.v; }
    void addDifference(float a, const Lanes &x, const Lanes &y) { v += a * (x.v - y.v); }
    void scale(float a) { v *= a; }
    float operator[](int) const { return v; }
    void set(int, float x) { v = x; }
};

/// n x L numbers.
template<int L>
using LaneBlock = std::vector<Lanes<L>>;

inline constexpr int kMostLanes = 16;

/// Calls body with the least number of lanes, as a type, that takes so many columns (at most kMostLanes).
template<typename Body>
void withLanes(int columns, Body body)
{
    if (columns <= 1)
        return body(std::integral_constant<int, 1>());
    if (columns <= 2)
        return body(std::integral_constant<int, 2>());
    if (columns <= 4)
        return body(std::integral_constant<int, 4>());
    if (columns <= 8)
        return body(std::integral_constant<int, 8>());
    if (columns <= 12)
        return body(std::integral_constant<int, 12>());
    return body(std::integral_constant<int, kMostLanes>());
}

/// A double for each lane: sums over all nodes.
template<int L>
struct LaneSums
{
    std::array<double, L> value = {};

    double &operator[](int lane) { return value[static_cast<std::size_t>(lane)]; }
    double operator[](int lane) const { return value[static_cast<std::size_t>(lane)]; }
    void add(const Lanes<L> &lanes)
    {
        for (int lane = 0; lane < L; ++lane)
            value[static_cast<std::size_t>(lane)] += lanes[lane];
    }
    Lanes<L> rounded(float factor = 1.0F) const
    {
        Lanes<L> lanes;
        for (int lane = 0; lane < L; ++lane)
            lanes.set(lane, factor * static_cast<float>((*this)[lane]));
        return lanes;
    }
};

/// a / b, and 0 where b is 0: that lane is empty or has converged to the last bit.
inline double quotient(double a, double b)
{
    return b > 0.0 ? a / b : 0.0;
}

/// While it lives, numbers too small for full precision count as 0 on this thread: far from all sources they
/// would be many, and processors take a hundred times as long for each.
class [[maybe_unused]] TinyIsZero
{
public:
#ifdef __SSE__
    TinyIsZero()
        : m_before(_mm_getcsr())
    {
        constexpr unsigned kFlushToZero = 0x8000;
        constexpr unsigned kDenormalsAreZero = 0x0040;
        _mm_setcsr(m_before | kFlushToZero | kDenormalsAreZero);
    }
    ~TinyIsZero()
    {
        _mm_setcsr(m_before);
    }
    TinyIsZero(const TinyIsZero &) = delete;
    TinyIsZero &operator=(const TinyIsZero &) = delete;

private:
    unsigned m_before;
#endif
};

/// Rows of a block that one thread works on: so many that a thread is worth it, and so few that there is work
/// for several.
inline constexpr std::size_t kLaneRows = 2048;

/// Calls row(i) for each of n rows, in the pool.
template<typename Row>
void forEachLaneRow(ThreadPool *pool, std::size_t n, Row row)
{
    parallelFor(pool, n, kLaneRows, [&](std::size_t begin, std::size_t end) {
        const TinyIsZero tiny;
        for (std::size_t i = begin; i < end; ++i)
            row(i);
    });
}

/// The sums of what row(i, sums...) adds to its `count` lanes of sums for each of n rows, in the pool: in
/// single precision over a few rows, then in double, in the same order for any number of threads.
template<int L, int count, typename Row>
std::array<LaneSums<L>, count> sumOverLaneRows(ThreadPool *pool, std::size_t n, Row row)
{
    constexpr std::size_t kSingleRows = 128;
    using Sums = std::array<LaneSums<L>, count>;
    std::vector<Sums> partial((n + kLaneRows - 1) / kLaneRows);
    parallelFor(pool, n, kLaneRows, [&](std::size_t begin, std::size_t end) {
        const TinyIsZero tiny;
        Sums &own = partial[begin / kLaneRows];
        for (std::size_t from = begin; from < end; from += kSingleRows) {
            std::array<Lanes<L>, count> single = {};
            for (std::size_t i = from; i < std::min(end, from + kSingleRows); ++i)
                row(i, single);
            for (std::size_t k = 0; k < count; ++k)
                own[k].add(single[k]);
        }
    });
    Sums total = {};
    for (const Sums &part : partial) {
        for (std::size_t k = 0; k < count; ++k) {
            for (int lane = 0; lane < L; ++lane)
                total[k][lane] += part[k][lane];
        }
    }
    return total;
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/multigrid_hierarchy.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <numeric>
#include <utility>

namespace inkling {

namespace {

constexpr int kLargestLast = 128;
constexpr int kLargestInverse = 2'000;
constexpr float kWeakTie = 0.25F;     // of the strongest: not worth a pair
constexpr float kStrongGround = 4.0F; // times all ties: relaxation alone is quick
constexpr double kLeastCoarsening = 0.8;

constexpr int kNone = -1;
constexpr int kFree = -2;

using Aggregates = MultigridHierarchy::Aggregates;

float strength(const SingleLaplacian &A, int node)
{
    float sum = 0.0F;
    for (int p = A.start[node]; p < A.start[node + 1]; ++p)
        sum += A.weight[p];
    return sum;
}

/// Pairs each node with the one it is tied to most strongly among those that are free; the rest join a pair.
std::vector<int> pairs(const SingleLaplacian &A)
{
    int count = 0;
    std::vector<int> aggregate(static_cast<std::size_t>(A.n), kFree);
    for (int i = 0; i < A.n; ++i) {
        const float sum = strength(A, i);
        if (sum == 0.0F || kStrongGround * sum <= A.ground[i])
            aggregate[i] = kNone;
    }
    for (int i = 0; i < A.n; ++i) {
        if (aggregate[i] != kFree)
            continue;
        int mate = kNone;
        int host = kNone;
        float mateWeight = 0.0F;
        float hostWeight = 0.0F;
        float mostWeight = 0.0F;
        for (int p = A.start[i]; p < A.start[i + 1]; ++p) {
            const int j = A.column[p];
            mostWeight = std::max(mostWeight, A.weight[p]);
            if (aggregate[j] == kFree && A.weight[p] > mateWeight) {
                mateWeight = A.weight[p];
                mate = j;
            }
            if (aggregate[j] >= 0 && A.weight[p] > hostWeight) {
                hostWeight = A.weight[p];
                host = j;
            }
        }
        if (mate != kNone && mateWeight >= kWeakTie * mostWeight)
            aggregate[i] = aggregate[mate] = count++;
        else if (host != kNone) // else hubs would keep nearly all their neighbours single
            aggregate[i] = aggregate[host];
        else
            aggregate[i] = count++;
    }
    return aggregate;
}

Aggregates aggregates(std::vector<int> of)
{
    Aggregates all;
    all.of = std::move(of);
    const int count = *std::max_element(all.of.begin(), all.of.end()) + 1;
    all.start.assign(static_cast<std::size_t>(std::max(0, count)) + 1, 0);
    for (const int coarse : all.of) {
        if (coarse >= 0)
            ++all.start[coarse + 1];
    }
    std::partial_sum(all.start.begin(), all.start.end(), all.start.begin());
    all.member.resize(static_cast<std::size_t>(all.start.back()));
    std::vector<int> next(all.start.begin(), all.start.end() - 1);
    for (std::size_t i = 0; i < all.of.size(); ++i) {
        if (all.of[i] >= 0)
            all.member[next[all.of[i]]++] = static_cast<int>(i);
    }
    return all;
}

/// P^T A P of the prolongation P that gives each node its aggregate's value: ties between aggregates are
/// added up. Rows are not sorted yet.
SingleLaplacian coarsened(const SingleLaplacian &A, const Aggregates &aggregates)
{
    const int count = aggregates.count();
    SingleLaplacian coarse;
    coarse.n = count;
    coarse.start.assign(1, 0);
    coarse.ground.resize(static_cast<std::size_t>(count));
    std::vector<int> entry(static_cast<std::size_t>(count), kNone); // of a column in the present row
    for (int c = 0; c < count; ++c) {
        const int begin = coarse.start.back();
        double ground = 0.0;
        for (int m = aggregates.start[c]; m < aggregates.start[c + 1]; ++m) {
            const int i = aggregates.member[m];
            ground += A.ground[i];
            for (int p = A.start[i]; p < A.start[i + 1]; ++p) {
                const int other = aggregates.of[A.column[p]];
                if (other < 0) { // a node that has no coarser one is like the ground
                    ground += A.weight[p];
                } else if (other != c && entry[other] >= begin) {
                    coarse.weight[entry[other]] += A.weight[p];
                } else if (other != c) {
                    entry[other] = static_cast<int>(coarse.column.size());
                    coarse.column.push_back(other);
                    coarse.weight.push_back(A.weight[p]);
                }
            }
        }
        coarse.ground[c] = static_cast<float>(ground);
        coarse.start.push_back(static_cast<int>(coarse.column.size()));
    }
    return coarse;
}

Eigen::MatrixXf inverted(const SingleLaplacian &A)
{
    Eigen::MatrixXd matrix = Eigen::MatrixXd::Zero(A.n, A.n);
    for (int i = 0; i < A.n; ++i) {
        // The shift keeps a part without ground solvable; a preconditioner need not be exact.
        matrix(i, i) = A.diagonal(i) * (1.0 + 1e-7) + 1e-30;
        for (int p = A.start[i]; p < A.start[i + 1]; ++p)
            matrix(i, A.column[p]) = -static_cast<double>(A.weight[p]);
    }
    return matrix.llt().solve(Eigen::MatrixXd::Identity(A.n, A.n)).cast<float>();
}

} // namespace

MultigridHierarchy multigridHierarchy(SingleLaplacian A, const RunControl &control)
{
    MultigridHierarchy hierarchy;
    std::vector<MultigridHierarchy::Level> &levels = hierarchy.levels;
    levels.push_back({std::move(A), {}});
    while (levels.back().A.n > kLargestLast && control.advance(0.0)) {
        MultigridHierarchy::Level &fine = levels.back();
        Aggregates first = aggregates(pairs(fine.A));
        if (first.count() == 0)
            break;
        const SingleLaplacian half = coarsened(fine.A, first);
        const Aggregates second = aggregates(pairs(half));
        if (second.count() == 0 || second.count() > kLeastCoarsening * fine.A.n)
            break;
        SingleLaplacian coarse = coarsened(half, second);
        coarse.finish(control.pool());
        for (int &of : first.of)
            of = of >= 0 ? second.of[of] : kNone;
        fine.aggregates = aggregates(std::move(first.of));
        levels.push_back({std::move(coarse), {}});
    }
    if (levels.back().A.n <= kLargestInverse)
        hierarchy.lastInverse = inverted(levels.back().A);
    return hierarchy;
}

} // namespace inkling

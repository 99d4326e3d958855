// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/k_means.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/base/rounds.h"
#include "core/data/labels.h"
#include "core/graph/distance.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t kBlockRows = 64;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Finds the nearest centres of samples.
class Assignment
{
public:
    Assignment(const RowMatrix &X, const KMeansOptions &options)
        : m_X(X)
        , m_options(options)
        , m_squared(static_cast<std::size_t>(X.rows()))
        , m_norms(X.rowwise().norm())
    {
    }

    /// Fills the clustering's clusters and inertia by its centres. False: stopped, they are worthless.
    bool assign(Clustering &clustering, const RunControl &control)
    {
        const RowMatrix &centres = clustering.centres;
        const Eigen::VectorXd centreNorms = centres.rowwise().squaredNorm();
        clustering.cluster.resize(m_squared.size());
        const double cost = static_cast<double>(centres.size() + 4 * (centres.rows() + centres.cols()));
        const bool isDone = parallelRounds(
            control, m_squared.size(), kBlockRows, cost, [&](std::size_t from, std::size_t to) {
                const auto first = static_cast<Eigen::Index>(from);
                // |x - c|^2 less |x|^2, up to rounding
                RowMatrix compared = m_X.middleRows(first, static_cast<Eigen::Index>(to - from)) *
                                     (-2.0 * centres.transpose());
                compared.rowwise() += centreNorms.transpose();
                for (std::size_t i = from; i < to; ++i) {
                    clustering.cluster[i] = nearest(i, compared.row(static_cast<Eigen::Index>(i - from)),
                                                    clustering, std::sqrt(centreNorms.maxCoeff()));
                }
            });
        clustering.inertia =
            parallelSum(nullptr, m_squared.size(), kBlockRows, [&](std::size_t from, std::size_t to) {
                double sum = 0.0;
                for (std::size_t i = from; i < to; ++i)
                    sum += m_squared[i];
                return sum;
            });
        return isDone;
    }

private:
    bool isAllowed(std::size_t sample, Eigen::Index cluster) const
    {
        if (m_options.groupOfSample.empty() || m_options.groupOfSample[sample] == kUnlabelled)
            return true;
        return m_options.groupOfSample[sample] == m_options.groupOfCluster[static_cast<std::size_t>(cluster)];
    }

    /// Among the clusters that rounding has not ruled out; also keeps the distance.
    int nearest(std::size_t i, const Eigen::Ref<const Eigen::RowVectorXd> &compared,
                const Clustering &clustering, double largestNorm)
    {
        const auto d = m_X.cols();
        const auto row = static_cast<Eigen::Index>(i);
        const double reach = m_norms[row] + largestNorm;
        // Both the products and squaredDistance() are off by at most (d + 4) epsilon reach^2.
        const double doubt =
            4.0 * static_cast<double>(d + 4) * std::numeric_limits<double>::epsilon() * reach * reach;
        double smallest = kInfinity;
        for (Eigen::Index k = 0; k < compared.size(); ++k) {
            if (compared[k] < smallest && isAllowed(i, k))
                smallest = compared[k];
        }
        int best = -1;
        m_squared[i] = kInfinity;
        for (Eigen::Index k = 0; k < compared.size(); ++k) {
            if (compared[k] > smallest + doubt || !isAllowed(i, k))
                continue;
            const double squared = squaredDistance(m_X.row(row).data(), clustering.centres.row(k).data(), d);
            if (squared < m_squared[i] || best < 0) { // where all overflow, the first one that is allowed
                m_squared[i] = squared;
                best = static_cast<int>(k);
            }
        }
        return best;
    }

    const RowMatrix &m_X;
    const KMeansOptions &m_options;
    std::vector<double> m_squared; ///< n, to the nearest centre
    Eigen::VectorXd m_norms;       ///< n
};

/// Each centre at the mean of its samples, where it has any. False: stopped, they are worthless.
bool moveCentres(const RowMatrix &X, Clustering &clustering, const RunControl &control)
{
    constexpr double kRoundNumbers = 2e7; // that are added between two questions
    const auto n = clustering.cluster.size();
    std::vector<std::vector<Eigen::Index>> members(static_cast<std::size_t>(clustering.centres.rows()));
    for (std::size_t i = 0; i < n; ++i)
        members[static_cast<std::size_t>(clustering.cluster[i])].push_back(static_cast<Eigen::Index>(i));
    RowMatrix sums = RowMatrix::Zero(clustering.centres.rows(), X.cols());
    std::vector<std::size_t> added(members.size(), 0);
    const auto round = static_cast<Eigen::Index>(
        std::max(1.0, kRoundNumbers / std::max(1.0, static_cast<double>(X.cols()))));
    for (Eigen::Index begin = 0; begin < X.rows(); begin += round) {
        if (!control.advance(0.0))
            return false;
        parallelFor(control.pool(), members.size(), 1, [&](std::size_t k, std::size_t) {
            const std::vector<Eigen::Index> &rows = members[k];
            for (std::size_t &at = added[k]; at < rows.size() && rows[at] < begin + round; ++at)
                sums.row(static_cast<Eigen::Index>(k)) += X.row(rows[at]);
        });
    }
    for (std::size_t k = 0; k < members.size(); ++k) {
        const auto row = static_cast<Eigen::Index>(k);
        if (!members[k].empty())
            clustering.centres.row(row) = sums.row(row) / static_cast<double>(members[k].size());
    }
    return true;
}

/// The first row at which the running sum of the weights has passed a share of their sum.
Eigen::Index drawn(const std::vector<double> &weights, double share)
{
    double sum = 0.0;
    for (const double weight : weights)
        sum += weight;
    double passed = 0.0;
    std::size_t last = 0; // rounding may leave the share beyond all
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] <= 0.0)
            continue;
        last = i;
        passed += weights[i];
        if (passed > share * sum)
            break;
    }
    return static_cast<Eigen::Index>(last);
}

} // namespace

Result<RowMatrix> spreadCentres(const RowMatrix &X, int k, std::uint64_t seed, const RunControl &control)
{
    Random random(seed);
    std::vector<double> squared(static_cast<std::size_t>(X.rows()), kInfinity);
    std::vector<Eigen::Index> rows = {random.below(static_cast<std::uint32_t>(X.rows()))};
    for (;;) {
        const RunControl part =
            control.part(static_cast<double>(rows.size() - 1) / k, static_cast<double>(rows.size()) / k);
        const double *centre = X.row(rows.back()).data();
        const bool isDone =
            parallelRounds(part, squared.size(), kBlockRows, 4.0 * static_cast<double>(X.cols()),
                           [&](std::size_t from, std::size_t to) {
                               for (std::size_t i = from; i < to; ++i) {
                                   const double *point = X.row(static_cast<Eigen::Index>(i)).data();
                                   squared[i] =
                                       std::min(squared[i], squaredDistance(point, centre, X.cols()));
                               }
                           });
        if (!isDone)
            return stopped();
        const bool isAnyLeft =
            std::any_of(squared.begin(), squared.end(), [](double value) { return value > 0.0; });
        if (!isAnyLeft || std::ssize(rows) >= k)
            break;
        rows.push_back(drawn(squared, random.uniform()));
    }
    return RowMatrix(X(rows, Eigen::all));
}

Result<Clustering> kMeans(const RowMatrix &X, RowMatrix centres, const KMeansOptions &options,
                          const std::function<void(const Clustering &)> &onIteration,
                          const RunControl &control)
{
    Assignment assignment(X, options);
    Clustering current{.centres = std::move(centres), .cluster = {}};
    const double steps = options.maximumIterations + 1.0;
    if (!assignment.assign(current, control.part(0.0, 1.0 / steps)))
        return stopped();
    for (;;) {
        if (onIteration)
            onIteration(current);
        if (current.iterations >= options.maximumIterations)
            break;
        Clustering next = current;
        ++next.iterations;
        const RunControl part = control.part(next.iterations / steps, (next.iterations + 1.0) / steps);
        if (!moveCentres(X, next, part) || !assignment.assign(next, part)) {
            current.ending = Ending::Stopped;
            break;
        }
        const bool isStill = next.cluster == current.cluster;
        current = std::move(next);
        if (isStill) {
            current.ending = Ending::Converged;
            if (onIteration)
                onIteration(current);
            break;
        }
    }
    return current;
}

} // namespace inkling

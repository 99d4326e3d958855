// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/pair_weights.h"

#include "core/base/parallel.h"
#include "core/base/rounds.h"
#include "core/base/wider_vectors.h"

#include <algorithm>
#include <array>

namespace inkling {

namespace {

constexpr Eigen::Index kRowsTogether = 4;   ///< read side by side, for one reading of F
constexpr Eigen::Index kStripColumns = 512; ///< of those rows, for all columns of F: they stay in the cache
constexpr std::size_t kGroupsTogether = 8;
constexpr Eigen::Index kGroupNumbers = 1'000'000; ///< of a group of rows, about

constexpr Eigen::Index firstColumn(Eigen::Index row)
{
    return row - row % kRowsTogether;
}

/// A few rows of W that are read together.
struct Strip
{
    std::array<const double *, kRowsTogether> w = {}; ///< each at the column 0
    std::array<double, kRowsTogether> own = {};
    std::array<double, kRowsTogether> sums = {};
};

/// Of a strip's columns [begin, end): adds W x to its sums, and W^T times its own x to y.
INKLING_WIDER_VECTORS("avx512f", "avx2", "default")
void multiplyStrip(Strip &strip, Eigen::Index begin, Eigen::Index end, const double *x, double *y)
{
    // As many sums side by side as the widest vectors hold: the order of adding must not depend on the
    // processor.
    constexpr Eigen::Index kWidth = 8;
    double sums[kRowsTogether][kWidth] = {};
    const double *const w0 = strip.w[0];
    const double *const w1 = strip.w[1];
    const double *const w2 = strip.w[2];
    const double *const w3 = strip.w[3];
    const double own0 = strip.own[0];
    const double own1 = strip.own[1];
    const double own2 = strip.own[2];
    const double own3 = strip.own[3];
    Eigen::Index j = begin;
    for (; j + kWidth <= end; j += kWidth) {
        for (Eigen::Index lane = 0; lane < kWidth; ++lane) {
            const Eigen::Index at = j + lane;
            sums[0][lane] += w0[at] * x[at];
            sums[1][lane] += w1[at] * x[at];
            sums[2][lane] += w2[at] * x[at];
            sums[3][lane] += w3[at] * x[at];
            y[at] += (w0[at] * own0 + w1[at] * own1) + (w2[at] * own2 + w3[at] * own3);
        }
    }
    for (; j < end; ++j) {
        for (Eigen::Index k = 0; k < kRowsTogether; ++k) {
            sums[k][0] += strip.w[k][j] * x[j];
            y[j] += strip.w[k][j] * strip.own[k];
        }
    }
    for (Eigen::Index k = 0; k < kRowsTogether; ++k) {
        for (const double sum : sums[k])
            strip.sums[k] += sum;
    }
}

/// Where groups of rows begin that hold about as many numbers each, and the end.
std::vector<Eigen::Index> groupBegins(Eigen::Index n)
{
    std::vector<Eigen::Index> begins = {0};
    Eigen::Index numbers = 0;
    for (Eigen::Index row = 0; row < n; row += kRowsTogether) {
        if (numbers >= kGroupNumbers) {
            begins.push_back(row);
            numbers = 0;
        }
        numbers += kRowsTogether * (n - row);
    }
    begins.push_back(n);
    return begins;
}

} // namespace

PairWeights::Numbers::Numbers(Eigen::Index size)
    : n(size)
    , start(static_cast<std::size_t>(size))
{
    std::size_t count = 0;
    for (Eigen::Index i = 0; i < n; ++i) {
        start[i] = count - static_cast<std::size_t>(firstColumn(i));
        count += static_cast<std::size_t>(n - firstColumn(i));
    }
    value = std::make_unique_for_overwrite<double[]>(count);
}

void PairWeights::Numbers::addProduct(Eigen::Index begin, Eigen::Index end, const Eigen::MatrixXd &X,
                                      Eigen::MatrixXd &Y) const
{
    std::vector<Strip> strips(static_cast<std::size_t>(X.cols()));
    for (Eigen::Index first = begin; first < end; first += kRowsTogether) {
        const Eigen::Index count = std::min(kRowsTogether, end - first);
        const Eigen::Index after = first + count;
        for (Eigen::Index column = 0; column < X.cols(); ++column) {
            const double *const x = X.data() + column * X.rows();
            Strip &strip = strips[static_cast<std::size_t>(column)];
            strip = {}; // rows that are missing: the last one, times 0
            for (Eigen::Index k = 0; k < kRowsTogether; ++k) {
                strip.w[k] = value.get() + start[first + std::min(k, count - 1)];
                strip.own[k] = k < count ? x[first + k] : 0.0;
            }
        }
        for (Eigen::Index j = after; j < n; j += kStripColumns) {
            for (Eigen::Index column = 0; column < X.cols(); ++column) {
                multiplyStrip(strips[static_cast<std::size_t>(column)], j, std::min(n, j + kStripColumns),
                              X.data() + column * X.rows(), Y.data() + column * Y.rows());
            }
        }
        for (Eigen::Index column = 0; column < X.cols(); ++column) {
            const Strip &strip = strips[static_cast<std::size_t>(column)];
            for (Eigen::Index k = 0; k < count; ++k) {
                Y(first + k, column) += strip.sums[k];
                for (Eigen::Index j = first; j < after; ++j)
                    Y(first + k, column) += strip.w[k][j] * X(j, column);
            }
        }
    }
}

Result<PairWeights> PairWeights::of(Eigen::Index n, double operations, const Row &row,
                                    const RunControl &control)
{
    constexpr std::size_t kBlockRows = 8;
    const auto numbers = std::make_shared<Numbers>(n);
    const auto writeRows = [&](std::size_t first, std::size_t last) {
        for (auto i = static_cast<Eigen::Index>(first); i < static_cast<Eigen::Index>(last); ++i) {
            double *const out = numbers->value.get() + numbers->start[i];
            row(i, firstColumn(i), out + firstColumn(i));
            out[i] = 0.0;
        }
    };
    if (!parallelRounds(control, static_cast<std::size_t>(n), kBlockRows, operations * static_cast<double>(n),
                        writeRows))
        return stopped();
    return PairWeights(numbers);
}

PairWeights::PairWeights(const RowMatrix &W)
    : PairWeights(of(
                      W.rows(), 1.0,
                      [&](Eigen::Index i, Eigen::Index begin, double *out) {
                          std::copy(W.data() + i * W.cols() + begin, W.data() + (i + 1) * W.cols(), out);
                      },
                      RunControl())
                      .value())
{
}

Eigen::RowVectorXd PairWeights::row(Eigen::Index i) const
{
    Eigen::RowVectorXd numbers(cols());
    for (Eigen::Index j = 0; j < cols(); ++j)
        numbers[j] = (*this)(i, j);
    return numbers;
}

RowMatrix PairWeights::dense() const
{
    RowMatrix W(rows(), cols());
    for (Eigen::Index i = 0; i < rows(); ++i) {
        for (Eigen::Index j = i; j < cols(); ++j)
            W(i, j) = W(j, i) = (*this)(i, j);
    }
    return W;
}

RowMatrix PairWeights::multiply(const RowMatrix &F, const RunControl &control) const
{
    if (!m_nodes)
        return m_factor * multiplyStored(F, control);
    RowMatrix whole = RowMatrix::Zero(m_numbers->n, F.cols());
    whole(*m_nodes, Eigen::all) = m_factor * F;
    return multiplyStored(whole, control)(*m_nodes, Eigen::all);
}

RowMatrix PairWeights::multiplyStored(const RowMatrix &F, const RunControl &control) const
{
    const Eigen::Index n = m_numbers->n;
    // Each column contiguous. A group of rows adds to a sum of its own, so that groups need not wait for each
    // other; those are then added in order.
    const Eigen::MatrixXd X = F;
    Eigen::MatrixXd product = Eigen::MatrixXd::Zero(n, F.cols());
    const std::vector<Eigen::Index> begins = groupBegins(n);
    std::array<Eigen::MatrixXd, kGroupsTogether> sums;
    for (std::size_t first = 0; first + 1 < begins.size(); first += kGroupsTogether) {
        if (!control.advance(0.0))
            break;
        const std::size_t count = std::min(kGroupsTogether, begins.size() - 1 - first);
        parallelFor(control.pool(), count, 1, [&](std::size_t group, std::size_t) {
            const Eigen::Index begin = begins[first + group];
            sums[group].resize(n, F.cols());
            sums[group].bottomRows(n - begin).setZero();
            m_numbers->addProduct(begin, begins[first + group + 1], X, sums[group]);
        });
        for (std::size_t group = 0; group < count; ++group) {
            const Eigen::Index changed = n - begins[first + group];
            product.bottomRows(changed) += sums[group].bottomRows(changed);
        }
    }
    return product;
}

PairWeights PairWeights::among(const std::vector<int> &nodes, double factor, const RunControl &control) const
{
    if (std::ssize(nodes) < rows() / 2) {
        const auto row = [&](Eigen::Index i, Eigen::Index begin, double *out) {
            for (Eigen::Index j = begin; j < std::ssize(nodes); ++j)
                *out++ = factor * (*this)(nodes[i], nodes[j]);
        };
        if (auto part = of(std::ssize(nodes), 1.0, row, control))
            return std::move(part).value();
    }
    std::vector<int> own = nodes;
    if (m_nodes)
        std::transform(own.begin(), own.end(), own.begin(), [this](int node) { return (*m_nodes)[node]; });
    PairWeights part = *this;
    part.m_factor *= factor;
    part.m_nodes = std::make_shared<const std::vector<int>>(std::move(own));
    return part;
}

} // namespace inkling

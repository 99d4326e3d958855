// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/weights.h"

#include "core/base/rounds.h"

#include <algorithm>

namespace inkling {

namespace {

constexpr std::size_t kBlockRows = 256;
constexpr double kCostOfAnEdge = 5.0; // in operations of a dense product

void multiplyRows(const SparseMatrix &W, const RowMatrix &F, Eigen::Index begin, Eigen::Index end,
                  RowMatrix &product)
{
    const Eigen::Index c = F.cols();
    for (Eigen::Index i = begin; i < end; ++i) {
        double *out = product.data() + i * c;
        for (SparseMatrix::InnerIterator edge(W, i); edge; ++edge) {
            const double *in = F.data() + edge.col() * c;
            for (Eigen::Index j = 0; j < c; ++j)
                out[j] += edge.value() * in[j];
        }
    }
}

double edgesPerRow(const SparseMatrix &W)
{
    return static_cast<double>(W.nonZeros()) / static_cast<double>(std::max<Eigen::Index>(1, W.rows()));
}

RowMatrix product(const SparseMatrix &W, const RowMatrix &F, const RunControl &control)
{
    RowMatrix result = RowMatrix::Zero(W.rows(), F.cols());
    const double cost = kCostOfAnEdge * edgesPerRow(W) * static_cast<double>(F.cols());
    parallelRounds(control.part(0.0, 0.0), static_cast<std::size_t>(W.rows()), kBlockRows, cost,
                   [&](std::size_t from, std::size_t to) {
                       multiplyRows(W, F, static_cast<Eigen::Index>(from), static_cast<Eigen::Index>(to),
                                    result);
                   });
    return result;
}

SparseMatrix restrictedTo(const SparseMatrix &W, const std::vector<int> &nodes, double factor,
                          const RunControl &control)
{
    constexpr std::size_t kNodesBetweenQuestions = 1 << 16;
    std::vector<int> place(static_cast<std::size_t>(W.rows()), -1);
    for (std::size_t i = 0; i < nodes.size(); ++i)
        place[nodes[i]] = static_cast<int>(i);
    SparseMatrix part(static_cast<Eigen::Index>(nodes.size()), static_cast<Eigen::Index>(nodes.size()));
    part.reserve(W.nonZeros());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (i % kNodesBetweenQuestions == 0 && !control.advance(0.0))
            break;
        const auto row = static_cast<Eigen::Index>(i);
        part.startVec(row);
        for (SparseMatrix::InnerIterator edge(W, nodes[i]); edge; ++edge) {
            if (place[edge.col()] >= 0)
                part.insertBack(row, place[edge.col()]) = factor * edge.value();
        }
    }
    part.finalize();
    return part;
}

} // namespace

RowMatrix multiply(const Weights &weights, const RowMatrix &F, const RunControl &control)
{
    if (const auto *pairs = std::get_if<PairWeights>(&weights))
        return pairs->multiply(F, control);
    return product(std::get<SparseMatrix>(weights), F, control);
}

RowMatrix denseWeights(const Weights &weights)
{
    const auto *pairs = std::get_if<PairWeights>(&weights);
    return pairs ? pairs->dense() : RowMatrix(std::get<SparseMatrix>(weights));
}

Eigen::VectorXd degrees(const Weights &weights, const RunControl &control)
{
    const Eigen::Index n = std::visit([](const auto &W) { return W.rows(); }, weights);
    return multiply(weights, RowMatrix::Ones(n, 1), control);
}

Weights restricted(const Weights &weights, const std::vector<int> &nodes, double factor,
                   const RunControl &control)
{
    if (const auto *pairs = std::get_if<PairWeights>(&weights))
        return pairs->among(nodes, factor, control);
    return restrictedTo(std::get<SparseMatrix>(weights), nodes, factor, control);
}

} // namespace inkling

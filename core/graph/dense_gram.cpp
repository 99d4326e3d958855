// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/dense_gram.h"

#include "core/base/blas.h"
#include "core/base/rounds.h"

namespace inkling {

bool addGram(GramOf vectors, const Eigen::Ref<const RowMatrix> &P, RowMatrix &G, const RunControl &control)
{
    constexpr std::size_t kBlockRows = 64;
    keepBlasOnThisThread();
    const bool isOfColumns = vectors == GramOf::Columns;
    const Eigen::Index depth = isOfColumns ? P.rows() : P.cols();
    const auto width = static_cast<int>(G.rows());
    const auto stride = static_cast<int>(P.outerStride());
    if (depth == 0)
        return true;
    return parallelRounds(control, static_cast<std::size_t>(width), kBlockRows,
                          static_cast<double>(depth * width) / 2.0, [&](std::size_t from, std::size_t to) {
                              const auto first = static_cast<Eigen::Index>(from);
                              const double *left = P.data() + (isOfColumns ? first : first * stride);
                              cblas_dgemm(CblasRowMajor, isOfColumns ? CblasTrans : CblasNoTrans,
                                          isOfColumns ? CblasNoTrans : CblasTrans,
                                          static_cast<int>(to - from), static_cast<int>(to),
                                          static_cast<int>(depth), 1.0, left, stride, P.data(), stride, 1.0,
                                          G.data() + first * width, width);
                          });
}

} // namespace inkling

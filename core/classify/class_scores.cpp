// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/class_scores.h"

#include "core/base/blas.h"
#include "core/base/exponential.h"
#include "core/base/wider_vectors.h"

#include <algorithm>

namespace inkling {

namespace {

/// The largest of each column of `rows` x `columns` numbers.
INKLING_WIDER_VECTORS("avx512f", "avx2", "default")
void columnMaxima(const double *numbers, int rows, int columns, double *maxima)
{
    std::copy_n(numbers, columns, maxima);
    for (int k = 1; k < rows; ++k) {
        for (int i = 0; i < columns; ++i)
            maxima[i] = std::max(maxima[i], numbers[k * columns + i]);
    }
}

/// Takes a number off each column.
INKLING_WIDER_VECTORS("avx512f", "avx2", "default")
void subtractFromColumns(double *numbers, int rows, int columns, const double *less)
{
    for (int k = 0; k < rows; ++k) {
        for (int i = 0; i < columns; ++i)
            numbers[k * columns + i] -= less[i];
    }
}

/// Divides each column by its sum.
INKLING_WIDER_VECTORS("avx512f", "avx2", "default")
void normalizeColumns(double *numbers, int rows, int columns, double *sums)
{
    std::copy_n(numbers, columns, sums);
    for (int k = 1; k < rows; ++k) {
        for (int i = 0; i < columns; ++i)
            sums[i] += numbers[k * columns + i];
    }
    for (int k = 0; k < rows; ++k) {
        for (int i = 0; i < columns; ++i)
            numbers[k * columns + i] /= sums[i];
    }
}

} // namespace

// By OpenBLAS, because Eigen's products know no wider vectors than the program was compiled for.
RowMatrix classScores(const RowMatrix &W, const RowMatrix &X, Eigen::Index begin, Eigen::Index size)
{
    RowMatrix scores(W.rows(), size);
    cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, static_cast<int>(W.rows()), static_cast<int>(size),
                static_cast<int>(W.cols()), 1.0, W.data(), static_cast<int>(W.cols()), X.data() + begin,
                static_cast<int>(X.cols()), 0.0, scores.data(), static_cast<int>(size));
    return scores;
}

Eigen::ArrayXd softmaxColumns(RowMatrix &scores)
{
    const auto classes = static_cast<int>(scores.rows());
    const auto columns = static_cast<int>(scores.cols());
    Eigen::ArrayXd largest(columns);
    Eigen::ArrayXd sums(columns);
    columnMaxima(scores.data(), classes, columns, largest.data());
    subtractFromColumns(scores.data(), classes, columns, largest.data());
    exponentiate(static_cast<std::size_t>(scores.size()), scores.data());
    normalizeColumns(scores.data(), classes, columns, sums.data());
    return largest + sums.log();
}

} // namespace inkling

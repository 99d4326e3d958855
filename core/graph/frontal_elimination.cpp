// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/frontal_elimination.h"

#include "core/base/blas.h"

#include <algorithm>

namespace inkling {

namespace {

constexpr int kPanel = 32;          // pivots whose effect on later columns is added together
constexpr int kBlockColumns = 64;   // of a matrix product, so that little is computed above the diagonal
constexpr int kLeastBlockRows = 64; // measured: below, a product's preparations cost more than they save

double share(double weight, double sum)
{
    return sum > 0.0 ? weight / sum : 0.0;
}

/// Column j += what the pivots [from, to) join j to by their weights to it.
void addJoined(const Front &front, int from, int to, int j)
{
    double *const target = front.column(j);
    int k = from;
    for (; k + 4 <= to; k += 4) {
        const double *const a = front.column(k);
        const double *const b = front.column(k + 1);
        const double *const c = front.column(k + 2);
        const double *const d = front.column(k + 3);
        const double p = share(a[j], front.sums[k]);
        const double q = share(b[j], front.sums[k + 1]);
        const double r = share(c[j], front.sums[k + 2]);
        const double s = share(d[j], front.sums[k + 3]);
        for (int i = j + 1; i < front.rows; ++i)
            target[i] += (p * a[i] + q * b[i]) + (r * c[i] + s * d[i]);
    }
    for (; k < to; ++k) {
        const double *const a = front.column(k);
        const double p = share(a[j], front.sums[k]);
        for (int i = j + 1; i < front.rows; ++i)
            target[i] += p * a[i];
    }
}

/// The same for all columns from `to` on, by matrix products.
void addJoinedByProducts(const Front &front, int from, int to, std::vector<double> &scratch)
{
    keepBlasOnThisThread();
    const int count = to - from;
    for (int begin = to; begin < front.rows;) {
        const int limit = begin < front.pivots ? front.pivots : front.rows;
        const int end = std::min(begin + kBlockColumns, limit);
        const int columns = end - begin;
        scratch.resize(static_cast<std::size_t>(columns) * static_cast<std::size_t>(count));
        for (int k = 0; k < count; ++k) {
            const double *const column = front.column(from + k);
            for (int j = 0; j < columns; ++j)
                scratch[static_cast<std::size_t>(k) * columns + j] =
                    share(column[begin + j], front.sums[from + k]);
        }
        const int stride = begin < front.pivots ? front.rows : front.rows - front.pivots;
        cblas_dgemm(CblasColMajor, CblasNoTrans, CblasTrans, front.rows - begin, columns, count, 1.0,
                    front.column(from) + begin, front.rows, scratch.data(), columns, 1.0,
                    front.column(begin) + begin, stride);
        begin = end;
    }
}

} // namespace

double weighedSum(const double *a, const double *b, int count)
{
    double part[4] = {};
    int i = 0;
    for (; i + 4 <= count; i += 4) {
        for (int lane = 0; lane < 4; ++lane)
            part[lane] += a[i + lane] * b[i + lane];
    }
    for (; i < count; ++i)
        part[0] += a[i] * b[i];
    return (part[0] + part[1]) + (part[2] + part[3]);
}

void eliminatePivots(const Front &front, std::vector<double> &scratch)
{
    for (int from = 0; from < front.pivots; from += kPanel) {
        const int to = std::min(from + kPanel, front.pivots);
        for (int k = from; k < to; ++k) {
            addJoined(front, from, k, k);
            const double *const column = front.column(k);
            const double ground = front.sums[k];
            double sum = ground;
            for (int i = k + 1; i < front.rows; ++i)
                sum += column[i];
            front.sums[k] = sum;
            const double groundShare = share(ground, sum);
            for (int i = k + 1; groundShare > 0.0 && i < front.rows; ++i)
                front.ground(i) += column[i] * groundShare;
        }
        if (front.rows - to >= kLeastBlockRows && to - from >= 4) {
            addJoinedByProducts(front, from, to, scratch);
        } else {
            for (int j = to; j < front.rows; ++j)
                addJoined(front, from, to, j);
        }
    }
    for (int k = 0; k < front.pivots; ++k) {
        double *const column = front.column(k);
        for (int i = k + 1; i < front.rows; ++i)
            column[i] = share(column[i], front.sums[k]);
    }
}

} // namespace inkling

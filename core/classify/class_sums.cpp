// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/class_sums.h"

#include "core/base/rounds.h"

#include <algorithm>
#include <vector>

namespace inkling {

namespace {

/// The sum of what `add` adds for each row i and each class k of it to a c x d matrix of zeros.
Result<RowMatrix> sumOverRows(const RowMatrix &X, const RowMatrix &R, const RunControl &control,
                              const std::function<void(Eigen::Index i, Eigen::Index k, RowMatrix &sum)> &add)
{
    const auto rows = static_cast<std::size_t>(X.rows());
    const std::size_t block = std::max<std::size_t>(256, (rows + 63) / 64); // at most 64 partial sums
    std::vector<RowMatrix> partial((rows + block - 1) / block, RowMatrix::Zero(R.cols(), X.cols()));
    const auto cost = 2.0 * static_cast<double>(R.cols() * (X.cols() + 10));
    const bool isDone = parallelSlices(control, rows, block, cost, [&](std::size_t begin, std::size_t end) {
        RowMatrix &sum = partial[begin / block];
        for (auto i = static_cast<Eigen::Index>(begin); i < static_cast<Eigen::Index>(end); ++i) {
            for (Eigen::Index k = 0; k < R.cols(); ++k) {
                if (R(i, k) > 0.0)
                    add(i, k, sum);
            }
        }
    });
    if (!isDone)
        return stopped();
    RowMatrix sum = RowMatrix::Zero(R.cols(), X.cols());
    for (const RowMatrix &part : partial)
        sum += part;
    return sum;
}

} // namespace

RowMatrix givenResponsibilities(const TrainingSet &set)
{
    RowMatrix R = RowMatrix::Zero(set.X.rows(), set.classCount);
    for (Eigen::Index i = 0; i < set.X.rows(); ++i)
        R(i, set.y[static_cast<std::size_t>(i)]) = set.weight(i);
    return R;
}

Result<RowMatrix> classSums(const RowMatrix &X, const RowMatrix &R, const Eigen::RowVectorXd &origin,
                            const RunControl &control)
{
    return sumOverRows(X, R, control, [&](Eigen::Index i, Eigen::Index k, RowMatrix &sum) {
        sum.row(k) += R(i, k) * (X.row(i) - origin);
    });
}

Result<ClassSpread> classSpread(const RowMatrix &X, const RowMatrix &R, const RunControl &control)
{
    const Eigen::RowVectorXd origin = X.row(0); // a constant column's deviations are then 0 to the bit
    auto means = classSums(X, R, origin, control.part(0.0, 0.5));
    if (!means)
        return means.error();
    ClassSpread spread;
    spread.sizes = R.colwise().sum();
    const Eigen::RowVectorXd offset = means->colwise().sum() / spread.sizes.sum();
    for (Eigen::Index k = 0; k < R.cols(); ++k) {
        if (spread.sizes[k] > 0.0)
            means.value().row(k) /= spread.sizes[k];
        else
            means.value().row(k) = offset;
    }
    const RowMatrix between = (means->rowwise() - offset).cwiseAbs2();
    spread.centre = origin + offset;
    spread.means = means->rowwise() + origin;
    auto squares =
        sumOverRows(X, R, control.part(0.5, 1.0), [&](Eigen::Index i, Eigen::Index k, RowMatrix &sum) {
            sum.row(k) += R(i, k) * (X.row(i) - spread.means.row(k)).cwiseAbs2();
        });
    if (!squares)
        return squares.error();
    spread.squares = std::move(squares).value();
    spread.total = (spread.squares.colwise().sum() + spread.sizes * between) / spread.sizes.sum();
    return spread;
}

} // namespace inkling

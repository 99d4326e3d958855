// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filled_rows.h"

#include "core/base/rounds.h"

namespace inkling {

Result<RowMatrix> filledRows(Eigen::Index rows, Eigen::Index columns, const RowFiller &fill,
                             const RunControl &control)
{
    constexpr std::size_t kBlockRows = 256;
    RowMatrix filled(rows, columns);
    const double cost = 4.0 * static_cast<double>(columns); // memory is slow
    const bool isDone = parallelRounds(
        control, static_cast<std::size_t>(rows), kBlockRows, cost, [&](std::size_t begin, std::size_t end) {
            const auto first = static_cast<Eigen::Index>(begin);
            fill(first, filled.middleRows(first, static_cast<Eigen::Index>(end - begin)));
        });
    if (!isDone)
        return stopped();
    return filled;
}

Result<RowMatrix> pickedRows(const RowMatrix &X, const std::vector<int> &rows, const RunControl &control)
{
    const auto copy = [&](Eigen::Index first, Eigen::Ref<RowMatrix> picked) {
        for (Eigen::Index i = 0; i < picked.rows(); ++i)
            picked.row(i) = X.row(rows[static_cast<std::size_t>(first + i)]);
    };
    return filledRows(std::ssize(rows), X.cols(), copy, control);
}

} // namespace inkling

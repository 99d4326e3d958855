// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/predict_rows.h"

#include "core/base/filled_rows.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <chrono>

namespace inkling {

Error valuesTooLarge()
{
    return {message(QT_TRANSLATE_NOOP(
        "core", "The values are too large for this method's arithmetic; scale the features."))};
}

Result<RowMatrix> predictRows(const Predictor &predict, const RowMatrix &X, int classCount,
                              const RunControl &control)
{
    constexpr Eigen::Index kBlockRows = 8;
    constexpr std::chrono::milliseconds kRoundTime{20}; // how long it computes before it asks whether to stop
    RowMatrix scores(X.rows(), classCount);
    Eigen::Index round = control.pool() ? kBlockRows * control.pool()->threadCount() : kBlockRows;
    for (Eigen::Index begin = 0; begin < X.rows();) {
        if (!control.advance(static_cast<double>(begin) / static_cast<double>(X.rows())))
            return stopped();
        const auto start = std::chrono::steady_clock::now();
        const auto count = static_cast<std::size_t>(std::min(round, X.rows() - begin));
        parallelFor(control.pool(), count, kBlockRows, [&](std::size_t from, std::size_t to) {
            const Eigen::Index first = begin + static_cast<Eigen::Index>(from);
            const auto rows = static_cast<Eigen::Index>(to - from);
            scores.middleRows(first, rows) = predict(X.middleRows(first, rows));
        });
        begin += static_cast<Eigen::Index>(count);
        if (std::chrono::steady_clock::now() - start < kRoundTime)
            round *= 2;
    }
    if (!scores.allFinite())
        return valuesTooLarge();
    return scores;
}

Result<RowMatrix> predictRows(const FittedClassifier &fitted, const RowMatrix &X,
                              const std::vector<int> &rows, int classCount, const RunControl &control)
{
    if (fitted.predictRows)
        return fitted.predictRows(rows, control);
    if (std::ssize(rows) == X.rows())
        return predictRows(fitted.predict, X, classCount, control);
    const auto points = pickedRows(X, rows, control.part(0.0, 0.1));
    if (!points)
        return points.error();
    return predictRows(fitted.predict, *points, classCount, control.part(0.1, 1.0));
}

} // namespace inkling

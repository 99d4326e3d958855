// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/class_volumes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace inkling {

namespace {

constexpr int kMostRounds = 200;
constexpr int kPatience = 20; // rounds without a better answer

/// The shift with which class c wins `count` rows against the shifted others: half way between the last row
/// that it should win and the first that it should not.
double thresholdShift(const RowMatrix &F, const Eigen::RowVectorXd &shift, Eigen::Index c,
                      std::ptrdiff_t count)
{
    std::vector<double> needed(static_cast<std::size_t>(F.rows()));
    Eigen::RowVectorXd others = shift;
    others[c] = -std::numeric_limits<double>::infinity();
    for (Eigen::Index i = 0; i < F.rows(); ++i)
        needed[static_cast<std::size_t>(i)] = (F.row(i) + others).maxCoeff() - F(i, c);
    const auto first = needed.begin() + count;
    std::nth_element(needed.begin(), first, needed.end());
    return (*std::max_element(needed.begin(), first) + *first) / 2.0;
}

double largestMiss(const RowMatrix &F, const Eigen::RowVectorXd &shift, const Eigen::RowVectorXd &shares)
{
    Eigen::RowVectorXd won = Eigen::RowVectorXd::Zero(F.cols());
    for (Eigen::Index i = 0; i < F.rows(); ++i) {
        Eigen::Index winner = 0;
        (F.row(i) + shift).maxCoeff(&winner);
        won[winner] += 1.0;
    }
    return (won / static_cast<double>(F.rows()) - shares).cwiseAbs().maxCoeff();
}

} // namespace

VolumeShift volumeShift(const RowMatrix &F, const Eigen::RowVectorXd &shares, const RunControl &control)
{
    const auto m = static_cast<double>(F.rows());
    Eigen::RowVectorXd shift =
        (shares.array() > 0.0)
            .select(Eigen::RowVectorXd::Zero(F.cols()).array(), -std::numeric_limits<double>::infinity());
    VolumeShift best{shift, largestMiss(F, shift, shares)};
    int patience = kPatience;
    for (int round = 0; round < kMostRounds && patience > 0 && best.missed * m > 1.0; ++round, --patience) {
        for (Eigen::Index c = 0; c < F.cols(); ++c) {
            if (shares[c] <= 0.0)
                continue;
            if (!control.advance(0.0))
                return best;
            const double count = std::clamp(std::round(shares[c] * m), 1.0, m - 1.0);
            shift[c] = thresholdShift(F, shift, c, static_cast<std::ptrdiff_t>(count));
        }
        shift.array() -= shift.maxCoeff(); // only differences matter; so they cannot run away
        const double missed = largestMiss(F, shift, shares);
        if (missed < best.missed) {
            best = {shift, missed};
            patience = kPatience;
        }
    }
    return best;
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/transductive_machine.h"

#include <algorithm>

namespace inkling {

SmoOptions transductiveSolver(Eigen::Index l, double tolerance)
{
    constexpr Eigen::Index kFewest = 200'000;
    constexpr Eigen::Index kPerEntry = 100;
    return {.tolerance = tolerance,
            .maximumIterations = static_cast<int>(std::max(kFewest, kPerEntry * l)),
            .pairsFirst =
                static_cast<int>(2 * l)}; // most entries only have to go from one bound to the other
}

double hingeLosses(const Eigen::VectorXd &y, const Eigen::VectorXd &f)
{
    const auto losses = (1.0 - y.array() * f.array()).max(0.0);
    return (y.array() == 0.0).select(0.0, losses).sum();
}

void makeSumZero(Eigen::VectorXd &b)
{
    double surplus = b.sum();
    for (Eigen::Index i = b.size() - 1; i >= 0 && surplus != 0.0; --i) {
        const double move = surplus > 0.0 ? std::clamp(b[i], 0.0, surplus) : std::clamp(b[i], surplus, 0.0);
        b[i] -= move;
        surplus -= move;
    }
}

} // namespace inkling

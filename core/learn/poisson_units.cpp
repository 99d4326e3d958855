// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/poisson_units.h"

#include "core/learn/class_volumes.h"
#include "core/learn/leave_one_out.h"
#include "core/learn/temperature.h"

#include <cmath>
#include <limits>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t kMostForTemperature = 32;

/// What all labels but this one, and but the one that is not there, say of it.
Eigen::RowVectorXd leftOutScores(const LabelPotentials &potentials, const PoissonUnits &units,
                                 std::size_t place, std::optional<std::size_t> without)
{
    const auto row = static_cast<Eigen::Index>(place);
    const PoissonLabel &left = potentials.labels[place];
    RowMatrix rest = potentials.classes.row(row);
    Eigen::RowVectorXd counts = units.counts;
    rest(0, left.label) -= potentials.own(row, row);
    counts[left.label] -= 1.0;
    if (without && potentials.labels[*without].component == left.component)
        rest(0, potentials.labels[*without].label) -=
            potentials.own(row, static_cast<Eigen::Index>(*without));
    return balanced(rest, counts) / units.scale + units.shift;
}

} // namespace

PoissonUnits unfittedUnits(const Eigen::RowVectorXd &counts)
{
    return {.counts = counts,
            .shift = (counts.array() > 0.0)
                         .select(Eigen::ArrayXXd::Zero(1, counts.cols()),
                                 -std::numeric_limits<double>::infinity())};
}

PoissonUnits fittedUnits(const RowMatrix &U, const Eigen::RowVectorXd &counts, ClassPriors priors,
                         const RunControl &control)
{
    PoissonUnits units = unfittedUnits(counts);
    units.scale = poissonScale(U);
    if (priors == ClassPriors::None)
        return units;
    Eigen::RowVectorXd shares = counts;
    if (priors == ClassPriors::Equal)
        shares = (counts.array() > 0.0).cast<double>();
    VolumeShift found = volumeShift(U / units.scale, shares / shares.sum(), control);
    units.shift = std::move(found.shift);
    units.missed = found.missed;
    return units;
}

double poissonScale(const RowMatrix &U)
{
    const double square = U.squaredNorm() / static_cast<double>(U.size());
    return square > 0.0 && std::isfinite(square) ? std::sqrt(square) : 1.0;
}

RowMatrix balanced(const RowMatrix &potentials, const Eigen::RowVectorXd &counts)
{
    return potentials - potentials.rowwise().sum() * (counts / counts.sum());
}

std::vector<int> labelsForTemperature(const std::vector<PoissonLabel> &labels,
                                      const std::vector<PoissonUnits> &units,
                                      std::optional<std::size_t> without)
{
    std::vector<int> fit;
    for (std::size_t place = 0; place < labels.size(); ++place) {
        const PoissonUnits &own = units[labels[place].component];
        if (place != without && own.isContradicted() && own.counts[labels[place].label] > 1.0)
            fit.push_back(static_cast<int>(place));
    }
    return evenlyChosen(fit, kMostForTemperature);
}

double poissonTemperature(const LabelPotentials &potentials, const std::vector<PoissonUnits> &units,
                          std::optional<std::size_t> without)
{
    const std::vector<int> places = labelsForTemperature(potentials.labels, units, without);
    RowMatrix U(static_cast<Eigen::Index>(places.size()), potentials.classes.cols());
    std::vector<int> classes;
    for (const int place : places) {
        const PoissonLabel &left = potentials.labels[place];
        U.row(static_cast<Eigen::Index>(classes.size())) =
            leftOutScores(potentials, units[left.component], static_cast<std::size_t>(place), without);
        classes.push_back(left.label);
    }
    return fittedTemperature(U, classes);
}

Pseudocode poissonPseudocode()
{
    return {{.text = QT_TRANSLATE_NOOP("core", "W ← weighted neighbour graph of all samples")},
            {.text = "L ← D - W"},
            {.text = QT_TRANSLATE_NOOP("core", "B ← y - mean of y at given samples, 0 elsewhere")},
            {.text = "U ← 0", .moment = Moment::Start},
            {.text = QT_TRANSLATE_NOOP("core", "repeat until U stands still")},
            {.text = "U ← U + D⁻¹ (B - L U)", .depth = 1, .moment = Moment::Step},
            {.text = QT_TRANSLATE_NOOP("core", "shift classes until their shares fit"),
             .onlyWhen = {{"class_priors", {"labels", "equal"}}}},
            {.text = QT_TRANSLATE_NOOP("core", "each sample ← largest entry of its row of U"),
             .moment = Moment::End}};
}

} // namespace inkling

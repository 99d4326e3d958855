// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/data/labels.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace inkling {

/// The three ways in which a data set comes with labels (README: where labels come from).
enum class LabelOrigin {
    CompleteColumn, ///< truth: nothing given, a fifth of the rows held out
    ColumnWithGaps, ///< filled cells given, nothing held out
    NoColumn        ///< the user makes classes and paints
};

inline constexpr double kHeldOutShare = 0.2;

/// The labels with which the window opens a data set, and which case it took. The command line uses
/// givenLabels() instead.
struct InitialLabels
{
    Labels labels;
    LabelOrigin origin = LabelOrigin::NoColumn;
};
Result<InitialLabels> initialLabels(const Dataset &data, std::uint64_t seed);

/// Every known class as truth, nothing given, nothing held out. Given labels count as known.
Labels hideLabels(const Labels &labels);

/// Moves a share of the samples whose class is known to held out, stratified by class (largest remainders),
/// those held out before first set free. Given labels among them leave the given ones.
Labels holdOut(const Labels &labels, double share, std::uint64_t seed);

/// Gives `perClass` more samples of each class their true class, drawn at random from those neither given nor
/// held out. Classes with fewer give all they have.
Labels giveAtRandom(const Labels &labels, std::size_t perClass, std::uint64_t seed);

/// Gives exactly a share (at least one a class) of each class's known samples; all other known ones are held
/// out.
Labels giveShare(const Labels &labels, double share, std::uint64_t seed);

/// Gives exactly `perClass` of each class's known samples; all other known ones are held out.
Labels giveExactly(const Labels &labels, std::size_t perClass, std::uint64_t seed);

/// Draws the given labels anew: as many of each class as now, of those whose class is known and not held out,
/// with their known class. The held-out samples stay. Error: nothing is given, or every such sample is given,
/// so that all draws would be the same.
Result<Labels> redrawGiven(const Labels &labels, std::uint64_t seed);

/// Gives exactly these rows their known class; all other known ones are held out. Error: a row whose class is
/// not known (1-based line unknown here; names the row).
Result<Labels> giveRows(const Labels &labels, const std::vector<std::size_t> &rows);

} // namespace inkling

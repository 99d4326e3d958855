// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"
#include "core/data/outcome.h"
#include "core/score/intervals.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace inkling {

struct ClassScore
{
    double precision = 0.0; ///< 0 where nothing was predicted so
    double recall = 0.0;
    double f1 = 0.0;
    std::size_t support = 0; ///< held-out samples of the class
};

/// An outcome against held-out labels. Unreached samples count as wrong.
struct Score
{
    std::size_t heldOut = 0; ///< samples scored
    std::size_t correct = 0;
    double accuracy = 0.0; ///< correct / heldOut, 0 when nothing is held out
    Interval interval;     ///< 95 %, Wilson
    double coverage = 0.0; ///< share of the held-out samples that were reached
    double balanced = 0.0; ///< mean recall of the classes with support
    double macroF1 = 0.0;  ///< mean F1 of the classes with support
    double logLoss = 0.0; ///< mean -log of the true class's probability, clipped at 1e-15; unreached: uniform
    double brier = 0.0;   ///< mean squared distance from the one-hot truth (0 to 2)
    std::vector<ClassScore> perClass; ///< c
    std::vector<std::vector<std::size_t>>
        confusion;               ///< c rows (truth) x (c + 1) columns (predicted, last: unreached)
    std::size_t givenAgreed = 0; ///< given labels that the scores' largest class equals
    std::size_t given = 0;
    std::size_t allKnown = 0;        ///< samples with a known class, given ones included
    std::size_t allKnownCorrect = 0; ///< by predicted class, a given label counting as its own prediction
    std::vector<bool> right;         ///< for each held-out sample in row order
};

Score scoreOutcome(const Outcome &outcome, const Labels &labels);

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/json_report.h"
#include "app/cli/learning_data.h"
#include "core/learn/influence.h"

#include <cstddef>
#include <string>
#include <vector>

namespace inkling {

/// A sample on the other end of an edge.
struct WeightedNeighbour
{
    int row = 0;
    double weight = 0.0;
    double share = 0.0; ///< of the weights of all edges of the explained sample
};

/// What there is to say of one sample's label. Rows are those of the data.
struct Explanation
{
    int row = 0;
    Influence influence;
    std::vector<WeightedNeighbour> neighbours; ///< the nearest of them, by the weight of the edge
    std::size_t neighbourCount = 0;
};

/// All that the reports of explanations tell.
struct FinishedExplanations
{
    LearningData learning;
    ConfiguredLearner method;
    Outcome outcome;
    std::vector<Explanation> explanations;
    std::size_t mostShown = 0; ///< seeds in the table for people
    int threads = 1;
    double milliseconds = 0.0;
    std::vector<std::string> notes; ///< sentences, in the order in which things happened
};

/// `explanations`, one a row: row (of the source, from 0, as all), id, split (seed, held_out, unlabelled),
/// known, predicted, confidence, margin, scores {class: score}, class_shares {class: share}, seeds [{row, id,
/// class, share}], path [{row, id, predicted}], neighbours [{row, id, given, predicted, weight, share}],
/// neighbour_count, ending. Null: no class. Empty: no label reaches the row.
Json explanationsJson(const FinishedExplanations &finished);

/// The seeds of all rows as CSV: row, id, predicted, confidence, rank (from 1), seed_row, seed_id,
/// seed_class, share.
std::string explanationsCsv(const FinishedExplanations &finished);

/// For people: a paragraph a row, with its foremost seeds, path and neighbours.
std::string explanationsText(const FinishedExplanations &finished);

} // namespace inkling

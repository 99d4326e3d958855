// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/data_arguments.h"
#include "app/cli/seed_arguments.h"
#include "core/learn/learner.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace inkling {

/// What a method is to learn from.
struct LearningDataArguments
{
    DataArguments data;
    PreparationArguments preparation;
    SeedArguments seeds;
    std::uint64_t seed = 0; ///< of all random draws
};

/// `leastPerClass`: of --seeds-per-class.
void addLearningDataOptions(CLI::App &parser, LearningDataArguments &arguments,
                            std::size_t leastPerClass = 1);

/// Whether a subcommand has to know of two classes, or can do without any.
enum class ClassNeed { Two, None };

/// The samples, their labels and their points.
struct LearningData
{
    Dataset data;
    std::size_t sourceRows = 0; ///< as in ReadData
    Labels labels;
    std::shared_ptr<const RowMatrix> X;
    Views views; ///< of its columns
    IndicatorGroups categories;
    std::uint64_t seed = 0;
    std::vector<std::string> notes; ///< sentences, of reading and preparing

    /// Everything that a method may see. `graphs` is borrowed.
    LearningProblem problem(GraphCache &graphs) const;
};

/// Reads and prepares the data and chooses which labels are given. Failure: as readData(), knownClasses(),
/// chooseSeeds() and prepareFeatures(); with ClassNeed::Two as labelsToLearnFrom().
LearningData readLearningData(const LearningDataArguments &arguments, ClassNeed need,
                              const RunControl &control);

} // namespace inkling

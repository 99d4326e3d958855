// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/data/labels.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace inkling {

/// Which of the known classes the method sees; all others are held out and score. At most one is set; none:
/// all are given.
struct SeedArguments
{
    std::string file; ///< row numbers of the source, from 0
    std::optional<std::size_t> perClass;
    std::optional<double> fraction;
};

/// `leastPerClass`: of --seeds-per-class.
void addSeedOptions(CLI::App &parser, SeedArguments &arguments, std::size_t leastPerClass = 1);

/// Rows of the source as rows of the data, some of which may have been dropped. Failure (input): one of them
/// was, with the file that names it.
std::vector<std::size_t> rowsOfData(std::vector<std::size_t> rows, const Dataset &data,
                                    const std::string &path);

/// Splits known classes into given and held out. `sourceRows`: rows of the source before any were dropped.
/// Classes that have fewer than were wanted are told in the data's notes.
/// Failure (input): a row of the file is not there, was dropped, or has no class.
Labels chooseSeeds(const Labels &known, Dataset &data, std::size_t sourceRows, const SeedArguments &arguments,
                   std::uint64_t seed);

} // namespace inkling

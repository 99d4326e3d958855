// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/seed_arguments.h"

#include "app/cli/argument_parsing.h"
#include "core/io/seed_rows.h"
#include "core/score/small_classes.h"
#include "core/score/split.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace inkling {

std::vector<std::size_t> rowsOfData(std::vector<std::size_t> rows, const Dataset &data,
                                    const std::string &path)
{
    if (data.sourceRows.empty())
        return rows;
    for (std::size_t &row : rows) {
        const auto place = std::lower_bound(data.sourceRows.begin(), data.sourceRows.end(), row);
        if (place == data.sourceRows.end() || *place != row)
            throw Failure(kExitInput,
                          path + " names row " + std::to_string(row) + ", which the preparation left out.");
        row = std::size_t(place - data.sourceRows.begin());
    }
    return rows;
}

void addSeedOptions(CLI::App &parser, SeedArguments &arguments, std::size_t leastPerClass)
{
    CLI::Option *file =
        parser.add_option("--seeds", arguments.file, "Rows whose class is given, numbered from 0, in a file")
            ->type_name("FILE");
    CLI::Option *perClass = parser
                                .add_option("--seeds-per-class", arguments.perClass,
                                            "Give N rows of each class, drawn with --seed")
                                ->type_name("N")
                                ->check(isWholeNumber(leastPerClass));
    CLI::Option *fraction = parser
                                .add_option("--seed-fraction", arguments.fraction,
                                            "Give this share of each class, drawn with --seed")
                                ->type_name("F")
                                ->check(isShare());
    file->excludes(perClass)->excludes(fraction);
    perClass->excludes(fraction);
}

Labels chooseSeeds(const Labels &known, Dataset &data, std::size_t sourceRows, const SeedArguments &arguments,
                   std::uint64_t seed)
{
    if (!arguments.file.empty()) {
        const auto rows = valueOf(readSeedRows(arguments.file, sourceRows));
        return valueOf(giveRows(known, rowsOfData(rows, data, arguments.file)));
    }
    if (arguments.perClass) {
        Labels seeds = giveExactly(known, *arguments.perClass, seed);
        if (auto note = noteOfSmallClasses(seeds.classes(), seeds.givenCounts(), *arguments.perClass))
            data.notes.push_back(*std::move(note));
        return seeds;
    }
    if (arguments.fraction)
        return giveShare(known, *arguments.fraction, seed);
    return known;
}

} // namespace inkling

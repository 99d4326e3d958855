// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/learning_data.h"

#include "app/cli/argument_parsing.h"
#include "app/cli/failure.h"
#include "app/cli/interruption.h"
#include "app/cli/notes.h"
#include "core/map/prepare_points.h"

#include <CLI/CLI.hpp>

#include <utility>

namespace inkling {

namespace {

Labels labelsSoFar(const DataArguments &arguments, Dataset &data, std::size_t sourceRows)
{
    const bool hasSource =
        data.classColumn() || !arguments.labelFile.empty() || !arguments.addedLabels.empty();
    return hasSource ? givenLabels(valueOf(knownClasses(arguments, data, sourceRows)))
                     : Labels(data.rows, {});
}

} // namespace

void addLearningDataOptions(CLI::App &parser, LearningDataArguments &arguments, std::size_t leastPerClass)
{
    addRandomSeed(parser, arguments.seed);
    addSeedOptions(parser, arguments.seeds, leastPerClass);
    addDataOptions(parser, arguments.data);
    addPreparationOptions(parser, arguments.preparation);
}

LearningProblem LearningData::problem(GraphCache &graphs) const
{
    return {.X = X,
            .given = labels.given(),
            .classCount = static_cast<int>(labels.classCount()),
            .seed = seed,
            .graphs = &graphs,
            .views = views,
            .categories = categories};
}

LearningData readLearningData(const LearningDataArguments &arguments, ClassNeed need,
                              const RunControl &control)
{
    ReadData read = readData(arguments.data, control);
    LearningData learning;
    learning.sourceRows = read.sourceRows;
    learning.seed = arguments.seed;
    learning.data = dropRows(std::move(read.data), arguments.preparation, control);
    const Labels known = need == ClassNeed::Two
                             ? labelsToLearnFrom(arguments.data, learning.data, read.sourceRows)
                             : labelsSoFar(arguments.data, learning.data, read.sourceRows);
    learning.labels = chooseSeeds(known, learning.data, read.sourceRows, arguments.seeds, arguments.seed);
    FeatureTable features = valueOf(preparePoints(learning.data, arguments.preparation.prepare, control));
    learning.X = std::make_shared<const RowMatrix>(std::move(features.X));
    learning.views = std::move(features.views);
    learning.categories = std::move(features.categories);
    addNotes(learning.notes, learning.data.notes);
    addNotes(learning.notes, features.notes);
    stopIfInterrupted();
    return learning;
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/standard_input.h"
#include "core/base/run_control.h"
#include "core/data/dataset.h"
#include "core/data/labels.h"
#include "core/data/prepare.h"
#include "core/io/dataset_reader.h"

#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace inkling {

/// Which data to read, and how.
struct DataArguments
{
    std::string location; ///< DATA: a path, "-" or "builtin:NAME"
    std::string format;   ///< a reader's id; empty: detect
    ReadOptions read;
    std::vector<std::string> views;       ///< NAME=COLS; readData() reads them into the options
    std::string labelFile;                ///< brings the classes; empty: the class column does
    std::vector<std::string> addedLabels; ///< files with classes of some rows besides
    std::string unlabelledMark;           ///< a text that means "no label"
};

/// The options of every subcommand that takes DATA.
void addDataOptions(CLI::App &parser, DataArguments &arguments);

/// What is done to the data before a method sees it.
struct PreparationArguments
{
    PrepareOptions prepare;
};

void addPreparationOptions(CLI::App &parser, PreparationArguments &arguments);

/// A data set as it was read, and where it lies until it is exported.
struct ReadData
{
    std::unique_ptr<StandardInput> standardInput; ///< null for files and built-in data
    Dataset data;
    std::size_t sourceRows = 0; ///< rows in the source, those dropped later included
};

/// Reads DATA. Failure (usage): a view that is not NAME=COLS; (input): as readDataset().
ReadData readData(const DataArguments &arguments, const RunControl &control);

/// The data without the rows that the options drop; notes tell how many. Failure (input): as chosenRows().
Dataset dropRows(Dataset data, const PreparationArguments &arguments, const RunControl &control);

/// The classes of the samples, from the class column or the label file, and those added to them.
/// What is to be told of them goes to the data's notes. `sourceRows`: as in ReadData. Error: there is none of
/// these, or they cannot be read as classes. Failure (input): as labelsFromFile() and withAddedClasses().
Result<ClassColumn> knownClasses(const DataArguments &arguments, Dataset &data, std::size_t sourceRows);

/// These classes as labels, all given. Failure (input): as there, or there is only one class.
Labels labelsToLearnFrom(const DataArguments &arguments, Dataset &data, std::size_t sourceRows);

} // namespace inkling

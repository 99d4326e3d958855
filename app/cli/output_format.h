// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_writer.h"

#include <string>

namespace CLI {
class App;
}

namespace inkling {

/// How a subcommand writes a table.
struct OutputFormat
{
    std::string id; ///< a writer's; empty: the file's name tells
    bool spreadsheetSafe = false;

    WriteOptions options() const { return {spreadsheetSafe ? FormulaTexts::Defuse : FormulaTexts::Keep}; }
};

/// --output-format and --spreadsheet-safe. Failure (usage), when parsed: there is no such format.
void addOutputFormatOptions(CLI::App &parser, OutputFormat &format);

/// What a file's name without an ending means.
enum class UnnamedFormat { Csv, Refused };

/// The writer that was asked for, else that of the file's name; CSV for standard output and devices. Failure
/// (usage): the name tells none.
const WriterInfo &chosenWriter(const OutputFormat &format, const std::string &path, UnnamedFormat unnamed);

} // namespace inkling

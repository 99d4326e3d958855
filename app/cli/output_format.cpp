// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output_format.h"

#include "app/cli/argument_parsing.h"
#include "app/cli/output.h"
#include "core/io/csv_writer.h"
#include "core/io/dataset_writers.h"

#include <filesystem>
#include <vector>

namespace inkling {

namespace {

std::vector<std::string> writerIds()
{
    std::vector<std::string> ids;
    for (const WriterInfo &writer : datasetWriters())
        ids.emplace_back(writer.id);
    return ids;
}

} // namespace

void addOutputFormatOptions(CLI::App &parser, OutputFormat &format)
{
    const auto choose = [&format](const std::string &id) {
        if (!writerOfId(id))
            throw Failure(kExitUsage, "There is no format '" + id + "' to write" +
                                          suggestion(id, writerIds()) +
                                          "; there are: " + CLI::detail::join(writerIds(), ", ") + ".");
        format.id = id;
    };
    parser
        .add_option_function<std::string>("--output-format", choose,
                                          "Format of the output: " + CLI::detail::join(writerIds(), ", ") +
                                              " (default: by the ending of its name; .gz packs it)")
        ->type_name("ID");
    parser.add_flag("--spreadsheet-safe", format.spreadsheetSafe,
                    "Put an apostrophe before texts in CSV and TSV that a spreadsheet takes for formulas");
}

const WriterInfo &chosenWriter(const OutputFormat &format, const std::string &path, UnnamedFormat unnamed)
{
    if (!format.id.empty())
        return *valueOf(writerOfId(format.id));
    const bool hasEnding = std::filesystem::path(path).has_extension();
    if (path.empty() || path == kStandardStream || isStream(path) ||
        (!hasEnding && unnamed == UnnamedFormat::Csv))
        return csvWriter();
    const Result<const WriterInfo *> writer = writerOfFile(path);
    if (!writer)
        throw Failure(kExitUsage, english(writer.error().message) + " --output-format says it for any name.");
    return **writer;
}

} // namespace inkling

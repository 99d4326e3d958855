// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/convert_command.h"

#include "app/cli/data_arguments.h"
#include "app/cli/execution.h"
#include "app/cli/interruption.h"
#include "app/cli/json_report.h"
#include "app/cli/notes.h"
#include "app/cli/output.h"
#include "app/cli/output_format.h"
#include "core/data/row_keys.h"
#include "core/io/class_names.h"
#include "core/io/dataset_writers.h"

#include <cstdio>
#include <utility>

namespace inkling {

namespace {

const HelpText kHelp = {
    "convert",
    "inkling-cli convert survey.csv survey.arff\n"
    "inkling-cli convert export.txt clean.csv --encoding windows-1252 --decimal ,\n"
    "inkling-cli convert images.npy --labels classes.csv digits.npz\n"
    "inkling-cli convert builtin:iris - --output-format jsonl",
    "DATA OUT [options]",
    "Writes DATA (a file, - for standard input, or builtin:NAME) in another format: that of OUT's name,\n"
    "or --output-format. All columns are written; which of them is the class, an id or ignored is said in\n"
    "formats that know of it. Classes of --labels and --add-labels go into the class column, or into one\n"
    "called label."};

constexpr double kReadShare = 0.5; ///< of the progress bar

struct ConvertArguments
{
    DataArguments data;
    ExecutionArguments execution;
    OutputFormat format;
    std::string output;
    bool json = false;
    bool force = false;
};

/// What was converted into what.
struct Conversion
{
    const WriterInfo *writer = nullptr;
    std::string name;
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::size_t bytes = 0;
    std::vector<std::string> notes;
};

void takePositionals(ConvertArguments &convert, const Arguments &positionals)
{
    if (positionals.size() != 2)
        throw Failure(kExitUsage, "convert takes DATA and OUT, for example: convert survey.csv survey.arff.");
    convert.data.location = positionals[0];
    convert.output = positionals[1];
}

bool bringsClasses(const DataArguments &arguments, const Dataset &data)
{
    return !arguments.labelFile.empty() || !arguments.addedLabels.empty() ||
           (!arguments.unlabelledMark.empty() && data.classColumn());
}

/// The data set with the classes that files bring, in its class column or in a new one.
Dataset withClasses(Dataset data, const ClassColumn &classes)
{
    std::vector<std::string> names;
    for (const int value : classes.values)
        names.push_back(value == kUnlabelled ? std::string() : classes.classes[value].name);
    Column column = columnOfClasses(names);
    if (const auto own = data.classColumn()) {
        column.name = data.columns[*own].name;
        data.columns[*own] = std::move(column);
        return data;
    }
    const std::string wanted = column.name;
    for (int copy = 2; placeOfColumn(data, column.name) < data.columns.size(); ++copy)
        column.name = wanted + "_" + std::to_string(copy);
    data.columns.push_back(std::move(column));
    data.roles.push_back(ColumnRole::Class);
    if (!data.views.empty())
        data.views.emplace_back();
    return data;
}

Json conversionJson(const ConvertArguments &arguments, const Conversion &done)
{
    return {{"schema_version", kJsonSchemaVersion},
            {"data", {{"name", done.name}, {"rows", done.rows}, {"columns", done.columns}}},
            {"output", {{"path", arguments.output}, {"format", done.writer->id}, {"bytes", done.bytes}}},
            {"notes", done.notes}};
}

std::string conversionText(const ConvertArguments &arguments, const Conversion &done)
{
    const std::string output =
        arguments.output == kStandardStream ? std::string("standard output") : arguments.output;
    std::string text = done.name + " -> " + output + " (" + done.writer->id + "): rows " +
                       std::to_string(done.rows) + ", columns " + std::to_string(done.columns) + "\n";
    for (const std::string &note : done.notes)
        text += "note: " + note + "\n";
    return text;
}

Conversion convertTable(const ConvertArguments &arguments, const WriterInfo &writer, Execution &execution)
{
    ReadData read = readData(arguments.data, execution.control().part(0.0, kReadShare));
    Conversion done;
    done.writer = &writer;
    done.name = read.data.name;
    ExportTable table;
    std::optional<ClassColumn> classes;
    if (bringsClasses(arguments.data, read.data))
        classes = valueOf(knownClasses(arguments.data, read.data, read.sourceRows));
    addNotes(done.notes, read.data.notes);
    table.data = classes ? withClasses(std::move(read.data), *classes) : std::move(read.data);
    done.rows = table.data.rows;
    done.columns = table.data.columns.size();
    const WrittenTable written =
        valueOf(writtenTable(writer, table, arguments.output, arguments.format.options(),
                             execution.control().part(kReadShare, 1.0)));
    addNotes(done.notes, written.notes);
    done.bytes = written.bytes.size();
    stopIfInterrupted();
    writeOutput(arguments.output, written.bytes);
    return done;
}

} // namespace

int convertCommand(const Arguments &arguments)
{
    ConvertArguments convert;
    const auto parser = makeParser(kHelp);
    addOutputFormatOptions(*parser, convert.format);
    parser->add_flag("--force", convert.force, "Overwrite an existing output");
    parser->add_flag("--json", convert.json, "Print what was done as JSON on standard output");
    addDataOptions(*parser, convert.data);
    addExecutionOptions(*parser, convert.execution);
    const std::optional<Arguments> positionals = parseArguments(*parser, arguments);
    if (!positionals)
        return kExitDone;
    takePositionals(convert, *positionals);
    checkOutputs({convert.output, convert.json ? kStandardStream : ""},
                 convert.force ? Overwrite::Allow : Overwrite::Refuse);
    const WriterInfo &writer = chosenWriter(convert.format, convert.output, UnnamedFormat::Refused);

    Execution execution(convert.execution);
    const Conversion done = convertTable(convert, writer, execution);
    execution.endProgress();
    if (!convert.execution.quiet)
        std::fputs(conversionText(convert, done).c_str(), stderr);
    if (convert.json)
        writeOutput(kStandardStream, jsonText(conversionJson(convert, done)));
    return kExitDone;
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/info_command.h"

#include "app/cli/data_arguments.h"
#include "app/cli/data_facts.h"
#include "app/cli/execution.h"
#include "app/cli/json_report.h"
#include "app/cli/output.h"

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

const HelpText kHelp = {
    "info",
    "inkling-cli info builtin:iris\n"
    "inkling-cli info survey.csv --class answer\n"
    "inkling-cli info - --delimiter semicolon --json < export.txt",
    "DATA [options]",
    "Tells what DATA (a file, - for standard input, or builtin:NAME) holds: rows, columns and their\n"
    "types, classes and their counts, missing values, views and how much they depend on one another,\n"
    "the dialect that was detected, and what will trouble a method."};

struct InfoArguments
{
    DataArguments data;
    ExecutionArguments execution;
    bool json = false;
};

const char *typeId(ColumnType type)
{
    return type == ColumnType::Number ? "number" : "category";
}

const char *roleId(ColumnRole role)
{
    switch (role) {
    case ColumnRole::Feature:
        return "feature";
    case ColumnRole::Class:
        return "class";
    case ColumnRole::Id:
        return "id";
    case ColumnRole::Text:
        return "text";
    case ColumnRole::Ignored:
        break;
    }
    return "ignored";
}

std::string visible(const std::string &text)
{
    std::string shown;
    for (const char character : text)
        shown += character == '\t'   ? "\\t"
                 : character == '\n' ? "\\n"
                 : character == '\r' ? "\\r"
                                     : std::string(1, character);
    return shown;
}

Json columnJson(const ColumnFacts &column)
{
    return {{"name", column.name},
            {"type", typeId(column.type)},
            {"role", roleId(column.role)},
            {"missing", column.missing},
            {"distinct", column.distinct},
            {"min", column.minimum ? Json(*column.minimum) : Json(nullptr)},
            {"max", column.maximum ? Json(*column.maximum) : Json(nullptr)}};
}

Json dialectJson(const std::optional<TextDialect> &dialect)
{
    if (!dialect)
        return nullptr;
    return {
        {"delimiter", std::string(1, dialect->delimiter)},
        {"decimal", std::string(1, dialect->decimal)},
        {"thousands", dialect->thousands == '\0' ? Json(nullptr) : Json(std::string(1, dialect->thousands))},
        {"skipped_lines", dialect->skippedLines},
        {"header", dialect->headerRows > 0},
        {"header_rows", dialect->headerRows},
        {"footnotes", dialect->footnotes},
        {"encoding", dialect->encoding},
        {"line_end", dialect->lineEnd}};
}

Json viewsJson(const DataFacts &facts)
{
    if (facts.viewSource == ViewSource::None)
        return nullptr;
    Json views = Json::array();
    for (const ViewFacts &view : facts.views)
        views.push_back({{"name", view.name}, {"features", view.features}});
    return {{"from", facts.viewSource == ViewSource::Assignment ? "assignment" : "names"},
            {"views", std::move(views)},
            {"dependence", facts.dependence.value},
            {"within_classes", facts.dependence.withinClasses}};
}

Json infoJson(const DataFacts &facts)
{
    Json columns = Json::array();
    for (const ColumnFacts &column : facts.columns)
        columns.push_back(columnJson(column));
    Json classes = Json::array();
    for (const ClassCount &one : facts.classes)
        classes.push_back({{"name", one.name}, {"count", one.count}});
    return {{"schema_version", kJsonSchemaVersion},
            {"name", facts.name},
            {"rows", facts.rows},
            {"columns", std::move(columns)},
            {"class_column", facts.classColumn.empty() ? Json(nullptr) : Json(facts.classColumn)},
            {"classes", std::move(classes)},
            {"unlabelled", facts.unlabelled},
            {"missing", facts.missing},
            {"views", viewsJson(facts)},
            {"dialect", dialectJson(facts.dialect)},
            {"notes", facts.notes},
            {"warnings", facts.warnings}};
}

/// Bytes of UTF-8 that begin a character: what a column of text is wide, nearly.
std::size_t width(const std::string &text)
{
    return std::size_t(
        std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

std::string tableText(const std::vector<std::vector<std::string>> &rows)
{
    std::vector<std::size_t> widths(rows.front().size(), 0);
    for (const auto &row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], width(row[i]));
    }
    std::string text;
    for (const auto &row : rows) {
        std::string line = " ";
        for (std::size_t i = 0; i < row.size(); ++i)
            line += " " + row[i] + std::string(widths[i] - width(row[i]) + 1, ' ');
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

std::string columnsText(const DataFacts &facts)
{
    std::vector<std::vector<std::string>> rows = {
        {"column", "type", "role", "missing", "distinct", "min", "max"}};
    for (const ColumnFacts &column : facts.columns)
        rows.push_back({column.name, typeId(column.type), roleId(column.role), std::to_string(column.missing),
                        std::to_string(column.distinct), column.minimum ? numberText(*column.minimum) : "",
                        column.maximum ? numberText(*column.maximum) : ""});
    return tableText(rows);
}

std::string classesText(const DataFacts &facts)
{
    std::vector<std::vector<std::string>> rows = {{"class", "rows"}};
    for (const ClassCount &one : facts.classes)
        rows.push_back({one.name, std::to_string(one.count)});
    rows.push_back({"(unlabelled)", std::to_string(facts.unlabelled)});
    return tableText(rows);
}

std::string dialectText(const TextDialect &dialect)
{
    const std::string thousands =
        dialect.thousands == '\0' ? "" : std::string("', between thousands '") + dialect.thousands;
    const std::string header = dialect.headerRows == 0   ? "no"
                               : dialect.headerRows == 1 ? "yes"
                                                         : std::to_string(dialect.headerRows) + " rows";
    return "Dialect: delimiter '" + visible(std::string(1, dialect.delimiter)) + "', decimal mark '" +
           dialect.decimal + thousands + "', header " + header + ", encoding " + dialect.encoding +
           ", line end " + visible(dialect.lineEnd) + "\n";
}

std::string viewsText(const DataFacts &facts)
{
    if (facts.viewSource == ViewSource::None)
        return {};
    std::vector<std::vector<std::string>> rows = {{"view", "features"}};
    for (const ViewFacts &view : facts.views)
        rows.push_back({view.name, std::to_string(view.features.size())});
    return std::string("Views: ") +
           (facts.viewSource == ViewSource::Assignment ? "as assigned" : "by the names of the columns") +
           "\n" + tableText(rows) + "Dependence of the views" +
           (facts.dependence.withinClasses ? " within the classes: " : " without regard to classes: ") +
           numberText(std::round(100.0 * facts.dependence.value) / 100.0) +
           " (0: they tell nothing of one another, 1: the same)\n\n";
}

std::string infoText(const DataFacts &facts)
{
    std::string text = facts.name + ": rows " + std::to_string(facts.rows) + ", columns " +
                       std::to_string(facts.columns.size()) + ", missing values " +
                       std::to_string(facts.missing) + "\n\n" + columnsText(facts) +
                       "\nClass column: " + (facts.classColumn.empty() ? "none" : facts.classColumn) + "\n" +
                       classesText(facts) + "\n" + viewsText(facts);
    if (facts.dialect)
        text += dialectText(*facts.dialect);
    for (const std::string &note : facts.notes)
        text += "Note: " + note + "\n";
    for (const std::string &warning : facts.warnings)
        text += "Warning: " + warning + "\n";
    return text;
}

} // namespace

int infoCommand(const Arguments &arguments)
{
    InfoArguments info;
    const auto parser = makeParser(kHelp);
    parser->add_flag("--json", info.json, "Print JSON");
    addDataOptions(*parser, info.data);
    addExecutionOptions(*parser, info.execution);
    const std::optional<Arguments> positionals = parseArguments(*parser, arguments);
    if (!positionals)
        return kExitDone;
    info.data.location = onlyDataArgument(*positionals);

    Execution execution(info.execution);
    ReadData read = readData(info.data, execution.control());
    const DataFacts facts =
        dataFacts(read.data, knownClasses(info.data, read.data, read.sourceRows), execution.control());
    execution.endProgress();
    writeOutput(kStandardStream, info.json ? jsonText(infoJson(facts)) : infoText(facts));
    return kExitDone;
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/data_arguments.h"

#include "app/cli/argument_parsing.h"
#include "app/cli/label_file.h"
#include "app/cli/output.h"
#include "core/io/class_names.h"
#include "core/io/dataset_readers.h"

#include <algorithm>

namespace inkling {

namespace {

constexpr const char *kStandardInputName = "standard input";
constexpr const char *kNoClassColumn = "none";

void setDelimiter(ReadOptions &read, const std::string &text)
{
    const std::vector<std::pair<std::string, char>> words = {
        {"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}, {"bar", '|'}, {"space", ' '}};
    for (const auto &[word, character] : words) {
        if (text == word || text == std::string(1, character))
            read.delimiter = character;
    }
    if (!read.delimiter)
        throw Failure(kExitUsage, "--delimiter does not take '" + text +
                                      "'; it takes comma, semicolon, tab, bar or space.");
}

void setFormat(std::string &format, const std::string &id)
{
    std::vector<std::string> ids;
    for (const ReaderInfo &reader : datasetReaders())
        ids.emplace_back(reader.id);
    if (std::find(ids.begin(), ids.end(), id) == ids.end())
        throw Failure(kExitUsage, "There is no format '" + id + "'" + suggestion(id, ids) +
                                      "; there are: " + CLI::detail::join(ids, ", ") + ".");
    format = id;
}

void addTextOptions(CLI::App &parser, DataArguments &arguments)
{
    ReadOptions &read = arguments.read;
    parser
        .add_option_function<std::string>(
            "--format", [&arguments](const std::string &id) { setFormat(arguments.format, id); },
            "Format of DATA (default: detected)")
        ->type_name("ID");
    parser.add_option("--table", read.table, "Which table of a file with several: a sheet, an array, ...")
        ->type_name("NAME");
    parser.add_option("--encoding", read.encoding, "Encoding of the text (default: detected)")
        ->type_name("NAME");
    parser
        .add_option_function<std::string>(
            "--delimiter", [&read](const std::string &text) { setDelimiter(read, text); },
            "Between the cells (default: detected)")
        ->type_name("comma|semicolon|tab|bar|space");
    addChoice<std::optional<char>>(parser, "--decimal", read.decimal, "Decimal mark (default: detected)",
                                   {{".", '.'}, {",", ','}});
    addChoice<std::optional<char>>(parser, "--thousands", read.thousands,
                                   "Mark between thousands (default: detected)",
                                   {{"none", '\0'}, {",", ','}, {".", '.'}, {"'", '\''}, {"space", ' '}});
    parser.add_option("--skip-lines", read.skippedLines, "Lines before the table (default: detected)")
        ->type_name("N");
    parser.add_option("--footnotes", read.footnotes, "Rows below the table (default: detected)")
        ->type_name("N");
    addChoice(parser, "--ragged", read.ragged,
              "Rows that have not as many cells as the others (default refuse)",
              {{"refuse", RaggedRows::Refuse}, {"skip", RaggedRows::Skip}, {"fill", RaggedRows::Fill}});
    addChoice<std::optional<std::size_t>>(parser, "--header", read.headerRows,
                                          "Whether the first row names the columns",
                                          {{"auto", std::nullopt}, {"yes", 1}, {"no", 0}});
    parser
        .add_option("--header-rows", read.headerRows,
                    "How many rows name the columns, 0 to 9 (default: detected)")
        ->type_name("N")
        ->check(CLI::Range(std::size_t(0), kMostHeaderRows))
        ->excludes(parser.get_option("--header"));
    parser
        .add_option_function<std::string>(
            "--missing", [&read](const std::string &list) { read.missing = CLI::detail::split(list, ','); },
            "Texts that mean: no value (default: empty, NA, ?, ...)")
        ->type_name("LIST");
    parser
        .add_option("--keep-words", read.keptWords,
                    "Columns in which NA and the like are values: only empty cells have none")
        ->type_name("COLS")
        ->allow_extra_args(false);
}

/// Failure (usage): not NAME=COLS.
std::vector<ViewColumns> viewsOf(const std::vector<std::string> &texts)
{
    std::vector<ViewColumns> views;
    for (const std::string &text : texts) {
        const std::size_t sign = text.find('=');
        if (sign == std::string::npos || sign == 0 || sign + 1 == text.size())
            throw Failure(kExitUsage,
                          "--view takes NAME=COLS, for example --view pixels=1-4, not '" + text + "'.");
        views.push_back({text.substr(0, sign), text.substr(sign + 1)});
    }
    return views;
}

/// Of the class column; of no sample where there is none, and labels are to be added.
Result<ClassColumn> ownClasses(const DataArguments &arguments, const Dataset &data)
{
    if (const std::optional<std::size_t> column = data.classColumn())
        return readClassColumn(data, *column, arguments.unlabelledMark);
    if (!arguments.addedLabels.empty())
        return ClassColumn{{}, std::vector<int>(data.rows, kUnlabelled)};
    return Error{message("%1 has no class column; name one with --class, or bring the classes with --labels.",
                         data.name)};
}

bool holds(const Column &column, std::size_t rows, const std::string &text)
{
    for (std::size_t row = 0; row < rows; ++row) {
        if (!column.isMissing(row) && column.text(row) == text)
            return true;
    }
    return false;
}

/// A sentence about a temporary file speaks of what the user gave.
void nameStandardInput(Message &message, const std::string &path)
{
    for (std::string &argument : message.arguments) {
        if (argument == path)
            argument = kStandardInputName;
    }
}

} // namespace

void addDataOptions(CLI::App &parser, DataArguments &arguments)
{
    ReadOptions &read = arguments.read;
    CLI::Option *classColumn =
        parser
            .add_option("--class", read.classColumn,
                        "Column of the classes: name, number, last or none (default: detected)")
            ->type_name("COL");
    parser.add_option("--labels", arguments.labelFile, "Table with the classes: one a row, or id and class")
        ->type_name("FILE")
        ->excludes(classColumn);
    parser
        .add_option("--add-labels", arguments.addedLabels,
                    "Table with classes of some rows besides, in columns row (or id) and label")
        ->type_name("FILE")
        ->allow_extra_args(false);
    parser
        .add_option("--features", read.features,
                    "Columns to learn from: 1,2 or 1-4 or pixels_* (default: all)")
        ->type_name("COLS")
        ->allow_extra_args(false);
    parser.add_option("--ignore", read.ignore, "Columns to leave out")
        ->type_name("COLS")
        ->allow_extra_args(false);
    parser
        .add_option(
            "--view", arguments.views,
            "Columns of one view, for methods of several views: pixels=1-4 or colour=red,blue (default: "
            "by the beginnings of the names)")
        ->type_name("NAME=COLS")
        ->allow_extra_args(false);
    parser.add_option("--id", read.id, "Column that names the rows")->type_name("COL");
    parser.add_option("--text", read.texts, "Columns that are learned from by their words")
        ->type_name("COLS")
        ->allow_extra_args(false);
    parser.add_option("--category", read.categories, "Columns whose numbers name categories")
        ->type_name("COLS")
        ->allow_extra_args(false);
    parser
        .add_option("--unlabelled", arguments.unlabelledMark, "A class that means: no label, for example -1")
        ->type_name("TEXT");
    addTextOptions(parser, arguments);
}

void addPreparationOptions(CLI::App &parser, PreparationArguments &arguments)
{
    addChoice(parser, "--scale", arguments.prepare.scaling, "Scaling of the features (default standard)",
              {{"standard", Scaling::Standard},
               {"minmax", Scaling::MinMax},
               {"robust", Scaling::Robust},
               {"none", Scaling::None}});
    addChoice(parser, "--impute", arguments.prepare.imputation, "Missing numbers (default median)",
              {{"median", Imputation::Median},
               {"mean", Imputation::Mean},
               {"most_frequent", Imputation::MostFrequent},
               {"nearest", Imputation::Nearest},
               {"drop_rows", Imputation::DropRows}});
    addChoice(parser, "--duplicates", arguments.prepare.repeated,
              "Rows that repeat an earlier one, or come within 0.1 % of the columns' ranges (default keep)",
              {{"keep", RepeatedRows::Keep},
               {"drop", RepeatedRows::LeaveOut},
               {"drop_near", RepeatedRows::LeaveOutNear}});
    addChoice(parser, "--outliers", arguments.prepare.outliers,
              "Numbers beyond three times the distance of the quartiles from them (default keep)",
              {{"keep", Outliers::Keep}, {"clip", Outliers::Clip}, {"drop", Outliers::LeaveOut}});
    addChoice(parser, "--near-constant", arguments.prepare.nearConstants,
              "Columns in which one value is nearly all there is (default keep)",
              {{"keep", NearConstants::Keep}, {"drop", NearConstants::LeaveOut}});
    parser
        .add_option("--ordinal", arguments.prepare.ordinals,
                    "Categories that become their place in an order: grade, or size='small<medium<large'")
        ->type_name("COL[=ORDER]")
        ->allow_extra_args(false);
    parser.add_option("--terms", arguments.prepare.terms, "The most words that tell a text (default 300)")
        ->type_name("N")
        ->check(CLI::Range(1, kMostTerms));
    parser
        .add_option("--components", arguments.prepare.components,
                    "Principal components in place of the features (default 0: none)")
        ->type_name("N")
        ->check(CLI::Range(0, kMostComponents));
}

ReadData readData(const DataArguments &arguments, const RunControl &control)
{
    ReadData read;
    std::string location = arguments.location;
    if (location == kStandardStream) {
        read.standardInput = std::make_unique<StandardInput>();
        location = read.standardInput->path();
    }
    ReadOptions options = arguments.read;
    options.noClassColumn = !arguments.labelFile.empty() || options.classColumn == kNoClassColumn;
    options.views = viewsOf(arguments.views);
    Result<Dataset> data = readDataset(location, options, arguments.format, control);
    if (!data) {
        Error error = data.error();
        if (read.standardInput)
            nameStandardInput(error.message, location);
        fail(error);
    }
    read.data = std::move(data).value();
    read.sourceRows = read.data.rows;
    if (read.standardInput) {
        read.data.name = kStandardInputName;
        for (Message &note : read.data.notes)
            nameStandardInput(note, location);
    }
    return read;
}

Dataset dropRows(Dataset data, const PreparationArguments &arguments, const RunControl &control)
{
    return valueOf(withChosenRows(std::move(data), arguments.prepare, control));
}

Result<ClassColumn> knownClasses(const DataArguments &arguments, Dataset &data, std::size_t sourceRows)
{
    const std::string &mark = arguments.unlabelledMark;
    bool isMarkKnown = mark.empty();
    const auto labelsFrom = [&](const std::string &path) {
        ImportedLabels labels = labelsFromFile({path, mark}, data, sourceRows);
        isMarkKnown = isMarkKnown || labels.marked > 0;
        return labels;
    };
    const bool isOwn = arguments.labelFile.empty();
    Result<ClassColumn> classes =
        isOwn ? ownClasses(arguments, data) : classesOfNames(labelsFrom(arguments.labelFile).names);
    for (const std::string &path : arguments.addedLabels) {
        if (classes)
            classes = withAddedClasses(*classes, labelsFrom(path), path, data);
    }
    const std::optional<std::size_t> column = isOwn ? data.classColumn() : std::nullopt;
    if (!isMarkKnown && !(column && holds(data.columns[*column], data.rows, mark)))
        data.notes.push_back(unknownMark(mark));
    return classes;
}

Labels labelsToLearnFrom(const DataArguments &arguments, Dataset &data, std::size_t sourceRows)
{
    const ClassColumn classes = valueOf(knownClasses(arguments, data, sourceRows));
    if (classes.classes.size() == 1)
        throw Failure(kExitInput, data.name + " knows one class only, " + classes.classes[0].name +
                                      "; learning needs labels of at least two.");
    return givenLabels(classes);
}

} // namespace inkling

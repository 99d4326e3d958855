// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/compare_command.h"

#include "app/cli/argument_parsing.h"
#include "app/cli/comparison_report.h"
#include "app/cli/data_arguments.h"
#include "app/cli/execution.h"
#include "app/cli/interruption.h"
#include "app/cli/method_arguments.h"
#include "app/cli/notes.h"
#include "app/cli/output.h"
#include "app/cli/seed_arguments.h"
#include "core/io/fingerprint.h"
#include "core/io/seed_rows.h"
#include "core/map/prepare_points.h"
#include "core/score/small_classes.h"
#include "core/score/split.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace inkling {

namespace {

const HelpText kHelp = {
    "compare",
    "inkling-cli compare builtin:digits --methods label_propagation,label_spreading --seeds-per-class "
    "1,5,20\n"
    "inkling-cli compare survey.csv --methods label_spreading --splits splits.csv -o results.csv\n"
    "inkling-cli compare big.csv --methods label_spreading --draws 100 --seeds-per-class 5 --task 3 --of 10 "
    "-o part3.json\n"
    "inkling-cli compare --merge part1.json part2.json part3.json -o all.json",
    "DATA --methods A,B,... [options]",
    "Runs each method on many draws of given labels and tells the mean held-out accuracy, its standard\n"
    "deviation, the 95 % interval over draws (Student's t), and the difference to logistic regression\n"
    "on the same draws. All other known labels are held out. A signal leaves the runs done so far."};

constexpr double kReadShare = 0.05; ///< of the progress bar
constexpr std::size_t kUsualDraws = 10;

struct CompareArguments
{
    DataArguments data;
    PreparationArguments preparation;
    ExecutionArguments execution;
    std::vector<std::string> methods;
    std::vector<std::string> settings; ///< key=value
    std::string splits;
    std::vector<std::size_t> perClass;
    std::size_t draws = kUsualDraws;
    std::size_t task = 0; ///< 1 ... of; 0: all runs
    std::size_t of = 0;
    std::optional<double> required;
    std::string output;
    std::uint64_t seed = 0;
    bool inductive = false;
    bool merge = false;
    bool json = false;
    bool force = false;
};

void addCompareOptions(CLI::App &parser, CompareArguments &compare)
{
    parser.add_option("--methods", compare.methods, "The methods; `inkling-cli methods` lists them")
        ->type_name("A,B,...")
        ->delimiter(',')
        ->allow_extra_args(false);
    parser.add_option("--set", compare.settings, "Set a parameter of every method that has it")
        ->type_name("KEY=VALUE")
        ->allow_extra_args(false);
    parser
        .add_option("--seeds-per-class", compare.perClass, "Give so many rows of each class, drawn at random")
        ->type_name("N,M,...")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::PositiveNumber);
    parser.add_option("--draws", compare.draws, "Draws for each number of seeds (default 10)")
        ->type_name("N")
        ->check(CLI::Range(std::size_t(1), std::size_t(100'000)));
    parser
        .add_option("--splits", compare.splits,
                    "Rows whose class is given, numbered from 0: a line for each run")
        ->type_name("FILE")
        ->excludes("--seeds-per-class")
        ->excludes("--draws");
    parser.add_flag("--inductive", compare.inductive,
                    "Keep held-out rows out of the graph and predict them afterwards");
    parser.add_option("--task", compare.task, "Do only the I-th part of the runs, for --merge")
        ->type_name("I")
        ->check(CLI::PositiveNumber);
    parser.add_option("--of", compare.of, "The number of parts")->type_name("N")->check(CLI::PositiveNumber);
    parser.get_option("--task")->needs("--of");
    parser.get_option("--of")->needs("--task");
    parser.add_flag("--merge", compare.merge, "Put the JSON files of the parts together");
    parser
        .add_option("--require", compare.required,
                    "End with exit code 1 when a method's mean accuracy is below this share")
        ->type_name("F")
        ->check(CLI::Range(0.0, 1.0));
    parser.add_option("-o,--output", compare.output, "The results, by the name as JSON or CSV")
        ->type_name("OUT.json|OUT.csv");
    parser.add_flag("--json", compare.json, "Print the results as JSON on standard output");
    parser.add_flag("--force", compare.force, "Overwrite existing outputs");
    addRandomSeed(parser, compare.seed);
    addDataOptions(parser, compare.data);
    addPreparationOptions(parser, compare.preparation);
    addExecutionOptions(parser, compare.execution);
}

bool isCsv(const std::string &path)
{
    return std::filesystem::path(path).extension() == ".csv";
}

void checkArguments(const CompareArguments &compare)
{
    const bool isJson = compare.json || std::filesystem::path(compare.output).extension() == ".json";
    if (!compare.output.empty() && compare.output != kStandardStream && !isCsv(compare.output) && !isJson)
        throw Failure(kExitUsage,
                      "-o takes a name that ends in .json or .csv, not '" + compare.output + "'.");
    if (compare.task > compare.of)
        throw Failure(kExitUsage, "--task " + std::to_string(compare.task) + " of " +
                                      std::to_string(compare.of) + " does not exist.");
    if (compare.task > 0 && !isJson)
        throw Failure(kExitUsage,
                      "--task needs a JSON result that --merge can read: -o part.json or --json.");
    checkOutputs({compare.output, compare.json ? kStandardStream : ""},
                 compare.force ? Overwrite::Allow : Overwrite::Refuse);
}

/// The methods with their values; the baseline comes first, so that a stopped comparison has it.
std::vector<ConfiguredLearner> chosenMethods(const CompareArguments &compare)
{
    if (compare.methods.empty())
        throw Failure(kExitUsage, "--methods is missing; there are: " + methodIds() + ".");
    std::vector<std::string> ids = {kComparisonBaseline};
    ids.insert(ids.end(), compare.methods.begin(), compare.methods.end());
    return configuredLearners(ids, compare.settings);
}

/// What makes the labels of a split.
struct SplitSource
{
    std::string setting;
    std::size_t draw = 0;
    std::size_t perClass = 0; ///< 0: by rows
    std::vector<std::size_t> rows;
};

std::vector<SplitSource> splitSources(const CompareArguments &compare, const Dataset &data,
                                      std::size_t sourceRows)
{
    std::vector<SplitSource> sources;
    if (!compare.splits.empty()) {
        const std::string setting = std::filesystem::path(compare.splits).filename().string();
        for (auto &rows : valueOf(readRowLists(compare.splits, sourceRows)))
            sources.push_back(
                {setting, sources.size(), 0, rowsOfData(std::move(rows), data, compare.splits)});
        return sources;
    }
    if (compare.perClass.empty())
        throw Failure(kExitUsage, "Which labels are given? Name --seeds-per-class 1,2,5 or --splits FILE.");
    for (const std::size_t perClass : compare.perClass) {
        for (std::size_t draw = 0; draw < compare.draws; ++draw)
            sources.push_back({std::to_string(perClass) + " per class", draw, perClass, {}});
    }
    return sources;
}

Labels labelsOf(const SplitSource &source, const Labels &known, std::uint64_t seed)
{
    if (source.perClass > 0)
        return giveExactly(known, source.perClass, seed + source.draw);
    return valueOf(giveRows(known, source.rows));
}

/// Refuses before the first run what would end the last one, and tells of classes with fewer labels than are
/// wanted of each.
void checkSplits(const std::vector<SplitSource> &sources, const Labels &known, std::uint64_t seed,
                 std::vector<Message> &notes)
{
    for (const SplitSource &source : sources) {
        if (source.perClass > 0 && source.draw > 0) // leaves as many as the first
            continue;
        const Labels labels = labelsOf(source, known, seed);
        if (auto note = noteOfSmallClasses(labels.classes(), labels.givenCounts(), source.perClass))
            notes.push_back(*std::move(note));
        if (labels.count(LabelRole::HeldOut) == 0)
            throw Failure(kExitInput, source.setting + ", draw " + std::to_string(source.draw + 1) +
                                          ": every known label is given, so that none is left to score.");
    }
}

Json planJson(const CompareArguments &compare, const Comparison &comparison, const Dataset &data,
              const std::vector<SplitSource> &sources)
{
    const RowMatrix &X = *comparison.X;
    const std::string_view bytes(reinterpret_cast<const char *>(X.data()),
                                 sizeof(double) * static_cast<std::size_t>(X.size()));
    Json methods = Json::array();
    for (const ConfiguredLearner &method : comparison.methods)
        methods.push_back(
            {{"id", method.learner->id}, {"parameters", parametersJson(*method.learner, method.values)}});
    std::vector<std::string> settings;
    for (const SplitSource &source : sources) {
        if (std::find(settings.begin(), settings.end(), source.setting) == settings.end())
            settings.push_back(source.setting);
    }
    return {{"data",
             {{"name", data.name},
              {"rows", data.rows},
              {"features", data.featureColumns().size()},
              {"points", fingerprint(bytes)}}},
            {"methods", std::move(methods)},
            {"settings", settings},
            {"splits", sources.size()},
            {"seed", compare.seed},
            {"evaluation", evaluationId(comparison.evaluation)}};
}

ComparisonReport compareAll(const CompareArguments &compare, const std::vector<ConfiguredLearner> &methods,
                            Execution &execution)
{
    const ReadData read = readData(compare.data, execution.control().part(0.0, kReadShare));
    Dataset data = dropRows(read.data, compare.preparation, execution.control());
    const Labels known = labelsToLearnFrom(compare.data, data, read.sourceRows);
    const std::vector<SplitSource> sources = splitSources(compare, data, read.sourceRows);
    checkSplits(sources, known, compare.seed, data.notes);
    FeatureTable features = valueOf(preparePoints(data, compare.preparation.prepare, execution.control()));

    Comparison comparison;
    comparison.X = std::make_shared<const RowMatrix>(std::move(features.X));
    comparison.views = std::move(features.views);
    comparison.categories = std::move(features.categories);
    comparison.methods = methods;
    comparison.splits = sources.size();
    comparison.split = [&](std::size_t split) -> Result<ComparedSplit> {
        const SplitSource &source = sources[split];
        return ComparedSplit{source.setting, source.draw, labelsOf(source, known, compare.seed)};
    };
    comparison.seed = compare.seed;
    comparison.evaluation = compare.inductive ? Evaluation::Inductive : Evaluation::Transductive;

    ComparisonReport report;
    report.plan = planJson(compare, comparison, data, sources);
    report.planned = comparison.runs();
    addNotes(report.notes, data.notes);
    addNotes(report.notes, features.notes);
    const auto isWanted = [&](std::size_t run) {
        return compare.task == 0 || run % compare.of == compare.task - 1;
    };
    const auto done = [&report](const ComparisonRun &run) {
        report.runs.push_back(run);
    };
    std::vector<Message> refusals;
    const auto refused = [&refusals](const Message &why) {
        refusals.push_back(why);
    };
    const Status status =
        compareMethods(comparison, isWanted, done, refused, execution.control().part(kReadShare, 1.0));
    if (!status && !isInterrupted())
        fail(status.error());
    if (report.runs.empty() && !refusals.empty())
        fail(Error{refusals.front()});
    addNotes(report.notes, refusals);
    return report;
}

void deliver(const CompareArguments &compare, const ComparisonReport &report)
{
    if (report.runs.empty())
        stopIfInterrupted();
    if (!compare.output.empty())
        writeOutput(compare.output,
                    isCsv(compare.output) ? comparisonCsv(report) : jsonText(comparisonJson(report)));
    if (compare.json)
        writeOutput(kStandardStream, jsonText(comparisonJson(report)));
    else if (compare.output.empty())
        writeOutput(kStandardStream, comparisonText(report));
    if (!compare.execution.quiet && (compare.json || !compare.output.empty()))
        std::fputs(comparisonText(report).c_str(), stderr);
}

int exitCodeOf(const CompareArguments &compare, const ComparisonReport &report)
{
    if (isInterrupted())
        return interruptedExitCode();
    if (compare.required && !compare.merge && !report.isComplete() && compare.task == 0)
        return kExitNegative; // a method that refused has not what is required
    const std::vector<ComparisonResult> results = summarizeRuns(report.runs);
    const bool isMet = std::all_of(results.begin(), results.end(), [&](const ComparisonResult &result) {
        const bool isAsked =
            std::find(compare.methods.begin(), compare.methods.end(), result.method) != compare.methods.end();
        return !compare.required || !isAsked || result.meanAccuracy >= *compare.required;
    });
    return isMet ? kExitDone : kExitNegative;
}

} // namespace

int compareCommand(const Arguments &arguments)
{
    CompareArguments compare;
    const auto parser = makeParser(kHelp);
    addCompareOptions(*parser, compare);
    std::optional<Arguments> positionals = parseArguments(*parser, arguments);
    if (!positionals)
        return kExitDone;
    checkArguments(compare);
    ComparisonReport report;
    if (compare.merge) {
        if (positionals->empty())
            throw Failure(kExitUsage, "--merge takes the JSON files of the parts.");
        report = mergedComparison(*positionals);
    } else {
        takeSettings(compare.settings, *positionals);
        compare.data.location = onlyDataArgument(*positionals);
        const std::vector<ConfiguredLearner> methods = chosenMethods(compare);
        Execution execution(compare.execution);
        report = compareAll(compare, methods, execution);
        execution.endProgress();
    }
    deliver(compare, report);
    return exitCodeOf(compare, report);
}

} // namespace inkling

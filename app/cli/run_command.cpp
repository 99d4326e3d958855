// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_command.h"

#include "app/cli/argument_parsing.h"
#include "app/cli/data_arguments.h"
#include "app/cli/execution.h"
#include "app/cli/html_report.h"
#include "app/cli/interruption.h"
#include "app/cli/json_report.h"
#include "app/cli/method_arguments.h"
#include "app/cli/notes.h"
#include "app/cli/output.h"
#include "app/cli/output_format.h"
#include "app/cli/picture.h"
#include "app/cli/seed_arguments.h"
#include "app/cli/text_report.h"
#include "core/io/dataset_writers.h"
#include "core/io/labelled_dataset.h"
#include "core/map/prepare_points.h"

#include <cstdio>

namespace inkling {

namespace {

const HelpText kHelp = {
    "run",
    "inkling-cli run builtin:moons --method label_propagation --seeds-per-class 3 -o moons.csv\n"
    "inkling-cli run survey.csv --class answer --method label_spreading --set alpha=0.9 -o labelled.csv\n"
    "inkling-cli run builtin:iris --features 1,2 --seeds rows.txt --method label_propagation --json "
    "--picture iris.svg --report iris.html\n"
    "zstdcat big.csv.zst | inkling-cli run - --method label_propagation --quiet > labelled.csv",
    "DATA --method ID [options]",
    "Labels the rows that have no label, from those that have one, and scores the answer on held-out\n"
    "labels. DATA is a file, - for standard input, or builtin:NAME. Every class in the class column is\n"
    "given unless --seeds, --seeds-per-class or --seed-fraction hold some out. The labelled rows go to\n"
    "-o, or to standard output when there is neither -o nor --json."};

constexpr double kReadShare = 0.1; ///< of the progress bar

struct RunArguments
{
    Arguments words; ///< as they were typed
    DataArguments data;
    PreparationArguments preparation;
    SeedArguments seeds;
    ExecutionArguments execution;
    std::string method;
    std::vector<std::string> settings; ///< key=value
    std::string output;
    OutputFormat format;
    std::string trace;
    std::string picture;
    std::string page;
    std::uint64_t seed = 0;
    bool inductive = false;
    bool scores = false;
    bool json = false;
    bool force = false;
};

void addRunOptions(CLI::App &parser, RunArguments &run)
{
    parser.add_option("--method", run.method, "The method; `inkling-cli methods` lists them")
        ->type_name("ID");
    parser.add_option("--set", run.settings, "Set a parameter of the method")
        ->type_name("KEY=VALUE")
        ->allow_extra_args(false);
    parser
        .add_option("-o,--output", run.output,
                    "The labelled rows, as CSV where its name says nothing else; - is standard output")
        ->type_name("OUT");
    addOutputFormatOptions(parser, run.format);
    parser.add_flag("--scores", run.scores, "Add a column score_<class> for each class");
    parser.add_option("--trace", run.trace, "Write the iterations as JSON")->type_name("FILE");
    parser.add_option("--picture", run.picture, "Draw before and after")->type_name("FILE.svg");
    parser
        .add_option("--report", run.page,
                    "Write the report as one HTML page, with pictures and this command; --verbose adds the "
                    "times, without which the same run gives the same page")
        ->type_name("FILE.html");
    parser.add_flag("--json", run.json, "Print the report as JSON on standard output");
    parser.add_flag("--force", run.force, "Overwrite existing outputs");
    addRandomSeed(parser, run.seed);
    addSeedOptions(parser, run.seeds);
    parser.add_flag("--inductive", run.inductive,
                    "Keep held-out rows out of the graph and predict them afterwards");
    addDataOptions(parser, run.data);
    addPreparationOptions(parser, run.preparation);
    addExecutionOptions(parser, run.execution);
}

/// What the scores of a report do not say by themselves.
void addScoringNotes(std::vector<std::string> &notes, const FinishedRun &run)
{
    if (run.report.score.heldOut > 0 && run.learner->family == Family::Graph)
        notes.emplace_back(run.report.evaluation == Evaluation::Transductive
                               ? "The held-out rows are in the graph, without their labels."
                               : "The held-out rows were left out of the graph and predicted afterwards.");
    const std::optional<LeaveOneOut> &left = run.report.leaveOneOut;
    if (left && left->total > 0)
        notes.push_back("Leave one out: each given label predicted from the others, " +
                        std::to_string(left->right) + " of " + std::to_string(left->total) +
                        " are right (the last of their class or component, and so " +
                        "not tried: " + std::to_string(left->excluded) + ").");
}

void checkRunOutputs(const RunArguments &run)
{
    const bool toStandard = run.json || run.output.empty(); // the report or the rows
    checkOutputs({run.output, run.trace, run.picture, run.page, toStandard ? kStandardStream : ""},
                 run.force ? Overwrite::Allow : Overwrite::Refuse);
}

Report runMethod(const FinishedRun &run, const RunArguments &arguments, const ParameterValues &values,
                 const RunControl &control)
{
    Experiment experiment;
    experiment.X = run.X;
    experiment.views = run.views;
    experiment.categories = run.categories;
    experiment.labels = run.labels;
    experiment.learner = run.learner;
    experiment.values = values;
    experiment.seed = arguments.seed;
    experiment.evaluation = arguments.inductive ? Evaluation::Inductive : Evaluation::Transductive;
    experiment.trace = arguments.trace.empty() ? TraceRequest::None : TraceRequest::Frames;
    Report report = valueOf(runExperiment(experiment, control));
    stopIfInterrupted(); // a stopped run may have a partial answer; scripts shall not take it for a whole one
    return report;
}

/// Everything up to the answer.
FinishedRun finishRun(const RunArguments &arguments, const LearnerInfo &learner,
                      const ParameterValues &values, const ReadData &read, Execution &execution)
{
    FinishedRun run;
    run.times.read = execution.milliseconds();
    run.learner = &learner;
    run.threads = execution.threadCount();
    run.data = dropRows(read.data, arguments.preparation, execution.control());
    const Labels known = labelsToLearnFrom(arguments.data, run.data, read.sourceRows);
    run.labels = chooseSeeds(known, run.data, read.sourceRows, arguments.seeds, arguments.seed);
    FeatureTable features =
        valueOf(preparePoints(run.data, arguments.preparation.prepare, execution.control()));
    run.X = std::make_shared<const RowMatrix>(std::move(features.X));
    run.views = std::move(features.views);
    run.categories = std::move(features.categories);
    run.featureNames = std::move(features.names);
    run.preparationNotes = std::move(features.notes);
    run.times.prepare = execution.milliseconds() - run.times.read;
    stopIfInterrupted();

    run.report = runMethod(run, arguments, values, execution.control().part(kReadShare, 1.0));
    addNotes(run.notes, run.data.notes);
    addNotes(run.notes, run.preparationNotes);
    addNotes(run.notes, run.report.outcome.notes);
    addScoringNotes(run.notes, run);
    return run;
}

using OutputFiles = std::vector<std::pair<std::string, std::string>>; ///< path, bytes

Detail detailOf(const RunArguments &arguments)
{
    return arguments.execution.verbose ? Detail::Everything : Detail::Summary;
}

void addPictures(const RunArguments &arguments, const FinishedRun &run, OutputFiles &files,
                 const RunControl &control)
{
    if (arguments.picture.empty() && arguments.page.empty())
        return;
    const RunMap map = runMap(run, arguments.preparation.prepare, control);
    if (!arguments.picture.empty())
        files.emplace_back(arguments.picture, runPicture(run, map));
    if (!arguments.page.empty())
        files.emplace_back(
            arguments.page,
            runPage(run, map, {arguments.data, arguments.preparation, arguments.words, detailOf(arguments)}));
}

/// Makes every output before the first is written, so that a failure or a signal leaves none behind.
void writeOutputs(const RunArguments &arguments, const WriterInfo &writer, FinishedRun &run,
                  const RunControl &control)
{
    OutputFiles files;
    const bool rowsToStandard = arguments.output.empty() && !arguments.json;
    if (rowsToStandard || !arguments.output.empty()) {
        const ScoreColumns scores = arguments.scores ? ScoreColumns::All : ScoreColumns::None;
        const ExportTable table =
            labelledDataset(run.data, run.labels, &run.report.outcome, {scores, std::nullopt});
        WrittenTable written =
            valueOf(writtenTable(writer, table, arguments.output, arguments.format.options(), control));
        addNotes(run.notes, written.notes);
        files.emplace_back(rowsToStandard ? kStandardStream : arguments.output, std::move(written.bytes));
    }
    if (!arguments.trace.empty())
        files.emplace_back(arguments.trace, jsonText(traceJson(run), kCompactJson));
    addPictures(arguments, run, files, control);
    stopIfInterrupted();
    for (const auto &[path, bytes] : files)
        writeOutput(path, bytes);
}

void report(const RunArguments &arguments, const FinishedRun &run)
{
    if (!arguments.execution.quiet)
        std::fputs(runText(run, detailOf(arguments)).c_str(), stderr);
    if (arguments.json)
        writeOutput(kStandardStream, jsonText(runJson(run)));
}

} // namespace

int runCommand(const Arguments &arguments)
{
    RunArguments run;
    run.words = arguments;
    const auto parser = makeParser(kHelp);
    addRunOptions(*parser, run);
    std::optional<Arguments> positionals = parseArguments(*parser, arguments);
    if (!positionals)
        return kExitDone;
    takeSettings(run.settings, *positionals);
    run.data.location = onlyDataArgument(*positionals);
    if (run.method.empty())
        throw Failure(kExitUsage, "--method is missing; there are: " + methodIds() + ".");
    const LearnerInfo &learner = chosenLearner(run.method);
    const ParameterValues values = chosenValues(learner, run.settings);
    checkRunOutputs(run);
    const WriterInfo &writer = chosenWriter(run.format, run.output, UnnamedFormat::Csv);

    Execution execution(run.execution);
    const ReadData read = readData(run.data, execution.control().part(0.0, kReadShare));
    FinishedRun finished = finishRun(run, learner, values, read, execution);
    writeOutputs(run, writer, finished, execution.control());
    finished.times.total = execution.milliseconds();
    execution.endProgress();
    report(run, finished);
    return kExitDone;
}

} // namespace inkling

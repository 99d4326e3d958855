// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/suggest_command.h"

#include "app/cli/execution.h"
#include "app/cli/interruption.h"
#include "app/cli/learning_data.h"
#include "app/cli/method_arguments.h"
#include "app/cli/notes.h"
#include "app/cli/output.h"
#include "app/cli/suggestion_report.h"
#include "core/graph/graph.h"
#include "core/io/seed_rows.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace inkling {

namespace {

const HelpText kHelp = {
    "suggest",
    "inkling-cli suggest survey.csv --class answer --count 20 -o to_label.csv\n"
    "inkling-cli run survey.csv --class answer --add-labels to_label.csv --method label_propagation -o "
    "out.csv\n"
    "inkling-cli suggest photos.csv --class none --criterion vopt --count 5\n"
    "inkling-cli suggest builtin:digits --seeds-per-class 0 --count 10 --rows rows.txt\n"
    "inkling-cli suggest builtin:digits --seeds rows.txt --count 10 --rows rows.txt --force",
    "DATA [options]",
    "Tells which samples to label next, the best first: the middles of what no label says anything of,\n"
    "then the samples that the criterion finds on the graph, each as if those before it had a label. Fill\n"
    "in the column `label` of -o and hand the file back with --add-labels. To try it on known classes,\n"
    "hold them out (--seeds-per-class 0: all): then only held-out rows are suggested, and --rows writes the\n"
    "given and the suggested ones for --seeds."};

constexpr double kReadShare = 0.05; ///< of the progress bar
constexpr double kRunShare = 0.4;   ///< up to where the method has run

struct SuggestArguments
{
    LearningDataArguments learning;
    ExecutionArguments execution;
    std::string method = "label_propagation";
    std::vector<std::string> settings; ///< key=value
    Criterion criterion = criteria().front().criterion;
    std::size_t count = 10;
    std::string passOver; ///< a file with rows
    std::string output;
    std::string rows;
    bool json = false;
    bool force = false;
};

void addSuggestOptions(CLI::App &parser, SuggestArguments &suggest)
{
    std::vector<std::pair<std::string, Criterion>> words;
    for (const CriterionInfo &info : criteria())
        words.emplace_back(info.id, info.criterion);
    addChoice(parser, "--criterion", suggest.criterion,
              std::string("What makes a sample worth a label (default ") + criteria().front().id + ")",
              words);
    parser.add_option("--count", suggest.count, "How many samples (default 10)")
        ->type_name("N")
        ->check(CLI::Range(std::size_t(1), std::size_t(1'000'000)));
    parser
        .add_option("--method", suggest.method,
                    "The graph method whose scores the criterion goes by (default label_propagation)")
        ->type_name("ID");
    parser.add_option("--set", suggest.settings, "Set a parameter of the method or its graph")
        ->type_name("KEY=VALUE")
        ->allow_extra_args(false);
    parser.add_option("--pass-over", suggest.passOver, "Rows never to suggest, numbered from 0, in a file")
        ->type_name("FILE");
    parser
        .add_option("-o,--output", suggest.output,
                    "The samples as CSV with a column label to fill in; - is standard output")
        ->type_name("OUT.csv");
    parser
        .add_option("--rows", suggest.rows,
                    "The rows that are given and those suggested, as --seeds takes them")
        ->type_name("FILE");
    parser.add_flag("--json", suggest.json, "Print the samples as JSON on standard output");
    parser.add_flag("--force", suggest.force, "Overwrite existing outputs");
    addLearningDataOptions(parser, suggest.learning, 0);
    addExecutionOptions(parser, suggest.execution);
}

/// Of all that --force may overwrite, labels that a person has filled in are not to be had again.
void keepFilledInLabels(const SuggestArguments &suggest)
{
    for (const std::string &path : suggest.learning.data.addedLabels) {
        std::error_code ignored;
        if (std::filesystem::equivalent(path, suggest.output, ignored))
            throw Failure(kExitUsage, "-o would overwrite the labels in " + path +
                                          ", which --add-labels reads; give it another name.");
    }
}

bool isGraphMethod(const LearnerInfo &learner)
{
    return learner.family == Family::Graph;
}

/// What may not be suggested: rows that the user passes over and, where known labels are held out to try
/// this, rows whose class nobody could look up.
std::vector<int> rowsPassedOver(const SuggestArguments &suggest, const LearningData &learning)
{
    std::vector<int> passedOver;
    if (!suggest.passOver.empty()) {
        const auto rows = rowsOfData(valueOf(readSeedRows(suggest.passOver, learning.sourceRows)),
                                     learning.data, suggest.passOver);
        passedOver.assign(rows.begin(), rows.end());
    }
    const Labels &labels = learning.labels;
    for (std::size_t row = 0; row < labels.size() && labels.count(LabelRole::HeldOut) > 0; ++row) {
        if (labels.role(row) == LabelRole::Unlabelled)
            passedOver.push_back(static_cast<int>(row));
    }
    return passedOver;
}

void refuseWithoutCandidates(const LearningData &learning)
{
    const Labels &labels = learning.labels;
    if (labels.count(LabelRole::Given) < labels.size())
        return;
    const auto column = learning.data.classColumn();
    throw Failure(kExitInput, "All " + std::to_string(labels.size()) + " rows have a class already" +
                                  (column ? ", in the column \"" + learning.data.columns[*column].name + "\""
                                          : std::string()) +
                                  ": there is nothing to label. Hold labels out with --seeds-per-class (0: "
                                  "all of them) or --seeds, "
                                  "or say --class none where that column is no class.");
}

std::size_t givenClassCount(const Labels &labels)
{
    const std::vector<std::size_t> counts = labels.givenCounts();
    return counts.size() - std::size_t(std::count(counts.begin(), counts.end(), 0U));
}

FinishedSuggestions finishSuggestions(const SuggestArguments &suggest, const ConfiguredLearner &method,
                                      Execution &execution)
{
    const RunControl control = execution.control();
    FinishedSuggestions finished;
    finished.learning = readLearningData(suggest.learning, ClassNeed::None, control.part(0.0, kReadShare));
    finished.method = method;
    finished.threads = execution.threadCount();
    finished.notes = finished.learning.notes;
    finished.criterion = &*std::find_if(criteria().begin(), criteria().end(), [&](const CriterionInfo &info) {
        return info.criterion == suggest.criterion;
    });
    refuseWithoutCandidates(finished.learning);

    GraphCache graphs;
    const LearningProblem problem = finished.learning.problem(graphs);
    const RunControl running = control.part(kReadShare, kRunShare);
    if (givenClassCount(finished.learning.labels) > 1) {
        finished.outcome = valueOf(method.learner->run(problem, method.values, running));
        stopIfInterrupted();
        addNotes(finished.notes, finished.outcome->notes);
    }
    const auto graph = valueOf(graphs.graph(problem.X, graphOptions(method.values), running));
    ActiveLearning active(graph, problem.X);
    const SuggestionRequest request = {.given = problem.given,
                                       .scores = finished.outcome ? finished.outcome->scores
                                                                  : RowMatrix::Zero(graph->size(), 1),
                                       .passedOver = rowsPassedOver(suggest, finished.learning),
                                       .criterion = suggest.criterion,
                                       .count = suggest.count};
    finished.suggestions = valueOf(active.suggest(request, control.part(kRunShare, 1.0)));
    stopIfInterrupted();
    return finished;
}

/// What the suggestions do not say by themselves.
void addSuggestionNotes(FinishedSuggestions &finished, const SuggestArguments &suggest)
{
    if (!finished.outcome)
        finished.notes.emplace_back("Fewer than two classes are given: the criterion plays no part yet.");
    if (finished.suggestions.size() < suggest.count)
        finished.notes.push_back(
            "Only " + std::to_string(finished.suggestions.size()) + " of the " +
            std::to_string(suggest.count) +
            " asked for can be suggested: every other row is given, passed over, of unknown class beside "
            "held-out ones, or the same point as one of these.");
}

/// What a person who labels does with these; where known classes are held out nobody labels.
std::string nextStep(const SuggestArguments &suggest, const FinishedSuggestions &finished)
{
    if (finished.suggestions.empty() || finished.learning.labels.count(LabelRole::HeldOut) > 0)
        return {};
    if (suggest.output.empty())
        return "-o FILE.csv writes these with a column label to fill in; --add-labels FILE.csv takes it "
               "back.";
    return "fill in the column label; --add-labels " + suggest.output + " takes it back.";
}

void deliver(const SuggestArguments &suggest, const FinishedSuggestions &finished)
{
    std::vector<std::pair<std::string, std::string>> files; // path, bytes
    if (!suggest.output.empty())
        files.emplace_back(suggest.output, suggestionsCsv(finished));
    if (!suggest.rows.empty())
        files.emplace_back(suggest.rows, rowsText(finished));
    for (const auto &[path, bytes] : files)
        writeOutput(path, bytes);
    const bool isOnStandard = !suggest.json && suggest.output.empty() && suggest.rows.empty();
    if (suggest.json)
        writeOutput(kStandardStream, jsonText(suggestionsJson(finished)));
    else if (isOnStandard)
        writeOutput(kStandardStream, suggestionsText(finished));
    if (!suggest.execution.quiet && !isOnStandard)
        std::fputs(suggestionsText(finished).c_str(), stderr);
}

} // namespace

int suggestCommand(const Arguments &arguments)
{
    SuggestArguments suggest;
    const auto parser = makeParser(kHelp);
    addSuggestOptions(*parser, suggest);
    std::optional<Arguments> positionals = parseArguments(*parser, arguments);
    if (!positionals)
        return kExitDone;
    takeSettings(suggest.settings, *positionals);
    suggest.learning.data.location = onlyDataArgument(*positionals);
    const LearnerInfo &learner = chosenLearner(suggest.method);
    if (!isGraphMethod(learner))
        throw Failure(kExitUsage, suggest.method +
                                      " has no graph, by which samples are suggested; these have: " +
                                      methodIds(isGraphMethod) + ".");
    const ConfiguredLearner method{&learner, chosenValues(learner, suggest.settings)};
    checkOutputs({suggest.output, suggest.rows, suggest.json ? kStandardStream : ""},
                 suggest.force ? Overwrite::Allow : Overwrite::Refuse);
    keepFilledInLabels(suggest);
    Execution execution(suggest.execution);
    FinishedSuggestions finished = finishSuggestions(suggest, method, execution);
    addSuggestionNotes(finished, suggest);
    finished.next = nextStep(suggest, finished);
    finished.milliseconds = execution.milliseconds();
    execution.endProgress();
    deliver(suggest, finished);
    return kExitDone;
}

} // namespace inkling

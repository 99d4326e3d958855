// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/explain_command.h"

#include "app/cli/execution.h"
#include "app/cli/explanation_report.h"
#include "app/cli/interruption.h"
#include "app/cli/learning_data.h"
#include "app/cli/method_arguments.h"
#include "app/cli/notes.h"
#include "app/cli/output.h"
#include "core/graph/edges.h"
#include "core/graph/graph.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <optional>
#include <utility>

namespace inkling {

namespace {

const HelpText kHelp = {
    "explain",
    "inkling-cli explain builtin:iris --seeds-per-class 3 --method label_propagation --row 70\n"
    "inkling-cli explain survey.csv --class answer --method label_spreading --set k=15 --row 3,17,20\n"
    "inkling-cli explain builtin:digits --seeds-per-class 5 --method poisson --row 9 --json",
    "DATA --method ID --row N,... [options]",
    "Tells where rows have their labels from: the scores of each class, the given rows (seeds) that they\n"
    "are made of with their shares, the likeliest way to the first of these along edges of the graph, and\n"
    "the nearest neighbours. Takes the options of `run`, for the same answer. Rows are numbered from 0, as\n"
    "in --seeds."};

constexpr double kReadShare = 0.05; ///< of the progress bar
constexpr double kRunShare = 0.6;   ///< up to where the method has run

struct ExplainArguments
{
    LearningDataArguments learning;
    ExecutionArguments execution;
    std::string method;
    std::vector<std::string> settings; ///< key=value
    std::vector<std::string> rows;     ///< row numbers of the source
    std::size_t mostShown = 5;
    std::string output;
    bool json = false;
    bool force = false;
};

bool canExplain(const LearnerInfo &learner)
{
    return static_cast<bool>(learner.explain);
}

void addExplainOptions(CLI::App &parser, ExplainArguments &explain)
{
    parser.add_option("--row", explain.rows, "The rows to explain, numbered from 0")
        ->type_name("N,M,...")
        ->delimiter(',')
        ->allow_extra_args(false);
    parser.add_option("--method", explain.method, "The method; there are: " + methodIds(canExplain))
        ->type_name("ID");
    parser.add_option("--set", explain.settings, "Set a parameter of the method")
        ->type_name("KEY=VALUE")
        ->allow_extra_args(false);
    parser.add_option("--most", explain.mostShown, "Seeds and neighbours to show (default 5)")
        ->type_name("N");
    parser
        .add_option("-o,--output", explain.output, "All seeds and their shares as CSV; - is standard output")
        ->type_name("OUT.csv");
    parser.add_flag("--json", explain.json, "Print the explanations as JSON on standard output");
    parser.add_flag("--force", explain.force, "Overwrite existing outputs");
    addLearningDataOptions(parser, explain.learning);
    addExecutionOptions(parser, explain.execution);
}

const LearnerInfo &explainingLearner(const std::string &method)
{
    if (method.empty())
        throw Failure(kExitUsage, "--method is missing; there are: " + methodIds(canExplain) + ".");
    const LearnerInfo &learner = chosenLearner(method);
    if (!canExplain(learner))
        throw Failure(kExitUsage, "The scores of " + method +
                                      " are no sum over given rows and cannot be explained by them; those of "
                                      "these can: " +
                                      methodIds(canExplain) + ".");
    return learner;
}

/// Nothing where it is none, or beyond all numbers.
std::optional<std::size_t> rowNumber(const std::string &word)
{
    std::size_t row = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), row);
    return error == std::errc() && end == word.data() + word.size() ? std::optional(row) : std::nullopt;
}

/// Before the data are read. Failure (usage): there is none, or it is no number.
void checkRowNumbers(const std::vector<std::string> &rows)
{
    if (rows.empty())
        throw Failure(kExitUsage, "--row is missing: name the rows to explain, numbered from 0.");
    for (const std::string &word : rows) {
        if (word.empty() || word.find_first_not_of("0123456789") != std::string::npos)
            throw Failure(kExitUsage, "--row takes row numbers from 0, 3 or 3,17, not '" + word + "'.");
    }
}

/// The rows of the data to explain. Failure (input): one is not there or was dropped.
std::vector<std::size_t> rowsToExplain(const ExplainArguments &explain, const LearningData &learning)
{
    std::vector<std::size_t> rows;
    for (const std::string &word : explain.rows) {
        const auto row = rowNumber(word);
        if (!row || *row >= learning.sourceRows)
            throw Failure(kExitInput, "There is no row " + word +
                                          "; rows are numbered from 0, and there are " +
                                          std::to_string(learning.sourceRows) + ".");
        rows.push_back(*row);
    }
    return rowsOfData(std::move(rows), learning.data, "--row");
}

void addNeighbours(Explanation &explanation, const Graph &graph, std::size_t most)
{
    std::vector<WeightedNeighbour> &neighbours = explanation.neighbours;
    const double degree = graph.degree[explanation.row];
    const auto add = [&](int row, double weight) {
        neighbours.push_back({row, weight, weight / degree});
    };
    std::visit([&](const auto &W) { forEachEdge(W, explanation.row, add); }, graph.weights);
    std::stable_sort(
        neighbours.begin(), neighbours.end(),
        [](const WeightedNeighbour &a, const WeightedNeighbour &b) { return a.weight > b.weight; });
    explanation.neighbourCount = neighbours.size();
    neighbours.resize(std::min(most, neighbours.size()));
}

FinishedExplanations finishExplanations(const ExplainArguments &explain, const ConfiguredLearner &method,
                                        Execution &execution)
{
    const RunControl control = execution.control();
    FinishedExplanations finished;
    finished.learning = readLearningData(explain.learning, ClassNeed::Two, control.part(0.0, kReadShare));
    finished.method = method;
    finished.mostShown = explain.mostShown;
    finished.threads = execution.threadCount();
    const std::vector<std::size_t> rows = rowsToExplain(explain, finished.learning);

    GraphCache graphs;
    const LearningProblem problem = finished.learning.problem(graphs);
    finished.outcome =
        valueOf(method.learner->run(problem, method.values, control.part(kReadShare, kRunShare)));
    stopIfInterrupted();
    const RunControl explaining = control.part(kRunShare, 1.0);
    const auto graph = valueOf(graphs.graph(problem.X, graphOptions(method.values), explaining));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const RunControl part =
            explaining.part(double(i) / double(rows.size()), double(i + 1) / double(rows.size()));
        const auto row = static_cast<int>(rows[i]);
        Explanation explanation{
            row, valueOf(method.learner->explain(problem, method.values, finished.outcome, row, part)), {}};
        addNeighbours(explanation, *graph, explain.mostShown);
        finished.explanations.push_back(std::move(explanation));
    }
    stopIfInterrupted();
    finished.notes = finished.learning.notes;
    addNotes(finished.notes, finished.outcome.notes);
    if (finished.outcome.ending == Ending::LimitReached)
        finished.notes.emplace_back("The answer is not converged: the limit of iterations was reached.");
    return finished;
}

void deliver(const ExplainArguments &explain, const FinishedExplanations &finished)
{
    if (!explain.output.empty())
        writeOutput(explain.output, explanationsCsv(finished));
    if (explain.json)
        writeOutput(kStandardStream, jsonText(explanationsJson(finished)));
    else if (explain.output.empty())
        writeOutput(kStandardStream, explanationsText(finished));
    if (!explain.execution.quiet && (explain.json || !explain.output.empty()))
        std::fputs(explanationsText(finished).c_str(), stderr);
}

} // namespace

int explainCommand(const Arguments &arguments)
{
    ExplainArguments explain;
    const auto parser = makeParser(kHelp);
    addExplainOptions(*parser, explain);
    std::optional<Arguments> positionals = parseArguments(*parser, arguments);
    if (!positionals)
        return kExitDone;
    takeSettings(explain.settings, *positionals);
    explain.learning.data.location = onlyDataArgument(*positionals);
    const LearnerInfo &learner = explainingLearner(explain.method);
    checkRowNumbers(explain.rows);
    const ConfiguredLearner method{&learner, chosenValues(learner, explain.settings)};
    checkOutputs({explain.output, explain.json ? kStandardStream : ""},
                 explain.force ? Overwrite::Allow : Overwrite::Refuse);
    Execution execution(explain.execution);
    FinishedExplanations finished = finishExplanations(explain, method, execution);
    finished.milliseconds = execution.milliseconds();
    execution.endProgress();
    deliver(explain, finished);
    return kExitDone;
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tune_command.h"

#include "app/cli/execution.h"
#include "app/cli/interruption.h"
#include "app/cli/learning_data.h"
#include "app/cli/method_arguments.h"
#include "app/cli/notes.h"
#include "app/cli/output.h"
#include "app/cli/search_report.h"
#include "core/learn/inductive.h"

#include <algorithm>
#include <cstdio>
#include <iterator>

namespace inkling {

namespace {

const HelpText kHelp = {
    "tune",
    "inkling-cli tune survey.csv --method label_spreading --vary k=auto --vary alpha=auto\n"
    "inkling-cli tune builtin:digits --seeds-per-class 10 --method label_propagation,poisson --vary "
    "k=5,10,20\n"
    "inkling-cli tune builtin:moons --method label_propagation --set graph=rbf --vary gamma=auto -o "
    "curve.csv",
    "DATA --method A,B,... --vary KEY=VALUES [options]",
    "Predicts each given label from the other given ones, with each method and each combination of the\n"
    "varied parameters, and tells the curve of the errors and the options for the best. Held-out labels\n"
    "play no part, so that `run` can score the choice on them. VALUES is a comma-separated list, or auto."};

constexpr double kReadShare = 0.05; ///< of the progress bar
constexpr double kGraphShare = 0.1; ///< up to where the automatic gammas are known

struct TuneArguments
{
    LearningDataArguments learning;
    ExecutionArguments execution;
    std::vector<std::string> methods;
    std::vector<std::string> settings; ///< key=value
    std::vector<std::string> varied;   ///< key=values
    std::string output;
    bool inductive = false;
    bool json = false;
    bool force = false;
};

void addTuneOptions(CLI::App &parser, TuneArguments &tune)
{
    parser.add_option("--method", tune.methods, "The methods; `inkling-cli methods` lists them")
        ->type_name("A,B,...")
        ->delimiter(',')
        ->allow_extra_args(false);
    parser
        .add_option("--vary", tune.varied,
                    "Try these values of a parameter of every method that has it; auto: the usual ones")
        ->type_name("KEY=A,B,...")
        ->allow_extra_args(false);
    parser.add_option("--set", tune.settings, "Set a parameter of every method that has it")
        ->type_name("KEY=VALUE")
        ->allow_extra_args(false);
    parser.add_option("-o,--output", tune.output, "The curve as CSV; - is standard output")
        ->type_name("OUT.csv");
    parser.add_flag("--json", tune.json, "Print the curve as JSON on standard output");
    parser.add_flag("--force", tune.force, "Overwrite existing outputs");
    parser.add_flag("--inductive", tune.inductive, "Keep held-out rows out of the graph");
    addLearningDataOptions(parser, tune.learning);
    addExecutionOptions(parser, tune.execution);
}

/// KEY=A,B,... of one --vary; KEY=auto has no values. Failure (usage): not of that form.
VariedParameter variedParameter(const std::string &text)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals + 1 == text.size())
        throw Failure(kExitUsage, "--vary takes KEY=A,B,... or KEY=auto, not '" + text + "'.");
    VariedParameter varied{text.substr(0, equals), {}};
    const std::string values = text.substr(equals + 1);
    if (values != "auto")
        varied.values = CLI::detail::split(values, ',');
    return varied;
}

/// Failure (usage), told before the data are read: a key that no method has, or that stands twice; a value
/// that a method does not take.
std::vector<VariedParameter> variedParameters(const TuneArguments &tune)
{
    std::vector<VariedParameter> varied;
    for (const std::string &text : tune.varied) {
        VariedParameter one = variedParameter(text);
        const bool isTwice = std::any_of(varied.begin(), varied.end(),
                                         [&](const VariedParameter &other) { return other.id == one.id; });
        if (isTwice)
            throw Failure(kExitUsage, "--vary names '" + one.id + "' twice; give all its values at once.");
        const bool isKnown =
            std::any_of(tune.methods.begin(), tune.methods.end(), [&](const std::string &method) {
                return hasParameter(chosenLearner(method), one.id);
            });
        std::vector<std::string> settings;
        for (const std::string &value : one.values)
            settings.push_back(one.id + "=" + value);
        if (!isKnown)
            settings.push_back(one.id + "=auto");
        configuredLearners(tune.methods, settings); // says what is wrong with them
        varied.push_back(std::move(one));
    }
    return varied;
}

std::vector<ConfiguredLearner> candidatesOf(const std::vector<ConfiguredLearner> &methods,
                                            const std::vector<VariedParameter> &varied,
                                            const LearningProblem &problem, const RunControl &control)
{
    std::vector<ConfiguredLearner> candidates;
    for (const ConfiguredLearner &method : methods) {
        std::vector<VariedParameter> own;
        std::copy_if(varied.begin(), varied.end(), std::back_inserter(own),
                     [&](const VariedParameter &one) { return hasParameter(*method.learner, one.id); });
        const auto some = searchCandidates(method, own, problem, control);
        if (!some && some.error().kind == ErrorKind::Input)
            throw Failure(kExitUsage, english(some.error().message));
        const std::vector<ConfiguredLearner> more = valueOf(some);
        candidates.insert(candidates.end(), more.begin(), more.end());
    }
    return candidates;
}

FinishedSearch finishSearch(const TuneArguments &tune, const std::vector<ConfiguredLearner> &methods,
                            const std::vector<VariedParameter> &varied, Execution &execution)
{
    const LearningData learning =
        readLearningData(tune.learning, ClassNeed::Two, execution.control().part(0.0, kReadShare));
    const Labels &labels = learning.labels;
    FinishedSearch search;
    search.rows = learning.data.rows;
    search.features = learning.data.featureColumns().size();
    search.classes = labels.classCount();
    search.heldOut = labels.count(LabelRole::HeldOut);
    search.varied = varied;
    search.seed = learning.seed;
    search.evaluation = tune.inductive ? Evaluation::Inductive : Evaluation::Transductive;
    search.threads = execution.threadCount();
    GraphCache graphs;
    LearningProblem problem = learning.problem(graphs);
    const std::vector<int> hidden = rowsLeftOut(labels, search.evaluation);
    if (!hidden.empty())
        problem = withoutRows(hidden, problem, graphs);
    const std::vector<ConfiguredLearner> candidates =
        candidatesOf(methods, varied, problem, execution.control().part(kReadShare, kGraphShare));
    search.report =
        valueOf(searchParameters(problem, candidates, execution.control().part(kGraphShare, 1.0)));
    stopIfInterrupted();
    if (!search.report.best)
        fail(*search.report.points.front().failure);
    search.notes = learning.notes;
    addNotes(search.notes, search.report.notes);
    search.milliseconds = execution.milliseconds();
    return search;
}

void deliver(const TuneArguments &tune, const FinishedSearch &search)
{
    if (!tune.output.empty())
        writeOutput(tune.output, searchCsv(search));
    if (tune.json)
        writeOutput(kStandardStream, jsonText(searchJson(search)));
    else if (tune.output.empty())
        writeOutput(kStandardStream, searchText(search));
    if (!tune.execution.quiet && (tune.json || !tune.output.empty()))
        std::fputs(searchText(search).c_str(), stderr);
}

} // namespace

int tuneCommand(const Arguments &arguments)
{
    TuneArguments tune;
    const auto parser = makeParser(kHelp);
    addTuneOptions(*parser, tune);
    std::optional<Arguments> positionals = parseArguments(*parser, arguments);
    if (!positionals)
        return kExitDone;
    takeSettings(tune.settings, *positionals);
    tune.learning.data.location = onlyDataArgument(*positionals);
    if (tune.methods.empty())
        throw Failure(kExitUsage, "--method is missing; there are: " + methodIds() + ".");
    const std::vector<ConfiguredLearner> methods = configuredLearners(tune.methods, tune.settings);
    const std::vector<VariedParameter> varied = variedParameters(tune);
    if (methods.size() == 1 && varied.empty())
        throw Failure(kExitUsage, "There is nothing to choose from; name several methods or --vary KEY=A,B.");
    checkOutputs({tune.output, tune.json ? kStandardStream : ""},
                 tune.force ? Overwrite::Allow : Overwrite::Refuse);
    Execution execution(tune.execution);
    const FinishedSearch search = finishSearch(tune, methods, varied, execution);
    execution.endProgress();
    deliver(tune, search);
    return kExitDone;
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/html_report.h"

#include "app/cli/output.h"
#include "core/base/shell_word.h"
#include "core/report/run_report.h"

#include <filesystem>

namespace inkling {

namespace {

/// Of a file that is named with its whole path the name alone: a page goes to other people, who have other
/// folders.
std::string withoutFolders(const std::string &argument)
{
    const std::size_t begin = argument.starts_with("--") ? argument.find('=') + 1 : 0;
    const std::filesystem::path path = argument.substr(begin);
    return path.is_absolute() && path.has_filename() ? argument.substr(0, begin) + path.filename().string()
                                                     : argument;
}

std::string commandOf(const Arguments &arguments)
{
    std::string command = "inkling-cli run";
    for (const std::string &argument : arguments)
        command += " " + shellWord(withoutFolders(argument));
    return command + "\n";
}

std::string sourceOf(const FinishedRun &run, const std::string &location)
{
    if (location == kStandardStream)
        return "standard input";
    const std::filesystem::path path = run.data.source.path;
    return path.empty() ? location : path.filename().string();
}

} // namespace

std::string runPage(const FinishedRun &run, const RunMap &map, const PageFacts &facts)
{
    ReportedRun reported{
        .data = run.data, .labels = run.labels, .learner = *run.learner, .report = run.report};
    reported.source = sourceOf(run, facts.data.location);
    reported.features = run.featureNames.size();
    reported.preparation = facts.preparation.prepare;
    reported.preparationNotes = run.preparationNotes;
    reported.map = ReportedMap{map.x, map.y, map.xName, map.yName};
    reported.command = commandOf(facts.arguments);
    reported.program = "inkling-cli " INKLING_VERSION;
    if (facts.detail == Detail::Everything)
        reported.times = ReportedTimes{run.report.outcome.graphMilliseconds,
                                       run.report.outcome.solveMilliseconds, run.report.milliseconds};
    return reportPage(reported);
}

} // namespace inkling

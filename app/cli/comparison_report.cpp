// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparison_report.h"

#include "app/cli/failure.h"
#include "app/cli/report_table.h"
#include "core/io/dataset_readers.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace inkling {

namespace {

const std::vector<const char *> kColumns = {
    "method",        "setting",         "runs",           "accuracy_mean",   "accuracy_sd", "accuracy_low",
    "accuracy_high", "difference_mean", "difference_low", "difference_high", "time_ms"};

Json resultJson(const ComparisonResult &result)
{
    Json json = {{"method", result.method},       {"setting", result.setting},
                 {"runs", result.runs},           {"accuracy_mean", result.meanAccuracy},
                 {"accuracy_sd", nullptr},        {"accuracy_low", nullptr},
                 {"accuracy_high", nullptr},      {"difference_mean", nullptr},
                 {"difference_low", nullptr},     {"difference_high", nullptr},
                 {"time_ms", result.milliseconds}};
    if (const auto &accuracy = result.accuracy) {
        json["accuracy_sd"] = accuracy->deviation;
        json["accuracy_low"] = accuracy->interval.low;
        json["accuracy_high"] = accuracy->interval.high;
    }
    if (const auto &difference = result.difference) {
        json["difference_mean"] = difference->mean;
        json["difference_low"] = difference->interval.low;
        json["difference_high"] = difference->interval.high;
    }
    return json;
}

Json resultsJson(const std::vector<ComparisonRun> &runs)
{
    Json results = Json::array();
    for (const ComparisonResult &result : summarizeRuns(runs))
        results.push_back(resultJson(result));
    return results;
}

Json runJson(const ComparisonRun &run)
{
    return {{"method", run.method},       {"setting", run.setting},         {"draw", run.draw},
            {"seeds", run.given},         {"held_out", run.heldOut},        {"correct", run.correct},
            {"unreached", run.unreached}, {"ending", endingId(run.ending)}, {"time_ms", run.milliseconds}};
}

ComparisonRun runOf(const Json &json)
{
    ComparisonRun run;
    run.method = json.at("method");
    run.setting = json.at("setting");
    run.draw = json.at("draw");
    run.given = json.at("seeds");
    run.heldOut = json.at("held_out");
    run.correct = json.at("correct");
    run.unreached = json.at("unreached");
    run.ending = json.at("ending") == endingId(Ending::Converged) ? Ending::Converged : Ending::LimitReached;
    run.milliseconds = json.at("time_ms");
    return run;
}

/// The runs in the order of the plan's methods, then settings, then draws.
std::vector<ComparisonRun> ordered(const ComparisonReport &report)
{
    const auto placeOf = [](const Json &list, const char *key, const std::string &name) {
        return std::find_if(list.begin(), list.end(),
                            [&](const Json &one) { return (key ? one.at(key) : one) == name; }) -
               list.begin();
    };
    const auto place = [&](const ComparisonRun &run) {
        return std::tuple(placeOf(report.plan.at("methods"), "id", run.method),
                          placeOf(report.plan.at("settings"), nullptr, run.setting), run.draw);
    };
    std::vector<ComparisonRun> runs = report.runs;
    std::sort(runs.begin(), runs.end(),
              [&](const ComparisonRun &a, const ComparisonRun &b) { return place(a) < place(b); });
    return runs;
}

std::vector<std::string> tableRow(const ComparisonResult &result)
{
    const Json json = resultJson(result);
    const std::string difference = result.difference
                                       ? percent(json["difference_mean"]) + " (" +
                                             rangeText(json["difference_low"], json["difference_high"]) + ")"
                                       : "-";
    return {result.setting,
            result.method,
            std::to_string(result.runs),
            percent(json["accuracy_mean"]),
            percent(json["accuracy_sd"]),
            rangeText(json["accuracy_low"], json["accuracy_high"]),
            difference};
}

} // namespace

Json comparisonJson(const ComparisonReport &report)
{
    const std::vector<ComparisonRun> runs = ordered(report);
    Json json = {{"schema_version", kJsonSchemaVersion},
                 {"plan", report.plan},
                 {"planned", report.planned},
                 {"complete", report.isComplete()},
                 {"baseline", kComparisonBaseline},
                 {"results", resultsJson(runs)},
                 {"runs", Json::array()},
                 {"notes", report.notes}};
    for (const ComparisonRun &run : runs)
        json["runs"].push_back(runJson(run));
    return json;
}

ComparisonReport readComparison(const std::string &path)
{
    const std::string bytes = valueOf(readFile(path));
    try {
        const Json json = Json::parse(bytes);
        if (json.at("schema_version") != kJsonSchemaVersion)
            throw Failure(kExitInput, path + " was written by another version of inkling-cli.");
        ComparisonReport report;
        report.plan = json.at("plan");
        report.planned = json.at("planned");
        for (const Json &run : json.at("runs"))
            report.runs.push_back(runOf(run));
        report.notes = json.at("notes").get<std::vector<std::string>>();
        return report;
    } catch (const Json::exception &) {
        throw Failure(kExitInput, path + " is not a JSON result of `inkling-cli compare`.");
    }
}

ComparisonReport mergedComparison(const std::vector<std::string> &paths)
{
    ComparisonReport merged = readComparison(paths.front());
    merged.runs.clear();
    std::set<std::tuple<std::string, std::string, std::size_t>> seen;
    for (const std::string &path : paths) {
        const ComparisonReport part = readComparison(path);
        if (part.plan != merged.plan || part.planned != merged.planned)
            throw Failure(kExitInput, path + " belongs to another comparison than " + paths.front() +
                                          ": data, methods, settings and seed must be the same.");
        for (const ComparisonRun &run : part.runs) {
            if (!seen.insert({run.method, run.setting, run.draw}).second)
                throw Failure(kExitInput, path + " repeats a run that another part has: " + run.method +
                                              ", " + run.setting + ", draw " + std::to_string(run.draw + 1) +
                                              ".");
            merged.runs.push_back(run);
        }
    }
    return merged;
}

std::string comparisonCsv(const ComparisonReport &report)
{
    return csvText(kColumns, resultsJson(ordered(report)));
}

std::string comparisonText(const ComparisonReport &report)
{
    std::vector<std::vector<std::string>> rows = {
        {"setting", "method", "runs", "accuracy %", "sd", "95 % interval", "difference to baseline"}};
    const std::vector<ComparisonResult> results = summarizeRuns(ordered(report));
    for (const std::string setting : report.plan.at("settings")) {
        for (const ComparisonResult &result : results) {
            if (result.setting == setting)
                rows.push_back(tableRow(result));
        }
    }
    std::string text = alignedText(rows);
    if (!report.isComplete())
        text += "incomplete: " + std::to_string(report.runs.size()) + " of " +
                std::to_string(report.planned) + " runs\n";
    for (const std::string &note : report.notes)
        text += "note: " + note + "\n";
    return text;
}

} // namespace inkling

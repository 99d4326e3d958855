// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/search_report.h"

#include "app/cli/report_table.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace inkling {

namespace {

const std::vector<const char *> kColumns = {"method",    "set",        "wrong",    "error",
                                            "error_low", "error_high", "log_loss", "mcnemar_p",
                                            "ending",    "time_ms",    "failure",  "best"};

std::string setting(const ConfiguredLearner &candidate, const Parameter &parameter)
{
    return parameter.id + std::string("=") + parameterText(parameter, candidate.values.number(parameter.id));
}

/// The options of `run` that make these values of the defaults.
std::string setOptions(const ConfiguredLearner &candidate)
{
    std::string options;
    for (const Parameter &parameter : candidate.learner->parameters) {
        const double value = candidate.values.number(parameter.id);
        if (parameterText(parameter, value) == parameterText(parameter, parameter.initial))
            continue;
        options += options.empty() ? "" : " ";
        options += "--set " + setting(candidate, parameter);
    }
    return options;
}

/// The values of the varied parameters.
std::string variedText(const ConfiguredLearner &candidate, const std::vector<VariedParameter> &varied)
{
    std::string text;
    for (const Parameter &parameter : candidate.learner->parameters) {
        const bool isVaried = std::any_of(varied.begin(), varied.end(),
                                          [&](const VariedParameter &one) { return one.id == parameter.id; });
        if (!isVaried)
            continue;
        text += text.empty() ? "" : " ";
        text += setting(candidate, parameter);
    }
    return text;
}

std::string decimals(const Json &number, const char *format)
{
    if (number.is_null())
        return "-";
    std::array<char, 64> text = {};
    std::snprintf(text.data(), text.size(), format, number.get<double>());
    return text.data();
}

Json pointJson(const SearchPoint &point)
{
    Json json = {{"method", point.candidate.learner->id},
                 {"parameters", parametersJson(*point.candidate.learner, point.candidate.values)},
                 {"set", setOptions(point.candidate)},
                 {"wrong", nullptr},
                 {"error", nullptr},
                 {"error_low", nullptr},
                 {"error_high", nullptr},
                 {"log_loss", nullptr},
                 {"mcnemar_p", nullptr},
                 {"ending", nullptr},
                 {"time_ms", point.milliseconds},
                 {"failure", nullptr}};
    if (point.failure) {
        json["failure"] = english(point.failure->message);
        return json;
    }
    const Score &score = point.score;
    json["wrong"] = score.heldOut - score.correct;
    json["error"] = double(score.heldOut - score.correct) / double(score.heldOut);
    json["error_low"] = 1.0 - score.interval.high;
    json["error_high"] = 1.0 - score.interval.low;
    json["log_loss"] = score.logLoss;
    json["mcnemar_p"] = point.mcnemarP;
    json["ending"] = endingId(point.ending);
    return json;
}

Json pointsJson(const FinishedSearch &search)
{
    Json points = Json::array();
    for (const SearchPoint &point : search.report.points)
        points.push_back(pointJson(point));
    return points;
}

std::vector<std::string> tableRow(const SearchPoint &point, const std::vector<VariedParameter> &varied)
{
    const Json json = pointJson(point);
    std::vector<std::string> row = {json["method"],
                                    variedText(point.candidate, varied),
                                    json["wrong"].is_null() ? "-" : json["wrong"].dump(),
                                    percent(json["error"]),
                                    rangeText(json["error_low"], json["error_high"]),
                                    decimals(json["log_loss"], "%.4f"),
                                    decimals(json["mcnemar_p"], "%.3f"),
                                    decimals(json["time_ms"], "%.0f")};
    if (point.failure)
        row.push_back(json["failure"]);
    else if (point.ending == Ending::LimitReached)
        row.emplace_back("limit of iterations reached");
    return row;
}

} // namespace

Json searchJson(const FinishedSearch &search)
{
    const SearchReport &report = search.report;
    return {{"schema_version", kJsonSchemaVersion},
            {"data", {{"rows", search.rows}, {"features", search.features}, {"classes", search.classes}}},
            {"seed", search.seed},
            {"evaluation", evaluationId(search.evaluation)},
            {"threads", search.threads},
            {"seeds", report.given},
            {"held_out", search.heldOut},
            {"left_out", report.leftOut},
            {"candidates", pointsJson(search)},
            {"best", report.best ? Json(*report.best) : Json(nullptr)},
            {"time_ms", search.milliseconds},
            {"notes", search.notes}};
}

std::string searchCsv(const FinishedSearch &search)
{
    Json points = pointsJson(search);
    for (std::size_t i = 0; i < points.size(); ++i)
        points[i]["best"] = search.report.best == i ? 1 : 0;
    return csvText(kColumns, points);
}

std::string searchText(const FinishedSearch &search)
{
    const SearchReport &report = search.report;
    std::vector<std::vector<std::string>> rows = {
        {"", "method", "varied", "wrong", "error %", "95 % interval", "log loss", "p to best", "ms"}};
    for (std::size_t i = 0; i < report.points.size(); ++i) {
        rows.push_back(tableRow(report.points[i], search.varied));
        rows.back().insert(rows.back().begin(), report.best == i ? "*" : "");
    }
    std::string text = "left out one at a time: " + std::to_string(report.leftOut) + " of the " +
                       std::to_string(report.given) + " given labels; held-out labels play no part\n" +
                       alignedText(rows);
    for (const std::string &note : search.notes)
        text += "note: " + note + "\n";
    if (report.best) {
        const ConfiguredLearner &best = report.points[*report.best].candidate;
        const std::string options = setOptions(best);
        text +=
            std::string("best: --method ") + best.learner->id + (options.empty() ? "" : " ") + options + "\n";
    }
    return text;
}

} // namespace inkling

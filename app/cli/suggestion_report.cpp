// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/suggestion_report.h"

#include "app/cli/report_table.h"
#include "core/data/id_column.h"

#include <array>
#include <cstdio>
#include <map>
#include <set>
#include <utility>

namespace inkling {

namespace {

const std::vector<const char *> kColumns = {"rank",       "row",    "label",  "predicted",
                                            "confidence", "margin", "reason", "score"};

struct ReasonText
{
    const char *id;
    const char *words;
};

ReasonText reasonText(SuggestionReason reason)
{
    switch (reason) {
    case SuggestionReason::DenseCentre:
        return {"dense_centre", "middle of much that is unknown"};
    case SuggestionReason::UnreachedComponent:
        return {"unreached_component", "middle of a part without a label"};
    case SuggestionReason::Uncertain:
        return {"uncertain", "uncertain"};
    case SuggestionReason::Representative:
        return {"representative", "tells most of all others"};
    case SuggestionReason::ModelChange:
        break;
    }
    return {"model_change", "uncertain, and would change much"};
}

Json suggestionJson(const FinishedSuggestions &finished, std::size_t place)
{
    const Suggestion &suggestion = finished.suggestions[place];
    const auto row = std::size_t(suggestion.row);
    const Column *ids = idColumn(finished.learning.data);
    Json json = {{"rank", place + 1},
                 {"row", finished.learning.data.sourceRow(row)},
                 {"id", ids ? Json(ids->text(row)) : Json(nullptr)},
                 {"reason", reasonText(suggestion.reason).id},
                 {"score", suggestion.score},
                 {"predicted", nullptr},
                 {"confidence", nullptr},
                 {"margin", nullptr}};
    if (finished.outcome && finished.outcome->predicted[row] != kUnlabelled) {
        json["predicted"] = finished.learning.labels.classes()[finished.outcome->predicted[row]].name;
        json["confidence"] = confidence(*finished.outcome, row);
        json["margin"] = margin(*finished.outcome, row);
    }
    return json;
}

Json listJson(const FinishedSuggestions &finished)
{
    Json list = Json::array();
    for (std::size_t place = 0; place < finished.suggestions.size(); ++place)
        list.push_back(suggestionJson(finished, place));
    return list;
}

/// The columns of the data that are repeated, by names that are not taken.
std::vector<std::pair<std::string, const Column *>> repeatedColumns(const Dataset &data)
{
    std::set<std::string> taken(kColumns.begin(), kColumns.end());
    std::vector<std::pair<std::string, const Column *>> columns;
    for (std::size_t place = 0; place < data.columns.size(); ++place) {
        if (data.roles[place] == ColumnRole::Class)
            continue;
        std::string name = data.columns[place].name;
        for (int copy = 2; !taken.insert(name).second; ++copy)
            name = data.columns[place].name + "_" + std::to_string(copy);
        columns.emplace_back(name, &data.columns[place]);
    }
    return columns;
}

std::string shortNumber(double value)
{
    std::array<char, 32> text = {};
    std::snprintf(text.data(), text.size(), "%.3g", value);
    return text.data();
}

} // namespace

Json suggestionsJson(const FinishedSuggestions &finished)
{
    const LearningData &learning = finished.learning;
    const Labels &labels = learning.labels;
    return {{"schema_version", kJsonSchemaVersion},
            {"data",
             {{"rows", learning.data.rows},
              {"features", learning.data.featureColumns().size()},
              {"classes", labels.classCount()}}},
            {"method", finished.method.learner->id},
            {"parameters", parametersJson(*finished.method.learner, finished.method.values)},
            {"criterion", finished.criterion->id},
            {"seed", learning.seed},
            {"threads", finished.threads},
            {"given", labels.count(LabelRole::Given)},
            {"held_out", labels.count(LabelRole::HeldOut)},
            {"unlabelled", labels.count(LabelRole::Unlabelled)},
            {"suggestions", listJson(finished)},
            {"time_ms", finished.milliseconds},
            {"notes", finished.notes}};
}

std::string suggestionsCsv(const FinishedSuggestions &finished)
{
    const auto repeated = repeatedColumns(finished.learning.data);
    std::vector<const char *> columns = kColumns;
    for (const auto &[name, column] : repeated)
        columns.push_back(name.c_str());
    Json list = listJson(finished);
    for (std::size_t place = 0; place < list.size(); ++place) {
        const auto row = std::size_t(finished.suggestions[place].row);
        list[place]["label"] = nullptr;
        for (const auto &[name, column] : repeated)
            list[place][name] = column->text(row);
    }
    return csvText(columns, list);
}

std::string suggestionsText(const FinishedSuggestions &finished)
{
    const Labels &labels = finished.learning.labels;
    const Column *ids = idColumn(finished.learning.data);
    std::vector<std::vector<std::string>> rows = {
        {"rank", "row", "predicted", "confidence %", "score", "reason"}};
    if (ids)
        rows.front().insert(rows.front().begin() + 2, ids->name);
    for (std::size_t place = 0; place < finished.suggestions.size(); ++place) {
        const Suggestion &suggestion = finished.suggestions[place];
        const Json json = suggestionJson(finished, place);
        rows.push_back({json["rank"].dump(), json["row"].dump(),
                        json["predicted"].is_null() ? "-" : json["predicted"].get<std::string>(),
                        percent(json["confidence"]), shortNumber(suggestion.score),
                        reasonText(suggestion.reason).words});
        if (ids)
            rows.back().insert(rows.back().begin() + 2, json["id"].get<std::string>());
    }
    std::string text =
        "to label next in " + finished.learning.data.name + ", by " + finished.criterion->id + " of " +
        finished.method.learner->id + ": rows " + std::to_string(finished.learning.data.rows) + ", given " +
        std::to_string(labels.count(LabelRole::Given)) + ", held out " +
        std::to_string(labels.count(LabelRole::HeldOut)) + "; rows are numbered from 0\n" + alignedText(rows);
    for (const std::string &note : finished.notes)
        text += "note: " + note + "\n";
    if (!finished.next.empty())
        text += "next: " + finished.next + "\n";
    return text;
}

std::string rowsText(const FinishedSuggestions &finished)
{
    const LearningData &learning = finished.learning;
    std::string text;
    const auto add = [&](std::size_t row) {
        text += (text.empty() ? "" : " ") + std::to_string(learning.data.sourceRow(row));
    };
    for (std::size_t row = 0; row < learning.data.rows; ++row) {
        if (learning.labels.role(row) == LabelRole::Given)
            add(row);
    }
    for (const Suggestion &suggestion : finished.suggestions)
        add(std::size_t(suggestion.row));
    return text + "\n";
}

} // namespace inkling

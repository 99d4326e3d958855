// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/label_studio_tasks.h"

#include "core/io/category_codes.h"
#include "core/io/exported_columns.h"
#include "core/io/json_records.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace inkling {

namespace {

constexpr std::string_view kData = "data.";
constexpr std::string_view kPredictions = "predictions";

/// Reads the records of a JSON array that was found to be well formed: `visit(records)` takes one.
template<typename Visit>
void eachRecord(std::string_view array, Visit visit)
{
    const std::string path; // for errors, of which there are none
    JsonRecords records(array, path, ReadingPace(array.size(), {}));
    for (Result<bool> isRead = records.next(); isRead && *isRead; isRead = records.next())
        visit(records);
}

/// The value of that name in the present record; null: there is none.
const JsonValue *valueOf(const JsonRecords &records, std::string_view name)
{
    for (const JsonValue &value : records.values()) {
        if (records.names()[value.column] == name)
            return &value;
    }
    return nullptr;
}

/// Adds the texts of a JSON array.
void addTexts(std::string_view array, std::vector<std::string> &texts)
{
    JsonTokenizer tokenizer(array, JsonLineEnds::Blanks);
    for (JsonToken token = tokenizer.next(); token != JsonToken::End && token != JsonToken::Fault;
         token = tokenizer.next()) {
        std::string text(tokenizer.text());
        if (token == JsonToken::String && (!tokenizer.hasEscapes() || tokenizer.unescape(text)))
            texts.push_back(std::move(text));
    }
}

/// All that was chosen in a list of annotations.
std::vector<std::string> choicesOf(std::string_view annotations)
{
    std::vector<std::string> choices;
    eachRecord(annotations, [&choices](const JsonRecords &annotation) {
        const JsonValue *cancelled = valueOf(annotation, "was_cancelled");
        const JsonValue *results = valueOf(annotation, "result");
        if (!results || results->kind != JsonKind::Array || (cancelled && cancelled->text == "true"))
            return;
        eachRecord(results->text, [&choices](const JsonRecords &result) {
            const JsonValue *chosen = valueOf(result, "value.choices");
            if (chosen && chosen->kind == JsonKind::Array)
                addTexts(chosen->text, choices);
        });
    });
    return choices;
}

/// The choices of a column of annotations: `several` are the tasks with different ones.
Column chosen(const Column &annotations, std::size_t &several)
{
    Column column;
    column.name = annotations.name;
    column.type = ColumnType::Category;
    CategoryCodes codes;
    std::vector<int> choice;
    std::vector<bool> isSeveral;
    for (const std::string &text : annotations.categories) {
        const std::vector<std::string> choices = choicesOf(text);
        choice.push_back(choices.empty() ? -1 : codes.added(choices.front()));
        isSeveral.push_back(std::any_of(choices.begin(), choices.end(),
                                        [&](const std::string &other) { return other != choices.front(); }));
    }
    for (const int code : annotations.codes) {
        column.codes.push_back(code < 0 ? -1 : choice[static_cast<std::size_t>(code)]);
        several += code >= 0 && isSeveral[static_cast<std::size_t>(code)] ? 1 : 0;
    }
    column.categories = codes.takeTexts();
    return column;
}

} // namespace

bool isTaskCell(std::string_view name)
{
    return name.starts_with(kData);
}

bool areTasks(const std::vector<std::string> &names)
{
    return std::find(names.begin(), names.end(), kAnnotationsName) != names.end() &&
           std::any_of(names.begin(), names.end(), isTaskCell);
}

std::string taskColumnName(const std::string &name)
{
    if (isTaskCell(name))
        return name.substr(kData.size());
    if (name == kAnnotationsName)
        return "label";
    return name == kPredictions ? "label_predicted" : "task." + name;
}

void takeAnnotations(Dataset &data, const TaskColumns &columns)
{
    for (const std::size_t place : columns.others)
        data.roles[place] = ColumnRole::Ignored;
    Column &annotations = data.columns[columns.annotations];
    data.roles[columns.annotations] = ColumnRole::Ignored;
    if (annotations.type != ColumnType::Category)
        return;
    std::size_t several = 0;
    Column labels = chosen(annotations, several);
    if (labels.missingCount() == data.rows) {
        data.notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "Column \"%1\" is no class: there is no choice among the "
                                              "annotations of Label Studio."),
                    annotations.name));
        return;
    }
    annotations = std::move(labels);
    data.roles[columns.annotations] = ColumnRole::Class;
    ignoreEchoes(data, columns.annotations);
    data.notes.push_back(message(QT_TRANSLATE_NOOP("core", "The annotations of Label Studio are the class "
                                                           "\"%1\"."),
                                 annotations.name));
    if (several > 0)
        data.notes.push_back(message(
            QT_TRANSLATE_NOOP("core", "Of tasks with different choices the first one counts (tasks: %1)."),
            several));
}

} // namespace inkling

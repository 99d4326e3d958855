// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/label_studio_tasks.h"

#include "core/io/category_codes.h"
#include "core/io/exported_columns.h"
#include "core/io/json_records.h"

#include <algorithm>
#include <map>
#include <utility>

namespace inkling {

namespace {

constexpr std::string_view kData = "data.";
constexpr std::string_view kAnnotations = "annotations";
constexpr std::string_view kPredictions = "predictions";
constexpr std::string_view kId = "id";

constexpr std::string_view kSeveralControls =
    QT_TRANSLATE_NOOP("core", "Of several controls of Label Studio the choices of \"%1\" are the labels.");
constexpr std::string_view kDifferentChoices =
    QT_TRANSLATE_NOOP("core", "Of tasks with different choices the first one counts (tasks: %1).");
constexpr std::string_view kNoChoices =
    QT_TRANSLATE_NOOP("core", "Annotations that are no choices were left out (tasks: %1).");

/// What was chosen by a control of the labelling window.
struct Choice
{
    std::string control;
    std::string text;
};

/// What a list of annotations, or of predictions, holds.
struct Choices
{
    std::vector<Choice> all;
    bool hasOthers = false; ///< results that are no choices: spans, boxes, ratings

    /// The first one of that control; null: there is none.
    const Choice *of(const std::string &control) const
    {
        const auto first = std::find_if(all.begin(), all.end(),
                                        [&](const Choice &choice) { return choice.control == control; });
        return first == all.end() ? nullptr : &*first;
    }
    bool differ(const std::string &control) const
    {
        const Choice *first = of(control);
        return first && std::any_of(all.begin(), all.end(), [&](const Choice &choice) {
                   return choice.control == control && choice.text != first->text;
               });
    }
};

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

/// The texts of a JSON array that say something.
std::vector<std::string> textsOf(std::string_view array)
{
    std::vector<std::string> texts;
    JsonTokenizer tokenizer(array, JsonLineEnds::Blanks);
    for (JsonToken token = tokenizer.next(); token != JsonToken::End && token != JsonToken::Fault;
         token = tokenizer.next()) {
        std::string text(tokenizer.text());
        if (token == JsonToken::String && (!tokenizer.hasEscapes() || tokenizer.unescape(text)) &&
            !text.empty())
            texts.push_back(std::move(text));
    }
    return texts;
}

void addResult(const JsonRecords &result, Choices &choices)
{
    const JsonValue *chosen = valueOf(result, "value.choices");
    if (!chosen || chosen->kind != JsonKind::Array) {
        choices.hasOthers = true;
        return;
    }
    const JsonValue *control = valueOf(result, "from_name");
    for (std::string &text : textsOf(chosen->text))
        choices.all.push_back({control ? std::string(control->text) : std::string(), std::move(text)});
}

Choices choicesOf(std::string_view list)
{
    Choices choices;
    eachRecord(list, [&choices](const JsonRecords &annotation) {
        const JsonValue *cancelled = valueOf(annotation, "was_cancelled");
        const JsonValue *results = valueOf(annotation, "result");
        if (!results || results->kind != JsonKind::Array || (cancelled && cancelled->text == "true"))
            return;
        eachRecord(results->text, [&choices](const JsonRecords &result) { addResult(result, choices); });
    });
    return choices;
}

/// The choices of a column of annotations or of predictions, and how many tasks have each of its categories.
class ChoiceColumn
{
public:
    explicit ChoiceColumn(const Column &column)
        : m_column(column)
        , m_counts(column.categories.size(), 0)
    {
        for (const std::string &text : column.categories)
            m_choices.push_back(choicesOf(text));
        for (const int code : column.codes) {
            if (code >= 0)
                ++m_counts[static_cast<std::size_t>(code)];
        }
    }

    /// In how many tasks something holds.
    template<typename Holds>
    std::size_t count(const Holds &holds) const
    {
        std::size_t tasks = 0;
        for (std::size_t i = 0; i < m_choices.size(); ++i)
            tasks += holds(m_choices[i]) ? m_counts[i] : 0;
        return tasks;
    }

    /// The control that most tasks have, the first of several; empty: there is no choice. `isOnly`: there is
    /// no other one.
    std::string control(bool &isOnly) const
    {
        std::map<std::string, std::size_t> counts;
        for (const Choices &choices : m_choices) {
            for (const Choice &choice : choices.all)
                counts.emplace(choice.control, 0);
        }
        std::string most;
        std::size_t mostCount = 0;
        for (auto &[name, tasks] : counts) {
            tasks = count([&name = name](const Choices &choices) { return choices.of(name) != nullptr; });
            if (tasks > mostCount) {
                most = name;
                mostCount = tasks;
            }
        }
        isOnly = counts.size() < 2;
        return most;
    }

    /// A column of the first choices of that control.
    Column chosen(const std::string &control) const
    {
        CategoryCodes codes;
        std::vector<int> code;
        for (const Choices &choices : m_choices) {
            const Choice *first = choices.of(control);
            code.push_back(first ? codes.added(first->text) : -1);
        }
        Column column;
        column.name = m_column.name;
        column.type = ColumnType::Category;
        for (const int place : m_column.codes)
            column.codes.push_back(place < 0 ? -1 : code[static_cast<std::size_t>(place)]);
        column.categories = codes.takeTexts();
        return column;
    }

private:
    const Column &m_column;
    std::vector<Choices> m_choices;    ///< by category
    std::vector<std::size_t> m_counts; ///< likewise
};

/// Makes of a column of annotations or predictions one of choices. Notes are made of the former.
void takeChoices(Column &column, std::vector<Message> *notes)
{
    if (column.type != ColumnType::Category)
        return;
    const ChoiceColumn choices(column);
    bool isOnly = true;
    const std::string control = choices.control(isOnly);
    if (notes) {
        if (!isOnly)
            notes->push_back(message(kSeveralControls, control));
        if (const auto tasks = choices.count([&](const Choices &one) { return one.differ(control); }))
            notes->push_back(message(kDifferentChoices, tasks));
        if (const auto tasks = choices.count([](const Choices &one) { return one.hasOthers; }))
            notes->push_back(message(kNoChoices, tasks));
    }
    column = choices.chosen(control);
}

} // namespace

bool isTaskCell(std::string_view name)
{
    return name.starts_with(kData);
}

bool areTasks(const std::vector<std::string> &names, const std::vector<std::string> &arrays)
{
    return std::any_of(names.begin(), names.end(), isTaskCell) &&
           std::any_of(arrays.begin(), arrays.end(),
                       [](const std::string &name) { return name == kAnnotations || name == kPredictions; });
}

std::string taskColumnName(const std::string &name)
{
    if (isTaskCell(name))
        return name.substr(kData.size());
    if (name == kAnnotations)
        return std::string(kGivenLabels);
    return name == kPredictions ? std::string(kPredictedLabels) : "task." + name;
}

bool tellsOfChoices(const Message &note)
{
    return note.text == kSeveralControls || note.text == kDifferentChoices || note.text == kNoChoices;
}

void takeAnnotations(Dataset &data, const std::vector<std::string> &names,
                     const std::vector<std::size_t> &first)
{
    std::vector<Column> columns;
    std::vector<ColumnRole> roles;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool isCell = isTaskCell(names[i]);
        const bool areLabels = names[i] == kAnnotations || names[i] == kPredictions;
        Column &column = data.columns[first[i]];
        if (areLabels)
            takeChoices(column, names[i] == kAnnotations ? &data.notes : nullptr);
        const bool isKept = isCell || names[i] == kId || (areLabels && column.missingCount() < data.rows);
        const std::size_t end = i + 1 < first.size() ? first[i + 1] : data.columns.size();
        for (std::size_t place = first[i]; place < end && isKept; ++place) {
            columns.push_back(std::move(data.columns[place]));
            roles.push_back(isCell ? ColumnRole::Feature : ColumnRole::Ignored);
        }
    }
    data.columns = std::move(columns);
    data.roles = std::move(roles);
}

} // namespace inkling

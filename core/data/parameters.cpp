// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/parameters.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <numeric>

namespace inkling {

namespace {

constexpr std::string_view kAutomatic = "auto";

const Parameter *find(const ParameterTable &table, std::string_view id)
{
    const auto place =
        std::find_if(table.begin(), table.end(), [&](const Parameter &p) { return p.id == id; });
    return place == table.end() ? nullptr : &*place;
}

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const std::string &word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

Error unknownParameter(const ParameterTable &table, std::string_view id)
{
    std::vector<std::string> known;
    for (const Parameter &parameter : table)
        known.emplace_back(parameter.id);
    const std::string nearest = nearestName(id, known);
    if (nearest.empty())
        return {message(QT_TRANSLATE_NOOP("core", "There is no parameter \"%1\" here; known are: %2."), id,
                        joined(known))};
    return {message(QT_TRANSLATE_NOOP("core", "There is no parameter \"%1\" here; did you mean \"%2\"?"), id,
                    nearest)};
}

Result<double> choiceFromText(const Parameter &parameter, std::string_view text)
{
    std::vector<std::string> known;
    for (std::size_t i = 0; i < parameter.choices.size(); ++i) {
        if (text == parameter.choices[i].id)
            return static_cast<double>(i);
        known.emplace_back(parameter.choices[i].id);
    }
    return Error{message(QT_TRANSLATE_NOOP("core", "\"%1\" is not a value of \"%2\"; its values are: %3."),
                         text, parameter.id, joined(known))};
}

Result<double> numberFromText(const Parameter &parameter, std::string_view text)
{
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return Error{message(QT_TRANSLATE_NOOP("core", "\"%1\" is not a number, and \"%2\" needs one."), text,
                             parameter.id)};
    if (parameter.kind == ParameterKind::Integer && value != std::floor(value))
        return Error{
            message(QT_TRANSLATE_NOOP("core", "\"%2\" needs a whole number, not %1."), text, parameter.id)};
    if (value < parameter.minimum || value > parameter.maximum)
        return Error{message(QT_TRANSLATE_NOOP("core", "\"%2\" cannot be %1: it must lie between %3 and %4."),
                             text, parameter.id, parameter.minimum, parameter.maximum)};
    return value;
}

} // namespace

ParameterValues ParameterValues::defaults(const ParameterTable &table)
{
    ParameterValues values;
    for (const Parameter &parameter : table)
        values.set(parameter.id, parameter.initial);
    return values;
}

Status ParameterValues::set(const ParameterTable &table, std::string_view id, std::string_view text)
{
    const Parameter *parameter = find(table, id);
    if (!parameter)
        return unknownParameter(table, id);
    if (parameter->hasAutomatic && text == kAutomatic) {
        set(parameter->id, std::numeric_limits<double>::quiet_NaN());
        return Success();
    }
    const Result<double> value = parameter->kind == ParameterKind::Choice ? choiceFromText(*parameter, text)
                                                                          : numberFromText(*parameter, text);
    if (!value)
        return value.error();
    set(parameter->id, *value);
    return Success();
}

bool ParameterValues::operator==(const ParameterValues &other) const
{
    const auto isSame = [](const auto &a, const auto &b) {
        return a.first == b.first && (a.second == b.second || (std::isnan(a.second) && std::isnan(b.second)));
    };
    return std::equal(m_values.begin(), m_values.end(), other.m_values.begin(), other.m_values.end(), isSame);
}

std::string parameterText(const Parameter &parameter, double value)
{
    if (std::isnan(value))
        return std::string(kAutomatic);
    if (parameter.kind == ParameterKind::Choice)
        return parameter.choices[static_cast<std::size_t>(value)].id;
    return numberText(value);
}

std::map<std::string, std::string> parameterTexts(const ParameterTable &table, const ParameterValues &values)
{
    std::map<std::string, std::string> texts;
    for (const Parameter &parameter : table)
        texts[parameter.id] = parameterText(parameter, values.number(parameter.id));
    return texts;
}

TextValues valuesFromTexts(const ParameterTable &table, const std::map<std::string, std::string> &texts)
{
    TextValues read{ParameterValues::defaults(table), {}};
    for (const auto &[id, text] : texts) {
        if (const Status status = read.values.set(table, id, text); !status)
            read.notes.push_back(status.error().message);
    }
    return read;
}

bool holds(const std::vector<ParameterCondition> &conditions, const ParameterTable &table,
           const ParameterValues &values)
{
    const auto isMet = [&](const ParameterCondition &condition) {
        const Parameter *other = find(table, condition.parameter);
        if (!other || !values.contains(other->id))
            return false;
        const std::string chosen = parameterText(*other, values.number(other->id));
        return std::any_of(condition.choices.begin(), condition.choices.end(),
                           [&](const char *choice) { return chosen == choice; });
    };
    return conditions.empty() || std::any_of(conditions.begin(), conditions.end(), isMet);
}

bool isRelevant(const ParameterTable &table, const Parameter &parameter, const ParameterValues &values)
{
    return holds(parameter.relevantWhen, table, values);
}

std::string nearestName(std::string_view word, const std::vector<std::string> &candidates)
{
    std::string nearest;
    std::size_t best =
        std::min<std::size_t>(4, word.size()); // to be beaten: at most 3 edits, fewer than letters
    std::vector<std::size_t> row;
    for (const std::string &candidate : candidates) {
        // Levenshtein's table, one row at a time.
        row.resize(candidate.size() + 1);
        std::iota(row.begin(), row.end(), std::size_t(0));
        for (std::size_t i = 0; i < word.size(); ++i) {
            std::size_t diagonal = row[0];
            row[0] = i + 1;
            for (std::size_t j = 0; j < candidate.size(); ++j) {
                const std::size_t replaced = diagonal + (word[i] == candidate[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, replaced});
            }
        }
        if (row.back() < best) {
            best = row.back();
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace inkling

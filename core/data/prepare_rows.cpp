// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/prepare.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace inkling {

namespace {

/// Numbers each distinct value in order of first appearance, as Column wants its categories, leaving out
/// unused ones.
void keepUsedCategories(Column &column)
{
    std::vector<int> place(column.categories.size(), -1);
    std::vector<std::string> used;
    for (int &code : column.codes) {
        if (code < 0)
            continue;
        if (place[code] < 0) {
            place[code] = static_cast<int>(used.size());
            used.push_back(std::move(column.categories[code]));
        }
        code = place[code];
    }
    column.categories = std::move(used);
}

template<typename T>
std::vector<T> picked(const std::vector<T> &values, const std::vector<std::size_t> &rows)
{
    std::vector<T> result;
    result.reserve(rows.size());
    for (const std::size_t row : rows)
        result.push_back(values[row]);
    return result;
}

} // namespace

Dataset withRows(const Dataset &data, const std::vector<std::size_t> &rows)
{
    Dataset kept;
    kept.name = data.name;
    kept.source = data.source;
    kept.rows = rows.size();
    kept.roles = data.roles;
    kept.views = data.views;
    kept.notes = data.notes;
    kept.sourceRows = data.sourceRows.empty() ? rows : picked(data.sourceRows, rows);
    for (const Column &column : data.columns) {
        Column part{column.name, column.type, {}, {}, column.categories, {}};
        if (column.type == ColumnType::Number) {
            part.numbers = picked(column.numbers, rows);
            if (!column.texts.empty())
                part.texts = picked(column.texts, rows);
        } else {
            part.codes = picked(column.codes, rows);
            keepUsedCategories(part);
        }
        kept.columns.push_back(std::move(part));
    }
    return kept;
}

namespace {

/// The order of two rows by their value in a column, missing first: negative, 0 or positive.
int compared(const Column &column, std::size_t a, std::size_t b)
{
    if (column.isMissing(a) || column.isMissing(b))
        return static_cast<int>(!column.isMissing(a)) - static_cast<int>(!column.isMissing(b));
    if (column.type == ColumnType::Category)
        return column.codes[a] - column.codes[b];
    return static_cast<int>(column.numbers[a] > column.numbers[b]) -
           static_cast<int>(column.numbers[a] < column.numbers[b]);
}

} // namespace

Dataset withoutIncompleteRows(const Dataset &data)
{
    const std::vector<std::size_t> features = data.featureColumns();
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < data.rows; ++row) {
        if (std::none_of(features.begin(), features.end(),
                         [&](std::size_t place) { return data.columns[place].isMissing(row); }))
            rows.push_back(row);
    }
    if (rows.size() == data.rows)
        return data;
    Dataset kept = withRows(data, rows);
    kept.notes.push_back(
        message(QT_TRANSLATE_NOOP("core", "Rows left out because a feature is missing: %1 of %2."),
                data.rows - rows.size(), data.rows));
    return kept;
}

Dataset withoutDuplicates(const Dataset &data)
{
    std::vector<std::size_t> places = data.featureColumns();
    if (const auto place = data.classColumn())
        places.push_back(*place);
    const auto order = [&](std::size_t a, std::size_t b) {
        for (const std::size_t place : places) {
            if (const int sign = compared(data.columns[place], a, b); sign != 0)
                return sign;
        }
        return 0;
    };
    std::vector<std::size_t> rows(data.rows);
    std::iota(rows.begin(), rows.end(), std::size_t(0));
    std::sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
        const int sign = order(a, b);
        return sign < 0 || (sign == 0 && a < b); // the earlier row first: std::unique keeps it
    });
    rows.erase(
        std::unique(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) { return order(a, b) == 0; }),
        rows.end());
    if (rows.size() == data.rows)
        return data;
    std::sort(rows.begin(), rows.end());
    Dataset kept = withRows(data, rows);
    kept.notes.push_back(
        message(QT_TRANSLATE_NOOP("core", "Rows left out because they repeat an earlier one: %1 of %2."),
                data.rows - rows.size(), data.rows));
    return kept;
}

} // namespace inkling

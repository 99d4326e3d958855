// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/column_values.h"

#include "core/base/lower_case.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace inkling {

namespace {

/// Text categories that a feature may have before one column for each of them is too much.
constexpr std::size_t kUnwieldyCategories = 64;
constexpr std::size_t kTooManyCategories = 1000;

/// Whether a column has no fractions.
bool areWhole(const Column &column)
{
    return std::all_of(column.numbers.begin(), column.numbers.end(),
                       [](double value) { return std::isnan(value) || value == std::floor(value); });
}

} // namespace

bool isNameOfIds(const std::string &name)
{
    const std::string lower = lowerCase(name);
    if (lower == "id" || lower == "index" || lower == "unnamed: 0")
        return true;
    if (lower.size() < 3 || !lower.ends_with("id"))
        return false;
    const char before = name[name.size() - 3];
    const bool isCapital = name[name.size() - 2] == 'I'; // where a word begins, not one in capitals
    return std::string_view(" _-.").find(before) != std::string_view::npos ||
           (isCapital && before >= 'a' && before <= 'z');
}

std::size_t distinctValues(const Column &column, std::size_t limit)
{
    if (column.type == ColumnType::Category)
        return std::min(column.categories.size(), limit + 1);
    std::set<double> values;
    for (std::size_t row = 0; row < column.numbers.size() && values.size() <= limit; ++row) {
        if (!column.isMissing(row))
            values.insert(column.numbers[row]);
    }
    return values.size();
}

bool holdsFewValues(const Column &column, std::size_t limit)
{
    const std::size_t count = areWhole(column) ? distinctValues(column, limit) : 0;
    return count > 0 && count <= limit;
}

std::optional<std::size_t> namelessRows(const Column &column, std::size_t rows)
{
    if (!isNameOfIds(column.name) || rows < 2 || !areWhole(column))
        return std::nullopt;
    return rows - distinctValues(column, rows);
}

bool namesRows(const Column &column, std::size_t rows)
{
    return namelessRows(column, rows) == 0U;
}

bool holdsSentences(const Column &column)
{
    constexpr std::size_t kLooked = 1000;
    const std::size_t texts = std::min(column.categories.size(), kLooked);
    std::size_t blanks = 0;
    for (std::size_t i = 0; i < texts; ++i)
        blanks += static_cast<std::size_t>(
            std::count(column.categories[i].begin(), column.categories[i].end(), ' '));
    return blanks > 3 * texts;
}

Column asCategories(Column column)
{
    if (column.type == ColumnType::Category)
        return column;
    std::map<double, std::string> texts;
    for (std::size_t row = 0; row < column.numbers.size(); ++row) {
        if (!column.isMissing(row))
            texts.try_emplace(column.numbers[row], column.text(row));
    }
    Column named;
    named.name = std::move(column.name);
    named.type = ColumnType::Category;
    for (auto &[value, text] : texts)
        named.categories.push_back(std::move(text));
    for (const double value : column.numbers)
        named.codes.push_back(
            std::isnan(value) ? -1 : static_cast<int>(std::distance(texts.begin(), texts.find(value))));
    return named;
}

bool holdsManyTexts(const Column &column, std::size_t rows)
{
    const std::size_t count = column.categories.size();
    return (count > kUnwieldyCategories && 2 * count > rows) || count > kTooManyCategories;
}

} // namespace inkling

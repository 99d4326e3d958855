// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/category_order.h"

#include "core/data/parameters.h"
#include "core/data/row_keys.h"

#include <algorithm>
#include <numeric>

namespace inkling {

namespace {

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// Null: there is none.
const Column *columnOfName(const Dataset &data, std::string_view name)
{
    const std::size_t place = placeOfColumn(data, std::string(name));
    return place < data.columns.size() ? &data.columns[place] : nullptr;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The digits at the front, without zeros before them; the text is moved past them.
std::string_view takeNumber(std::string_view &text)
{
    const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
    std::string_view digits = text.substr(0, end);
    text.remove_prefix(end);
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

int weightOf(char c)
{
    return c == '<' ? -1 : c == '>' ? 256 : static_cast<int>(static_cast<unsigned char>(c));
}

} // namespace

OrdinalColumn ordinalColumn(std::string_view text, const Dataset &data)
{
    text = trimmed(text);
    const std::size_t sign = text.find('=');
    if (sign == std::string_view::npos || columnOfName(data, text))
        return {std::string(text), {}};
    OrdinalColumn result{std::string(trimmed(text.substr(0, sign))), {}};
    std::string_view rest = text.substr(sign + 1);
    while (true) {
        const std::size_t end = std::min(rest.find('<'), rest.size());
        result.order.emplace_back(trimmed(rest.substr(0, end)));
        if (end == rest.size())
            return result;
        rest.remove_prefix(end + 1);
    }
}

bool precedesNaturally(std::string_view a, std::string_view b)
{
    while (!a.empty() && !b.empty()) {
        if (isDigit(a.front()) && isDigit(b.front())) {
            const std::string_view first = takeNumber(a);
            const std::string_view second = takeNumber(b);
            if (first.size() != second.size())
                return first.size() < second.size();
            if (first != second)
                return first < second;
            continue;
        }
        if (a.front() != b.front())
            return weightOf(a.front()) < weightOf(b.front());
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    return a.empty() && !b.empty();
}

Result<std::vector<int>> categoryRanks(const Column &column, const std::vector<std::string> &order)
{
    std::vector<int> ranks(column.categories.size());
    if (order.empty()) {
        std::vector<std::size_t> places(ranks.size());
        std::iota(places.begin(), places.end(), std::size_t(0));
        std::stable_sort(places.begin(), places.end(), [&column](std::size_t a, std::size_t b) {
            return precedesNaturally(column.categories[a], column.categories[b]);
        });
        for (std::size_t rank = 0; rank < places.size(); ++rank)
            ranks[places[rank]] = static_cast<int>(rank);
        return ranks;
    }
    for (auto one = order.begin(); one != order.end(); ++one) {
        if (std::find(std::next(one), order.end(), *one) != order.end())
            return Error{message(QT_TRANSLATE_NOOP("core", "The order of column \"%1\" names \"%2\" twice."),
                                 column.name, *one)};
    }
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        const auto place = std::find(order.begin(), order.end(), column.categories[i]);
        if (place == order.end())
            return Error{message(QT_TRANSLATE_NOOP("core", "The order of column \"%1\" lacks its category "
                                                           "\"%2\"; it names every one, the lowest first."),
                                 column.name, column.categories[i])};
        ranks[i] = static_cast<int>(place - order.begin());
    }
    return ranks;
}

Result<std::vector<OrdinalColumn>> ordinalColumns(const std::vector<std::string> &texts, const Dataset &data)
{
    std::vector<OrdinalColumn> result;
    for (const std::string &text : texts) {
        OrdinalColumn ordinal = ordinalColumn(text, data);
        const Column *column = columnOfName(data, ordinal.column);
        if (!column) {
            const std::string nearest = nearestName(ordinal.column, data.columnNames());
            if (nearest.empty())
                return Error{
                    message(QT_TRANSLATE_NOOP("core", "There is no column \"%1\"."), ordinal.column)};
            return Error{message(QT_TRANSLATE_NOOP("core", "There is no column \"%1\"; did you mean \"%2\"?"),
                                 ordinal.column, nearest)};
        }
        if (column->type == ColumnType::Number)
            return Error{
                message(QT_TRANSLATE_NOOP("core", "Column \"%1\" holds numbers, which have their order; "
                                                  "only categories can be given one."),
                        ordinal.column)};
        result.push_back(std::move(ordinal));
    }
    return result;
}

} // namespace inkling

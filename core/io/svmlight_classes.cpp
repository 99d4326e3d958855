// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/svmlight_classes.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace inkling {

namespace {

std::string numbered(std::size_t place)
{
    return std::to_string(place) + " = ";
}

} // namespace

std::string classList(const std::vector<std::string> &names)
{
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i)
        list += (i > 0 ? ", " : "") + numbered(i + 1) + names[i];
    std::replace_if(
        list.begin(), list.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    return list;
}

std::optional<std::vector<std::string>> commentedClasses(std::string_view bytes)
{
    std::string_view line = bytes.substr(0, bytes.find_first_of("\r\n"));
    if (!line.starts_with(kClassComment))
        return std::nullopt;
    line.remove_prefix(kClassComment.size());
    std::vector<std::string> names;
    while (line.starts_with(numbered(names.size() + 1))) {
        line.remove_prefix(numbered(names.size() + 1).size());
        const std::string next = ", " + numbered(names.size() + 2);
        const std::size_t end = std::min(line.find(next), line.size());
        names.emplace_back(line.substr(0, end));
        line.remove_prefix(end == line.size() ? end : end + 2);
    }
    if (names.empty())
        return std::nullopt;
    return names;
}

std::optional<Column> namedClasses(const Column &numbers, const std::vector<std::string> &names)
{
    Column classes;
    classes.name = numbers.name;
    classes.type = ColumnType::Category;
    classes.categories = names;
    for (const double value : numbers.numbers) {
        const bool isPlace =
            value >= 0.0 && value <= static_cast<double>(names.size()) && value == std::floor(value);
        if (!isPlace)
            return std::nullopt;
        classes.codes.push_back(static_cast<int>(value) - 1);
    }
    return classes;
}

} // namespace inkling

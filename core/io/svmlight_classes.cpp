// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/svmlight_classes.h"

#include "core/io/json_text.h"
#include "core/io/json_tokenizer.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace inkling {

namespace {

std::string numbered(std::size_t place)
{
    return std::to_string(place) + " = ";
}

/// Whether a name would end the line, or look like the next one or a quoted one.
bool isMistakable(std::string_view name)
{
    return name.starts_with('"') || name.find(", ") != std::string_view::npos ||
           std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; });
}

/// The name that stands in quotes at the front; returns the length of what it takes, 0 where there is none.
std::size_t takeQuoted(std::string_view line, std::string &name)
{
    JsonTokenizer tokenizer(line, JsonLineEnds::Blanks);
    if (!line.starts_with('"') || tokenizer.next() != JsonToken::String)
        return 0;
    name = tokenizer.text();
    return tokenizer.hasEscapes() && !tokenizer.unescape(name) ? 0 : tokenizer.position();
}

} // namespace

std::string classList(const std::vector<std::string> &names)
{
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
        list += (i > 0 ? ", " : "") + numbered(i + 1);
        if (isMistakable(names[i]))
            appendJsonString(list, names[i]);
        else
            list += names[i];
    }
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
        std::string name;
        std::size_t end = takeQuoted(line, name);
        if (end == 0 || !(end == line.size() || line.substr(end).starts_with(next))) {
            end = std::min(line.find(next), line.size());
            name = line.substr(0, end);
        }
        names.push_back(std::move(name));
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

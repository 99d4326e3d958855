// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/columns.h"

#include "core/data/parameters.h"
#include "core/io/number_text.h"

#include <algorithm>
#include <array>
#include <set>

namespace inkling {

namespace {

std::optional<std::size_t> placeOfName(const std::vector<std::string> &names, std::string_view text)
{
    const auto place = std::find(names.begin(), names.end(), text);
    if (place == names.end())
        return std::nullopt;
    return static_cast<std::size_t>(place - names.begin());
}

/// Whether a text matches a pattern in which '*' stands for any characters.
bool matches(std::string_view pattern, std::string_view text)
{
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos)
        return pattern == text;
    if (!text.starts_with(pattern.substr(0, star)))
        return false;
    pattern.remove_prefix(star + 1);
    for (std::size_t skipped = star; skipped <= text.size(); ++skipped) {
        if (matches(pattern, text.substr(skipped)))
            return true;
    }
    return false;
}

/// The places of one item of COLS.
Result<std::vector<std::size_t>> placesOfItem(const std::vector<std::string> &names, const std::string &item)
{
    if (const auto place = placeOfName(names, item))
        return std::vector{*place};
    std::vector<std::size_t> places;
    if (item.find('*') != std::string::npos) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (matches(item, names[i]))
                places.push_back(i);
        }
        if (places.empty())
            return Error{message(QT_TRANSLATE_NOOP("core", "No column is called like \"%1\"."), item)};
        return places;
    }
    const std::size_t dash = item.find('-');
    const auto first = wholeNumber(std::string_view(item).substr(0, dash));
    const auto last =
        dash == std::string::npos ? std::nullopt : wholeNumber(std::string_view(item).substr(dash + 1));
    if (first && last) {
        if (*first < 1 || *last < *first || *last > names.size())
            return Error{
                message(QT_TRANSLATE_NOOP("core", "\"%1\" is not a range of columns: they go from 1 to %2."),
                        item, names.size())};
        for (std::size_t i = *first; i <= *last; ++i)
            places.push_back(i - 1);
        return places;
    }
    const Result<std::size_t> place = findColumn(names, item);
    if (!place)
        return place.error();
    return std::vector{*place};
}

std::string withoutBlanks(const std::string &text)
{
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

} // namespace

Result<std::size_t> findColumn(const std::vector<std::string> &names, const std::string &text)
{
    if (const auto place = placeOfName(names, text))
        return *place;
    if (text == "last" && !names.empty())
        return names.size() - 1;
    if (const auto number = wholeNumber(text)) {
        if (*number >= 1 && *number <= names.size())
            return *number - 1;
        return Error{message(QT_TRANSLATE_NOOP("core", "There is no column %1: they go from 1 to %2."), text,
                             names.size())};
    }
    const std::string nearest = nearestName(text, names);
    if (nearest.empty())
        return Error{message(QT_TRANSLATE_NOOP("core", "There is no column \"%1\"."), text)};
    return Error{
        message(QT_TRANSLATE_NOOP("core", "There is no column \"%1\"; did you mean \"%2\"?"), text, nearest)};
}

Result<std::vector<std::size_t>> findColumns(const std::vector<std::string> &names, const std::string &text)
{
    if (const auto place = placeOfName(names, text)) // a name may hold commas
        return std::vector{*place};
    std::vector<std::size_t> places;
    std::set<std::size_t> seen;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const auto found = placesOfItem(names, withoutBlanks(text.substr(begin, end - begin)));
        if (!found)
            return found.error();
        std::copy_if(found->begin(), found->end(), std::back_inserter(places),
                     [&](std::size_t place) { return seen.insert(place).second; });
        begin = end + 1;
    }
    return places;
}

std::vector<std::size_t> placesOf(const std::vector<std::string> &names,
                                  const std::vector<std::string> &lists)
{
    std::vector<std::size_t> all;
    for (const std::string &text : lists) {
        if (const auto places = findColumns(names, text))
            all.insert(all.end(), places->begin(), places->end());
    }
    return all;
}

std::string columnText(const std::vector<std::string> &names, std::size_t place)
{
    const std::string number = std::to_string(place + 1);
    return placeOfName(names, number).value_or(place) == place ? number : names[place];
}

std::vector<std::string> columnTexts(const std::vector<std::string> &names,
                                     const std::vector<std::size_t> &places)
{
    std::vector<std::string> texts;
    std::string joined;
    for (std::size_t begin = 0; begin < places.size();) {
        std::size_t end = begin + 1;
        while (end < places.size() && places[end] == places[end - 1] + 1)
            ++end;
        const std::string first = std::to_string(places[begin] + 1);
        const std::string last = std::to_string(places[end - 1] + 1);
        // as a range even one column is its place, whatever the others are called
        const bool isAlone = end == begin + 1 && !placeOfName(names, first);
        std::string item = first;
        if (!isAlone)
            item.append("-").append(last);
        if (placeOfName(names, item)) {
            for (std::size_t i = begin; i < end; ++i)
                texts.push_back(names[places[i]]);
        } else {
            joined += (joined.empty() ? "" : ",") + item;
        }
        begin = end;
    }
    if (!joined.empty())
        texts.insert(texts.begin(), joined);
    return texts;
}

} // namespace inkling

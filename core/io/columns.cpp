// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/columns.h"

#include "core/base/lower_case.h"
#include "core/data/labels.h"
#include "core/data/parameters.h"
#include "core/io/assigned_views.h"
#include "core/io/column_values.h"
#include "core/io/number_text.h"

#include <algorithm>
#include <array>
#include <set>

namespace inkling {

namespace {

/// Distinct integers up to which an unnamed last column passes for classes.
constexpr std::size_t kIntegerClasses = 20;

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

namespace {

/// Gives the columns of one data set their roles.
class RoleAssignment
{
public:
    RoleAssignment(Dataset &data, const ReadOptions &options)
        : m_data(data)
        , m_options(options)
    {
        for (const Column &column : data.columns)
            m_names.push_back(column.name);
    }

    Status run();

private:
    Status nameCategories();
    Status assignListed();
    Status assignClass();
    void detectClass();
    Status reviewFeatures();
    Status reviewText(std::size_t place);
    ColumnRole idRole() const;
    bool isFree(std::size_t place) const
    {
        return m_data.roles[place] == ColumnRole::Feature && !m_wanted.contains(place) &&
               !m_inViews.contains(place);
    }
    void takeClass(std::size_t place, std::string_view reason);

    Dataset &m_data;
    const ReadOptions &m_options;
    std::vector<std::string> m_names;
    std::set<std::size_t> m_wanted; ///< the features that the user names
    std::set<std::size_t> m_inViews;
};

Status RoleAssignment::run()
{
    for (const auto step : {&RoleAssignment::nameCategories, &RoleAssignment::assignListed,
                            &RoleAssignment::assignClass, &RoleAssignment::reviewFeatures}) {
        if (Status status = (this->*step)(); !status)
            return status;
    }
    return assignViews(m_data, m_options.views);
}

/// Numbers that name categories become texts, ordered by value.
Status RoleAssignment::nameCategories()
{
    for (const std::string &text : m_options.categories) {
        const auto places = findColumns(m_names, text);
        if (!places)
            return places.error();
        for (const std::size_t place : *places)
            m_data.columns[place] = asCategories(std::move(m_data.columns[place]));
    }
    return Success();
}

Status RoleAssignment::assignListed()
{
    for (const std::string &text : m_options.features) {
        const auto places = findColumns(m_names, text);
        if (!places)
            return places.error();
        m_wanted.insert(places->begin(), places->end());
    }
    for (const std::size_t place : m_wanted) {
        if (m_data.roles[place] == ColumnRole::Ignored) // by its source
            m_data.roles[place] = ColumnRole::Feature;
    }
    for (const std::string &text : m_options.keptWords) {
        if (const auto places = findColumns(m_names, text); !places)
            return places.error();
    }
    for (const std::string &text : m_options.ignore) {
        const auto places = findColumns(m_names, text);
        if (!places)
            return places.error();
        for (const std::size_t place : *places)
            m_data.roles[place] = ColumnRole::Ignored;
    }
    for (const std::string &text : m_options.texts) {
        const auto places = findColumns(m_names, text);
        if (!places)
            return places.error();
        for (const std::size_t place : *places)
            m_data.roles[place] = ColumnRole::Text;
    }
    for (const ViewColumns &view : m_options.views) {
        const auto places = findColumns(m_names, view.columns);
        if (!places)
            return places.error();
        m_inViews.insert(places->begin(), places->end());
    }
    if (!m_options.id.empty()) {
        const auto place = findColumn(m_names, m_options.id);
        if (!place)
            return place.error();
        m_data.roles[*place] = ColumnRole::Id;
    }
    return Success();
}

Status RoleAssignment::assignClass()
{
    if (m_options.classColumn.empty() && !m_options.noClassColumn) {
        if (!m_data.classColumn())
            detectClass();
        return Success();
    }
    std::replace(m_data.roles.begin(), m_data.roles.end(), ColumnRole::Class, ColumnRole::Feature);
    if (m_options.noClassColumn)
        return Success();
    const auto place = findColumn(m_names, m_options.classColumn);
    if (!place)
        return place.error();
    m_data.roles[*place] = ColumnRole::Class;
    return Success();
}

void RoleAssignment::takeClass(std::size_t place, std::string_view reason)
{
    m_data.roles[place] = ColumnRole::Class;
    m_data.notes.push_back(message(reason, m_names[place]));
}

void RoleAssignment::detectClass()
{
    for (const std::string_view name : {"class", "label", "target", "species", "digit", "y"}) {
        for (std::size_t place = 0; place < m_names.size(); ++place) {
            if (lowerCase(m_names[place]) != name || !isFree(place) ||
                m_data.columns[place].missingCount() == m_data.rows)
                continue;
            if (holdsFewValues(m_data.columns[place], kMaximumClasses))
                return takeClass(
                    place, QT_TRANSLATE_NOOP("core", "Column \"%1\" is taken as the class by its name."));
            m_data.notes.push_back(
                message(QT_TRANSLATE_NOOP("core", "Column \"%1\" is not taken as the class: it holds "
                                                  "fractions or more than %2 different values."),
                        m_names[place], kMaximumClasses));
        }
    }
    std::optional<std::size_t> last;
    for (std::size_t place = m_names.size(); place-- > 0;) {
        if (!isFree(place))
            continue;
        last = last.value_or(place);
        const Column &column = m_data.columns[place];
        if (column.type == ColumnType::Category && holdsFewValues(column, kMaximumClasses))
            return takeClass(
                place,
                QT_TRANSLATE_NOOP("core", "Column \"%1\" is taken as the class: it is the last one that is "
                                          "not numeric."));
    }
    if (last && holdsFewValues(m_data.columns[*last], kIntegerClasses))
        return takeClass(
            *last,
            QT_TRANSLATE_NOOP("core", "Column \"%1\" is taken as the class: it is the last one and holds a "
                                      "few whole numbers."));
    m_data.notes.push_back(
        message(QT_TRANSLATE_NOOP("core", "No column was found that could be the class.")));
}

Status RoleAssignment::reviewFeatures()
{
    for (std::size_t place = 0; place < m_data.columns.size(); ++place) {
        ColumnRole &role = m_data.roles[place];
        if (role != ColumnRole::Feature)
            continue;
        const Column &column = m_data.columns[place];
        if (!m_wanted.empty() && !m_wanted.contains(place)) {
            role = ColumnRole::Ignored;
        } else if (m_wanted.empty() && column.missingCount() == m_data.rows) {
            role = ColumnRole::Ignored;
            m_data.notes.push_back(message(
                QT_TRANSLATE_NOOP("core", "Column \"%1\" is ignored: it holds no value."), column.name));
        } else if (isFree(place) && countsRows(column, m_data.rows)) {
            role = idRole();
            m_data.notes.push_back(
                message(QT_TRANSLATE_NOOP("core", "Column \"%1\" is not used as a feature: its name and its "
                                                  "whole numbers, each another one, say that it counts the "
                                                  "rows."),
                        column.name));
        } else if (Status status = reviewText(place); !status) {
            return status;
        }
    }
    return Success();
}

/// Of a column that names the samples: one does.
ColumnRole RoleAssignment::idRole() const
{
    const bool hasId =
        std::find(m_data.roles.begin(), m_data.roles.end(), ColumnRole::Id) != m_data.roles.end();
    return hasId ? ColumnRole::Ignored : ColumnRole::Id;
}

/// Keeps texts that hardly repeat (names, addresses) from becoming a feature column each.
Status RoleAssignment::reviewText(std::size_t place)
{
    const Column &column = m_data.columns[place];
    if (!holdsManyTexts(column, m_data.rows))
        return Success();
    const std::size_t count = column.categories.size();
    if (m_wanted.contains(place))
        return Error{message(
            QT_TRANSLATE_NOOP("core",
                              "Column \"%1\" cannot be a feature: it holds texts, and too many different "
                              "ones (%2)."),
            column.name, count)};
    m_data.roles[place] = count == m_data.rows ? idRole() : ColumnRole::Ignored;
    m_data.notes.push_back(message(
        QT_TRANSLATE_NOOP("core", "Column \"%1\" is not used as a feature: it holds too many different "
                                  "texts (%2)."),
        column.name, count));
    if (holdsSentences(column))
        m_data.notes.push_back(message(
            QT_TRANSLATE_NOOP("core", "Column \"%1\" holds texts of several words, by which it can be "
                                      "learned from: use it as a text."),
            column.name));
    return Success();
}

} // namespace

Status assignRoles(Dataset &data, const ReadOptions &options)
{
    return RoleAssignment(data, options).run();
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/column_roles.h"

#include "core/base/lower_case.h"
#include "core/data/labels.h"
#include "core/io/assigned_views.h"
#include "core/io/column_values.h"
#include "core/io/columns.h"
#include "core/io/exported_columns.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace inkling {

namespace {

/// Distinct integers up to which an unnamed last column passes for classes.
constexpr std::size_t kIntegerClasses = 20;

/// Gives the columns of one data set their roles.
class RoleAssignment
{
public:
    RoleAssignment(Dataset &data, const ReadOptions &options)
        : m_data(data)
        , m_options(options)
        , m_names(data.columnNames())
    {
    }

    Status run();

private:
    Status nameCategories();
    Status setExportedAside();
    Status assign(const std::vector<std::string> &lists, ColumnRole role);
    Status assignListed();
    Status assignClass();
    void detectClass();
    Status reviewFeatures();
    Status reviewText(std::size_t place);
    ColumnRole idRole() const;
    void noteNamelessRows(const Column &column);
    bool isFree(std::size_t place) const
    {
        return m_data.roles[place] == ColumnRole::Feature && !m_wanted.contains(place) &&
               !m_inViews.contains(place);
    }
    void takeExportedLabels(std::size_t labels);
    void noteExported();
    void takeClass(std::size_t place, std::string_view reason);

    Dataset &m_data;
    const ReadOptions &m_options;
    std::vector<std::string> m_names;
    std::set<std::size_t> m_wanted; ///< the features that the user names
    std::set<std::size_t> m_inViews;
    ExportedColumns m_exported;
};

Status RoleAssignment::run()
{
    for (const auto step :
         {&RoleAssignment::nameCategories, &RoleAssignment::setExportedAside, &RoleAssignment::assignListed,
          &RoleAssignment::assignClass, &RoleAssignment::reviewFeatures}) {
        if (Status status = (this->*step)(); !status)
            return status;
    }
    noteExported();
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

/// What an export has added tells of the labels, and not of the samples: nothing is to be learned from it,
/// and what other programs are to take for the class is none here.
Status RoleAssignment::setExportedAside()
{
    m_exported = findExported(m_data);
    for (const std::size_t place : m_exported.places)
        m_data.roles[place] = ColumnRole::Ignored;
    return Success();
}

/// Gives the columns of some lists (COLS) a role.
Status RoleAssignment::assign(const std::vector<std::string> &lists, ColumnRole role)
{
    for (const std::string &text : lists) {
        const auto places = findColumns(m_names, text);
        if (!places)
            return places.error();
        for (const std::size_t place : *places)
            m_data.roles[place] = role;
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
    if (Status status = assign(m_options.ignore, ColumnRole::Ignored); !status)
        return status;
    if (Status status = assign(m_options.texts, ColumnRole::Text); !status)
        return status;
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
        if (m_exported.given)
            takeExportedLabels(*m_exported.given);
        else if (!m_data.classColumn())
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

/// The labels that were given are the class, and the class of old is none: else the labels would be learned
/// from themselves.
void RoleAssignment::takeExportedLabels(std::size_t labels)
{
    std::replace(m_data.roles.begin(), m_data.roles.end(), ColumnRole::Class, ColumnRole::Feature);
    m_data.roles[labels] = ColumnRole::Class;
    m_data.notes.push_back(message(
        QT_TRANSLATE_NOOP("core", "Column \"%1\" is taken as the class: an export has added it, with the "
                                  "labels that were given."),
        m_names[labels]));
    bool isLast = true;
    for (std::size_t place = m_names.size(); place-- > 0;) {
        if (!isFree(place))
            continue;
        const bool isNamed =
            std::find(kClassNames.begin(), kClassNames.end(), lowerCase(m_names[place])) != kClassNames.end();
        const ClassHint hint = isNamed ? ClassHint::Name : isLast ? ClassHint::Last : ClassHint::None;
        isLast = false;
        if (!repeatsLabels(m_data, place, labels, hint))
            continue;
        m_data.roles[place] = ColumnRole::Ignored;
        m_data.notes.push_back(message(
            QT_TRANSLATE_NOOP("core", "Column \"%1\" is ignored: it says what \"%2\" says, or what that "
                                      "said before labels were changed."),
            m_names[place], m_names[labels]));
    }
}

void RoleAssignment::noteExported()
{
    std::string ignored;
    for (const std::size_t place : m_exported.places) {
        if (m_data.roles[place] == ColumnRole::Ignored)
            ignored += (ignored.empty() ? "" : ", ") + m_names[place];
    }
    if (!ignored.empty())
        m_data.notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "Columns that an export has added are ignored: %1."), ignored));
}

void RoleAssignment::takeClass(std::size_t place, std::string_view reason)
{
    m_data.roles[place] = ColumnRole::Class;
    m_data.notes.push_back(message(reason, m_names[place]));
}

void RoleAssignment::detectClass()
{
    for (const std::string_view name : kClassNames) {
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
        if (!isFree(place) || namesRows(m_data.columns[place], m_data.rows))
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
        } else if (isFree(place) && namesRows(column, m_data.rows)) {
            role = idRole();
            m_data.notes.push_back(
                message(QT_TRANSLATE_NOOP("core", "Column \"%1\" is not used as a feature: its name and its "
                                                  "values, each another one, say that it names the rows."),
                        column.name));
        } else if (Status status = reviewText(place); !status) {
            return status;
        } else if (role == ColumnRole::Feature && isFree(place)) {
            noteNamelessRows(column);
        }
    }
    return Success();
}

/// Tells of a feature that would name the rows but for a few, one in ten at most.
void RoleAssignment::noteNamelessRows(const Column &column)
{
    const auto nameless = namelessRows(column, m_data.rows);
    if (!nameless || *nameless > m_data.rows / 10)
        return;
    const std::size_t missing = column.missingCount();
    m_data.notes.push_back(
        message(QT_TRANSLATE_NOOP("core", "Column \"%1\" is used as a feature, though its name says "
                                          "that it names the rows: rows without a value: %2, with that of "
                                          "another row: %3."),
                column.name, missing, *nameless - missing));
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

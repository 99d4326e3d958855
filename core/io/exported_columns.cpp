// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/exported_columns.h"

#include "core/base/lower_case.h"
#include "core/io/column_values.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace inkling {

namespace {

/// In the order in which they stand, see labelledDataset(); the first one holds what was given.
constexpr std::array<std::string_view, 6> kNames = {"label_given", "label_predicted", "confidence",
                                                    "margin",      "source",          "split"};
constexpr std::string_view kScorePrefix = "score_";

/// The name, or the name with a number, as those get that are taken.
bool isCalled(std::string_view name, std::string_view wanted)
{
    if (!name.starts_with(wanted))
        return false;
    name.remove_prefix(wanted.size());
    return name.empty() || (name.size() > 1 && name.front() == '_' &&
                            name.find_first_not_of("0123456789", 1) == std::string_view::npos);
}

bool isClassName(const std::string &name)
{
    return std::find(kClassNames.begin(), kClassNames.end(), lowerCase(name)) != kClassNames.end();
}

/// Whether the columns that an export adds begin there.
bool beginAt(const Dataset &data, std::size_t place)
{
    for (const std::string_view name : kNames) {
        if (place == data.columns.size() || !isCalled(data.columns[place++].name, name))
            return false;
    }
    return true;
}

/// Whether a column says the same as the labels. Of one that may well be the class it is enough that nine of
/// ten samples agree, for people correct labels; of another one, which may be a feature with the same few
/// values, all must agree, and many.
bool saysTheSame(const Column &column, const Column &given, std::size_t rows, bool mayBeClass)
{
    constexpr std::size_t kMany = 20;
    std::size_t both = 0;
    std::size_t same = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        if (column.isMissing(row) || given.isMissing(row))
            continue;
        ++both;
        same += column.text(row) == given.text(row) ? 1 : 0;
    }
    return mayBeClass ? both > 0 && same * 10 >= both * 9 : both >= kMany && same == both;
}

} // namespace

void ignoreEchoes(Dataset &data, std::size_t labels)
{
    bool isLast = true; // of the columns that are in use
    for (std::size_t place = data.columns.size(); place-- > 0;) {
        ColumnRole &role = data.roles[place];
        if (place == labels || role == ColumnRole::Id || role == ColumnRole::Ignored)
            continue;
        const bool mayBeClass = std::exchange(isLast, false) || isClassName(data.columns[place].name);
        if (!saysTheSame(data.columns[place], data.columns[labels], data.rows, mayBeClass))
            continue;
        role = ColumnRole::Ignored;
        data.notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "Column \"%1\" is ignored: it says the same as \"%2\"."),
                    data.columns[place].name, data.columns[labels].name));
    }
}

std::optional<std::size_t> setAsideExported(Dataset &data)
{
    std::optional<std::size_t> given;
    for (std::size_t place = 0; place < data.columns.size(); ++place) {
        if (!beginAt(data, place))
            continue;
        given = place;
        std::size_t end = place + kNames.size();
        while (end < data.columns.size() && data.columns[end].name.starts_with(kScorePrefix))
            ++end;
        std::fill(data.roles.begin() + static_cast<std::ptrdiff_t>(place),
                  data.roles.begin() + static_cast<std::ptrdiff_t>(end), ColumnRole::Ignored);
        place = end - 1;
    }
    if (!given)
        return std::nullopt;
    ignoreEchoes(data, *given);
    const Column &labels = data.columns[*given];
    data.notes.push_back(message(
        QT_TRANSLATE_NOOP("core", "The table was exported with its labels: of what was added only \"%1\" is "
                                  "used."),
        labels.name));
    return labels.missingCount() < data.rows ? given : std::nullopt;
}

} // namespace inkling

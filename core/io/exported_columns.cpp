// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/exported_columns.h"

#include "core/base/lower_case.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace inkling {

namespace {

constexpr std::array<std::string_view, 6> kNames = {kGivenLabels, kPredictedLabels, "confidence",
                                                    "margin",     "source",         "split"};
constexpr std::string_view kScorePrefix = "score_";

/// The name in any case, or the name with a number, as those get that are taken.
bool isCalled(const std::string &name, std::string_view wanted)
{
    std::string rest = lowerCase(name);
    if (!rest.starts_with(wanted))
        return false;
    rest.erase(0, wanted.size());
    return rest.empty() || (rest.size() > 1 && rest.front() == '_' &&
                            rest.find_first_not_of("0123456789", 1) == std::string::npos);
}

bool isAdded(const std::string &name)
{
    return lowerCase(name).starts_with(kScorePrefix) ||
           std::any_of(kNames.begin(), kNames.end(),
                       [&name](std::string_view added) { return isCalled(name, added); });
}

} // namespace

ExportedColumns findExported(const Dataset &table)
{
    ExportedColumns found;
    bool isWithin = false;
    for (std::size_t place = 0; place < table.columns.size(); ++place) {
        const Column &column = table.columns[place];
        const bool isGiven = isCalled(column.name, kGivenLabels);
        isWithin = isGiven || isCalled(column.name, kPredictedLabels) || (isWithin && isAdded(column.name));
        if (!isWithin)
            continue;
        found.places.push_back(place);
        if (isGiven && column.missingCount() < table.rows)
            found.given = place;
    }
    return found;
}

bool repeatsLabels(const Dataset &table, std::size_t column, std::size_t labels, ClassHint hint)
{
    constexpr std::size_t kMany = 20;
    const Column &own = table.columns[column];
    const Column &given = table.columns[labels];
    std::size_t both = 0;
    std::size_t same = 0;
    for (std::size_t row = 0; row < table.rows; ++row) {
        if (own.isMissing(row) || given.isMissing(row))
            continue;
        ++both;
        same += own.text(row) == given.text(row) ? 1 : 0;
    }
    switch (hint) {
    case ClassHint::Name:
        return same * 2 > both;
    case ClassHint::Last:
        return both > 0 && same * 4 >= both * 3;
    case ClassHint::None:
        break;
    }
    return both >= kMany && same == both;
}

} // namespace inkling

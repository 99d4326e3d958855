// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset.h"

#include <algorithm>
#include <tuple>

namespace inkling {

bool DataSource::operator==(const DataSource &other) const
{
    const auto withoutCopy = [](const DataSource &source) {
        return std::tie(source.path, source.size, source.fingerprint, source.dialect);
    };
    const bool sameCopy = copy && other.copy ? *copy == *other.copy : !copy && !other.copy;
    return sameCopy && withoutCopy(*this) == withoutCopy(other);
}

std::size_t Column::missingCount() const
{
    if (type == ColumnType::Number)
        return static_cast<std::size_t>(
            std::count_if(numbers.begin(), numbers.end(), [](double value) { return std::isnan(value); }));
    return static_cast<std::size_t>(
        std::count_if(codes.begin(), codes.end(), [](int code) { return code < 0; }));
}

std::string Column::text(std::size_t row) const
{
    if (isMissing(row))
        return {};
    if (type == ColumnType::Category)
        return categories[codes[row]];
    return texts.empty() ? numberText(numbers[row]) : texts[row];
}

std::vector<std::string> Dataset::columnNames() const
{
    std::vector<std::string> names;
    names.reserve(columns.size());
    for (const Column &column : columns)
        names.push_back(column.name);
    return names;
}

std::optional<std::size_t> Dataset::classColumn() const
{
    const auto place = std::find(roles.begin(), roles.end(), ColumnRole::Class);
    if (place == roles.end())
        return std::nullopt;
    return static_cast<std::size_t>(place - roles.begin());
}

std::vector<std::size_t> Dataset::featureColumns() const
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < roles.size(); ++i) {
        if (isLearnedFrom(roles[i]))
            places.push_back(i);
    }
    return places;
}

} // namespace inkling

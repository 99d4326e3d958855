// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_writer.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace inkling::test {

inline constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();
inline constexpr std::nullopt_t kNoText = std::nullopt;

inline Column numberColumn(std::string name, std::vector<double> numbers, std::vector<std::string> texts = {})
{
    return {std::move(name), ColumnType::Number, std::move(numbers), {}, {}, std::move(texts)};
}

/// Categories in order of first appearance, after those that are listed.
inline Column textColumn(std::string name, const std::vector<std::optional<std::string>> &cells,
                         std::vector<std::string> listed = {})
{
    Column column{std::move(name), ColumnType::Category, {}, {}, std::move(listed), {}};
    for (const auto &cell : cells) {
        const auto place = std::find(column.categories.begin(), column.categories.end(), cell.value_or(""));
        column.codes.push_back(cell ? static_cast<int>(place - column.categories.begin()) : -1);
        if (cell && place == column.categories.end())
            column.categories.push_back(*cell);
    }
    return column;
}

/// A table of these columns, equally long. Roles: F, C, I (id), - (ignored) for each; all features where
/// there is none.
inline ExportTable exportTable(std::vector<Column> columns, const std::string &roles = {})
{
    ExportTable table;
    table.data.name = "some table";
    table.data.rows = std::max(columns.front().numbers.size(), columns.front().codes.size());
    for (const char role : roles.empty() ? std::string(columns.size(), 'F') : roles)
        table.data.roles.push_back(role == 'F'   ? ColumnRole::Feature
                                   : role == 'C' ? ColumnRole::Class
                                   : role == 'I' ? ColumnRole::Id
                                                 : ColumnRole::Ignored);
    table.data.columns = std::move(columns);
    return table;
}

/// What was written, or why nothing was.
inline std::string bytesOf(const Result<WrittenTable> &written)
{
    return written ? written->bytes : english(written.error().message);
}

/// The notes in English, a line each.
inline std::string notesOf(const Result<WrittenTable> &written)
{
    std::string text;
    for (const Message &note : written->notes)
        text += english(note) + "\n";
    return text;
}

} // namespace inkling::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/report_table.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cstdio>

namespace inkling {

namespace {

std::string csvCell(const Json &value)
{
    if (value.is_null())
        return {};
    if (!value.is_string())
        return value.dump();
    std::string cell = value;
    if (cell.find_first_of(",\"\r\n") == std::string::npos)
        return cell;
    std::string quoted(1, '"');
    for (const char character : cell)
        quoted.append(character == '"' ? 2 : 1, character);
    quoted += '"';
    return quoted;
}

} // namespace

std::string alignedText(const std::vector<std::vector<std::string>> &rows)
{
    std::vector<std::size_t> widths;
    for (const auto &row : rows) {
        widths.resize(std::max(widths.size(), row.size()), 0);
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    std::string text;
    for (const auto &row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i)
            line += row[i] + std::string(widths[i] - row[i].size() + 2, ' ');
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

std::string percent(const Json &share)
{
    if (share.is_null())
        return "-";
    std::array<char, 32> text = {};
    std::snprintf(text.data(), text.size(), "%.1f", 100.0 * share.get<double>());
    return text.data();
}

std::string rangeText(const Json &low, const Json &high)
{
    return low.is_null() ? "-" : percent(low) + " to " + percent(high);
}

std::string csvText(const std::vector<const char *> &columns, const Json &objects)
{
    std::string csv = CLI::detail::join(columns, ",") + "\n";
    for (const Json &object : objects) {
        std::vector<std::string> cells;
        for (const char *column : columns)
            cells.push_back(csvCell(object.at(column)));
        csv += CLI::detail::join(cells, ",") + "\n";
    }
    return csv;
}

} // namespace inkling

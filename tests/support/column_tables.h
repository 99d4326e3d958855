// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <string>
#include <utility>
#include <vector>

namespace inkling {

/// 200 rows that count up to `distinct` steps, over and over.
inline Column numbers(std::string name, std::size_t distinct, double step = 1.0)
{
    Column column{std::move(name), ColumnType::Number, {}, {}, {}, {}};
    for (std::size_t row = 0; row < 200; ++row)
        column.numbers.push_back(step * static_cast<double>(row % distinct));
    return column;
}

/// 200 rows of as many texts, in turn.
inline Column texts(std::string name, std::size_t distinct)
{
    Column column{std::move(name), ColumnType::Category, {}, {}, {}, {}};
    for (std::size_t i = 0; i < distinct; ++i)
        column.categories.push_back(std::to_string(i) + "th");
    for (std::size_t row = 0; row < 200; ++row)
        column.codes.push_back(static_cast<int>(row % distinct));
    return column;
}

/// Columns of 200 rows, all of them features.
inline Dataset table(std::vector<Column> columns)
{
    Dataset data;
    data.rows = 200;
    data.roles.assign(columns.size(), ColumnRole::Feature);
    data.columns = std::move(columns);
    return data;
}

} // namespace inkling

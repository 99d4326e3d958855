// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/class_categories.h"

#include "core/io/cell_text.h"

#include <map>

namespace inkling {

Column classCategories(const Column &column)
{
    if (column.type == ColumnType::Category)
        return column;
    std::map<double, int> codes;
    for (std::size_t row = 0; row < column.numbers.size(); ++row) {
        if (!column.isMissing(row))
            codes[column.numbers[row] + 0.0] = 0; // + 0.0: -0 is no class of its own
    }
    Column classes;
    classes.name = column.name;
    classes.type = ColumnType::Category;
    for (auto &[value, code] : codes) {
        code = static_cast<int>(classes.categories.size());
        appendNumber(classes.categories.emplace_back(), value);
    }
    classes.codes.reserve(column.numbers.size());
    for (std::size_t row = 0; row < column.numbers.size(); ++row)
        classes.codes.push_back(column.isMissing(row) ? -1 : codes.at(column.numbers[row]));
    return classes;
}

} // namespace inkling

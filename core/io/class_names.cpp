// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/class_names.h"

#include "core/io/number_text.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <unordered_map>

namespace inkling {

Column columnOfClasses(const std::vector<std::string> &names)
{
    Column column;
    column.name = "label";
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    const bool areNumbers = std::all_of(names.begin(), names.end(), [](const std::string &name) {
        return name.empty() || plainNumber(name);
    });
    if (areNumbers) {
        std::transform(names.begin(), names.end(), std::back_inserter(column.numbers),
                       [kNone](const std::string &name) { return plainNumber(name).value_or(kNone); });
        return column;
    }
    column.type = ColumnType::Category;
    std::unordered_map<std::string, int> codes;
    for (const std::string &name : names) {
        const auto [place, isNew] = codes.try_emplace(name, static_cast<int>(column.categories.size()));
        if (isNew && !name.empty())
            column.categories.push_back(name);
        column.codes.push_back(name.empty() ? -1 : place->second);
    }
    return column;
}

Result<ClassColumn> classesOfNames(const std::vector<std::string> &names)
{
    Dataset table;
    table.rows = names.size();
    table.columns.push_back(columnOfClasses(names));
    return readClassColumn(table, 0);
}

} // namespace inkling

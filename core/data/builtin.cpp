// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtin.h"

#include "core/data/builtin_text.h"
#include "core/data/generators.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace inkling {

namespace {

/// Takes the text up to the separator (or the end) off the front of `rest`, with the separator.
std::string_view takeUntil(std::string_view &rest, char separator)
{
    const std::size_t end = std::min(rest.find(separator), rest.size());
    const std::string_view taken = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return taken;
}

void addCell(Column &column, std::string_view cell)
{
    if (column.type == ColumnType::Number) {
        double value = 0.0;
        std::from_chars(cell.data(), cell.data() + cell.size(), value);
        column.numbers.push_back(value);
        return;
    }
    const auto place = std::find(column.categories.begin(), column.categories.end(), cell);
    column.codes.push_back(static_cast<int>(place - column.categories.begin()));
    if (place == column.categories.end())
        column.categories.emplace_back(cell);
}

/// The tables are our own: no quotes, no missing values, features numeric, classes in the last column. (Files
/// of users go through the CSV reader in io.)
Dataset tableDataset(const BuiltinInfo &info)
{
    Dataset data;
    data.name = info.id;
    std::string_view rest = info.text;
    for (std::string_view header = takeUntil(rest, '\n'); !header.empty();)
        data.columns.push_back({std::string(takeUntil(header, ',')), ColumnType::Number, {}, {}, {}, {}});
    data.roles.assign(data.columns.size(), ColumnRole::Feature);
    data.roles.back() = ColumnRole::Class;
    const char firstOfClass = rest[rest.substr(0, rest.find('\n')).rfind(',') + 1];
    if (firstOfClass < '0' || firstOfClass > '9')
        data.columns.back().type = ColumnType::Category;
    while (!rest.empty()) {
        std::string_view line = takeUntil(rest, '\n');
        for (Column &column : data.columns)
            addCell(column, takeUntil(line, ','));
        ++data.rows;
    }
    return data;
}

Error unknownName(std::string_view name)
{
    std::vector<std::string> known;
    for (const BuiltinInfo &info : builtinTables())
        known.emplace_back(info.id);
    for (const GeneratorInfo &info : generators())
        known.emplace_back(info.id);
    const std::string nearest = nearestName(name, known);
    if (!nearest.empty())
        return {
            message(QT_TRANSLATE_NOOP("core", "There is no built-in data set \"%1\"; did you mean \"%2\"?"),
                    name, nearest)};
    std::string list;
    for (const std::string &id : known)
        list += (list.empty() ? "" : ", ") + id;
    return {message(QT_TRANSLATE_NOOP("core", "There is no built-in data set \"%1\"; known are: %2."), name,
                    list)};
}

/// Table of a generator with its seed, so that the seed is read, checked and suggested like any other
/// parameter.
ParameterTable withSeed(ParameterTable table)
{
    table.push_back(
        {"seed", QT_TRANSLATE_NOOP("core", "Seed"),
         QT_TRANSLATE_NOOP("core", "Where the random numbers begin; the same seed gives the same points."),
         ParameterKind::Integer, 0, 9007199254740992.0, 0});
    return table;
}

} // namespace

const std::vector<BuiltinInfo> &builtinTables()
{
    static const std::vector<BuiltinInfo> list = {
        {"iris", QT_TRANSLATE_NOOP("core", "Iris"), kIrisText},
        {"wine", QT_TRANSLATE_NOOP("core", "Wine"), kWineText},
        {"breast_cancer", QT_TRANSLATE_NOOP("core", "Breast cancer"), kBreastCancerText},
        {"digits", QT_TRANSLATE_NOOP("core", "Digits"), kDigitsText},
    };
    return list;
}

Result<Dataset> builtinDataset(std::string_view text)
{
    std::string_view settings = text;
    const std::string_view name = takeUntil(settings, '?');
    const auto &tables = builtinTables();
    const auto table =
        std::find_if(tables.begin(), tables.end(), [&](const BuiltinInfo &info) { return info.id == name; });
    const GeneratorInfo *generator = findGenerator(name);
    if (table == tables.end() && !generator)
        return unknownName(name);
    if (!generator) {
        if (!settings.empty())
            return Error{message(
                QT_TRANSLATE_NOOP("core", "The built-in table \"%1\" takes no parameters, so \"%2\" means "
                                          "nothing to it."),
                name, settings)};
        return tableDataset(*table);
    }

    const ParameterTable parameters = withSeed(generator->parameters);
    ParameterValues values = ParameterValues::defaults(parameters);
    while (!settings.empty()) {
        std::string_view value = takeUntil(settings, '&');
        const std::string_view key = takeUntil(value, '=');
        if (const Status status = values.set(parameters, key, value); !status)
            return status.error();
    }
    return generator->generate(values, static_cast<std::uint64_t>(values.number("seed")));
}

} // namespace inkling

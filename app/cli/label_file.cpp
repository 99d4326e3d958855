// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/label_file.h"

#include "app/cli/failure.h"
#include "app/cli/id_column.h"
#include "app/cli/seed_arguments.h"
#include "core/io/dataset_readers.h"
#include "core/io/number_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <limits>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace inkling {

namespace {

/// A file whose columns say which rows its labels are for.
struct LabelTable
{
    const std::string &path;
    Dataset table;
    std::size_t sourceRows = 0;
};

using RowsById = std::unordered_map<std::string, std::size_t>;

Dataset readTable(const std::string &path, bool hasHeader)
{
    ReadOptions options;
    options.hasHeader = hasHeader;
    options.noClassColumn = true;
    return valueOf(readDataset(path, options));
}

/// Which row of the data each id names.
RowsById rowsById(const Dataset &data)
{
    const Column *ids = idColumn(data);
    if (!ids)
        throw Failure(kExitInput, "The label file has ids, but it is not known which column of the data "
                                  "holds them; say it with --id.");
    RowsById rows;
    for (std::size_t row = 0; row < data.rows; ++row) {
        if (!rows.emplace(ids->text(row), row).second)
            throw Failure(kExitInput,
                          "The id '" + ids->text(row) +
                              "' stands in two rows of the data; labels cannot be matched by it.");
    }
    return rows;
}

std::size_t rowOfId(const std::string &id, const RowsById &rows, const std::string &path)
{
    const auto place = rows.find(id);
    if (place == rows.end())
        throw Failure(kExitInput, path + " labels the id '" + id + "', which is not in the data.");
    return place->second;
}

/// One value a row of the source; a row more is a header.
ClassColumn classesByRow(const LabelFile &file, const Dataset &data, std::size_t sourceRows)
{
    Dataset table = readTable(file.path, false);
    if (table.rows == sourceRows + 1)
        table = readTable(file.path, true);
    if (table.rows != sourceRows)
        throw Failure(kExitInput, file.path + " has " + std::to_string(table.rows) + " values for the " +
                                      std::to_string(sourceRows) +
                                      " rows of the data; it needs one a row, NA where there is none.");
    const ClassColumn all = valueOf(readClassColumn(table, 0, file.unlabelledMark));
    ClassColumn classes{all.classes, std::vector<int>(data.rows)};
    for (std::size_t row = 0; row < data.rows; ++row)
        classes.values[row] = all.values[data.sourceRow(row)];
    return classes;
}

/// An id and a class a row; a first row whose id is not in the data is a header.
ClassColumn classesById(const LabelFile &file, const Dataset &data)
{
    const RowsById rows = rowsById(data);
    Dataset table = readTable(file.path, false);
    if (!rows.contains(table.columns[0].text(0)))
        table = readTable(file.path, true);
    const ClassColumn all = valueOf(readClassColumn(table, 1, file.unlabelledMark));
    ClassColumn classes{all.classes, std::vector<int>(data.rows, kUnlabelled)};
    std::vector<bool> seen(data.rows, false);
    for (std::size_t i = 0; i < table.rows; ++i) {
        const std::string id = table.columns[0].text(i);
        const std::size_t row = rowOfId(id, rows, file.path);
        if (seen[row])
            throw Failure(kExitInput, file.path + " labels the id '" + id + "' twice.");
        seen[row] = true;
        classes.values[row] = all.values[i];
    }
    return classes;
}

const Column *columnNamed(const Dataset &table, const std::string &name)
{
    const auto column = std::find_if(table.columns.begin(), table.columns.end(),
                                     [&name](const Column &one) { return one.name == name; });
    return column == table.columns.end() ? nullptr : &*column;
}

/// The rows of the data that the numbers in a column of a table mean.
std::vector<std::size_t> rowsByNumber(const Column &numbers, const LabelTable &table, const Dataset &data)
{
    std::vector<std::size_t> rows(table.table.rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string text = numbers.text(i);
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), rows[i]);
        if (error != std::errc() || end != text.data() + text.size() || rows[i] >= table.sourceRows)
            throw Failure(kExitInput, table.path + " labels row '" + text +
                                          "', which is not in the data; its " +
                                          std::to_string(table.sourceRows) + " rows are numbered from 0.");
    }
    return rowsOfData(std::move(rows), data, table.path);
}

/// The row of the data that each line of a table speaks of.
std::vector<std::size_t> rowsOfLines(const LabelTable &table, const Dataset &data)
{
    if (const Column *numbers = columnNamed(table.table, "row"))
        return rowsByNumber(*numbers, table, data);
    const Column *own = idColumn(data);
    const Column *ids = own ? columnNamed(table.table, own->name) : nullptr;
    if (!ids)
        throw Failure(kExitInput, table.path + " has no column called row" + (own ? " or " + own->name : "") +
                                      ", to say which rows its labels are for.");
    const RowsById byId = rowsById(data);
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < table.table.rows; ++i)
        rows.push_back(rowOfId(ids->text(i), byId, table.path));
    return rows;
}

[[noreturn]] void refuseOtherClass(const std::string &path, std::size_t row, const std::string &name,
                                   const std::string &own)
{
    std::string sentence = path + " labels row " + std::to_string(row) + " '" + name;
    sentence += "', which is '" + own + "' already.";
    throw Failure(kExitInput, sentence);
}

/// A class's name for each sample, empty where it has none, as a column of the type that orders them.
Column columnOf(const std::vector<std::string> &names)
{
    Column column;
    column.name = "label";
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    const auto number = [](const std::string &name) {
        double value = 0.0;
        return parseNumber(name, {'.'}, value) == NumberText::Finite ? value : kNone;
    };
    const bool areNumbers = std::all_of(names.begin(), names.end(), [&](const std::string &name) {
        return name.empty() || (!std::isnan(number(name)) && numberText(number(name)) == name); // not 1.0
    });
    if (areNumbers) {
        std::transform(names.begin(), names.end(), std::back_inserter(column.numbers), number);
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

} // namespace

ClassColumn classesFromFile(const LabelFile &file, const Dataset &data, std::size_t sourceRows)
{
    const std::size_t columns = readTable(file.path, false).columns.size();
    if (columns > 2)
        throw Failure(kExitInput, file.path + " has " + std::to_string(columns) +
                                      " columns; a label file has one (the class) or two (id and class).");
    return columns == 1 ? classesByRow(file, data, sourceRows) : classesById(file, data);
}

ClassColumn withAddedClasses(const ClassColumn &known, const LabelFile &file, const Dataset &data,
                             std::size_t sourceRows)
{
    const LabelTable added{file.path, readTable(file.path, true), sourceRows};
    const Column *labels = columnNamed(added.table, "label");
    if (!labels)
        throw Failure(kExitInput, file.path + " has no column called label, with the classes to add.");
    std::vector<std::string> names;
    for (const int value : known.values)
        names.push_back(value == kUnlabelled ? std::string() : known.classes[value].name);
    const std::vector<std::size_t> rows = rowsOfLines(added, data);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string name = labels->text(i);
        if (name.empty() || name == file.unlabelledMark)
            continue;
        std::string &own = names[rows[i]];
        if (!own.empty() && own != name)
            refuseOtherClass(file.path, data.sourceRow(rows[i]), name, own);
        own = name;
    }
    Dataset all;
    all.rows = data.rows;
    all.columns.push_back(columnOf(names));
    return valueOf(readClassColumn(all, 0));
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/label_file.h"

#include "app/cli/failure.h"
#include "core/io/dataset_readers.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace inkling {

namespace {

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
    const auto role = std::find(data.roles.begin(), data.roles.end(), ColumnRole::Id);
    if (role == data.roles.end())
        throw Failure(kExitInput, "The label file has ids, but it is not known which column of the data "
                                  "holds them; say it with --id.");
    const Column &ids = data.columns[std::size_t(role - data.roles.begin())];
    RowsById rows;
    for (std::size_t row = 0; row < data.rows; ++row) {
        if (!rows.emplace(ids.text(row), row).second)
            throw Failure(kExitInput,
                          "The id '" + ids.text(row) +
                              "' stands in two rows of the data; labels cannot be matched by it.");
    }
    return rows;
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
        const auto place = rows.find(id);
        if (place == rows.end())
            throw Failure(kExitInput, file.path + " labels the id '" + id + "', which is not in the data.");
        if (seen[place->second])
            throw Failure(kExitInput, file.path + " labels the id '" + id + "' twice.");
        seen[place->second] = true;
        classes.values[place->second] = all.values[i];
    }
    return classes;
}

} // namespace

ClassColumn classesFromFile(const LabelFile &file, const Dataset &data, std::size_t sourceRows)
{
    refuseNumpyFile(file.path);
    const std::size_t columns = readTable(file.path, false).columns.size();
    if (columns > 2)
        throw Failure(kExitInput, file.path + " has " + std::to_string(columns) +
                                      " columns; a label file has one (the class) or two (id and class).");
    return columns == 1 ? classesByRow(file, data, sourceRows) : classesById(file, data);
}

void refuseNumpyFile(const std::string &path)
{
    if (std::string_view(path).ends_with(".npy"))
        throw Failure(kExitInput,
                      path +
                          " is a NumPy file, which is not read here; write its values as text, one a line.");
}

} // namespace inkling

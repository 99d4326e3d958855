// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/label_table.h"

#include "core/data/row_keys.h"
#include "core/io/columns.h"
#include "core/io/dataset_readers.h"

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

/// `keptWords`: the column (COL) in which words such as NA are values; empty: none.
Result<Dataset> readTable(const std::string &path, std::optional<std::size_t> headerRows,
                          const RunControl &control, const std::string &keptWords = {})
{
    ReadOptions options;
    options.headerRows = headerRows;
    if (!keptWords.empty())
        options.keptWords = {keptWords};
    return readDataset(path, options, {}, control);
}

} // namespace

const Column *columnNamed(const Dataset &table, const std::string &name)
{
    const std::size_t place = placeOfColumn(table, name);
    return place < table.columns.size() ? &table.columns[place] : nullptr;
}

bool isClassOf(const Dataset &data, const std::string &name)
{
    const auto place = data.classColumn();
    if (!place)
        return false;
    const std::vector<std::string> &names = data.columns[*place].categories;
    return std::find(names.begin(), names.end(), name) != names.end();
}

LabelTable::LabelTable(std::string path, std::optional<std::size_t> headerRows, Dataset table)
    : m_path(std::move(path))
    , m_headerRows(headerRows)
    , m_table(std::move(table))
{
}

Result<LabelTable> LabelTable::read(const std::string &path, std::optional<std::size_t> headerRows,
                                    const RunControl &control)
{
    auto table = readTable(path, headerRows, control);
    if (!table)
        return table.error();
    return LabelTable(path, headerRows, std::move(table).value());
}

Status LabelTable::takeHeader(const RunControl &control)
{
    auto again = read(m_path, 1, control);
    if (!again)
        return again.error();
    *this = std::move(again).value();
    return Success();
}

Status LabelTable::readWords(std::size_t labels, const Dataset &data, std::vector<Message> &notes,
                             const RunControl &control)
{
    Column &column = m_table.columns[labels];
    if (column.missingCount() == 0)
        return Success();
    std::vector<std::string> names;
    for (const Column &one : m_table.columns)
        names.push_back(one.name);
    auto kept = readTable(m_path, m_headerRows, control, columnText(names, labels));
    if (!kept)
        return kept.error();
    Column &words = kept.value().columns[labels];
    std::size_t lost = 0;
    std::string first;
    bool isClass = false;
    for (std::size_t row = 0; row < m_table.rows; ++row) {
        if (!column.isMissing(row) || words.isMissing(row))
            continue;
        first = lost++ == 0 ? words.text(row) : first;
        isClass = isClass || isClassOf(data, words.text(row));
    }
    if (isClass)
        column = std::move(words);
    else if (lost > 0)
        notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "\"%1\" was taken for \"no label\" (rows: %2)."), first, lost));
    return Success();
}

} // namespace inkling

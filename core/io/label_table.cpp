// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/label_table.h"

#include "core/data/id_column.h"
#include "core/data/row_keys.h"
#include "core/io/dataset_readers.h"
#include "core/io/exported_columns.h"

#include <algorithm>
#include <utility>

namespace inkling {

const Column *columnNamed(const Dataset &table, const std::string &name)
{
    const std::size_t place = placeOfColumn(table, name);
    return place < table.columns.size() ? &table.columns[place] : nullptr;
}

const Column *labelColumn(const Dataset &table, const Dataset &data)
{
    // an export has the data's own columns, too: one of them may be called label, or be of an earlier export
    if (const auto exported = findExported(table).given)
        return &table.columns[*exported];
    if (const Column *labels = columnNamed(table, "label"))
        return labels;
    const Column *own = idColumn(data);
    const std::size_t ids = own ? placeOfColumn(table, own->name) : table.columns.size();
    if (ids == table.columns.size())
        return nullptr;
    const auto place = data.classColumn();
    const Column *classes = place ? columnNamed(table, data.columns[*place].name) : nullptr;
    return classes || table.columns.size() != 2 ? classes : &table.columns[1 - ids];
}

LabelTable::LabelTable(std::string path, ReadOptions options, Dataset table)
    : m_path(std::move(path))
    , m_options(std::move(options))
    , m_table(std::move(table))
{
}

Result<LabelTable> LabelTable::read(const std::string &path, std::optional<std::size_t> headerRows,
                                    const std::string &id, const RunControl &control)
{
    ReadOptions options;
    options.headerRows = headerRows;
    options.id = id;
    options.unheeded = UnheededOptions::LeaveOut;
    LabelTable table(path, std::move(options), {});
    Status status = table.readAgain(control.part(0.0, 0.5));
    if (!status && !id.empty() && status.error().kind != ErrorKind::Stopped) {
        table.m_options.id.clear(); // there may be no such column
        status = table.readAgain(control.part(0.5, 1.0));
    }
    if (!status)
        return status.error();
    return table;
}

Status LabelTable::readAgain(const RunControl &control)
{
    auto table = readDataset(m_path, m_options, {}, control);
    if (!table)
        return table.error();
    m_table = std::move(table).value();
    return Success();
}

Status LabelTable::takeHeader(const RunControl &control)
{
    m_options.headerRows = 1;
    return readAgain(control);
}

Status LabelTable::keepSpelling(const std::vector<std::size_t> &places, const RunControl &control)
{
    const std::size_t before = m_options.categories.size();
    for (const std::size_t place : places) {
        if (m_table.columns[place].spelling == NumberSpelling::Other)
            m_options.categories.push_back(m_table.columns[place].name);
    }
    return m_options.categories.size() > before ? readAgain(control) : Success();
}

Status LabelTable::keepWords(std::size_t place, const RunControl &control)
{
    if (m_table.columns[place].missingCount() == 0)
        return Success();
    m_options.keptWords.push_back(m_table.columns[place].name);
    return readAgain(control);
}

Status LabelTable::readWords(std::size_t labels, const IsClass &isClass, std::vector<Message> &notes,
                             const RunControl &control)
{
    Column &column = m_table.columns[labels];
    if (column.missingCount() == 0)
        return Success();
    ReadOptions options = m_options;
    options.keptWords.push_back(column.name);
    auto kept = readDataset(m_path, options, {}, control);
    if (!kept)
        return kept.error();
    Column &words = kept.value().columns[labels];
    std::size_t lost = 0;
    std::string first;
    bool hasClass = false;
    for (std::size_t row = 0; row < m_table.rows; ++row) {
        if (!column.isMissing(row) || words.isMissing(row))
            continue;
        first = lost++ == 0 ? words.text(row) : first;
        hasClass = hasClass || isClass(words.text(row));
    }
    if (hasClass)
        column = std::move(words);
    else if (lost > 0)
        notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "\"%1\" was taken for \"no label\" (rows: %2)."), first, lost));
    return Success();
}

} // namespace inkling

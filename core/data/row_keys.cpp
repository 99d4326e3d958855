// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/row_keys.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_set>

namespace inkling {

namespace {

/// FNV-1a of the bytes, then the finish of SplitMix64 (Steele, Lea and Flood 2014): sums of it spread over
/// all bits, which sums of FNV do not.
std::uint64_t textHash(std::string_view text, std::uint64_t basis)
{
    std::uint64_t hash = basis ^ 14695981039346656037ULL;
    for (const char byte : text)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    hash = (hash ^ hash >> 30U) * 0xBF58476D1CE4E5B9ULL;
    hash = (hash ^ hash >> 27U) * 0x94D049BB133111EBULL;
    return hash ^ hash >> 31U;
}

/// The hashes of a column's texts in some rows, one after the other; each category is hashed once.
class ColumnHashes
{
public:
    explicit ColumnHashes(const Column &column)
        : m_column(column)
        , m_basis(textHash(column.name, 0))
        , m_missing(textHash({}, m_basis))
    {
        for (const std::string &category : column.categories)
            m_categories.push_back(textHash(category, m_basis));
    }

    std::uint64_t of(std::size_t row) const
    {
        if (m_column.isMissing(row))
            return m_missing;
        return m_column.type == ColumnType::Category
                   ? m_categories[static_cast<std::size_t>(m_column.codes[row])]
                   : textHash(m_column.text(row), m_basis);
    }

private:
    const Column &m_column;
    std::uint64_t m_basis;
    std::uint64_t m_missing;
    std::vector<std::uint64_t> m_categories;
};

bool hasAll(const Dataset &data, const std::vector<std::string> &columns)
{
    return !columns.empty() && std::all_of(columns.begin(), columns.end(), [&](const std::string &name) {
        return placeOfColumn(data, name) < data.columns.size();
    });
}

/// A column's name, where no earlier one has it.
std::vector<std::string> contentColumns(const Dataset &data, const Column *id)
{
    std::vector<std::string> names;
    for (std::size_t place = 0; place < data.columns.size(); ++place) {
        const std::string &name = data.columns[place].name;
        if (data.roles[place] != ColumnRole::Class && &data.columns[place] != id &&
            placeOfColumn(data, name) == place)
            names.push_back(name);
    }
    if (names.empty() && !data.columns.empty())
        names.push_back(data.columns.front().name);
    return names;
}

/// The column that names every sample; null: there is none.
const Column *namingColumn(const Dataset &data)
{
    const auto id = std::find(data.roles.begin(), data.roles.end(), ColumnRole::Id);
    if (id == data.roles.end())
        return nullptr;
    const Column &column = data.columns[static_cast<std::size_t>(id - data.roles.begin())];
    return isNaming(column, data.rows) ? &column : nullptr;
}

/// The sums of the hashes of some columns, for some rows.
std::vector<std::uint64_t> contentsOf(const std::vector<ColumnHashes> &columns,
                                      const std::vector<std::size_t> &rows)
{
    std::vector<std::uint64_t> contents(rows.size());
    for (const ColumnHashes &column : columns) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            contents[i] += column.of(rows[i]);
    }
    return contents;
}

std::vector<ColumnHashes> hashesOf(const Dataset &data, const std::vector<std::string> &columns)
{
    std::vector<ColumnHashes> hashes;
    for (const std::string &name : columns)
        hashes.emplace_back(data.columns[placeOfColumn(data, name)]);
    return hashes;
}

} // namespace

std::vector<std::size_t> labelledRows(const Labels &labels)
{
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < labels.size(); ++row) {
        const LabelCell &cell = labels[row];
        if (cell.given != kUnlabelled || cell.heldOut || cell.unsure)
            rows.push_back(row);
    }
    return rows;
}

class RowKeyMaker::Hashes
{
public:
    std::vector<ColumnHashes> columns;
};

RowKeyMaker::RowKeyMaker(const Dataset &data, const RowKeys &before)
    : m_id(namingColumn(data))
    , m_idName(m_id ? m_id->name : std::string())
    , m_columns(hasAll(data, before.columns) ? before.columns : contentColumns(data, m_id))
    , m_hashes(std::make_unique<const Hashes>(Hashes{hashesOf(data, m_columns)}))
{
}

RowKeyMaker::~RowKeyMaker() = default;

std::vector<RowKey> RowKeyMaker::keys(const std::vector<std::size_t> &rows) const
{
    const std::vector<std::uint64_t> contents = contentsOf(m_hashes->columns, rows);
    std::vector<RowKey> keys;
    keys.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        keys.push_back(
            {static_cast<std::uint32_t>(rows[i]), m_id ? m_id->text(rows[i]) : std::string(), contents[i]});
    return keys;
}

RowKeys rowKeys(const Dataset &data, const std::vector<std::size_t> &rows, const RowKeys &before)
{
    const RowKeyMaker maker(data, before);
    return {maker.idColumn(), maker.columns(), maker.keys(rows)};
}

std::vector<std::uint64_t> rowContents(const Dataset &data, const std::vector<std::string> &columns)
{
    if (!hasAll(data, columns))
        return {};
    std::vector<std::size_t> rows(data.rows);
    std::iota(rows.begin(), rows.end(), std::size_t(0));
    return contentsOf(hashesOf(data, columns), rows);
}

std::size_t placeOfColumn(const Dataset &data, const std::string &name)
{
    const auto place = std::find_if(data.columns.begin(), data.columns.end(),
                                    [&name](const Column &column) { return column.name == name; });
    return static_cast<std::size_t>(place - data.columns.begin());
}

bool isNaming(const Column &column, std::size_t rows)
{
    std::unordered_set<std::string> texts;
    for (std::size_t row = 0; row < rows; ++row) {
        if (column.isMissing(row) || !texts.insert(column.text(row)).second)
            return false;
    }
    return true;
}

} // namespace inkling

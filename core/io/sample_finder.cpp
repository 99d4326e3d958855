// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/sample_finder.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace inkling {

namespace {

/// A content with the name of a class, or with an id.
std::string contentWith(std::uint64_t content, const std::string &text)
{
    return std::to_string(content) + ' ' + text;
}

/// Whether the ids, then as now, are no more than the numbers of the rows.
bool areCounted(const Column &ids, std::size_t rows, const RowKeys &keys)
{
    if (ids.type != ColumnType::Number)
        return false;
    const double first = ids.numbers.front();
    for (std::size_t row = 0; row < rows; ++row) {
        if (ids.numbers[row] != first + static_cast<double>(row))
            return false;
    }
    return std::all_of(keys.rows.begin(), keys.rows.end(), [&](const RowKey &key) {
        return key.id == numberText(first + static_cast<double>(key.row));
    });
}

} // namespace

SampleFinder::SampleFinder(const Dataset &data, const RowKeys &keys, std::size_t rowsBefore)
    : m_contents(rowContents(data, keys.columns))
    , m_isTaken(data.rows, 0)
{
    const std::size_t place =
        keys.idColumn.empty() ? data.columns.size() : placeOfColumn(data, keys.idColumn);
    const Column *ids = place < data.columns.size() ? &data.columns[place] : nullptr;
    if (ids && isNaming(*ids, data.rows)) {
        for (std::size_t row = data.rows; row-- > 0;)
            m_byId.add(ids->text(row), static_cast<std::uint32_t>(row));
        const bool onlyCount = data.rows != rowsBefore && areCounted(*ids, data.rows, keys);
        if (onlyCount ? areTrustedCounts(data, keys, rowsBefore) : areTrusted(*ids, data, keys)) {
            m_matchedBy = MatchedBy::Id;
            return;
        }
        ids = nullptr;
    }
    addContents(data, ids);
}

std::uint32_t SampleFinder::take(const RowKey &key)
{
    return m_matchedBy == MatchedBy::Id ? m_byId.take(key.id) : free(m_byContent, key.content);
}

std::uint32_t SampleFinder::takeOfId(const RowKey &key)
{
    return m_matchedBy == MatchedBy::Id ? kGone : free(m_byContentAndId, contentWith(key.content, key.id));
}

std::uint32_t SampleFinder::takeOfClass(const RowKey &key, const std::string &name)
{
    return m_matchedBy == MatchedBy::Id ? kGone : free(m_byContentAndClass, contentWith(key.content, name));
}

bool SampleFinder::differs(const RowKey &key, std::uint32_t row) const
{
    return !m_contents.empty() && m_contents[row] != key.content;
}

SampleFinder::Found SampleFinder::foundById(const RowKeys &keys) const
{
    const std::unordered_set<std::uint64_t> contents(m_contents.begin(), m_contents.end());
    Found result;
    for (const RowKey &key : keys.rows) {
        const std::uint32_t row = m_byId.find(key.id);
        const bool isSame = row != kGone && m_contents[row] == key.content;
        result.found += row != kGone ? 1 : 0;
        result.same += isSame ? 1 : 0;
        result.elsewhere += !isSame && contents.contains(key.content) ? 1 : 0;
    }
    return result;
}

/// Ids may be those of other samples: they count the rows anew, or the file is another one. Not to be
/// trusted are ids of which most have other values, where most contents are found elsewhere, and whole
/// numbers beside columns that are all unknown.
bool SampleFinder::areTrusted(const Column &ids, const Dataset &data, const RowKeys &keys) const
{
    if (m_contents.empty()) {
        const bool hasOne =
            std::any_of(keys.columns.begin(), keys.columns.end(), [&](const std::string &name) {
                return name != ids.name && placeOfColumn(data, name) < data.columns.size();
            });
        return hasOne || ids.type != ColumnType::Number;
    }
    const Found ofIds = foundById(keys);
    return 2 * ofIds.same >= ofIds.found || 2 * ofIds.elsewhere <= ofIds.found;
}

/// Of such ids, when rows have come or gone.
bool SampleFinder::areTrustedCounts(const Dataset &data, const RowKeys &keys, std::size_t rowsBefore) const
{
    if (m_contents.empty())
        return data.rows > rowsBefore;
    const Found ofIds = foundById(keys);
    const std::size_t changed = keys.rows.size() - ofIds.same;
    return changed == 0 || 2 * ofIds.elsewhere < changed;
}

void SampleFinder::addContents(const Dataset &data, const Column *ids)
{
    const auto classes = data.classColumn();
    for (std::size_t i = m_contents.size(); i-- > 0;) {
        const auto row = static_cast<std::uint32_t>(i);
        m_byContent.add(m_contents[i], row);
        if (classes && !data.columns[*classes].isMissing(i))
            m_byContentAndClass.add(contentWith(m_contents[i], data.columns[*classes].text(i)), row);
        if (ids && !ids->isMissing(i))
            m_byContentAndId.add(contentWith(m_contents[i], ids->text(i)), row);
    }
}

template<typename Property>
std::uint32_t SampleFinder::free(RowFinder<Property> &finder, const Property &property)
{
    std::uint32_t row = finder.take(property);
    while (row != kGone && m_isTaken[row])
        row = finder.take(property);
    if (row != kGone)
        m_isTaken[row] = 1;
    return row;
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/data/label_history.h"
#include "core/data/row_keys.h"
#include "core/io/relink.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace inkling {

/// Finds rows by one property of theirs, each row once.
template<typename Property>
class RowFinder
{
public:
    /// Rows are added in descending order, and found in ascending order.
    void add(const Property &property, std::uint32_t row) { m_rows[property].push_back(row); }
    /// The first that take() would give; kGone: there is none.
    std::uint32_t find(const Property &property) const
    {
        const auto place = m_rows.find(property);
        return place == m_rows.end() || place->second.empty() ? kGone : place->second.back();
    }
    std::uint32_t take(const Property &property)
    {
        const auto place = m_rows.find(property);
        if (place == m_rows.end() || place->second.empty())
            return kGone;
        const std::uint32_t row = place->second.back();
        place->second.pop_back();
        return row;
    }

private:
    std::unordered_map<Property, std::vector<std::uint32_t>> m_rows;
};

/// Finds the samples of keys among new data, each sample once. Cost to make: O(n) for each column.
class SampleFinder
{
public:
    /// `rowsBefore`: of the data that the keys are of.
    SampleFinder(const Dataset &data, const RowKeys &keys, std::size_t rowsBefore);

    MatchedBy matchedBy() const { return m_matchedBy; }
    /// The next sample of that id or content, as they are matched; kGone: there is none.
    std::uint32_t take(const RowKey &key);
    /// By its content one that also has its id, where ids do not name all samples.
    std::uint32_t takeOfId(const RowKey &key);
    /// By its content one that the data say is of that class: samples may have the same content and differ
    /// in their class.
    std::uint32_t takeOfClass(const RowKey &key, const std::string &name);
    /// Whether the sample that was found has other values than before, as far as that can be told.
    bool differs(const RowKey &key, std::uint32_t row) const;
    bool canTell() const { return !m_contents.empty(); }

private:
    /// What the ids of some samples find.
    struct Found
    {
        std::size_t found = 0;     ///< samples with these ids
        std::size_t same = 0;      ///< of them those with the content of old
        std::size_t elsewhere = 0; ///< contents that other samples have
    };

    Found foundById(const RowKeys &keys) const;
    bool areTrusted(const Column &ids, const Dataset &data, const RowKeys &keys) const;
    bool areTrustedCounts(const Dataset &data, const RowKeys &keys, std::size_t rowsBefore) const;
    void addContents(const Dataset &data, const Column *ids);
    template<typename Property>
    std::uint32_t free(RowFinder<Property> &finder, const Property &property);

    std::vector<std::uint64_t> m_contents; ///< by row; none where columns are missing
    MatchedBy m_matchedBy = MatchedBy::Content;
    RowFinder<std::string> m_byId;
    RowFinder<std::uint64_t> m_byContent;
    RowFinder<std::string> m_byContentAndClass;
    RowFinder<std::string> m_byContentAndId;
    std::vector<char> m_isTaken; ///< of those that are found by their content
};

} // namespace inkling

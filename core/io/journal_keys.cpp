// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/journal_keys.h"

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t kCellsAtOnce = 65536; // a few milliseconds

} // namespace

void JournalKeys::restart(JournalData source)
{
    m_waiting.clear();
    m_isBegun = false;
    const bool isSame = source.data == m_source.data && source.before.columns == m_source.before.columns;
    if (!isSame)
        m_maker.reset();
    m_source = std::move(source);
    m_wanted.assign(m_source.data ? m_source.data->rows : 0, false);
}

void JournalKeys::want(const std::vector<std::uint32_t> &rows)
{
    for (const std::uint32_t row : rows) {
        if (row >= m_wanted.size() || m_wanted[row])
            continue;
        m_waiting.push_back(row); // first: where there is no room for it, it is not wanted yet
        m_wanted[row] = true;
    }
}

std::size_t JournalKeys::nextCount() const
{
    const std::size_t columns = std::max<std::size_t>(m_maker->columns().size(), 1);
    return std::min(m_waiting.size(), std::max<std::size_t>(kCellsAtOnce / columns, 1));
}

RowKeys JournalKeys::next()
{
    if (!m_maker)
        m_maker = std::make_unique<const RowKeyMaker>(*m_source.data, m_source.before);
    std::vector<std::size_t> rows(m_waiting.end() - static_cast<std::ptrdiff_t>(nextCount()),
                                  m_waiting.end());
    std::sort(rows.begin(), rows.end());
    RowKeys keys;
    if (!m_isBegun) {
        keys.idColumn = m_maker->idColumn();
        keys.columns = m_maker->columns();
    }
    keys.rows = m_maker->keys(rows);
    return keys;
}

void JournalKeys::taken()
{
    m_waiting.resize(m_waiting.size() - nextCount());
    m_isBegun = true;
}

} // namespace inkling

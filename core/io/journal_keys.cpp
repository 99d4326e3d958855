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
    const bool isSame = source.data == m_source.data && source.before.columns == m_source.before.columns;
    if (!isSame)
        m_maker.reset();
    m_source = std::move(source);
    m_wanted.assign(m_source.data ? m_source.data->rows : 0, false);
    m_waiting.clear();
    m_isBegun = false;
}

void JournalKeys::want(const std::vector<std::uint32_t> &rows)
{
    for (const std::uint32_t row : rows) {
        if (row >= m_wanted.size() || m_wanted[row])
            continue;
        m_wanted[row] = true;
        m_waiting.push_back(row);
    }
}

RowKeys JournalKeys::next()
{
    if (!m_maker)
        m_maker = std::make_unique<const RowKeyMaker>(*m_source.data, m_source.before);
    const std::size_t columns = std::max<std::size_t>(m_maker->columns().size(), 1);
    const std::size_t count = std::min(m_waiting.size(), std::max<std::size_t>(kCellsAtOnce / columns, 1));
    const auto first = m_waiting.end() - static_cast<std::ptrdiff_t>(count);
    std::vector<std::size_t> rows(first, m_waiting.end());
    m_waiting.erase(first, m_waiting.end());
    std::sort(rows.begin(), rows.end());
    RowKeys keys;
    if (!std::exchange(m_isBegun, true)) {
        keys.idColumn = m_maker->idColumn();
        keys.columns = m_maker->columns();
    }
    keys.rows = m_maker->keys(rows);
    return keys;
}

} // namespace inkling

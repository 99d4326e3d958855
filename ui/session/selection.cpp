// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/selection.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace inkling {

void Selection::reset(std::size_t size)
{
    setHovered(-1);
    setCurrent(-1);
    m_selected.assign(size, 0);
    m_count = 0;
    m_shown.clear();
    Q_EMIT changed();
}

std::vector<std::size_t> Selection::rows() const
{
    std::vector<std::size_t> rows;
    rows.reserve(m_count);
    for (std::size_t row = 0; row < m_selected.size(); ++row) {
        if (m_selected[row])
            rows.push_back(row);
    }
    return rows;
}

void Selection::change(std::span<const std::size_t> rows, SelectionChange how)
{
    const bool keeps = how == SelectionChange::Add || how == SelectionChange::Remove;
    std::vector<std::uint8_t> selected = keeps ? m_selected : std::vector<std::uint8_t>(size(), 0);
    for (const std::size_t row : rows) {
        if (how == SelectionChange::Intersect)
            selected[row] = m_selected[row];
        else
            selected[row] = how == SelectionChange::Remove ? 0 : 1;
    }
    replace(std::move(selected));
}

void Selection::selectAll()
{
    replace(showsAll() ? std::vector<std::uint8_t>(size(), 1) : m_shown);
}

void Selection::invert()
{
    std::vector<std::uint8_t> selected = m_selected;
    for (std::size_t row = 0; row < selected.size(); ++row)
        selected[row] = isShown(row) && !selected[row];
    replace(std::move(selected));
}

void Selection::showOnly(std::span<const std::uint32_t> rows)
{
    std::vector<std::uint8_t> shown(size(), 0);
    for (const std::uint32_t row : rows)
        shown[row] = 1;
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    m_shownCount = rows.size();
    std::vector<std::uint8_t> selected = m_selected;
    for (std::size_t row = 0; row < selected.size(); ++row)
        selected[row] = selected[row] && m_shown[row];
    replace(std::move(selected));
    Q_EMIT shownChanged();
}

void Selection::showAll()
{
    if (showsAll())
        return;
    m_shown.clear();
    Q_EMIT shownChanged();
}

void Selection::replace(std::vector<std::uint8_t> selected)
{
    if (selected == m_selected)
        return;
    m_selected = std::move(selected);
    m_count = static_cast<std::size_t>(std::count(m_selected.begin(), m_selected.end(), 1));
    Q_EMIT changed();
}

void Selection::setCurrent(long row)
{
    assert(row < static_cast<long>(size()));
    if (row == m_current)
        return;
    m_current = row;
    Q_EMIT currentChanged(row);
}

void Selection::setHovered(long row)
{
    assert(row < static_cast<long>(size()));
    if (row == m_hovered)
        return;
    m_hovered = row;
    Q_EMIT hoveredChanged(row);
}

} // namespace inkling

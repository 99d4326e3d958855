// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace inkling {

/// How a set of samples is combined with those that are selected already.
enum class SelectionChange { Replace, Add, Remove, Intersect };

/// The samples that are selected, the current one among all, and the one under the mouse. They are about
/// looking, so they are no step of undo. Rows are those of the session's data: 0 ... size() - 1.
class Selection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Nothing selected, no current sample, of so many.
    void reset(std::size_t size);
    std::size_t size() const { return m_selected.size(); }

    bool contains(std::size_t row) const { return m_selected[row] != 0; }
    std::size_t count() const { return m_count; } ///< cost: O(1)
    bool isEmpty() const { return m_count == 0; }
    std::vector<std::size_t> rows() const; ///< ascending

    void change(std::span<const std::size_t> rows, SelectionChange how);
    void clear() { change({}, SelectionChange::Replace); }
    void selectAll(); ///< that are shown
    void invert();    ///< those that are shown

    /// What the maps show: all at first. A sample that is hidden is not selected any more, for nobody would
    /// see what happens to it.
    bool isShown(std::size_t row) const { return m_shown.empty() || m_shown[row] != 0; }
    bool showsAll() const { return m_shown.empty(); }
    std::size_t shownCount() const { return m_shown.empty() ? size() : m_shownCount; } ///< cost: O(1)
    void showOnly(std::span<const std::uint32_t> rows);                                ///< each once
    void showAll();

    /// The sample that panels tell of and the keyboard acts on; -1: none. It need not be selected.
    long current() const { return m_current; }
    void setCurrent(long row);
    /// The sample under the mouse, in whichever view; -1: none.
    long hovered() const { return m_hovered; }
    void setHovered(long row);

Q_SIGNALS:
    void changed();
    void currentChanged(long row);
    void hoveredChanged(long row);
    void shownChanged();

private:
    void replace(std::vector<std::uint8_t> selected);

    std::vector<std::uint8_t> m_selected; ///< a flag a row
    std::size_t m_count = 0;
    std::vector<std::uint8_t> m_shown; ///< a flag a row; empty: all are
    std::size_t m_shownCount = 0;
    long m_current = -1;
    long m_hovered = -1;
};

} // namespace inkling

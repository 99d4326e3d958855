// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sample_selection_model.h"

#include "ui/models/sample_table_model.h"
#include "ui/session/selection.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace inkling {

namespace {

constexpr qsizetype kMostRanges = 500; ///< Qt looks through all of them for every cell

} // namespace

SampleSelectionModel::SampleSelectionModel(SampleTableModel &model, Selection &selection, QObject *parent)
    : QItemSelectionModel(&model, parent)
    , m_model(model)
    , m_selection(selection)
{
    connect(&selection, &Selection::changed, this, [this] {
        if (!m_isSelecting)
            m_before.clear();
        mirror();
    });
    connect(&selection, &Selection::currentChanged, this, &SampleSelectionModel::mirrorCurrent);
    connect(&model, &SampleTableModel::samplesChanged, this, [this] {
        mirror();
        mirrorCurrent();
    });
    connect(this, &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (m_isMirroring || !current.isValid())
            return;
        m_currentPlace = current.row();
        m_selection.setCurrent(m_model.samples()[static_cast<std::size_t>(current.row())]);
    });
    mirror();
    mirrorCurrent();
}

void SampleSelectionModel::select(const QItemSelection &picked, SelectionFlags command)
{
    if (m_isMirroring) {
        QItemSelectionModel::select(picked, command);
        return;
    }
    if (command == NoUpdate)
        return;
    // as QItemSelectionModel has it: Current replaces what the present gesture has picked so far
    std::vector<std::uint8_t> selected(m_selection.size(), 0);
    if (!(command & Clear)) {
        if (!(command & Current) || m_before.size() != selected.size()) {
            for (std::size_t sample = 0; sample < selected.size(); ++sample)
                selected[sample] = m_selection.contains(sample) && !(command & Current);
        } else {
            selected = m_before;
        }
    }
    m_before = selected;
    const auto change = [&](std::uint8_t &flag) {
        flag = command.testFlag(Toggle) ? !flag : command.testFlag(Select);
    };
    if (command & (Select | Deselect | Toggle)) {
        for (const QItemSelectionRange &range : picked) {
            for (int row = range.top(); row <= range.bottom(); ++row)
                change(selected[m_model.samples()[static_cast<std::size_t>(row)]]);
        }
    }
    std::vector<std::size_t> rows;
    for (std::size_t sample = 0; sample < selected.size(); ++sample) {
        if (selected[sample])
            rows.push_back(sample);
    }
    const QScopedValueRollback isSelecting(m_isSelecting, true);
    m_selection.change(rows, SelectionChange::Replace);
}

void SampleSelectionModel::reset()
{
    const QScopedValueRollback isMirroring(m_isMirroring, true); // the session keeps its selection
    QItemSelectionModel::reset();
}

bool SampleSelectionModel::isSelected(int row) const
{
    const std::size_t sample = m_model.samples()[static_cast<std::size_t>(row)];
    return sample < m_selection.size() && m_selection.contains(sample);
}

std::vector<std::size_t> SampleSelectionModel::selectedSamples() const
{
    std::vector<std::size_t> samples;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (isSelected(row))
            samples.push_back(m_model.samples()[static_cast<std::size_t>(row)]);
    }
    return samples;
}

void SampleSelectionModel::mirror()
{
    const QScopedValueRollback isMirroring(m_isMirroring, true);
    QItemSelection ranges;
    const int rows = m_model.rowCount();
    for (int row = 0; row < rows && ranges.size() < kMostRanges; ++row) {
        if (!isSelected(row))
            continue;
        const int first = row;
        while (row + 1 < rows && isSelected(row + 1))
            ++row;
        ranges.append(
            QItemSelectionRange(m_model.index(first, 0), m_model.index(row, m_model.columnCount() - 1)));
    }
    QItemSelectionModel::select(ranges, ClearAndSelect);
}

void SampleSelectionModel::mirrorCurrent()
{
    if (const int place = m_model.place(m_selection.current()); place >= 0)
        m_currentPlace = place;
    else if (m_selection.current() < 0)
        m_currentPlace = -1;
    const int row = std::min(m_currentPlace, m_model.rowCount() - 1);
    if (row == currentIndex().row())
        return;
    const QScopedValueRollback isMirroring(m_isMirroring, true);
    if (row < 0)
        clearCurrentIndex();
    else
        setCurrentIndex(m_model.index(row, std::max(0, currentIndex().column())), NoUpdate);
}

} // namespace inkling

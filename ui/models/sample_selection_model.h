// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QItemSelectionModel>

#include <cstdint>
#include <vector>

namespace inkling {

class SampleTableModel;
class Selection;

/// Makes the session's selection that of a table of samples: what is selected there changes the session's,
/// and what Qt holds is a copy of it for screen readers, cut off after some hundred ranges: of a million
/// selected samples in the order of a column there would be as many. Ask the session whether a row is
/// selected. The table's current row is the session's current sample.
class SampleSelectionModel : public QItemSelectionModel
{
    Q_OBJECT

public:
    SampleSelectionModel(SampleTableModel &model, Selection &selection, QObject *parent = nullptr);

    using QItemSelectionModel::select;
    void select(const QItemSelection &picked, SelectionFlags command) override;
    void reset() override;

    bool isSelected(int row) const; ///< of the table
    /// The samples of the table that are selected, in its order.
    std::vector<std::size_t> selectedSamples() const;
    bool isSelecting() const { return m_isSelecting; } ///< the table itself changes the selection

private:
    void mirror();
    void mirrorCurrent();

    SampleTableModel &m_model;
    Selection &m_selection;
    std::vector<std::uint8_t> m_before; ///< selected samples when the present gesture began
    bool m_isSelecting = false;
    bool m_isMirroring = false;
    int m_currentPlace =
        -1; ///< stays when the current sample leaves the table, so that walking goes on there
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/repeated_rows.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace inkling {

/// Samples with the same features but different classes, a group a row.
class ContradictionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Rows, Classes, ColumnCount };

    explicit ContradictionModel(QObject *parent = nullptr);

    /// groups: by the rows of the data.
    void show(std::shared_ptr<const Dataset> data, std::vector<RowGroup> groups);
    /// Of the data's rows. Precondition: there is such a group.
    const RowGroup &group(int row) const { return m_groups[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const Dataset> m_data;
    std::vector<RowGroup> m_groups;
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/data_report.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace inkling {

/// What may trouble a method in each column that is learned from, one a row.
class ColumnReportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Missing, MostFrequent, Outliers, Finding, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole ///< a number, or a text, to sort by
    };

    explicit ColumnReportModel(QObject *parent = nullptr);

    /// data: what the report is of.
    void show(std::shared_ptr<const Dataset> data, const DataReport *report);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant value(const ColumnReport &column, int place) const;
    QString finding(const ColumnReport &column) const;

    std::shared_ptr<const Dataset> m_data;
    std::vector<ColumnReport> m_columns;
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace inkling {

class Session;

/// All columns of one sample of the session's data: a row a column, its name in the vertical header and its
/// value as it stands in the data.
class SampleValueModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit SampleValueModel(const Session &session, QObject *parent = nullptr);

    void setRow(long row); ///< -1: none, and the table is empty

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const Session &m_session;
    long m_row = -1;
};

} // namespace inkling

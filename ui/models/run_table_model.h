// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace inkling {

class Session;

/// The session's runs, one a row, oldest first.
class RunTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Method,
        Settings,
        Given,
        HeldOut,
        Accuracy,
        Range,
        Baseline,
        Unreached,
        End,
        Time,
        ColumnCount
    };

    explicit RunTableModel(Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void refresh();
    QString text(int row, int column) const;

    Session &m_session;
    int m_count = 0;
};

} // namespace inkling

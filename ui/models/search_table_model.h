// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <vector>

namespace inkling {

class Session;
struct SearchPoint;
struct SearchReport;

/// The candidates of the session's parameter search, one a row: the best first, the others by their error,
/// those that failed last.
class SearchTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Method, Settings, Wrong, Error, P, Range, LogLoss, Time, Remark, ColumnCount };

    explicit SearchTableModel(Session &session, QObject *parent = nullptr);

    /// Null where there is no such row.
    const SearchPoint *point(int row) const;
    /// Whether all candidates are of one method, whose name then says nothing.
    bool hasOneMethod() const;
    /// Whether no candidate has a remark.
    bool hasNoRemark() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void refresh();
    bool isBest(int row) const;
    QString text(int row, int column) const;
    QString scoreText(int row, int column) const;

    Session &m_session;
    const SearchReport *m_report = nullptr; ///< that the order is of; the session may have dropped it
    std::vector<std::size_t> m_order;       ///< places of the report's points
};

} // namespace inkling

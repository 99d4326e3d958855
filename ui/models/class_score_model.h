// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <memory>

namespace inkling {

class Session;
struct Report;

/// Precision, recall, F1 and support of each class (rows) on the held-out samples of the session's report.
/// Without held-out samples it is empty.
class ClassScoreModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Precision, Recall, F1, Support, ColumnCount };

    explicit ClassScoreModel(Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void refresh();
    QString text(int row, int column) const;

    Session &m_session;
    std::shared_ptr<const Report> m_report; ///< the one shown; null when it has nothing to show
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <memory>

namespace inkling {

class Session;
struct Report;

/// The held-out samples of the session's report: true class (rows) against predicted class (columns, the
/// last: unreached). Without held-out samples it is empty.
class ConfusionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ConfusionModel(Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void refresh();
    int classCount() const;
    QString className(int place) const;

    Session &m_session;
    std::shared_ptr<const Report> m_report; ///< the one shown; null when it has nothing to show
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session_edge_effects.h"

#include <QAbstractTableModel>

#include <vector>

namespace inkling {

class Session;

/// The session's edges that decide most labels and are not cut, one a row, the most changed first.
class EdgeEffectModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { LowRow, HighRow, LowClass, HighClass, Changed, Unreached, Link, ColumnCount };

    explicit EdgeEffectModel(Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    const EdgeEffect *effect(int row) const; ///< null: there is no such row

private:
    void refresh();
    QString text(const EdgeEffect &effect, int column) const;
    QString className(int place) const;

    Session &m_session;
    std::vector<EdgeEffect> m_effects; ///< as the views know them
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/finding_model.h"
#include "ui/session/session_edge_effects.h"

namespace inkling {

class Session;

/// The session's edges that decide most labels and are not cut, one a row, the most changed first.
class EdgeEffectModel : public FindingModel<EdgeEffect>
{
    Q_OBJECT

public:
    enum Column { LowRow, HighRow, LowClass, HighClass, Changed, Unreached, Link, ColumnCount };

    explicit EdgeEffectModel(Session &session, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void refresh();
    QString text(const EdgeEffect &effect, int column) const;
    QString className(int place) const;

    Session &m_session;
};

} // namespace inkling

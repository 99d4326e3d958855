// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session_suspects.h"

#include <QAbstractTableModel>

#include <vector>

namespace inkling {

class Session;

/// The session's open suspects, one a row, the most contradicted first.
class SuspectTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Row, Given, Suggested, Share, GivenShare, Flag, ColumnCount };
    enum Role {
        PlaceRole = Qt::UserRole ///< int: the class of Given and Suggested, kUnlabelled for none
    };

    explicit SuspectTableModel(Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    const SuspectLabel *suspect(int row) const; ///< null: there is no such row

private:
    void refresh();
    QString text(const SuspectLabel &suspect, int column) const;

    Session &m_session;
    std::vector<SuspectLabel> m_suspects; ///< as the views know them
};

} // namespace inkling

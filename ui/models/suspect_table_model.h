// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/finding_model.h"
#include "ui/session/session_suspects.h"

namespace inkling {

class Session;

/// The session's open suspects, one a row, the most contradicted first.
class SuspectTableModel : public FindingModel<SuspectLabel>
{
    Q_OBJECT

public:
    enum Column { Row, Given, Suggested, Share, GivenShare, Flag, ColumnCount };
    enum Role {
        PlaceRole = Qt::UserRole ///< int: the class of Given and Suggested, kUnlabelled for none
    };

    explicit SuspectTableModel(Session &session, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void refresh();
    QString text(const SuspectLabel &suspect, int column) const;

    Session &m_session;
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"

#include <QAbstractListModel>

#include <cstddef>
#include <vector>

namespace inkling {

class Session;

/// The session's classes, one a row, and last a row for the samples without one. Names can be edited; an edit
/// is one step of the undo stack.
class ClassListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        PlaceRole = Qt::UserRole, ///< int: the class's place, kUnlabelled in the last row
        KeyRole,                  ///< QString: the key that gives the class
        CountsRole,               ///< QString: "given · predicted"
        LockedRole                ///< bool: what was given of it stays so
    };

    explicit ClassListModel(Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// The classes behind the rows, for drawClassMark().
    const std::vector<ClassInfo> &classes() const;

    /// The row of a class, or of kUnlabelled.
    QModelIndex indexOf(int place) const;

Q_SIGNALS:
    void renameRefused(const QModelIndex &index, const QString &sentence);

private:
    void resetClasses();
    void refreshClasses();
    void countGiven();
    void refreshPredictions();
    int placeOf(const QModelIndex &index) const;
    bool isLocked(int place) const;
    QString countsText(int place) const;
    QString toolTip(int place) const;
    QString accessibleText(int place) const;

    Session &m_session;
    int m_classCount = 0;
    std::vector<std::size_t> m_given; ///< by class; last: neither given nor held out
    std::vector<std::size_t>
        m_predicted; ///< by class, of the samples that are not given; last: unreached. Empty: no report
};

} // namespace inkling

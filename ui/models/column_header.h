// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

namespace inkling {

enum class ColumnContent { Numbers, Text };

/// A table's column as its header shows it.
struct ColumnHeader
{
    QString title;
    QString meaning; ///< the tool tip
    ColumnContent content = ColumnContent::Numbers;

    /// For QAbstractItemModel::headerData(): text stands on the left, numbers on the right.
    QVariant data(int role) const
    {
        switch (role) {
        case Qt::DisplayRole:
            return title;
        case Qt::ToolTipRole:
            return meaning;
        case Qt::TextAlignmentRole:
            return QVariant((content == ColumnContent::Text ? Qt::AlignLeft : Qt::AlignRight) |
                            Qt::AlignVCenter);
        default:
            return {};
        }
    }
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sample_value_model.h"

#include "ui/session/session.h"

namespace inkling {

SampleValueModel::SampleValueModel(const Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    connect(&session, &Session::dataChanged, this, [this] {
        beginResetModel();
        m_row = -1;
        endResetModel();
    });
}

void SampleValueModel::setRow(long row)
{
    if (row == m_row)
        return;
    beginResetModel();
    m_row = row;
    endResetModel();
}

int SampleValueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_row < 0 ? 0 : static_cast<int>(m_session.data().columns.size());
}

int SampleValueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant SampleValueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Column &column = m_session.data().columns[static_cast<std::size_t>(index.row())];
    const auto sample = static_cast<std::size_t>(m_row);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return column.isMissing(sample) ? tr("missing") : QString::fromStdString(column.text(sample));
    case Qt::TextAlignmentRole:
        return QVariant((column.type == ColumnType::Number ? Qt::AlignRight : Qt::AlignLeft) |
                        Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headerData(index.row(), Qt::Vertical).toString(),
                                            data(index).toString());
    default:
        return {};
    }
}

QVariant SampleValueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (orientation == Qt::Horizontal)
        return tr("value");
    return QString::fromStdString(m_session.data().columns[static_cast<std::size_t>(section)].name);
}

} // namespace inkling

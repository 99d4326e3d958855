// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/contradiction_model.h"

#include "ui/models/column_header.h"
#include "ui/session/row_number.h"

#include <QStringList>

#include <utility>

namespace inkling {

namespace {

constexpr std::size_t kMostNamed = 20; ///< rows, in one cell

} // namespace

ContradictionModel::ContradictionModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ContradictionModel::show(std::shared_ptr<const Dataset> data, std::vector<RowGroup> groups)
{
    beginResetModel();
    m_data = std::move(data);
    m_groups = std::move(groups);
    endResetModel();
}

int ContradictionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_groups.size());
}

int ContradictionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ContradictionModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    const RowGroup &rows = group(index.row());
    const inkling::Column &classes = m_data->columns[*m_data->classColumn()];
    QStringList words;
    for (std::size_t i = 0; i < rows.size() && i < kMostNamed; ++i) {
        const QString word = index.column() == Rows ? QString::number(rowNumber(*m_data, rows[i]))
                                                    : QString::fromStdString(classes.text(rows[i]));
        if (index.column() == Rows || !words.contains(word))
            words += word;
    }
    if (rows.size() > kMostNamed)
        words += QStringLiteral("\u2026");
    return words.join(QStringLiteral(", "));
}

QVariant ContradictionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const ColumnHeader headers[] = {
        {tr("Rows"), tr("Double-click selects them in the maps"), ColumnContent::Text},
        {tr("Classes"), {}, ColumnContent::Text}};
    return headers[section].data(role);
}

} // namespace inkling

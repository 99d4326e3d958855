// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/column_report_model.h"

#include "ui/models/column_header.h"

#include <QLocale>

#include <utility>

namespace inkling {

namespace {

double share(std::size_t part, std::size_t all)
{
    return all == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(all);
}

QString percent(double share)
{
    return ColumnReportModel::tr("%1 %").arg(QLocale().toString(100.0 * share, 'f', 1));
}

} // namespace

ColumnReportModel::ColumnReportModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ColumnReportModel::show(std::shared_ptr<const Dataset> data, const DataReport *report)
{
    beginResetModel();
    m_data = std::move(data);
    m_columns = report ? report->columns : std::vector<ColumnReport>();
    endResetModel();
}

int ColumnReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int ColumnReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ColumnReportModel::value(const ColumnReport &column, int place) const
{
    switch (place) {
    case Name:
        return QString::fromStdString(m_data->columns[column.place].name);
    case Missing:
        return share(column.missing, m_data->rows);
    case MostFrequent:
        return share(column.commonest.count, column.commonest.known);
    case Outliers:
        return static_cast<qulonglong>(column.outliers);
    default:
        return finding(column);
    }
}

QString ColumnReportModel::finding(const ColumnReport &column) const
{
    if (column.commonest.known == 0)
        return tr("empty");
    if (column.isConstant())
        return tr("constant");
    if (column.commonest.isNearlyAll())
        return tr("nearly constant");
    return m_data->roles[column.place] == ColumnRole::Text ? tr("by its words") : QString();
}

QVariant ColumnReportModel::data(const QModelIndex &index, int role) const
{
    const ColumnReport &column = m_columns[static_cast<std::size_t>(index.row())];
    const int place = index.column();
    const bool isText = place == Name || place == Finding;
    if (role == Qt::TextAlignmentRole)
        return QVariant((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == SortRole)
        return value(column, place);
    if (role != Qt::DisplayRole)
        return {};
    if (place == Missing || place == MostFrequent)
        return percent(value(column, place).toDouble());
    if (place == Outliers)
        return QLocale().toString(static_cast<qulonglong>(column.outliers));
    return value(column, place);
}

QVariant ColumnReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const ColumnHeader headers[] = {
        {tr("Column"), {}, ColumnContent::Text},
        {tr("Missing"), tr("Share of the rows without a value here")},
        {tr("Most frequent"), tr("Share of the values that are the most frequent one")},
        {tr("Outliers"), tr("Numbers further beyond the quartiles than three times the distance of these")},
        {tr("Finding"), {}, ColumnContent::Text}};
    return headers[section].data(role);
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/class_score_model.h"

#include "ui/models/class_names.h"
#include "ui/models/column_header.h"
#include "ui/models/percentage.h"
#include "ui/session/session.h"

#include <QLocale>

namespace inkling {

ClassScoreModel::ClassScoreModel(Session &session, QObject *parent)
    : ScoredReportModel(session, parent)
{
}

int ClassScoreModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !report() ? 0 : static_cast<int>(report()->score.perClass.size());
}

int ClassScoreModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ClassScoreModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return headerData(index.column(), Qt::Horizontal, Qt::ToolTipRole);
    default:
        return {};
    }
}

QString ClassScoreModel::text(int row, int column) const
{
    const ClassScore &score = report()->score.perClass[static_cast<std::size_t>(row)];
    if (column == Support)
        return QLocale().toString(static_cast<qulonglong>(score.support));
    if (score.support == 0) // nothing to be right about
        return QStringLiteral("\u2013");
    return percentText(column == Precision ? score.precision : column == Recall ? score.recall : score.f1);
}

QVariant ClassScoreModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(shownName(session().labels().classes(), section))
                                       : QVariant();
    if (section < 0 || section >= ColumnCount)
        return {};
    const ColumnHeader headers[ColumnCount] = {
        {tr("precision"), tr("Of the held-out samples predicted to be of this class, the share that is")},
        {tr("recall"), tr("Of the held-out samples of this class, the share that was predicted so")},
        {tr("F1"), tr("The harmonic mean of precision and recall")},
        {tr("held out"), tr("Held-out samples of this class")},
    };
    return headers[section].data(role);
}

} // namespace inkling

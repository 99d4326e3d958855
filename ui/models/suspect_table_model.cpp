// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/suspect_table_model.h"

#include "ui/models/class_names.h"
#include "ui/models/column_header.h"
#include "ui/models/percentage.h"
#include "ui/session/row_number.h"
#include "ui/session/session.h"

namespace inkling {

SuspectTableModel::SuspectTableModel(Session &session, QObject *parent)
    : FindingModel(parent)
    , m_session(session)
{
    connect(&session.suspects(), &SessionSuspects::changed, this, &SuspectTableModel::refresh);
    refresh();
}

void SuspectTableModel::refresh()
{
    adopt(m_session.suspects().open(),
          [](const SuspectLabel &a, const SuspectLabel &b) { return a.row == b.row; });
}

int SuspectTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant SuspectTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SuspectLabel &suspect = *finding(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(suspect, index.column());
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case PlaceRole:
        return index.column() == Given       ? suspect.given
               : index.column() == Suggested ? suspect.suggested
                                             : kUnlabelled;
    default:
        return {};
    }
}

QString SuspectTableModel::text(const SuspectLabel &suspect, int column) const
{
    const Labels &labels = m_session.labels();
    switch (column) {
    case Row:
        return QString::number(rowNumber(m_session.data(), static_cast<long>(suspect.row)));
    case Given:
        return shownName(labels.classes(), suspect.given);
    case Suggested:
        return shownName(labels.classes(), suspect.suggested);
    case Share:
        return percentText(suspect.suggestedScore);
    case GivenShare:
        return percentText(suspect.givenScore);
    case Flag:
        // the session may have other data and be about to say so
        return suspect.row < static_cast<int>(labels.size()) &&
                       labels[static_cast<std::size_t>(suspect.row)].unsure
                   ? tr("unsure")
                   : QString();
    default:
        return {};
    }
}

QVariant SuspectTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= ColumnCount || orientation == Qt::Vertical)
        return {};
    const ColumnHeader headers[ColumnCount] = {
        {tr("row"), tr("The sample's row in the data set")},
        {tr("given"), tr("The label that you gave it"), ColumnContent::Text},
        {tr("the others say"), tr("What the method predicts from all other labels"), ColumnContent::Text},
        {tr("with"), tr("The share of the class that the others say")},
        {tr("given gets"), tr("The share that the others leave the given class")},
        {tr("flag"), tr("Flagged as unsure"), ColumnContent::Text},
    };
    return headers[section].data(role);
}

} // namespace inkling

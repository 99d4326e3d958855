// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_table_model.h"

#include "ui/models/column_header.h"
#include "ui/models/percentage.h"
#include "ui/session/session.h"

#include <QLocale>

namespace inkling {

RunTableModel::RunTableModel(Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_count(static_cast<int>(session.runs().size()))
{
    connect(&session, &Session::dataChanged, this, &RunTableModel::refresh);
    connect(&session, &Session::reportChanged, this, &RunTableModel::refresh);
}

void RunTableModel::refresh()
{
    const int count = static_cast<int>(m_session.runs().size());
    if (count == m_count)
        return;
    if (count > m_count) {
        beginInsertRows({}, m_count, count - 1);
        m_count = count;
        endInsertRows();
    } else {
        beginResetModel();
        m_count = count;
        endResetModel();
    }
}

int RunTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int RunTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant RunTableModel::data(const QModelIndex &index, int role) const
{
    // the session may have dropped its runs and be about to say so
    if (!index.isValid() || index.row() >= static_cast<int>(m_session.runs().size()))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return index.column() == Settings ? QVariant(text(index.row(), Settings))
                                          : headerData(index.column(), Qt::Horizontal, Qt::ToolTipRole);
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    default:
        return {};
    }
}

QString RunTableModel::text(int row, int column) const
{
    const RunRecord &run = m_session.runs()[static_cast<std::size_t>(row)];
    const QLocale locale;
    const auto count = [&locale](std::size_t value) {
        return locale.toString(static_cast<qulonglong>(value));
    };
    // a share of nothing is no number
    const auto share = [&run](const QString &value) {
        return run.heldOut > 0 ? value : QStringLiteral("\u2013");
    };
    switch (column) {
    case Method:
        return run.method;
    case Settings:
        return run.settings.isEmpty() ? tr("defaults") : run.settings;
    case Given:
        return count(run.given);
    case HeldOut:
        return count(run.heldOut);
    case Accuracy:
        return share(percentText(run.accuracy));
    case Range:
        return share(percentRange(run.interval.low, run.interval.high));
    case Baseline:
        return share(percentText(run.baseline));
    case Unreached:
        return count(run.unreached);
    case End:
        return run.ending == Ending::Converged      ? tr("converged")
               : run.ending == Ending::LimitReached ? tr("limit reached")
                                                    : tr("stopped");
    case Time:
        return tr("%1 ms").arg(locale.toString(run.milliseconds, 'f', run.milliseconds < 10.0 ? 1 : 0));
    default:
        return {};
    }
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section < 0 || section >= ColumnCount)
        return {};
    const ColumnHeader headers[ColumnCount] = {
        {tr("method"), tr("What was run"), ColumnContent::Text},
        {tr("settings"), tr("The settings that differ from the method's defaults"), ColumnContent::Text},
        {tr("given"), tr("Samples whose label the method was given")},
        {tr("held out"), tr("Samples that only scored the answer")},
        {tr("accuracy"), tr("Share of the held-out samples that were predicted right")},
        {tr("95 % interval"),
         tr("Where the accuracy on endlessly many such samples would lie, 19 times out of 20 (Wilson)")},
        {tr("baseline"), tr("Accuracy of logistic regression, learned from the given labels alone")},
        {tr("unreached"), tr("Samples that no label could reach: they stay without a prediction")},
        {tr("ending"), tr("Whether the computation came to its end"), ColumnContent::Text},
        {tr("time"), tr("Of the whole run, baselines included")},
    };
    return headers[section].data(role);
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/label_history_model.h"

#include "ui/models/column_header.h"
#include "ui/session/session.h"

#include <QLocale>

#include <algorithm>

namespace inkling {

LabelHistoryModel::LabelHistoryModel(const Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    connect(&session, &Session::stepMade, this, &LabelHistoryModel::append);
    connect(&session, &Session::historyStarted, this, [this] {
        beginResetModel();
        startAnew();
        endResetModel();
    });
    startAnew();
}

void LabelHistoryModel::startAnew()
{
    const LabelHistory &history = m_session.history();
    m_steps = history.size();
    m_listSteps.clear();
    for (std::size_t i = 0; i < m_steps; ++i) {
        if (history[i].classes)
            m_listSteps.push_back(i);
    }
    m_changes.assign(m_steps, std::nullopt);
}

void LabelHistoryModel::append()
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    if (m_session.history()[m_steps].classes)
        m_listSteps.push_back(m_steps);
    m_changes.emplace_back();
    ++m_steps;
    endInsertRows();
}

int LabelHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps) + 1;
}

int LabelHistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

const LabelEvent &LabelHistoryModel::step(int row) const
{
    return m_session.history()[static_cast<std::size_t>(row) - 1];
}

/// The list of the last step until then that changed it, or what the first one after found.
const std::vector<ClassInfo> &LabelHistoryModel::classesAfter(int row) const
{
    const auto later =
        std::upper_bound(m_listSteps.begin(), m_listSteps.end(), static_cast<std::size_t>(row) - 1);
    const LabelHistory &history = m_session.history();
    if (later != m_listSteps.begin())
        return history[*(later - 1)].classes->after;
    return later != m_listSteps.end() ? history[*later].classes->before : m_session.labels().classes();
}

const StepChange &LabelHistoryModel::change(int row) const
{
    std::optional<StepChange> &known = m_changes[static_cast<std::size_t>(row) - 1];
    if (!known)
        known = StepWords::change(step(row), classesAfter(row));
    return *known;
}

QString LabelHistoryModel::text(int row, int column) const
{
    if (column == Step)
        return QString::number(row);
    if (row == 0)
        return column == Tool ? tr("At the beginning") : QString();
    switch (column) {
    case Time:
        return StepWords::time(step(row).time);
    case Tool:
        return StepWords::tool(step(row).tool);
    case Change:
        return change(row).words;
    case Samples:
        return QLocale().toString(static_cast<qulonglong>(change(row).samples));
    default:
        return {};
    }
}

QVariant LabelHistoryModel::data(const QModelIndex &index, int role) const
{
    // the session may have other data and be about to say so
    if (!index.isValid() || static_cast<std::size_t>(index.row()) > m_session.history().size())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return index.column() == Change ? QVariant(text(index.row(), Change)) : QVariant();
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    default:
        return {};
    }
}

QVariant LabelHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= ColumnCount || orientation == Qt::Vertical)
        return {};
    const ColumnHeader headers[ColumnCount] = {
        {tr("step"), tr("How many steps were made until then, undoing included")},
        {tr("time"), tr("When the step was made"), ColumnContent::Text},
        {tr("by"), tr("The tool or the command"), ColumnContent::Text},
        {tr("samples"), tr("Of how many samples something else is said")},
        {tr("what changed"), tr("Samples by what became of them, and classes"), ColumnContent::Text},
    };
    return headers[section].data(role);
}

} // namespace inkling

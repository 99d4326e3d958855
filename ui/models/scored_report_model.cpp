// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/scored_report_model.h"

#include "ui/session/session.h"

#include <utility>

namespace inkling {

ScoredReportModel::ScoredReportModel(Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    connect(&session, &Session::reportChanged, this, &ScoredReportModel::refresh);
    connect(&session, &Session::labelsChanged, this, &ScoredReportModel::announceClassNames);
    refresh();
}

void ScoredReportModel::refresh()
{
    std::shared_ptr<const Report> report = m_session.sharedReport();
    if (report && report->score.heldOut == 0)
        report.reset();
    if (report == m_report)
        return;
    beginResetModel();
    m_report = std::move(report);
    endResetModel();
}

void ScoredReportModel::announceClassNames()
{
    if (!m_report)
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

} // namespace inkling

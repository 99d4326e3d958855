// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <memory>

namespace inkling {

class Session;
struct Report;

/// What tables about the held-out samples of the session's report have in common. Without held-out samples
/// there is nothing to show.
class ScoredReportModel : public QAbstractTableModel
{
    Q_OBJECT

protected:
    explicit ScoredReportModel(Session &session, QObject *parent);

    const Session &session() const { return m_session; }
    const Report *report() const { return m_report.get(); } ///< the one shown; null when there is none

private:
    void refresh();
    void announceClassNames();

    Session &m_session;
    std::shared_ptr<const Report> m_report;
};

} // namespace inkling

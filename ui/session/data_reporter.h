// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/data_report.h"
#include "ui/session/job.h"

#include <QObject>

#include <memory>

namespace inkling {

class Session;

/// Looks through the open data, the samples that are left out included, for what may trouble a method: in the
/// background, and anew when other data are opened.
class DataReporter : public QObject
{
    Q_OBJECT

public:
    explicit DataReporter(const Session &session, QObject *parent = nullptr); ///< borrows the session

    /// Null while it looks.
    const DataReport *report() const { return m_report.get(); }
    /// The data that the report is of.
    std::shared_ptr<const Dataset> data() const { return m_data; }

Q_SIGNALS:
    void changed();

private:
    void look();

    const Session &m_session;
    std::shared_ptr<const Dataset> m_data;
    std::unique_ptr<const DataReport> m_report;
    Job m_job;
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/data_reporter.h"

#include "ui/session/session.h"

#include <utility>

namespace inkling {

DataReporter::DataReporter(const Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_job(nullptr)
{
    connect(&session, &Session::dataChanged, this, &DataReporter::look);
    look();
}

void DataReporter::look()
{
    if (!m_session.hasData() || m_session.wholeData() == m_data)
        return;
    m_data = m_session.wholeData();
    m_report.reset();
    Q_EMIT changed();
    const auto task = [data = m_data](const RunControl &control) -> Result<DataReport> {
        return dataReport(*data, control);
    };
    m_job.start<DataReport>(task, [this](DataReport report) {
        m_report = std::make_unique<const DataReport>(std::move(report));
        Q_EMIT changed();
    });
}

} // namespace inkling

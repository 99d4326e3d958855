// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/score/suspect_labels.h"
#include "ui/session/session_findings.h"

#include <memory>
#include <set>
#include <vector>

namespace inkling {

/// Given labels that the others contradict; looked for on graphs of the search's own.
class SessionSuspects : public SessionFindings
{
    Q_OBJECT

public:
    SessionSuspects(const Session &session, ThreadPool *pool)
        : SessionFindings(session, pool)
    {
    }

    /// Null before the first on these data and classes; rows are those of the data set.
    const SuspectReport *report() const { return m_report.get(); }
    /// Those of the report that are still labelled as they were, and that nobody has kept.
    const std::vector<SuspectLabel> &open() const { return m_open; }
    /// The label is right whatever the others say: it is no suspect any more until it is looked for among
    /// other labels.
    void keep(int row);

private:
    void search(const std::shared_ptr<const MethodQuestion> &question) override;
    void forget() override;
    void refreshOpen() override;

    std::unique_ptr<const SuspectReport> m_report;
    std::vector<SuspectLabel> m_open;
    std::set<int> m_kept;
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/score/edge_effects.h"
#include "ui/session/session_findings.h"

#include <memory>
#include <optional>
#include <vector>

namespace inkling {

/// The edges that decide most labels; looked for on graphs of the search's own.
class SessionEdgeEffects : public SessionFindings
{
    Q_OBJECT

public:
    SessionEdgeEffects(const Session &session, ThreadPool *pool)
        : SessionFindings(session, pool)
    {
    }

    /// Null before the first on these data and classes; rows are those of the data set.
    const EdgeEffectReport *report() const { return m_report.get(); }
    /// Those of the report that are not cut.
    const std::vector<EdgeEffect> &open() const { return m_open; }

    /// The edge that is being looked at.
    const std::optional<RowPair> &looked() const { return m_looked; }
    void look(const std::optional<RowPair> &edge);

Q_SIGNALS:
    void lookedChanged();

private:
    void search(const std::shared_ptr<const MethodQuestion> &question) override;
    void forget() override;
    void refreshOpen() override;

    std::unique_ptr<const EdgeEffectReport> m_report;
    std::vector<EdgeEffect> m_open;
    std::optional<RowPair> m_looked;
};

} // namespace inkling

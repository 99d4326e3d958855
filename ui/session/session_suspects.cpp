// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_suspects.h"

#include "core/learn/inductive.h"
#include "ui/session/session.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace inkling {

void SessionSuspects::search(const std::shared_ptr<const MethodQuestion> &question)
{
    const auto task = [question](const RunControl &control) -> Result<SuspectReport> {
        GraphCache graphs;
        const LabelQuestion &labels = question->labels;
        auto report = suspectLabels(question->method, labels.problem(graphs), control);
        if (!report)
            return report;
        const auto rows = keptRows(static_cast<Eigen::Index>(labels.given.size()), labels.hidden);
        for (SuspectLabel &suspect : report.value().suspects)
            suspect.row = rows[static_cast<std::size_t>(suspect.row)];
        return report;
    };
    job().start<SuspectReport>(task, [this, question](SuspectReport report) {
        if (!answered() || answered()->labels.given != question->labels.given)
            m_kept.clear();
        m_report = std::make_unique<const SuspectReport>(std::move(report));
        Q_EMIT remarkMade(
            tr("%n label(s) left out, one at a time, in %1 ms.", nullptr, static_cast<int>(m_report->leftOut))
                .arg(m_report->milliseconds, 0, 'f', 0));
        adopt(question);
    });
}

void SessionSuspects::keep(int row)
{
    m_kept.insert(row);
    refresh();
}

void SessionSuspects::forget()
{
    m_report.reset();
    m_open.clear();
    m_kept.clear();
}

void SessionSuspects::refreshOpen()
{
    m_open.clear();
    const Labels &labels = session().labels();
    std::copy_if(m_report->suspects.begin(), m_report->suspects.end(), std::back_inserter(m_open),
                 [&](const SuspectLabel &one) {
                     return labels[static_cast<std::size_t>(one.row)].given == one.given &&
                            !m_kept.contains(one.row);
                 });
}

} // namespace inkling

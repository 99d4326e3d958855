// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_edge_effects.h"

#include "core/learn/inductive.h"
#include "ui/session/session.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace inkling {

void SessionEdgeEffects::search(const std::shared_ptr<const MethodQuestion> &question)
{
    const auto graphs = std::make_shared<GraphCache>(session().answeredGraphs().sharingGraph());
    const auto task = [question, graphs](const RunControl &control) -> Result<EdgeEffectReport> {
        const LabelQuestion &labels = question->labels;
        auto report = edgeEffects(question->method, labels.problem(*graphs), control);
        if (!report)
            return report;
        const auto rows = keptRows(static_cast<Eigen::Index>(labels.given.size()), labels.hidden);
        for (EdgeEffect &effect : report.value().effects)
            effect.edge = RowPair(rows[static_cast<std::size_t>(effect.edge.low)],
                                  rows[static_cast<std::size_t>(effect.edge.high)]);
        return report;
    };
    job().start<EdgeEffectReport>(task, [this, question](EdgeEffectReport report) {
        m_report = std::make_unique<const EdgeEffectReport>(std::move(report));
        Q_EMIT remarkMade(
            tr("%n edge(s) cut, one at a time, in %1 ms.", nullptr, static_cast<int>(m_report->tried))
                .arg(m_report->milliseconds, 0, 'f', 0));
        adopt(question);
    });
}

void SessionEdgeEffects::look(const std::optional<RowPair> &edge)
{
    if (edge == m_looked)
        return;
    m_looked = edge;
    Q_EMIT lookedChanged();
}

void SessionEdgeEffects::forget()
{
    m_report.reset();
    m_open.clear();
    look(std::nullopt);
}

void SessionEdgeEffects::refreshOpen()
{
    m_open.clear();
    const auto cuts = session().surgery().value().cuts();
    std::copy_if(
        m_report->effects.begin(), m_report->effects.end(), std::back_inserter(m_open),
        [cuts](const EdgeEffect &one) { return !std::binary_search(cuts.begin(), cuts.end(), one.edge); });
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/surgeon.h"

#include "core/draw/crossed_edges.h"
#include "core/graph/graph.h"
#include "ui/session/row_number.h"
#include "ui/session/session.h"

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

/// Of more, counting at each step of the mouse would be felt.
constexpr std::size_t kMostCounted = 500'000;

} // namespace

Surgeon::Surgeon(Session &session)
    : m_session(session)
{
}

/// Why nothing can be cut or joined; empty: it can.
QString Surgeon::obstacle(SurgeryKind kind) const
{
    if (!m_session.hasData())
        return tr("There are no data yet.");
    if (!heedsSurgery(m_session.parameters()))
        return tr("Only a graph of nearest neighbours can be cut and joined: this method has none, or joins "
                  "all pairs.");
    if (kind == SurgeryKind::Join || m_session.graph().edges())
        return {};
    const QString &why = m_session.graph().obstacle();
    if (!why.isEmpty())
        return why;
    return m_session.graph().isRunning()
               ? tr("The edges are still being listed: cut once they are there.")
               : tr("Show the graph (G) first: what is cut are the edges that the map shows.");
}

bool Surgeon::canOperate(SurgeryKind kind)
{
    const QString why = obstacle(kind);
    if (!why.isEmpty())
        Q_EMIT m_session.remarkMade(why);
    return why.isEmpty();
}

std::vector<Edge> Surgeon::across(std::span<const MapPoint> line) const
{
    const auto positions = m_session.positions();
    return crossedEdges(positions->x, positions->y, *m_session.graph().edges(), line);
}

void Surgeon::cutAcross(std::span<const MapPoint> line)
{
    if (!canOperate(SurgeryKind::Cut))
        return;
    if (m_session.surgery().cut(across(line)) == 0)
        Q_EMIT m_session.remarkMade(tr("The line crosses no edge."));
}

QString Surgeon::wordsAcross(std::span<const MapPoint> line) const
{
    if (!obstacle(SurgeryKind::Cut).isEmpty() || m_session.graph().edges()->size() > kMostCounted)
        return {};
    return tr("cut %n edge(s)", nullptr, static_cast<int>(across(line).size()));
}

void Surgeon::join(const std::vector<std::size_t> &rows)
{
    if (!canOperate(SurgeryKind::Join))
        return;
    if (rows.size() < 2)
        Q_EMIT m_session.remarkMade(tr("Draw from one sample to another to join them."));
    else if (!m_session.surgery().join(rows[0], rows[1]))
        Q_EMIT m_session.remarkMade(tr("These two are joined by hand already."));
}

QString Surgeon::wordsBetween(const std::vector<std::size_t> &rows) const
{
    if (rows.empty() || !obstacle(SurgeryKind::Join).isEmpty())
        return {};
    return rows.size() < 2 ? tr("from row %1").arg(rowNumber(m_session.data(), rows[0]))
                           : tr("join rows %1 and %2")
                                 .arg(rowNumber(m_session.data(), rows[0]))
                                 .arg(rowNumber(m_session.data(), rows[1]));
}

void Surgeon::pick(std::size_t row, SurgeryKind kind)
{
    if (!canOperate(kind))
        return;
    const auto first = std::exchange(m_picked, std::nullopt);
    const bool isFirst = !first || *first == row || *first >= m_session.labels().size();
    if (isFirst) {
        m_picked = row;
        Q_EMIT m_session.remarkMade(
            kind == SurgeryKind::Cut
                ? tr("Row %1: pick the other end of the edge to cut.").arg(rowNumber(m_session.data(), row))
                : tr("Row %1: pick the sample to join it with.").arg(rowNumber(m_session.data(), row)));
    } else if (kind == SurgeryKind::Cut) {
        cutBetween(*first, row);
    } else {
        join({*first, row});
    }
}

void Surgeon::cutBetween(std::size_t a, std::size_t b)
{
    const Edge edge{static_cast<std::uint32_t>(std::min(a, b)), static_cast<std::uint32_t>(std::max(a, b))};
    const std::vector<Edge> &edges = *m_session.graph().edges();
    const bool isEdge = std::find(edges.begin(), edges.end(), edge) != edges.end();
    if (!isEdge || m_session.surgery().cut({&edge, 1}) == 0)
        Q_EMIT m_session.remarkMade(tr("There is no edge between rows %1 and %2.").arg(a + 1).arg(b + 1));
}

} // namespace inkling

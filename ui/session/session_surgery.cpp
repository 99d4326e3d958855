// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_surgery.h"

#include <QUndoCommand>
#include <QUndoStack>

#include <algorithm>
#include <utility>
#include <vector>

namespace inkling {

/// One change: both states, which are shared with the runs that learned on them.
class SessionSurgery::Step : public QUndoCommand
{
public:
    Step(SessionSurgery &session, SharedSurgery after, const QString &text)
        : QUndoCommand(text)
        , m_session(session)
        , m_before(session.m_whole)
        , m_after(std::move(after))
    {
    }

    void redo() override { m_session.replace(m_after); }
    void undo() override { m_session.replace(m_before); }

private:
    SessionSurgery &m_session;
    SharedSurgery m_before;
    SharedSurgery m_after;
};

SessionSurgery::SessionSurgery(QUndoStack &stack)
    : m_stack(stack)
{
}

namespace {

const GraphSurgery &orNone(const SharedSurgery &surgery)
{
    static const GraphSurgery none;
    return surgery ? *surgery : none;
}

} // namespace

const GraphSurgery &SessionSurgery::value() const
{
    return orNone(m_surgery);
}

const GraphSurgery &SessionSurgery::whole() const
{
    return orNone(m_whole);
}

RowPair SessionSurgery::inWhole(std::size_t a, std::size_t b) const
{
    if (m_chosen.empty())
        return {static_cast<int>(a), static_cast<int>(b)};
    return {m_chosen[a], m_chosen[b]};
}

QString SessionSurgery::words() const
{
    const int cuts = static_cast<int>(value().cuts().size());
    const int joins = static_cast<int>(value().joins().size());
    if (cuts > 0 && joins > 0)
        return tr("%1, %2 joined by hand").arg(tr("%n edge(s) cut", nullptr, cuts)).arg(joins);
    if (cuts > 0)
        return tr("%n edge(s) cut by hand", nullptr, cuts);
    return joins > 0 ? tr("%n edge(s) joined by hand", nullptr, joins) : QString();
}

std::size_t SessionSurgery::cut(std::span<const Edge> edges)
{
    std::vector<RowPair> pairs;
    const auto cuts = whole().cuts();
    for (const Edge &edge : edges) {
        const RowPair pair = inWhole(edge[0], edge[1]);
        if (!std::binary_search(cuts.begin(), cuts.end(), pair))
            pairs.push_back(pair);
    }
    if (pairs.empty())
        return 0;
    auto after = std::make_shared<GraphSurgery>(whole());
    after->cut(pairs);
    const std::size_t count = after->cuts().size() - cuts.size();
    push(std::move(after), tr("Cut %n edge(s)", nullptr, static_cast<int>(count)));
    return count;
}

bool SessionSurgery::join(std::size_t a, std::size_t b)
{
    const RowPair pair = inWhole(a, b);
    const auto joins = whole().joins();
    if (std::binary_search(joins.begin(), joins.end(), pair))
        return false;
    auto after = std::make_shared<GraphSurgery>(whole());
    after->join({&pair, 1});
    push(std::move(after), tr("Join %n sample(s)", nullptr, 2));
    return true;
}

void SessionSurgery::reset()
{
    if (!whole().isEmpty())
        push(nullptr, tr("The graph as built"));
}

void SessionSurgery::restore(SharedSurgery surgery, const std::vector<std::size_t> &chosen)
{
    m_whole = std::move(surgery);
    choose(chosen);
}

void SessionSurgery::choose(const std::vector<std::size_t> &chosen)
{
    m_chosen.assign(chosen.begin(), chosen.end());
    refresh();
}

void SessionSurgery::refresh()
{
    m_surgery = m_whole;
    if (m_chosen.empty() || !m_whole)
        return;
    GraphSurgery among = m_whole->among(m_chosen);
    m_surgery = among.isEmpty() ? nullptr : std::make_shared<const GraphSurgery>(std::move(among));
}

void SessionSurgery::push(SharedSurgery after, const QString &text)
{
    m_stack.push(new Step(*this, std::move(after), text));
    Q_EMIT remarkMade(text);
}

void SessionSurgery::replace(SharedSurgery surgery)
{
    m_whole = std::move(surgery);
    refresh();
    Q_EMIT changed();
}

} // namespace inkling

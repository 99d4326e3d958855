// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/labeller.h"

#include "ui/session/session.h"

#include <algorithm>
#include <iterator>

namespace inkling {

Labeller::Labeller(Session &session)
    : m_session(session)
{
}

void Labeller::setGrammar(Grammar grammar)
{
    if (grammar == m_grammar)
        return;
    m_grammar = grammar;
    Q_EMIT grammarChanged(grammar);
}

void Labeller::apply(std::span<const std::size_t> rows, SelectionChange how, const Gesture &gesture)
{
    if (m_grammar == Grammar::Paint)
        paint(rows, how, gesture);
    else
        m_session.selection().change(rows, how);
}

std::optional<int> Labeller::given() const
{
    if (m_grammar == Grammar::Select || m_session.labels().classCount() == 0)
        return std::nullopt;
    return m_session.armedClass();
}

void Labeller::paint(std::span<const std::size_t> rows, SelectionChange how, const Gesture &gesture)
{
    if (how == SelectionChange::Remove) {
        if (!rows.empty())
            m_session.labelPoints(rows, kUnlabelled, gesture);
    } else if (how == SelectionChange::Intersect) {
        std::vector<std::size_t> both;
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(both),
                     [this](std::size_t row) { return m_session.selection().contains(row); });
        giveArmed(both, gesture);
    } else {
        giveArmed(rows, gesture);
    }
}

void Labeller::giveArmed(std::span<const std::size_t> rows, const Gesture &gesture)
{
    if (rows.empty())
        return;
    const bool needsClass = m_session.labels().classCount() == 0;
    giveClass(rows, needsClass ? 0 : m_session.armedClass(), gesture);
}

bool Labeller::labelsSelection() const
{
    return m_grammar == Grammar::Select && !m_session.selection().isEmpty();
}

void Labeller::pressClass(int place)
{
    if (!m_session.hasData())
        return;
    const int classes = static_cast<int>(m_session.labels().classCount());
    if (place > classes || place >= static_cast<int>(kMaximumClasses))
        return;
    if (labelsSelection())
        giveClass(m_session.selection().rows(), place, {"selection", tr("Selection")});
    else if (m_session.guide().isShown())
        giveClass(std::vector{static_cast<std::size_t>(m_session.guide().row())}, place,
                  {"suggestion", tr("Suggestion")});
    else if (place == classes)
        m_session.addClass();
    else
        m_session.armClass(place);
}

void Labeller::giveClass(std::span<const std::size_t> rows, int place, const Gesture &gesture)
{
    if (place < static_cast<int>(m_session.labels().classCount())) {
        m_session.labelPoints(rows, place, gesture);
        return;
    }
    const bool isFirst = m_session.labels().classCount() == 0;
    m_session.undoStack().beginMacro(
        (isFirst ? tr("%1: first class") : tr("%1: new class")).arg(gesture.name));
    m_session.labelPoints(rows, m_session.addClass(), gesture);
    m_session.undoStack().endMacro();
}

void Labeller::pressErase()
{
    if (labelsSelection())
        m_session.labelPoints(m_session.selection().rows(), kUnlabelled, {"selection", tr("Selection")});
    else
        m_session.armClass(kUnlabelled);
}

} // namespace inkling

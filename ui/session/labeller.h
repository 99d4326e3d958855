// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/gesture.h"
#include "ui/session/selection.h"

#include <QObject>
#include <QString>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace inkling {

class Session;

/// Paint: a gesture labels with the armed class. Select: a gesture selects, and a class key labels what is
/// selected.
enum class Grammar { Paint, Select };

/// What gestures and class keys mean in either grammar. They become steps of the session's undo stack or
/// changes of its selection; held-out samples refuse labels.
class Labeller : public QObject
{
    Q_OBJECT

public:
    explicit Labeller(Session &session);

    Grammar grammar() const { return m_grammar; }
    void setGrammar(Grammar grammar);

    /// Rows, ascending, that a gesture has taken; its name is for the undo list. Paint: Replace and Add give
    /// the armed class (erase, when that is none), Remove takes labels away, Intersect labels those of the
    /// rows that are selected. On data without classes the first stroke makes the first class.
    void apply(std::span<const std::size_t> rows, SelectionChange how, const Gesture &gesture);
    /// What apply() gives with no modifier held: a class, kUnlabelled where it erases; nothing where a
    /// gesture only selects, or makes the first class.
    std::optional<int> given() const;
    /// The key of a class. While the guide's suggestion is the current sample, it is given the class. Else:
    /// Paint: arms it. Select: gives it to the selection; with nothing selected it arms, too. The next free
    /// place makes a new class; beyond that nothing happens.
    void pressClass(int place);
    /// The key that erases, likewise.
    void pressErase();

Q_SIGNALS:
    void grammarChanged(inkling::Grammar grammar);

private:
    void paint(std::span<const std::size_t> rows, SelectionChange how, const Gesture &gesture);
    void giveArmed(std::span<const std::size_t> rows, const Gesture &gesture);
    bool labelsSelection() const;
    void giveClass(std::span<const std::size_t> rows, int place, const Gesture &gesture);

    Session &m_session;
    Grammar m_grammar = Grammar::Paint;
};

} // namespace inkling

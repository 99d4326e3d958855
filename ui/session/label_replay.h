// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"

#include <QObject>
#include <QString>

#include <cstddef>

namespace inkling {

class Session;

/// The session's labels as they stood at a moment of their history, those of samples that the preparation
/// leaves out included. The work itself stays as it is, until
/// somebody goes back.
class LabelReplay : public QObject
{
    Q_OBJECT

public:
    explicit LabelReplay(Session &session, QObject *parent = nullptr);

    /// The moment: after so many steps. At first, and while nobody moves it from there: the present one.
    std::size_t step() const { return m_step; }
    std::size_t stepCount() const { return m_stepCount; } ///< of the history
    bool isPresent() const { return m_step == m_stepCount; }
    const Labels &labels() const { return m_labels; } ///< as they stood then
    /// Precondition: at most stepCount(). Cost: that of the steps between.
    void moveTo(std::size_t step);
    /// Likewise, of any moment.
    Labels labelsAfter(std::size_t step) const;
    /// Makes the labels of the moment those of the session, as one step; `text` for the undo list. The
    /// present follows.
    void goBack(const QString &text);

Q_SIGNALS:
    void changed(); ///< the moment, or the number of steps

private:
    void startAnew();
    void follow();

    Session &m_session;
    Labels m_labels;
    std::size_t m_step = 0;
    std::size_t m_stepCount = 0;
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/held_keys.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QShortcutEvent>

#include <algorithm>

namespace inkling {

HeldKeys::Key HeldKeys::Key::of(const QKeyEvent &event)
{
    return {event.key(), event.nativeScanCode()};
}

bool HeldKeys::Key::operator==(const Key &other) const
{
    return place != 0 && other.place != 0 ? place == other.place : code == other.code;
}

HeldKeys::HeldKeys(QObject *parent)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRepeatMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &HeldKeys::endReleased);
    QCoreApplication::instance()->installEventFilter(this);
}

void HeldKeys::add(QAction *action)
{
    action->setAutoRepeat(false);
    m_actions.push_back(action);
}

bool HeldKeys::has(const QAction *action) const
{
    return std::find(m_actions.begin(), m_actions.end(), action) != m_actions.end();
}

void HeldKeys::begin(QAction *action)
{
    const auto isIts = [action](const Hold &hold) {
        return hold.action == action;
    };
    if (m_isRepeat && std::any_of(m_holds.begin(), m_holds.end(), isIts))
        return;
    end(isIts); // its release was lost
    m_holds.push_back({action, m_lastKey, {}});
    Q_EMIT pressed(action);
}

/// The shortcut itself does not say which key it was.
void HeldKeys::noteDown(const QKeyEvent &event)
{
    const bool isSame = event.timestamp() != 0 && event.timestamp() == m_lastDown;
    if (isSame && Key::of(event) == m_lastKey) // on its way from widget to widget
        return;
    m_lastDown = event.timestamp();
    m_lastKey = Key::of(event);
    m_isRepeat = false;
    for (Hold &hold : m_holds) {
        if (hold.key == m_lastKey && hold.upSince == event.timestamp()) {
            hold.upSince.reset();
            m_isRepeat = true;
        }
    }
    if (!m_isRepeat)
        endReleased();
}

void HeldKeys::noteUp(const QKeyEvent &event)
{
    for (Hold &hold : m_holds) {
        if (hold.key == Key::of(event))
            hold.upSince = event.timestamp();
    }
    m_lastDown = 0;
    if (event.timestamp() == 0) // of no keyboard: nothing repeats
        endReleased();
    else
        m_rest.start();
}

void HeldKeys::endReleased()
{
    end([](const Hold &hold) { return hold.upSince.has_value(); });
}

template<typename Ends>
void HeldKeys::end(const Ends &ends)
{
    const auto over = std::stable_partition(m_holds.begin(), m_holds.end(),
                                            [&ends](const Hold &hold) { return !ends(hold); });
    const std::vector<Hold> ended(over, m_holds.end());
    m_holds.erase(over, m_holds.end());
    for (const Hold &hold : ended)
        Q_EMIT released(hold.action);
}

bool HeldKeys::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyRelease: {
        const auto &key = static_cast<QKeyEvent &>(*event);
        if (!key.isAutoRepeat())
            event->type() == QEvent::KeyRelease ? noteUp(key) : noteDown(key);
        break;
    }
    case QEvent::Shortcut: {
        auto *action = qobject_cast<QAction *>(watched);
        if (!action || !has(action) || static_cast<QShortcutEvent *>(event)->isAmbiguous())
            break;
        begin(action);
        return true;
    }
    case QEvent::ApplicationDeactivate:
    case QEvent::WindowDeactivate:
        end([](const Hold &) { return true; });
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace inkling

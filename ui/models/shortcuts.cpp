// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/shortcuts.h"

#include <QAction>
#include <QSettings>

#include <algorithm>

namespace inkling {

namespace {

QString settingOf(const QAction *action)
{
    return QStringLiteral("shortcuts/") + action->objectName();
}

/// What the map itself answers to while it has the focus.
bool belongsToMap(const QKeySequence &keys)
{
    const QKeySequence taken[] = {Qt::Key_Space, Qt::Key_Left,        Qt::Key_Right,        Qt::Key_Up,
                                  Qt::Key_Down,  Qt::Key_BracketLeft, Qt::Key_BracketRight, Qt::Key_Plus,
                                  Qt::Key_Minus, Qt::Key_Equal,       Qt::Key_Tab};
    return std::find(std::begin(taken), std::end(taken), keys) != std::end(taken);
}

/// Equal, or the beginning of the other: then the shorter one would never let the longer one come. Where a
/// desktop has no standard keys for something, it has an empty sequence, which Qt takes for a beginning.
bool collide(const QKeySequence &a, const QKeySequence &b)
{
    if (a.isEmpty() || b.isEmpty())
        return false;
    return a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch;
}

} // namespace

Shortcuts::Shortcuts(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
}

void Shortcuts::add(QAction *action, const QString &group)
{
    m_defaults[action] = action->shortcuts();
    m_groups[action] = group;
    const QVariant chosen = m_settings.value(settingOf(action));
    if (chosen.isValid()) {
        const auto keys = QKeySequence::listFromString(chosen.toString(), QKeySequence::PortableText);
        if (obstacle(action, keys).isEmpty())
            action->setShortcuts(keys);
    }
    m_actions += action;
}

void Shortcuts::markHeld(const QAction *action)
{
    m_held.insert(action);
}

QString Shortcuts::keysText(const QAction *action) const
{
    const QString keys =
        QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText).replace(u';', u',');
    return keys.isEmpty() || !m_held.contains(action) ? keys : tr("%1 held").arg(keys);
}

const QList<QKeySequence> &Shortcuts::defaults(const QAction *action) const
{
    return m_defaults.constFind(action).value();
}

QString Shortcuts::obstacle(const QAction *action, const QList<QKeySequence> &keys) const
{
    for (const QKeySequence &wanted : keys) {
        const QString name = wanted.toString(QKeySequence::NativeText);
        if (belongsToMap(wanted))
            return tr("%1 moves or zooms the map; choose another key.").arg(name);
        for (const QAction *other : m_actions) {
            if (other == action)
                continue;
            for (const QKeySequence &taken : other->shortcuts()) {
                if (collide(wanted, taken))
                    return tr("%1 belongs to “%2”; take it away there first, or choose another key.")
                        .arg(name, plainText(*other));
            }
        }
    }
    return {};
}

QString Shortcuts::give(QAction *action, const QList<QKeySequence> &keys)
{
    QString problem = obstacle(action, keys);
    if (!problem.isEmpty())
        return problem;
    action->setShortcuts(keys);
    if (keys == m_defaults.value(action))
        m_settings.remove(settingOf(action));
    else
        m_settings.setValue(settingOf(action), QKeySequence::listToString(keys, QKeySequence::PortableText));
    Q_EMIT changed();
    return {};
}

QString Shortcuts::change(QAction *action, const QKeySequence &keys)
{
    return give(action, keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys});
}

QString Shortcuts::reset(QAction *action)
{
    return give(action, m_defaults.value(action));
}

void Shortcuts::resetAll()
{
    for (QAction *action : m_actions) {
        action->setShortcuts(m_defaults.value(action));
        m_settings.remove(settingOf(action));
    }
    Q_EMIT changed();
}

QString plainText(const QAction &action)
{
    return action.text().remove(u'&').remove(QStringLiteral("…"));
}

QString textWithKeys(const QAction &action)
{
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty() ? plainText(action) : QStringLiteral("%1 (%2)").arg(plainText(action), keys);
}

} // namespace inkling

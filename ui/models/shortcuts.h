// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

class QAction;
class QSettings;

namespace inkling {

/// The keyboard shortcuts of a window's actions, and what the user made of them. An action is known by its
/// objectName.
class Shortcuts : public QObject
{
    Q_OBJECT

public:
    /// settings: borrowed. What it holds of the user's choices is applied when an action is added; a choice
    /// that collides with an action added before is dropped.
    explicit Shortcuts(QSettings &settings, QObject *parent = nullptr);

    /// The action's keys of now are its defaults. group: a title under which people find it.
    void add(QAction *action, const QString &group);
    const QList<QAction *> &actions() const { return m_actions; }
    QString group(const QAction *action) const { return m_groups.value(action); }
    void markHeld(const QAction *action); ///< it lasts as long as its key is down
    /// Its keys as people read them: "Ctrl+Y, Ctrl+Shift+Z", "Q held"; empty: none.
    QString keysText(const QAction *action) const;
    const QList<QKeySequence> &defaults(const QAction *action) const;

    /// Gives an action these keys, alone; empty: none. Empty when done, else a sentence why not: another
    /// action or the map has them.
    QString change(QAction *action, const QKeySequence &keys);
    QString reset(QAction *action); ///< likewise
    void resetAll();

Q_SIGNALS:
    void changed();

private:
    QString obstacle(const QAction *action, const QList<QKeySequence> &keys) const;
    QString give(QAction *action, const QList<QKeySequence> &keys);

    QSettings &m_settings;
    QList<QAction *> m_actions;
    QHash<const QAction *, QString> m_groups;
    QSet<const QAction *> m_held;
    QHash<const QAction *, QList<QKeySequence>> m_defaults;
};

/// An action's text without the marks of its menu: "&Open…" is "Open".
QString plainText(const QAction &action);

/// The text and, in brackets, the first keys: what a tool tip says.
QString textWithKeys(const QAction &action);

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <QtGlobal>
#include <vector>

class QAction;
class QKeyEvent;

namespace inkling {

/// Tells of some actions when their keys go down and when they come up again, wherever the focus is by then:
/// their shortcut no longer triggers them. From a menu they are triggered as any other. A hold ends, too,
/// when the window or the program is no longer the active one, because the release goes to another.
class HeldKeys : public QObject
{
    Q_OBJECT

public:
    explicit HeldKeys(QObject *parent = nullptr);

    void add(QAction *action); ///< borrowed; its key does not repeat any more
    bool has(const QAction *action) const;

Q_SIGNALS:
    void pressed(QAction *action);
    void released(QAction *action); ///< once for each pressed()

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// As the keyboard has it: the same key has another code while Shift is down.
    struct Key
    {
        int code = 0;
        quint32 place = 0; ///< on the keyboard; 0: not known

        static Key of(const QKeyEvent &event);
        bool operator==(const Key &other) const;
    };
    struct Hold
    {
        QAction *action;
        Key key;
    };

    void begin(QAction *action);
    template<typename Ends>
    void end(const Ends &ends);

    std::vector<QAction *> m_actions;
    std::vector<Hold> m_holds;
    Key m_lastKey;
};

} // namespace inkling

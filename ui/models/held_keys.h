// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <QtGlobal>

#include <optional>
#include <vector>

class QAction;
class QKeyEvent;

namespace inkling {

/// Tells of some actions when their keys go down and when they come up again, wherever the focus is by then:
/// their shortcut no longer triggers them. From a menu they are triggered as any other. A hold ends, too,
/// when the window or the program is no longer the active one, because the release goes to another. The
/// releases by which X11 repeats a key, not all of which Qt knows for such, end nothing: a press follows them
/// at the same time. So a release is told of once none has come for kRepeatMilliseconds.
class HeldKeys : public QObject
{
    Q_OBJECT

public:
    static constexpr int kRepeatMilliseconds = 10;

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
        QAction *action = nullptr;
        Key key;
        std::optional<quint64> upSince; ///< when its key came up, for good or not
    };

    void begin(QAction *action);
    void noteDown(const QKeyEvent &event);
    void noteUp(const QKeyEvent &event);
    void endReleased();
    template<typename Ends>
    void end(const Ends &ends);

    std::vector<QAction *> m_actions;
    std::vector<Hold> m_holds;
    Key m_lastKey;
    quint64 m_lastDown = 0;  ///< when it went down; 0: it came up, or not known
    bool m_isRepeat = false; ///< the last key that went down
    QTimer m_rest;
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace inkling {

class Labeller;
class Session;

/// The keys of the classes, pressed or held. Over a point, which is that under the mouse or else the current
/// one, a key that is held previews what its class would change there and does nothing else; one that comes
/// up earlier, or before anything else happens, means what Labeller::pressClass() says. Elsewhere it means
/// that at once. The key's release ends the preview, and so does Esc, another key, a button of the mouse or
/// another point.
class ClassKeys : public QObject
{
    Q_OBJECT

public:
    static constexpr int kHoldMilliseconds = 300;

    /// Both borrowed.
    ClassKeys(Session &session, Labeller &labeller);

    void press(int place);   ///< the key of a class goes down
    void release(int place); ///< and comes up
    /// What the armed class would change at the point, until Esc or whatever else ends a preview.
    void previewArmed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class State { Idle, Waiting, Previewing };

    long pointed() const;
    void followPoint();
    void followPreview();
    void commit();
    void preview(int place);
    void finish();
    bool endsBy(const QEvent &event);

    Session &m_session;
    Labeller &m_labeller;
    State m_state = State::Idle;
    int m_place = 0;
    quint64 m_lastRelease = 0; ///< of a key: a press at the same time is a repeat
    QTimer m_patience;
};

} // namespace inkling

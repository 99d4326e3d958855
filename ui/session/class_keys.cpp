// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/class_keys.h"

#include "ui/session/labeller.h"
#include "ui/session/session.h"

#include <QGuiApplication>
#include <QKeyEvent>

namespace inkling {

namespace {

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_Meta ||
           key == Qt::Key_AltGr || key == Qt::Key_CapsLock || key == Qt::Key_NumLock;
}

} // namespace

ClassKeys::ClassKeys(Session &session, Labeller &labeller)
    : m_session(session)
    , m_labeller(labeller)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kHoldMilliseconds);
    connect(&m_patience, &QTimer::timeout, this, [this] { preview(m_place); });
    connect(&session.selection(), &Selection::hoveredChanged, this, &ClassKeys::followPoint);
    connect(&session.selection(), &Selection::currentChanged, this, &ClassKeys::followPoint);
    connect(&session.preview(), &SessionPreview::changed, this, &ClassKeys::followPreview);
}

long ClassKeys::pointed() const
{
    const Selection &selection = m_session.selection();
    return selection.hovered() >= 0 ? selection.hovered() : selection.current();
}

void ClassKeys::press(int place)
{
    if (m_state == State::Waiting) // its release was lost
        commit();
    finish();
    // while something is drawn, a key changes what it is drawn with
    if (pointed() < 0 || QGuiApplication::mouseButtons() != Qt::NoButton) {
        m_labeller.pressClass(place);
        return;
    }
    m_state = State::Waiting;
    m_place = place;
    m_patience.start();
    QCoreApplication::instance()->installEventFilter(this);
}

void ClassKeys::release(int place)
{
    if (place != m_place)
        return;
    if (m_state == State::Waiting)
        commit();
    else
        finish();
}

void ClassKeys::previewArmed()
{
    finish();
    QCoreApplication::instance()->installEventFilter(this);
    preview(m_session.armedClass());
}

void ClassKeys::commit()
{
    finish();
    m_labeller.pressClass(m_place);
}

void ClassKeys::preview(int place)
{
    m_state = State::Previewing;
    m_place = place;
    m_session.preview().ask(pointed(), place);
}

void ClassKeys::finish()
{
    if (m_state == State::Idle)
        return;
    const bool isPreviewing = m_state == State::Previewing;
    m_state = State::Idle;
    m_patience.stop();
    QCoreApplication::instance()->removeEventFilter(this);
    if (isPreviewing)
        m_session.preview().end();
}

void ClassKeys::followPoint()
{
    if (m_state == State::Waiting && pointed() < 0)
        commit();
    else if (m_state == State::Previewing && pointed() != m_session.preview().result().row)
        finish();
}

/// It ends by itself when the labels or the method change.
void ClassKeys::followPreview()
{
    if (m_state == State::Previewing && !m_session.preview().isShown())
        finish();
}

/// Whether the event ends what is on; what waits is done before it.
bool ClassKeys::endsBy(const QEvent &event)
{
    if (event.type() == QEvent::MouseButtonPress)
        return true;
    if (event.type() == QEvent::KeyRelease)
        m_lastRelease = static_cast<const QKeyEvent &>(event).timestamp();
    if (event.type() != QEvent::ShortcutOverride && event.type() != QEvent::KeyPress)
        return false;
    const auto &key = static_cast<const QKeyEvent &>(event);
    const bool isRepeat = key.isAutoRepeat() || (key.timestamp() != 0 && key.timestamp() == m_lastRelease);
    return !isRepeat && !isModifier(key.key());
}

bool ClassKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (m_state == State::Idle || !endsBy(*event))
        return QObject::eventFilter(watched, event);
    const bool isKey = event->type() != QEvent::MouseButtonPress;
    if (isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        // first it is kept from being the window's shortcut, then it comes
        event->accept();
        if (event->type() == QEvent::KeyPress)
            finish();
        return true;
    }
    if (m_state == State::Waiting)
        commit();
    else
        finish();
    return QObject::eventFilter(watched, event);
}

} // namespace inkling

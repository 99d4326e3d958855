// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_accessible.h"

#include "ui/plot/plot_frame.h"

#include <QAccessibleWidget>
#include <QPointer>
#include <QWindow>

namespace inkling {

namespace {

QRect onScreen(const PlotFrame &frame, const QRect &area)
{
    return {frame.mapToGlobal(area.topLeft()), area.size()};
}

/// The current point, whichever that is by now.
class PointAccessible : public QAccessibleInterface
{
public:
    explicit PointAccessible(PlotFrame *frame)
        : m_frame(frame)
    {
    }

    bool isValid() const override { return m_frame && m_frame->current() >= 0; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_frame ? m_frame->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override
    {
        return m_frame ? QAccessible::queryAccessibleInterface(m_frame) : nullptr;
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}

    QString text(QAccessible::Text text) const override
    {
        return isValid() && text == QAccessible::Name ? m_frame->currentWords() : QString();
    }

    QRect rect() const override { return isValid() ? onScreen(*m_frame, m_frame->currentArea()) : QRect(); }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        state.focusable = true;
        state.focused = m_frame->hasFocus();
        state.invisible = !m_frame->isVisible();
        state.offscreen = !m_frame->rect().contains(m_frame->currentArea().center());
        return state;
    }

private:
    QPointer<PlotFrame> m_frame;
};

class PlotAccessible : public QAccessibleWidget
{
public:
    explicit PlotAccessible(PlotFrame *frame)
        : QAccessibleWidget(frame, QAccessible::Chart)
    {
    }
    ~PlotAccessible() override
    {
        if (m_pointId != 0)
            QAccessible::deleteAccessibleInterface(m_pointId);
    }

    int childCount() const override { return frame() && frame()->current() >= 0 ? 1 : 0; }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        if (m_pointId == 0)
            m_pointId = QAccessible::registerAccessibleInterface(new PointAccessible(frame()));
        return QAccessible::accessibleInterface(m_pointId);
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return childCount() > 0 && child && child == this->child(0) ? 0 : -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        QAccessibleInterface *point = child(0);
        return point && point->rect().contains(x, y) ? point : nullptr;
    }

    QAccessibleInterface *focusChild() const override
    {
        if (!frame() || !frame()->hasFocus())
            return nullptr;
        QAccessibleInterface *point = child(0);
        return point ? point : QAccessible::queryAccessibleInterface(frame());
    }

private:
    PlotFrame *frame() const { return qobject_cast<PlotFrame *>(widget()); }

    mutable QAccessible::Id m_pointId = 0; ///< 0: nobody has asked for it yet
};

} // namespace

QAccessibleInterface *plotAccessible(const QString &, QObject *object)
{
    auto *frame = qobject_cast<PlotFrame *>(object);
    return frame ? new PlotAccessible(frame) : nullptr;
}

std::optional<QAccessible::Event> pointNews(const ReadPoint &before, const ReadPoint &after)
{
    const bool isOther = after.row != before.row;
    if (isOther && after.mapHasFocus)
        return QAccessible::Focus;
    if (after.row >= 0 && (isOther || after.words != before.words))
        return QAccessible::NameChanged;
    return std::nullopt;
}

void tellOfPoint(PlotFrame &frame, QAccessible::Event event)
{
    QAccessibleEvent news(&frame, event);
    if (frame.current() >= 0)
        news.setChild(0);
    QAccessible::updateAccessibility(&news);
}

} // namespace inkling

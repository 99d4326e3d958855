// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QTextBrowser;

namespace inkling {

class Shortcuts;

/// All keys and gestures at a glance, over the window: Esc, its own key or a click closes it. It is no
/// dialog, so that nothing waits for it.
class CheatSheet : public QFrame
{
    Q_OBJECT

public:
    /// shortcuts: borrowed; read when it opens. window: what it lies over.
    CheatSheet(const Shortcuts &shortcuts, QWidget *window);

    void toggle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void placeOverWindow();
    QString sheet() const;

    const Shortcuts &m_shortcuts;
    QTextBrowser *m_text;
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace inkling {

/// A line over the maps that says what went wrong until it is closed, and may offer what to do about it.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    /// name: of the sentence's label; those of the buttons that offer something begin with it. `close`: what
    /// the button says that hides the bar; empty: "Close".
    explicit NoticeBar(const QString &name, const QString &close = {}, QWidget *parent = nullptr);

    void tell(const QString &sentence);
    /// Hides it where it says just that: the matter is settled.
    void settle(const QString &sentence);
    enum class WhenUsed { Hide, Stay };
    /// Adds a button to what was told last: it acts, and hides the bar before where that settles the matter.
    void offer(const QString &text, std::function<void()> act, WhenUsed whenUsed = WhenUsed::Hide);

private:
    QString m_name;
    QHBoxLayout *m_layout;
    QLabel *m_sentence;
    QList<QPushButton *> m_offers;
};

} // namespace inkling

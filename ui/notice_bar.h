// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace inkling {

/// A line over the maps that says what went wrong until it is closed, and may offer what to do about it.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void tell(const QString &sentence);
    /// Adds a button to what was told last.
    void offer(const QString &text, std::function<void()> act);

private:
    QLabel *m_sentence;
    QPushButton *m_offer;
    std::function<void()> m_act;
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice_bar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace inkling {

NoticeBar::NoticeBar(const QString &name, const QString &close, QWidget *parent)
    : QFrame(parent)
    , m_name(name)
    , m_layout(new QHBoxLayout(this))
    , m_sentence(new QLabel)
{
    setObjectName(name + QStringLiteral("Bar"));
    setProperty("role", QStringLiteral("noticeBar"));
    m_sentence->setObjectName(name);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *closing = new QPushButton(close.isEmpty() ? tr("Close") : close);
    closing->setObjectName(name + QStringLiteral("Close"));
    closing->setProperty("role", QStringLiteral("link"));
    connect(closing, &QPushButton::clicked, this, &QWidget::hide);
    m_layout->setContentsMargins(12, 4, 12, 4);
    m_layout->addWidget(m_sentence, 1);
    m_layout->addWidget(closing);
    hide();
}

void NoticeBar::tell(const QString &sentence)
{
    m_sentence->setText(sentence);
    for (QPushButton *offered : std::exchange(m_offers, {})) {
        offered->hide();
        offered->setObjectName({});
        offered->deleteLater(); // one of them may be what has led here
    }
    show();
    // read out by screen readers
    QAccessibleEvent alert(m_sentence, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::offer(const QString &text, std::function<void()> act, WhenUsed whenUsed)
{
    auto *button = new QPushButton(text);
    button->setObjectName(m_name + QStringLiteral("Offer") +
                          (m_offers.isEmpty() ? QString() : QString::number(m_offers.size() + 1)));
    button->setProperty("role", QStringLiteral("link"));
    connect(button, &QPushButton::clicked, this, [this, act = std::move(act), whenUsed] {
        if (whenUsed == WhenUsed::Hide)
            hide();
        act();
    });
    m_layout->insertWidget(m_layout->count() - 1, button);
    m_offers += button;
}

void NoticeBar::settle(const QString &sentence)
{
    if (!sentence.isEmpty() && m_sentence->text() == sentence)
        hide();
}

} // namespace inkling

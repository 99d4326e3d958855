// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice_bar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace inkling {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_sentence(new QLabel)
    , m_offer(new QPushButton)
{
    setObjectName(QStringLiteral("noticeBar"));
    m_sentence->setObjectName(QStringLiteral("notice"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_offer->setObjectName(QStringLiteral("noticeOffer"));
    auto *close = new QPushButton(tr("Close"));
    for (QPushButton *button : {m_offer, close})
        button->setProperty("role", QStringLiteral("link"));
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_offer, &QPushButton::clicked, this, [this] {
        hide();
        m_act();
    });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_offer);
    layout->addWidget(close);
    hide();
}

void NoticeBar::tell(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_offer->hide();
    show();
    // read out by screen readers
    QAccessibleEvent alert(m_sentence, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::offer(const QString &text, std::function<void()> act)
{
    m_offer->setText(text);
    m_act = std::move(act);
    m_offer->show();
}

} // namespace inkling

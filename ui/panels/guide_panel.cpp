// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/guide_panel.h"

#include "ui/models/class_names.h"
#include "ui/panels/panel_text.h"
#include "ui/session/row_number.h"
#include "ui/session/session.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace inkling {

namespace {

constexpr int kButtonPadding = 26; ///< of the style sheet, both sides

} // namespace

GuidePanel::GuidePanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_sentence(new QLabel(this))
    , m_show(makeAction(QStringLiteral("guideShow"), tr("Show the &next point to label"), Qt::Key_N,
                        tr("Go to the point whose label would tell the most")))
    , m_accept(makeAction(QStringLiteral("guideAccept"), tr("Accep&t the prediction"), Qt::Key_A,
                          tr("Give the current point the class that is predicted for it")))
    , m_reject(makeAction(QStringLiteral("guideReject"), tr("Reject: as&k again later"), Qt::Key_X,
                          tr("Leave the current point for later and go on")))
    , m_flag(makeAction(QStringLiteral("guideFlag"), tr("&Flag as unsure"), Qt::Key_F,
                        tr("Mark the current point as unsure: it is not suggested any more")))
    , m_acceptButton(makeButton(m_accept, tr("Accept")))
{
    setObjectName(QStringLiteral("guidePanel"));
    m_acceptButton->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_acceptButton->installEventFilter(this);
    m_sentence->setObjectName(QStringLiteral("guideSentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *header = new QHBoxLayout;
    header->addWidget(sectionTitle(tr("Label next"), this));
    header->addWidget(mutedLabel(m_show->shortcut().toString(QKeySequence::NativeText), this));
    header->addStretch();
    auto *upper = new QHBoxLayout;
    upper->setSpacing(6);
    upper->addWidget(makeButton(m_show, tr("Show")));
    upper->addWidget(m_acceptButton, 1);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(6);
    lower->addWidget(makeButton(m_reject, tr("Reject")), 1);
    lower->addWidget(makeButton(m_flag, tr("Flag")), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(header);
    layout->addWidget(m_sentence);
    layout->addLayout(upper);
    layout->addLayout(lower);
    layout->addStretch();

    SessionGuide &guide = session.guide();
    connect(m_show, &QAction::triggered, &guide, &SessionGuide::next);
    connect(m_accept, &QAction::triggered, &guide, &SessionGuide::accept);
    connect(m_reject, &QAction::triggered, &guide, &SessionGuide::reject);
    connect(m_flag, &QAction::triggered, &guide, &SessionGuide::flag);
    connect(&guide, &SessionGuide::changed, this, &GuidePanel::refresh);
    refresh();
}

QAction *GuidePanel::makeAction(const QString &name, const QString &text, Qt::Key key, const QString &meaning)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setToolTip(meaning);
    return action;
}

QPushButton *GuidePanel::makeButton(QAction *action, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setMinimumWidth(40);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    const auto follow = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(QStringLiteral("%1 (%2)").arg(
            action->toolTip(), action->shortcut().toString(QKeySequence::NativeText)));
        button->setAccessibleDescription(action->toolTip());
    };
    connect(action, &QAction::changed, button, follow);
    follow();
    return button;
}

void GuidePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_session.guide().wake();
}

QString GuidePanel::sentence() const
{
    const SessionGuide &guide = m_session.guide();
    if (!m_session.hasData())
        return tr("Open a file to see which of its points is worth a label.");
    if (guide.row() >= 0)
        return tr("Row %1: %2").arg(rowNumber(m_session.data(), guide.row())).arg(guide.reason());
    if (guide.isLooking())
        return tr("Looking for the point whose label would tell the most.");
    if (!guide.problem().isEmpty())
        return guide.problem();
    if (guide.isExhausted())
        return tr("Nothing left to suggest: each point has a label, is held out or flagged.");
    return tr("Press N to look for the point whose label would tell the most.");
}

void GuidePanel::refresh()
{
    const SessionGuide &guide = m_session.guide();
    m_sentence->setText(sentence());
    m_show->setEnabled(m_session.hasData());
    const int place = guide.acceptedClass();
    const bool canAccept = place != kUnlabelled;
    const QString name = canAccept ? shownName(m_session.labels().classes(), place) : QString();
    m_accept->setEnabled(canAccept);
    m_accept->setToolTip(canAccept
                             ? tr("Give the current point the class that is predicted for it: %1").arg(name)
                             : tr("Give the current point the class that is predicted for it"));
    fitAccept();
    for (QAction *action : {m_reject, m_flag})
        action->setEnabled(guide.canDefer());
}

/// A long name is cut on the button; all of it is in the tooltip.
void GuidePanel::fitAccept()
{
    const int place = m_session.guide().acceptedClass();
    const QString text = place == kUnlabelled
                             ? tr("Accept")
                             : tr("Accept %1").arg(shownName(m_session.labels().classes(), place));
    m_acceptButton->setText(m_acceptButton->fontMetrics().elidedText(
        text, Qt::ElideRight, m_acceptButton->width() - kButtonPadding));
}

bool GuidePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_acceptButton && event->type() == QEvent::Resize)
        fitAccept();
    return QWidget::eventFilter(watched, event);
}

} // namespace inkling

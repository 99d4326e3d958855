// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map_pane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace inkling {

namespace {

constexpr int kProgressSteps = 1000;

} // namespace

MapPane::MapPane(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_frame(new PlotFrame)
    , m_header(new QWidget)
    , m_title(new QLabel(title))
    , m_words(new QLabel)
    , m_drawn(new QLabel)
    , m_stop(new QToolButton)
    , m_progress(new QProgressBar)
{
    m_title->setProperty("role", QStringLiteral("title"));
    m_words->setProperty("role", QStringLiteral("muted"));
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_drawn->setProperty("role", QStringLiteral("muted"));
    m_drawn->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_drawn->setMinimumWidth(1); // the words give way first, the map never
    m_stop->setText(tr("Stop"));
    m_stop->setObjectName(QStringLiteral("stopButton"));
    m_stop->setToolTip(tr("Stop and keep what there is (Esc)"));
    m_stop->setProperty("framed", true);
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_frame->setAccessibleName(title);

    auto *header = new QHBoxLayout(m_header);
    header->setContentsMargins(0, 0, 0, 0);
    header->addWidget(m_title);
    header->addWidget(m_words, 1);
    header->addWidget(m_drawn);
    header->addWidget(m_stop);
    m_header->setMinimumHeight(30);
    m_header->setToolTip(tr("Double click: this map alone, and back"));
    m_header->installEventFilter(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_header);
    layout->addWidget(m_progress);
    layout->addWidget(m_frame, 1);

    // the bar keeps its three pixels when there is nothing to do, so that the map never jumps
    auto policy = m_progress->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(policy);
    setBusy(false);
    connect(m_frame, &PlotFrame::drawnWordsChanged, this, &MapPane::refreshWords);
    connect(m_stop, &QToolButton::clicked, this, &MapPane::stopClicked);
}

QString MapPane::title() const
{
    return m_title->text();
}

QString MapPane::words() const
{
    const QString gap =
        m_words->text().isEmpty() || m_drawn->text().isEmpty() ? QString() : QStringLiteral(" · ");
    return m_words->text() + gap + m_drawn->text();
}

void MapPane::setWords(const QString &words)
{
    m_words->setText(words);
    refreshWords();
}

void MapPane::refreshWords()
{
    m_drawn->setText(m_frame->drawnWords());
    m_frame->setAccessibleDescription(words());
}

void MapPane::setBusy(bool busy)
{
    m_progress->setVisible(busy);
    m_stop->setVisible(busy);
    if (busy)
        m_progress->setValue(0);
}

void MapPane::setProgress(double fraction)
{
    m_progress->setValue(static_cast<int>(fraction * kProgressSteps));
}

bool MapPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_header && event->type() == QEvent::MouseButtonDblClick)
        Q_EMIT headerDoubleClicked();
    return QWidget::eventFilter(watched, event);
}

} // namespace inkling

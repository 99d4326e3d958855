// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map_pane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
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
    , m_headerRow(new QHBoxLayout(m_header))
    , m_title(new QLabel(title))
    , m_words(new QLabel)
    , m_stop(new QToolButton)
    , m_progress(new QProgressBar)
{
    m_title->setProperty("role", QStringLiteral("title"));
    m_words->setProperty("role", QStringLiteral("muted"));
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_stop->setText(tr("Stop"));
    m_stop->setObjectName(QStringLiteral("stopButton"));
    m_stop->setToolTip(tr("Stop and keep what there is (Esc)"));
    m_stop->setProperty("framed", true);
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_frame->setAccessibleName(tr("%1 map").arg(title));

    m_headerRow->setContentsMargins(0, 0, 0, 0);
    m_headerRow->setSpacing(5);
    m_headerRow->addWidget(m_title);
    m_headerRow->addWidget(m_words, 1);
    m_headerRow->addWidget(m_stop);
    m_words->installEventFilter(this);
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
    const QString drawn = m_frame->drawnWords();
    const QString gap = m_state.isEmpty() || drawn.isEmpty() ? QString() : QStringLiteral(" · ");
    return drawn + gap + m_state; // that not all points are drawn one by one must never be cut off
}

void MapPane::setWords(const QString &words)
{
    m_state = words;
    refreshWords();
}

void MapPane::refreshWords()
{
    m_frame->setAccessibleDescription(words());
    m_words->setToolTip(words());
    fitWords();
}

void MapPane::fitWords()
{
    m_words->setText(m_words->fontMetrics().elidedText(words(), Qt::ElideRight, m_words->width()));
}

QPushButton *MapPane::addChip(const QString &text, const QString &toolTip)
{
    auto *chip = new QPushButton(text);
    chip->setProperty("role", QStringLiteral("chip"));
    chip->setCheckable(true);
    chip->setFocusPolicy(Qt::TabFocus);
    chip->setToolTip(toolTip);
    chip->setAccessibleName(QStringLiteral("%1: %2").arg(title(), text));
    chip->setAccessibleDescription(toolTip);
    m_headerRow->addWidget(chip);
    return chip;
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
    if (watched == m_words && (event->type() == QEvent::Resize || event->type() == QEvent::FontChange))
        fitWords();
    return QWidget::eventFilter(watched, event);
}

} // namespace inkling

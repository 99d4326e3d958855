// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timeline_bar.h"

#include "ui/panels/panel_text.h"
#include "ui/panels/river_slider.h"
#include "ui/session/session.h"
#include "ui/style/style.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace inkling {

namespace {

constexpr int kWholeMilliseconds = 4000; ///< a play takes no longer
constexpr int kShortestFrame = 50;
constexpr int kLongestFrame = 80;

} // namespace

TimelineBar::TimelineBar(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_river(new RiverSlider(session, this))
    , m_playButton(new QToolButton(this))
    , m_label(mutedLabel({}, this))
    , m_hint(mutedLabel(tr("Run a method to watch the labels spread."), this))
{
    setObjectName(QStringLiteral("timelineBar"));
    setFixedHeight(46);
    m_river->setObjectName(QStringLiteral("timelineSlider"));
    m_label->setObjectName(QStringLiteral("stepLabel"));
    m_label->setToolTip(tr("The iteration that the After map shows, and the last one"));
    m_hint->setObjectName(QStringLiteral("timelineHint"));
    m_playButton->setObjectName(QStringLiteral("playButton"));
    m_playButton->setProperty("framed", true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(10);
    layout->addWidget(m_playButton);
    layout->addWidget(m_river, 1);
    layout->addWidget(m_label);
    layout->addWidget(m_hint, 1);
    buildActions();
    m_playButton->setDefaultAction(m_play);
    m_playButton->setToolButtonStyle(Qt::ToolButtonIconOnly);

    connect(&m_ticker, &QTimer::timeout, this, &TimelineBar::advance);
    connect(m_river, &QAbstractSlider::actionTriggered, this, &TimelineBar::stopPlaying);
    connect(m_river, &QAbstractSlider::sliderPressed, this, &TimelineBar::stopPlaying);
    connect(m_river, &QAbstractSlider::valueChanged, &m_session, &Session::setFrame);
    connect(&session, &Session::reportChanged, this, &TimelineBar::refreshReport);
    connect(&session, &Session::frameChanged, this, &TimelineBar::refreshFrame);
    connect(&session, &Session::labelsChanged, m_river, qOverload<>(&QWidget::update)); // colours of classes
    refreshReport();
}

void TimelineBar::buildActions()
{
    const auto make = [this](const QString &name, const QString &text, Qt::Key key) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(key);
        action->setToolTip(
            QStringLiteral("%1 (%2)").arg(text, action->shortcut().toString(QKeySequence::NativeText)));
        addAction(action);
        return action;
    };
    m_play = make(QStringLiteral("playAction"), tr("Play"), Qt::Key_K);
    m_stepBack = make(QStringLiteral("stepBackAction"), tr("Step back"), Qt::Key_Comma);
    m_stepForward = make(QStringLiteral("stepForwardAction"), tr("Step forward"), Qt::Key_Period);
    connect(m_play, &QAction::triggered, this, &TimelineBar::togglePlaying);
    connect(m_stepBack, &QAction::triggered, this, [this] { step(-1); });
    connect(m_stepForward, &QAction::triggered, this, [this] { step(1); });
}

void TimelineBar::togglePlaying()
{
    if (isPlaying()) {
        stopPlaying();
        return;
    }
    const int frames = m_session.frameCount();
    if (m_session.frame() >= frames - 1)
        m_session.setFrame(0);
    m_ticker.start(std::clamp(kWholeMilliseconds / std::max(1, frames), kShortestFrame, kLongestFrame));
    refreshIcon();
}

void TimelineBar::advance()
{
    m_session.setFrame(m_session.frame() + 1);
    if (m_session.frame() >= m_session.frameCount() - 1)
        stopPlaying();
}

void TimelineBar::stopPlaying()
{
    m_ticker.stop();
    refreshIcon();
}

void TimelineBar::step(int frames)
{
    stopPlaying();
    m_session.setFrame(m_session.frame() + frames);
}

void TimelineBar::refreshReport()
{
    // staleness alone needs no recount, and a play goes on
    if (m_shown != m_session.report()) {
        m_shown = m_session.report();
        stopPlaying();
        m_river->refreshCounts();
    }
    const int frames = m_session.frameCount();
    const Report *report = m_session.report();
    const bool isLiveAnswer = report && report->outcome.startedFrom == StartFrom::LastAnswer;
    const bool hasFrames = frames > 0 && !isLiveAnswer;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_playButton, m_river, m_label})
        widget->setVisible(hasFrames);
    m_hint->setVisible(!hasFrames);
    m_hint->setText(isLiveAnswer
                        ? tr("Live answers show the result alone. Run (F5) to watch the labels spread.")
                        : tr("Run a method to watch the labels spread."));
    m_play->setEnabled(frames > 1);
    {
        const QSignalBlocker blocker(m_river);
        m_river->setRange(0, std::max(0, frames - 1));
    }
    if (hasFrames) {
        // as wide as it will get, so that nothing moves while it plays
        const auto &trace = m_session.report()->outcome.trace;
        const int last = trace.back().iteration;
        m_label->setFixedWidth(
            m_label->fontMetrics().horizontalAdvance(tr("step %1 of %2").arg(last).arg(last)) + 4);
    }
    refreshFrame();
}

void TimelineBar::refreshFrame()
{
    const int frames = m_session.frameCount();
    const int frame = m_session.frame();
    m_stepBack->setEnabled(frame > 0);
    m_stepForward->setEnabled(frame + 1 < frames);
    if (frames == 0)
        return;
    const QSignalBlocker blocker(m_river);
    m_river->setValue(frame);
    const auto &trace = m_session.report()->outcome.trace;
    m_label->setText(tr("step %1 of %2")
                         .arg(trace[static_cast<std::size_t>(frame)].iteration)
                         .arg(trace.back().iteration));
    m_river->setAccessibleName(tr("Timeline, %1").arg(m_label->text()));
    m_river->update();
}

void TimelineBar::refreshIcon()
{
    const QString icon = isPlaying() ? QStringLiteral("pause") : QStringLiteral("run");
    m_play->setText(isPlaying() ? tr("Pause") : tr("Play"));
    m_play->setIcon(themedIcon(icon, themeOf(palette())));
}

void TimelineBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshIcon();
}

void TimelineBar::paintEvent(QPaintEvent *)
{
    const FrameColours &colours = frameColours(themeOf(palette()));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.border);
    painter.setBrush(colours.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace inkling

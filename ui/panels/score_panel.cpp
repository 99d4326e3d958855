// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/score_panel.h"

#include "ui/models/percentage.h"
#include "ui/panels/interval_bar.h"
#include "ui/panels/panel_text.h"
#include "ui/panels/score_words.h"
#include "ui/session/session.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace inkling {

ScorePanel::ScorePanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_stale(mutedLabel(tr("out of date"), this))
    , m_hint(mutedSentence({}, this))
    , m_holdOut(linkButton(tr("Hold out a fifth"), this))
    , m_scores(new QWidget(this))
    , m_number(new QLabel(m_scores))
    , m_counts(mutedLabel({}, m_scores))
    , m_bars(new QVBoxLayout)
    , m_methodBar(new IntervalBar(IntervalBar::Emphasis::Method, m_scores))
    , m_verdict(new QLabel(m_scores))
    , m_inductive(new QCheckBox(tr("Keep held-out samples out of the graph"), this))
    , m_remarks(new QVBoxLayout)
{
    setObjectName(QStringLiteral("scorePanel"));
    setFocusPolicy(Qt::StrongFocus);
    m_stale->setObjectName(QStringLiteral("staleLabel"));
    m_stale->setToolTip(tr("Labels, data or settings have changed since this was computed: run again"));
    m_hint->setObjectName(QStringLiteral("scoreHint"));
    m_holdOut->setObjectName(QStringLiteral("holdOutFifthButton"));
    m_number->setObjectName(QStringLiteral("accuracyNumber"));
    m_number->setProperty("role", QStringLiteral("number"));
    m_counts->setObjectName(QStringLiteral("accuracyCounts"));
    m_methodBar->setObjectName(QStringLiteral("methodBar"));
    m_verdict->setObjectName(QStringLiteral("verdictLabel"));
    m_verdict->setProperty("role", QStringLiteral("verdict"));
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_inductive->setObjectName(QStringLiteral("inductiveCheck"));
    m_inductive->setToolTip(tr(
        "Off (transductive): the held-out samples are in the graph, without their labels.\nOn (inductive): "
        "they are left out and predicted afterwards, as samples that arrive later would be."));
    setLayout(buildLayout());
    buildCopying();

    connect(m_holdOut, &QPushButton::clicked, this, [this] { m_session.holdOut(kHeldOutShare); });
    connect(m_inductive, &QCheckBox::toggled, this, [this](bool isOn) {
        m_session.setEvaluation(isOn ? Evaluation::Inductive : Evaluation::Transductive);
    });
    connect(&session, &Session::parametersChanged, this, &ScorePanel::refreshHint);
    connect(&session, &Session::dataChanged, this, &ScorePanel::refresh);
    connect(&session, &Session::labelsChanged, this, &ScorePanel::refreshHint);
    connect(&session, &Session::reportChanged, this, &ScorePanel::refresh);
    refresh();
}

QVBoxLayout *ScorePanel::buildLayout()
{
    auto *header = new QHBoxLayout;
    header->addWidget(sectionTitle(tr("Held-out accuracy"), this), 1);
    header->addWidget(m_stale);

    auto *number = new QHBoxLayout;
    number->setSpacing(8);
    number->addWidget(m_number);
    number->addWidget(m_counts, 1);

    m_bars->setSpacing(7);
    m_bars->addWidget(m_methodBar);
    auto *scores = new QVBoxLayout(m_scores);
    scores->setContentsMargins(0, 0, 0, 0);
    scores->setSpacing(8);
    scores->addLayout(number);
    scores->addLayout(m_bars);
    scores->addWidget(m_verdict);

    m_remarks->setSpacing(3);
    auto *layout = new QVBoxLayout;
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(8);
    layout->addLayout(header);
    layout->addWidget(m_hint);
    layout->addWidget(m_holdOut);
    layout->addWidget(m_scores);
    layout->addWidget(m_inductive);
    layout->addLayout(m_remarks);
    layout->addStretch();
    return layout;
}

void ScorePanel::buildCopying()
{
    m_copy = new QAction(tr("Copy the numbers"), this);
    m_copy->setObjectName(QStringLiteral("copyScoresAction"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_copy, &QAction::triggered, this, &ScorePanel::copy);
    addAction(m_copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ScorePanel::copy() const
{
    if (const Report *report = m_session.report())
        QGuiApplication::clipboard()->setText(ScoreWords::summary(*report));
}

void ScorePanel::refresh()
{
    const Report *report = m_session.report();
    const bool isUpdating = report && m_session.awaitsBaselines();
    const bool isStale = report && (m_session.isStale() || isUpdating);
    m_stale->setText(isUpdating ? tr("updating") : tr("out of date"));
    m_stale->setVisible(isStale);
    m_copy->setEnabled(report != nullptr);
    m_scores->setVisible(report && report->score.heldOut > 0);
    m_methodBar->setEnabled(!isStale);
    setStyleProperty(m_number, "stale", isStale ? QStringLiteral("true") : QStringLiteral("false"));
    refreshHint();
    if (isUpdating && m_hasNumbers && report->score.heldOut > 0)
        return; // the numbers of before stay together until all of the new ones are there
    m_hasNumbers = report && report->score.heldOut > 0;
    for (QLabel *label : m_remarkLabels)
        label->setVisible(false);
    if (!report)
        return;
    if (report->score.heldOut > 0) {
        refreshNumber(*report);
        refreshBars(*report);
        refreshVerdict(*report);
    }
    refreshRemarks(*report);
}

void ScorePanel::refreshHint()
{
    const Report *report = m_session.report();
    const std::size_t given = m_session.labels().count(LabelRole::Given);
    const std::size_t heldOut = m_session.labels().count(LabelRole::HeldOut);
    QString hint;
    if (!m_session.hasData())
        hint = tr("Open a file, or start with an example.");
    else if (!report)
        hint = given == 0 ? tr("Label a few points, then press Run (Ctrl+Enter).")
                          : tr("Press Run (Ctrl+Enter) to spread the labels.");
    else if (report->score.heldOut == 0)
        hint = heldOut == 0 ? tr("No labels are held out. Hold some out to see how well this works.")
                            : tr("Press Run (Ctrl+Enter) to score on the labels now held out.");
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_inductive->setChecked(m_session.evaluation() == Evaluation::Inductive);
    m_inductive->setVisible(heldOut > 0);
    m_holdOut->setVisible(report && report->score.heldOut == 0 && heldOut == 0 && given > 0);
}

void ScorePanel::refreshNumber(const Report &report)
{
    const ScoreLine counts = ScoreWords::counts(report.score);
    m_number->setText(percentText(report.score.accuracy));
    m_number->setToolTip(counts.meaning);
    m_number->setAccessibleName(tr("Held-out accuracy %1").arg(m_number->text()));
    m_counts->setText(QString(counts.text).replace(QStringLiteral(" \u00b7 "), QStringLiteral("\n")));
    m_counts->setToolTip(counts.meaning);
}

void ScorePanel::refreshBars(const Report &report)
{
    m_methodBar->setContent(ScoreWords::methodName(report.learner), report.score.accuracy,
                            report.score.interval);
    while (m_baselineBars.size() < report.baselines.size()) {
        m_baselineBars.push_back(new IntervalBar(IntervalBar::Emphasis::Baseline, m_scores));
        m_bars->addWidget(m_baselineBars.back());
    }
    // the strongest baseline stands next to the method, and a method is not its own baseline
    for (std::size_t i = 0; i < m_baselineBars.size(); ++i) {
        IntervalBar *bar = m_baselineBars[i];
        const bool isUsed = i < report.baselines.size();
        const BaselineScore *baseline = isUsed ? &report.baselines[report.baselines.size() - 1 - i] : nullptr;
        bar->setVisible(baseline && baseline->id != report.learner);
        if (!baseline)
            continue;
        bar->setObjectName(QStringLiteral("bar_%1").arg(QString::fromStdString(baseline->id)));
        bar->setContent(ScoreWords::methodName(baseline->id), baseline->score.accuracy,
                        baseline->score.interval);
    }
}

void ScorePanel::refreshVerdict(const Report &report)
{
    const bool isShown = report.difference && report.difference->to != report.learner;
    m_verdict->setVisible(isShown);
    if (!isShown)
        return;
    const ScoreLine line = ScoreWords::verdict(report);
    m_verdict->setText(line.text);
    m_verdict->setToolTip(line.meaning);
    switch (report.difference->verdict) {
    case Verdict::Helped:
        setStyleProperty(m_verdict, "verdict", QStringLiteral("helped"));
        break;
    case Verdict::Hurt:
        setStyleProperty(m_verdict, "verdict", QStringLiteral("hurt"));
        break;
    case Verdict::CannotTell:
        setStyleProperty(m_verdict, "verdict", QStringLiteral("unclear"));
        break;
    }
}

void ScorePanel::refreshRemarks(const Report &report)
{
    const std::vector<ScoreLine> lines = ScoreWords::remarks(report);
    while (m_remarkLabels.size() < lines.size()) {
        m_remarkLabels.push_back(mutedSentence({}, this));
        m_remarks->addWidget(m_remarkLabels.back());
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        m_remarkLabels[i]->setText(lines[i].text);
        m_remarkLabels[i]->setToolTip(lines[i].meaning);
        m_remarkLabels[i]->setVisible(true);
    }
}

} // namespace inkling

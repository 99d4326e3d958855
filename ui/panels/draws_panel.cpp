// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/draws_panel.h"

#include "ui/models/percentage.h"
#include "ui/panels/dot_strip.h"
#include "ui/panels/panel_text.h"
#include "ui/panels/score_words.h"
#include "ui/session/session.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace inkling {

namespace {

constexpr int kUsualDraws = 20;

} // namespace

DrawsPanel::DrawsPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_count(new QSpinBox(this))
    , m_start(new QPushButton(tr("Draw the labels anew"), this))
    , m_verdict(mutedSentence({}, this))
    , m_strips(new QGridLayout)
{
    setObjectName(QStringLiteral("drawsPanel"));
    m_count->setObjectName(QStringLiteral("drawCount"));
    m_count->setAccessibleName(tr("Draws"));
    m_count->setToolTip(
        tr("How often to draw the given labels anew: as many of each class as are given now"));
    m_count->setRange(static_cast<int>(kFewestDraws), static_cast<int>(kMostDraws));
    m_count->setValue(kUsualDraws);
    m_count->setSuffix(tr(" times"));
    m_start->setObjectName(QStringLiteral("runDrawsButton"));
    m_start->setToolTip(tr("Runs the method and the baselines on each draw and scores them on the same "
                           "held-out samples; your labels stay as they are"));
    m_verdict->setObjectName(QStringLiteral("drawsVerdict"));

    auto *header = new QHBoxLayout;
    header->setSpacing(8);
    header->addWidget(m_start);
    header->addWidget(m_count);
    header->addWidget(m_verdict, 1);
    m_strips->setHorizontalSpacing(12);
    m_strips->setVerticalSpacing(1);
    m_strips->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 2);
    layout->setSpacing(2);
    layout->addLayout(header);
    layout->addLayout(m_strips);
    layout->addStretch();

    connect(m_start, &QPushButton::clicked, this, &DrawsPanel::run);
    connect(&session, &Session::drawsChanged, this, &DrawsPanel::refresh);
    connect(&session, &Session::labelsChanged, this, &DrawsPanel::refreshHint);
    connect(&session, &Session::runningChanged, this, &DrawsPanel::refreshHint);
    refresh();
}

void DrawsPanel::run()
{
    m_session.runDraws(static_cast<std::size_t>(m_count->value()));
}

DrawsPanel::Row &DrawsPanel::row(std::size_t place)
{
    while (m_rows.size() <= place) {
        const Row added{new QLabel(this), new DotStrip(this), mutedLabel({}, this)};
        const int line = static_cast<int>(m_rows.size());
        m_strips->addWidget(added.name, line, 0);
        m_strips->addWidget(added.strip, line, 1);
        m_strips->addWidget(added.numbers, line, 2, Qt::AlignRight | Qt::AlignVCenter);
        m_rows.push_back(added);
    }
    return m_rows[place];
}

void DrawsPanel::refresh()
{
    const DrawsReport *draws = m_session.draws();
    const std::size_t shown = draws ? draws->methods.size() : 0;
    for (std::size_t i = 0; i < shown; ++i) {
        // as in the score panel, the strongest baseline stands next to the method
        const DrawnMethod &method = draws->methods[i == 0 ? 0 : shown - i];
        const Row &line = row(i);
        const QString name = ScoreWords::methodName(method.id);
        line.name->setText(name);
        line.strip->setObjectName(QStringLiteral("strip_%1").arg(QString::fromStdString(method.id)));
        line.strip->setContent(i == 0 ? DotStrip::Emphasis::Method : DotStrip::Emphasis::Baseline, method,
                               name);
        line.strip->setEnabled(!m_session.drawsAreStale());
        const ScoreLine numbers = ScoreWords::drawNumbers(method);
        line.numbers->setText(numbers.text);
        line.numbers->setToolTip(numbers.meaning);
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        // a method that is a baseline would stand there twice
        const bool isShown = i < shown && (i == 0 || draws->methods[shown - i].id != draws->learner);
        for (QWidget *widget :
             std::initializer_list<QWidget *>{m_rows[i].name, m_rows[i].strip, m_rows[i].numbers})
            widget->setVisible(isShown);
    }
    refreshHint();
}

void DrawsPanel::refreshHint()
{
    const bool hasGiven = m_session.labels().count(LabelRole::Given) > 0;
    const bool hasHeldOut = m_session.labels().count(LabelRole::HeldOut) > 0;
    m_start->setEnabled(hasGiven && hasHeldOut && !m_session.isLearning() && !m_session.isOpening());
    if (const DrawsReport *draws = m_session.draws()) {
        const ScoreLine line = ScoreWords::drawsVerdict(*draws);
        m_verdict->setText(m_session.drawsAreStale() ? tr("Out of date: %1").arg(line.text) : line.text);
        m_verdict->setToolTip(line.meaning);
        return;
    }
    m_verdict->setToolTip({});
    if (!hasHeldOut)
        m_verdict->setText(tr("Draws are scored on held-out labels: hold some out first."));
    else if (!hasGiven)
        m_verdict->setText(tr("Label a few points first: each draw gives as many of each class."));
    else
        m_verdict->setText(tr("Would other labels have given the same answer? Draw them anew and see."));
}

} // namespace inkling

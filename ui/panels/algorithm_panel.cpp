// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/algorithm_panel.h"

#include "core/data/labels.h"
#include "ui/panels/panel_text.h"
#include "ui/session/session.h"
#include "ui/session/translate.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace inkling {

namespace {

constexpr int kIndent = 14; // px a level
constexpr int kMarkWidth = 16;

bool equal(const Pseudocode &a, const Pseudocode &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const PseudocodeLine &x, const PseudocodeLine &y) {
                          return x.text == y.text && x.depth == y.depth;
                      });
}

} // namespace

AlgorithmPanel::AlgorithmPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(sectionTitle({}, this))
    , m_step(mutedSentence({}, this))
    , m_source(mutedSentence({}, this))
{
    setObjectName(QStringLiteral("algorithmPanel"));
    m_title->setObjectName(QStringLiteral("algorithmTitle"));
    m_title->setWordWrap(true); // a long name would make every line too wide for the dock
    m_step->setObjectName(QStringLiteral("algorithmStep"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_step);
    layout->addWidget(m_source);
    layout->addStretch();

    connect(&session, &Session::learnerChanged, this, &AlgorithmPanel::build);
    connect(&session, &Session::parametersChanged, this, &AlgorithmPanel::build);
    connect(&session, &Session::reportChanged, this, &AlgorithmPanel::refreshMark);
    connect(&session, &Session::frameChanged, this, &AlgorithmPanel::refreshMark);
    build();
}

/// The lines of the chosen method, as it is set.
void AlgorithmPanel::build()
{
    const LearnerInfo &learner = m_session.learner();
    Pseudocode lines = linesFor(learner.pseudocode, learner.parameters, m_session.parameters());
    m_title->setText(translated(learner.name));
    m_source->setText(tr("Source: %1").arg(QString::fromUtf8(learner.source)));
    if (!m_list || !equal(lines, m_lines)) {
        m_lines = std::move(lines);
        delete m_list;
        m_rows.clear();
        m_marked.reset();
        m_list = new QFrame(this);
        m_list->setObjectName(QStringLiteral("algorithmLines"));
        m_list->setProperty("role", QStringLiteral("codeList"));
        m_list->setFocusPolicy(Qt::TabFocus);
        m_list->setAccessibleName(tr("Pseudo-code"));
        auto *grid = new QGridLayout(m_list);
        grid->setContentsMargins(0, 2, 0, 2);
        grid->setHorizontalSpacing(0);
        grid->setVerticalSpacing(1);
        grid->setColumnStretch(1, 1);
        for (const PseudocodeLine &line : m_lines) {
            const Row row{new QLabel(m_list), new QLabel(translated(line.text), m_list)};
            row.mark->setProperty("role", QStringLiteral("codeMark"));
            row.mark->setFixedWidth(kMarkWidth); // marked or not: the lines stay where they are
            row.text->setProperty("role", QStringLiteral("code"));
            row.text->setWordWrap(true);
            row.text->setTextFormat(Qt::PlainText);
            row.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
            row.text->setIndent(line.depth * kIndent);
            grid->addWidget(row.mark, static_cast<int>(m_rows.size()), 0);
            grid->addWidget(row.text, static_cast<int>(m_rows.size()), 1);
            m_rows.push_back(row);
        }
        static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_list);
    }
    refreshMark();
}

/// Whether the report's frames are steps of these lines.
bool AlgorithmPanel::isOfTheReport() const
{
    const LearnerInfo &learner = m_session.learner();
    const Report *report = m_session.report();
    return report && report->learner == learner.id &&
           equal(linesFor(learner.pseudocode, learner.parameters, report->parameters), m_lines);
}

void AlgorithmPanel::refreshMark()
{
    const int frames = m_session.frameCount();
    const bool isRun = isOfTheReport();
    m_marked.reset();
    if (frames > 0 && isRun)
        m_marked = lineOfFrame(m_lines, static_cast<std::size_t>(m_session.frame()),
                               static_cast<std::size_t>(frames));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool isMarked = m_marked == i;
        m_rows[i].mark->setText(isMarked ? QStringLiteral("▸") : QString());
        setStyleProperty(m_rows[i].mark, "marked", isMarked ? QStringLiteral("true") : QString());
        setStyleProperty(m_rows[i].text, "marked", isMarked ? QStringLiteral("true") : QString());
        m_rows[i].text->setAccessibleName(isMarked ? tr("%1, the present step").arg(m_rows[i].text->text())
                                                   : m_rows[i].text->text());
    }
    m_list->setAccessibleDescription(m_marked ? m_rows[*m_marked].text->text() : QString());
    m_step->setText(isRun
                        ? stepWords()
                        : tr("Run the method (F5) and play the timeline: the line of each step is marked."));
}

/// What the marked line has done in the frame.
QString AlgorithmPanel::stepWords() const
{
    if (!m_marked)
        return {};
    const Outcome &outcome = m_session.report()->outcome;
    const int round = outcome.trace[static_cast<std::size_t>(m_session.frame())].iteration;
    if (m_lines[*m_marked].moment != Moment::Step || outcome.labelSteps.empty())
        return {};
    std::vector<int> given(std::max<std::size_t>(1, outcome.learners.size()), 0);
    int takenBack = 0;
    for (const LabelStep &step : outcome.labelSteps) {
        if (step.round != round)
            continue;
        if (step.label == kUnlabelled)
            ++takenBack;
        else
            ++given[static_cast<std::size_t>(step.learner)];
    }
    QStringList parts;
    for (std::size_t learner = 0; learner < outcome.learners.size(); ++learner) {
        if (given[learner] > 0)
            parts += tr("%1 labels %Ln samples", nullptr, given[learner])
                         .arg(translated(outcome.learners[learner]));
    }
    if (takenBack > 0)
        parts += tr("%Ln labels are taken back", nullptr, takenBack);
    return parts.isEmpty() ? tr("Round %1 labels nothing.").arg(round)
                           : tr("Round %1: %2.").arg(round).arg(parts.join(QStringLiteral("; ")));
}

} // namespace inkling

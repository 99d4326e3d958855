// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/details_panel.h"

#include "ui/models/class_score_model.h"
#include "ui/models/confusion_model.h"
#include "ui/models/percentage.h"
#include "ui/models/run_table_model.h"
#include "ui/panels/bridges_panel.h"
#include "ui/panels/confidence_panel.h"
#include "ui/panels/copyable_table.h"
#include "ui/panels/draws_panel.h"
#include "ui/panels/panel_text.h"
#include "ui/panels/samples_panel.h"
#include "ui/panels/search_panel.h"
#include "ui/panels/suspects_panel.h"
#include "ui/session/session.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QUndoView>

namespace inkling {

namespace {

CopyableTable *makeTable(const QString &name, const QString &title, QAbstractItemModel *model,
                         QWidget *parent)
{
    auto *table = new CopyableTable(parent);
    table->setObjectName(name);
    table->setAccessibleName(title);
    table->setModel(model);
    return table;
}

} // namespace

DetailsPanel::DetailsPanel(Session &session, QWidget *parent)
    : QTabWidget(parent)
    , m_session(session)
    , m_confusionHint(mutedLabel({}, this))
    , m_scores(mutedLabel({}, this))
    , m_draws(new DrawsPanel(session, this))
    , m_search(new SearchPanel(session))
    , m_searchPage(new QScrollArea(this))
{
    setObjectName(QStringLiteral("detailsPanel"));
    setDocumentMode(true);
    m_confusionHint->setObjectName(QStringLiteral("confusionHint"));
    m_scores->setObjectName(QStringLiteral("scoresLine"));
    m_scores->setToolTip(tr("Balanced accuracy: mean recall of the classes.\nMacro F1: mean F1 of the "
                            "classes.\nLog loss: mean of minus the "
                            "logarithm of the true class's probability; 0 is best.\nBrier: mean squared "
                            "distance of the probabilities from "
                            "the truth, 0 to 2; 0 is best."));
    addTab(new SamplesPanel(session), tr("Samples"));
    addTab(captionedPage(m_confusionHint, makeTable(QStringLiteral("confusionTable"), tr("Confusion matrix"),
                                                    new ConfusionModel(session, this), this)),
           tr("Confusion"));
    addTab(captionedPage(m_scores, makeTable(QStringLiteral("classScoreTable"), tr("Scores by class"),
                                             new ClassScoreModel(session, this), this)),
           tr("Per class"));
    CopyableTable *runs =
        makeTable(QStringLiteral("runTable"), tr("Runs"), new RunTableModel(session, this), this);
    runs->setSelectionBehavior(QAbstractItemView::SelectRows);
    addTab(runs, tr("Runs"));
    addTab(m_draws, tr("Draws"));
    addTab(new ConfidencePanel(session), tr("Confidence"));
    addTab(new SuspectsPanel(session), tr("Suspects"));
    addTab(new BridgesPanel(session), tr("Bridges"));
    // taller than the other tabs, which need not make room for it
    m_searchPage->setWidgetResizable(true);
    m_searchPage->setFrameShape(QFrame::NoFrame);
    m_searchPage->setWidget(m_search);
    addTab(m_searchPage, tr("Parameters"));

    auto *history = new QUndoView(&session.undoStack(), this);
    history->setObjectName(QStringLiteral("historyList"));
    history->setAccessibleName(tr("Steps that can be undone"));
    history->setEmptyLabel(tr("As it was opened"));
    addTab(history, tr("History"));

    connect(&session, &Session::reportChanged, this, &DetailsPanel::refresh);
    refresh();
}

void DetailsPanel::runDraws()
{
    setCurrentWidget(m_draws);
    m_draws->run();
}

void DetailsPanel::showSearch()
{
    setCurrentWidget(m_searchPage);
    m_search->focusStart();
}

void DetailsPanel::refresh()
{
    const Report *report = m_session.report();
    if (!report || report->score.heldOut == 0) {
        const QString hint =
            report ? tr("No labels are held out: hold some out, then run again.")
                   : tr("Run a method to see how its predictions compare with the held-out labels.");
        m_confusionHint->setText(hint);
        m_scores->setText(hint);
        return;
    }
    const Score &score = report->score;
    const QLocale locale;
    m_confusionHint->setText(tr("Held-out samples: true class in rows, predicted class in columns"));
    m_scores->setText(tr("Balanced accuracy %1 \u00b7 macro F1 %2 \u00b7 log loss %3 \u00b7 Brier %4")
                          .arg(percentText(score.balanced), percentText(score.macroF1),
                               locale.toString(score.logLoss, 'f', 3), locale.toString(score.brier, 'f', 3)));
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/search_panel.h"

#include "ui/models/search_table_model.h"
#include "ui/models/search_words.h"
#include "ui/panels/copyable_table.h"
#include "ui/panels/error_curve.h"
#include "ui/panels/panel_text.h"
#include "ui/panels/search_form.h"
#include "ui/session/session.h"
#include "ui/session/translate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

constexpr int kProgressSteps = 1000;
constexpr int kQuestionWidth = 250;
constexpr int kTableHeight = 84;
constexpr int kMethodWidth = 120; ///< longer names are cut, so that the numbers are seen

/// Each mark stays with its meaning where the line breaks.
QString legend()
{
    QStringList meanings;
    for (const auto &[mark, meaning] : {std::pair(QChar(0x25c6), SearchPanel::tr("best")),
                                        std::pair(QChar(0x25cf), SearchPanel::tr("cannot be told from it")),
                                        std::pair(QChar(0x25cb), SearchPanel::tr("worse"))})
        meanings += mark + QString(QChar::Nbsp) + QString(meaning).replace(u' ', QChar::Nbsp);
    return meanings.join(QStringLiteral("   "));
}

} // namespace

SearchPanel::SearchPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_form(new SearchForm(session, this))
    , m_start(new QPushButton(this))
    , m_progress(new QProgressBar(this))
    , m_verdict(mutedSentence({}, this))
    , m_curve(new ErrorCurve(this))
    , m_legend(mutedSentence({}, this))
    , m_model(new SearchTableModel(session, this))
    , m_table(new CopyableTable(this))
    , m_useAction(new QAction(tr("Use these values"), this))
    , m_use(new QPushButton(m_useAction->text(), this))
{
    nameWidgets();
    buildTable();
    buildLayout();
    connect(m_start, &QPushButton::clicked, this, &SearchPanel::startOrStop);
    connect(m_use, &QPushButton::clicked, this, &SearchPanel::useCurrent);
    connect(m_form, &SearchForm::edited, this, &SearchPanel::refreshState);
    connect(&session, &Session::labelsChanged, this, &SearchPanel::refreshState);
    connect(&session, &Session::parametersChanged, this, &SearchPanel::refreshUse);
    SessionSearch &search = session.search();
    connect(&search, &SessionSearch::runningChanged, this, &SearchPanel::refreshState);
    connect(&search, &SessionSearch::progressChanged, this,
            [this](double fraction) { m_progress->setValue(static_cast<int>(fraction * kProgressSteps)); });
    // after the model, which is connected before
    connect(&search, &SessionSearch::reportChanged, this, &SearchPanel::refresh);
    refresh();
}

void SearchPanel::nameWidgets()
{
    setObjectName(QStringLiteral("searchPanel"));
    m_start->setObjectName(QStringLiteral("searchButton"));
    m_progress->setObjectName(QStringLiteral("searchProgress"));
    m_progress->setAccessibleName(tr("Progress of the search"));
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    QSizePolicy policy = m_progress->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(policy);
    m_verdict->setObjectName(QStringLiteral("searchVerdict"));
    m_curve->setObjectName(QStringLiteral("searchCurve"));
    m_legend->setObjectName(QStringLiteral("searchLegend"));
    m_legend->setText(legend());
    m_legend->setToolTip(
        tr("By McNemar's exact test at 5 %, each by itself. Where several parameters or methods were "
           "varied together, each mark is the best candidate with its value."));
    m_use->setObjectName(QStringLiteral("useValuesButton"));
    m_use->setToolTip(tr("Sets the method and its parameters to the chosen row (also Enter or a double click "
                         "there)"));
}

void SearchPanel::buildTable()
{
    m_table->setObjectName(QStringLiteral("searchTable"));
    m_table->setAccessibleName(tr("Candidates, the best first"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(kTableHeight);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // takes what the curve leaves
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(SearchTableModel::Method, QHeaderView::Interactive);
    m_table->setColumnWidth(SearchTableModel::Method, kMethodWidth);
    m_useAction->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    m_useAction->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_useAction);
    connect(m_useAction, &QAction::triggered, this, &SearchPanel::useCurrent);
    connect(m_table, &QTableView::doubleClicked, this, &SearchPanel::useCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SearchPanel::refreshUse);
}

void SearchPanel::buildLayout()
{
    auto *columns = new QHBoxLayout;
    columns->setSpacing(14);
    columns->addLayout(buildQuestion());
    columns->addLayout(buildAnswer(), 1);
    columns->addStretch(); // while there is no answer, the question stays on the left
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(m_verdict);
    layout->addLayout(columns, 1);
}

QVBoxLayout *SearchPanel::buildQuestion()
{
    QLabel *what =
        mutedSentence(tr("Each given label is predicted from the other given ones; held-out labels "
                         "play no part."),
                      this);
    what->setObjectName(QStringLiteral("searchExplanation"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_form, m_start, m_progress, what})
        widget->setFixedWidth(kQuestionWidth);
    auto *question = new QVBoxLayout;
    question->setSpacing(6);
    question->addWidget(m_form);
    question->addWidget(m_start);
    question->addWidget(m_progress);
    question->addWidget(what);
    question->addStretch();
    return question;
}

QVBoxLayout *SearchPanel::buildAnswer()
{
    auto *footer = new QHBoxLayout;
    footer->addWidget(m_legend, 1);
    footer->addWidget(m_use);
    auto *answer = new QVBoxLayout;
    answer->setSpacing(4);
    answer->addWidget(m_curve);
    answer->addLayout(footer);
    answer->addWidget(m_table, 1);
    return answer;
}

void SearchPanel::focusStart()
{
    m_start->setFocus(Qt::OtherFocusReason);
}

void SearchPanel::startOrStop()
{
    if (m_session.search().isRunning()) {
        m_session.search().stop();
        return;
    }
    if (const auto request = m_form->request(); request)
        m_session.search().start(*request);
}

void SearchPanel::useCurrent()
{
    if (const SearchPoint *point = m_model->point(m_table->currentIndex().row()))
        m_session.use(point->candidate);
}

void SearchPanel::refresh()
{
    const SessionSearch &search = m_session.search();
    const SearchReport *report = search.report();
    m_curve->setProfiles(report ? ErrorProfile::of(*report, search.varied()) : std::vector<ErrorProfile>());
    m_curve->setEnabled(!search.isStale());
    const bool hasCurve = !m_curve->profiles().empty();
    m_curve->setVisible(hasCurve);
    m_legend->setVisible(hasCurve);
    m_table->setVisible(report);
    m_use->setVisible(report);
    m_table->setColumnHidden(SearchTableModel::Method, m_model->hasOneMethod());
    m_table->setColumnHidden(SearchTableModel::Remark, m_model->hasNoRemark());
    if (report && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    refreshState();
}

void SearchPanel::refreshState()
{
    const SessionSearch &search = m_session.search();
    const QString missing = hint();
    m_start->setText(search.isRunning() ? tr("Stop the search") : tr("Find parameters"));
    m_start->setEnabled(search.isRunning() || missing.isEmpty());
    m_progress->setVisible(search.isRunning());
    m_form->setEnabled(!search.isRunning());
    if (!search.isRunning())
        m_progress->setValue(0);
    QString text = missing;
    if (search.report() && missing.isEmpty()) {
        const QString verdict = SearchWords::verdict(search);
        text = search.isStale() ? tr("Out of date: %1").arg(verdict) : verdict;
    }
    m_verdict->setText(text.isEmpty() ? tr("Which values suit these labels? Choose what to vary, and see.")
                                      : text);
    refreshUse();
}

void SearchPanel::refreshUse()
{
    const SearchPoint *point = m_model->point(m_table->currentIndex().row());
    const bool isPresent = point && point->candidate.learner == &m_session.learner() &&
                           point->candidate.values == m_session.parameters();
    m_use->setEnabled(point && !isPresent);
    m_use->setText(isPresent ? tr("In use") : m_useAction->text());
    m_useAction->setEnabled(m_use->isEnabled());
}

QString SearchPanel::hint() const
{
    const std::vector<std::size_t> counts = m_session.labels().givenCounts();
    const auto classesWith = [&](std::size_t labels) {
        return std::count_if(counts.begin(), counts.end(),
                             [labels](std::size_t count) { return count >= labels; });
    };
    if (classesWith(1) < 2 || classesWith(2) < 1)
        return tr(
            "Label a few samples of each of two classes first: each label is predicted from the others.");
    const auto request = m_form->request();
    if (!request)
        return translated(request.error().message);
    if (request->methods.size() == 1 && request->varied.empty())
        return tr("Choose a parameter to vary, or several methods.");
    return {};
}

} // namespace inkling

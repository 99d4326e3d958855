// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preparation_dialog.h"

#include "ui/session/balance_offer.h"
#include "ui/session/class_text.h"
#include "ui/session/preparation_text.h"
#include "ui/session/session.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace inkling {

namespace {

constexpr std::size_t kSkewed = 3; ///< times as many given labels

QString number(std::size_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

QLabel *sentence(const QString &role)
{
    auto *label = new QLabel;
    label->setProperty("role", role);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

PreparationDialog::PreparationDialog(Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_reporter(session)
    , m_form(new PreparationForm)
    , m_summary(new QLabel)
    , m_problem(sentence(QStringLiteral("notice")))
    , m_balance(sentence(QStringLiteral("muted")))
    , m_balanceButton(new QPushButton(tr("&Balance with SMOTE")))
{
    setObjectName(QStringLiteral("preparationDialog"));
    setWindowTitle(tr("Preparation"));
    resize(980, 660);
    auto *layout = new QVBoxLayout(this);
    m_summary->setObjectName(QStringLiteral("preparationSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    layout->addWidget(m_summary);
    m_problem->setObjectName(QStringLiteral("preparationProblem"));
    m_problem->hide();
    layout->addWidget(m_problem);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(20);
    halves->addWidget(steps(), 4);
    halves->addWidget(findings(), 5);
    layout->addLayout(halves, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_reset = buttons->addButton(tr("&Back to the start"), QDialogButtonBox::ResetRole);
    m_reset->setObjectName(QStringLiteral("resetPreparation"));
    m_reset->setToolTip(tr("All steps as they are when data are opened; undo brings these back"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reset, &QPushButton::clicked, this, [this] { m_session.setPreparation(PrepareOptions()); });
    connectSession();
    refreshReport();
    refreshOptions();
}

/// The steps, and under them the balance of the classes, which is the method's to make.
QWidget *PreparationDialog::steps()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(m_form);
    layout->addSpacing(10);
    m_balance->setObjectName(QStringLiteral("balanceFinding"));
    m_balanceButton->setObjectName(QStringLiteral("balanceButton"));
    m_balanceButton->setToolTip(
        tr("Synthetic samples of the rarer classes, in each fit of the method's learner"));
    layout->addWidget(m_balance);
    layout->addWidget(m_balanceButton, 0, Qt::AlignLeft);
    layout->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

QWidget *PreparationDialog::findings()
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *title = new QLabel(tr("Columns that are learned from"));
    layout->addWidget(title);
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(&m_columns);
    sorted->setSortRole(ColumnReportModel::SortRole);
    QTableView *columns = table(sorted, "columnReport", title->text());
    columns->setSortingEnabled(true);
    columns->sortByColumn(-1, Qt::AscendingOrder); // as they stand in the file
    columns->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    columns->horizontalHeader()->setSectionResizeMode(ColumnReportModel::Name, QHeaderView::Stretch);
    layout->addWidget(columns, 3);
    m_contradictionTitle = sentence({});
    m_contradictionTitle->setObjectName(QStringLiteral("contradictionTitle"));
    layout->addWidget(m_contradictionTitle);
    m_contradictionTable = table(&m_contradictions, "contradictions", tr("Contradicting rows"));
    m_contradictionTable->horizontalHeader()->setStretchLastSection(true);
    m_contradictionTable->setColumnWidth(ContradictionModel::Rows, 240);
    connect(m_contradictionTable, &QTableView::activated, this, &PreparationDialog::selectGroup);
    layout->addWidget(m_contradictionTable, 2);
    return part;
}

QTableView *PreparationDialog::table(QAbstractItemModel *model, const char *name,
                                     const QString &accessibleName)
{
    auto *view = new QTableView;
    view->setObjectName(QString::fromLatin1(name));
    view->setAccessibleName(accessibleName);
    view->setModel(model);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setTabKeyNavigation(false);
    view->setShowGrid(false);
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + 8);
    view->verticalHeader()->hide();
    view->horizontalHeader()->setHighlightSections(false);
    return view;
}

void PreparationDialog::connectSession()
{
    connect(m_form, &PreparationForm::changed, &m_session, &Session::setPreparation);
    connect(&m_reporter, &DataReporter::changed, this, &PreparationDialog::refreshReport);
    connect(&m_session, &Session::featuresChanged, this, &PreparationDialog::refreshOptions);
    connect(&m_session, &Session::labelsChanged, this, &PreparationDialog::refreshBalance);
    connect(&m_session, &Session::learnerChanged, this, &PreparationDialog::refreshBalance);
    connect(&m_session, &Session::parametersChanged, this, &PreparationDialog::refreshBalance);
    connect(&m_session, &Session::problemFound, this, [this](const QString &problem) {
        m_problem->setText(problem);
        m_problem->show();
        m_form->giveBack(m_session.preparation());
    });
    connect(m_balanceButton, &QPushButton::clicked, this, [this] { balanceWithSmote(m_session); });
}

/// What was done.
void PreparationDialog::refreshOptions()
{
    m_problem->hide();
    m_form->show(m_session.preparation());
    m_reset->setEnabled(m_session.preparation() != PrepareOptions());
    if (!m_session.hasData())
        return;
    const Dataset &whole = *m_session.wholeData();
    QStringList sentences{tr("%1 has rows: %2, columns that are learned from: %3.")
                              .arg(QString::fromStdString(whole.name), number(whole.rows),
                                   number(whole.featureColumns().size()))};
    if (const std::size_t leftOut = m_session.leftOutCount(); leftOut > 0)
        sentences += tr("Rows that are left out, and for which their labels wait: %1.").arg(number(leftOut));
    sentences += tr("Numbers by which samples are compared: %1.")
                     .arg(number(static_cast<std::size_t>(m_session.features().X.cols())));
    m_summary->setText(sentences.join(u' '));
    m_form->setHasTexts(std::count(whole.roles.begin(), whole.roles.end(), ColumnRole::Text) > 0);
    refreshBalance();
}

/// What is in the data, whatever is done with it.
void PreparationDialog::refreshReport()
{
    const DataReport *report = m_reporter.report();
    m_columns.show(m_reporter.data(), report);
    m_contradictions.show(m_reporter.data(), report ? report->contradictions : std::vector<RowGroup>());
    const std::size_t groups = report ? report->contradictions.size() : 0;
    m_contradictionTitle->setText(
        !report ? tr("Looking through the data\u2026")
        : groups == 0
            ? tr("No rows of the same features have different classes.")
            : tr("Rows of the same features, but of different classes (groups: %1)").arg(number(groups)));
    m_contradictionTable->setVisible(groups > 0);
    m_form->show(stepFindings());
}

StepFindings PreparationDialog::stepFindings() const
{
    StepFindings findings;
    const DataReport *report = m_reporter.report();
    if (!report)
        return findings;
    const auto columnsWith = [report](auto test) {
        return number(
            static_cast<std::size_t>(std::count_if(report->columns.begin(), report->columns.end(), test)));
    };
    findings.repeated = report->repeatedRows + report->nearRows == 0
                            ? tr("none found")
                            : tr("repeat an earlier row: %1, come near one: %2")
                                  .arg(number(report->repeatedRows), number(report->nearRows));
    findings.missing =
        report->missingCells() == 0
            ? tr("none found")
            : tr("cells: %1, columns: %2, rows: %3")
                  .arg(number(report->missingCells()),
                       columnsWith([](const ColumnReport &column) { return column.missing > 0; }),
                       number(report->incompleteRows));
    findings.outliers =
        report->outlierRows == 0
            ? tr("none found")
            : tr("rows: %1, columns: %2")
                  .arg(number(report->outlierRows),
                       columnsWith([](const ColumnReport &column) { return column.outliers > 0; }));
    const auto isNearlyConstant = [](const ColumnReport &column) {
        return column.commonest.isNearlyAll();
    };
    findings.nearConstants = std::any_of(report->columns.begin(), report->columns.end(), isNearlyConstant)
                                 ? tr("columns: %1").arg(columnsWith(isNearlyConstant))
                                 : tr("none found");
    const QString words = tr("The words of texts are not scaled.");
    const bool hasTexts =
        std::any_of(report->columns.begin(), report->columns.end(), [this](const ColumnReport &column) {
            return m_reporter.data()->roles[column.place] == ColumnRole::Text;
        });
    findings.scaling = hasTexts ? words : QString();
    findings.terms = hasTexts ? QString() : tr("No column is used as a text (Columns\u2026).");
    return findings;
}

void PreparationDialog::refreshBalance()
{
    const std::vector<std::size_t> counts = m_session.labels().givenCounts();
    std::vector<int> given;
    for (int place = 0; place < static_cast<int>(counts.size()); ++place) {
        if (counts[static_cast<std::size_t>(place)] > 0)
            given.push_back(place);
    }
    const auto fewer = [&counts](int a, int b) {
        return counts[static_cast<std::size_t>(a)] < counts[static_cast<std::size_t>(b)];
    };
    m_balanceButton->hide();
    m_balance->clear();
    if (given.size() < 2)
        return;
    const auto [least, most] = std::minmax_element(given.begin(), given.end(), fewer);
    const std::size_t few = counts[static_cast<std::size_t>(*least)];
    const std::size_t many = counts[static_cast<std::size_t>(*most)];
    if (many < kSkewed * few)
        return;
    const bool can = canBalance(m_session);
    const bool isDone = can && isBalanced(m_session);
    const QString unequal = tr("The given labels are unequal: %1 of %2, %3 of %4.")
                                .arg(number(many), classText(m_session.labels(), *most), number(few),
                                     classText(m_session.labels(), *least));
    m_balance->setText(unequal + u' ' +
                       (isDone ? tr("The method makes up for that.")
                        : can  ? QString()
                               : tr("This method does not heed that; self-training and others can.")));
    m_balanceButton->setVisible(can && !isDone);
}

void PreparationDialog::selectGroup(const QModelIndex &index)
{
    const std::vector<std::size_t> rows = m_session.chosenAmong(m_contradictions.group(index.row()));
    if (rows.empty())
        return;
    m_session.selection().change(rows, SelectionChange::Replace);
    m_session.selection().setCurrent(static_cast<long>(rows.front()));
}

} // namespace inkling

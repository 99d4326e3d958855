// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/others_labels_dialog.h"

#include "ui/models/exchange_words.h"
#include "ui/panels/panel_text.h"
#include "ui/session/session.h"
#include "ui/session/translate.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStringListModel>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace inkling {

namespace {

constexpr int kProgressSteps = 1000;
constexpr int kWidth = 560; ///< leaves the Before map in sight
constexpr int kHeight = 600;

} // namespace

OthersLabelsDialog::OthersLabelsDialog(Session &session, const QString &path, const QString &deed,
                                       QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_path(path)
    , m_facts(new QLabel)
    , m_problem(new QLabel)
    , m_mark(new QLineEdit)
    , m_countsFromOne(new QCheckBox(tr("Row numbers &begin with 1")))
    , m_progress(new QProgressBar)
    , m_page(new QWidget)
    , m_content(new QVBoxLayout(m_page))
    , m_tabs(new QTabWidget)
    , m_unmatched(new QStringListModel(this))
    , m_unmatchedList(new QListView)
    , m_choice(new QButtonGroup(this))
    , m_sentence(new QLabel)
    , m_job(nullptr)
{
    resize(kWidth, kHeight);
    build(deed);
    connect(&session, &Session::labelsChanged, this, &OthersLabelsDialog::follow);
    connect(&session, &Session::historyStarted, this, [this] {
        disconnect(&m_session, nullptr, this, nullptr);
        m_others.reset();
        m_job.cancel();
        reject();
    });
    connect(&m_job, &Job::failed, this, [this](const Message &message) { showProblem(translated(message)); });
    connect(&m_job, &Job::progressChanged, this,
            [this](double fraction) { m_progress->setValue(static_cast<int>(kProgressSteps * fraction)); });
    connect(&m_job, &Job::runningChanged, this, [this](bool running) { m_progress->setVisible(running); });
}

void OthersLabelsDialog::build(const QString &deed)
{
    auto *layout = new QVBoxLayout(this);
    m_facts->setObjectName(QStringLiteral("labelFacts"));
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setProperty("role", QStringLiteral("notice"));
    m_problem->hide();
    for (QLabel *label : {m_facts, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        layout->addWidget(label);
    }
    buildMark(*layout);
    buildFirstRow(*layout);
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Reading"));
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // or all would jump
    m_progress->setSizePolicy(kept);
    layout->addWidget(m_progress);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->addWidget(m_tabs, 1);
    m_page->hide();
    layout->addWidget(m_page, 1);
    layout->addStretch(0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_deed = buttons->addButton(deed, QDialogButtonBox::AcceptRole);
    m_deed->setObjectName(QStringLiteral("applyLabels"));
    m_deed->setEnabled(false);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        disconnect(&m_session, nullptr, this, nullptr); // what it does to the labels is not to be followed
        carryOut();
        accept();
    });
}

/// Only a label file may have such a mark.
void OthersLabelsDialog::buildMark(QVBoxLayout &layout)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(tr("Text that means &no label:"));
    label->setBuddy(m_mark);
    m_mark->setObjectName(QStringLiteral("unlabelledMark"));
    m_mark->setPlaceholderText(tr("such as -1; an empty cell always does"));
    m_mark->setAccessibleName(tr("Text that means no label"));
    line->addWidget(label);
    line->addWidget(m_mark, 1);
    row->setVisible(!isProjectFile(m_path.toStdString()));
    layout.addWidget(row);
    connect(m_mark, &QLineEdit::editingFinished, this, [this] {
        if (m_mark->isModified())
            read();
    });
}

/// Files of ours count rows from 0, lists and spreadsheets from 1. Asked where labels are found by such
/// numbers.
void OthersLabelsDialog::buildFirstRow(QVBoxLayout &layout)
{
    m_countsFromOne->setObjectName(QStringLiteral("countsFromOne"));
    m_countsFromOne->setToolTip(tr("As the list of samples counts; exported files count from 0"));
    m_countsFromOne->hide();
    layout.addWidget(m_countsFromOne);
    connect(m_countsFromOne, &QCheckBox::toggled, this, &OthersLabelsDialog::read);
}

QString OthersLabelsDialog::fileName() const
{
    return QFileInfo(m_path).fileName();
}

void OthersLabelsDialog::start()
{
    addUnmatchedPage();
    read();
}

void OthersLabelsDialog::read()
{
    m_mark->setModified(false);
    m_deed->setEnabled(false);
    OthersQuestion question = OthersQuestion::of(m_session, m_path);
    question.unlabelledMark = m_mark->text().toStdString();
    question.firstRow = m_countsFromOne->isChecked() ? 1 : 0;
    m_facts->setText(tr("Reading %1 …").arg(m_path));
    m_job.start<OthersLabels>(
        [question](const RunControl &control) { return readOthersLabels(question, control); },
        [this](OthersLabels others) { take(std::move(others)); });
}

void OthersLabelsDialog::take(OthersLabels others)
{
    m_others = std::move(others);
    m_problem->hide();
    m_countsFromOne->setVisible(!m_others->isProject && m_others->foundBy == FoundBy::RowNumbers);
    m_facts->setText(ExchangeWords::found(*m_others));
    m_unmatched->setStringList(ExchangeWords::unmatched(*m_others));
    const int page = m_tabs->indexOf(m_unmatchedList);
    m_tabs->setTabText(page, tr("Not found (%1)").arg(ExchangeWords::number(m_others->unmatched.size())));
    m_tabs->setTabVisible(page, !m_others->unmatched.empty());
    m_page->show();
    follow();
}

/// What the file says of no sample: the last of the tabs.
void OthersLabelsDialog::addUnmatchedPage()
{
    m_unmatchedList->setObjectName(QStringLiteral("unmatched"));
    m_unmatchedList->setAccessibleName(tr("Samples of the file that these data do not have"));
    m_unmatchedList->setModel(m_unmatched);
    m_unmatchedList->setUniformItemSizes(true); // or each is measured
    m_unmatchedList->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_unmatchedList->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tabs->setTabToolTip(m_tabs->addTab(m_unmatchedList, QString()),
                          tr("Samples that the file labels and these data do not have, as it calls them"));
}

void OthersLabelsDialog::showProblem(const QString &sentence)
{
    m_others.reset();
    m_page->hide();
    m_facts->setText(fileName());
    m_problem->setText(sentence);
    m_problem->show();
}

void OthersLabelsDialog::follow()
{
    if (!m_others || m_others->labels.size() != m_session.wholeLabels().size())
        return;
    refresh();
    tellPlan();
}

void OthersLabelsDialog::addChoices(const QString &title, const std::vector<Choice> &choices, int columns)
{
    auto *grid = new QGridLayout;
    for (const Choice &choice : choices) {
        auto *button = new QRadioButton(choice.text);
        button->setObjectName(QString::fromLatin1(choice.name));
        const int place = static_cast<int>(m_choice->buttons().size());
        m_choice->addButton(button, choice.id);
        grid->addWidget(button, place / columns, place % columns);
    }
    m_choice->buttons().constFirst()->setChecked(true);
    m_sentence->setObjectName(QStringLiteral("plan"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_content->addSpacing(4);
    m_content->addWidget(sectionTitle(title, m_page));
    m_content->addLayout(grid);
    m_content->addWidget(m_sentence);
    connect(m_choice, &QButtonGroup::idClicked, this, &OthersLabelsDialog::tellPlan);
}

int OthersLabelsDialog::chosen() const
{
    return m_choice->checkedId();
}

QList<QAbstractButton *> OthersLabelsDialog::choices() const
{
    return m_choice->buttons();
}

void OthersLabelsDialog::tellPlan()
{
    const Result<LabelPlan> wanted = plan();
    m_deed->setEnabled(wanted && wanted->changesSomething());
    m_sentence->setText(wanted ? ExchangeWords::plan(*wanted) : translated(wanted.error().message));
    setStyleProperty(m_sentence, "role", wanted ? QString() : QStringLiteral("notice"));
}

void OthersLabelsDialog::carryOut()
{
    if (!m_others)
        return;
    if (const Result<LabelPlan> wanted = plan())
        carryOut(*wanted);
}

} // namespace inkling

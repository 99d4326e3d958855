// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/annotators_dialog.h"

#include "ui/dialogs/difference_table.h"
#include "ui/models/agreement_model.h"
#include "ui/models/exchange_words.h"
#include "ui/models/label_difference_model.h"
#include "ui/panels/panel_text.h"
#include "ui/session/session.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace inkling {

namespace {

constexpr int kHeight = 660;
constexpr int kConflictsTab = 0;
constexpr int kDifferencesTab = 1;

DifferenceTitles titles()
{
    return {.first = AnnotatorsDialog::tr("your label"),
            .firstMeaning = AnnotatorsDialog::tr("The label that the sample has here"),
            .second = AnnotatorsDialog::tr("the other's"),
            .secondMeaning = AnnotatorsDialog::tr("The label that the other annotator has given it")};
}

} // namespace

AnnotatorsDialog::AnnotatorsDialog(Session &session, const QString &path, QWidget *parent)
    : OthersLabelsDialog(session, path, tr("&Merge"), parent)
    , m_conflicts(new LabelDifferenceModel(session, titles(), this))
    , m_differences(new LabelDifferenceModel(session, titles(), this))
    , m_confusion(new AgreementModel(this))
    , m_numbers(new QFormLayout)
{
    setObjectName(QStringLiteral("annotatorsDialog"));
    setWindowTitle(tr("Compare with %1").arg(fileName()));
    resize(width(), kHeight);
    buildNumbers();
    buildTables();
    addRules();
    start();
}

QLabel *AnnotatorsDialog::addNumber(const char *name, const QString &title, const QString &meaning)
{
    auto *label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setToolTip(meaning);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(title);
    m_numbers->addRow(title, label);
    return label;
}

void AnnotatorsDialog::buildNumbers()
{
    m_labelled =
        addNumber("labelled", tr("Given labels"), tr("Samples that both, or only one of you, has labelled"));
    m_agreed = addNumber("agreed", tr("Agreement"),
                         tr("Of the samples that both have labelled, those with the same label"));
    m_kappa = addNumber("kappa", tr("Cohen's kappa"),
                        tr("Agreement beyond what chance alone would give: 1 is all, 0 is none"));
    m_parting = addNumber("parting", tr("Histories"), tr("Until which step both were the same work"));
    content()->insertLayout(0, m_numbers);
}

void AnnotatorsDialog::buildTables()
{
    const std::pair<LabelDifferenceModel *, QString> lists[] = {
        {m_conflicts, tr("Samples to which you two give different labels")},
        {m_differences, tr("Samples of which you two do not say the same")},
    };
    const char *const names[] = {"conflicts", "differences"};
    for (const auto &[model, meaning] : lists) {
        auto *table = new DifferenceTable(session(), *model);
        table->setObjectName(QString::fromLatin1(names[tabs()->count()]));
        table->setAccessibleName(meaning);
        tabs()->setTabToolTip(tabs()->addTab(table, QString()), meaning);
    }
    auto *confusion = new CopyableTable;
    confusion->setModel(m_confusion);
    confusion->setObjectName(QStringLiteral("confusion"));
    confusion->setAccessibleName(tr("Your labels by row, the other's by column"));
    confusion->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    tabs()->addTab(captionedPage(mutedLabel(confusion->accessibleName(), this), confusion), tr("Confusion"));
}

void AnnotatorsDialog::addRules()
{
    const std::pair<MergeRule, const char *> rules[] = {{MergeRule::FirstWins, "firstWins"},
                                                        {MergeRule::SecondWins, "secondWins"},
                                                        {MergeRule::WithoutConflicts, "withoutConflicts"},
                                                        {MergeRule::OnlyAgreed, "onlyAgreed"}};
    std::vector<Choice> choices;
    for (const auto &[rule, name] : rules)
        choices.push_back({static_cast<int>(rule), name, ExchangeWords::rule(rule)});
    addChoices(tr("Make one labelling of both"), choices, 2);
}

void AnnotatorsDialog::tellNumbers(const Agreement &agreement)
{
    m_labelled->setText(tr("both %1 · only you %2 · only the other %3")
                            .arg(ExchangeWords::number(agreement.both),
                                 ExchangeWords::number(agreement.onlyFirst),
                                 ExchangeWords::number(agreement.onlySecond)));
    m_agreed->setText(ExchangeWords::agreed(agreement));
    m_kappa->setText(ExchangeWords::kappa(agreement));
    const bool hasHistory = others()->isProject;
    if (hasHistory)
        m_parting->setText(ExchangeWords::parting(partingOf(session().history(), others()->history)));
    m_parting->setVisible(hasHistory);
    m_numbers->labelForField(m_parting)->setVisible(hasHistory);
}

void AnnotatorsDialog::refresh()
{
    Agreement found = agreement(session().wholeLabels(), others()->labels);
    tellNumbers(found);
    m_confusion->show(found.classes, found.confusion);
    LabelDifferences differences = saidDifferently(session().wholeLabels(), *others());
    tabs()->setTabText(kConflictsTab,
                       tr("Conflicts (%1)").arg(ExchangeWords::number(found.conflicts.size())));
    tabs()->setTabText(kDifferencesTab,
                       tr("All differences (%1)").arg(ExchangeWords::number(differences.rows.size())));
    m_conflicts->show({std::move(found.classes), std::move(found.conflicts)});
    m_differences->show(std::move(differences));
}

Result<LabelPlan> AnnotatorsDialog::plan() const
{
    return mergePlan(session().wholeLabels(), others()->labels, static_cast<MergeRule>(chosen()));
}

void AnnotatorsDialog::carryOut(const LabelPlan &plan)
{
    mergeLabels(session(), plan, fileName());
}

} // namespace inkling

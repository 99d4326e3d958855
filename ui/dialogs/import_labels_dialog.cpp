// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_labels_dialog.h"

#include "ui/dialogs/difference_table.h"
#include "ui/models/exchange_words.h"
#include "ui/models/label_difference_model.h"
#include "ui/session/session.h"

#include <QAbstractButton>
#include <QTabWidget>

#include <utility>

namespace inkling {

ImportLabelsDialog::ImportLabelsDialog(Session &session, const QString &path, QWidget *parent)
    : OthersLabelsDialog(session, path, tr("&Import"), parent)
    , m_conflicts(new LabelDifferenceModel(session,
                                           {.first = tr("your label"),
                                            .firstMeaning = tr("The label that the sample has now"),
                                            .second = tr("the file's"),
                                            .secondMeaning = tr("The label that the file gives it")},
                                           this))
{
    setObjectName(QStringLiteral("importLabelsDialog"));
    setWindowTitle(tr("Import labels from %1").arg(fileName()));
    auto *table = new DifferenceTable(session, *m_conflicts);
    table->setObjectName(QStringLiteral("conflicts"));
    table->setAccessibleName(tr("Samples that the file labels otherwise"));
    tabs()->addTab(table, QString());
    const auto id = [](ConflictChoice choice) {
        return static_cast<int>(choice);
    };
    addChoices(tr("Where the file has another label"),
               {{id(ConflictChoice::KeepMine), "keepMine", tr("&Keep mine")},
                {id(ConflictChoice::TakeTheirs), "takeTheirs", tr("&Take the file's")},
                {id(ConflictChoice::LeaveUnlabelled), "leaveUnlabelled", tr("Leave it &unlabelled")}},
               3);
    start();
}

void ImportLabelsDialog::refresh()
{
    LabelDifferences conflicts = importConflicts(session().wholeLabels(), others()->labels);
    tabs()->setTabText(0, tr("Conflicts (%1)").arg(ExchangeWords::number(conflicts.rows.size())));
    for (QAbstractButton *button : choices())
        button->setEnabled(!conflicts.rows.empty());
    m_conflicts->show(std::move(conflicts));
}

Result<LabelPlan> ImportLabelsDialog::plan() const
{
    return importPlan(session().wholeLabels(), others()->labels, static_cast<ConflictChoice>(chosen()));
}

void ImportLabelsDialog::carryOut(const LabelPlan &plan)
{
    importLabels(session(), plan, fileName());
}

} // namespace inkling

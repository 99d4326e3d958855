// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/suspects_panel.h"

#include "ui/models/class_names.h"
#include "ui/models/suspect_table_model.h"
#include "ui/panels/copyable_table.h"
#include "ui/panels/sample_delegate.h"
#include "ui/session/row_number.h"
#include "ui/session/session.h"

#include <QItemSelectionModel>
#include <QLocale>
#include <QPushButton>

namespace inkling {

SuspectsPanel::SuspectsPanel(Session &session, QWidget *parent)
    : SuspectsPanel(session, new SuspectTableModel(session), parent)
{
}

SuspectsPanel::SuspectsPanel(Session &session, SuspectTableModel *model, QWidget *parent)
    : FindingsPanel(session, session.suspects(), model,
                    {.stem = QStringLiteral("suspect"),
                     .find = tr("Look for suspects"),
                     .findTip = tr("Predicts each given label from all others, by the present method."),
                     .title = tr("Suspects")},
                    parent)
    , m_model(model)
    , m_accept(addDeed(Qt::Key_A, tr("Accept (A)"),
                       tr("Gives the sample the class that the other labels say."), [this] { accept(); }))
{
    setObjectName(QStringLiteral("suspectsPanel"));
    m_accept->setObjectName(QStringLiteral("acceptSuspect"));
    addDeed(Qt::Key_X, tr("Keep (X)"),
            tr("The label is right: it is no suspect until the labels are others."), [this] { keep(); })
        ->setObjectName(QStringLiteral("keepSuspect"));
    addDeed(Qt::Key_F, tr("Flag (F)"), tr("Marks the sample as unsure, or takes the mark away."), [this] {
        flag();
    })->setObjectName(QStringLiteral("flagSuspect"));
    table()->setItemDelegate(new SampleDelegate(session, table()));
    connect(table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const SuspectLabel *suspect = current())
            this->session().selection().setCurrent(suspect->row);
    });
    refresh();
}

QString SuspectsPanel::sentence() const
{
    const SessionSuspects &suspects = session().suspects();
    const SuspectReport *report = suspects.report();
    if (!report)
        return suspects.isRunning() ? tr("Each given label is predicted from all others.")
               : session().labels().count(LabelRole::Given) > 0
                   ? tr("Wrong labels happen: look for those that the others contradict.")
                   : tr("Give some samples a label: then those that the others contradict can be found.");
    const QLocale locale;
    const auto count = [&locale](std::size_t number) {
        return locale.toString(static_cast<qulonglong>(number));
    };
    QStringList parts;
    if (report->suspects.empty())
        parts += tr("No label is contradicted by the others.");
    else
        parts += tr("%1 of %2 contradicted labels are open.")
                     .arg(count(suspects.open().size()), count(report->suspects.size()));
    if (report->leftOut < report->given)
        parts += tr("Of %1 labels %2 were tried, evenly over the classes.")
                     .arg(count(report->given), count(report->leftOut));
    if (report->unknown > 0)
        parts += tr("The others know nothing of %1.").arg(count(report->unknown));
    if (suspects.isStale())
        parts += tr("Labels or method have changed since: look again.");
    return parts.join(u' ');
}

void SuspectsPanel::showCurrent()
{
    const SuspectLabel *suspect = current();
    if (!suspect)
        return;
    m_accept->setAccessibleName(tr("Accept %1 for row %2")
                                    .arg(shownName(session().labels().classes(), suspect->suggested))
                                    .arg(rowNumber(session().data(), static_cast<long>(suspect->row))));
}

const SuspectLabel *SuspectsPanel::current() const
{
    return m_model->finding(currentRow());
}

void SuspectsPanel::accept()
{
    const SuspectLabel *suspect = current();
    if (!suspect)
        return;
    const auto row = static_cast<std::size_t>(suspect->row); // the suspect itself goes with its label
    session().labelPoints({{row}}, suspect->suggested, {"suspect", tr("Suspect")});
}

void SuspectsPanel::keep()
{
    if (const SuspectLabel *suspect = current())
        session().suspects().keep(suspect->row);
}

void SuspectsPanel::flag()
{
    if (const SuspectLabel *suspect = current()) {
        const auto row = static_cast<std::size_t>(suspect->row);
        session().flag({{row}}, session().labels()[row].unsure ? Certainty::Sure : Certainty::Unsure);
    }
}

} // namespace inkling

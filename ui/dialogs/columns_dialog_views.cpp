// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ColumnsDialog that assigns columns to views.
#include "ui/dialogs/column_table.h"
#include "ui/dialogs/columns_dialog.h"
#include "ui/dialogs/view_form.h"

#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace inkling {

void ColumnsDialog::connectForm()
{
    connect(m_columns, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem *item) {
        if (item->column() == ViewPlace)
            assign({item->row()}, cleanViewName(item->text()));
    });
    connect(m_columns, &QTableWidget::itemSelectionChanged, this,
            [this] { m_form->setSelectedCount(static_cast<int>(selectedFeatures().size())); });
    connect(m_columns, &ColumnTable::selectionDropped, this, [this](int row) {
        assign(selectedFeatures(), QString::fromStdString(m_views[static_cast<std::size_t>(row)]));
    });
    connect(m_form, &ViewForm::nameChosen, this,
            [this](const QString &view) { assign(selectedFeatures(), view); });
    connect(m_form, &ViewForm::clearingWanted, this, &ColumnsDialog::clearViews);
    connect(m_form, &ViewForm::proposalWanted, this, [this](const ViewProposal &proposal) {
        std::vector<char> isOffered;
        for (const ColumnRole role : roles())
            isOffered.push_back(isLearnedFrom(role));
        m_meter.propose(isOffered, proposal);
    });
    connect(&m_meter, &ViewMeter::proposed, this, &ColumnsDialog::take);
    connect(&m_meter, &ViewMeter::measured, m_form, &ViewForm::showDependence);
    connect(&m_meter, &ViewMeter::runningChanged, this, [this] { m_form->setBusy(m_meter.isRunning()); });
    connect(&m_meter, &ViewMeter::problemFound, this,
            [this](const QString &sentence) { m_form->tell(sentence, ViewForm::Tone::Problem); });
}

QList<int> ColumnsDialog::selectedFeatures() const
{
    const std::vector<ColumnRole> used = roles();
    QList<int> rows;
    for (const QModelIndex &index : m_columns->selectionModel()->selectedRows(ViewPlace)) {
        if (isLearnedFrom(used[static_cast<std::size_t>(index.row())]))
            rows += index.row();
    }
    return rows;
}

void ColumnsDialog::assign(const QList<int> &rows, const QString &view)
{
    ColumnViews views = m_views;
    for (const int row : rows)
        views[static_cast<std::size_t>(row)] = view.toStdString();
    if (namesOfViews(views).isEmpty())
        clearViews();
    else if (views == m_views)
        refreshViews(); // what was typed may be cleaner now
    else
        take(views);
}

void ColumnsDialog::take(const ColumnViews &views)
{
    if (views.empty()) {
        m_form->tell(tr("These columns make no views: their names do not begin alike, or there are too few."),
                     ViewForm::Tone::Problem);
        return;
    }
    m_views = views;
    m_isAssigned = true;
    refreshViews();
}

void ColumnsDialog::clearViews()
{
    const std::size_t count = m_table->columns.size();
    m_views = proposedViews(m_session.features(), std::vector<char>(count, 1), {ViewRule::ByPrefix});
    m_views.resize(count); // where their names make none
    m_isAssigned = false;
    refreshViews();
}

void ColumnsDialog::refreshViews()
{
    const std::vector<ColumnRole> used = roles();
    ColumnViews shown = m_views;
    {
        const QSignalBlocker blocker(m_columns);
        const QColor muted = palette().color(QPalette::PlaceholderText);
        for (std::size_t i = 0; i < used.size(); ++i) {
            QTableWidgetItem *item = m_columns->item(static_cast<int>(i), ViewPlace);
            const bool isFeature = isLearnedFrom(used[i]);
            if (!isFeature)
                shown[i].clear();
            item->setText(QString::fromStdString(shown[i]));
            item->setFlags(isFeature ? item->flags() | Qt::ItemIsEnabled | Qt::ItemIsEditable
                                     : item->flags() & ~(Qt::ItemIsEnabled | Qt::ItemIsEditable));
            item->setData(Qt::ForegroundRole, m_isAssigned ? QVariant() : QVariant(muted));
        }
    }
    m_form->setNames(namesOfViews(shown));
    m_form->setSelectedCount(static_cast<int>(selectedFeatures().size()));
    m_form->setFeatureCount(static_cast<std::size_t>(std::count_if(used.begin(), used.end(), isLearnedFrom)));
    m_form->setClearable(m_isAssigned);
    m_meter.measure(shown);
    refreshState();
}

void ColumnsDialog::refreshState()
{
    const ColumnViews views = wantedViews();
    const QStringList names = namesOfViews(m_isAssigned ? views : m_views);
    const bool isLonely = m_isAssigned && names.size() < 2;
    const auto count = static_cast<int>(names.size());
    const std::vector<ColumnRole> used = roles();
    qsizetype unused = 0;
    for (std::size_t i = 0; i < views.size(); ++i)
        unused += isLearnedFrom(used[i]) && views[i].empty() ? 1 : 0;
    if (isLonely && names.isEmpty())
        m_form->tell(tr("No feature is in a view: assign some to two views, or clear."),
                     ViewForm::Tone::Problem);
    else if (isLonely)
        m_form->tell(tr("\u201c%1\u201d is the only view: assign columns to a second one, or clear.")
                         .arg(names.front()),
                     ViewForm::Tone::Problem);
    else if (m_isAssigned && unused > 0)
        m_form->tell(
            tr("%n view(s), as assigned; features in none, which methods of several views do not use: "
               "%1.",
               nullptr, count)
                .arg(unused),
            ViewForm::Tone::Calm);
    else if (m_isAssigned)
        m_form->tell(tr("%n view(s), as assigned.", nullptr, count), ViewForm::Tone::Calm);
    else if (count > 0)
        m_form->tell(
            tr("%n view(s), by the names of the columns, since nobody assigned any.", nullptr, count),
            ViewForm::Tone::Calm);
    else
        m_form->tell(tr("None: methods of several views deal the columns out by themselves."),
                     ViewForm::Tone::Calm);
    const bool isReading = roles() != m_table->roles || views == m_table->views;
    m_accept->setEnabled(!isLonely);
    m_accept->setText(isReading ? tr("Read again") : tr("Assign views"));
    m_accept->setToolTip(isReading ? tr("Labels given so far start afresh")
                                   : tr("Labels given so far are kept"));
}

} // namespace inkling

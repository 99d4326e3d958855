// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/difference_table.h"

#include "ui/models/label_difference_model.h"
#include "ui/panels/sample_delegate.h"
#include "ui/session/session.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <vector>

namespace inkling {

namespace {

constexpr int kMeasuredRows = 50;
constexpr int kNarrowest = 56;
constexpr int kWidest = 260;
constexpr int kMarkAndMargins = 36; ///< of a class

} // namespace

DifferenceTable::DifferenceTable(Session &session, LabelDifferenceModel &model, QWidget *parent)
    : CopyableTable(parent)
    , m_session(session)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new SampleDelegate(session, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // to measure all rows takes long
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { fitColumns(*this, kMarkAndMargins); });
    fitColumns(*this, kMarkAndMargins);
}

void DifferenceTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    CopyableTable::selectionChanged(selected, deselected);
    if (selectionModel()->hasSelection())
        showInMaps();
}

void DifferenceTable::showInMaps()
{
    std::vector<std::size_t> samples;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            samples.push_back(static_cast<std::size_t>(m_model.sample(row)));
    }
    std::sort(samples.begin(), samples.end());
    Selection &selection = m_session.selection();
    selection.change(m_session.chosenAmong(samples), SelectionChange::Replace);
    if (!currentIndex().isValid())
        return;
    const auto current = static_cast<std::size_t>(m_model.sample(currentIndex().row()));
    const std::vector<std::size_t> shown = m_session.chosenAmong({&current, 1});
    selection.setCurrent(shown.empty() ? -1 : static_cast<long>(shown.front()));
}

void DifferenceTable::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReturn) {
        CopyableTable::keyPressEvent(event);
        return;
    }
    event->accept(); // or it would press the dialog's button
    if (currentIndex().isValid()) {
        selectRow(currentIndex().row());
        showInMaps();
    }
}

/// Without asking for a hundred thousand rows cell by cell.
void DifferenceTable::copy()
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    for (int row = 0; row < m_model.rowCount() && !selectionModel()->hasSelection(); ++row)
        rows.push_back(row);
    const int columns = m_model.columnCount();
    QString text;
    const auto end = [columns](int column) {
        return column + 1 < columns ? u'\t' : u'\n';
    };
    for (int column = 0; column < columns; ++column)
        text += m_model.headerData(column, Qt::Horizontal).toString() + end(column);
    for (const int row : rows) {
        for (int column = 0; column < columns; ++column) {
            text += m_model.text(row, column);
            text += end(column);
        }
    }
    QGuiApplication::clipboard()->setText(text);
}

void fitColumns(QTableView &table, int besideText)
{
    const QAbstractItemModel &model = *table.model();
    const int rows = std::min(model.rowCount(), kMeasuredRows);
    for (int column = 0; column < model.columnCount(); ++column) {
        int width = table.horizontalHeader()->sectionSizeHint(column);
        for (int row = 0; row < rows; ++row)
            width = std::max(
                width, table.fontMetrics().horizontalAdvance(model.index(row, column).data().toString()) +
                           besideText);
        table.setColumnWidth(column, std::clamp(width, kNarrowest, kWidest));
    }
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/copyable_table.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

#include <set>

namespace inkling {

CopyableTable::CopyableTable(QWidget *parent)
    : QTableView(parent)
{
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter); // over numbers
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);

    auto *copyAction = new QAction(tr("Copy"), this);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, &CopyableTable::copy);
    addAction(copyAction);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void CopyableTable::copy()
{
    QGuiApplication::clipboard()->setText(selectedText());
}

QString CopyableTable::selectedText() const
{
    const QAbstractItemModel &cells = *model();
    const auto isWanted = [this, everything = !selectionModel()->hasSelection()](const QModelIndex &cell) {
        return everything || selectionModel()->isSelected(cell);
    };
    std::set<int> rows;
    std::set<int> columns;
    for (int row = 0; row < cells.rowCount(); ++row) {
        for (int column = 0; column < cells.columnCount(); ++column) {
            if (!isWanted(cells.index(row, column)))
                continue;
            rows.insert(row);
            columns.insert(column);
        }
    }
    QString text;
    for (const int column : columns)
        text += u'\t' + cells.headerData(column, Qt::Horizontal).toString();
    text += u'\n';
    for (const int row : rows) {
        text += cells.headerData(row, Qt::Vertical).toString();
        for (const int column : columns) {
            const QModelIndex cell = cells.index(row, column);
            text += u'\t' + (isWanted(cell) ? cell.data().toString() : QString());
        }
        text += u'\n';
    }
    return text;
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/column_table.h"

#include <QDragMoveEvent>

namespace inkling {

ColumnTable::ColumnTable(QWidget *parent)
    : QTableWidget(parent)
{
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::CopyAction); // a move would clear the cells that it came from
    setDragDropOverwriteMode(true);       // the mark stands round a row, not between two
}

int ColumnTable::targetRow(const QDropEvent &event) const
{
    const QModelIndex index = indexAt(event.position().toPoint());
    const bool isTarget = index.isValid() && event.source() == this && !selectionModel()->isSelected(index);
    return isTarget ? index.row() : -1;
}

void ColumnTable::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->source() == this)
        QTableWidget::dragEnterEvent(event);
    else
        event->ignore();
}

void ColumnTable::dragMoveEvent(QDragMoveEvent *event)
{
    QTableWidget::dragMoveEvent(event); // scrolls near an edge, and marks the row
    event->setDropAction(Qt::CopyAction);
    event->setAccepted(targetRow(*event) >= 0);
}

void ColumnTable::dropEvent(QDropEvent *event)
{
    const int row = targetRow(*event);
    event->setDropAction(Qt::CopyAction);
    event->setAccepted(row >= 0);
    stopAutoScroll();
    setState(QAbstractItemView::NoState);
    viewport()->update();
    if (row >= 0)
        Q_EMIT selectionDropped(row);
}

} // namespace inkling

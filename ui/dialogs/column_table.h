// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>

namespace inkling {

/// A table whose selected rows can be dragged onto another one of its rows. The rows stay where they are:
/// what it means is the owner's to say.
class ColumnTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit ColumnTable(QWidget *parent = nullptr);

Q_SIGNALS:
    void selectionDropped(int row); ///< onto this row, which is not selected

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    int targetRow(const QDropEvent &event) const; ///< -1: none
};

} // namespace inkling

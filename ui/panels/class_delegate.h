// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/style.h"

#include <QStyledItemDelegate>

namespace inkling {

/// Draws a row of ClassListModel: key badge, mark, name, counts; the selected row is the armed class.
class ClassDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setShapes(ShapeUse shapes) { m_shapes = shapes; } ///< of the marks; the view is to be painted anew

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    ShapeUse m_shapes = ShapeUse::Discs;
};

} // namespace inkling

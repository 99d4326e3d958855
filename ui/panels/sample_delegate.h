// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace inkling {

class Session;

/// Draws a cell of a table of samples: classes (SampleTableModel::PlaceRole, and the same of other models)
/// with their mark, selected as SampleSelectionModel has it. Edits a given label by a list of the classes.
class SampleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit SampleDelegate(const Session &session, QObject *parent = nullptr);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void finish(QWidget *editor);

    const Session &m_session;
};

} // namespace inkling

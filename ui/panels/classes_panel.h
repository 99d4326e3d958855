// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/style.h"

#include <QWidget>

class QAction;
class QListView;
class QMenu;
class QModelIndex;
class QPushButton;

namespace inkling {

class ClassDelegate;
class ClassListModel;
class Session;

/// The classes: a click arms one, a double click or F2 renames it in place, the context menu recolours,
/// removes, and asks for a class to be shown alone.
class ClassesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ClassesPanel(Session &session, QWidget *parent = nullptr);

    void setShapes(ShapeUse shapes); ///< of the classes' marks: those of the maps
    /// A new class, whose name can be typed at once where there is room for one.
    void addClass();

Q_SIGNALS:
    void aloneWanted(int place); ///< or all again, if it is alone

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildList();
    void buildActions();
    void followSession();
    void refreshEdits();
    bool isLocked() const;
    void fitHeight();
    void armCurrent();
    void chooseColour();
    void removeCurrent();
    void moveCurrent(int by);
    void fillMergeMenu(QMenu &menu);
    int currentPlace() const;
    void tellRefusal(const QModelIndex &index, const QString &sentence);

    Session &m_session;
    ClassListModel *m_model;
    ClassDelegate *m_delegate;
    QListView *m_list;
    QPushButton *m_add;
    QAction *m_rename = nullptr;
    QAction *m_recolour = nullptr;
    QAction *m_moveUp = nullptr;
    QAction *m_moveDown = nullptr;
    QAction *m_split = nullptr;
    QAction *m_lock = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_alone = nullptr;
};

} // namespace inkling

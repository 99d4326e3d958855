// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAction;
class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace inkling {

class Shortcuts;

/// All shortcuts by group; the chosen one's keys can be changed, taken away and set back. A collision is
/// refused with one sentence.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    /// shortcuts: borrowed; changed at once.
    explicit ShortcutsDialog(Shortcuts &shortcuts, QWidget *parent = nullptr);

private:
    void fill();
    void refresh();
    void showChosen();
    void tell(const QString &problem);
    QAction *chosen() const;

    Shortcuts &m_shortcuts;
    QTreeWidget *m_tree;
    QKeySequenceEdit *m_edit;
    QPushButton *m_assign;
    QPushButton *m_none;
    QPushButton *m_default;
    QLabel *m_problem;
};

} // namespace inkling

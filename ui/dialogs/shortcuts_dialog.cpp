// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcuts_dialog.h"

#include "ui/models/shortcuts.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHash>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace inkling {

namespace {

constexpr int kActionRole = Qt::UserRole;

} // namespace

ShortcutsDialog::ShortcutsDialog(Shortcuts &shortcuts, QWidget *parent)
    : QDialog(parent)
    , m_shortcuts(shortcuts)
    , m_tree(new QTreeWidget)
    , m_edit(new QKeySequenceEdit)
    , m_assign(new QPushButton(tr("Assign")))
    , m_none(new QPushButton(tr("No key")))
    , m_default(new QPushButton(tr("Default")))
    , m_problem(new QLabel)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setObjectName(QStringLiteral("shortcutsDialog"));
    resize(560, 560);
    m_tree->setObjectName(QStringLiteral("shortcutsTree"));
    m_tree->setAccessibleName(windowTitle());
    m_tree->setHeaderLabels({tr("What it does"), tr("Keys")});
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_edit->setObjectName(QStringLiteral("shortcutEdit"));
    m_edit->setAccessibleName(tr("New keys"));
    m_assign->setObjectName(QStringLiteral("assignShortcut"));
    m_none->setObjectName(QStringLiteral("removeShortcut"));
    m_default->setObjectName(QStringLiteral("defaultShortcut"));
    m_problem->setObjectName(QStringLiteral("shortcutProblem"));
    m_problem->setWordWrap(true);

    auto *row = new QHBoxLayout;
    row->addWidget(m_edit, 1);
    for (QPushButton *button : {m_assign, m_none, m_default}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *all = buttons->addButton(tr("All defaults"), QDialogButtonBox::ResetRole);
    all->setObjectName(QStringLiteral("allDefaults"));
    all->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tree, 1);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);

    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::showChosen);
    connect(m_assign, &QPushButton::clicked, this,
            [this] { tell(m_shortcuts.change(chosen(), m_edit->keySequence())); });
    connect(m_none, &QPushButton::clicked, this, [this] { tell(m_shortcuts.change(chosen(), {})); });
    connect(m_default, &QPushButton::clicked, this, [this] { tell(m_shortcuts.reset(chosen())); });
    connect(all, &QPushButton::clicked, &m_shortcuts, &Shortcuts::resetAll);
    connect(&m_shortcuts, &Shortcuts::changed, this, &ShortcutsDialog::refresh);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
}

void ShortcutsDialog::fill()
{
    QHash<QString, QTreeWidgetItem *> groups;
    for (QAction *action : m_shortcuts.actions()) {
        const QString name = m_shortcuts.group(action);
        QTreeWidgetItem *&group = groups[name];
        if (!group) {
            group = new QTreeWidgetItem(m_tree, {name});
            group->setFlags(Qt::ItemIsEnabled);
        }
        auto *item = new QTreeWidgetItem(group, {plainText(*action), m_shortcuts.keysText(action)});
        item->setData(0, kActionRole, QVariant::fromValue(action));
    }
    m_tree->expandAll();
    if (QTreeWidgetItem *first = m_tree->topLevelItem(0))
        m_tree->setCurrentItem(first->child(0));
    showChosen();
}

void ShortcutsDialog::refresh()
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *group = m_tree->topLevelItem(i);
        for (int k = 0; k < group->childCount(); ++k)
            group->child(k)->setText(
                1, m_shortcuts.keysText(group->child(k)->data(0, kActionRole).value<QAction *>()));
    }
    showChosen();
}

QAction *ShortcutsDialog::chosen() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    return item ? item->data(0, kActionRole).value<QAction *>() : nullptr;
}

void ShortcutsDialog::showChosen()
{
    const QAction *action = chosen();
    for (QWidget *widget : {static_cast<QWidget *>(m_edit), static_cast<QWidget *>(m_assign),
                            static_cast<QWidget *>(m_none), static_cast<QWidget *>(m_default)})
        widget->setEnabled(action != nullptr);
    m_edit->setKeySequence(action ? action->shortcut() : QKeySequence());
    m_problem->clear();
}

void ShortcutsDialog::tell(const QString &problem)
{
    m_problem->setText(problem); // after a change has cleared it
}

} // namespace inkling

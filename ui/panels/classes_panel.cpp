// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/classes_panel.h"

#include "ui/models/class_list_model.h"
#include "ui/panels/class_delegate.h"
#include "ui/panels/class_mark.h"
#include "ui/panels/panel_text.h"
#include "ui/session/session.h"
#include "ui/style/style.h"

#include <QAction>
#include <QColorDialog>
#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace inkling {

namespace {

constexpr int kMostRowsShown = 10;

} // namespace

ClassesPanel::ClassesPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new ClassListModel(session, this))
    , m_delegate(new ClassDelegate(this))
    , m_list(new QListView(this))
    , m_add(linkButton(tr("+ Add class"), this))
{
    setObjectName(QStringLiteral("classesPanel"));
    m_add->setObjectName(QStringLiteral("addClassButton"));
    m_add->setToolTip(tr("A further class that points can be given"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(6);
    layout->addWidget(sectionTitle(tr("Classes"), this));
    layout->addWidget(m_list);
    layout->addWidget(m_add);
    layout->addStretch();

    buildList();
    buildActions();
    connect(m_add, &QPushButton::clicked, this, &ClassesPanel::addClass);
    connect(&session, &Session::armedClassChanged, this, &ClassesPanel::followSession);
    connect(&session, &Session::labelsChanged, this, &ClassesPanel::followSession);
    connect(&session.selection(), &Selection::changed, this, &ClassesPanel::refreshEdits);
    followSession();
}

void ClassesPanel::buildList()
{
    m_list->setObjectName(QStringLiteral("classList"));
    m_list->setAccessibleName(tr("Classes"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setMouseTracking(true); // rows answer to the mouse above them
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ClassesPanel::armCurrent);
    connect(m_model, &ClassListModel::renameRefused, this, &ClassesPanel::tellRefusal);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        auto *menu = new QMenu(m_list);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions({m_alone, m_rename, m_recolour, m_lock, m_moveUp, m_moveDown, m_split});
        fillMergeMenu(*menu->addMenu(tr("Merge into")));
        menu->addAction(m_remove);
        menu->popup(m_list->viewport()->mapToGlobal(place));
    });
}

void ClassesPanel::buildActions()
{
    m_rename = new QAction(tr("Rename"), this);
    m_rename->setObjectName(QStringLiteral("renameClassAction"));
    connect(m_rename, &QAction::triggered, this, [this] {
        if (!m_list->isPersistentEditorOpen(m_list->currentIndex())) // true of any editor
            m_list->edit(m_list->currentIndex());
    });
    m_recolour = new QAction(tr("Change colour\u2026"), this);
    m_recolour->setObjectName(QStringLiteral("recolourClassAction"));
    connect(m_recolour, &QAction::triggered, this, &ClassesPanel::chooseColour);
    m_lock = new QAction(tr("Lock what was given"), this);
    m_lock->setObjectName(QStringLiteral("lockClassAction"));
    m_lock->setCheckable(true);
    connect(m_lock, &QAction::triggered, this, [this](bool locked) {
        if (const int place = currentPlace(); place != kUnlabelled)
            m_session.lockClass(place, locked);
    });
    m_moveUp = new QAction(tr("Move up"), this);
    m_moveUp->setObjectName(QStringLiteral("moveClassUpAction"));
    connect(m_moveUp, &QAction::triggered, this, [this] { moveCurrent(-1); });
    m_moveDown = new QAction(tr("Move down"), this);
    m_moveDown->setObjectName(QStringLiteral("moveClassDownAction"));
    connect(m_moveDown, &QAction::triggered, this, [this] { moveCurrent(1); });
    m_split = new QAction(tr("Split off the selected points"), this);
    m_split->setObjectName(QStringLiteral("splitClassAction"));
    connect(m_split, &QAction::triggered, this, [this] {
        if (const int place = currentPlace(); place != kUnlabelled)
            m_session.splitClass(place, m_session.selection().rows());
    });
    m_remove = new QAction(tr("Remove"), this);
    m_remove->setObjectName(QStringLiteral("removeClassAction"));
    connect(m_remove, &QAction::triggered, this, &ClassesPanel::removeCurrent);
    m_alone = new QAction(tr("Show this class alone, or all again"), this);
    m_alone->setObjectName(QStringLiteral("aloneClassAction"));
    connect(m_alone, &QAction::triggered, this, [this] { Q_EMIT aloneWanted(currentPlace()); });
}

int ClassesPanel::currentPlace() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? current.data(ClassListModel::PlaceRole).toInt() : kUnlabelled;
}

void ClassesPanel::armCurrent()
{
    m_session.armClass(currentPlace());
}

void ClassesPanel::followSession()
{
    const QModelIndex armed = m_model->indexOf(m_session.armedClass());
    if (armed != m_list->currentIndex())
        m_list->setCurrentIndex(armed);
    const bool isClass = m_session.armedClass() != kUnlabelled;
    for (QAction *action : {m_rename, m_recolour, m_lock, m_alone})
        action->setEnabled(isClass);
    m_moveUp->setEnabled(m_session.armedClass() > 0);
    m_moveDown->setEnabled(isClass &&
                           m_session.armedClass() + 1 < static_cast<int>(m_session.labels().classCount()));
    refreshEdits();
    m_add->setEnabled(m_session.hasData() && m_session.labels().classCount() < kMaximumClasses);
    fitHeight();
}

bool ClassesPanel::isLocked() const
{
    return m_list->currentIndex().data(ClassListModel::LockedRole).toBool();
}

/// What would take labels away from the current class.
void ClassesPanel::refreshEdits()
{
    const bool isOpen = m_session.armedClass() != kUnlabelled && !isLocked();
    m_remove->setEnabled(isOpen);
    m_split->setEnabled(isOpen && !m_session.selection().isEmpty());
    m_lock->setChecked(isLocked());
}

void ClassesPanel::moveCurrent(int by)
{
    const int place = currentPlace();
    const int to = place + by;
    if (place != kUnlabelled && to >= 0 && to < static_cast<int>(m_session.labels().classCount()))
        m_session.moveClass(place, to);
}

void ClassesPanel::fillMergeMenu(QMenu &menu)
{
    const int place = currentPlace();
    const std::vector<ClassInfo> &classes = m_session.labels().classes();
    menu.setEnabled(place != kUnlabelled && classes.size() > 1 && !isLocked());
    for (int other = 0; other < static_cast<int>(classes.size()); ++other) {
        if (other == place)
            continue;
        menu.addAction(QString::fromStdString(classes[static_cast<std::size_t>(other)].name), &m_session,
                       [this, place, other] { m_session.mergeClass(place, other); });
    }
}

void ClassesPanel::setShapes(ShapeUse shapes)
{
    m_delegate->setShapes(shapes);
    m_list->viewport()->update();
}

void ClassesPanel::fitHeight()
{
    const int rows = std::min(m_model->rowCount(), kMostRowsShown);
    // as much as the rows need and no more; further ones are scrolled to
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth() + 2);
}

void ClassesPanel::addClass()
{
    const int place = m_session.addClass();
    if (place < 0)
        return;
    const QModelIndex added = m_model->indexOf(place);
    m_list->setCurrentIndex(added);
    m_list->edit(added);
}

void ClassesPanel::chooseColour()
{
    const int place = currentPlace();
    if (place == kUnlabelled)
        return;
    auto *dialog =
        new QColorDialog(shownColour(m_session.labels().classes(), place, themeOf(palette())), this);
    dialog->setObjectName(QStringLiteral("classColourDialog"));
    dialog->setWindowTitle(tr("Colour of %1").arg(m_list->currentIndex().data().toString()));
    dialog->setOption(QColorDialog::DontUseNativeDialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this, place](const QColor &chosen) {
        // the class may have gone while the dialog was open
        if (place < static_cast<int>(m_session.labels().classCount()))
            m_session.recolourClass(place, chosen.rgb() & 0xffffffU);
    });
    dialog->open();
}

void ClassesPanel::removeCurrent()
{
    if (const int place = currentPlace(); place != kUnlabelled)
        m_session.removeClass(place);
}

void ClassesPanel::tellRefusal(const QModelIndex &index, const QString &sentence)
{
    const QRect row = m_list->visualRect(index);
    QToolTip::showText(m_list->viewport()->mapToGlobal(row.bottomLeft()), sentence, m_list);
}

void ClassesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that labels: tools, grammars, class keys, and the toolbar.
#include "core/learn/learners.h"
#include "ui/main_window.h"
#include "ui/panels/classes_panel.h"
#include "ui/panels/guide_panel.h"
#include "ui/panels/maps_panel.h"
#include "ui/session/family_name.h"
#include "ui/session/translate.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QMenu>
#include <QMenuBar>
#include <QStandardItemModel>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>

#include <optional>

namespace inkling {

namespace {

constexpr int kKeysForClasses = 9;
constexpr std::size_t kRandomPerClass = 3;
constexpr double kHeldOutProposal = 0.2;
constexpr int kMethodLetters = 11;

struct ToolEntry
{
    PlotTool tool;
    const char *name; ///< of the action and its icon
    const char *text;
    Qt::Key key;
};

constexpr ToolEntry kTools[] = {
    {PlotTool::Click, "click", QT_TRANSLATE_NOOP("inkling::MainWindow", "&Click"), Qt::Key_V},
    {PlotTool::Rectangle, "rectangle", QT_TRANSLATE_NOOP("inkling::MainWindow", "&Rectangle"), Qt::Key_R},
    {PlotTool::Lasso, "lasso", QT_TRANSLATE_NOOP("inkling::MainWindow", "&Lasso"), Qt::Key_L},
    {PlotTool::Polygon, "polygon", QT_TRANSLATE_NOOP("inkling::MainWindow", "&Polygon"), Qt::Key_P},
    {PlotTool::Brush, "brush", QT_TRANSLATE_NOOP("inkling::MainWindow", "&Brush"), Qt::Key_B},
    {PlotTool::Wand, "wand", QT_TRANSLATE_NOOP("inkling::MainWindow", "&Wand"), Qt::Key_W},
    {PlotTool::Cut, "cut", QT_TRANSLATE_NOOP("inkling::MainWindow", "C&ut edges of the graph"), Qt::Key_C},
    {PlotTool::Join, "join", QT_TRANSLATE_NOOP("inkling::MainWindow", "&Join samples in the graph"),
     Qt::Key_J},
};

} // namespace

void MainWindow::buildTools(QMenu &menu)
{
    m_tools = new QActionGroup(this);
    for (const ToolEntry &entry : kTools) {
        QAction *action =
            makeAction(QString::fromLatin1(entry.name), tr(entry.text), {QKeySequence(entry.key)},
                       [this, &entry] { m_maps->setTool(entry.tool); });
        action->setCheckable(true);
        m_tools->addAction(action);
        menu.addAction(action);
    }
    m_tools->actions().constFirst()->trigger();
}

void MainWindow::buildGrammars(QMenu &menu)
{
    auto *grammars = new QActionGroup(this);
    m_paintAction = makeAction(QStringLiteral("paint"), tr("Pa&int: a gesture labels"), {},
                               [this] { m_labeller.setGrammar(Grammar::Paint); });
    m_paintAction->setIconText(tr("Paint"));
    m_selectAction =
        makeAction(QStringLiteral("select"), tr("&Select: a gesture selects, a class key labels"), {},
                   [this] { m_labeller.setGrammar(Grammar::Select); });
    m_selectAction->setIconText(tr("Select"));
    for (QAction *action : {m_paintAction, m_selectAction}) {
        action->setCheckable(true);
        grammars->addAction(action);
        menu.addAction(action);
    }
    m_paintAction->setChecked(true);
    connect(&m_labeller, &Labeller::grammarChanged, this, [this](Grammar grammar) {
        (grammar == Grammar::Paint ? m_paintAction : m_selectAction)->setChecked(true);
    });
    menu.addAction(
        makeAction(QStringLiteral("grammar"), tr("Paint or select"), {QKeySequence(Qt::Key_S)}, [this] {
            m_labeller.setGrammar(m_labeller.grammar() == Grammar::Paint ? Grammar::Select : Grammar::Paint);
        }));
}

void MainWindow::buildClassKeys(QMenu &menu)
{
    for (int place = 0; place < 2 * kKeysForClasses; ++place) {
        const bool shifted = place >= kKeysForClasses;
        const auto key = static_cast<Qt::Key>(Qt::Key_1 + place % kKeysForClasses);
        const QKeySequence keys = shifted ? QKeySequence(Qt::SHIFT | key) : QKeySequence(key);
        QAction *press = makeAction(QStringLiteral("class%1").arg(place + 1), tr("Class %1").arg(place + 1),
                                    {keys}, [this, place] { m_labeller.pressClass(place); });
        m_heldKeys.add(press);
        connect(&m_heldKeys, &HeldKeys::pressed, press, [this, press, place](const QAction *action) {
            if (action == press)
                m_classKeys.press(place);
        });
        connect(&m_heldKeys, &HeldKeys::released, press, [this, press, place](const QAction *action) {
            if (action == press)
                m_classKeys.release(place);
        });
        if (!shifted)
            menu.addAction(press);
    }
    menu.addAction(makeAction(QStringLiteral("preview"), tr("Pre&view the armed class at the current point"),
                              {}, [this] { m_classKeys.previewArmed(); }));
    menu.addAction(
        makeAction(QStringLiteral("unlabel"), tr("&Erase labels"),
                   {QKeySequence(Qt::Key_0), QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)},
                   [this] { m_labeller.pressErase(); }));
}

void MainWindow::buildSelectionActions(QMenu &menu)
{
    Selection &selection = m_session.selection();
    menu.addAction(makeAction(QStringLiteral("selectAll"), tr("Select &all"), {QKeySequence::SelectAll},
                              [&selection] { selection.selectAll(); }));
    menu.addAction(makeAction(QStringLiteral("selectNone"), tr("Select &nothing"),
                              {QKeySequence(tr("Ctrl+Shift+A"))}, [&selection] { selection.clear(); }));
    menu.addAction(makeAction(QStringLiteral("invertSelection"), tr("&Invert the selection"),
                              {QKeySequence(tr("Ctrl+I"))}, [&selection] { selection.invert(); }));
}

void MainWindow::buildLabelMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Label"));
    buildGrammars(*menu);
    menu->addSeparator();
    buildTools(*menu);
    menu->addSeparator();
    buildClassKeys(*menu);
    menu->addSeparator();
    menu->addActions(m_guidePanel->guideActions());
    addActions(m_guidePanel->guideActions());
    menu->addSeparator();
    menu->addAction(makeAction(QStringLiteral("addClass"), tr("A&dd a class"),
                               {QKeySequence(tr("Ctrl+Shift+N"))}, [this] { m_classesPanel->addClass(); }));
    m_randomAction =
        makeAction(QStringLiteral("random"), tr("Label %1 per class at rando&m").arg(kRandomPerClass),
                   {QKeySequence(tr("Ctrl+R"))}, [this] { m_session.giveAtRandom(kRandomPerClass); });
    menu->addAction(m_randomAction);
    menu->addAction(makeAction(QStringLiteral("holdOut"), tr("H&old out a fifth for scoring"), {},
                               [this] { m_session.holdOut(kHeldOutProposal); }));
    menu->addAction(makeAction(QStringLiteral("hide"), tr("&Hide the given labels"), {},
                               [this] { m_session.hideGivenLabels(); }));
}

QToolButton *MainWindow::addButton(QAction *action, const QString &name, Qt::ToolButtonStyle style)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setObjectName(name);
    button->setToolButtonStyle(style);
    button->setProperty("framed", true);
    button->setFocusPolicy(Qt::TabFocus);
    m_toolBar->addWidget(button);
    return button;
}

void MainWindow::buildMethodChoice()
{
    m_methodChoice = new QComboBox;
    m_methodChoice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_methodChoice->setMinimumContentsLength(kMethodLetters);
    m_methodChoice->setObjectName(QStringLiteral("methodChoice"));
    m_methodChoice->setAccessibleName(tr("Method"));
    m_methodChoice->setToolTip(tr("The method that spreads the labels"));
    const auto *items = qobject_cast<QStandardItemModel *>(m_methodChoice->model());
    std::optional<Family> family;
    for (const LearnerInfo &learner : learners()) {
        if (family != learner.family) {
            m_methodChoice->addItem(familyName(learner.family));
            items->item(m_methodChoice->count() - 1)->setFlags(Qt::NoItemFlags); // a heading
        }
        family = learner.family;
        m_methodChoice->addItem(translated(learner.name), QString::fromLatin1(learner.id));
        m_methodChoice->setItemData(m_methodChoice->count() - 1, translated(learner.summary),
                                    Qt::ToolTipRole);
    }
    connect(m_methodChoice, &QComboBox::activated, this, [this](int index) {
        const QByteArray id = m_methodChoice->itemData(index).toString().toLatin1();
        if (const LearnerInfo *learner = findLearner(id.constData()))
            m_session.setLearner(*learner);
    });
    m_toolBar->addWidget(m_methodChoice);
}

void MainWindow::buildToolBar()
{
    m_toolBar = addToolBar(tr("Tools"));
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setIconSize({18, 18});
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    auto *openButton = addButton(m_openAction, QStringLiteral("openButton"), Qt::ToolButtonTextBesideIcon);
    openButton->setMenu(m_openMenu);
    openButton->setPopupMode(QToolButton::MenuButtonPopup);
    // the undo actions carry the name of the step, which belongs into the tooltip and not on the button
    addButton(m_undoAction, QStringLiteral("undoButton"), Qt::ToolButtonIconOnly);
    addButton(m_redoAction, QStringLiteral("redoButton"), Qt::ToolButtonIconOnly);
    m_toolBar->addSeparator();
    addButton(m_paintAction, QStringLiteral("paintButton"), Qt::ToolButtonTextBesideIcon);
    addButton(m_selectAction, QStringLiteral("selectButton"), Qt::ToolButtonTextBesideIcon);
    m_toolBar->addSeparator();
    for (QAction *tool : m_tools->actions()) {
        auto *button =
            addButton(tool, tool->objectName() + QStringLiteral("Button"), Qt::ToolButtonTextBesideIcon);
        button->setProperty("framed", false);
        button->setProperty("tool", true);
        button->setAccessibleName(plainText(*tool));
    }
    m_toolBar->addSeparator();

    buildMethodChoice();
    m_runButton = addButton(m_runAction, QStringLiteral("runButton"), Qt::ToolButtonTextBesideIcon);
    addButton(m_liveAction, QStringLiteral("liveButton"), Qt::ToolButtonTextOnly);

    auto *stretch = new QWidget;
    stretch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(stretch);
    auto *exportButton =
        addButton(m_exportAction, QStringLiteral("exportButton"), Qt::ToolButtonTextBesideIcon);
    m_exportAction->setIconText(tr("Export"));
    auto *exportMenu = new QMenu(exportButton);
    exportMenu->addAction(m_exportAction);
    exportMenu->addActions({m_reportAction, m_pictureAction, m_copyPictureAction, m_printAction});
    exportButton->setMenu(exportMenu);
    exportButton->setPopupMode(QToolButton::MenuButtonPopup);
}

} // namespace inkling

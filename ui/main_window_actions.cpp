// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that builds menus and toolbar.
#include "core/data/builtin.h"
#include "core/data/generators.h"
#include "core/learn/learners.h"
#include "ui/main_window.h"
#include "ui/panels/details_panel.h"
#include "ui/panels/guide_panel.h"
#include "ui/panels/maps_panel.h"
#include "ui/panels/timeline_bar.h"
#include "ui/session/translate.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QCoreApplication>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QSignalBlocker>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>

namespace inkling {

namespace {

constexpr int kKeysForClasses = 9;
constexpr std::size_t kRandomPerClass = 3;
constexpr double kHeldOutProposal = 0.2;
constexpr int kSearchHeight = 345; ///< of the details, for form, curve and table

} // namespace

QAction *MainWindow::makeAction(const QString &name, const QString &text, const QList<QKeySequence> &keys,
                                const std::function<void()> &does)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    if (!keys.isEmpty()) {
        QString plain = text;
        plain.remove(u'&').remove(QStringLiteral("…"));
        action->setToolTip(
            QStringLiteral("%1 (%2)").arg(plain, keys.front().toString(QKeySequence::NativeText)));
    }
    connect(action, &QAction::triggered, this, does);
    addAction(action);
    return action;
}

void MainWindow::buildActions()
{
    buildFileMenu();
    buildEditMenu();
    buildLabelMenu();
    buildLearnMenu();
    buildViewMenu();
    buildHelpMenu();
    buildToolBar();
    fillMethodChoice();
}

void MainWindow::buildFileMenu()
{
    m_openAction =
        makeAction(QStringLiteral("open"), tr("&Open…"), {QKeySequence::Open}, [this] { chooseAndOpen(); });
    m_columnsAction = makeAction(QStringLiteral("columns"), tr("&Columns…"), {}, [this] { chooseColumns(); });
    m_seedRowsAction = makeAction(QStringLiteral("seedRows"), tr("&Import a list of seed rows…"), {},
                                  [this] { chooseSeedRows(); });
    m_saveAction = makeAction(QStringLiteral("save"), tr("&Save the labelled data as CSV…"),
                              {QKeySequence::Save}, [this] { chooseAndSave(); });
    m_pictureAction = makeAction(QStringLiteral("picture"), tr("Save the &picture…"),
                                 {QKeySequence(tr("Ctrl+Shift+E"))}, [this] { chooseAndSavePicture(); });
    auto *quit = makeAction(QStringLiteral("quit"), tr("&Quit"), {QKeySequence::Quit}, [this] { close(); });
    quit->setMenuRole(QAction::QuitRole);

    auto *examples = new QMenu(tr("&Examples"), this);
    const auto addExample = [this, examples](const char *id, const char *name) {
        const QString location = QStringLiteral("builtin:") + QLatin1StringView(id);
        examples->addAction(translated(name), this, [this, location] { open({location, {}, {}}); });
    };
    for (const GeneratorInfo &generator : generators())
        addExample(generator.id, generator.name);
    examples->addSeparator();
    for (const BuiltinInfo &table : builtinTables())
        addExample(table.id, table.name);

    m_recentMenu = new QMenu(tr("Open &recent"), this);
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentFiles);

    m_openMenu = new QMenu(this);
    m_openMenu->addMenu(examples);
    m_openMenu->addMenu(m_recentMenu);

    QMenu *menu = menuBar()->addMenu(tr("&File"));
    menu->addAction(m_openAction);
    menu->addMenu(m_recentMenu);
    menu->addMenu(examples);
    menu->addSeparator();
    menu->addAction(m_columnsAction);
    menu->addAction(m_seedRowsAction);
    menu->addSeparator();
    menu->addAction(m_saveAction);
    menu->addAction(m_pictureAction);
    menu->addSeparator();
    menu->addAction(quit);
}

void MainWindow::buildEditMenu()
{
    QUndoStack &stack = m_session.undoStack();
    m_undoAction = stack.createUndoAction(this, tr("Undo"));
    m_undoAction->setObjectName(QStringLiteral("undo"));
    m_undoAction->setShortcut(QKeySequence::Undo);
    m_redoAction = stack.createRedoAction(this, tr("Redo"));
    m_redoAction->setObjectName(QStringLiteral("redo"));
    m_redoAction->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    menu->addAction(m_undoAction);
    menu->addAction(m_redoAction);
}

void MainWindow::buildLabelMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Label"));
    auto *tools = new QActionGroup(this);
    m_clickAction = makeAction(QStringLiteral("clickTool"), tr("&Click"), {QKeySequence(Qt::Key_V)},
                               [this] { m_maps->setTool(PlotTool::Click); });
    m_lassoAction = makeAction(QStringLiteral("lassoTool"), tr("&Lasso"), {QKeySequence(Qt::Key_L)},
                               [this] { m_maps->setTool(PlotTool::Lasso); });
    for (QAction *tool : {m_clickAction, m_lassoAction}) {
        tool->setCheckable(true);
        tools->addAction(tool);
        menu->addAction(tool);
    }
    m_clickAction->setChecked(true);
    m_maps->setTool(PlotTool::Click);
    menu->addSeparator();

    for (int place = 0; place < 2 * kKeysForClasses; ++place) {
        const bool shifted = place >= kKeysForClasses;
        const auto key = static_cast<Qt::Key>(Qt::Key_1 + place % kKeysForClasses);
        const QKeySequence keys = shifted ? QKeySequence(Qt::SHIFT | key) : QKeySequence(key);
        QAction *arm =
            makeAction(QStringLiteral("class%1").arg(place + 1), tr("Paint with class %1").arg(place + 1),
                       {keys}, [this, place] { armByNumber(place); });
        if (!shifted)
            menu->addAction(arm);
    }
    menu->addAction(
        makeAction(QStringLiteral("unlabel"), tr("&Erase labels"),
                   {QKeySequence(Qt::Key_0), QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)},
                   [this] { m_session.armClass(kUnlabelled); }));
    menu->addSeparator();
    menu->addActions(m_guidePanel->guideActions());
    addActions(m_guidePanel->guideActions());
    menu->addSeparator();
    menu->addAction(makeAction(QStringLiteral("addClass"), tr("&Add a class"),
                               {QKeySequence(tr("Ctrl+Shift+N"))}, [this] { m_session.addClass(); }));
    m_randomAction =
        makeAction(QStringLiteral("random"), tr("Label %1 per class at &random").arg(kRandomPerClass),
                   {QKeySequence(tr("Ctrl+R"))}, [this] { m_session.giveAtRandom(kRandomPerClass); });
    menu->addAction(m_randomAction);
    menu->addAction(makeAction(QStringLiteral("holdOut"), tr("&Hold out a fifth for scoring"), {},
                               [this] { m_session.holdOut(kHeldOutProposal); }));
    menu->addAction(makeAction(QStringLiteral("hide"), tr("&Hide the given labels"), {},
                               [this] { m_session.hideGivenLabels(); }));
}

void MainWindow::armByNumber(int place)
{
    if (!m_session.hasData())
        return;
    const int classes = static_cast<int>(m_session.labels().classCount());
    if (place < classes)
        m_session.armClass(place);
    else if (place == classes)
        m_session.addClass(); // the next free number makes the next class
}

void MainWindow::buildLearnMenu()
{
    m_runAction = makeAction(QStringLiteral("run"), tr("&Run"),
                             {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_Return),
                              QKeySequence(Qt::CTRL | Qt::Key_Enter)},
                             [this] { m_session.run(); });
    m_stopAction = makeAction(QStringLiteral("stop"), tr("&Stop"), {QKeySequence(Qt::Key_Escape)},
                              [this] { m_session.stop(); });
    m_liveAction =
        makeAction(QStringLiteral("live"), tr("&Live: run after every change"), {QKeySequence(tr("Ctrl+L"))},
                   [this] { m_session.setLive(m_liveAction->isChecked()); });
    m_liveAction->setCheckable(true);
    m_liveAction->setIconText(tr("Live"));
    m_drawsAction = makeAction(QStringLiteral("draws"), tr("Run on several &draws of the labels"),
                               {QKeySequence(tr("Ctrl+Shift+R"))}, [this] { runDraws(); });
    auto *search = makeAction(QStringLiteral("search"), tr("&Find parameters…"),
                              {QKeySequence(tr("Ctrl+Shift+F"))}, [this] { showSearch(); });
    m_inductiveAction =
        makeAction(QStringLiteral("inductive"), tr("&Keep held-out samples out of the graph"), {}, [this] {
            m_session.setEvaluation(m_inductiveAction->isChecked() ? Evaluation::Inductive
                                                                   : Evaluation::Transductive);
        });
    m_inductiveAction->setCheckable(true);

    QMenu *menu = menuBar()->addMenu(tr("L&earn"));
    QMenu *methods = menu->addMenu(tr("&Method"));
    auto *group = new QActionGroup(this);
    for (const LearnerInfo &info : learners()) {
        const LearnerInfo *learner = &info; // of a list that is never destroyed
        QAction *choose = methods->addAction(translated(info.name), this,
                                             [this, learner] { m_session.setLearner(*learner); });
        choose->setCheckable(true);
        choose->setChecked(learner == &m_session.learner());
        choose->setToolTip(translated(info.summary));
        group->addAction(choose);
        connect(&m_session, &Session::learnerChanged, choose,
                [this, choose, learner] { choose->setChecked(learner == &m_session.learner()); });
    }
    menu->addAction(m_runAction);
    menu->addAction(m_stopAction);
    menu->addActions({m_liveAction, m_drawsAction, search, m_inductiveAction});
    menu->addSeparator();
    menu->addActions(
        {m_timeline->playAction(), m_timeline->stepBackAction(), m_timeline->stepForwardAction()});
}

QDockWidget *MainWindow::showDetails()
{
    auto *dock = findChild<QDockWidget *>(QStringLiteral("detailsDock"));
    dock->show();
    dock->raise();
    return dock;
}

void MainWindow::runDraws()
{
    showDetails();
    m_details->runDraws();
}

void MainWindow::showSearch()
{
    QDockWidget *dock = showDetails();
    if (!dock->isFloating() && dock->height() < kSearchHeight)
        resizeDocks({dock}, {kSearchHeight}, Qt::Vertical);
    m_details->showSearch();
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    m_fitAction = makeAction(QStringLiteral("fit"), tr("&Fit the maps"), {QKeySequence(Qt::Key_Home)},
                             [this] { m_maps->fit(); });
    menu->addAction(m_fitAction);
    menu->addSeparator();
    for (QDockWidget *dock : findChildren<QDockWidget *>())
        menu->addAction(dock->toggleViewAction());
    menu->addAction(
        makeAction(QStringLiteral("resetLayout"), tr("&Reset layout"), {}, [this] { resetLayout(); }));
    menu->addSeparator();

    const auto addChoices = [this, menu](const QString &title, const QStringList &names, int current,
                                         const std::function<void(int)> &choose) {
        QMenu *choices = menu->addMenu(title);
        auto *group = new QActionGroup(this);
        for (int i = 0; i < names.size(); ++i) {
            QAction *action = choices->addAction(names[i], this, [choose, i] { choose(i); });
            action->setCheckable(true);
            action->setChecked(i == current);
            group->addAction(action);
        }
    };
    addChoices(tr("&Colours"), {tr("As the system"), tr("Light"), tr("Dark")},
               m_settings.value("window/theme", 0).toInt(),
               [this](int choice) { applyThemeChoice(static_cast<ThemeChoice>(choice)); });
    const QStringList languages{QString(), QStringLiteral("en"), QStringLiteral("de")};
    addChoices(tr("&Language"), {tr("As the system"), QStringLiteral("English"), QStringLiteral("Deutsch")},
               static_cast<int>(languages.indexOf(m_settings.value("window/language").toString())),
               [this, languages](int choice) {
                   m_settings.setValue("window/language", languages[choice]);
                   showNotice(tr("The language changes when Inkling is started again."));
               });
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(makeAction(QStringLiteral("example"), tr("&Start with two moons"), {},
                               [this] { whenLabelsAreSafe([this] { start({}); }); }));
    menu->addAction(makeAction(QStringLiteral("about"), tr("&About Inkling"), {}, [this] {
        auto *about = new QMessageBox(
            QMessageBox::NoIcon, tr("About Inkling"),
            tr("<h3>Inkling %1</h3><p>Label a few points and watch the labels spread.</p>"
               "<p>Free software under the GNU General Public License, version 3 or later.</p>")
                .arg(QCoreApplication::applicationVersion()),
            QMessageBox::Close, this);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    }));
}

void MainWindow::buildToolBar()
{
    m_toolBar = addToolBar(tr("Tools"));
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setIconSize({18, 18});
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    const auto addButton = [this](QAction *action, const QString &name, Qt::ToolButtonStyle style) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setObjectName(name);
        button->setToolButtonStyle(style);
        button->setProperty("framed", true);
        button->setFocusPolicy(Qt::TabFocus);
        m_toolBar->addWidget(button);
        return button;
    };
    auto *openButton = addButton(m_openAction, QStringLiteral("openButton"), Qt::ToolButtonTextBesideIcon);
    openButton->setMenu(m_openMenu);
    openButton->setPopupMode(QToolButton::MenuButtonPopup);
    // the undo actions carry the name of the step, which belongs into the tooltip and not on the button
    addButton(m_undoAction, QStringLiteral("undoButton"), Qt::ToolButtonIconOnly);
    addButton(m_redoAction, QStringLiteral("redoButton"), Qt::ToolButtonIconOnly);
    m_toolBar->addSeparator();
    addButton(m_clickAction, QStringLiteral("clickButton"), Qt::ToolButtonTextBesideIcon);
    addButton(m_lassoAction, QStringLiteral("lassoButton"), Qt::ToolButtonTextBesideIcon);
    m_toolBar->addSeparator();

    m_methodChoice = new QComboBox;
    m_methodChoice->setObjectName(QStringLiteral("methodChoice"));
    m_methodChoice->setAccessibleName(tr("Method"));
    m_methodChoice->setToolTip(tr("The method that spreads the labels"));
    for (const LearnerInfo &learner : learners())
        m_methodChoice->addItem(translated(learner.name));
    connect(m_methodChoice, &QComboBox::activated, this,
            [this](int index) { m_session.setLearner(learners()[static_cast<std::size_t>(index)]); });
    m_toolBar->addWidget(m_methodChoice);
    m_runButton = addButton(m_runAction, QStringLiteral("runButton"), Qt::ToolButtonTextBesideIcon);
    addButton(m_liveAction, QStringLiteral("liveButton"), Qt::ToolButtonTextOnly);

    auto *stretch = new QWidget;
    stretch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(stretch);
    auto *exportButton =
        addButton(m_saveAction, QStringLiteral("exportButton"), Qt::ToolButtonTextBesideIcon);
    m_saveAction->setIconText(tr("Export"));
    auto *exportMenu = new QMenu(exportButton);
    exportMenu->addAction(m_saveAction);
    exportMenu->addAction(m_pictureAction);
    exportButton->setMenu(exportMenu);
    exportButton->setPopupMode(QToolButton::MenuButtonPopup);
}

void MainWindow::fillMethodChoice()
{
    m_methodChoice->setCurrentIndex(static_cast<int>(&m_session.learner() - learners().data()));
}

} // namespace inkling

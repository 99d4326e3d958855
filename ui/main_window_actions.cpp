// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that builds the menus, but for the one of labelling.
#include "core/data/builtin.h"
#include "core/data/generators.h"
#include "core/learn/learners.h"
#include "ui/dialogs/cheat_sheet.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/main_window.h"
#include "ui/panels/details_panel.h"
#include "ui/panels/guide_panel.h"
#include "ui/panels/maps_panel.h"
#include "ui/panels/timeline_bar.h"
#include "ui/session/command_line.h"
#include "ui/session/family_name.h"
#include "ui/session/translate.h"

#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QComboBox>
#include <QCoreApplication>
#include <QDockWidget>
#include <QGuiApplication>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QStatusBar>
#include <QUndoStack>

#include <optional>

namespace inkling {

namespace {

constexpr int kSearchHeight = 345; ///< of the details, for form, curve and table

} // namespace

QAction *MainWindow::makeAction(const QString &name, const QString &text, const QList<QKeySequence> &keys,
                                const std::function<void()> &does)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
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
    collectShortcuts();
}

void MainWindow::collectShortcuts()
{
    for (QAction *entry : menuBar()->actions())
        collectShortcuts(*entry->menu(), plainText(*entry));
    for (QAction *action : actions()) { // those that no menu shows
        if (!m_shortcuts.actions().contains(action))
            m_shortcuts.add(action, tr("More"));
    }
    connect(&m_shortcuts, &Shortcuts::changed, this, &MainWindow::refreshToolTips);
    refreshToolTips();
}

void MainWindow::collectShortcuts(const QMenu &menu, const QString &group)
{
    for (QAction *action : menu.actions()) {
        if (action->menu())
            collectShortcuts(*action->menu(), group);
        else if (!action->objectName().isEmpty() && !m_shortcuts.actions().contains(action))
            m_shortcuts.add(action, group);
    }
}

void MainWindow::refreshToolTips()
{
    for (QAction *action : m_shortcuts.actions()) {
        if (action != m_undoAction && action != m_redoAction) // they carry the name of the step
            action->setToolTip(textWithKeys(*action));
    }
    for (QAction *tool : m_tools->actions())
        tool->setIconText(tool->shortcut().toString(QKeySequence::NativeText));
}

void MainWindow::editShortcuts()
{
    auto *dialog = new ShortcutsDialog(m_shortcuts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::buildFileMenu()
{
    m_openAction =
        makeAction(QStringLiteral("open"), tr("&Open…"), {QKeySequence::Open}, [this] { chooseAndOpen(); });
    auto *importAction = makeAction(QStringLiteral("import"), tr("Open &with options…"),
                                    {QKeySequence(tr("Ctrl+Shift+O"))}, [this] { chooseAndImport(); });
    auto *imagesAction = makeAction(QStringLiteral("openImages"), tr("Open &folder of images…"), {},
                                    [this] { chooseAndOpenImages(); });
    m_columnsAction = makeAction(QStringLiteral("columns"), tr("&Columns…"), {}, [this] { chooseColumns(); });
    m_preparationAction =
        makeAction(QStringLiteral("preparation"), tr("Preparatio&n…"), {}, [this] { showPreparation(); });
    m_seedRowsAction = makeAction(QStringLiteral("seedRows"), tr("&Import a list of seed rows…"), {},
                                  [this] { chooseSeedRows(); });
    m_exportAction = makeAction(QStringLiteral("export"), tr("&Export…"), {QKeySequence(tr("Ctrl+E"))},
                                [this] { chooseAndExport(); });
    m_reportAction = makeAction(QStringLiteral("report"), tr("Sa&ve a report…"),
                                {QKeySequence(tr("Ctrl+Shift+H"))}, [this] { chooseAndExportReport(); });
    auto *quit = makeAction(QStringLiteral("quit"), tr("&Quit"), {QKeySequence::Quit}, [this] { close(); });
    quit->setMenuRole(QAction::QuitRole);

    auto *examples = new QMenu(tr("Exa&mples"), this);
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
    menu->addAction(importAction);
    menu->addAction(imagesAction);
    menu->addMenu(m_recentMenu);
    menu->addMenu(examples);
    menu->addSeparator();
    buildProjectActions(*menu);
    menu->addSeparator();
    menu->addAction(m_columnsAction);
    menu->addAction(m_preparationAction);
    menu->addAction(m_seedRowsAction);
    buildOthersActions(*menu);
    menu->addSeparator();
    menu->addAction(m_exportAction);
    menu->addAction(m_reportAction);
    buildPictureActions(*menu);
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
    buildHistoryAction(*menu);
    menu->addSeparator();
    buildSelectionActions(*menu);
}

void MainWindow::buildLearnMenu()
{
    m_runAction = makeAction(QStringLiteral("run"), tr("&Run"),
                             {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_Return),
                              QKeySequence(Qt::CTRL | Qt::Key_Enter)},
                             [this] { m_session.run(); });
    m_runAction->setIconVisibleInMenu(false); // its colour is that of the filled button
    m_stopAction = makeAction(QStringLiteral("stop"), tr("&Stop"), {}, [this] { stop(); });
    makeAction(QStringLiteral("escape"), tr("End the selection, then the run"),
               {QKeySequence(Qt::Key_Escape)}, [this] { endInnermost(); });
    m_liveAction =
        makeAction(QStringLiteral("live"), tr("&Live: run after every change"), {QKeySequence(tr("Ctrl+L"))},
                   [this] { m_session.setLive(m_liveAction->isChecked()); });
    m_liveAction->setCheckable(true);
    m_liveAction->setIconText(tr("Live"));
    m_drawsAction = makeAction(QStringLiteral("draws"), tr("Run on several &draws of the labels"),
                               {QKeySequence(tr("Ctrl+Shift+R"))}, [this] { runDraws(); });
    auto *search = makeAction(QStringLiteral("search"), tr("&Find parameters…"),
                              {QKeySequence(tr("Ctrl+Shift+F"))}, [this] { showSearch(); });
    auto *copyCommand = makeAction(
        QStringLiteral("copyCommand"), tr("Copy as &command"), {QKeySequence(tr("Ctrl+Shift+C"))}, [this] {
            if (!m_session.hasData())
                return;
            QGuiApplication::clipboard()->setText(commandLine(m_session));
            statusBar()->showMessage(tr("Copied: paste it into a terminal to repeat the run."));
        });
    m_inductiveAction =
        makeAction(QStringLiteral("inductive"), tr("&Keep held-out samples out of the graph"), {}, [this] {
            m_session.setEvaluation(m_inductiveAction->isChecked() ? Evaluation::Inductive
                                                                   : Evaluation::Transductive);
        });
    m_inductiveAction->setCheckable(true);

    QMenu *menu = menuBar()->addMenu(tr("Lea&rn"));
    QMenu *methods = menu->addMenu(tr("&Method"));
    auto *group = new QActionGroup(this);
    std::optional<Family> family;
    for (const LearnerInfo &info : learners()) {
        const LearnerInfo *learner = &info; // of a list that is never destroyed
        if (family != info.family)
            methods->addSection(familyName(info.family));
        family = info.family;
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
    menu->addActions({m_liveAction, m_drawsAction, search, m_inductiveAction, copyCommand});
    menu->addSeparator();
    menu->addActions(
        {m_timeline->playAction(), m_timeline->stepBackAction(), m_timeline->stepForwardAction()});
}

void MainWindow::endInnermost()
{
    Selection &selection = m_session.selection();
    if (!selection.isEmpty())
        selection.clear();
    else if (m_session.guide().isShown())
        selection.setCurrent(-1); // class keys arm again
    else
        stop();
}

void MainWindow::stop()
{
    m_session.stop();
    m_exporter.stop();
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
    buildOverlayMenu(*menu);
    menu->addSeparator();
    for (QDockWidget *dock : findChildren<QDockWidget *>())
        menu->addAction(dock->toggleViewAction());
    menu->addAction(
        makeAction(QStringLiteral("resetLayout"), tr("Reset la&yout"), {}, [this] { resetLayout(); }));
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
    addChoices(tr("&Colours"), {tr("&As the system"), tr("&Light"), tr("&Dark")},
               m_settings.value("window/theme", 0).toInt(),
               [this](int choice) { applyThemeChoice(static_cast<ThemeChoice>(choice)); });
    const QStringList languages{QString(), QStringLiteral("en"), QStringLiteral("de")};
    addChoices(tr("&Language"),
               {tr("&As the system"), QStringLiteral("&English"), QStringLiteral("&Deutsch")},
               static_cast<int>(languages.indexOf(m_settings.value("window/language").toString())),
               [this, languages](int choice) {
                   m_settings.setValue("window/language", languages[choice]);
                   showNotice(tr("The language changes when Inkling is started again."));
               });
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    m_cheatSheet = new CheatSheet(m_shortcuts, this);
    menu->addAction(makeAction(QStringLiteral("cheatSheet"), tr("&Keys and gestures"),
                               {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)},
                               [this] { m_cheatSheet->toggle(); }));
    menu->addAction(
        makeAction(QStringLiteral("shortcuts"), tr("Keyboard &shortcuts…"), {}, [this] { editShortcuts(); }));
    menu->addSeparator();
    menu->addAction(makeAction(QStringLiteral("example"), tr("S&tart with two moons"), {},
                               [this] { whenWorkIsSafe([this] { start({}); }); }));
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

void MainWindow::fillMethodChoice()
{
    m_methodChoice->setCurrentIndex(m_methodChoice->findData(QString::fromLatin1(m_session.learner().id)));
}

} // namespace inkling

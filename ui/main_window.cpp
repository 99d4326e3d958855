// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/dock_grip.h"
#include "ui/notice_bar.h"
#include "ui/panels/algorithm_panel.h"
#include "ui/panels/classes_panel.h"
#include "ui/panels/data_panel.h"
#include "ui/panels/details_panel.h"
#include "ui/panels/guide_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/learner_panel.h"
#include "ui/panels/maps_panel.h"
#include "ui/panels/score_panel.h"
#include "ui/panels/timeline_bar.h"
#include "ui/session/translate.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QStatusBar>
#include <QTime>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace inkling {

namespace {

constexpr int kLayoutVersion =
    3; ///< raise when docks change, so that an old layout is not forced on new ones
constexpr int kRemarkMilliseconds = 8000;

/// The example of the first start; held out and given labels are drawn by the session's seed.
constexpr const char *kExample = "builtin:moons?n=300&noise=0.1&seed=1";
constexpr std::size_t kExampleLabelsPerClass = 3;

} // namespace

MainWindow::MainWindow(Session &session, QSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_settings(settings)
    , m_project(session)
    , m_exporter(session)
    , m_labeller(session)
    , m_classKeys(session, m_labeller)
    , m_shortcuts(settings)
    , m_dialogs(standardDialogs())
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    resize(1280, 800);
    buildCentre();
    buildDocks();
    buildActions();
    buildStatusLine();
    connectSession();
    connectProject();
    connectPictures();
    m_standardLayout = QMainWindow::saveState(kLayoutVersion);
    restoreWindow();
    refreshTitle();
    refreshStatus();
    refreshActions();
}

/// A field that something was typed in tells so when it is hidden: that is to come while all who listen are
/// there.
MainWindow::~MainWindow()
{
    hide();
    for (QDialog *dialog : findChildren<QDialog *>(Qt::FindDirectChildrenOnly)) {
        dialog->hide();
        delete dialog;
    }
    disconnect(&m_session, nullptr, this, nullptr);
    disconnect(&m_session.preview(), nullptr, this, nullptr);
}

void MainWindow::buildCentre()
{
    auto *centre = new QWidget;
    centre->setObjectName(QStringLiteral("centre"));
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);

    m_noticeBar = new NoticeBar(QStringLiteral("notice"));
    m_recoveryBar = new NoticeBar(QStringLiteral("recovery"), tr("Later"));

    m_hintBar = new QFrame;
    m_hintBar->setObjectName(QStringLiteral("hintBar"));
    m_hintBar->hide();
    m_hint = new QLabel;
    m_hint->setObjectName(QStringLiteral("hint"));
    m_hint->setWordWrap(true);
    auto *hint = new QHBoxLayout(m_hintBar);
    hint->setContentsMargins(10, 5, 10, 5);
    hint->addWidget(m_hint);

    m_maps = new MapsPanel(m_session, m_labeller);
    m_timeline = new TimelineBar(m_session);
    auto *content = new QVBoxLayout;
    content->setContentsMargins(12, 8, 12, 8);
    content->setSpacing(8);
    content->addWidget(m_hintBar);
    content->addWidget(m_maps, 1);
    content->addWidget(m_timeline);
    layout->addWidget(m_recoveryBar);
    layout->addWidget(m_noticeBar);
    layout->addLayout(content, 1);
    setCentralWidget(centre);
}

QDockWidget *MainWindow::addDock(const QString &name, const QString &title, QWidget *panel,
                                 Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    // the panels say themselves what they are: the title bar is only there to be dragged
    dock->setTitleBarWidget(new DockGrip(dock));
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(panel);
    dock->setWidget(scroll);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::buildDocks()
{
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    // not AnimatedDocks: in Qt 6.4 restoreState() crashes while a panel is still moving
    setDockOptions(AllowTabbedDocks | AllowNestedDocks);

    auto *dataPanel = new DataPanel(m_session);
    connect(dataPanel, &DataPanel::columnsWanted, this, &MainWindow::chooseColumns);
    connect(dataPanel, &DataPanel::preparationWanted, this, &MainWindow::showPreparation);
    m_classesPanel = new ClassesPanel(m_session);
    connect(m_classesPanel, &ClassesPanel::aloneWanted, this, &MainWindow::toggleAlone);
    connect(&m_maps->mapView(), &MapView::changed, m_classesPanel,
            [this] { m_classesPanel->setShapes(m_maps->mapView().look().shapes); });
    auto *classes =
        addDock(QStringLiteral("classesDock"), tr("Classes"), m_classesPanel, Qt::LeftDockWidgetArea);
    m_guidePanel = new GuidePanel(m_session);
    auto *guide =
        addDock(QStringLiteral("guideDock"), tr("Label next"), m_guidePanel, Qt::LeftDockWidgetArea);
    auto *dataDock = addDock(QStringLiteral("dataDock"), tr("Data"), dataPanel, Qt::LeftDockWidgetArea);
    auto *scores = addDock(QStringLiteral("scoreDock"), tr("Held-out accuracy"), new ScorePanel(m_session),
                           Qt::RightDockWidgetArea);
    auto *method = addDock(QStringLiteral("methodDock"), tr("Method"), new LearnerPanel(m_session),
                           Qt::RightDockWidgetArea);
    auto *inspector = addDock(QStringLiteral("inspectorDock"), tr("Sample"), new InspectorPanel(m_session),
                              Qt::RightDockWidgetArea);
    auto *algorithm = addDock(QStringLiteral("algorithmDock"), tr("Algorithm"), new AlgorithmPanel(m_session),
                              Qt::RightDockWidgetArea);
    setTabPosition(Qt::RightDockWidgetArea, QTabWidget::North);
    tabifyDockWidget(method, inspector);
    tabifyDockWidget(inspector, algorithm);
    method->raise();
    // whoever asks for a sample wants to know of it
    connect(m_guidePanel->guideActions().constFirst(), &QAction::triggered, inspector, &QDockWidget::raise);
    m_details = new DetailsPanel(m_session);
    auto *details =
        addDock(QStringLiteral("detailsDock"), tr("Details"), m_details, Qt::BottomDockWidgetArea);
    resizeDocks({classes, scores}, {220, 304}, Qt::Horizontal);
    resizeDocks({classes, guide, dataDock}, {190, 170, 290}, Qt::Vertical);
    resizeDocks({scores, method}, {330, 370}, Qt::Vertical);
    resizeDocks({details}, {172}, Qt::Vertical);
}

void MainWindow::buildStatusLine()
{
    m_counts = new QLabel;
    m_counts->setObjectName(QStringLiteral("counts"));
    m_lastRun = new QLabel;
    statusBar()->addWidget(m_counts);
    statusBar()->addPermanentWidget(m_lastRun);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::problemFound, this, &MainWindow::showNotice);
    connect(&m_exporter, &Exporter::failed, this, &MainWindow::showNotice);
    connect(&m_exporter, &Exporter::exported, this, &MainWindow::tellExported);
    connect(&m_session, &Session::openingFailed, this, &MainWindow::offerImport);
    connect(&m_session, &Session::otherSamplesRead, this, &MainWindow::openOthers);
    connect(&m_session, &Session::remarkMade, this,
            [this](const QString &sentence) { statusBar()->showMessage(sentence, kRemarkMilliseconds); });
    connect(&m_session.preview(), &SessionPreview::changed, this, &MainWindow::tellPreview);
    connect(&m_session, &Session::dataChanged, this, [this] {
        m_noticeBar->hide();
        if (m_isExample) {
            m_session.giveAtRandom(kExampleLabelsPerClass);
            m_session.startHistory();
        }
        refreshTitle();
        refreshStatus();
        refreshActions();
        refreshHint();
    });
    connect(&m_session, &Session::labelsChanged, this, [this] {
        refreshStatus();
        refreshActions();
        refreshHint();
    });
    connect(&m_session, &Session::reportChanged, this, [this] {
        if (!m_session.isStale() && !m_noticeOutlastsRuns)
            m_noticeBar->hide();
        refreshStatus();
        refreshHint();
    });
    connect(&m_session, &Session::runningChanged, this, &MainWindow::refreshActions);
    connect(&m_session, &Session::learnerChanged, this, &MainWindow::fillMethodChoice);
    connect(&m_session, &Session::parametersChanged, this, &MainWindow::refreshStatus);
    connect(&m_session, &Session::liveChanged, m_liveAction, &QAction::setChecked);
    connect(&m_session, &Session::parametersChanged, this,
            [this] { m_inductiveAction->setChecked(m_session.evaluation() == Evaluation::Inductive); });
}

void MainWindow::restoreWindow()
{
    restoreGeometry(m_settings.value("window/geometry").toByteArray());
    QMainWindow::restoreState(m_settings.value("window/layout").toByteArray(), kLayoutVersion);
    m_maps->restoreState(m_settings.value("window/maps").toByteArray());
    const int theme = m_settings.value("window/theme", 0).toInt();
    applyThemeChoice(theme >= 0 && theme <= 2 ? static_cast<ThemeChoice>(theme) : ThemeChoice::System);
}

void MainWindow::resetLayout()
{
    QMainWindow::restoreState(m_standardLayout, kLayoutVersion);
    for (QDockWidget *dock : findChildren<QDockWidget *>())
        dock->show();
}

void MainWindow::applyThemeChoice(ThemeChoice choice)
{
    m_themeChoice = choice;
    m_settings.setValue("window/theme", static_cast<int>(choice)); // at once: the program may be killed
    m_theme = resolvedTheme(choice);
    applyTheme(*qApp, m_theme);
    m_maps->setTheme(m_theme);
    refreshIcons();
}

void MainWindow::refreshIcons()
{
    const std::pair<QAction *, const char *> icons[] = {
        {m_undoAction, "undo"}, {m_redoAction, "redo"}, {m_openAction, "open"},
        {m_stopAction, "stop"}, {m_fitAction, "fit"},   {m_exportAction, "export"},
    };
    for (const auto &[action, name] : icons)
        action->setIcon(themedIcon(QString::fromLatin1(name), m_theme));
    for (QAction *action : m_tools->actions() + m_paintAction->actionGroup()->actions())
        action->setIcon(themedIcon(action->objectName(), m_theme));
    m_runAction->setIcon(themedIcon(QStringLiteral("run"), m_theme, IconInk::OnAccent));
}

void MainWindow::refreshStatus()
{
    if (!m_session.hasData()) {
        m_counts->setText(tr("No data yet"));
        m_lastRun->clear();
        return;
    }
    const Labels &labels = m_session.labels();
    const auto number = [this](std::size_t value) {
        return locale().toString(static_cast<qulonglong>(value));
    };
    QStringList counts{tr("%Ln sample(s)", nullptr, static_cast<int>(labels.size())),
                       tr("%1 given").arg(number(labels.count(LabelRole::Given))),
                       tr("%1 held out").arg(number(labels.count(LabelRole::HeldOut))),
                       tr("%1 unlabelled").arg(number(labels.count(LabelRole::Unlabelled)))};
    QStringList run{tr("seed %1").arg(m_session.seed())};
    if (const Report *report = m_session.report()) {
        const auto &predicted = report->outcome.predicted;
        const auto unreached = std::count(predicted.begin(), predicted.end(), kUnlabelled);
        counts += tr("%1 unreached").arg(number(static_cast<std::size_t>(unreached)));
        run += tr("updated in %1 ms")
                   .arg(locale().toString(report->milliseconds, 'f', report->milliseconds < 10.0 ? 1 : 0));
    }
    m_counts->setText(counts.join(QStringLiteral("   ")));
    m_lastRun->setText(run.join(QStringLiteral("   ")));
}

void MainWindow::refreshActions()
{
    const bool hasData = m_session.hasData();
    const bool busy = m_session.isLearning() || m_session.isOpening() || m_session.search().isRunning() ||
                      m_session.suspects().isRunning() || m_session.edgeEffects().isRunning() ||
                      m_session.wand().isRunning();
    for (QAction *action :
         {m_runAction, m_saveAction, m_saveAsAction, m_exportAction, m_reportAction, m_pictureAction,
          m_copyPictureAction, m_printAction, m_columnsAction, m_preparationAction, m_fitAction,
          m_importLabelsAction, m_compareAction, m_historyAction})
        action->setEnabled(hasData);
    m_seedRowsAction->setEnabled(hasData && m_session.labels().hasTruth());
    m_randomAction->setEnabled(hasData && m_session.labels().hasTruth());
    m_drawsAction->setEnabled(m_session.labels().count(LabelRole::Given) > 0 &&
                              m_session.labels().count(LabelRole::HeldOut) > 0);
    m_stopAction->setEnabled(busy);
}

void MainWindow::showNotice(const QString &sentence)
{
    m_afterSave = nullptr; // a save that failed must not be followed by what it was to make safe
    m_noticeOutlastsRuns = false;
    m_noticeBar->tell(sentence);
}

void MainWindow::refreshHint()
{
    QString hint;
    if (m_session.hasData() && !m_session.report()) {
        const std::size_t given = m_session.labels().count(LabelRole::Given);
        if (given == 0)
            hint = tr("Click points to label them with the class on the left, or circle them with the lasso "
                      "(L). Number keys "
                      "change the class.");
        else
            hint = tr("%n label(s) given. Press F5 or Ctrl+Enter to let them spread.", nullptr,
                      static_cast<int>(given));
    }
    m_hint->setText(hint);
    m_hintBar->setVisible(!hint.isEmpty());
}

void MainWindow::start(const QString &location)
{
    open({location.isEmpty() ? QString::fromLatin1(kExample) : location, {}, {}});
    m_isExample = location.isEmpty();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_pictures.isRunning()) { // they were asked for: closing comes after them
        event->ignore();
        connect(&m_pictures, &JobQueue::finished, this, &QWidget::close,
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        return;
    }
    if (m_project.isModified() || m_project.isSaving() || m_exporter.isExporting()) {
        event->ignore();
        whenWorkIsSafe([this] {
            m_project.discardChanges();
            // not from inside this event, where a second close() is ignored
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
        });
        return;
    }
    m_settings.setValue("window/geometry", saveGeometry());
    m_settings.setValue("window/layout", QMainWindow::saveState(kLayoutVersion));
    m_settings.setValue("window/maps", m_maps->saveState());
    m_project.journal().discard(); // what it has is saved, or nobody wants it
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.isEmpty())
        return;
    event->acceptProposedAction();
    if (urls.front().isLocalFile())
        open({QDir::cleanPath(urls.front().toLocalFile()), {}, {}});
    else
        showNotice(tr("%1 is not a file on this machine: save it there, then open it.")
                       .arg(urls.front().toString()));
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/picture_file.h"
#include "ui/models/held_keys.h"
#include "ui/models/shortcuts.h"
#include "ui/plot/plot_frame.h"
#include "ui/session/class_keys.h"
#include "ui/session/exporter.h"
#include "ui/session/job_queue.h"
#include "ui/session/labeller.h"
#include "ui/session/session.h"
#include "ui/session/session_project.h"
#include "ui/style/style.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <optional>

class QActionGroup;
class QComboBox;
class QDockWidget;
class QFrame;
class QLabel;
class QMenu;
class QSettings;
class QToolBar;
class QToolButton;

namespace inkling {

class CheatSheet;
class DetailsPanel;
class ClassesPanel;
class GuidePanel;
class MapsPanel;
class NoticeBar;
class TimelineBar;

/// Ways in which the window asks for a file name or an answer; tests put their own in place.
struct WindowDialogs
{
    std::function<QString(QWidget *, const QString &title, const QString &folder, const QString &filter)>
        fileToOpen;
    std::function<QString(QWidget *, const QString &title, const QString &folder)> folderToOpen;
    std::function<QString(QWidget *, const QString &title, const QString &proposal, const QString &filter)>
        fileToSave;
    enum class Answer { Save, Discard, Cancel };
    std::function<Answer(QWidget *, const QString &question)> askToSave;
    /// Labels that nobody can bring back afterwards.
    std::function<bool(QWidget *, const QString &question)> askToDiscard;
    enum class Replacing { Replace, SaveAs, Cancel };
    /// A file that is to be written is not as it was left.
    std::function<Replacing(QWidget *, const QString &question)> askToReplace;
};

/// The platform's dialogs.
WindowDialogs standardDialogs();

/// The window: panels as docks round the two maps, the actions of menus and toolbar, files in and out.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Session &session, QSettings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    void setDialogs(WindowDialogs dialogs) { m_dialogs = std::move(dialogs); }
    MapsPanel &maps() { return *m_maps; }
    Shortcuts &shortcuts() { return m_shortcuts; }

    SessionProject &project() { return m_project; }
    Exporter &exporter() { return m_exporter; }

    /// Opens the data or the project of the command line, or the example of the first start: two moons with
    /// three labels per class.
    void start(const QString &location);
    /// Opens a project, a file of data or "builtin:..." after asking about work that was not saved. `reason`:
    /// a sentence before the question.
    void open(const DataRequest &request, const QString &reason = {});
    /// From now on there is a journal of the labels, and what earlier sessions left is offered.
    void keepJournal() { m_project.keepJournal(); }
    /// Writes a PNG, SVG or PDF file, by the name's ending, in the background.
    void savePicture(const QString &path);

Q_SIGNALS:
    void pictureSaved(const QString &path);
    void
    pictureFailed(const QString &sentence); ///< to be saved, copied or printed; the notice bar has it too

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // main_window.cpp: the frame
    void buildCentre();
    void buildDocks();
    QDockWidget *addDock(const QString &name, const QString &title, QWidget *panel, Qt::DockWidgetArea area);
    void buildStatusLine();
    void connectSession();
    void restoreWindow();
    void resetLayout();
    void applyThemeChoice(ThemeChoice choice);
    void refreshIcons();
    void refreshStatus();
    void refreshActions();
    void showNotice(const QString &sentence);
    void refreshHint();

    // main_window_actions.cpp: menus
    void buildActions();
    void buildFileMenu();
    void buildEditMenu();
    void buildLearnMenu();
    void buildViewMenu();
    void buildHelpMenu();
    QAction *makeAction(const QString &name, const QString &text, const QList<QKeySequence> &keys,
                        const std::function<void()> &does);
    void collectShortcuts();
    void collectShortcuts(const QMenu &menu, const QString &group);
    void refreshToolTips();
    void editShortcuts();
    void endInnermost();
    void stop();
    void fillMethodChoice();

    // main_window_tools.cpp: labelling, and the toolbar
    void buildLabelMenu();
    void buildGrammars(QMenu &menu);
    void buildTools(QMenu &menu);
    void buildClassKeys(QMenu &menu);
    void buildSelectionActions(QMenu &menu);
    void buildToolBar();
    void buildMethodChoice();
    QToolButton *addButton(QAction *action, const QString &name, Qt::ToolButtonStyle style);

    // main_window_view.cpp: what the maps show
    struct MapSwitch;
    QAction *addSwitch(QMenu &menu, const MapSwitch &entry);
    void buildOverlayMenu(QMenu &menu);
    void buildColouringMenu(QMenu &menu);
    void buildFocusAction(QMenu &menu);
    void toggleAlone(int classPlace);
    void holdBefore(QAction &action);
    void tellPreview();

    // main_window_files.cpp: files in and out
    void chooseAndOpen();
    void chooseAndImport();
    void chooseAndOpenImages();
    void importData(const DataRequest &request);
    void readAs(const DataRequest &request);
    void openOthers(const DataRequest &request);
    void offerImport(const DataRequest &request);
    void chooseSeedRows();
    void runDraws();
    void showSearch();
    QDockWidget *showDetails();
    void chooseColumns();
    void showPreparation();
    void chooseAndExport();
    void chooseAndExportReport();
    void tellExported(const QString &path, const QStringList &notes);
    void rememberFile(const QString &path);
    void fillRecentFiles();
    QString proposedName(const QString &suffix) const;
    QString folder() const;
    static QString openFilter(); ///< of projects and data

    // main_window_project.cpp: the file of the work, and its journal
    void buildProjectActions(QMenu &menu);
    void connectProject();
    void read(const DataRequest &request);
    void saveProject();
    void chooseAndSaveProject();
    void whenWorkIsSafe(const std::function<void()> &then, const QString &reason = {});
    void letArrive(const std::function<void()> &letIn);
    void goOn(const std::function<void()> &then);
    bool isStill(int work);
    QString workName() const;
    void refreshTitle();
    void goOnAfterSaving();
    void tellSavingFailed(const QString &sentence);
    void askAboutChange(const QString &path, FileChange change, int work);
    void tellOpened(const ProjectOpening &opening);
    void tellAbout(const ProjectOpening &opening);
    void forgetUnsaved();
    QStringList lockWords(const ProjectOpening &opening) const;
    QStringList dataWords(const ProjectOpening &opening) const;
    void findData(const QString &path);
    void offerToOpening(const ProjectOpening &opening);

    // main_window_recovery.cpp: what earlier sessions have not saved
    void offerRecovery();
    void recover(const QString &path);
    void discardJournal(const RecoverableJournal &journal);

    // main_window_labels.cpp: others' labels, and the history of the own ones
    void buildOthersActions(QMenu &menu);
    void buildHistoryAction(QMenu &menu);
    void chooseAndImportLabels();
    void chooseAndCompare();
    void showHistory();

    // main_window_picture.cpp: the picture of the maps
    void buildPictureActions(QMenu &menu);
    QMenu *pictureWidthMenu();
    int pictureWidth() const; ///< pixels across
    void choosePictureWidth();
    void connectPictures();
    PaintList picture() const;
    QString pictureTitle() const;
    void whenPictureIsFresh(const std::function<void()> &then);
    void addPictureWork(JobQueue::Work work);
    void chooseAndSavePicture();
    void copyPicture();
    void choosePrinterAndPrint();
    void tellCopied(const QImage &image, int width);
    void tellPrinted(bool printed);

    Session &m_session;
    QSettings &m_settings;
    SessionProject m_project;
    Exporter m_exporter;
    Labeller m_labeller;
    ClassKeys m_classKeys;
    HeldKeys m_heldKeys;
    Shortcuts m_shortcuts;
    WindowDialogs m_dialogs;
    ThemeChoice m_themeChoice = ThemeChoice::System;
    Theme m_theme = Theme::Light;
    bool m_isExample = false; ///< the first start's data are being opened or shown
    std::function<void()> m_afterSave;
    QString m_savingProblem; ///< that was told last
    QString m_exportNotes;   ///< likewise
    int m_safeChanges = 0;   ///< SessionProject::changes() that may be lost, or were saved
    JobQueue m_pictures;

    MapsPanel *m_maps = nullptr;
    DetailsPanel *m_details = nullptr;
    ClassesPanel *m_classesPanel = nullptr;
    GuidePanel *m_guidePanel = nullptr;
    TimelineBar *m_timeline = nullptr;
    CheatSheet *m_cheatSheet = nullptr;
    NoticeBar *m_noticeBar = nullptr;
    bool m_noticeOutlastsRuns = false;       ///< it is about what was opened, and no method settles it
    std::optional<ProjectOpening> m_opening; ///< what was told last of one
    NoticeBar *m_recoveryBar = nullptr;
    QFrame *m_hintBar = nullptr;
    QLabel *m_hint = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_lastRun = nullptr;
    QToolBar *m_toolBar = nullptr;
    QComboBox *m_methodChoice = nullptr;
    QToolButton *m_runButton = nullptr;
    QMenu *m_openMenu = nullptr;
    QMenu *m_recentMenu = nullptr;
    QByteArray m_standardLayout; ///< of the docks, for "Reset layout"

    QAction *m_openAction = nullptr;
    QAction *m_columnsAction = nullptr;
    QAction *m_preparationAction = nullptr;
    QAction *m_seedRowsAction = nullptr;
    QAction *m_importLabelsAction = nullptr;
    QAction *m_compareAction = nullptr;
    QAction *m_historyAction = nullptr;
    QAction *m_saveAction = nullptr;
    QAction *m_saveAsAction = nullptr;
    QAction *m_findDataAction = nullptr;
    QAction *m_exportAction = nullptr;
    QAction *m_reportAction = nullptr;
    QAction *m_pictureAction = nullptr;
    QAction *m_copyPictureAction = nullptr;
    QAction *m_printAction = nullptr;
    QAction *m_undoAction = nullptr;
    QAction *m_redoAction = nullptr;
    QAction *m_paintAction = nullptr;
    QAction *m_selectAction = nullptr;
    QActionGroup *m_tools = nullptr;
    QAction *m_randomAction = nullptr;
    QAction *m_runAction = nullptr;
    QAction *m_stopAction = nullptr;
    QAction *m_liveAction = nullptr;
    QAction *m_drawsAction = nullptr;
    QAction *m_inductiveAction = nullptr;
    QAction *m_fitAction = nullptr;
};

} // namespace inkling

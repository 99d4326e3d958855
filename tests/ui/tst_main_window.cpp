// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "core/learn/learners.h"
#include "tests/support/clouds.h"
#include "tests/support/image_files.h"
#include "tests/support/parsed_page.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/panels/dot_strip.h"
#include "ui/panels/maps_panel.h"
#include "ui/session/settings.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStatusBar>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QTranslator>
#include <QWindow>

using namespace inkling;

namespace {

/// A window on its own session and settings, with dialogs that answer by themselves.
struct Bench
{
    QTemporaryDir folder;
    std::unique_ptr<QSettings> settings = openSettings(folder.filePath(QStringLiteral("inkling.ini")));
    Session session;
    MainWindow window{session, *settings};
    QString fileAnswer;
    QString folderAnswer;
    WindowDialogs::Answer saveAnswer = WindowDialogs::Answer::Cancel;
    int questions = 0;

    Bench()
    {
        WindowDialogs dialogs;
        dialogs.fileToOpen =
            dialogs.fileToSave = [this](QWidget *, const QString &, const QString &, const QString &) {
                return fileAnswer;
            };
        dialogs.folderToOpen = [this](QWidget *, const QString &, const QString &) {
            return folderAnswer;
        };
        dialogs.askToSave = [this](QWidget *, const QString &) {
            ++questions;
            return saveAnswer;
        };
        window.setDialogs(dialogs);
        window.resize(1280, 800);
        window.show();
    }

    PlotFrame &before() { return window.maps().before(); }
    QAction *action(const char *name) { return window.findChild<QAction *>(QLatin1StringView(name)); }
    QLabel *label(const char *name) { return window.findChild<QLabel *>(QLatin1StringView(name)); }

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    QByteArray read(const QString &name)
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void start(const QString &location = {})
    {
        QSignalSpy opened(&session, &Session::dataChanged);
        window.start(location);
        QVERIFY(opened.wait());
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }

    void drop(const QUrl &url)
    {
        QMimeData mime;
        mime.setUrls({url});
        QDragEnterEvent enter(QPoint(600, 400), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(600, 400), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &drop);
    }

    void run()
    {
        QTest::keyClick(&window, Qt::Key_F5);
        QTRY_VERIFY(!session.isLearning());
    }
};

/// Drags the mouse along a closed outline of data places.
void drag(PlotFrame &frame, const std::vector<MapPoint> &outline, Qt::MouseButton button = Qt::LeftButton)
{
    QTest::mousePress(&frame, button, Qt::NoModifier, frame.pixelOf(outline.front()).toPoint());
    for (const MapPoint &place : outline) {
        // QTest::mouseMove knows no pressed buttons
        QMouseEvent move(QEvent::MouseMove, frame.pixelOf(place), frame.mapToGlobal(frame.pixelOf(place)),
                         Qt::NoButton, button, Qt::NoModifier);
        QApplication::sendEvent(&frame, &move);
    }
    QTest::mouseRelease(&frame, button, Qt::NoModifier, frame.pixelOf(outline.back()).toPoint());
}

std::vector<MapPoint> box(double x0, double y0, double x1, double y1)
{
    return {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}};
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstStartIsOneKeyFromAnAnswer();
    void lassoLabelsWithTheArmedClass();
    void wandTakesTheNeighboursOfAClick();
    void drawnLinesChangeTheGraph();
    void clickLabelsOnePoint();
    void rightDragErases();
    void firstStrokeMakesTheFirstClass();
    void numberKeysArmAndMakeClasses();
    void theNameOfANewClassCanBeTypedAtOnce();
    void undoTakesBackOneGesture();
    void opensADroppedFile();
    void opensADroppedFolderOfImages();
    void opensAFolderOfImagesWithOptions();
    void refusesADroppedFolderWithoutImagesAndKeepsTheData();
    void badFilesEndInOneSentence_data();
    void badFilesEndInOneSentence();
    void exportsTheLabelledData();
    void whatAnExportChangedStandsInTheNotice();
    void aNoticeOfAnExportGoesWithTheNextOne();
    void savesAReport();
    void aReportNeedsLabels();
    void asksBeforeLabelsAreLost();
    void closesDuringARun();
    void remembersRecentFiles();
    void savesPictures_data();
    void savesPictures();
    void picturesHaveTheChosenSize();
    void picturesThatWereAskedForAreWrittenBeforeClosing();
    void printingAsksWithoutHoldingUp();
    void oneClassAloneEndsInOneSentence();
    void unreachedPointsAreCounted();
    void columnsDialogReadsTheFileAnew();
    void assignedViewsKeepTheExamplesLabels();
    void brokenSettingsDoNotPreventTheStart_data();
    void brokenSettingsDoNotPreventTheStart();
    void windowStateIsRestored();
    void noTwoEntriesOfAMenuHaveOneLetter_data();
    void noTwoEntriesOfAMenuHaveOneLetter();
    void theLayoutIsResetWhileAPanelMoves();
    void overlaysAreOneKeyAway_data();
    void overlaysAreOneKeyAway();
    void beforeIsShownWhileItsKeyIsHeld();
    void theHeldKeyIsOneOfTheShortcuts();
    void aHeldClassKeyPreviewsInBothMaps();
    void aShortPressOverAPointArms();
    void previewsDoNotBlinkWithReducedMotion();
    void aClassStandsAloneAndAllComeBack();
    void theClassListHasTheShapesOfTheMaps();
    void lettersTypedIntoAFieldSwitchNothing();
    void theGuideNeedsKeysAlone();
    void aClickInAMapMakesItsPointTheCurrentOne();
    void drawsAreOneKeyAway();
    void theSearchIsOneKeyAway();
    void seedRowsGiveTheKnownFigures_data();
    void seedRowsGiveTheKnownFigures();
};

void TestMainWindow::firstStartIsOneKeyFromAnAnswer()
{
    Bench bench;
    bench.start();
    QCOMPARE(bench.session.labels().givenCounts(), (std::vector<std::size_t>{3, 3}));
    QVERIFY(!bench.window.isWindowModified());
    QVERIFY(bench.label("hint")->isVisible());
    QVERIFY(bench.label("hint")->text().contains(QStringLiteral("F5")));
    bench.run();
    QVERIFY(bench.session.report());
    QVERIFY(bench.session.report()->score.heldOut == 60);
    QVERIFY(!bench.label("hint")->isVisible());
}

void TestMainWindow::drawnLinesChangeTheGraph()
{
    Bench bench;
    bench.start(QStringLiteral("builtin:moons?n=200&noise=0.1&seed=1"));
    bench.session.giveAtRandom(3);
    bench.session.run();
    QTRY_VERIFY(!bench.session.isLearning() && bench.session.report());
    QTest::keyClick(&bench.window, Qt::Key_C);
    QTRY_VERIFY(bench.session.graph().edges());
    const MapRange range = bench.before().range();
    const double middle = 0.5 * (range.x0 + range.x1) + 1e-3;
    drag(bench.before(), {{middle, range.y0}, {middle, range.y1}});
    const std::size_t cuts = bench.session.surgery().value().cuts().size();
    QVERIFY(cuts > 0);
    QTest::keyClick(&bench.window, Qt::Key_J);
    const auto &positions = *bench.session.positions();
    drag(bench.before(), {{positions.x[0], positions.y[0]}, {positions.x[1], positions.y[1]}});
    QCOMPARE(bench.session.surgery().value().joins().size(), std::size_t{1});
    bench.action("undo")->trigger();
    QCOMPARE(bench.session.surgery().value().joins().size(), std::size_t{0});
    bench.action("undo")->trigger();
    QVERIFY(bench.session.surgery().value().isEmpty());
    QCOMPARE(bench.session.labels().count(LabelRole::Given), std::size_t{6}); // no line has labelled
}

void TestMainWindow::lassoLabelsWithTheArmedClass()
{
    Bench bench;
    bench.start(bench.write(QStringLiteral("clouds.csv"), cloudsCsv()));
    bench.session.addClass();
    bench.session.addClass();
    QTest::keyClick(&bench.window, Qt::Key_L);
    QTest::keyClick(&bench.window, Qt::Key_2);
    const auto &positions = *bench.session.positions();
    const auto [low, high] = std::minmax_element(positions.x.begin(), positions.x.end());
    drag(bench.before(), box(*low - 0.1, -9.0, (*low + *high) / 2.0, 9.0));
    for (std::size_t row = 0; row < 80; ++row)
        QCOMPARE(bench.session.labels()[row].given, positions.x[row] < 0.0 ? 1 : kUnlabelled);
    QCOMPARE(bench.session.labels().count(LabelRole::Given), std::size_t(40));
}

void TestMainWindow::wandTakesTheNeighboursOfAClick()
{
    Bench bench;
    bench.start();
    QTest::keyClick(&bench.window, Qt::Key_W);
    const auto *button = bench.window.findChild<QToolButton *>(QStringLiteral("wandButton"));
    QVERIFY(button && button->isChecked());
    QCOMPARE(button->accessibleName(), QStringLiteral("Wand"));
    QVERIFY(button->toolTip().contains(QStringLiteral("(W)")));
    QTRY_VERIFY_WITH_TIMEOUT(bench.session.wand().isReady(), 30'000);
    const MapPositions &positions = *bench.session.positions();
    QTest::mouseClick(&bench.before(), Qt::LeftButton, Qt::NoModifier,
                      bench.before().pixelOf({positions.x[0], positions.y[0]}).toPoint());
    QVERIFY(bench.session.labels().count(LabelRole::Given) > 10);
}

void TestMainWindow::clickLabelsOnePoint()
{
    Bench bench;
    bench.start();
    std::size_t row = 0;
    while (bench.session.labels().role(row) != LabelRole::Unlabelled)
        ++row;
    QTest::keyClick(&bench.window, Qt::Key_V);
    QTest::keyClick(&bench.window, Qt::Key_2);
    // zoomed in on the point, so that no neighbour is nearer
    const MapPoint place{bench.session.positions()->x[row], bench.session.positions()->y[row]};
    bench.before().setRange({place.x - 0.01, place.y - 0.01, place.x + 0.01, place.y + 0.01});
    QTest::mouseClick(&bench.before(), Qt::LeftButton, Qt::NoModifier,
                      bench.before().pixelOf(place).toPoint());
    QCOMPARE(bench.session.labels()[row].given, 1);
    QCOMPARE(bench.session.labels().count(LabelRole::Given), std::size_t(7));
}

void TestMainWindow::rightDragErases()
{
    Bench bench;
    bench.start();
    QTest::keyClick(&bench.window, Qt::Key_L);
    drag(bench.before(), box(-9.0, -9.0, 9.0, 9.0), Qt::RightButton);
    QCOMPARE(bench.session.labels().count(LabelRole::Given), std::size_t(0));
    QCOMPARE(bench.session.labels().count(LabelRole::HeldOut), std::size_t(60));
}

void TestMainWindow::firstStrokeMakesTheFirstClass()
{
    Bench bench;
    bench.start(bench.write(QStringLiteral("clouds.csv"), cloudsCsv()));
    QTest::keyClick(&bench.window, Qt::Key_L);
    drag(bench.before(), box(-9.0, -9.0, 0.0, 9.0));
    QCOMPARE(bench.session.labels().classCount(), std::size_t(1));
    QCOMPARE(bench.session.labels().count(LabelRole::Given), std::size_t(40));
    QTest::keyClick(&bench.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.session.labels().classCount(), std::size_t(0)); // one gesture, one step
    QCOMPARE(bench.session.labels().count(LabelRole::Given), std::size_t(0));
}

void TestMainWindow::numberKeysArmAndMakeClasses()
{
    Bench bench;
    bench.start();
    QTest::keyClick(&bench.window, Qt::Key_2);
    QCOMPARE(bench.session.armedClass(), 1);
    QTest::keyClick(&bench.window, Qt::Key_0);
    QCOMPARE(bench.session.armedClass(), kUnlabelled);
    QTest::keyClick(&bench.window, Qt::Key_3);
    QCOMPARE(bench.session.labels().classCount(), std::size_t(3));
    QCOMPARE(bench.session.armedClass(), 2);
    QTest::keyClick(&bench.window, Qt::Key_9); // far beyond the next one: nothing
    QCOMPARE(bench.session.armedClass(), 2);
}

// What is typed next must not act as shortcuts.
void TestMainWindow::theNameOfANewClassCanBeTypedAtOnce()
{
    Bench bench;
    bench.start();
    bench.window.findChild<QAction *>(QStringLiteral("addClass"))->trigger();
    QWidget *editor = bench.window.focusWidget();
    QVERIFY(qobject_cast<QLineEdit *>(editor));
    QTest::keyClicks(editor, QStringLiteral("xl"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(bench.session.labels().classes().back().name, std::string("xl"));
}

void TestMainWindow::undoTakesBackOneGesture()
{
    Bench bench;
    bench.start();
    QTest::keyClick(&bench.window, Qt::Key_L);
    drag(bench.before(), box(-9.0, 0.5, 9.0, 9.0));
    const std::size_t painted = bench.session.labels().count(LabelRole::Given);
    QVERIFY(painted > 20);
    QTest::keyClick(&bench.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.session.labels().count(LabelRole::Given), std::size_t(6));
    QTest::keyClick(&bench.window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(bench.session.labels().count(LabelRole::Given), painted);
}

void TestMainWindow::opensADroppedFile()
{
    Bench bench;
    bench.start();
    const QString path = bench.write(QStringLiteral("clouds.csv"), cloudsCsv());
    QSignalSpy opened(&bench.session, &Session::dataChanged);
    bench.drop(QUrl::fromLocalFile(path));
    QVERIFY(opened.wait());
    QCOMPARE(bench.session.labels().size(), std::size_t(80));
    QVERIFY(bench.window.windowTitle().startsWith(QStringLiteral("clouds.csv")));
    QVERIFY(bench.session.origin() == LabelOrigin::NoColumn);
}

void TestMainWindow::opensADroppedFolderOfImages()
{
    Bench bench;
    bench.start();
    const QTemporaryDir images;
    test::writeImage(images, QStringLiteral("cat/1.png"), Qt::black);
    test::writeImage(images, QStringLiteral("dog/1.png"), Qt::white);
    QSignalSpy opened(&bench.session, &Session::dataChanged);
    bench.drop(QUrl::fromLocalFile(images.path() + u'/'));
    QVERIFY(opened.wait());
    QCOMPARE(bench.session.labels().classes().size(), std::size_t(2));
    QCOMPARE(bench.session.data().featureColumns().size(), std::size_t(784));
    QVERIFY(bench.window.windowTitle().startsWith(QFileInfo(images.path()).fileName()));
    QCOMPARE(bench.settings->value("files/recent").toStringList(), QStringList{images.path()});
}

void TestMainWindow::opensAFolderOfImagesWithOptions()
{
    Bench bench;
    bench.start();
    const QTemporaryDir images;
    test::writeImage(images, QStringLiteral("1.png"), Qt::black);
    test::writeImage(images, QStringLiteral("2.png"), Qt::white);
    bench.folderAnswer = images.path();
    bench.action("openImages")->trigger();
    auto *dialog = bench.window.findChild<ImportDialog *>();
    QVERIFY(dialog);
    auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("acceptImport"));
    dialog->findChild<QSpinBox *>(QStringLiteral("side"))->setValue(3);
    QTRY_VERIFY(accept->isEnabled());
    QSignalSpy opened(&bench.session, &Session::dataChanged);
    accept->click();
    QVERIFY(opened.wait());
    QCOMPARE(bench.session.data().featureColumns().size(), std::size_t(9));
    QCOMPARE(bench.session.request().format, QStringLiteral("images"));
}

void TestMainWindow::refusesADroppedFolderWithoutImagesAndKeepsTheData()
{
    Bench bench;
    bench.start();
    bench.drop(QUrl::fromLocalFile(bench.folder.path()));
    QTRY_VERIFY(bench.label("notice")->isVisible());
    QVERIFY(bench.label("notice")->text().contains(bench.folder.path()));
    QCOMPARE(bench.session.labels().size(), std::size_t(300));
}

void TestMainWindow::badFilesEndInOneSentence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mentions");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("bad.csv");
    QTest::newRow("header only") << QByteArray("a,b\n") << QStringLiteral("bad.csv");
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\1\2\3",
                                          8)
                            << QStringLiteral("bad.csv");
    QTest::newRow("open quote") << QByteArray("a,b\n1,\"2\n3,4\n") << QStringLiteral("2");
    QTest::newRow("ragged") << QByteArray("a,b\n1,2\n1,2,3\n") << QStringLiteral("3");
}

void TestMainWindow::badFilesEndInOneSentence()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, mentions);
    Bench bench;
    bench.start();
    const Labels labels = bench.session.labels();
    bench.window.open({bench.write(QStringLiteral("bad.csv"), bytes), {}, {}});
    QTRY_VERIFY(bench.label("notice")->isVisible());
    const QString sentence = bench.label("notice")->text();
    QVERIFY2(sentence.contains(QStringLiteral("bad.csv")) && sentence.contains(mentions),
             qPrintable(sentence));
    QVERIFY(bench.session.labels() == labels); // nothing is lost
}

void TestMainWindow::exportsTheLabelledData()
{
    Bench bench;
    bench.start(bench.write(QStringLiteral("clouds.csv"), cloudsCsv()));
    QTest::keyClick(&bench.window, Qt::Key_L);
    QTest::keyClick(&bench.window, Qt::Key_1);
    drag(bench.before(), box(-3.3, -0.3, -2.7, 0.3));
    QTest::keyClick(&bench.window, Qt::Key_2);
    drag(bench.before(), box(2.7, -0.3, 3.3, 0.3));
    bench.run();
    QSignalSpy exported(&bench.window.exporter(), &Exporter::exported);
    QTest::keyClick(&bench.window, Qt::Key_E, Qt::ControlModifier);
    auto *dialog = bench.window.findChild<ExportDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->findChild<QLineEdit *>(QStringLiteral("exportPath"))
        ->setText(bench.folder.filePath(QStringLiteral("out.csv")));
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(exported.wait());
    QVERIFY(bench.window.isWindowModified()); // a table is not the work

    const Labels &labels = bench.session.labels();
    QVERIFY(labels.count(LabelRole::Given) >= 4 && labels.count(LabelRole::Given) < 80);
    QCOMPARE(faultOfCloudsExport(bench.read(QStringLiteral("out.csv")), labels), QString());
    QVERIFY(bench.window.statusBar()->currentMessage().contains(QStringLiteral("out.csv")));
    QVERIFY(!bench.label("notice")->isVisible());
}

void TestMainWindow::whatAnExportChangedStandsInTheNotice()
{
    Bench bench;
    bench.start(bench.write(QStringLiteral("in.csv"), "x,label_given,kind\n1,u,a\n2,v,b\n"));
    ExportRequest request;
    request.path = bench.folder.filePath(QStringLiteral("out.csv"));
    bench.window.exporter().exportTable(request);
    QTRY_VERIFY(bench.label("notice")->isVisible());
    QVERIFY(bench.label("notice")->text().contains(QStringLiteral("label_given_2")));
    request.path = QStringLiteral("/no/such/folder/out.csv");
    bench.window.exporter().exportTable(request);
    QTRY_VERIFY(bench.label("notice")->text().contains(QStringLiteral("/no/such/folder")));
}

void TestMainWindow::aNoticeOfAnExportGoesWithTheNextOne()
{
    Bench bench;
    bench.start(bench.write(QStringLiteral("in.csv"), "x,label_given,kind\n1,u,a\n2,v,b\n3,u,a\n4,v,b\n"));
    bench.session.giveAtRandom(1);
    QSignalSpy exported(&bench.window.exporter(), &Exporter::exported);
    ExportRequest request;
    request.path = bench.folder.filePath(QStringLiteral("all.csv"));
    bench.window.exporter().exportTable(request);
    QVERIFY(exported.wait());
    QVERIFY(bench.label("notice")->isVisible()); // label_given_2
    request.path = bench.folder.filePath(QStringLiteral("labels.csv"));
    request.part = ExportPart::Labels;
    bench.window.exporter().exportTable(request);
    QVERIFY(exported.wait());
    QVERIFY(exported.last()[1].toStringList().isEmpty());
    QVERIFY(!bench.label("notice")->isVisible());
}

void TestMainWindow::savesAReport()
{
    Bench bench;
    bench.start(); // three labels a class are given, and nothing was run
    bench.fileAnswer = bench.folder.filePath(QStringLiteral("report.html"));
    QSignalSpy exported(&bench.window.exporter(), &Exporter::exported);
    QVERIFY(bench.action("report")->isEnabled());
    bench.action("report")->trigger();
    QVERIFY(exported.wait());
    QVERIFY(bench.session.report());
    const test::ParsedPage page(bench.read(QStringLiteral("report.html")));
    QVERIFY2(page.fault.isEmpty(), qPrintable(page.fault));
    QCOMPARE(page.values.value(QStringLiteral("accuracy")),
             QList<double>{bench.session.report()->score.accuracy});
}

void TestMainWindow::aReportNeedsLabels()
{
    Bench bench;
    bench.start(QStringLiteral("builtin:iris"));
    bench.fileAnswer = bench.folder.filePath(QStringLiteral("report.html"));
    bench.action("report")->trigger();
    QVERIFY(bench.label("notice")->isVisible());
    QVERIFY(bench.label("notice")->text().contains(QStringLiteral("No sample has a label yet")));
    QVERIFY(!QFile::exists(bench.fileAnswer));
}

void TestMainWindow::asksBeforeLabelsAreLost()
{
    Bench bench;
    bench.start();
    bench.session.giveAtRandom(1);
    QVERIFY(!bench.window.close()); // answered: cancel
    QCOMPARE(bench.questions, 1);
    bench.window.open({QStringLiteral("builtin:iris"), {}, {}});
    QCOMPARE(bench.questions, 2);
    QVERIFY(!bench.session.isOpening());
    bench.saveAnswer = WindowDialogs::Answer::Save;
    bench.fileAnswer = bench.folder.filePath(QStringLiteral("kept.inkling"));
    QSignalSpy opened(&bench.session, &Session::dataChanged);
    bench.window.open({QStringLiteral("builtin:iris"), {}, {}});
    QVERIFY(opened.wait()); // saved first, then opened
    QVERIFY(bench.read(QStringLiteral("kept.inkling")).startsWith("SQLite format 3"));
    QCOMPARE(bench.session.labels().size(), std::size_t(150));
}

void TestMainWindow::closesDuringARun()
{
    auto bench = std::make_unique<Bench>();
    bench->start(QStringLiteral("builtin:moons?n=3000"));
    bench->session.giveAtRandom(3);
    bench->saveAnswer = WindowDialogs::Answer::Discard;
    bench->session.run();
    QVERIFY(bench->session.isLearning());
    bench->window.close();
    QTRY_VERIFY(!bench->window.isVisible());
    bench.reset();
}

void TestMainWindow::remembersRecentFiles()
{
    Bench bench;
    bench.start();
    const QString path = bench.write(QStringLiteral("clouds.csv"), cloudsCsv());
    bench.drop(QUrl::fromLocalFile(path));
    QTRY_COMPARE(bench.session.labels().size(), std::size_t(80));
    QCOMPARE(bench.settings->value("files/recent").toStringList(), QStringList{path});

    Bench started; // with a file on the command line
    started.start(path);
    QCOMPARE(started.settings->value("files/recent").toStringList(), QStringList{path});
    QCOMPARE(started.settings->value("files/folder").toString(), bench.folder.path());
}

void TestMainWindow::savesPictures_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("magic");
    QTest::newRow("PNG") << QStringLiteral("map.png") << QByteArray("\x89PNG");
    QTest::newRow("SVG") << QStringLiteral("map.svg") << QByteArray("<?xml");
    QTest::newRow("PDF") << QStringLiteral("map.pdf") << QByteArray("%PDF");
}

void TestMainWindow::savesPictures()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, magic);
    Bench bench;
    bench.start();
    bench.run();
    QSignalSpy saved(&bench.window, &MainWindow::pictureSaved);
    bench.window.savePicture(bench.folder.filePath(name));
    QTRY_COMPARE(saved.size(), 1);
    const QByteArray bytes = bench.read(name);
    QVERIFY(bytes.startsWith(magic));
    if (name.endsWith(QStringLiteral("png"))) {
        const QImage image = QImage::fromData(bytes);
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3)
                colours.insert(image.pixel(x, y));
        }
        QVERIFY(colours.contains(0xff0072b2)); // class A
        QVERIFY(colours.contains(0xffe69f00)); // class B
    }
    bench.window.savePicture(bench.folder.filePath(QStringLiteral("map.tiff")));
    QTRY_VERIFY(bench.label("notice")->isVisible());
    QCOMPARE(saved.size(), 1);
    QVERIFY(!QFile::exists(bench.folder.filePath(QStringLiteral("map.tiff"))));
}

void TestMainWindow::picturesHaveTheChosenSize()
{
    Bench bench;
    bench.start();
    const auto savedSize = [&bench] {
        bench.fileAnswer = bench.folder.filePath(QStringLiteral("map.png"));
        QSignalSpy saved(&bench.window, &MainWindow::pictureSaved);
        bench.action("picture")->trigger();
        return saved.wait() ? QImage(bench.fileAnswer).size() : QSize();
    };
    QCOMPARE(savedSize(), QSize(2560, 1400));
    auto *menu = bench.window.findChild<QMenu *>(QStringLiteral("pictureWidthMenu"));
    Q_EMIT menu->aboutToShow();
    const QList<QAction *> choices = menu->actions();
    QCOMPARE(choices.size(), 4);
    QVERIFY(choices[1]->isChecked());
    choices[2]->trigger();
    QCOMPARE(savedSize(), QSize(5120, 2800));
    choices[3]->trigger();
    auto *dialog = bench.window.findChild<QInputDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->intValue(), 5120);
    dialog->setIntValue(640);
    dialog->accept();
    QCOMPARE(savedSize(), QSize(640, 350));
    Q_EMIT menu->aboutToShow();
    QVERIFY(choices[3]->isChecked() && choices[3]->text().contains(QStringLiteral("640")));

    QGuiApplication::clipboard()->clear();
    QTRY_VERIFY(!bench.window.findChild<QInputDialog *>());
    bench.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    QTest::keyClick(&bench.window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->image().size(), QSize(640, 350));
    QVERIFY(!bench.label("notice")->isVisible());

    bench.settings->setValue("picture/width", QStringLiteral("a lot")); // by hand, in the file
    QCOMPARE(savedSize(), QSize(2560, 1400));
}

/// Reason: painting many pixels takes seconds, and what is asked for first must not be lost by what follows.
void TestMainWindow::picturesThatWereAskedForAreWrittenBeforeClosing()
{
    Bench bench;
    bench.start();
    bench.settings->setValue("picture/width", 5120);
    QStringList paths;
    for (const char *name : {"first.png", "second.svg", "third.png"})
        paths += bench.folder.filePath(QLatin1StringView(name));
    QSignalSpy saved(&bench.window, &MainWindow::pictureSaved);
    for (const QString &path : std::as_const(paths))
        bench.window.savePicture(path);
    QVERIFY(!QFile::exists(paths.last())); // nothing waited for it
    bench.saveAnswer = WindowDialogs::Answer::Discard;
    bench.window.close();
    QVERIFY(bench.window.isVisible());
    QTRY_VERIFY(!bench.window.isVisible());
    QCOMPARE(saved.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(saved[i].at(0).toString(), paths[i]);
        QVERIFY(QFile::exists(paths[i]));
    }
}

void TestMainWindow::printingAsksWithoutHoldingUp()
{
    Bench bench;
    QVERIFY(!bench.action("print")->isEnabled());
    bench.start();
    QTest::keyClick(&bench.window, Qt::Key_P, Qt::ControlModifier);
    auto *dialog = bench.window.findChild<QDialog *>(QStringLiteral("printDialog"));
    QVERIFY(dialog && dialog->isVisible());
    dialog->reject();
    QTRY_VERIFY(!bench.window.findChild<QDialog *>(QStringLiteral("printDialog")));
}

void TestMainWindow::oneClassAloneEndsInOneSentence()
{
    Bench bench;
    bench.start(bench.write(QStringLiteral("clouds.csv"), cloudsCsv()));
    QTest::keyClick(&bench.window, Qt::Key_L);
    drag(bench.before(), box(-9.0, -9.0, 0.0, 9.0));
    bench.run();
    QVERIFY(!bench.session.report());
    QVERIFY(bench.label("notice")->isVisible());
    QVERIFY(bench.label("notice")->text().contains(QStringLiteral("Class A")));
}

void TestMainWindow::unreachedPointsAreCounted()
{
    Bench bench;
    bench.start(bench.write(QStringLiteral("clouds.csv"), cloudsCsv()));
    bench.session.setParameter("k", 3);
    QTest::keyClick(&bench.window, Qt::Key_L);
    // both classes in one cloud: the other one is another component
    drag(bench.before(), box(-9.0, -9.0, -3.1, 9.0));
    QTest::keyClick(&bench.window, Qt::Key_2);
    drag(bench.before(), box(-2.9, -9.0, 0.0, 9.0));
    bench.run();
    QVERIFY(bench.label("counts")->text().contains(QStringLiteral("40 unreached")));
    for (std::size_t row = 1; row < 80; row += 2)
        QCOMPARE(bench.session.report()->outcome.predicted[row], kUnlabelled);
}

void TestMainWindow::columnsDialogReadsTheFileAnew()
{
    Bench bench;
    bench.start(
        bench.write(QStringLiteral("table.csv"), "a,b,kind,group\n1,2.5,x,u\n2,3.5,y,v\n3,4.25,x,u\n"));
    QCOMPARE(*bench.session.data().classColumn(), std::size_t(3));
    bench.action("columns")->trigger();
    auto *roles = bench.window.findChild<QTableWidget *>(QStringLiteral("columnRoles"));
    QVERIFY(roles);
    auto *kind = qobject_cast<QComboBox *>(roles->cellWidget(2, 3));
    kind->setCurrentIndex(static_cast<int>(ColumnRole::Class));
    Q_EMIT kind->activated(kind->currentIndex());
    QCOMPARE(qobject_cast<QComboBox *>(roles->cellWidget(3, 3))->currentIndex(),
             static_cast<int>(ColumnRole::Feature));
    QSignalSpy opened(&bench.session, &Session::dataChanged);
    QTest::keyClick(roles->window(), Qt::Key_Return);
    QVERIFY2(opened.wait(), qPrintable(bench.label("notice")->text()));
    QCOMPARE(*bench.session.data().classColumn(), std::size_t(2));
}

// The first start's example gets its labels when it is opened, and only then.
void TestMainWindow::assignedViewsKeepTheExamplesLabels()
{
    Bench bench;
    bench.start();
    bench.session.labelPoints(std::vector<std::size_t>{0}, 0, {});
    const std::vector<int> given = bench.session.labels().given();
    bench.action("columns")->trigger();
    auto *columns = bench.window.findChild<QTableWidget *>(QStringLiteral("columnRoles"));
    QVERIFY(columns);
    columns->item(0, 4)->setText(QStringLiteral("across"));
    columns->item(1, 4)->setText(QStringLiteral("up"));
    bench.window.findChild<QPushButton *>(QStringLiteral("acceptColumns"))->click();
    QTRY_COMPARE(bench.session.features().views, (Views{{0}, {1}}));
    QCOMPARE(bench.session.labels().given(), given);
    QCOMPARE(bench.session.undoStack().count(), 2);
    QCOMPARE(bench.questions, 0); // nothing is lost, so nothing is asked
}

void TestMainWindow::brokenSettingsDoNotPreventTheStart_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("noise") << QByteArray("\0\1\2\xff[[[", 7);
    QTest::newRow("half a file") << QByteArray("[window]\ngeometry=@ByteArray(\\x1\\xd9\\xd0");
    QTest::newRow("wrong types") << QByteArray(
        "[window]\ntheme=purple\nlayout=17\ngeometry=no\nlanguage=klingon\n[files]\nrecent=@Invalid()\n");
}

void TestMainWindow::brokenSettingsDoNotPreventTheStart()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("broken.ini"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto settings = openSettings(path);
    Session session;
    MainWindow window(session, *settings);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(window.width() > 300);
    window.close();
    settings->sync();
    QCOMPARE(settings->status(), QSettings::NoError);
}

void TestMainWindow::noTwoEntriesOfAMenuHaveOneLetter_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("de");
}

// A letter that two entries share carries out neither.
void TestMainWindow::noTwoEntriesOfAMenuHaveOneLetter()
{
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(INKLING_TRANSLATIONS "/inkling_%1.qm").arg(language)));
    QCoreApplication::installTranslator(&translator);
    Bench bench;
    bench.start();
    QWidgetList menus = {bench.window.menuBar()};
    for (QMenu *menu : bench.window.findChildren<QMenu *>())
        menus += menu;
    QStringList shared;
    for (const QWidget *menu : std::as_const(menus)) {
        QMap<QString, QString> entries; // by letter
        for (const QAction *entry : menu->actions()) {
            const QString letter = entry->text().section(u'&', 1).left(1).toLower();
            if (!letter.isEmpty() && entries.contains(letter))
                shared += entries[letter] + QStringLiteral(" / ") + entry->text();
            entries[letter] = entry->text();
        }
    }
    QVERIFY2(shared.isEmpty(), qPrintable(shared.join(u'\n')));
}

void TestMainWindow::windowStateIsRestored()
{
    const QTemporaryDir folder;
    const auto settings = openSettings(folder.filePath(QStringLiteral("inkling.ini")));
    const auto dock = [](MainWindow &window) {
        return window.findChild<QWidget *>(QStringLiteral("detailsDock"));
    };
    {
        Session session;
        MainWindow window(session, *settings);
        window.show();
        window.resize(900, 640);
        dock(window)->hide();
        window.close();
    }
    Session session;
    MainWindow window(session, *settings);
    window.show();
    QCOMPARE(window.size(), QSize(900, 640));
    QVERIFY(!dock(window)->isVisible());
}

void TestMainWindow::theLayoutIsResetWhileAPanelMoves()
{
    Bench bench;
    bench.start();
    const auto docks = bench.window.findChildren<QDockWidget *>();
    QWindow *window = bench.window.windowHandle();
    for (QDockWidget *dock : docks) {
        QWidget *grip = dock->titleBarWidget();
        for (const QPoint by : {QPoint(90, 60), QPoint(-90, 60), QPoint(90, -60), QPoint(-90, -60)}) {
            const QPoint place = grip->mapTo(&bench.window, grip->rect().center());
            QTest::mousePress(window, Qt::LeftButton, {}, place);
            QTest::mouseMove(window, place + by);
            QTest::mouseRelease(window, Qt::LeftButton, {}, place + by);
            bench.action("resetLayout")->trigger();
            for (QDockWidget *other : docks)
                QVERIFY(!other->isFloating() && other->isVisible());
        }
    }
}

void TestMainWindow::overlaysAreOneKeyAway_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<std::function<bool(const MapLook &)>>("isOn");
    using IsOn = std::function<bool(const MapLook &)>;
    QTest::newRow("graph") << int(Qt::Key_G)
                           << IsOn([](const MapLook &l) { return l.shows(Overlay::Graph); });
    QTest::newRow("truth") << int(Qt::Key_T)
                           << IsOn([](const MapLook &l) { return l.shows(Overlay::Truth); });
    QTest::newRow("doubt") << int(Qt::Key_U)
                           << IsOn([](const MapLook &l) { return l.colouring == Colouring::Uncertainty; });
    QTest::newRow("density") << int(Qt::Key_D) << IsOn([](const MapLook &l) { return l.density; });
    QTest::newRow("predictions") << int(Qt::Key_H)
                                 << IsOn([](const MapLook &l) { return l.predictionsHidden; });
}

void TestMainWindow::overlaysAreOneKeyAway()
{
    QFETCH(int, key);
    QFETCH(std::function<bool(const MapLook &)>, isOn);
    Bench bench;
    bench.start();
    MapView &view = bench.window.maps().mapView();
    for (const bool on : {true, false}) {
        QTest::keyClick(&bench.window, static_cast<Qt::Key>(key));
        QCOMPARE(isOn(view.look()), on);
    }
}

void TestMainWindow::beforeIsShownWhileItsKeyIsHeld()
{
    Bench bench;
    bench.start();
    MapView &view = bench.window.maps().mapView();
    for (int round = 0; round < 2; ++round) {
        QTest::keyPress(&bench.window, Qt::Key_Q);
        QVERIFY(view.look().beforeHeld);
        QTest::keyRelease(&bench.before(), Qt::Key_Q); // wherever the focus is by then
        QVERIFY(!view.look().beforeHeld);
    }
    QTest::keyPress(&bench.window, Qt::Key_Q);
    QEvent deactivate(QEvent::WindowDeactivate); // the release goes to another program
    QApplication::sendEvent(&bench.window, &deactivate);
    QVERIFY(!view.look().beforeHeld);
}

void TestMainWindow::theHeldKeyIsOneOfTheShortcuts()
{
    Bench bench;
    bench.start();
    QTest::keyClick(&bench.window, Qt::Key_F1);
    const QString sheet = bench.window.findChild<QTextBrowser *>()->toPlainText();
    QVERIFY(sheet.contains(QStringLiteral("Q held")));
    QVERIFY(sheet.contains(QStringLiteral("class key held over a point")));
    QTest::keyClick(&bench.window, Qt::Key_F1);

    Shortcuts &shortcuts = bench.window.shortcuts();
    const QString problem = shortcuts.change(bench.action("lasso"), QKeySequence(Qt::Key_Q));
    QVERIFY2(problem.contains(QStringLiteral("Show before")), qPrintable(problem));
    QCOMPARE(shortcuts.change(bench.action("holdBefore"), QKeySequence(Qt::Key_Y)), QString());
    QTest::keyPress(&bench.window, Qt::Key_Y);
    QVERIFY(bench.window.maps().mapView().look().beforeHeld);
    QTest::keyRelease(&bench.window, Qt::Key_Y);
    QVERIFY(!bench.window.maps().mapView().look().beforeHeld);
}

namespace {

/// A point that the run gives the first class, in the middle of nothing given, with the mouse over it.
long pointAtPredicted(Bench &bench)
{
    const std::vector<int> &predicted = bench.session.report()->outcome.predicted;
    std::size_t row = 0;
    while (bench.session.labels().role(row) != LabelRole::Unlabelled || predicted[row] != 0)
        ++row;
    const auto positions = bench.session.positions();
    PlotFrame &frame = bench.before();
    QTest::mouseMove(&frame, {8, 8}); // a mouse that is there already does not move
    QTest::mouseMove(&frame, frame.pixelOf({positions->x[row], positions->y[row]}).toPoint());
    return bench.session.selection().hovered(); // another may lie over it
}

} // namespace

void TestMainWindow::aHeldClassKeyPreviewsInBothMaps()
{
    Bench bench;
    bench.start();
    bench.run();
    const Labels labels = bench.session.labels();
    const long row = pointAtPredicted(bench);
    QVERIFY(row >= 0);
    QTest::keyPress(&bench.window, Qt::Key_2);
    QTRY_VERIFY(bench.session.preview().result().isKnown);
    const Preview preview = bench.session.preview().result();
    QCOMPARE(preview.row, row);
    QVERIFY(!preview.changes.empty());
    for (PlotFrame *frame : {&bench.before(), &bench.window.maps().after()}) {
        QCOMPARE(frame->flashes().size(), preview.changes.size());
        QCOMPARE(frame->note(), preview.sentence);
    }
    QCOMPARE(bench.window.statusBar()->currentMessage(), preview.sentence);
    QTest::keyRelease(&bench.window, Qt::Key_2);
    QVERIFY(bench.before().flashes().empty() && bench.before().note().isEmpty());
    QVERIFY(bench.window.statusBar()->currentMessage().isEmpty());
    QCOMPARE(bench.session.armedClass(), 0);
    QVERIFY(bench.session.labels() == labels);
}

void TestMainWindow::aShortPressOverAPointArms()
{
    Bench bench;
    bench.start();
    bench.run();
    QVERIFY(pointAtPredicted(bench) >= 0);
    QTest::keyClick(&bench.window, Qt::Key_2);
    QCOMPARE(bench.session.armedClass(), 1);
    QVERIFY(!bench.session.preview().isShown());
}

void TestMainWindow::previewsDoNotBlinkWithReducedMotion()
{
    Bench bench;
    bench.start();
    bench.run();
    bench.action("reduceMotion")->trigger();
    QVERIFY(bench.window.maps().mapView().look().motionReduced);
    QVERIFY(bench.settings->value("window/reduceMotion").toBool());
    QVERIFY(pointAtPredicted(bench) >= 0);
    QTest::keyPress(&bench.window, Qt::Key_2);
    QTRY_VERIFY(!bench.before().flashes().empty());
    const QImage lit = bench.before().grab().toImage();
    QTest::qWait(FlashLayer::kHalfPeriodMilliseconds + 100); // nothing is to happen
    QCOMPARE(bench.before().grab().toImage(), lit);
    QTest::keyRelease(&bench.window, Qt::Key_2);
}

void TestMainWindow::aClassStandsAloneAndAllComeBack()
{
    Bench bench;
    bench.start();
    MapView &view = bench.window.maps().mapView();
    bench.session.armClass(1);
    bench.action("aloneClassAction")->trigger();
    QCOMPARE(view.look().focusClass, 1);
    QVERIFY(bench.action("allClasses")->isEnabled());
    bench.action("aloneClassAction")->trigger();
    QCOMPARE(view.look().focusClass, -1);
    bench.action("aloneClassAction")->trigger();
    bench.action("allClasses")->trigger();
    QCOMPARE(view.look().focusClass, -1);
    QVERIFY(!bench.action("allClasses")->isEnabled());
}

void TestMainWindow::theClassListHasTheShapesOfTheMaps()
{
    Bench bench;
    bench.start();
    auto *list = bench.window.findChild<QAbstractItemView *>(QStringLiteral("classList"));
    const auto marks = [list] { // of the two classes, without what the mouse or a run may change beside them
        return list->grab(QRect(0, 0, 60, list->height())).toImage();
    };
    const QImage discs = marks();
    bench.action("shapes")->trigger();
    QVERIFY(marks() != discs);
    bench.action("shapes")->trigger();
    QCOMPARE(marks(), discs);
}

void TestMainWindow::lettersTypedIntoAFieldSwitchNothing()
{
    Bench bench;
    bench.start();
    const MapLook before = bench.window.maps().mapView().look();
    auto *list = bench.window.findChild<QAbstractItemView *>(QStringLiteral("classList"));
    list->setFocus();
    list->edit(list->currentIndex());
    auto *field = list->findChild<QLineEdit *>();
    QVERIFY(field);
    QTest::keyClicks(field, QStringLiteral("qught"));
    QCOMPARE(field->text(), QStringLiteral("qught"));
    QVERIFY(bench.window.maps().mapView().look() == before);
}

void TestMainWindow::theGuideNeedsKeysAlone()
{
    Bench bench;
    bench.start();
    bench.window.activateWindow();
    bench.session.run();
    QTRY_VERIFY(!bench.session.isLearning() && bench.session.report());
    QTRY_VERIFY(bench.session.guide().row() >= 0 && !bench.session.guide().isLooking());
    auto *inspector = bench.window.findChild<QDockWidget *>(QStringLiteral("inspectorDock"));
    QVERIFY(inspector->visibleRegion().isEmpty());     // behind the method
    bench.before().setRange({50.0, 50.0, 51.0, 51.0}); // where no point is
    QTest::keyClick(&bench.window, Qt::Key_N);
    const long row = bench.session.selection().current();
    QCOMPARE(row, bench.session.guide().row());
    QTRY_VERIFY(!inspector->visibleRegion().isEmpty());
    const auto place = static_cast<std::size_t>(row);
    const MapPositions &positions = *bench.session.positions();
    const MapRange &range = bench.before().range();
    QVERIFY(positions.x[place] > range.x0 && positions.x[place] < range.x1);
    QVERIFY(positions.y[place] > range.y0 && positions.y[place] < range.y1);
    const std::size_t given = bench.session.labels().count(LabelRole::Given);
    QTest::keyClick(&bench.window, Qt::Key_A);
    QCOMPARE(bench.session.labels().count(LabelRole::Given), given + 1);
    QTRY_VERIFY(bench.session.selection().current() != row);
}

void TestMainWindow::aClickInAMapMakesItsPointTheCurrentOne()
{
    Bench bench;
    bench.start();
    const auto &positions = *bench.session.positions();
    const QPointF pixel = bench.before().pixelOf({positions.x[7], positions.y[7]});
    QTest::mouseClick(&bench.before(), Qt::LeftButton, {}, pixel.toPoint());
    QVERIFY(bench.session.selection().current() >= 0);
    QTRY_COMPARE(bench.session.inspection().row(), bench.session.selection().current());
}

void TestMainWindow::drawsAreOneKeyAway()
{
    Bench bench;
    bench.start();
    auto *dock = bench.window.findChild<QDockWidget *>(QStringLiteral("detailsDock"));
    dock->hide();
    QTest::keyClick(&bench.window, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(dock->isVisible());
    QTRY_VERIFY(bench.session.draws());
    const auto *strip = bench.window.findChild<DotStrip *>(QStringLiteral("strip_label_propagation"));
    QVERIFY(strip && strip->isVisible());
    bench.session.holdOut(0.0);
    QVERIFY(!bench.action("draws")->isEnabled());
}

void TestMainWindow::theSearchIsOneKeyAway()
{
    Bench bench;
    bench.start();
    auto *dock = bench.window.findChild<QDockWidget *>(QStringLiteral("detailsDock"));
    dock->hide();
    QTest::keyClick(&bench.window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(dock->isVisible());
    auto *start = bench.window.findChild<QPushButton *>(QStringLiteral("searchButton"));
    QVERIFY(start->isVisible());
    QTRY_VERIFY(start->hasFocus());
    QTest::keyClick(start, Qt::Key_Space);
    QVERIFY(bench.session.search().isRunning());
    QVERIFY(bench.action("stop")->isEnabled());
    QTRY_VERIFY(bench.session.search().report());
    QVERIFY(!bench.action("stop")->isEnabled());
    QVERIFY(bench.window.findChild<QWidget *>(QStringLiteral("searchCurve"))->isVisible());
}

void TestMainWindow::seedRowsGiveTheKnownFigures_data()
{
    // scikit-learn 1.2.1 on iris' first two features, 18 labels, rbf with gamma 20: LabelPropagation .707 =
    // 106 of 150, LabelSpreading with alpha 0.2 .780 = 117
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<quint64>("right");
    QTest::newRow("label propagation") << QByteArray("label_propagation") << quint64(106);
    QTest::newRow("label spreading") << QByteArray("label_spreading") << quint64(117);
}

void TestMainWindow::seedRowsGiveTheKnownFigures()
{
    QFETCH(QByteArray, method);
    QFETCH(quint64, right);
    Bench bench;
    DataRequest request{QStringLiteral("builtin:iris"), {}, {}};
    request.options.features = {"1", "2"};
    QSignalSpy opened(&bench.session, &Session::dataChanged);
    PrepareOptions unscaled;
    unscaled.scaling = Scaling::None;
    bench.session.setPreparation(unscaled);
    bench.window.open(request);
    QVERIFY(opened.wait());
    bench.fileAnswer =
        qEnvironmentVariable("INKLING_SOURCE") + QStringLiteral("/tests/data/iris_seed_rows.txt");
    bench.action("seedRows")->trigger();
    QCOMPARE(bench.session.labels().count(LabelRole::Given), std::size_t(18));
    bench.session.setLearner(*findLearner(method.constData()));
    if (method == "label_spreading")
        bench.session.setParameter("alpha", 0.2);
    bench.session.setParameter("graph", 1);
    bench.session.setParameter("gamma", 20.0);
    bench.run();
    QCOMPARE(bench.session.report()->score.allKnownCorrect, std::size_t(right));
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "core/io/project_file.h"
#include "tests/support/project_steps.h"
#include "ui/panels/maps_panel.h"
#include "ui/session/settings.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTableWidget>

#include <functional>
#include <utility>

using namespace inkling;

namespace {

/// A window with dialogs that answer by themselves.
struct Bench
{
    QTemporaryDir folder;
    std::unique_ptr<QSettings> settings = openSettings(folder.filePath(QStringLiteral("inkling.ini")));
    Session session;
    MainWindow window{session, *settings};
    QString fileAnswer;
    WindowDialogs::Answer saveAnswer = WindowDialogs::Answer::Cancel;
    WindowDialogs::Replacing replaceAnswer = WindowDialogs::Replacing::Cancel;
    bool discards = false;
    std::function<void()> whileAsking = [] {
    }; ///< to replace a file
    QStringList questions;
    int filesAsked = 0;

    Bench()
    {
        WindowDialogs dialogs;
        dialogs.fileToOpen =
            dialogs.fileToSave = [this](QWidget *, const QString &, const QString &, const QString &) {
                ++filesAsked;
                return fileAnswer;
            };
        dialogs.askToSave = [this](QWidget *, const QString &question) {
            questions += question;
            return saveAnswer;
        };
        dialogs.askToDiscard = [this](QWidget *, const QString &question) {
            questions += question;
            return discards;
        };
        dialogs.askToReplace = [this](QWidget *, const QString &question) {
            questions += question;
            whileAsking();
            return replaceAnswer;
        };
        window.setDialogs(dialogs);
        window.show();
    }

    SessionProject &project() { return window.project(); }
    QString path(const char *name) { return folder.filePath(QLatin1StringView(name)); }
    QAction *action(const char *name) { return window.findChild<QAction *>(QLatin1StringView(name)); }
    QLabel *label(const char *name) { return window.findChild<QLabel *>(QLatin1StringView(name)); }
    QPushButton *button(const char *name) { return window.findChild<QPushButton *>(QLatin1StringView(name)); }

    void start(const QString &location)
    {
        QSignalSpy opened(&session, &Session::dataChanged);
        window.start(location);
        QVERIFY(opened.wait(kPatience));
    }

    /// Saves under a name that is asked for.
    void saveAs(const char *name)
    {
        fileAnswer = path(name);
        QSignalSpy saved(&project(), &SessionProject::saved);
        action("saveAs")->trigger();
        QVERIFY(saved.wait(kPatience));
    }

    void save()
    {
        QSignalSpy saved(&project(), &SessionProject::saved);
        action("save")->trigger();
        QVERIFY(saved.wait(kPatience));
    }

    void openProject(const QString &path)
    {
        QSignalSpy opened(&project(), &SessionProject::opened);
        window.open({path, {}, {}});
        QVERIFY(opened.wait(kPatience));
    }
};

/// A saved project that has no copy of its data, and the file of these: ten of their samples are given.
std::pair<QString, QString> savedWithoutCopy(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(QStringLiteral("work.inkling"));
    Work work;
    const QString data = openNamedRows(work.session, folder);
    saveAndWait(work.project, path);
    auto file = readProject(path.toStdString());
    if (!file)
        qFatal("%s", english(file.error().message).c_str());
    file.value().project.source.file.copy.reset();
    if (!writeProject(path.toStdString(), file->project))
        qFatal("the project could not be written without its copy");
    return {path, data};
}

} // namespace

/// The window and the file of its work.
class TestMainWindowProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savingAsksForANameOnce()
    {
        Bench bench;
        bench.start(kMoons);
        bench.session.giveAtRandom(3);
        QVERIFY(bench.window.isWindowModified());
        bench.fileAnswer = bench.path("work"); // without the ending
        QSignalSpy saved(&bench.project(), &SessionProject::saved);
        QTest::keyClick(&bench.window, Qt::Key_S, Qt::ControlModifier);
        QVERIFY(saved.wait(kPatience));
        QCOMPARE(bench.filesAsked, 1);
        QVERIFY(bench.window.windowTitle().startsWith(QStringLiteral("work.inkling")));
        QVERIFY(!bench.window.isWindowModified());
        QCOMPARE(bench.settings->value("files/recent").toStringList(),
                 QStringList{bench.path("work.inkling")});
        bench.session.giveAtRandom(1);
        QVERIFY(bench.window.isWindowModified());
        bench.save();
        QCOMPARE(bench.filesAsked, 1);
        QVERIFY(!bench.window.isWindowModified());
        bench.saveAs("second.inkling");
        QVERIFY(bench.window.windowTitle().startsWith(QStringLiteral("second.inkling")));
        QVERIFY(readProject(bench.path("work.inkling").toStdString()).ok());
    }

    // Also where nothing tells that they are missing: the project has a copy, or a wrong file was chosen.
    void theDataCanBePointedToAtAnyTime()
    {
        Bench bench;
        bench.start(kMoons);
        bench.saveAs("moons.inkling");
        QVERIFY(!bench.action("findData")->isEnabled()); // no file has them
        const QString table = openNamedRows(bench.session, bench.folder);
        bench.saveAs("work.inkling");
        QVERIFY(bench.action("findData")->isEnabled());
        const Labels saved = bench.session.labels();
        const QString moved = bench.path("moved.csv");
        QVERIFY(QFile::rename(table, moved));
        bench.openProject(bench.path("work.inkling")); // from the copy
        bench.fileAnswer = moved;
        QSignalSpy opened(&bench.project(), &SessionProject::opened);
        bench.action("findData")->trigger();
        QVERIFY(opened.wait(kPatience));
        QCOMPARE(bench.session.request().location, moved);
        QVERIFY(bench.session.labels() == saved);
        QVERIFY(bench.window.isWindowModified());
    }

    void theViewComesBack()
    {
        const MapRange range{-0.5, -0.25, 0.75, 0.5};
        Bench bench;
        bench.start(QStringLiteral("builtin:iris"));
        bench.session.setAxes({false, 2, 3});
        MapView &view = bench.window.maps().mapView();
        view.show(Overlay::Hulls, true);
        view.setColouring(Colouring::Uncertainty);
        view.setShapes(ShapeUse::ByClass);
        bench.window.maps().before().setRange(range);
        bench.session.setLearner(*findLearner("label_spreading"));
        bench.saveAs("work.inkling");

        Bench other;
        other.openProject(bench.path("work.inkling"));
        QVERIFY(other.session.axes() == (AxisChoice{false, 2, 3}));
        QCOMPARE(other.window.findChild<QComboBox *>(QStringLiteral("mapChoice"))->currentIndex(), 0);
        QCOMPARE(other.window.findChild<QComboBox *>(QStringLiteral("yChoice"))->currentIndex(), 3);
        const MapLook &look = other.window.maps().mapView().look();
        QVERIFY(look.shows(Overlay::Hulls) && !look.shows(Overlay::Graph));
        QVERIFY(look.colouring == Colouring::Uncertainty && look.shapes == ShapeUse::ByClass);
        QVERIFY(other.window.maps().before().range() == range);
        QVERIFY(other.window.maps().after().range() == range);
        QCOMPARE(QString::fromLatin1(other.session.learner().id), QStringLiteral("label_spreading"));
        QVERIFY(!other.window.isWindowModified());
    }

    void aProjectOfAnyViewIsOpened()
    {
        Bench bench;
        bench.start(kMoons);
        bench.saveAs("work.inkling");
        auto file = readProject(bench.path("work.inkling").toStdString());
        QVERIFY(file.ok());
        file.value().project.view = {{"axis_x", "no such column"}, {"axis_y", ""},
                                     {"components", "maybe"},      {"range", "nan inf 1e999 -3"},
                                     {"colouring", "loud"},        {"shapes", "1"}};
        const QString path = bench.path("odd.inkling");
        QVERIFY(writeProject(path.toStdString(), file->project).ok());
        Bench other;
        const MapLook before = other.window.maps().mapView().look();
        other.openProject(path);
        QVERIFY(other.session.axes() == bench.session.axes());
        QVERIFY(other.window.maps().mapView().look() == before);
        QVERIFY(other.window.maps().before().range() == bench.window.maps().before().range());
    }

    void projectsComeByTheCommandLineAndByDropping()
    {
        Bench bench;
        bench.start(kMoons);
        bench.session.giveAtRandom(3);
        bench.saveAs("WORK.Inkling"); // whatever the case
        const Labels labels = bench.session.labels();
        bench.start(kMoons); // gives the file back
        Bench other;
        QSignalSpy opened(&other.project(), &SessionProject::opened);
        other.window.start(bench.path("WORK.Inkling"));
        QVERIFY(opened.wait(kPatience));
        QVERIFY(other.session.labels() == labels);
    }

    // Another class column makes the labels meaningless: that is said before they go.
    void otherClassesAskWithTheReason()
    {
        Bench bench;
        bench.start(writeFile(bench.folder, QStringLiteral("table.csv"), "a,b,class\n1,p,x\n2,q,y\n3,p,x\n"));
        bench.session.giveAtRandom(1);
        const Labels labels = bench.session.labels();
        ReadOptions options;
        options.classColumn = "b";
        QSignalSpy others(&bench.session, &Session::otherSamplesRead);
        bench.session.readAgain(options);
        QVERIFY(others.wait(kPatience));
        QCOMPARE(bench.questions.size(), 1);
        QVERIFY(bench.questions[0].startsWith(QStringLiteral("Read that way, the data have other samples")));
        QVERIFY(bench.questions[0].endsWith(QStringLiteral("Save it first?")));
        QVERIFY(bench.session.labels() == labels); // answered: cancel
    }

    // They were not there when it was asked whether the work may go.
    void labelsMadeWhileOtherWorkIsReadAreAskedAbout()
    {
        Bench bench;
        bench.start(kMoons);
        QSignalSpy opened(&bench.session, &Session::dataChanged);
        bench.window.open({QStringLiteral("builtin:iris"), {}, {}});
        bench.session.labelPoints(std::vector<std::size_t>{7}, 0, {});
        const Labels labels = bench.session.labels();
        QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, kPatience); // answered: cancel
        QVERIFY(bench.questions[0].startsWith(QStringLiteral("Other work is about to be opened.")));
        QVERIFY(opened.isEmpty() && bench.session.labels() == labels);
        bench.saveAnswer = WindowDialogs::Answer::Discard;
        bench.window.open({QStringLiteral("builtin:iris"), {}, {}});
        QVERIFY(opened.wait(kPatience));
        QCOMPARE(bench.questions.size(), 2); // once
    }

    // A project that was read and not let in is free for others again.
    void aProjectThatIsNotLetInIsGivenBack()
    {
        Bench bench;
        const QString path = bench.path("theirs.inkling");
        bench.start(kMoons);
        bench.saveAs("theirs.inkling");
        bench.start(kMoons); // gives the file back
        bench.window.open({path, {}, {}});
        bench.session.labelPoints(std::vector<std::size_t>{7}, 0, {});
        QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, kPatience); // answered: cancel
        QCOMPARE(bench.project().path(), QString());
        Bench second;
        second.openProject(path);
        QVERIFY(!second.project().isReadOnly());
    }

    void labelsMadeWhileSavingAtTheEndAreAskedAbout()
    {
        Bench bench;
        bench.start(kMoons);
        bench.session.giveAtRandom(3);
        bench.saveAnswer = WindowDialogs::Answer::Save;
        bench.fileAnswer = bench.path("kept.inkling");
        bench.window.close();
        bench.session.labelPoints(std::vector<std::size_t>{7}, 0, {});
        const Labels labels = bench.session.labels();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window.isVisible(), kPatience);
        QCOMPARE(bench.questions.size(), 2);
        const auto file = readProject(bench.path("kept.inkling").toStdString());
        QVERIFY(file.ok());
        QVERIFY(file->project.labels == labels);
    }

    void anAnswerAboutOneWorkIsNoneAboutAnother()
    {
        Bench bench;
        bench.start(kMoons);
        bench.session.giveAtRandom(3);
        bench.saveAs("work.inkling");
        writeFile(bench.folder, QStringLiteral("work.inkling"), "theirs");
        bench.session.giveAtRandom(1);
        bench.replaceAnswer = WindowDialogs::Replacing::Replace;
        bench.whileAsking = [&bench] { // other work comes in behind the question
            bench.session.setArrivalGate([](const auto &letIn) { letIn(); });
            openAndWait(bench.session, QStringLiteral("builtin:iris"));
        };
        bench.action("save")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(bench.session.data().rows, std::size_t(150), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(bench.label("notice")->text().contains(QStringLiteral("Nothing was saved")),
                                 kPatience);
        QVERIFY(!bench.project().isSaving());
        QCOMPARE(bytesOf(bench.path("work.inkling")), QByteArray("theirs"));
    }

    void aProblemOfSavingIsForgottenOnceItIsSaved()
    {
        Bench bench;
        bench.start(kMoons);
        bench.session.giveAtRandom(3);
        bench.fileAnswer = QStringLiteral("/no/such/folder/work.inkling");
        bench.action("saveAs")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(bench.label("notice")->isVisible(), kPatience);
        bench.saveAs("work.inkling");
        QVERIFY(!bench.label("notice")->isVisible());
    }

    void closingAsksToSaveTheProject()
    {
        Bench bench;
        bench.start(kMoons);
        bench.session.giveAtRandom(3);
        QVERIFY(!bench.window.close()); // answered: cancel
        QCOMPARE(bench.questions.size(), 1);
        bench.saveAnswer = WindowDialogs::Answer::Save;
        bench.fileAnswer = bench.path("kept.inkling");
        bench.window.close();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window.isVisible(), kPatience);
        const auto file = readProject(bench.path("kept.inkling").toStdString());
        QVERIFY(file.ok());
        QVERIFY(file->project.labels == bench.session.labels());
    }

    void aSaveThatFailsKeepsTheWindowOpen()
    {
        Bench bench;
        bench.start(kMoons);
        bench.session.giveAtRandom(3);
        bench.saveAnswer = WindowDialogs::Answer::Save;
        bench.fileAnswer = QStringLiteral("/no/such/folder/kept.inkling");
        QVERIFY(!bench.window.close());
        QTRY_VERIFY_WITH_TIMEOUT(bench.label("notice")->isVisible(), kPatience);
        QVERIFY(bench.label("notice")->text().contains(QStringLiteral("/no/such/folder")));
        QVERIFY(bench.window.isVisible() && bench.window.isWindowModified());
        bench.fileAnswer = bench.path("elsewhere.inkling");
        QSignalSpy saved(&bench.project(), &SessionProject::saved);
        bench.button("noticeOffer")->click(); // Save as…
        QVERIFY(saved.wait(kPatience));
        QVERIFY(bench.window.isVisible()); // closing was given up
    }

    void aForeignChangeAsks_data()
    {
        QTest::addColumn<WindowDialogs::Replacing>("answer");
        QTest::newRow("replace") << WindowDialogs::Replacing::Replace;
        QTest::newRow("save as") << WindowDialogs::Replacing::SaveAs;
        QTest::newRow("cancel") << WindowDialogs::Replacing::Cancel;
    }

    void aForeignChangeAsks()
    {
        QFETCH(WindowDialogs::Replacing, answer);
        Bench bench;
        bench.start(kMoons);
        bench.session.giveAtRandom(3);
        bench.saveAs("work.inkling");
        writeFile(bench.folder, QStringLiteral("work.inkling"), "theirs");
        bench.session.giveAtRandom(1);
        bench.replaceAnswer = answer;
        bench.fileAnswer = bench.path("mine.inkling");
        bench.action("save")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(bench.questions.size(), 1, kPatience);
        QVERIFY(bench.questions[0].contains(QStringLiteral("work.inkling")));
        const bool isCancelled = answer == WindowDialogs::Replacing::Cancel;
        QTRY_COMPARE_WITH_TIMEOUT(bench.window.isWindowModified(), isCancelled, kPatience);
        QCOMPARE(bytesOf(bench.path("work.inkling")) == "theirs",
                 answer != WindowDialogs::Replacing::Replace);
        QCOMPARE(QFile::exists(bench.path("mine.inkling")), answer == WindowDialogs::Replacing::SaveAs);
    }

    void aSecondWindowSavesElsewhere()
    {
        Bench bench;
        bench.start(kMoons);
        bench.session.giveAtRandom(3);
        bench.saveAs("work.inkling");
        Bench other;
        other.openProject(bench.path("work.inkling"));
        QVERIFY(other.label("notice")->isVisible());
        QVERIFY(other.label("notice")->text().contains(QString::number(QCoreApplication::applicationPid())));
        QVERIFY(other.window.windowTitle().contains(QStringLiteral("copy")));
        other.session.giveAtRandom(1);
        other.fileAnswer = other.path("mine.inkling");
        other.save();
        QCOMPARE(other.filesAsked, 1);
        QVERIFY(!other.window.windowTitle().contains(QStringLiteral("copy")));
    }

    void lostDataCanBeFound()
    {
        Bench bench;
        const auto [path, data] = savedWithoutCopy(bench.folder);
        QVERIFY(QFile::remove(data));
        bench.window.start(path);
        QTRY_VERIFY_WITH_TIMEOUT(bench.label("notice")->isVisible(), kPatience);
        QVERIFY(bench.label("notice")->text().contains(QStringLiteral("named.csv")));
        bench.fileAnswer = writeFile(bench.folder, QStringLiteral("found.csv"), namedRows(10, 60));
        QSignalSpy opened(&bench.project(), &SessionProject::opened);
        QVERIFY(bench.button("noticeOffer"));
        bench.button("noticeOffer")->click();
        QVERIFY(opened.wait(kPatience));
        QVERIFY(bench.label("notice")->isVisible());
        QVERIFY2(bench.label("notice")->text().contains(QStringLiteral("ids: 7.")),
                 qPrintable(bench.label("notice")->text()));
        bench.button("noticeOffer")->click(); // List…
        auto *table = bench.window.findChild<QTableWidget *>(QStringLiteral("keptLabels"));
        QVERIFY(table && table->isVisible());
        QCOMPARE(table->rowCount(), 3);
        QCOMPARE(table->item(1, 0)->text(), QStringLiteral("s4"));
        QCOMPARE(table->item(1, 1)->text(), QStringLiteral("low"));
        // they can be looked at again, after a run, and when the project is opened again
        table->window()->close();
        runAndWait(bench.session);
        QVERIFY(bench.label("notice")->isVisible());
        QVERIFY(bench.button("noticeOffer")->isVisible());
        QSignalSpy saved(&bench.project(), &SessionProject::saved);
        bench.action("save")->trigger();
        QVERIFY(saved.wait(kPatience));
        bench.window.open({path, {}, {}});
        QVERIFY(opened.wait(kPatience));
        QVERIFY2(bench.label("notice")->text().contains(QStringLiteral("come back: 3.")),
                 qPrintable(bench.label("notice")->text()));
    }

    // With a file that has none of the samples nobody's work is at stake, and the right one can still be
    // found.
    void aWrongFileIsNotTakenForTheData()
    {
        Bench bench;
        const auto [path, data] = savedWithoutCopy(bench.folder);
        const QString moved = bench.path("moved.csv");
        QVERIFY(QFile::rename(data, moved));
        bench.window.start(path);
        QTRY_VERIFY_WITH_TIMEOUT(bench.label("notice")->isVisible(), kPatience);
        bench.fileAnswer = writeFile(bench.folder, QStringLiteral("others.csv"), namedRows(500, 520));
        QSignalSpy opened(&bench.project(), &SessionProject::opened);
        bench.button("noticeOffer")->click();
        QVERIFY(opened.wait(kPatience));
        QVERIFY2(bench.label("notice")->text().contains(QStringLiteral("None of the labels")),
                 qPrintable(bench.label("notice")->text()));
        bench.fileAnswer = moved;
        bench.button("noticeOffer")->click();
        QVERIFY(opened.wait(kPatience));
        QVERIFY(bench.questions.isEmpty());
        QCOMPARE(bench.session.labels().count(LabelRole::Given), std::size_t(10));
        QVERIFY(!bench.label("notice")->isVisible());
    }

    void theExampleIsNoWorkToBeRecovered()
    {
        Bench bench;
        const QString folder = bench.path("state");
        bench.project().keepJournal(folder);
        bench.start({});
        QCOMPARE(bench.session.labels().count(LabelRole::Given), std::size_t(6));
        QVERIFY(bench.project().journal().flush());
        QVERIFY(recoverableFiles(folder).isEmpty());
        QVERIFY(!bench.window.isWindowModified());
        QVERIFY(bench.window.close());
    }

    void labelsOfACrashAreOffered()
    {
        Bench bench;
        const QString folder = bench.path("state");
        leaveJournals(bench.folder, folder, 2);
        bench.project().keepJournal(folder);
        bench.start(kMoons);
        QTRY_VERIFY_WITH_TIMEOUT(bench.label("recovery")->isVisible(), kPatience);
        QVERIFY(bench.label("recovery")->text().contains(QStringLiteral("named.csv")));
        QVERIFY(bench.label("recovery")->text().endsWith(QStringLiteral("either: 1.")));
        QSignalSpy opened(&bench.project(), &SessionProject::opened);
        bench.button("recoveryOffer")->click();
        QVERIFY(opened.wait(kPatience));
        QCOMPARE(bench.session.labels().count(LabelRole::Given), std::size_t(10));
        QVERIFY(bench.window.isWindowModified());
        QVERIFY(bench.label("notice")->isVisible());
        QVERIFY(bench.label("recovery")->isVisible()); // there is another one
        QVERIFY(!bench.label("recovery")->text().contains(QStringLiteral("either")));
        bench.button("recoveryOffer2")->click(); // Discard, which nobody can undo
        QVERIFY(bench.questions.last().contains(QStringLiteral("named.csv")));
        QVERIFY(bench.label("recovery")->isVisible());
        bench.discards = true;
        bench.button("recoveryOffer2")->click();
        QVERIFY(!bench.label("recovery")->isVisible());
        QVERIFY(bench.project().journal().flush());
        QCOMPARE(recoverableFiles(folder).size(), 1); // that goes on
        bench.saveAs("work.inkling");
        QVERIFY(bench.project().journal().flush());
        QVERIFY(recoverableFiles(folder).isEmpty());
        QVERIFY(!bench.label("notice")->isVisible()); // there is nothing to be saved any more
    }

    void settingsOfACrashAreOffered()
    {
        Bench bench;
        const QString folder = bench.path("state");
        {
            Work work;
            work.project.keepJournal(folder);
            openNamedRows(work.session, bench.folder);
            saveAndWait(work.project, bench.path("work.inkling"));
            work.session.setSeed(77);
        }
        bench.project().keepJournal(folder);
        bench.start(kMoons);
        QTRY_VERIFY_WITH_TIMEOUT(bench.label("recovery")->isVisible(), kPatience);
        QVERIFY2(bench.label("recovery")->text().startsWith(QStringLiteral("Settings of work.inkling")),
                 qPrintable(bench.label("recovery")->text()));
        bench.button("recoveryOffer2")->click();
        QVERIFY(bench.questions.last().startsWith(QStringLiteral("Discard the settings of work.inkling")));
        QSignalSpy opened(&bench.project(), &SessionProject::opened);
        bench.button("recoveryOffer")->click();
        QVERIFY(opened.wait(kPatience));
        QCOMPARE(bench.session.seed(), std::uint64_t(77));
        QVERIFY(bench.window.isWindowModified());
        QVERIFY(bench.label("notice")->text().contains(QStringLiteral("The settings are recovered")));
    }

    void laterMeansAtTheNextStart()
    {
        Bench bench;
        const QString folder = bench.path("state");
        leaveJournals(bench.folder, folder, 1);
        bench.project().keepJournal(folder);
        QTRY_VERIFY_WITH_TIMEOUT(bench.label("recovery")->isVisible(), kPatience);
        bench.button("recoveryClose")->click();
        QVERIFY(!bench.label("recovery")->isVisible());
        bench.window.close();
        Bench other;
        other.project().keepJournal(folder);
        QTRY_VERIFY_WITH_TIMEOUT(other.label("recovery")->isVisible(), kPatience);
    }

private:
    static QStringList recoverableFiles(const QString &folder) { return QDir(folder).entryList(QDir::Files); }

    /// What sessions leave that end without saving.
    static void leaveJournals(const QTemporaryDir &data, const QString &folder, int count)
    {
        for (int i = 0; i < count; ++i) {
            Work work;
            work.project.keepJournal(folder);
            openNamedRows(work.session, data);
        }
    }
};

QTEST_MAIN(TestMainWindowProject)
#include "tst_main_window_project.moc"

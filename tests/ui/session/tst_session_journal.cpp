// SPDX-License-Identifier: GPL-3.0-or-later
// Work that ended without saving: this program runs itself as the one that dies.
#include "ui/session/session_journal.h"

#include "core/io/project_file.h"
#include "tests/support/project_steps.h"
#include "tests/support/stuck_disk.h"
#include "ui/session/work_as_project.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>

#include <algorithm>
#include <csignal>
#include <cstdio>

using namespace inkling;

namespace {

constexpr int kStepMilliseconds = 3;

/// The program that labels one sample after the other, and says after each how many steps there are, until it
/// is killed. `begin` opens its work.
int labelForEver(const QString &folder, const std::function<void(Work &)> &begin)
{
    Work work;
    work.project.keepJournal(folder);
    begin(work);
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &work.session, [&work] {
        if (!work.session.hasData() || work.session.isOpening())
            return;
        const std::size_t steps = work.session.history().size();
        const std::size_t row = steps % work.session.labels().size();
        const int place = work.session.labels()[row].given == 0 ? 1 : 0;
        work.session.labelPoints(std::vector{row}, place, {"click", QStringLiteral("Click")});
        std::printf("%zu\n", work.session.history().size());
        std::fflush(stdout);
    });
    timer.start(kStepMilliseconds);
    return QCoreApplication::exec();
}

/// `label FOLDER DATA`, `project FOLDER PROJECT` or `recover FOLDER JOURNAL`.
int run(const QStringList &arguments)
{
    const QString &what = arguments[1];
    const QString &path = arguments[3];
    return labelForEver(arguments[2], [&](Work &work) {
        if (what == QStringLiteral("label"))
            work.session.open({path, {}, {}});
        else if (what == QStringLiteral("project"))
            work.project.open(path);
        else
            work.project.recover(path);
    });
}

/// How many steps a program that was killed had made, by the time at which they were read.
struct Killed
{
    int atLeast = 0; ///< a second before it died
    int atMost = 0;  ///< that it told of
};

/// Runs the program until a second after it has told of so many steps, and kills it.
Killed killAfter(const QStringList &arguments, int steps)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QCoreApplication::applicationFilePath(), arguments);
    std::vector<std::pair<qint64, int>> told;
    QElapsedTimer clock;
    clock.start();
    qint64 last = kPatience;
    while (clock.elapsed() < last) {
        if (!program.waitForReadyRead(kPatience))
            break;
        while (program.canReadLine()) {
            told.emplace_back(clock.elapsed(), program.readLine().trimmed().toInt());
            if (told.back().second >= steps && last == kPatience)
                last = clock.elapsed() + 1100;
        }
    }
    ::kill(static_cast<pid_t>(program.processId()), SIGKILL);
    const qint64 end = clock.elapsed();
    program.waitForFinished();
    Killed killed;
    for (const auto &[time, count] : told) {
        if (time <= end - 1000)
            killed.atLeast = count;
        killed.atMost = count;
    }
    return killed;
}

} // namespace

class TestSessionJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_journals = m_folder->filePath(QStringLiteral("state"));
        m_data = writeFile(*m_folder, QStringLiteral("named.csv"), namedRows(0, 40));
        m_path = m_folder->filePath(QStringLiteral("work.inkling"));
    }

    void nothingLabelledLeavesNothing()
    {
        Work work;
        work.project.keepJournal(m_journals);
        openAndWait(work.session, m_data);
        QVERIFY(work.project.journal().flush());
        QVERIFY(journals().isEmpty());
    }

    void whatIsSavedIsInNoJournal()
    {
        Work work;
        work.project.keepJournal(m_journals);
        openNamedRows(work.session, *m_folder);
        QVERIFY(work.project.journal().flush());
        QCOMPARE(journals().size(), 1);
        saveAndWait(work.project, m_path);
        QVERIFY(work.project.journal().flush());
        QVERIFY(journals().isEmpty());
        work.session.undoStack().undo();
        QVERIFY(work.project.journal().flush());
        QCOMPARE(journals().size(), 1);
        work.project.journal().discard();
        QVERIFY(journals().isEmpty());
    }

    void otherDataBeginAnotherOne()
    {
        Work work;
        work.project.keepJournal(m_journals);
        openNamedRows(work.session, *m_folder);
        QVERIFY(work.project.journal().flush());
        QCOMPARE(journals().size(), 1);
        openAndWait(work.session, kMoons); // whoever asked has said that the labels may go
        QVERIFY(work.project.journal().flush());
        QVERIFY(journals().isEmpty());
    }

    void aKilledProgramLosesAtMostTheLastSecond_data() { withAndWithoutAProject(); }

    void aKilledProgramLosesAtMostTheLastSecond()
    {
        QFETCH(bool, isProject);
        std::size_t saved = 0;
        if (isProject) {
            Work work;
            openNamedRows(work.session, *m_folder);
            saveAndWait(work.project, m_path);
            saved = work.session.history().size();
        }
        const Killed killed = isProject ? killAfter({QStringLiteral("project"), m_journals, m_path}, 50)
                                        : killAfter({QStringLiteral("label"), m_journals, classesCsv()}, 50);
        QVERIFY(killed.atLeast > 0);
        Work work;
        recover(work);
        const auto steps = static_cast<int>(work.session.history().size());
        QVERIFY2(steps >= killed.atLeast,
                 qPrintable(QStringLiteral("%1 of %2").arg(steps).arg(killed.atMost)));
        QVERIFY(work.project.isModified());
        QCOMPARE(work.project.path(), isProject ? m_path : QString());
        Labels labels = work.session.labels();
        QVERIFY(replay(work.session.history(), labels, work.session.history().size(), saved));
        if (isProject) {
            const auto file = readProject(m_path.toStdString());
            QVERIFY(file.ok());
            QVERIFY(labels == file->project.labels);
        }
        saveAndWait(work.project, m_path);
        QVERIFY(work.project.journal().flush());
        QVERIFY(journals().isEmpty());
    }

    void aSecondCrashDuringRecoveryLosesNothing()
    {
        const Killed first = killAfter({QStringLiteral("label"), m_journals, classesCsv()}, 50);
        QCOMPARE(journals().size(), 1);
        const Killed second =
            killAfter({QStringLiteral("recover"), m_journals, journals().front()}, first.atMost + 50);
        QVERIFY(second.atLeast > first.atMost);
        Work work;
        recover(work);
        QVERIFY(static_cast<int>(work.session.history().size()) >= second.atLeast);
        Labels labels = work.session.labels();
        QVERIFY(replay(work.session.history(), labels, work.session.history().size(), 0));
        Session opened;
        openAndWait(opened, classesCsv());
        QVERIFY(labels == opened.labels());
    }

    void aProjectThatWentAnotherWayIsLeftAlone()
    {
        {
            Work work;
            openNamedRows(work.session, *m_folder);
            saveAndWait(work.project, m_path);
        }
        killAfter({QStringLiteral("project"), m_journals, m_path}, 50);
        Labels theirs;
        {
            Work work; // meanwhile somebody goes on without the journal
            openProjectAndWait(work.project, m_path);
            work.session.labelPoints(std::vector<std::size_t>{39}, 0, {});
            saveAndWait(work.project, m_path);
            theirs = work.session.labels();
        }
        Work work;
        QStringList notes;
        connect(&work.project, &SessionProject::opened, this,
                [&](const ProjectOpening &opening) { notes = opening.notes; });
        recover(work);
        QVERIFY(work.session.labels() != theirs);
        QTRY_VERIFY_WITH_TIMEOUT(notes.join(u' ').contains(QStringLiteral("saved since without")), kPatience);
        QVERIFY(work.project.path().isEmpty()); // to be saved under another name
        QVERIFY(work.project.isModified());
        const auto file = readProject(m_path.toStdString());
        QVERIFY(file.ok());
        QVERIFY(file->project.labels == theirs);
        const LabelHistory &history = work.session.history(); // the common steps come first
        const auto common = file->project.history.size() - 1;
        QVERIFY(history.size() > common);
        QVERIFY(std::equal(history.begin(), history.begin() + static_cast<std::ptrdiff_t>(common),
                           file->project.history.begin()));
    }

    // The journal has the labels, and the project the rest: neither goes for the other.
    void aProjectThatCannotBeReadIsToldOf()
    {
        leaveLabels(true);
        writeFile(*m_folder, QStringLiteral("work.inkling"), "damaged");
        Work work;
        const ProjectOpening opening = recover(work);
        QVERIFY(opening.notes.join(u' ').contains(QStringLiteral("work.inkling")));
        QVERIFY(opening.notes.join(u' ').contains(QStringLiteral("nothing else that the project holds")));
        QCOMPARE(work.session.labels().count(LabelRole::Given), std::size_t(10));
        QVERIFY(work.project.path().isEmpty());
        QVERIFY(work.project.journal().flush());
        QVERIFY(!journals().isEmpty());
        bool isKept = false; // with the name of its project
        for (const QString &journal : journals())
            isKept = isKept || bytesOf(journal).contains(m_path.toUtf8());
        QVERIFY(isKept);
        saveAndWait(work.project, m_folder->filePath(QStringLiteral("other.inkling")));
        QVERIFY(work.project.journal().flush());
        QVERIFY(journals().isEmpty());
    }

    void samplesOfChangedDataAreFoundAgain_data() { withAndWithoutAProject(); }

    // The labels of a crash are not lost when the data have changed before anybody looks.
    void samplesOfChangedDataAreFoundAgain()
    {
        QFETCH(bool, isProject);
        leaveLabels(isProject);
        writeFile(*m_folder, QStringLiteral("named.csv"), namedRows(10, 60)); // s0, s4, s8 are gone
        Work work;
        const ProjectOpening opening = recover(work);
        QVERIFY(opening.isRelinked && opening.isRecovered);
        QVERIFY(opening.relinked.matchedBy == MatchedBy::Id);
        QCOMPARE(opening.relinked.matched, std::size_t(7));
        QCOMPARE(opening.waiting.size(), std::size_t(3));
        QCOMPARE(opening.waiting[0].key.id, std::string("s0"));
        QCOMPARE(opening.waiting[0].given, std::string("low"));
        QCOMPARE(work.session.labels()[2].given, 0);  // s12
        QCOMPARE(work.session.labels()[10].given, 1); // s20
        QCOMPARE(work.project.path(), isProject ? m_path : QString());
        QVERIFY(work.project.isModified());
        saveAndWait(work.project, m_path);
        QVERIFY(work.project.journal().flush());
        QVERIFY(journals().isEmpty()); // the project has all of it
        const auto file = readProject(m_path.toStdString());
        QVERIFY(file.ok());
        QCOMPARE(file->project.kept.size(), std::size_t(3));
        QCOMPARE(file->project.labels.count(LabelRole::Given), std::size_t(7));
    }

    // Of two journals of one work the later has all that the earlier has.
    void whatWasSavedBySomebodyElseIsNotUnsaved()
    {
        Work first;
        recoverOneOfTwo(first);
        first.session.labelPoints(std::vector<std::size_t>{39}, 0, {});
        saveAndWait(first.project, m_path);
        Work work;
        const ProjectOpening opening = recover(work);
        QVERIFY(!opening.isRecovered);
        QVERIFY2(opening.notes.isEmpty(), qPrintable(opening.notes.join(u' ')));
        QCOMPARE(work.session.labels()[39].given, 0);
    }

    void aCrashAfterThatLosesNothingEither()
    {
        leaveLabels(false);
        const QString data = writeFile(*m_folder, QStringLiteral("named.csv"), namedRows(10, 60));
        {
            Work work;
            recover(work);
            work.session.labelPoints(std::vector<std::size_t>{40}, 1, {});
        }
        QCOMPARE(journals().size(), 2); // as it was left, and that of the labels that were found
        Work work;
        lookForJournals(work, 2);
        QSignalSpy opened(&work.project, &SessionProject::opened);
        work.project.recover(QString::fromStdString(work.project.journal().left()[0].path));
        QVERIFY(opened.wait(kPatience));
        QCOMPARE(work.session.labels().count(LabelRole::Given), std::size_t(8));
        QCOMPARE(work.session.labels()[40].given, 1);
        work.project.recover(QString::fromStdString(work.project.journal().left()[1].path));
        QVERIFY(opened.wait(kPatience));
        QCOMPARE(work.session.labels().count(LabelRole::Given), std::size_t(7));
    }

    void theRightFileCanBeFoundAfterAWrongOne()
    {
        leaveLabels(false);
        writeFile(*m_folder, QStringLiteral("named.csv"), "tag,x,y\nt1,9,9\nt2,8,8\nt3,7,7\n");
        Work work;
        const ProjectOpening wrong = recover(work);
        QCOMPARE(wrong.relinked.matched, std::size_t(0));
        QCOMPARE(wrong.waiting.size(), std::size_t(10));
        QVERIFY(work.project.isModified()); // so that nobody closes it by accident
        const QString found = writeFile(*m_folder, QStringLiteral("found.csv"), namedRows(0, 40));
        QSignalSpy opened(&work.project, &SessionProject::opened);
        work.project.openWith(found);
        QVERIFY(opened.wait(kPatience));
        QCOMPARE(work.session.labels().count(LabelRole::Given), std::size_t(10));
        QCOMPARE(work.session.history().size(), std::size_t(12)); // with two classes
        QVERIFY(work.project.journal().flush());
        QCOMPARE(journals().size(), 1);
    }

    void whatWasRecoveredInVainIsDiscarded()
    {
        leaveLabels(false);
        writeFile(*m_folder, QStringLiteral("named.csv"), "tag,x,y\nt1,9,9\nt2,8,8\nt3,7,7\n");
        Work work;
        recover(work);
        work.project.discardChanges();
        QVERIFY(!work.project.isModified());
        work.project.journal().discard();
        QVERIFY(journals().isEmpty());
    }

    // Work that was never saved: all of it but the view comes back.
    void settingsComeBackWithTheLabels()
    {
        JournalSettings left;
        {
            Work work;
            work.project.keepJournal(m_journals);
            openNamedRows(work.session, *m_folder);
            left = chooseSettings(work.session);
        }
        Work work;
        const ProjectOpening opening = recover(work);
        QVERIFY(opening.areLabelsRecovered);
        QVERIFY2(opening.notes.isEmpty(), qPrintable(opening.notes.join(u' ')));
        QVERIFY(settingsOf(work.session) == left);
        QCOMPARE(work.session.labels().count(LabelRole::Given), std::size_t(10));
        // and after another crash
        work.session.setSeed(5);
        QVERIFY(work.project.journal().flush());
        QCOMPARE(journals().size(), 1);
        const auto again = readJournalBytes(bytesOf(journals().front()).toStdString());
        QVERIFY(again && again->settings == settingsOf(work.session));
    }

    // Nobody makes a step, saves or closes the program.
    void settingsGetThereByThemselves()
    {
        Work work;
        work.project.keepJournal(m_journals);
        openNamedRows(work.session, *m_folder);
        QVERIFY(work.project.journal().flush());
        QCOMPARE(journals().size(), 1);
        const JournalSettings chosen = chooseSettings(work.session);
        const auto isThere = [&] {
            const auto contents = readJournalBytes(bytesOf(journals().front()).toStdString());
            return contents && contents->settings == chosen;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), kPatience);
    }

    void settingsChosenSinceTheSaveComeBack_data() { withAndWithoutLabels(); }

    void settingsChosenSinceTheSaveComeBack()
    {
        QFETCH(bool, hasLabels);
        JournalSettings left;
        {
            Work work;
            work.project.keepJournal(m_journals);
            openNamedRows(work.session, *m_folder);
            saveAndWait(work.project, m_path);
            QVERIFY(work.project.journal().flush());
            QVERIFY(journals().isEmpty());
            left = chooseSettings(work.session);
            if (hasLabels)
                work.session.labelPoints(std::vector<std::size_t>{39}, 0, {});
        }
        for (int crash = 0; crash < 2; ++crash) {
            Work work;
            const ProjectOpening opening = recover(work);
            QVERIFY(opening.isRecovered);
            QCOMPARE(opening.areLabelsRecovered, hasLabels);
            QVERIFY2(opening.notes.isEmpty(), qPrintable(opening.notes.join(u' ')));
            QVERIFY(settingsOf(work.session) == left);
            QCOMPARE(work.session.labels()[39].given == 0, hasLabels);
            QCOMPARE(work.project.path(), m_path);
            QVERIFY(work.project.isModified());
        }
        Work work;
        recover(work);
        saveAndWait(work.project, m_path);
        QVERIFY(!work.project.isModified());
        QVERIFY(work.project.journal().flush());
        QVERIFY(journals().isEmpty());
        const auto file = readProject(m_path.toStdString());
        QVERIFY(file.ok());
        QVERIFY(settingsOf(file->project) == left);
    }

    void settingsTakenBackAreNotOffered()
    {
        {
            Work work;
            work.project.keepJournal(m_journals);
            openNamedRows(work.session, *m_folder);
            saveAndWait(work.project, m_path);
            const std::uint64_t seed = work.session.seed();
            work.session.setSeed(seed + 1);
            QVERIFY(work.project.journal().flush());
            QCOMPARE(journals().size(), 1);
            work.session.setSeed(seed);
        }
        QCOMPARE(recoverableCount(), 0);
    }

    // The project that was saved since has all that the journal has, and its settings are later.
    void settingsSavedBySomebodyElseStay()
    {
        Work first;
        recoverOneOfTwo(first);
        first.session.setSeed(99);
        saveAndWait(first.project, m_path);
        Work work;
        const ProjectOpening opening = recover(work);
        QVERIFY(!opening.isRecovered);
        QCOMPARE(work.session.seed(), std::uint64_t(99));
        QVERIFY(!work.project.isModified());
    }

    // As journals of the form before, and those in which they are damaged.
    void whatAJournalLacksIsToldOf()
    {
        leaveLabels(false);
        const QString path = journals().front();
        const auto contents = readJournalBytes(bytesOf(path).toStdString());
        QVERIFY(contents && contents->settings);
        JournalSubject before = contents->subject;
        before.settings.reset();
        std::string bytes = journalHeader(before);
        for (const LabelEvent &step : contents->steps)
            bytes += journalFrame(step);
        std::string damaged = bytes + settingsFrame(*contents->settings, 1);
        damaged.back() = static_cast<char>(damaged.back() ^ 1);
        const std::pair<std::string, QString> cases[] = {{bytes, QStringLiteral("were not saved: look")},
                                                         {damaged, QStringLiteral("cannot be read: look")}};
        for (const auto &[left, note] : cases) {
            QFile::remove(path);
            writeFile(*m_folder, QStringLiteral("state/left.journal"), QByteArray::fromStdString(left));
            Work work;
            const ProjectOpening opening = recover(work);
            QVERIFY2(opening.notes.join(u' ').contains(note), qPrintable(opening.notes.join(u' ')));
            QCOMPARE(work.session.labels().count(LabelRole::Given), std::size_t(10));
            work.project.journal().discard();
        }
    }

    void aDiskThatDoesNotAnswerIsToldOf()
    {
        test::StuckDisk disk(test::StuckCall::None);
        Session session;
        SessionProject project(session, disk.calls());
        QSignalSpy problems(&project, &SessionProject::problemFound);
        QSignalSpy settled(&project.journal(), &SessionJournal::problemSettled);
        project.keepJournal(m_journals);
        openAndWait(session, kMoons);
        disk.stick(test::StuckCall::SyncData);
        session.giveAtRandom(1);
        QVERIFY(problems.wait(kPatience));
        QVERIFY(problems[0][0].toString().contains(QStringLiteral("does not answer")));
        QVERIFY(problems[0][0].toString().contains(m_journals));
        session.giveAtRandom(1);
        QVERIFY(!problems.wait(2000)); // once is enough
        QVERIFY(settled.isEmpty());
        disk.release();
        QVERIFY(settled.wait(kPatience));
        QCOMPARE(settled[0][0].toString(), problems[0][0].toString());
        QCOMPARE(problems.size(), 1);
    }

    void closingDoesNotWaitForTheDiskForEver()
    {
        test::StuckDisk disk(test::StuckCall::None);
        QElapsedTimer timer;
        {
            Session session;
            SessionProject project(session, disk.calls());
            project.keepJournal(m_journals);
            openNamedRows(session, *m_folder);
            QTRY_VERIFY_WITH_TIMEOUT(project.journal().flush(), kPatience);
            disk.stick(test::StuckCall::SyncData);
            session.labelPoints(std::vector<std::size_t>{39}, 0, {});
            timer.start();
            project.journal().discard();
        }
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        disk.release();
        QTRY_VERIFY_WITH_TIMEOUT(journals().isEmpty(), kPatience);
    }

    void aJournalThatCannotBeWrittenIsToldOf()
    {
        const QString folder = m_data + QStringLiteral("/state"); // below a file
        Session session;
        SessionProject project(session);
        QSignalSpy problems(&project, &SessionProject::problemFound);
        project.keepJournal(folder);
        openAndWait(session, kMoons);
        session.giveAtRandom(1);
        QVERIFY(problems.wait(kPatience));
        QVERIFY(problems[0][0].toString().contains(folder));
        session.giveAtRandom(1);
        QVERIFY(!problems.wait(2000)); // once is enough
    }

private:
    static void withAndWithoutAProject()
    {
        QTest::addColumn<bool>("isProject");
        QTest::newRow("data that were opened") << false;
        QTest::newRow("a project") << true;
    }

    static void withAndWithoutLabels()
    {
        QTest::addColumn<bool>("hasLabels");
        QTest::newRow("settings alone") << false;
        QTest::newRow("and labels") << true;
    }

    /// Others than those of the beginning, all of them.
    static JournalSettings chooseSettings(Session &session)
    {
        QSignalSpy prepared(&session, &Session::featuresChanged);
        session.setPreparation({.scaling = Scaling::Robust, .outliers = Outliers::Clip});
        if (!prepared.wait(kPatience))
            QTest::qFail("nothing was prepared", __FILE__, __LINE__);
        QSignalSpy read(&session, &Session::dataChanged);
        ReadOptions options = session.request().options;
        options.ignore = {"x"};
        session.readAgain(options);
        if (!read.wait(kPatience))
            QTest::qFail("the columns stayed", __FILE__, __LINE__);
        session.setLearner(*findLearner("label_spreading"));
        session.setParameter("alpha", 0.25);
        session.setSeed(77);
        session.setEvaluation(Evaluation::Inductive);
        session.surgery().join(1, 30);
        return settingsOf(session);
    }

    int recoverableCount() const
    {
        return static_cast<int>(recoverableJournals(m_journals.toStdString()).size());
    }

    /// Two classes, so that there is something to label with.
    QString classesCsv()
    {
        const QString path = m_folder->filePath(QStringLiteral("classes.csv"));
        if (QFile::exists(path))
            return path;
        QByteArray table = "x,class\n";
        for (int i = 0; i < 60; ++i)
            table += QByteArray::number(i) + (i == 0 ? ",a\n" : i == 1 ? ",b\n" : ",\n");
        return writeFile(*m_folder, QStringLiteral("classes.csv"), table);
    }

    QStringList journals() const
    {
        QStringList paths;
        for (const QString &name : QDir(m_journals).entryList(QDir::Files))
            paths += m_journals + u'/' + name;
        return paths;
    }

    /// What a new program finds.
    void lookForJournals(Work &work, std::size_t count = 1)
    {
        QSignalSpy found(&work.project.journal(), &SessionJournal::found);
        work.project.keepJournal(m_journals);
        QVERIFY(!found.isEmpty() || found.wait(kPatience));
        QCOMPARE(work.project.journal().left().size(), count);
    }

    /// Two journals of one work are left, and one of them is recovered.
    void recoverOneOfTwo(Work &work)
    {
        leaveLabels(true);
        QVERIFY(QFile::copy(journals().front(), m_journals + QStringLiteral("/older.journal")));
        lookForJournals(work, 2);
        QSignalSpy opened(&work.project, &SessionProject::opened);
        work.project.recover(QString::fromStdString(work.project.journal().left()[0].path));
        QVERIFY(opened.wait(kPatience));
    }

    ProjectOpening recover(Work &work)
    {
        lookForJournals(work);
        QSignalSpy opened(&work.project, &SessionProject::opened);
        work.project.recover(QString::fromStdString(work.project.journal().left()[0].path));
        if (!opened.wait(kPatience))
            QTest::qFail("nothing was recovered", __FILE__, __LINE__);
        return opened.isEmpty() ? ProjectOpening() : opened[0][0].value<ProjectOpening>();
    }

    /// Ten labels of named.csv that were not saved, with a project or without one.
    void leaveLabels(bool isProject)
    {
        Work work;
        work.project.keepJournal(m_journals);
        openNamedRows(work.session, *m_folder);
        if (!isProject)
            return;
        saveAndWait(work.project, m_path);
        auto file = readProject(m_path.toStdString());
        QVERIFY(file.ok());
        file.value().project.source.file.copy.reset();
        QVERIFY(writeProject(m_path.toStdString(), file.value().project).ok());
        openProjectAndWait(work.project, m_path);
        work.session.labelPoints(std::vector<std::size_t>{0, 20}, kUnlabelled, {});
        work.session.labelPoints(std::vector<std::size_t>{0}, 0, {});
        work.session.labelPoints(std::vector<std::size_t>{20}, 1, {});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_journals;
    QString m_data;
    QString m_path;
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    constexpr int kArguments = 4;
    if (arguments.size() == kArguments && QFile::exists(arguments[kArguments - 1]))
        return run(arguments);
    TestSessionJournal test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_session_journal.moc"

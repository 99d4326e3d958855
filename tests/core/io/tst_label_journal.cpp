// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/label_journal.h"

#include "tests/support/child_process.h"
#include "tests/support/file_faults.h"
#include "tests/support/shared_files.h"
#include "tests/support/some_project.h"
#include "tests/support/stuck_disk.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>
#include <optional>
#include <set>
#include <thread>

#include <sys/stat.h>

using namespace inkling;

namespace {

std::atomic<int> flushes = 0;

FileCalls countingCalls()
{
    FileCalls calls;
    calls.syncData = [](int file) {
        ++flushes;
        return ::fdatasync(file);
    };
    return calls;
}

} // namespace

class LabelJournalTest : public QObject
{
    Q_OBJECT

    /// A step that takes more than one write.
    static LabelEvent classesRenamed(const Labels &labels)
    {
        Labels renamed = labels;
        std::vector<ClassInfo> classes = renamed.classes();
        classes[0].name = std::string(5000, 'n');
        renamed.setClasses(classes);
        return *labelEvent(labels, renamed, "classes");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_made = test::randomLabelling(20, 25, 5);
        m_subject = {"/home/anna/trees.inkling", 77, test::someSource(), m_made.moments.front()};
        Dataset table;
        table.rows = 20;
        Column column;
        column.name = "x";
        for (std::size_t row = 0; row < table.rows; ++row)
            column.numbers.push_back(0.5 * static_cast<double>(row));
        table.columns = {column};
        table.roles = {ColumnRole::Feature};
        m_data = std::make_shared<const Dataset>(std::move(table));
    }
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->filePath(QStringLiteral("state/inkling")).toStdString();
    }

    void standsWhereItsStandardHasIt()
    {
        qputenv("XDG_STATE_HOME", "/somewhere");
        QCOMPARE(journalFolder().value(), std::string("/somewhere/inkling"));
        qputenv("XDG_STATE_HOME", "not/absolute");
        qputenv("HOME", "/home/anna");
        QCOMPARE(journalFolder().value(), std::string("/home/anna/.local/state/inkling"));
        qunsetenv("XDG_STATE_HOME");
        QCOMPARE(journalFolder().value(), std::string("/home/anna/.local/state/inkling"));
        qunsetenv("HOME");
        QVERIFY(!journalFolder().ok());
    }

    void nothingIsWrittenBeforeTheFirstStep()
    {
        LabelJournal journal(m_folder, m_subject);
        QVERIFY(journal.flush());
        QVERIFY(journal.path().empty());
        QVERIFY(!QFileInfo::exists(QString::fromStdString(m_folder)));
        QVERIFY(recoverableJournals(m_folder).empty());
    }

    void stepsAreThereAfterTheEnd()
    {
        appendAll();
        const auto found = recoverableJournals(m_folder);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found.front().projectPath, m_subject.projectPath);
        QVERIFY(found.front().source == m_subject.source);
        QCOMPARE(found.front().steps, m_made.history.size());
        QCOMPARE(found.front().lastChange, m_made.history.back().time);
        const auto resumed = LabelJournal::resume(found.front().path);
        QVERIFY(resumed.ok());
        QVERIFY(resumed->contents.steps == m_made.history);
        QVERIFY(resumed->contents.labels == m_made.labels);
    }

    void keysFollowTheSteps()
    {
        LabelJournal journal(m_folder, m_subject, {m_data, {}});
        for (const LabelEvent &event : m_made.history)
            journal.append(event);
        QVERIFY(journal.flush());
        QVERIFY(keysIn(journal) == rowKeys(*m_data, touchedRows(m_made.history)));
        // what is begun again has those of what was saved, and of the steps since
        JournalSubject saved = m_subject;
        saved.labels = m_made.moments[20];
        const LabelHistory later(m_made.history.begin() + 20, m_made.history.end());
        journal.restart(saved, later, {m_data, {}});
        QVERIFY(journal.flush());
        QVERIFY(keysIn(journal) == rowKeys(*m_data, touchedRows(later, labelledRows(saved.labels))));
    }

    // What cannot be written yet is there in the end.
    void keysWaitForRoom()
    {
        std::optional<test::Faults> faults(std::in_place, test::kLaterWrite, ENOSPC);
        LabelJournal journal(m_folder, m_subject, {m_data, {}}, faults->calls());
        for (const LabelEvent &event : m_made.history)
            journal.append(event);
        QVERIFY(!journal.flush());
        faults.emplace(test::kNoFault);
        QVERIFY(journal.flush());
        QVERIFY(keysIn(journal) == rowKeys(*m_data, touchedRows(m_made.history)));
    }

    void isForItsOwnerAlone()
    {
        appendAll();
        struct stat status = {};
        QCOMPARE(::stat(onlyFile().c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0600U);
        QCOMPARE(::stat(m_folder.c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0700U);
    }

    void stepsSurviveTheProgram()
    {
        test::Child child(
            [this] {
                LabelJournal journal(m_folder, m_subject);
                for (const LabelEvent &event : m_made.history)
                    journal.append(event);
                journal.flush();
                ::kill(::getpid(), SIGKILL);
            },
            [] {});
        QVERIFY(!child.isReady()); // it has died amid its work
        QCOMPARE(recoverableJournals(m_folder).front().steps, m_made.history.size());
    }

    void runningProgramsKeepTheirJournals()
    {
        std::optional<LabelJournal> journal;
        test::Child child(
            [&] {
                journal.emplace(m_folder, m_subject);
                journal->append(m_made.history.front());
                journal->flush();
            },
            test::waitForEver);
        QVERIFY(child.isReady());
        const std::string path = onlyFile();
        QVERIFY(recoverableJournals(m_folder).empty());
        QVERIFY(!LabelJournal::resume(path).ok());
        QVERIFY(!discardJournal(path).ok());
        child.kill();
        QCOMPARE(recoverableJournals(m_folder).size(), std::size_t(1));
        QVERIFY(discardJournal(path).ok());
        QVERIFY(recoverableJournals(m_folder).empty());
        QVERIFY(!LabelJournal::resume(path).ok());
    }

    // Two programs are started after a crash: one looks for what is left while the other takes it.
    void lookingKeepsNobodyFromTaking()
    {
        appendAll(1);
        const std::string path = onlyFile();
        const std::jthread looker([this](const std::stop_token &stop) {
            while (!stop.stop_requested())
                recoverableJournals(m_folder);
        });
        for (int i = 0; i < 500; ++i)
            QVERIFY(LabelJournal::resume(path).ok());
    }

    void lookingHidesNothingFromAnother()
    {
        appendAll(1);
        const std::jthread looker([this](const std::stop_token &stop) {
            while (!stop.stop_requested())
                recoverableJournals(m_folder);
        });
        for (int i = 0; i < 500; ++i)
            QCOMPARE(recoverableJournals(m_folder).size(), std::size_t(1));
    }

    void goesOnWhereACrashCutItOff()
    {
        appendAll(10);
        const std::string path = onlyFile();
        const std::string bytes = test::fileBytes(QString::fromStdString(path));
        QVERIFY(test::writeFile(QString::fromStdString(path), bytes + "half a frame"));
        {
            auto resumed = LabelJournal::resume(path);
            QVERIFY(resumed.ok());
            QCOMPARE(resumed->contents.steps.size(), std::size_t(10));
            QVERIFY(LabelJournal::resume(path).error().message.text.find("running") != std::string::npos);
            for (std::size_t step = 10; step < m_made.history.size(); ++step)
                resumed->journal->append(m_made.history[step]);
            QCOMPARE(resumed->journal->path(), path);
        }
        const auto again = LabelJournal::resume(path);
        QVERIFY(again.ok() && again->contents.isWhole);
        QVERIFY(again->contents.steps == m_made.history);
    }

    // A crash during recovery loses nothing: the journal is the same file all along.
    void resumingChangesNothing()
    {
        appendAll(10);
        const std::string path = onlyFile();
        const std::string before = test::fileBytes(QString::fromStdString(path));
        QVERIFY(LabelJournal::resume(path).ok());
        QVERIFY(test::fileBytes(QString::fromStdString(path)) == before);
    }

    void whatIsNoJournalIsTold()
    {
        QVERIFY(QDir().mkpath(QString::fromStdString(m_folder)));
        const std::string path = m_folder + "/x.journal";
        QVERIFY(test::writeFile(QString::fromStdString(path), "InkJrnl2 but not really"));
        QVERIFY(recoverableJournals(m_folder).empty());
        const auto resumed = LabelJournal::resume(path);
        QVERIFY(!resumed.ok());
        QVERIFY(english(resumed.error().message).find(path) != std::string::npos);
    }

    void savingDeletesWhatWasSaved()
    {
        LabelJournal journal(m_folder, m_subject);
        journal.append(m_made.history[0]);
        QVERIFY(journal.flush());
        QVERIFY(QFileInfo::exists(QString::fromStdString(journal.path())));
        JournalSubject saved = m_subject;
        saved.labels = m_made.moments[1];
        journal.restart(saved);
        QVERIFY(journal.flush());
        QCOMPARE(fileCount(), 0);
        journal.append(m_made.history[1]);
        QVERIFY(journal.flush());
        QCOMPARE(fileCount(), 1);
        const auto contents = readJournalBytes(test::fileBytes(QString::fromStdString(journal.path())));
        QVERIFY(contents && contents->labels == m_made.moments[2]);
    }

    void stepsMadeWhileSavingStay()
    {
        LabelJournal journal(m_folder, m_subject);
        for (std::size_t step = 0; step < 5; ++step)
            journal.append(m_made.history[step]);
        QVERIFY(journal.flush());
        const std::string before = journal.path();
        JournalSubject saved = m_subject;
        saved.labels = m_made.moments[3]; // of which the project is
        journal.restart(saved, {m_made.history[3], m_made.history[4]});
        QVERIFY(journal.flush());
        QVERIFY(journal.path() != before);
        QCOMPARE(fileCount(), 1);
        const auto contents = readJournalBytes(test::fileBytes(QString::fromStdString(journal.path())));
        QCOMPARE(contents->steps.size(), std::size_t(2));
        QVERIFY(contents->labels == m_made.moments[5]);
    }

    void discardingLeavesNothing()
    {
        LabelJournal journal(m_folder, m_subject);
        journal.append(m_made.history[0]);
        QVERIFY(journal.flush());
        journal.discard();
        QCOMPARE(fileCount(), 0);
    }

    void flushesAtMostOnceASecond()
    {
        flushes = 0;
        QElapsedTimer timer;
        timer.start();
        {
            LabelJournal journal(m_folder, m_subject, {}, countingCalls());
            for (const LabelEvent &event : m_made.history) {
                journal.append(event);
                QTest::qWait(10);
            }
        } // once more at the end
        QVERIFY(flushes >= 1);
        QVERIFY(flushes <= 2 + timer.elapsed() / 1000);
    }

    void flushesByItself()
    {
        flushes = 0;
        LabelJournal journal(m_folder, m_subject, {}, countingCalls());
        journal.append(m_made.history[0]);
        QTRY_VERIFY(flushes >= 1);
        journal.append(m_made.history[1]);
        QTRY_VERIFY_WITH_TIMEOUT(flushes >= 2, 5000);
    }

    void whatCannotBeWrittenIsTriedAgain_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("the beginning") << test::kFirstWrite;
        QTest::newRow("the middle") << test::kLaterWrite;
        QTest::newRow("the name") << test::kRename;
    }
    void whatCannotBeWrittenIsTriedAgain()
    {
        QFETCH(const int, fault);
        std::optional<test::Faults> faults(std::in_place, fault, ENOSPC);
        LabelJournal journal(m_folder, m_subject, {}, faults->calls());
        for (std::size_t step = 0; step < 10; ++step)
            journal.append(m_made.history[step]);
        QVERIFY(!journal.flush());
        QVERIFY(english(journal.problem()->message).find("No space") != std::string::npos);
        faults.emplace(test::kNoFault); // there is room again
        QVERIFY(journal.flush());
        QVERIFY(!journal.problem());
        QCOMPARE(fileCount(), 1);
        const auto contents = readJournalBytes(test::fileBytes(QString::fromStdString(journal.path())));
        QVERIFY(contents && contents->isWhole);
        QCOMPARE(contents->steps.size(), std::size_t(10));
    }

    void halfAStepIsTakenBack()
    {
        std::optional<test::Faults> faults(std::in_place, test::kNoFault);
        LabelJournal journal(m_folder, m_subject, {}, faults->calls());
        journal.append(m_made.history[0]);
        QVERIFY(journal.flush());
        faults.emplace(test::kLaterWrite, ENOSPC);
        journal.append(classesRenamed(m_made.moments[1]));
        QVERIFY(!journal.flush());
        const auto cut = readJournalBytes(test::fileBytes(QString::fromStdString(journal.path())));
        QVERIFY(cut && cut->isWhole);
        QCOMPARE(cut->steps.size(), std::size_t(1));
    }

    void halfAStepThatStaysIsTakenBackLater()
    {
        static bool cuts = false;
        std::optional<test::Faults> faults(std::in_place, test::kNoFault);
        FileCalls calls = faults->calls();
        calls.truncate = [](int file, off_t size) {
            return cuts ? ::ftruncate(file, size) : -1;
        };
        LabelJournal journal(m_folder, m_subject, {}, calls);
        journal.append(m_made.history[0]);
        QVERIFY(journal.flush());
        faults.emplace(test::kLaterWrite, ENOSPC);
        journal.append(classesRenamed(m_made.moments[1]));
        QVERIFY(!journal.flush());
        faults.emplace(test::kNoFault);
        QVERIFY(!journal.flush()); // what would follow could not be read
        cuts = true;
        QVERIFY(journal.flush());
        const auto contents = readJournalBytes(test::fileBytes(QString::fromStdString(journal.path())));
        QVERIFY(contents && contents->isWhole);
        QCOMPARE(contents->steps.size(), std::size_t(2));
    }

    // However often it is begun again meanwhile.
    void aJournalStaysUntilAnotherHasItsSteps()
    {
        std::optional<test::Faults> faults(std::in_place, test::kNoFault);
        LabelJournal journal(m_folder, m_subject, {}, faults->calls());
        const LabelHistory steps(m_made.history.begin(), m_made.history.begin() + 5);
        for (const LabelEvent &step : steps)
            journal.append(step);
        QVERIFY(journal.flush());
        const QString first = QString::fromStdString(journal.path());
        faults.emplace(test::kFirstWrite, ENOSPC);
        for (int time = 0; time < 3; ++time) {
            journal.restart(m_subject, steps);
            QVERIFY(!journal.flush());
            const auto contents = readJournalBytes(test::fileBytes(first));
            QVERIFY(contents && contents->steps == steps);
        }
        faults.emplace(test::kNoFault);
        QVERIFY(journal.flush());
        QCOMPARE(fileCount(), 1);
        QVERIFY(!QFileInfo::exists(first));
        QVERIFY(readJournalBytes(test::fileBytes(QString::fromStdString(journal.path())))->steps == steps);
    }

    void aFailedFlushIsToldUntilAllIsSaved()
    {
        std::optional<test::Faults> faults(std::in_place, test::kSyncData, EIO);
        LabelJournal journal(m_folder, m_subject, {}, faults->calls());
        journal.append(m_made.history[0]);
        QVERIFY(!journal.flush());
        faults.emplace(test::kNoFault);
        QVERIFY(!journal.flush()); // the system says that all is well now; it may be wrong
        JournalSubject saved = m_subject;
        saved.labels = m_made.moments[1];
        journal.restart(saved);
        QVERIFY(journal.flush());
    }

    void settingsGoWithTheSteps()
    {
        JournalSubject subject = m_subject;
        subject.projectPath.clear();
        subject.settings = settings(1);
        LabelJournal journal(m_folder, subject);
        journal.append(settings(2));
        journal.append(settings(3));
        QVERIFY(journal.flush());
        QCOMPARE(fileCount(), 0); // trying methods is no work
        journal.append(m_made.history[0]);
        QVERIFY(journal.flush());
        QVERIFY(settingsIn(journal) == settings(3));
        journal.append(settings(4));
        journal.append(m_made.history[1]);
        QVERIFY(journal.flush());
        const auto contents = contentsOf(journal);
        QVERIFY(contents && contents->isWhole);
        QCOMPARE(contents->steps.size(), std::size_t(2));
        QVERIFY(contents->subject.settings == settings(1));
        QVERIFY(contents->settings == settings(4));
    }

    void settingsOfASavedProjectNeedNoStep()
    {
        JournalSubject subject = m_subject;
        subject.settings = settings(1);
        {
            LabelJournal journal(m_folder, subject);
            journal.append(settings(2));
        }
        const auto found = recoverableJournals(m_folder);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found.front().steps, std::size_t(0));
        QVERIFY(found.front().lastChange > 0);
        auto resumed = LabelJournal::resume(found.front().path);
        QVERIFY(resumed.ok());
        QVERIFY(resumed->contents.settings == settings(2));
        resumed->journal->append(settings(1)); // as they were saved
        resumed.value().journal.reset();
        QVERIFY(recoverableJournals(m_folder).empty());
    }

    void settingsChosenWhileSavingStay()
    {
        JournalSubject subject = m_subject;
        subject.settings = settings(1);
        LabelJournal journal(m_folder, subject);
        journal.append(settings(2));
        journal.append(settings(3));
        QVERIFY(journal.flush());
        const std::string before = journal.path();
        subject.settings = settings(2);
        journal.restart(subject, {}, {}, settings(3));
        QVERIFY(journal.flush());
        QVERIFY(journal.path() != before);
        QCOMPARE(fileCount(), 1);
        QVERIFY(settingsIn(journal) == settings(3));
        subject.settings = settings(3);
        journal.restart(subject, {}, {}, settings(3));
        QVERIFY(journal.flush());
        QCOMPARE(fileCount(), 0);
    }

    void edgesHaveTheKeysOfTheirSamples()
    {
        JournalSubject subject = m_subject;
        subject.labels = Labels(20, m_subject.labels.classes());
        subject.settings.emplace();
        subject.settings->learning.joinedEdges = {{4, 17}};
        JournalSettings later = *subject.settings;
        later.learning.cutEdges = {{2, 9}};
        LabelJournal journal(m_folder, subject, {m_data, {}});
        journal.append(later);
        QVERIFY(journal.flush());
        QVERIFY(keysIn(journal) == rowKeys(*m_data, {2, 4, 9, 17}));
    }

    void aDiskThatDoesNotAnswerIsToldOf_data() { stuckCalls(); }
    void aDiskThatDoesNotAnswerIsToldOf()
    {
        QFETCH(const test::StuckCall, call);
        test::StuckDisk disk(call);
        LabelJournal journal(m_folder, m_subject, {}, disk.calls());
        QVERIFY(journal.progress() == JournalProgress::Done);
        journal.append(m_made.history[0]);
        QVERIFY(journal.progress() == JournalProgress::UnderWay);
        QTRY_VERIFY(journal.progress() == JournalProgress::Stuck);
        QVERIFY(!journal.problem());
        disk.release();
        QTRY_VERIFY(journal.progress() == JournalProgress::Done);
        QCOMPARE(contentsOf(journal)->steps.size(), std::size_t(1));
    }

    void nobodyWaitsForItForEver_data() { stuckCalls(); }
    void nobodyWaitsForItForEver()
    {
        QFETCH(const test::StuckCall, call);
        test::StuckDisk disk(call);
        QElapsedTimer timer;
        timer.start();
        {
            LabelJournal journal(m_folder, m_subject, {}, disk.calls());
            journal.append(m_made.history[0]);
            QVERIFY(!journal.flush());
            for (std::size_t step = 1; step < 10; ++step)
                journal.append(m_made.history[step]);
        }
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        disk.release(); // all that it was given gets there yet
        QTRY_COMPARE(recoverableJournals(m_folder).size(), std::size_t(1));
        QCOMPARE(recoverableJournals(m_folder).front().steps, std::size_t(10));
    }

    void whatNobodyWantsGoesWhenTheDiskAnswers()
    {
        test::StuckDisk disk(test::StuckCall::None);
        {
            LabelJournal journal(m_folder, m_subject, {}, disk.calls());
            journal.append(m_made.history[0]);
            QTRY_VERIFY(journal.flush());
            disk.stick(test::StuckCall::SyncData);
            journal.append(m_made.history[1]);
            QVERIFY(!journal.flush());
            journal.discard();
        }
        QCOMPARE(fileCount(), 1); // as if it were a crash: it is offered
        disk.release();
        QTRY_COMPARE(fileCount(), 0);
    }

    // Waiting is bounded by the call, not by all there is to do.
    void aSlowDiskIsWaitedFor()
    {
        test::StuckDisk disk(test::StuckCall::None);
        FileCalls calls = disk.calls();
        calls.write = [](int file, const void *bytes, std::size_t size) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            return ::write(file, bytes, std::min<std::size_t>(size, 64));
        };
        calls.syncData = [](int file) {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            return ::fdatasync(file);
        };
        calls.patience = std::chrono::milliseconds(1500);
        {
            LabelJournal journal(m_folder, m_subject, {}, calls);
            journal.append(m_made.history[0]);
            for (std::size_t step = 1; step < m_made.history.size(); ++step) {
                QTRY_VERIFY(journal.flush());
                journal.append(m_made.history[step]);
            }
        }
        QCOMPARE(recoverableJournals(m_folder).front().steps, m_made.history.size());
    }

    void theLatestComesFirst()
    {
        for (const std::size_t steps : {3U, 9U, 5U})
            appendAll(steps);
        const auto found = recoverableJournals(m_folder);
        QCOMPARE(found.size(), std::size_t(3));
        QCOMPARE(found[0].steps, std::size_t(9));
        QCOMPARE(found[1].steps, std::size_t(5));
        QCOMPARE(found[2].steps, std::size_t(3));
    }

    void aFolderThatIsNotThereHasNone() { QVERIFY(recoverableJournals("/no/such/folder").empty()); }

private:
    static std::vector<std::size_t> touchedRows(const LabelHistory &steps,
                                                const std::vector<std::size_t> &before = {})
    {
        std::set<std::size_t> rows(before.begin(), before.end());
        for (const LabelEvent &event : steps) {
            for (const CellChange &change : event.cells)
                rows.insert(change.row);
        }
        return {rows.begin(), rows.end()};
    }
    static void stuckCalls()
    {
        QTest::addColumn<test::StuckCall>("call");
        QTest::newRow("write") << test::StuckCall::Write;
        QTest::newRow("flush") << test::StuckCall::SyncData;
    }
    static JournalSettings settings(std::uint64_t seed)
    {
        JournalSettings settings;
        settings.learning.method = "label_spreading";
        settings.learning.seed = seed;
        return settings;
    }
    static std::optional<JournalContents> contentsOf(const LabelJournal &journal)
    {
        return readJournalBytes(test::fileBytes(QString::fromStdString(journal.path())));
    }
    static std::optional<JournalSettings> settingsIn(const LabelJournal &journal)
    {
        const auto contents = contentsOf(journal);
        return contents && contents->isWhole ? contents->settings : std::nullopt;
    }
    static RowKeys keysIn(const LabelJournal &journal)
    {
        const auto contents = contentsOf(journal);
        return contents && contents->isWhole ? contents->keys : RowKeys();
    }
    void appendAll(std::size_t steps = 25)
    {
        LabelJournal journal(m_folder, m_subject);
        for (std::size_t step = 0; step < steps; ++step)
            journal.append(m_made.history[step]);
    }
    QStringList files() const
    {
        return QDir(QString::fromStdString(m_folder)).entryList(QDir::Files | QDir::Hidden);
    }
    int fileCount() const { return static_cast<int>(files().size()); }
    std::string onlyFile() const
    {
        return files().size() == 1 ? m_folder + "/" + files().front().toStdString() : std::string();
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::string m_folder;
    test::Labelling m_made;
    JournalSubject m_subject;
    std::shared_ptr<const Dataset> m_data; ///< of its samples
};

QTEST_GUILESS_MAIN(LabelJournalTest)
#include "tst_label_journal.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_project.h"

#include "core/io/label_journal.h"
#include "core/io/project_file.h"
#include "tests/support/export_steps.h"
#include "tests/support/file_faults.h"
#include "tests/support/project_steps.h"

#include <QDir>

#include <map>

using namespace inkling;

/// The file that the work is kept in.
class TestSessionProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_work = std::make_unique<Work>();
        m_path = m_folder->filePath(QStringLiteral("work.inkling"));
    }

    void cleanup() { m_work.reset(); }

    void whatIsSavedIsOpenedAgain()
    {
        openNamedRows(session(), *m_folder);
        session().undoStack().undo();
        session().flag(std::vector<std::size_t>{3}, Certainty::Unsure);
        session().surgery().cut(std::vector<Edge>{{0, 1}, {2, 5}});
        session().surgery().join(7, 9);
        session().setLearner(*findLearner("label_spreading"));
        session().setParameter("alpha", 0.5);
        session().setParameter(*findLearner("self_training"), "threshold", 0.75);
        session().setSeed(0xFFFFFFFFFFFFFFFFULL);
        session().setEvaluation(Evaluation::Inductive);
        QSignalSpy prepared(&session(), &Session::featuresChanged);
        session().setPreparation({Scaling::Robust, Imputation::MostFrequent});
        QVERIFY(prepared.wait(kPatience));
        saveAndWait(m_work->project, m_path, {{"zoom", "2.5"}});

        Work other;
        QSignalSpy opened(&other.project, &SessionProject::opened);
        other.project.open(m_path);
        QVERIFY(opened.wait(kPatience));
        const auto opening = opened[0][0].value<ProjectOpening>();
        QCOMPARE(opening.view, (SessionProject::View{{"zoom", "2.5"}}));
        QVERIFY(!opening.isRelinked);
        QVERIFY(other.session.labels() == session().labels());
        QVERIFY(other.session.history() == session().history());
        QCOMPARE(QString::fromLatin1(other.session.learner().id), QStringLiteral("label_spreading"));
        for (const LearnerInfo &learner : learners())
            QVERIFY(other.session.parametersOf(learner) == session().parametersOf(learner));
        QCOMPARE(other.session.seed(), std::uint64_t(0xFFFFFFFFFFFFFFFFULL));
        QVERIFY(other.session.evaluation() == Evaluation::Inductive);
        QVERIFY(other.session.preparation() == session().preparation());
        QVERIFY(other.session.surgery().value() == session().surgery().value());
        QVERIFY(other.session.request().options == session().request().options);
        QVERIFY(!other.project.isModified());
        QVERIFY(other.session.undoStack().count() == 0);
    }

    // The first file that the program itself has left: 26 trees, three labels of each kind drawn at random,
    // repeated rows left out, the data inside. Python's sqlite3 says what its tables hold.
    void whatWasSavedLongAgoOpens()
    {
        const QString path = m_folder->filePath(QStringLiteral("saved.inkling"));
        QVERIFY(QFile::copy(qEnvironmentVariable("INKLING_SOURCE") +
                                QStringLiteral("/tests/data/project_saved.inkling"),
                            path));
        openProjectAndWait(m_work->project, path);
        const Labels &labels = session().labels();
        QCOMPARE(session().data().rows, std::size_t(26));
        QCOMPARE(session().data().columns[2].numbers[25], 30.0); // the girth of the last
        std::map<std::string, std::vector<std::size_t>> given;
        std::vector<std::size_t> heldOut;
        for (std::size_t row = 0; row < labels.size(); ++row) {
            if (labels[row].given != kUnlabelled)
                given[labels.classes()[static_cast<std::size_t>(labels[row].given)].name].push_back(row);
            if (labels[row].heldOut)
                heldOut.push_back(row);
        }
        QVERIFY(given == (std::map<std::string, std::vector<std::size_t>>{
                             {"oak", {2, 24, 25}}, {"elm", {9, 10, 11}}, {"ash", {18, 19, 20}}}));
        QCOMPARE(heldOut, (std::vector<std::size_t>{0, 1, 12, 16, 23}));
        QVERIFY(session().preparation() == PrepareOptions{.repeated = RepeatedRows::LeaveOut});
        QCOMPARE(QString::fromLatin1(session().learner().id), QStringLiteral("label_propagation"));
        QCOMPARE(session().history().size(), std::size_t(1));
        QCOMPARE(session().history()[0].tool, std::string("random"));
        QCOMPARE(session().history()[0].time, std::int64_t(1795977542905));
    }

    void theSameWorkGivesTheSameBytes()
    {
        openNamedRows(session(), *m_folder);
        saveAndWait(m_work->project, m_path);
        const QString second = m_folder->filePath(QStringLiteral("second.inkling"));
        saveAndWait(m_work->project, second);
        QVERIFY(bytesOf(m_path).size() > 1000);
        QCOMPARE(bytesOf(second), bytesOf(m_path));
        m_work.reset(); // it has the second
        Work other;
        openProjectAndWait(other.project, second);
        saveAndWait(other.project, second);
        QCOMPARE(bytesOf(second), bytesOf(m_path));
    }

    void theDataTravelInside()
    {
        const QString data = openNamedRows(session(), *m_folder);
        saveAndWait(m_work->project, m_path);
        QTemporaryDir elsewhere;
        const QString moved = elsewhere.filePath(QStringLiteral("moved.inkling"));
        QVERIFY(QFile::rename(m_path, moved) && QFile::remove(data));
        Work other;
        openProjectAndWait(other.project, moved);
        QCOMPARE(other.session.data().rows, std::size_t(40));
        QVERIFY(other.session.labels() == session().labels());
        saveAndWait(other.project, moved); // and go on doing so
        Work third;
        openProjectAndWait(third.project, moved);
        QVERIFY(third.session.labels() == session().labels());
    }

    void builtInDataNeedNoFile()
    {
        openAndWait(session(), kMoons);
        session().giveAtRandom(3);
        saveAndWait(m_work->project, m_path);
        Work other;
        openProjectAndWait(other.project, m_path);
        QVERIFY(other.session.labels() == session().labels());
        QVERIFY(other.session.origin() == LabelOrigin::CompleteColumn);
        QVERIFY(other.session.positions()->x == session().positions()->x);
    }

    void modifiedMeansSinceItWasSaved()
    {
        openAndWait(session(), kMoons);
        QVERIFY(!m_work->project.isModified());
        session().setSeed(3); // trying things on data without labels is nothing to be saved
        QVERIFY(!m_work->project.isModified());
        session().giveAtRandom(3);
        QVERIFY(m_work->project.isModified());
        saveAndWait(m_work->project, m_path);
        QVERIFY(!m_work->project.isModified());
        session().setSeed(4); // of a project it is
        QVERIFY(m_work->project.isModified());
        session().setSeed(3);
        QVERIFY(!m_work->project.isModified());
        session().giveAtRandom(1);
        QVERIFY(m_work->project.isModified());
        session().undoStack().undo();
        QVERIFY(!m_work->project.isModified());
        session().giveAtRandom(1);
        exportAndWait(session(), m_folder->filePath(QStringLiteral("out.csv")));
        QVERIFY(m_work->project.isModified()); // a table is not the work
    }

    void whatChangesWhileSavingIsNotSaved()
    {
        openAndWait(session(), kMoons);
        session().giveAtRandom(3);
        QSignalSpy saved(&m_work->project, &SessionProject::saved);
        m_work->project.save(m_path, {}, SessionProject::Replace::Ours);
        const Labels before = session().labels();
        session().giveAtRandom(1);
        QVERIFY(saved.wait(kPatience));
        QVERIFY(m_work->project.isModified());
        session().undoStack().undo(); // as saved, but by an index that nobody marked
        QVERIFY(m_work->project.isModified());
        const auto file = readProject(m_path.toStdString());
        QVERIFY(file.ok());
        QVERIFY(file->project.labels == before);
    }

    // The undo stack stands at the same place, and holds something else.
    void whatIsDoneOtherwiseWhileSavingIsNotSaved()
    {
        openAndWait(session(), kMoons);
        session().giveAtRandom(3);
        QSignalSpy saved(&m_work->project, &SessionProject::saved);
        m_work->project.save(m_path, {}, SessionProject::Replace::Ours);
        session().undoStack().undo();
        session().labelPoints(std::vector<std::size_t>{7}, 0, {});
        QVERIFY(saved.wait(kPatience));
        QVERIFY(m_work->project.isModified());
    }

    void savingWhileSavingSavesWhatCameSince()
    {
        openAndWait(session(), kMoons);
        session().giveAtRandom(3);
        QSignalSpy saved(&m_work->project, &SessionProject::saved);
        QSignalSpy changes(&m_work->project, &SessionProject::foreignChangeFound);
        m_work->project.save(m_path, {}, SessionProject::Replace::Ours);
        session().labelPoints(std::vector<std::size_t>{7}, 0, {});
        m_work->project.save(m_path, {}, SessionProject::Replace::Ours);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 2, kPatience);
        QVERIFY(changes.isEmpty());
        QVERIFY(!m_work->project.isModified());
        const auto file = readProject(m_path.toStdString());
        QVERIFY(file.ok());
        QVERIFY(file->project.labels == session().labels());
    }

    void otherWorkWaitsAtTheGate()
    {
        openAndWait(session(), kMoons);
        const std::size_t rows = session().data().rows;
        std::function<void()> letIn;
        session().setArrivalGate([&letIn](std::function<void()> arrives) { letIn = std::move(arrives); });
        session().open({QStringLiteral("builtin:iris"), {}, {}});
        QTRY_VERIFY_WITH_TIMEOUT(letIn != nullptr, kPatience);
        QVERIFY(session().data().rows == rows);
        letIn();
        QCOMPARE(session().data().rows, std::size_t(150));
    }

    void whatOthersHaveWrittenIsNotReplaced_data()
    {
        QTest::addColumn<bool>("isNew");
        QTest::newRow("a file that was there before") << true;
        QTest::newRow("the project, changed by another program") << false;
    }

    void whatOthersHaveWrittenIsNotReplaced()
    {
        QFETCH(bool, isNew);
        openAndWait(session(), kMoons);
        session().giveAtRandom(3);
        if (!isNew)
            saveAndWait(m_work->project, m_path);
        writeFile(*m_folder, QStringLiteral("work.inkling"), "theirs");
        session().giveAtRandom(1);
        QSignalSpy changes(&m_work->project, &SessionProject::foreignChangeFound);
        m_work->project.save(m_path, {}, SessionProject::Replace::Ours);
        QVERIFY(changes.wait(kPatience));
        QVERIFY(changes[0][1].value<FileChange>() == (isNew ? FileChange::New : FileChange::Changed));
        QCOMPARE(bytesOf(m_path), QByteArray("theirs"));
        QVERIFY(m_work->project.isModified());
        saveAndWait(m_work->project, m_path, {}, SessionProject::Replace::Anything);
        QVERIFY(readProject(m_path.toStdString()).ok());
        QVERIFY(!m_work->project.isModified());
    }

    void aSecondWriterGetsACopy()
    {
        openAndWait(session(), kMoons);
        session().giveAtRandom(3);
        saveAndWait(m_work->project, m_path);
        const QByteArray saved = bytesOf(m_path);
        Work other;
        QSignalSpy opened(&other.project, &SessionProject::opened);
        other.project.open(m_path);
        QVERIFY(opened.wait(kPatience));
        const auto opening = opened[0][0].value<ProjectOpening>();
        QVERIFY(opening.lockState == LockState::Here);
        QCOMPARE(opening.owner.process, static_cast<std::int64_t>(QCoreApplication::applicationPid()));
        QVERIFY(other.project.isReadOnly() && !m_work->project.isReadOnly());
        other.session.giveAtRandom(1);
        QSignalSpy failed(&other.project, &SessionProject::savingFailed);
        other.project.save(m_path, {}, SessionProject::Replace::Anything);
        QVERIFY(failed.wait(kPatience));
        QVERIFY(failed[0][0].toString().contains(m_path));
        QCOMPARE(bytesOf(m_path), saved);
        saveAndWait(other.project, m_folder->filePath(QStringLiteral("copy.inkling")));
        QVERIFY(!other.project.isReadOnly());
        m_work.reset();
        Work third;
        openProjectAndWait(third.project, m_path);
        QVERIFY(!third.project.isReadOnly()); // the first has given it back
    }

    void itsOwnProjectIsOpenedAgain()
    {
        openAndWait(session(), kMoons);
        session().giveAtRandom(3);
        const Labels saved = session().labels();
        saveAndWait(m_work->project, m_path);
        session().giveAtRandom(1);
        openProjectAndWait(m_work->project, m_path);
        QVERIFY(session().labels() == saved);
        QVERIFY(!m_work->project.isReadOnly());
        openAndWait(session(), kMoons); // other data give it back
        QVERIFY(m_work->project.path().isEmpty());
        Work other;
        openProjectAndWait(other.project, m_path);
        QVERIFY(!other.project.isReadOnly());
    }

    void aSaveThatFailsLosesNothing_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("the first write") << test::kFirstWrite;
        QTest::newRow("a later write: the disk is full") << test::kLaterWrite;
        QTest::newRow("the flush") << test::kSyncData;
        QTest::newRow("the rename") << test::kRename;
    }

    void aSaveThatFailsLosesNothing()
    {
        QFETCH(int, fault);
        openAndWait(session(), kMoons);
        session().giveAtRandom(3);
        saveAndWait(m_work->project, m_path);
        const QByteArray saved = bytesOf(m_path);
        const Labels labels = session().labels();
        m_work.reset();

        const test::Faults faults(fault, ENOSPC);
        Session another;
        SessionProject project(another, faults.calls());
        openProjectAndWait(project, m_path);
        another.giveAtRandom(1);
        QSignalSpy failed(&project, &SessionProject::savingFailed);
        project.save(m_path, {}, SessionProject::Replace::Ours);
        QVERIFY(failed.wait(kPatience));
        QVERIFY(faults.happened());
        QVERIFY(failed[0][0].toString().contains(QStringLiteral("work.inkling")));
        QCOMPARE(bytesOf(m_path), saved);
        QVERIFY(project.isModified());
        QVERIFY(another.labels() != labels);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("work.inkling")});
    }

    void aFolderThatIsNotThereIsToldOf()
    {
        openAndWait(session(), kMoons);
        session().giveAtRandom(3);
        QSignalSpy failed(&m_work->project, &SessionProject::savingFailed);
        m_work->project.save(QStringLiteral("/no/such/folder/a.inkling"), {}, SessionProject::Replace::Ours);
        QVERIFY(failed.wait(kPatience));
        QVERIFY(m_work->project.isModified());
        QVERIFY(m_work->project.path().isEmpty());
    }

    void whatIsNoProjectLeavesTheWorkAlone()
    {
        openAndWait(session(), kMoons);
        session().giveAtRandom(3);
        const Labels labels = session().labels();
        writeFile(*m_folder, QStringLiteral("work.inkling"), "no project");
        QSignalSpy problems(&session(), &Session::problemFound);
        m_work->project.open(m_path);
        QVERIFY(problems.wait(kPatience));
        QVERIFY(problems[0][0].toString().contains(QStringLiteral("work.inkling")));
        QVERIFY(session().labels() == labels);
        QVERIFY(m_work->project.path().isEmpty());
        QVERIFY(!m_work->project.lacksData());
    }

    void changedDataAreMatchedAndTheRestWaits()
    {
        const QString data = openNamedRows(session(), *m_folder);
        saveWithoutCopy();
        const Labels saved = session().labels();
        m_work = std::make_unique<Work>();
        writeFile(*m_folder, QStringLiteral("named.csv"), namedRows(10, 60)); // s0, s4, s8 are gone
        QSignalSpy opened(&m_work->project, &SessionProject::opened);
        m_work->project.open(m_path);
        QVERIFY(opened.wait(kPatience));
        const auto opening = opened[0][0].value<ProjectOpening>();
        QVERIFY(opening.isRelinked);
        QVERIFY(opening.relinked.matchedBy == MatchedBy::Id);
        QCOMPARE(opening.relinked.matched, std::size_t(7));
        QCOMPARE(opening.relinked.lost.size(), std::size_t(3));
        QCOMPARE(opening.relinked.lost[0].key.id, std::string("s0"));
        QCOMPARE(session().labels()[2].given, 0);  // s12
        QCOMPARE(session().labels()[10].given, 1); // s20
        QVERIFY(m_work->project.isModified());
        saveWithoutCopy();

        m_work = std::make_unique<Work>();
        writeFile(*m_folder, QStringLiteral("named.csv"), namedRows(0, 40));
        QSignalSpy again(&m_work->project, &SessionProject::opened);
        m_work->project.open(m_path);
        QVERIFY(again.wait(kPatience));
        QCOMPARE(again[0][0].value<ProjectOpening>().relinked.returned, std::size_t(3));
        QCOMPARE(session().labels().given(), saved.given());
    }

    void missingDataCanBeFound()
    {
        const QString data = openNamedRows(session(), *m_folder);
        saveWithoutCopy();
        const Labels saved = session().labels();
        m_work = std::make_unique<Work>();
        const QString moved = m_folder->filePath(QStringLiteral("moved.csv"));
        QVERIFY(QFile::rename(data, moved));
        QSignalSpy failed(&session(), &Session::openingFailed);
        m_work->project.open(m_path);
        QVERIFY(failed.wait(kPatience));
        QVERIFY(m_work->project.isReading(failed[0][0].value<DataRequest>()));
        QVERIFY(m_work->project.lacksData());
        QCOMPARE(m_work->project.lackedData(), data);
        QSignalSpy opened(&m_work->project, &SessionProject::opened);
        m_work->project.openWith(moved);
        QVERIFY(opened.wait(kPatience));
        QVERIFY(session().labels() == saved);
        QVERIFY(!m_work->project.lacksData());
        QCOMPARE(session().request().location, moved);
        QVERIFY(m_work->project.isModified()); // where they are is to be saved
        saveWithoutCopy();
        QVERIFY(!m_work->project.isModified());
        openProjectAndWait(m_work->project, m_path); // now it knows
        QVERIFY(session().labels() == saved);
    }

    void theCopyStandsInForChangedData()
    {
        const QString data = openNamedRows(session(), *m_folder);
        saveAndWait(m_work->project, m_path);
        const Labels saved = session().labels();
        writeFile(*m_folder, QStringLiteral("named.csv"), namedRows(10, 60));
        m_work = std::make_unique<Work>();
        QSignalSpy opened(&m_work->project, &SessionProject::opened);
        m_work->project.open(m_path);
        QVERIFY(opened.wait(kPatience));
        const auto opening = opened[0][0].value<ProjectOpening>();
        QVERIFY(opening.data.place == DataPlace::Copy && opening.data.hasChanged);
        QVERIFY(session().labels() == saved);
        m_work->project.openWith(data); // those that have changed are wanted
        QVERIFY(opened.wait(kPatience));
        QCOMPARE(session().data().rows, std::size_t(50));
        QCOMPARE(opened[1][0].value<ProjectOpening>().relinked.lost.size(), std::size_t(3));
    }

private:
    Session &session() { return m_work->session; }

    /// As a project about a large file is.
    void saveWithoutCopy()
    {
        saveAndWait(m_work->project, m_path, {}, SessionProject::Replace::Anything);
        auto file = readProject(m_path.toStdString());
        QVERIFY(file.ok());
        file.value().project.source.file.copy.reset();
        QVERIFY(writeProject(m_path.toStdString(), file.value().project).ok());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Work> m_work;
    QString m_path;
};

QTEST_MAIN(TestSessionProject)
#include "tst_session_project.moc"

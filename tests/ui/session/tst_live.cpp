// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include "core/learn/learners.h"
#include "tests/support/export_steps.h"

#include <algorithm>
#include <array>

using namespace inkling;

namespace {

std::shared_ptr<const RowMatrix> pointsOf(const Session &session)
{
    return std::make_shared<const RowMatrix>(session.features().X);
}

/// What a run from nothing says of the session's present labels.
Report freshReport(const Session &session)
{
    const auto report = runExperiment({.X = pointsOf(session),
                                       .labels = session.labels(),
                                       .learner = &session.learner(),
                                       .values = session.parameters(),
                                       .seed = session.seed(),
                                       .evaluation = session.evaluation()},
                                      RunControl());
    return *report;
}

bool isLiveAnswer(const Session &session)
{
    return session.report() && session.report()->outcome.startedFrom == StartFrom::LastAnswer;
}

void waitUntilCompared(Session &session)
{
    QTRY_VERIFY_WITH_TIMEOUT(session.report() && !session.isStale() && !session.isLearning(), kPatience);
    QVERIFY(!session.awaitsBaselines());
}

/// The same labels wherever a fresh run is sure of them, and the same baselines.
void compareWithFreshRun(const Session &session, const char *step)
{
    const Report fresh = freshReport(session);
    const Report &live = *session.report();
    for (std::size_t row = 0; row < session.labels().size(); ++row) {
        const bool isReached = fresh.outcome.predicted[row] != kUnlabelled;
        QVERIFY2((live.outcome.predicted[row] != kUnlabelled) == isReached, step);
        if (margin(fresh.outcome, row) > 1e-5)
            QVERIFY2(live.outcome.predicted[row] == fresh.outcome.predicted[row], step);
    }
    QCOMPARE(live.baselines.size(), fresh.baselines.size());
    for (std::size_t i = 0; i < live.baselines.size(); ++i)
        QCOMPARE(live.baselines[i].score.correct, fresh.baselines[i].score.correct);
    QCOMPARE(live.difference.has_value(), fresh.difference.has_value());
    QCOMPARE(live.leaveOneOut.has_value(), fresh.leaveOneOut.has_value());
}

std::size_t unlabelledRow(const Session &session, std::size_t number = 0)
{
    for (std::size_t row = 0; row < session.labels().size(); ++row) {
        if (session.labels().role(row) == LabelRole::Unlabelled && number-- == 0)
            return row;
    }
    return 0;
}

void click(Session &session, std::size_t row, int classPlace)
{
    session.labelPoints(std::array{row}, classPlace, {"click", QStringLiteral("Click")});
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Two moons in live mode with three labels a class, answered.
void openMoonsLive(Session &session, const char *method = "harmonic", int n = 200)
{
    openAndWait(session, QStringLiteral("builtin:moons?n=%1&noise=0.1&seed=1").arg(n));
    session.setLearner(*findLearner(method));
    session.setLive(true);
    session.giveAtRandom(3);
    waitUntilCompared(session);
}

} // namespace

class TestLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEqualFreshRuns_data();
    void answersEqualFreshRuns();
    void theMapComesBeforeItsBaselines();
    void baselinesAreNoRunOfTheirOwn();
    void gesturesCoalesce();
    void methodsThatKeepNothingRunWhole();
    void anAnswerShowsNoSpreading();
    void runningOnceStartsFromNothing();
    void anExportIsOfAFreshRun_data();
    void anExportIsOfAFreshRun();
    void anExportHasTheLabelsOfItsMoment();
    void stoppingTheRunOfAnExportIsSaid();
    void stoppingDrawsBeginsNothingElse();
    void drawsGoOnBeforeAnExport();
    void anotherDataSetIsAnsweredAnew();
    void anotherPreparationIsAnsweredAnew();
    void nothingIsKeptWithoutLiveMode();
    void canBeDestroyedAtAnyTime();
};

void TestLive::answersEqualFreshRuns_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<bool>("isInductive");
    for (const char *method :
         {"label_propagation", "harmonic", "label_spreading", "poisson", "poisson_mbo"}) {
        QTest::addRow("%s", method) << QString::fromLatin1(method) << false;
        QTest::addRow("%s inductive", method) << QString::fromLatin1(method) << true;
    }
}

/// Reason: whatever a user does with labels, what he sees is what a run would have said.
void TestLive::answersEqualFreshRuns()
{
    QFETCH(QString, method);
    QFETCH(bool, isInductive);
    Session session;
    if (isInductive)
        session.setEvaluation(Evaluation::Inductive);
    openMoonsLive(session, qPrintable(method));
    compareWithFreshRun(session, "first labels");
    const std::size_t row = unlabelledRow(session, 5);
    const std::pair<const char *, std::function<void()>> gestures[] = {
        {"add",
         [&] {
             click(session, row, session.labels()[row].truth);
         }},
        {"change",
         [&] {
             click(session, row, 1 - session.labels()[row].given);
         }},
        {"erase",
         [&] {
             click(session, row, kUnlabelled);
         }},
        {"undo",
         [&] {
             session.undoStack().undo();
         }},
        {"many",
         [&] {
             session.giveAtRandom(20);
         }},
        {"undo many",
         [&] {
             session.undoStack().undo();
         }},
        {"undo the first",
         [&] {
             session.undoStack().setIndex(1);
         }},
        {"redo all",
         [&] {
             session.undoStack().setIndex(session.undoStack().count());
         }},
        {"hold out less",
         [&] {
             session.holdOut(0.05);
         }},
        {"a third class",
         [&] {
             session.addClass();
         }},
        {"its first label",
         [&] {
             click(session, unlabelledRow(session, 9), 2);
         }},
    };
    for (const auto &[name, gesture] : gestures) {
        gesture();
        waitUntilCompared(session);
        compareWithFreshRun(session, name);
    }
}

void TestLive::theMapComesBeforeItsBaselines()
{
    Session session;
    openMoonsLive(session);
    QStringList seen;
    connect(&session, &Session::reportChanged, this, [&] {
        seen += session.isStale()           ? QStringLiteral("stale")
                : session.awaitsBaselines() ? QStringLiteral("map")
                                            : QStringLiteral("baselines");
    });
    connect(&session, &Session::runningChanged, this,
            [&] { seen += session.isLearning() ? QStringLiteral("runs") : QStringLiteral("rests"); });
    const std::size_t runs = session.runs().size();
    click(session, unlabelledRow(session), 0);
    waitUntilCompared(session);
    const QStringList expected = {QStringLiteral("stale"), QStringLiteral("runs"), QStringLiteral("map"),
                                  QStringLiteral("baselines"), QStringLiteral("rests")};
    QCOMPARE(seen, expected);
    QCOMPARE(session.runs().size(), runs + 1); // one click is one run
}

/// Reason: what has changed since the run before must not vanish when the baselines of the same answer
/// arrive.
void TestLive::baselinesAreNoRunOfTheirOwn()
{
    Session session;
    openMoonsLive(session);
    const std::vector<int> first = session.report()->outcome.predicted;
    const std::size_t row = unlabelledRow(session);
    click(session, row, 1 - first[row]);
    waitUntilCompared(session);
    QVERIFY(session.report()->outcome.predicted != first);
    QVERIFY(std::ranges::equal(session.previousPrediction(), first));
}

void TestLive::gesturesCoalesce()
{
    Session session;
    openMoonsLive(session, "harmonic", 2000);
    const std::size_t runs = session.runs().size();
    const SharedReport before = session.sharedReport();
    for (int i = 0; i < 20; ++i) {
        const std::size_t row = unlabelledRow(session, 3);
        click(session, row, session.labels()[row].truth);
        QVERIFY(session.sharedReport() == before); // the stale picture stays
        QVERIFY(session.isStale());
    }
    waitUntilCompared(session);
    QCOMPARE(session.runs().size(), runs + 1);
    QCOMPARE(session.report()->score.given, std::size_t(26));
    compareWithFreshRun(session, "the newest");
}

void TestLive::methodsThatKeepNothingRunWhole()
{
    Session session;
    openMoonsLive(session, "graph_nearest_neighbour");
    click(session, unlabelledRow(session), 0);
    waitUntilCompared(session);
    QVERIFY(!isLiveAnswer(session));
    QVERIFY(session.frameCount() > 2);
    QVERIFY(session.report()->outcome.scores == freshReport(session).outcome.scores);
    const QTemporaryDir folder;
    Exporter exporter(session);
    exportTo(exporter, folder.filePath(QStringLiteral("out.csv")));
    QVERIFY(!session.isLearning()); // the answer is a fresh one
}

void TestLive::anAnswerShowsNoSpreading()
{
    Session session;
    openMoonsLive(session);
    QVERIFY(isLiveAnswer(session));
    QCOMPARE(session.frameCount(), 1);
    QCOMPARE(session.frame(), 0);
    const auto &frame = session.report()->outcome.trace.back().predicted;
    const auto &predicted = session.report()->outcome.predicted;
    QVERIFY(std::equal(frame.begin(), frame.end(), predicted.begin(), predicted.end()));
}

void TestLive::runningOnceStartsFromNothing()
{
    Session session;
    openMoonsLive(session);
    click(session, unlabelledRow(session), 0);
    waitUntilCompared(session);
    runAndWait(session);
    QVERIFY(!isLiveAnswer(session));
    QVERIFY(session.frameCount() > 2);
    QVERIFY(session.report()->outcome.scores == freshReport(session).outcome.scores);
    click(session, unlabelledRow(session), 0); // and does not disturb what is kept
    waitUntilCompared(session);
    QVERIFY(isLiveAnswer(session));
    compareWithFreshRun(session, "after a run");
}

void TestLive::anExportIsOfAFreshRun_data()
{
    QTest::addColumn<QString>("method");
    QTest::newRow("harmonic") << QStringLiteral("harmonic");
    QTest::newRow("poisson") << QStringLiteral("poisson"); // its live confidences are not those of a run
}

/// Reason: the same labels give the same file, however they were made.
void TestLive::anExportIsOfAFreshRun()
{
    QFETCH(QString, method);
    const QTemporaryDir folder;
    const QString live = folder.filePath(QStringLiteral("live.csv"));
    const QString fresh = folder.filePath(QStringLiteral("fresh.csv"));
    Session session;
    openMoonsLive(session, qPrintable(method));
    for (std::size_t number = 0; number < 4; ++number)
        click(session, unlabelledRow(session, 7 * number), number % 2 == 0 ? 0 : 1);
    waitUntilCompared(session);
    QVERIFY(isLiveAnswer(session));
    exportAndWait(session, live);
    QVERIFY(!isLiveAnswer(session)); // the window shows what was saved

    Session other;
    openAndWait(other, kMoons);
    other.setLearner(*findLearner(method.toStdString()));
    other.giveAtRandom(3);
    for (std::size_t number = 0; number < 4; ++number)
        click(other, unlabelledRow(other, 7 * number), number % 2 == 0 ? 0 : 1);
    runAndWait(other);
    exportAndWait(other, fresh);
    QVERIFY(!contents(fresh).isEmpty());
    QCOMPARE(contents(live), contents(fresh));
}

void TestLive::anExportHasTheLabelsOfItsMoment()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.csv"));
    Session session;
    openMoonsLive(session);
    const std::size_t before = unlabelledRow(session, 3);
    const std::size_t after = unlabelledRow(session, 4);
    click(session, before, 1); // not answered yet
    Exporter exporter(session);
    QSignalSpy saved(&exporter, &Exporter::exported);
    exportTo(exporter, path);
    QVERIFY(session.isExporting());
    click(session, after, 1);
    QVERIFY(saved.wait(kPatience));
    const QList<QByteArray> lines = contents(path).split('\n');
    const auto given = lines[0].split(',').indexOf("label_given");
    QVERIFY(given > 0);
    const QByteArray name = QByteArray::fromStdString(session.labels().classes()[1].name);
    QCOMPARE(lines[static_cast<qsizetype>(before) + 1].split(',')[given], name);
    QCOMPARE(lines[static_cast<qsizetype>(after) + 1].split(',')[given], QByteArray());
    waitUntilCompared(session); // the later click is answered as well
    QCOMPARE(session.report()->score.given, std::size_t(8));
    QVERIFY(isLiveAnswer(session));
}

void TestLive::stoppingTheRunOfAnExportIsSaid()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.csv"));
    Session session;
    openMoonsLive(session, "harmonic", 3000);
    QSignalSpy problem(&session, &Session::problemFound);
    Exporter exporter(session);
    exportTo(exporter, path);
    QVERIFY(session.isLearning());
    session.stop();
    QCOMPARE(problem.size(), 1);
    QVERIFY(!session.isExporting());
    QTRY_VERIFY_WITH_TIMEOUT(!session.isLearning(), kPatience);
    QVERIFY(!QFile::exists(path));
    QCOMPARE(problem.size(), 1);
}

/// Reason: who presses Esc during draws did not ask for another run after them.
void TestLive::stoppingDrawsBeginsNothingElse()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.csv"));
    Session session;
    openMoonsLive(session, "harmonic", 3000);
    session.runDraws(500);
    Exporter exporter(session);
    exportTo(exporter, path);
    QVERIFY(session.isExporting());
    QSignalSpy running(&session, &Session::runningChanged);
    session.stop();
    QVERIFY(!session.isExporting());
    QTRY_VERIFY_WITH_TIMEOUT(!session.isLearning(), kPatience);
    QCOMPARE(running.size(), 1);
    QVERIFY(!QFile::exists(path));
}

void TestLive::drawsGoOnBeforeAnExport()
{
    const QTemporaryDir folder;
    Session session;
    openMoonsLive(session);
    session.runDraws(5);
    exportAndWait(session, folder.filePath(QStringLiteral("out.csv")));
    QVERIFY(session.draws());
    QCOMPARE(session.draws()->draws(), std::size_t(5));
}

void TestLive::anotherDataSetIsAnsweredAnew()
{
    Session session;
    openMoonsLive(session, "harmonic", 3000);
    click(session, unlabelledRow(session), 0);
    openAndWait(session, QStringLiteral("builtin:iris"));
    QVERIFY(!session.report());
    QVERIFY(session.isLive());
    session.giveAtRandom(3);
    waitUntilCompared(session);
    QCOMPARE(session.report()->outcome.predicted.size(), std::size_t(150));
    compareWithFreshRun(session, "iris");
}

void TestLive::anotherPreparationIsAnsweredAnew()
{
    Session session;
    openMoonsLive(session);
    PrepareOptions options = session.preparation();
    options.scaling = options.scaling == Scaling::None ? Scaling::Standard : Scaling::None;
    QSignalSpy prepared(&session, &Session::featuresChanged);
    session.setPreparation(options);
    QVERIFY(prepared.wait(kPatience));
    waitUntilCompared(session);
    compareWithFreshRun(session, "prepared");
    click(session, unlabelledRow(session), 0);
    waitUntilCompared(session);
    compareWithFreshRun(session, "a click after it");
}

/// Reason: a kept factor is larger than all else. Seen by the bits: a first answer has those of a fresh run,
/// the ones after it are corrections of that.
void TestLive::nothingIsKeptWithoutLiveMode()
{
    Session session;
    openMoonsLive(session);
    const auto hasFreshBits = [&] {
        return session.report()->outcome.scores == freshReport(session).outcome.scores;
    };
    QVERIFY(hasFreshBits());
    click(session, unlabelledRow(session, 20), 0);
    waitUntilCompared(session);
    QVERIFY(!hasFreshBits());
    session.setLive(false);
    click(session, unlabelledRow(session, 40), 0);
    session.setLive(true);
    waitUntilCompared(session);
    QVERIFY(isLiveAnswer(session));
    QVERIFY(hasFreshBits());
    click(session, unlabelledRow(session, 60), 0);
    session.setLive(false); // while it answers
    waitUntilCompared(session);
    click(session, unlabelledRow(session, 70), 0);
    session.setLive(true);
    waitUntilCompared(session);
    QVERIFY(hasFreshBits());
}

void TestLive::canBeDestroyedAtAnyTime()
{
    const QTemporaryDir folder;
    for (int i = 0; i < 6; ++i) {
        Session session;
        Exporter exporter(session);
        openMoonsLive(session, "harmonic", 2000);
        click(session, unlabelledRow(session), 0);
        if (i % 2 == 1)
            exportTo(exporter, folder.filePath(QString::number(i)));
        QTest::qWait(i * 5);
    }
}

QTEST_GUILESS_MAIN(TestLive)
#include "tst_live.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include "core/base/random.h"
#include "core/learn/learners.h"
#include "tests/support/session_steps.h"

#include <algorithm>
#include <numeric>

using namespace inkling;

namespace {

std::vector<std::size_t> rowsWith(const Labels &labels, LabelRole role)
{
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < labels.size(); ++row) {
        if (labels.role(row) == role)
            rows.push_back(row);
    }
    return rows;
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensACompleteColumnAsTruth();
    void opensAColumnWithGapsAsGiven();
    void opensATableWithoutClasses();
    void keepsTheOpenDataWhenOpeningFails();
    void paintsOneStepAGesture();
    void aJumpOverSeveralStepsIsSaidOnce();
    void refusesHeldOutSamples();
    void lockedClassesKeepWhatWasGiven();
    void aLockedClassIsNeitherRemovedNorMergedNorSplit();
    void countsLabelsThatContradictTruth();
    void mergingMovesEveryLabel();
    void movingAClassMovesItsLabelsAndDropsTheReport();
    void splittingTakesTheGivenOnesOfTheRows();
    void flagsASampleUntilItIsLabelled();
    void namesColoursAndFlagsLeaveTheReportStanding();
    void aFlagDuringARunLeavesItsReportStanding();
    void removingAClassAndUndoRestoresAll();
    void refusesNamesThatAreTakenOrEmpty();
    void keepsEveryFifthLabelForScoring();
    void undoAndRedoOfAnyEditsRestoreEveryState();
    void tellsOfClassesWithTooFewToGive();
    void givesSeedRowsOfAFile();
    void spreadsLabelsAndScores();
    void marksTheReportStaleWhenLabelsChange();
    void aReportNeverNamesTheWrongClass();
    void labelsChangedDuringARunLeaveTheReportStale();
    void openingAnotherFileDuringARunDropsItsOutcome();
    void canBeDestroyedDuringARun();
    void liveModeFollowsEveryChange();
    void runningWithoutLabelsSaysWhatToDo();
    void drawsLeaveTheLabelsAlone();
    void drawsGoStaleAndAreDropped();
    void stoppingDrawsKeepsThoseDone();
    void drawsWithoutHeldOutLabelsSayWhatToDo();
    void inductiveEvaluationIsPartOfTheReport();
    void remembersWhatTheRunBeforeSaid();
    void theRunBeforeGoesWithItsClasses();
    void axesFollowColumnsAndComponents();
};

void TestSession::opensACompleteColumnAsTruth()
{
    Session session;
    openAndWait(session, kMoons);
    QVERIFY(session.origin() == LabelOrigin::CompleteColumn);
    QCOMPARE(session.labels().count(LabelRole::Given), std::size_t(0));
    QCOMPARE(session.labels().count(LabelRole::HeldOut), std::size_t(40)); // a fifth of 200
    QVERIFY(session.labels().hasTruth());
    QVERIFY(session.undoStack().isClean());
}

void TestSession::opensAColumnWithGapsAsGiven()
{
    const QTemporaryDir folder;
    Session session;
    openAndWait(session,
                writeFile(folder, QStringLiteral("gaps.csv"), "x,y,class\n1,2,a\n2,3,\n3,4,b\n4,5,\n"));
    QVERIFY(session.origin() == LabelOrigin::ColumnWithGaps);
    QCOMPARE(session.labels().given(), (std::vector<int>{0, -1, 1, -1}));
    QCOMPARE(session.labels().count(LabelRole::HeldOut), std::size_t(0));
}

void TestSession::opensATableWithoutClasses()
{
    const QTemporaryDir folder;
    Session session;
    openAndWait(session, writeFile(folder, QStringLiteral("plain.csv"), "a,b\n1.5,2\n2.5,3\n3,4.25\n"));
    QVERIFY(session.origin() == LabelOrigin::NoColumn);
    QCOMPARE(session.labels().classCount(), std::size_t(0));
    QCOMPARE(session.armedClass(), kUnlabelled);
    QCOMPARE(session.addClass(), 0);
    QCOMPARE(session.armedClass(), 0);
}

void TestSession::keepsTheOpenDataWhenOpeningFails()
{
    Session session;
    openAndWait(session, kMoons);
    session.labelPoints(std::vector<std::size_t>{rowsWith(session.labels(), LabelRole::Unlabelled).front()},
                        0, {});
    const Labels before = session.labels();
    QSignalSpy problem(&session, &Session::problemFound);
    session.open({QStringLiteral("/no/such/file.csv"), {}, {}});
    QVERIFY(problem.wait(kPatience));
    QVERIFY(problem.constFirst().constFirst().toString().contains(QStringLiteral("file.csv")));
    QVERIFY(session.hasData());
    QVERIFY(session.labels() == before);
}

void TestSession::paintsOneStepAGesture()
{
    Session session;
    openAndWait(session, kMoons);
    auto rows = rowsWith(session.labels(), LabelRole::Unlabelled);
    rows.resize(10);
    const PaintResult result = session.labelPoints(rows, 1, {"lasso", QStringLiteral("Lasso")});
    QCOMPARE(result.changed, std::size_t(10));
    QCOMPARE(session.undoStack().count(), 1);
    QCOMPARE(session.labels().count(LabelRole::Given), std::size_t(10));
    session.undoStack().undo();
    QCOMPARE(session.labels().count(LabelRole::Given), std::size_t(0));
    session.labelPoints(rows, kUnlabelled, {"lasso", QStringLiteral("Lasso")});
    QCOMPARE(session.undoStack().count(), 1); // nothing to take away is no step
}

// A list of steps jumps: what follows the labels is to follow once.
void TestSession::aJumpOverSeveralStepsIsSaidOnce()
{
    Session session;
    openAndWait(session, kMoons);
    const Labels before = session.labels();
    session.giveAtRandom(1);
    session.giveAtRandom(5);
    session.addClass();
    QCOMPARE(session.undoStack().index(), 3);
    const Labels after = session.labels();
    QSignalSpy said(&session, &Session::labelsChanged);
    session.undoStack().setIndex(0);
    QCOMPARE(said.size(), 1);
    QVERIFY(session.labels() == before);
    session.undoStack().setIndex(3);
    QCOMPARE(said.size(), 2);
    QVERIFY(session.labels() == after);
    session.undoStack().beginMacro(QStringLiteral("both"));
    session.addClass();
    QCOMPARE(said.size(), 3); // amid a macro, too
    session.undoStack().endMacro();
    QCOMPARE(said.size(), 3);
}

void TestSession::refusesHeldOutSamples()
{
    Session session;
    openAndWait(session, kMoons);
    const auto rows = rowsWith(session.labels(), LabelRole::HeldOut);
    const PaintResult result = session.labelPoints(rows, 0, {});
    QCOMPARE(result.locked, rows.size());
    QCOMPARE(result.changed, std::size_t(0));
    QCOMPARE(session.labels().count(LabelRole::Given), std::size_t(0));
}

void TestSession::lockedClassesKeepWhatWasGiven()
{
    Session session;
    openAndWait(session, kMoons);
    auto rows = rowsWith(session.labels(), LabelRole::Unlabelled);
    rows.resize(6);
    const std::vector<std::size_t> first(rows.begin(), rows.begin() + 3);
    session.labelPoints(first, 0, {});
    session.labelPoints(std::vector(rows.begin() + 3, rows.end()), 1, {});
    const int steps = session.undoStack().count();
    session.lockClass(0, true);

    QCOMPARE(session.labelPoints(rows, kUnlabelled, {}).kept, first.size());
    QCOMPARE(session.labels().count(LabelRole::Given), first.size());
    const PaintResult painted = session.labelPoints(rows, 1, {});
    QCOMPARE(painted.kept, first.size());
    QCOMPARE(painted.changed, std::size_t(3));
    session.holdOut(0.9);
    session.hideGivenLabels();
    for (const std::size_t row : first)
        QCOMPARE(session.labels()[row].given, 0);
    QCOMPARE(session.labels().count(LabelRole::Given), first.size());
    QCOMPARE(session.labelPoints(first, 0, {}).kept, std::size_t(0)); // their own class is no change

    session.undoStack().setIndex(steps - 2); // undo knows no locks
    QCOMPARE(session.labels().count(LabelRole::Given), std::size_t(0));
    session.undoStack().setIndex(session.undoStack().count());
    session.lockClass(0, false);
    QCOMPARE(session.labelPoints(first, kUnlabelled, {}).changed, first.size());
}

void TestSession::aLockedClassIsNeitherRemovedNorMergedNorSplit()
{
    Session session;
    openAndWait(session, kMoons);
    auto rows = rowsWith(session.labels(), LabelRole::Unlabelled);
    rows.resize(4);
    session.labelPoints(rows, 0, {});
    session.lockClass(0, true);
    const Labels locked = session.labels();
    session.removeClass(0);
    session.mergeClass(0, 1);
    QCOMPARE(session.splitClass(0, rows), kUnlabelled);
    QVERIFY(session.labels() == locked);
    session.mergeClass(1, 0); // it may grow
    QCOMPARE(session.labels().classCount(), std::size_t(1));
}

void TestSession::countsLabelsThatContradictTruth()
{
    Session session;
    openAndWait(session, kMoons);
    const auto rows = rowsWith(session.labels(), LabelRole::Unlabelled);
    const int truth = session.labels()[rows[0]].truth;
    QCOMPARE(session.labelPoints(std::vector{rows[0]}, 1 - truth, {}).contradicting, std::size_t(1));
    QCOMPARE(session.labels()[rows[0]].given, 1 - truth); // allowed, never corrected
    QCOMPARE(session.labels()[rows[0]].truth, truth);
}

void TestSession::mergingMovesEveryLabel()
{
    Session session;
    openAndWait(session, QStringLiteral("builtin:iris"));
    session.giveAtRandom(5);
    const Labels before = session.labels();
    session.mergeClass(0, 2);
    QCOMPARE(session.undoStack().count(), 2);
    QCOMPARE(session.labels().classCount(), std::size_t{2});
    QCOMPARE(session.labels().classes()[1].name, before.classes()[2].name);
    QCOMPARE(session.armedClass(), 1); // what was the last one
    for (std::size_t row = 0; row < before.size(); ++row) {
        // setosa and virginica are one now, versicolor has moved up
        QCOMPARE(session.labels()[row].truth, before[row].truth == 1 ? 0 : 1);
        QCOMPARE(session.labels().role(row), before.role(row));
    }
    session.undoStack().undo();
    QVERIFY(session.labels() == before);
}

void TestSession::movingAClassMovesItsLabelsAndDropsTheReport()
{
    Session session;
    openAndWait(session, QStringLiteral("builtin:iris"));
    session.giveAtRandom(5);
    runAndWait(session);
    session.armClass(0);
    const Labels before = session.labels();
    session.moveClass(0, 2);
    QCOMPARE(session.labels().classes()[2].name, before.classes()[0].name);
    QCOMPARE(session.armedClass(), 2);
    const int becomes[] = {2, 0, 1};
    for (std::size_t row = 0; row < before.size(); ++row)
        QCOMPARE(session.labels()[row].truth, becomes[before[row].truth]);
    QVERIFY(!session.report()); // it would name the wrong classes
    session.undoStack().undo();
    QVERIFY(session.labels() == before);
}

void TestSession::splittingTakesTheGivenOnesOfTheRows()
{
    Session session;
    openAndWait(session, kMoons);
    auto rows = rowsWith(session.labels(), LabelRole::Unlabelled);
    rows.resize(4);
    session.labelPoints(std::vector{rows[0], rows[1], rows[2]}, 0, {});
    session.labelPoints(std::vector{rows[3]}, 1, {});
    QCOMPARE(session.splitClass(0, std::vector{rows[1], rows[3]}), 2);
    QCOMPARE(session.labels().classes()[2].name, session.labels().classes()[0].name + " 2");
    QCOMPARE(session.labels()[rows[0]].given, 0);
    QCOMPARE(session.labels()[rows[1]].given, 2);
    QCOMPARE(session.labels()[rows[3]].given, 1); // of another class
    const int steps = session.undoStack().count();
    QCOMPARE(session.splitClass(0, std::vector{rows[3]}), kUnlabelled);
    QCOMPARE(session.undoStack().count(), steps);
}

void TestSession::flagsASampleUntilItIsLabelled()
{
    Session session;
    openAndWait(session, kMoons);
    const std::size_t row = rowsWith(session.labels(), LabelRole::Unlabelled).front();
    session.flag(std::vector{row}, Certainty::Unsure);
    QVERIFY(session.labels()[row].unsure);
    session.labelPoints(std::vector{row}, 1, {"click", QStringLiteral("Click")});
    QVERIFY(!session.labels()[row].unsure); // whoever labels it is sure
    session.undoStack().undo();
    QVERIFY(session.labels()[row].unsure);
    session.flag(std::vector{row}, Certainty::Sure);
    QVERIFY(!session.labels()[row].unsure);
}

// Nothing that a method or a score sees has changed.
void TestSession::namesColoursAndFlagsLeaveTheReportStanding()
{
    Session session;
    openMoonsAndRun(session);
    session.renameClass(0, QStringLiteral("left"));
    session.recolourClass(0, 0x123456);
    session.flag(std::vector<std::size_t>{0, 1}, Certainty::Unsure);
    QVERIFY(session.report() && !session.isStale());
}

void TestSession::aFlagDuringARunLeavesItsReportStanding()
{
    Session session;
    openAndWait(session, kMoons);
    session.giveAtRandom(3);
    session.run();
    QVERIFY(session.isLearning());
    session.flag(std::vector<std::size_t>{0, 1}, Certainty::Unsure);
    QTRY_VERIFY_WITH_TIMEOUT(!session.isLearning(), kPatience);
    QVERIFY(session.report() && !session.isStale());
}

void TestSession::removingAClassAndUndoRestoresAll()
{
    Session session;
    openAndWait(session, QStringLiteral("builtin:iris"));
    session.giveAtRandom(5);
    const Labels before = session.labels();
    session.removeClass(1);
    QCOMPARE(session.labels().classCount(), std::size_t(2));
    QCOMPARE(session.labels().count(LabelRole::Given), std::size_t(10));
    QCOMPARE(session.labels().givenCounts(), (std::vector<std::size_t>{5, 5}));
    session.undoStack().undo();
    QVERIFY(session.labels() == before);
}

void TestSession::refusesNamesThatAreTakenOrEmpty()
{
    Session session;
    openAndWait(session, QStringLiteral("builtin:iris"));
    QVERIFY(!session.renameClass(0, QStringLiteral("  ")));
    QVERIFY(!session.renameClass(0, QStringLiteral("virginica")));
    QVERIFY(session.renameClass(0, QStringLiteral("s")));
    QCOMPARE(session.labels().classes()[0].name, std::string("s"));
    QCOMPARE(session.addClass(QStringLiteral("virginica")), -1);
}

void TestSession::keepsEveryFifthLabelForScoring()
{
    const QTemporaryDir folder;
    QByteArray table = "a,b\n";
    for (int i = 0; i < 30; ++i)
        table += QByteArray::number(i + 0.5) + ',' + QByteArray::number(i * i + 0.25) + '\n';
    Session session;
    openAndWait(session, writeFile(folder, QStringLiteral("plain.csv"), table));
    session.setKeepEveryFifth(true);
    session.addClass();
    std::vector<std::size_t> rows(20);
    std::iota(rows.begin(), rows.end(), std::size_t(0));
    session.labelPoints(rows, 0, {});
    QCOMPARE(session.labels().count(LabelRole::Given), std::size_t(16));
    QCOMPARE(session.labels().count(LabelRole::HeldOut), std::size_t(4));
    QCOMPARE(session.labels()[4].truth, 0);
}

void TestSession::undoAndRedoOfAnyEditsRestoreEveryState()
{
    Session session;
    openAndWait(session, QStringLiteral("builtin:iris"));
    Random random(3);
    std::vector<Labels> states{session.labels()};
    const auto remember = [&] {
        if (static_cast<std::size_t>(session.undoStack().index()) == states.size())
            states.push_back(session.labels());
    };
    for (int step = 0; step < 60; ++step) {
        const int classes = static_cast<int>(session.labels().classCount());
        switch (random.below(8)) {
        case 0:
            session.giveAtRandom(1);
            break;
        case 1:
            session.holdOut(0.1 + 0.3 * random.uniform());
            break;
        case 2:
            session.addClass();
            break;
        case 3:
            if (classes > 1)
                session.removeClass(static_cast<int>(random.below(static_cast<std::uint32_t>(classes))));
            break;
        case 4:
            session.renameClass(0, QStringLiteral("name %1").arg(step));
            break;
        case 5:
            session.hideGivenLabels();
            break;
        default: {
            std::vector<std::size_t> rows;
            for (int i = 0; i < 10; ++i)
                rows.push_back(random.below(150));
            session.labelPoints(
                rows, static_cast<int>(random.below(static_cast<std::uint32_t>(classes + 1))) - 1, {});
        }
        }
        remember();
    }
    QVERIFY(states.size() > 30);
    for (std::size_t i = states.size(); i-- > 0;) {
        QVERIFY2(session.labels() == states[i], qPrintable(QStringLiteral("undo to state %1").arg(i)));
        session.undoStack().undo();
    }
    for (const Labels &state : states) {
        QVERIFY(session.labels() == state);
        session.undoStack().redo();
    }
}

void TestSession::tellsOfClassesWithTooFewToGive()
{
    const QTemporaryDir folder;
    Session session;
    openAndWait(session, writeFile(folder, QStringLiteral("t.csv"),
                                   "x,kind\n1,a\n2,a\n3,b\n4,b\n5,b\n6,b\n7,b\n8,b\n9,a\n10,b\n"));
    session.holdOut(0.0);
    QSignalSpy remarks(&session, &Session::remarkMade);
    session.giveAtRandom(2);
    QVERIFY(remarks.isEmpty());
    session.giveAtRandom(3); // of which a has one left
    QCOMPARE(session.labels().givenCounts(), (std::vector<std::size_t>{3, 5}));
    QCOMPARE(remarks.size(), 1);
    QVERIFY(remarks[0][0].toString().endsWith(QStringLiteral("all that they had: a 1.")));
}

void TestSession::givesSeedRowsOfAFile()
{
    const QTemporaryDir folder;
    Session session;
    openAndWait(session, QStringLiteral("builtin:iris"));
    QVERIFY(session.giveSeedRows(writeFile(folder, QStringLiteral("seeds.txt"), "0 60 120\n")).ok());
    QCOMPARE(rowsWith(session.labels(), LabelRole::Given), (std::vector<std::size_t>{0, 60, 120}));
    QCOMPARE(session.labels().count(LabelRole::HeldOut), std::size_t(147));
    QVERIFY(!session.giveSeedRows(writeFile(folder, QStringLiteral("bad.txt"), "0 150\n")).ok());
    QCOMPARE(session.labels().count(LabelRole::Given), std::size_t(3));
    session.undoStack().undo();
    QCOMPARE(session.labels().count(LabelRole::HeldOut), std::size_t(30));
}

void TestSession::spreadsLabelsAndScores()
{
    Session session;
    openAndWait(session, kMoons);
    session.giveAtRandom(3);
    QSignalSpy remark(&session, &Session::remarkMade);
    runAndWait(session);
    QVERIFY(session.report());
    QCOMPARE(session.report()->score.heldOut, std::size_t(40));
    QVERIFY(!session.isStale());
    QVERIFY(session.frameCount() > 2);
    QCOMPARE(session.frame(), session.frameCount() - 1);
    QCOMPARE(session.runs().size(), std::size_t(1));
    QCOMPARE(session.runs()[0].accuracy, session.report()->score.accuracy);
    QVERIFY(!remark.isEmpty());
}

void TestSession::marksTheReportStaleWhenLabelsChange()
{
    Session session;
    openAndWait(session, kMoons);
    session.giveAtRandom(3);
    runAndWait(session);
    session.giveAtRandom(1);
    QVERIFY(session.isStale());
    runAndWait(session);
    QVERIFY(!session.isStale());
    session.setParameter("k", 5);
    QVERIFY(session.isStale());
    runAndWait(session);
    session.setLearner(*findLearner("label_spreading"));
    QVERIFY(session.isStale());
}

void TestSession::aReportNeverNamesTheWrongClass()
{
    Session session;
    openAndWait(session, QStringLiteral("builtin:iris"));
    session.giveAtRandom(3);
    runAndWait(session);
    session.renameClass(0, QStringLiteral("s"));
    session.addClass();
    QVERIFY(session.report()); // places still mean the same classes
    session.removeClass(0);
    QVERIFY(!session.report());
    QCOMPARE(session.frame(), 0);
    runAndWait(session);
    QVERIFY(session.report());
    session.undoStack().undo(); // the class comes back before the others
    QVERIFY(!session.report());
    session.run();
    session.removeClass(1); // during the run
    QTRY_VERIFY_WITH_TIMEOUT(!session.isLearning(), kPatience);
    QVERIFY(!session.report());
}

void TestSession::labelsChangedDuringARunLeaveTheReportStale()
{
    Session session;
    openAndWait(session, QStringLiteral("builtin:moons?n=3000&noise=0.1&seed=1"));
    session.giveAtRandom(3);
    session.run();
    session.giveAtRandom(2);
    QTRY_VERIFY_WITH_TIMEOUT(session.report(), kPatience);
    QVERIFY(session.isStale());
    QCOMPARE(session.report()->score.given, std::size_t(6));
}

void TestSession::openingAnotherFileDuringARunDropsItsOutcome()
{
    Session session;
    openAndWait(session, QStringLiteral("builtin:moons?n=3000&noise=0.1&seed=1"));
    session.giveAtRandom(3);
    session.run();
    openAndWait(session, QStringLiteral("builtin:iris"));
    QTRY_VERIFY_WITH_TIMEOUT(!session.isLearning(), kPatience);
    QVERIFY(!session.report());
    QCOMPARE(session.labels().size(), std::size_t(150));
}

void TestSession::canBeDestroyedDuringARun()
{
    for (int i = 0; i < 5; ++i) {
        Session session;
        openAndWait(session, QStringLiteral("builtin:moons?n=2000&noise=0.1&seed=1"));
        session.giveAtRandom(3);
        session.run();
        QTest::qWait(i * 7);
    }
}

void TestSession::liveModeFollowsEveryChange()
{
    Session session;
    openAndWait(session, kMoons);
    session.setLive(true);
    session.giveAtRandom(2);
    QTRY_VERIFY_WITH_TIMEOUT(session.report() && !session.isStale(), kPatience);
    QCOMPARE(session.report()->score.given, std::size_t(4));
    session.giveAtRandom(1);
    session.giveAtRandom(1);
    QTRY_VERIFY_WITH_TIMEOUT(!session.isStale(), kPatience);
    QCOMPARE(session.report()->score.given, std::size_t(8));
}

void TestSession::runningWithoutLabelsSaysWhatToDo()
{
    Session session;
    openAndWait(session, kMoons);
    QSignalSpy problem(&session, &Session::problemFound);
    session.run();
    QCOMPARE(problem.size(), 1);
    QVERIFY(!session.isLearning());
}

void TestSession::drawsLeaveTheLabelsAlone()
{
    Session session;
    openAndWait(session, kMoons);
    session.giveAtRandom(3);
    const Labels before = session.labels();
    session.runDraws(5);
    QTRY_VERIFY_WITH_TIMEOUT(session.draws(), kPatience);
    QCOMPARE(session.draws()->draws(), std::size_t(5));
    QCOMPARE(session.draws()->given, std::size_t(6));
    QVERIFY(session.labels() == before);
    QVERIFY(!session.report()); // draws are no answer for these labels
    QVERIFY(!session.drawsAreStale());
}

void TestSession::drawsGoStaleAndAreDropped()
{
    Session session;
    openAndWait(session, kMoons);
    session.giveAtRandom(3);
    session.runDraws(2);
    QTRY_VERIFY_WITH_TIMEOUT(session.draws(), kPatience);
    QSignalSpy changed(&session, &Session::drawsChanged);
    session.setParameter("k", 5);
    QVERIFY(session.drawsAreStale());
    session.setParameter("k", 6);
    QCOMPARE(changed.count(), 1);
    openAndWait(session, QStringLiteral("builtin:iris"));
    QVERIFY(!session.draws());
    QCOMPARE(changed.count(), 2);
}

void TestSession::stoppingDrawsKeepsThoseDone()
{
    Session session;
    openAndWait(session, QStringLiteral("builtin:moons?n=2000&noise=0.1&seed=1"));
    session.giveAtRandom(3);
    QSignalSpy progress(&session, &Session::progressChanged);
    session.runDraws(kMostDraws);
    QTRY_VERIFY_WITH_TIMEOUT(!progress.isEmpty() && progress.last().first().toDouble() > 3.0 / kMostDraws,
                             kPatience);
    session.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!session.isLearning(), kPatience);
    QVERIFY(session.draws());
    QVERIFY(session.draws()->ending == Ending::Stopped);
    QVERIFY(session.draws()->draws() >= kFewestDraws);
    QVERIFY(session.draws()->draws() < kMostDraws);
}

void TestSession::drawsWithoutHeldOutLabelsSayWhatToDo()
{
    Session session;
    openAndWait(session, kMoons);
    session.holdOut(0.0);
    session.giveAtRandom(3);
    QSignalSpy problems(&session, &Session::problemFound);
    session.runDraws(3);
    QVERIFY(problems.wait(kPatience));
    QVERIFY(problems.first().first().toString().contains(QStringLiteral("hold some out")));
    QVERIFY(!session.draws());
}

void TestSession::inductiveEvaluationIsPartOfTheReport()
{
    Session session;
    openMoonsAndRun(session);
    QVERIFY(session.report()->evaluation == Evaluation::Transductive);
    session.setEvaluation(Evaluation::Inductive);
    QVERIFY(session.isStale());
    runAndWait(session);
    QVERIFY(!session.isStale());
    QVERIFY(session.report()->evaluation == Evaluation::Inductive);
    QCOMPARE(session.runs()[0].settings, QString());
    QCOMPARE(session.runs()[1].settings, QStringLiteral("inductive"));
    // a held-out sample is unlabelled in every frame but the last
    const auto &trace = session.report()->outcome.trace;
    for (std::size_t row = 0; row < session.labels().size(); ++row) {
        if (session.labels().role(row) == LabelRole::HeldOut)
            QCOMPARE(int(trace[trace.size() - 2].predicted[row]), kUnlabelled);
    }
}

void TestSession::remembersWhatTheRunBeforeSaid()
{
    Session session;
    openMoonsAndRun(session);
    QVERIFY(session.previousPrediction().empty());
    const std::vector<int> first = session.report()->outcome.predicted;
    session.giveAtRandom(10);
    runAndWait(session);
    QVERIFY(session.report()->outcome.predicted != first); // else the next line says nothing
    QVERIFY(std::ranges::equal(session.previousPrediction(), first));
    openAndWait(session, kMoons);
    QVERIFY(session.previousPrediction().empty());
}

void TestSession::theRunBeforeGoesWithItsClasses()
{
    Session session;
    openMoonsAndRun(session);
    runAndWait(session);
    QVERIFY(!session.previousPrediction().empty());
    session.removeClass(0); // the places of the others are no longer theirs
    QVERIFY(session.previousPrediction().empty());
}

void TestSession::axesFollowColumnsAndComponents()
{
    Session session;
    openAndWait(session, kMoons);
    QVERIFY(!session.axes().components); // two features are shown as they are
    QCOMPARE(session.positions()->xName, QStringLiteral("x"));
    openAndWait(session, QStringLiteral("builtin:iris"));
    QVERIFY(session.axes().components);
    QSignalSpy moved(&session, &Session::positionsChanged);
    session.setAxes({false, 2, 3});
    QCOMPARE(moved.size(), 1);
    QCOMPARE(session.positions()->x, session.data().columns[2].numbers);
    QCOMPARE(session.positions()->y, session.data().columns[3].numbers);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"

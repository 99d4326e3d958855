// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_preview.h"

#include "core/learn/learners.h"
#include "tests/support/session_steps.h"

using namespace inkling;

namespace {

void askAndWait(Session &session, long row, int classPlace)
{
    session.preview().ask(row, classPlace);
    QTRY_VERIFY_WITH_TIMEOUT(!session.preview().isAsking(), kPatience);
}

long rowOf(const Session &session, LabelRole role)
{
    long row = 0;
    while (session.labels().role(static_cast<std::size_t>(row)) != role)
        ++row;
    return row;
}

/// The first row without a label that the report gives the class.
long rowPredicted(const Session &session, int classPlace)
{
    long row = 0;
    while (session.labels().role(static_cast<std::size_t>(row)) != LabelRole::Unlabelled ||
           session.report()->outcome.predicted[static_cast<std::size_t>(row)] != classPlace)
        ++row;
    return row;
}

/// What really changes in the reports of two runs, one before and one after the label is given.
std::vector<LabelChange> realChanges(Session &session, long row, int classPlace)
{
    runAndWait(session);
    const std::vector<int> before = session.report()->outcome.predicted;
    const auto sample = static_cast<std::size_t>(row);
    session.labelPoints({{sample}}, classPlace, {"click", QStringLiteral("Click")});
    runAndWait(session);
    const std::vector<int> &after = session.report()->outcome.predicted;
    std::vector<LabelChange> changes;
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (i != sample && before[i] != after[i])
            changes.push_back({static_cast<std::uint32_t>(i), after[i]});
    }
    return changes;
}

} // namespace

class TestSessionPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatARealRunChanges_data();
    void namesWhatARealRunChanges();
    void manyQuestionsInARowStayTrue();
    void anOldReportIsNotComparedWith();
    void leavesTheSessionAsItIs();
    void leavesTheLiveAnswerAsItIs();
    void takingALabelAwayIsAskedToo();
    void saysWhyItCannotBeSaid_data();
    void saysWhyItCannotBeSaid();
    void oneClassAloneSaysNothing();
    void otherLabelsEndIt();
    void otherSettingsEndIt();
    void otherDataEndIt();
    void endingDropsTheAnswer();
    void theNewestQuestionWins();
};

void TestSessionPreview::namesWhatARealRunChanges_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("inductive");
    QTest::newRow("label propagation") << QByteArray("label_propagation") << false;
    QTest::newRow("held-out rows out of the graph") << QByteArray("label_propagation") << true;
    QTest::newRow("label spreading") << QByteArray("label_spreading") << false;
    QTest::newRow("keeps no answer") << QByteArray("logistic_regression") << false;
}

void TestSessionPreview::namesWhatARealRunChanges()
{
    QFETCH(QByteArray, method);
    QFETCH(bool, inductive);
    Session session;
    openAndWait(session, kMoons);
    session.giveAtRandom(3);
    session.setLearner(*findLearner(method.constData()));
    session.setEvaluation(inductive ? Evaluation::Inductive : Evaluation::Transductive);
    runAndWait(session);
    const long row = rowPredicted(session, 0);
    askAndWait(session, row, 1);
    const Preview preview = session.preview().result();
    QVERIFY(preview.isKnown);
    QVERIFY(!preview.changes.empty());
    QCOMPARE(preview.changes, realChanges(session, row, 1));
    QVERIFY2(preview.sentence.contains(QString::number(preview.changes.size())),
             qPrintable(preview.sentence));
}

// Each starts from what the last one left.
void TestSessionPreview::manyQuestionsInARowStayTrue()
{
    Session session;
    openMoonsAndRun(session);
    const long first = rowPredicted(session, 0);
    for (const int place : {1, 0, 1})
        askAndWait(session, first, place);
    askAndWait(session, rowPredicted(session, 1), 0);
    askAndWait(session, first, 1);
    const std::vector<LabelChange> changes = session.preview().result().changes;
    QCOMPARE(changes, realChanges(session, first, 1));
}

void TestSessionPreview::anOldReportIsNotComparedWith()
{
    Session session;
    openMoonsAndRun(session);
    session.giveAtRandom(2);
    QVERIFY(session.isStale());
    const long row = rowPredicted(session, 0);
    askAndWait(session, row, 1);
    const std::vector<LabelChange> changes = session.preview().result().changes;
    QCOMPARE(changes, realChanges(session, row, 1));
}

void TestSessionPreview::leavesTheSessionAsItIs()
{
    Session session;
    openMoonsAndRun(session);
    const Labels labels = session.labels();
    const SharedReport report = session.sharedReport();
    const int steps = session.undoStack().count();
    QSignalSpy labelsChanged(&session, &Session::labelsChanged);
    QSignalSpy reportChanged(&session, &Session::reportChanged);
    QSignalSpy runningChanged(&session, &Session::runningChanged);
    askAndWait(session, rowPredicted(session, 0), 1);
    session.preview().end();
    QVERIFY(session.labels() == labels);
    QCOMPARE(session.sharedReport(), report);
    QCOMPARE(session.undoStack().count(), steps);
    QVERIFY(!session.isStale());
    QCOMPARE(session.runs().size(), std::size_t(1));
    QCOMPARE(labelsChanged.count() + reportChanged.count() + runningChanged.count(), 0);
}

void TestSessionPreview::leavesTheLiveAnswerAsItIs()
{
    Session session;
    openMoonsAndRun(session);
    session.setLive(true);
    QTRY_VERIFY_WITH_TIMEOUT(!session.isLearning(), kPatience);
    const long row = rowPredicted(session, 0);
    askAndWait(session, row, 1);
    session.labelPoints({{static_cast<std::size_t>(rowPredicted(session, 1))}}, 1,
                        {"click", QStringLiteral("Click")});
    QTRY_VERIFY_WITH_TIMEOUT(!session.isLearning(), kPatience);
    const std::vector<int> live = session.report()->outcome.predicted;
    runAndWait(session);
    QCOMPARE(live, session.report()->outcome.predicted);
}

void TestSessionPreview::takingALabelAwayIsAskedToo()
{
    Session session;
    openMoonsAndRun(session);
    const long row = rowOf(session, LabelRole::Given);
    askAndWait(session, row, kUnlabelled);
    QVERIFY(session.preview().result().isKnown);
    const std::vector<LabelChange> changes = session.preview().result().changes;
    QCOMPARE(changes, realChanges(session, row, kUnlabelled));
}

void TestSessionPreview::saysWhyItCannotBeSaid_data()
{
    QTest::addColumn<int>("role"); // of the row; -1: no row
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("says");
    const int none = kUnlabelled;
    QTest::newRow("no point") << -1 << 0 << QStringLiteral("Point at");
    QTest::newRow("held out") << int(LabelRole::HeldOut) << 0 << QStringLiteral("held out");
    QTest::newRow("no such class") << int(LabelRole::Unlabelled) << 2 << QStringLiteral("no class 3");
    QTest::newRow("nothing to take") << int(LabelRole::Unlabelled) << none << QStringLiteral("no label");
    QTest::newRow("has it") << int(LabelRole::Given) << 0 << QStringLiteral("already");
}

void TestSessionPreview::saysWhyItCannotBeSaid()
{
    QFETCH(int, role);
    QFETCH(int, place);
    QFETCH(QString, says);
    Session session;
    openMoonsAndRun(session);
    long row = role < 0 ? -1 : rowOf(session, static_cast<LabelRole>(role));
    if (role == int(LabelRole::Given) && session.labels()[static_cast<std::size_t>(row)].given != place)
        place = session.labels()[static_cast<std::size_t>(row)].given;
    session.preview().ask(row, place);
    const Preview &preview = session.preview().result();
    QVERIFY2(preview.sentence.contains(says), qPrintable(preview.sentence));
    QVERIFY(!session.preview().isAsking());
    QVERIFY(preview.changes.empty() && !preview.isKnown);
}

void TestSessionPreview::oneClassAloneSaysNothing()
{
    Session session;
    openAndWait(session, kMoons);
    session.preview().ask(rowOf(session, LabelRole::Unlabelled), 0);
    QVERIFY(session.preview().result().sentence.contains(QStringLiteral("No sample has a label yet")));
    session.giveAtRandom(1);
    const long row = rowOf(session, LabelRole::Given); // the only one of its class
    session.preview().ask(row, kUnlabelled);
    QVERIFY(session.preview().result().sentence.contains(QStringLiteral("All given labels are of")));
    QVERIFY(!session.preview().isAsking());
}

void TestSessionPreview::otherLabelsEndIt()
{
    Session session;
    openMoonsAndRun(session);
    askAndWait(session, rowPredicted(session, 0), 1);
    session.giveAtRandom(1);
    QVERIFY(!session.preview().isShown());
    QVERIFY(session.preview().result().changes.empty());
}

void TestSessionPreview::otherSettingsEndIt()
{
    Session session;
    openMoonsAndRun(session);
    const long row = rowPredicted(session, 0);
    askAndWait(session, row, 1);
    session.setParameter("k", 5);
    QVERIFY(!session.preview().isShown());
    askAndWait(session, row, 1); // on another graph now
    const std::vector<LabelChange> changes = session.preview().result().changes;
    QCOMPARE(changes, realChanges(session, row, 1));
}

void TestSessionPreview::otherDataEndIt()
{
    Session session;
    openMoonsAndRun(session);
    session.preview().ask(rowPredicted(session, 0), 1);
    openAndWait(session, QStringLiteral("builtin:iris"));
    QVERIFY(!session.preview().isShown());
    QTRY_VERIFY_WITH_TIMEOUT(!session.preview().isAsking(), kPatience);
    QVERIFY(!session.preview().isShown()); // no late answer
}

void TestSessionPreview::endingDropsTheAnswer()
{
    Session session;
    openMoonsAndRun(session);
    session.preview().ask(rowPredicted(session, 0), 1);
    session.preview().end();
    QSignalSpy changed(&session.preview(), &SessionPreview::changed);
    QTRY_VERIFY_WITH_TIMEOUT(!session.preview().isAsking(), kPatience);
    QCOMPARE(changed.count(), 0);
}

void TestSessionPreview::theNewestQuestionWins()
{
    Session session;
    openMoonsAndRun(session);
    session.preview().ask(rowPredicted(session, 0), 1);
    const long row = rowPredicted(session, 1);
    askAndWait(session, row, 0);
    QVERIFY(session.preview().result().isKnown);
    QCOMPARE(session.preview().result().row, row);
    const std::vector<LabelChange> changes = session.preview().result().changes;
    QCOMPARE(changes, realChanges(session, row, 0));
}

QTEST_GUILESS_MAIN(TestSessionPreview)
#include "tst_session_preview.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_table_model.h"

#include "tests/support/session_steps.h"
#include "ui/models/percentage.h"

#include <QAbstractItemModelTester>

using namespace inkling;

class TestRunTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsByARowARunAndEmptiesWithTheData();
    void showsWhatTheSessionRemembers();
    void aRunWithoutHeldOutSamplesHasNoAccuracy();
};

void TestRunTableModel::growsByARowARunAndEmptiesWithTheData()
{
    Session session;
    RunTableModel model(session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    openMoonsAndRun(session);
    QCOMPARE(model.rowCount(), 1);
    runAndWait(session);
    QCOMPARE(model.rowCount(), 2);
    session.giveAtRandom(1); // stale, but no further run
    QCOMPARE(model.rowCount(), 2);
    openAndWait(session, kMoons);
    QCOMPARE(model.rowCount(), 0);
}

void TestRunTableModel::showsWhatTheSessionRemembers()
{
    Session session;
    RunTableModel model(session);
    openAndWait(session, kMoons);
    session.giveAtRandom(3);
    session.setParameter("k", 7);
    runAndWait(session);
    const RunRecord &run = session.runs().back();
    const auto text = [&model](int column) {
        return model.index(0, column).data().toString();
    };
    QCOMPARE(text(RunTableModel::Method), run.method);
    QCOMPARE(text(RunTableModel::Settings), QStringLiteral("k = 7"));
    QCOMPARE(text(RunTableModel::Given), QStringLiteral("6"));
    QCOMPARE(text(RunTableModel::HeldOut), QStringLiteral("40"));
    QCOMPARE(text(RunTableModel::Accuracy), percentText(run.accuracy));
    QCOMPARE(text(RunTableModel::Baseline), percentText(run.baseline));
}

void TestRunTableModel::aRunWithoutHeldOutSamplesHasNoAccuracy()
{
    Session session;
    RunTableModel model(session);
    openAndWait(session, kMoons);
    session.holdOut(0.0);
    QCOMPARE(session.labels().count(LabelRole::HeldOut), std::size_t{0});
    session.giveAtRandom(3);
    runAndWait(session);
    for (const int column : {RunTableModel::Accuracy, RunTableModel::Range, RunTableModel::Baseline})
        QCOMPARE(model.index(0, column).data().toString(), QStringLiteral("\u2013"));
}

QTEST_GUILESS_MAIN(TestRunTableModel)
#include "tst_run_table_model.moc"

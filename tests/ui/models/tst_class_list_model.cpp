// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/class_list_model.h"

#include "tests/support/session_steps.h"

#include <QAbstractItemModelTester>

using namespace inkling;

class TestClassListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheModelRulesThroughEverything();
    void listsClassesAndLastTheUnlabelled();
    void keysFollowThePlace_data();
    void keysFollowThePlace();
    void countsGivenAndPredictedOfTheShownFrame();
    void renamingIsOneUndoableStep();
    void aTakenOrEmptyNameIsRefusedWithAReason();
    void theUnlabelledRowCannotBeRenamed();
};

void TestClassListModel::keepsTheModelRulesThroughEverything()
{
    Session session;
    ClassListModel model(session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    openMoonsAndRun(session);
    session.addClass();
    session.setFrame(0);
    session.removeClass(0);
    session.undoStack().undo();
    session.undoStack().undo();
    openAndWait(session, QStringLiteral("builtin:iris"));
    QCOMPARE(model.rowCount(), 4);
}

void TestClassListModel::listsClassesAndLastTheUnlabelled()
{
    Session session;
    ClassListModel model(session);
    openAndWait(session, QStringLiteral("builtin:iris"));
    QCOMPARE(model.rowCount(), 4);
    for (int place = 0; place < 3; ++place) {
        QCOMPARE(model.indexOf(place).row(), place);
        QCOMPARE(model.index(place).data().toString().toStdString(),
                 session.labels().classes()[static_cast<std::size_t>(place)].name);
    }
    QCOMPARE(model.indexOf(kUnlabelled).row(), 3);
    QCOMPARE(model.index(3).data(ClassListModel::PlaceRole).toInt(), kUnlabelled);
    // the three counts add up: none is given yet, a fifth is held out
    QCOMPARE(model.index(3).data(ClassListModel::CountsRole).toString(), QStringLiteral("120"));
}

void TestClassListModel::keysFollowThePlace_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("key");
    QTest::newRow("first") << 0 << QStringLiteral("1");
    QTest::newRow("ninth") << 8 << QStringLiteral("9");
    QTest::newRow("tenth") << 9 << QStringLiteral("\u21e71");
    QTest::newRow("eighteenth") << 17 << QStringLiteral("\u21e79");
    QTest::newRow("nineteenth has none") << 18 << QString();
    QTest::newRow("unlabelled") << kUnlabelled << QStringLiteral("0");
}

void TestClassListModel::keysFollowThePlace()
{
    QFETCH(int, place);
    QFETCH(QString, key);
    Session session;
    ClassListModel model(session);
    openAndWait(session, kMoons);
    while (session.labels().classCount() < 20)
        QVERIFY(session.addClass() >= 0);
    QCOMPARE(model.indexOf(place).data(ClassListModel::KeyRole).toString(), key);
}

void TestClassListModel::countsGivenAndPredictedOfTheShownFrame()
{
    Session session;
    ClassListModel model(session);
    openMoonsAndRun(session);
    QVERIFY(session.frameCount() > 1);
    for (const int frame : {session.frameCount() - 1, 0}) {
        session.setFrame(frame);
        const auto &predicted = session.report()->outcome.trace[static_cast<std::size_t>(frame)].predicted;
        for (int place = 0; place < 2; ++place) {
            int count = 0;
            for (std::size_t row = 0; row < predicted.size(); ++row)
                count += session.labels()[row].given == kUnlabelled && predicted[row] == place;
            QCOMPARE(model.index(place).data(ClassListModel::CountsRole).toString(),
                     QStringLiteral("3 \u00b7 %1").arg(count));
        }
    }
}

void TestClassListModel::renamingIsOneUndoableStep()
{
    Session session;
    ClassListModel model(session);
    openAndWait(session, kMoons);
    const QString before = model.index(0).data().toString();
    QVERIFY(model.setData(model.index(0), QStringLiteral("  upper  ")));
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("upper"));
    QCOMPARE(session.undoStack().count(), 1);
    session.undoStack().undo();
    QCOMPARE(model.index(0).data().toString(), before);
}

void TestClassListModel::aTakenOrEmptyNameIsRefusedWithAReason()
{
    Session session;
    ClassListModel model(session);
    openAndWait(session, kMoons);
    QSignalSpy refused(&model, &ClassListModel::renameRefused);
    const QString before = model.index(0).data().toString();
    QVERIFY(!model.setData(model.index(0), QStringLiteral("   ")));
    QVERIFY(!model.setData(model.index(0), model.index(1).data()));
    QCOMPARE(refused.count(), 2);
    QVERIFY(refused[1][1].toString().contains(model.index(1).data().toString()));
    QCOMPARE(model.index(0).data().toString(), before);
    QCOMPARE(session.undoStack().count(), 0);
}

void TestClassListModel::theUnlabelledRowCannotBeRenamed()
{
    Session session;
    ClassListModel model(session);
    openAndWait(session, kMoons);
    QVERIFY(!model.flags(model.indexOf(kUnlabelled)).testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.setData(model.indexOf(kUnlabelled), QStringLiteral("none")));
}

QTEST_GUILESS_MAIN(TestClassListModel)
#include "tst_class_list_model.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/confusion_model.h"

#include "tests/support/session_steps.h"

#include <QAbstractItemModelTester>

using namespace inkling;

class TestConfusionModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyWithoutHeldOutSamples();
    void countsEveryHeldOutSampleOnce();
    void namesFollowTheClasses();
};

void TestConfusionModel::isEmptyWithoutHeldOutSamples()
{
    Session session;
    ConfusionModel model(session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    openAndWait(session, kMoons);
    session.holdOut(0.0);
    session.giveAtRandom(3);
    runAndWait(session);
    QVERIFY(session.report());
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
}

void TestConfusionModel::countsEveryHeldOutSampleOnce()
{
    Session session;
    ConfusionModel model(session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    openMoonsAndRun(session);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 3);
    std::vector<std::vector<int>> counted(2, std::vector<int>(3));
    for (std::size_t row = 0; row < session.labels().size(); ++row) {
        if (session.labels().role(row) != LabelRole::HeldOut)
            continue;
        const int predicted = session.report()->outcome.predicted[row];
        ++counted[static_cast<std::size_t>(session.labels()[row].truth)]
                 [static_cast<std::size_t>(predicted == kUnlabelled ? 2 : predicted)];
    }
    for (int truth = 0; truth < 2; ++truth) {
        for (int predicted = 0; predicted < 3; ++predicted)
            QCOMPARE(model.index(truth, predicted).data().toInt(),
                     counted[static_cast<std::size_t>(truth)][static_cast<std::size_t>(predicted)]);
    }
}

void TestConfusionModel::namesFollowTheClasses()
{
    Session session;
    ConfusionModel model(session);
    openMoonsAndRun(session);
    QSignalSpy changed(&model, &QAbstractItemModel::headerDataChanged);
    QVERIFY(session.renameClass(1, QStringLiteral("lower")));
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("lower"));
    QCOMPARE(model.headerData(1, Qt::Vertical).toString(), QStringLiteral("lower"));
    QVERIFY(changed.count() >= 2);
}

QTEST_MAIN(TestConfusionModel)
#include "tst_confusion_model.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/class_score_model.h"

#include "tests/support/session_steps.h"
#include "ui/models/percentage.h"

#include <QAbstractItemModelTester>

using namespace inkling;

class TestClassScoreModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheReportsScoresByClass();
    void aClassWithoutHeldOutSamplesHasNoScores();
};

void TestClassScoreModel::showsTheReportsScoresByClass()
{
    Session session;
    ClassScoreModel model(session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    openMoonsAndRun(session);
    QCOMPARE(model.rowCount(), 2);
    for (int place = 0; place < 2; ++place) {
        const ClassScore &score = session.report()->score.perClass[static_cast<std::size_t>(place)];
        QCOMPARE(model.index(place, ClassScoreModel::Precision).data().toString(),
                 percentText(score.precision));
        QCOMPARE(model.index(place, ClassScoreModel::Recall).data().toString(), percentText(score.recall));
        QCOMPARE(model.index(place, ClassScoreModel::F1).data().toString(), percentText(score.f1));
        QCOMPARE(model.index(place, ClassScoreModel::Support).data().toULongLong(),
                 qulonglong(score.support));
    }
}

void TestClassScoreModel::aClassWithoutHeldOutSamplesHasNoScores()
{
    Session session;
    ClassScoreModel model(session);
    openAndWait(session, kMoons);
    session.giveAtRandom(3);
    const int place = session.addClass(QStringLiteral("third"));
    runAndWait(session);
    QCOMPARE(model.index(place, ClassScoreModel::Support).data().toString(), QStringLiteral("0"));
    QCOMPARE(model.index(place, ClassScoreModel::Recall).data().toString(), QStringLiteral("\u2013"));
}

QTEST_GUILESS_MAIN(TestClassScoreModel)
#include "tst_class_score_model.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/label_replay.h"

#include "tests/support/session_steps.h"

using namespace inkling;

namespace {

/// What stood before the first step and after each.
std::vector<Labels> labelSomething(Session &session)
{
    std::vector<Labels> moments{session.labels()};
    const auto keep = [&] {
        moments.push_back(session.labels());
    };
    session.giveAtRandom(2);
    keep();
    session.addClass(QStringLiteral("third"));
    keep();
    session.labelPoints(std::vector<std::size_t>{1, 5, 7}, 2, {"lasso", QStringLiteral("Lasso")});
    keep();
    session.moveClass(2, 0);
    keep();
    session.undoStack().undo();
    keep();
    session.removeClass(1);
    keep();
    session.holdOut(0.1);
    keep();
    return moments;
}

} // namespace

/// The labels of any moment, and the way back to them.
class TestLabelReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMomentIsAsItWas()
    {
        Session session;
        openAndWait(session, kMoons);
        LabelReplay replay(session);
        QVERIFY(replay.isPresent());
        const std::vector<Labels> moments = labelSomething(session);
        QCOMPARE(replay.stepCount(), moments.size() - 1);
        QVERIFY(replay.isPresent()); // it has followed
        const Labels now = session.labels();
        for (const std::size_t step : {7, 0, 3, 2, 6, 1, 5, 4}) {
            replay.moveTo(step);
            QCOMPARE(replay.step(), step);
            QVERIFY(replay.labels() == moments[step]);
            for (std::size_t other = 0; other < moments.size(); ++other)
                QVERIFY(replay.labelsAfter(other) == moments[other]);
        }
        QVERIFY(session.labels() == now); // looking changes nothing
        QCOMPARE(session.history().size(), moments.size() - 1);
    }

    void aMomentStaysWhileTheWorkGoesOn()
    {
        Session session;
        openAndWait(session, kMoons);
        LabelReplay replay(session);
        const std::vector<Labels> moments = labelSomething(session);
        replay.moveTo(2);
        QSignalSpy changed(&replay, &LabelReplay::changed);
        session.hideGivenLabels();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(replay.step(), std::size_t(2));
        QCOMPARE(replay.stepCount(), moments.size());
        QVERIFY(replay.labels() == moments[2]);
        QVERIFY(replay.labelsAfter(replay.stepCount()) == session.labels());
    }

    // Locks are part of what stood then.
    void goingBackIsOneStepThatCanBeUndone()
    {
        Session session;
        openAndWait(session, kMoons);
        LabelReplay replay(session);
        const std::vector<Labels> moments = labelSomething(session);
        session.lockClass(0, true);
        const Labels now = session.labels();
        const std::size_t steps = session.history().size();
        replay.moveTo(3);
        replay.goBack(QStringLiteral("Back to step 3"));
        QVERIFY(session.labels() == moments[3]);
        QCOMPARE(session.history().size(), steps + 1);
        QCOMPARE(session.history().back().tool, std::string("replay"));
        QCOMPARE(session.undoStack().undoText(), QStringLiteral("Back to step 3"));
        QVERIFY(replay.isPresent());
        QVERIFY(replay.labels() == moments[3]);
        session.undoStack().undo();
        QVERIFY(session.labels() == now);
        QVERIFY(replay.labels() == now);
    }

    void goingBackToThePresentIsNoStep()
    {
        Session session;
        openAndWait(session, kMoons);
        LabelReplay replay(session);
        session.giveAtRandom(1);
        replay.goBack(QStringLiteral("Back"));
        QCOMPARE(session.history().size(), std::size_t(1));
    }

    void otherDataBeginAnew()
    {
        Session session;
        openAndWait(session, kMoons);
        LabelReplay replay(session);
        session.giveAtRandom(1);
        replay.moveTo(0);
        openAndWait(session, QStringLiteral("builtin:iris"));
        QCOMPARE(replay.stepCount(), std::size_t(0));
        QVERIFY(replay.isPresent());
        QVERIFY(replay.labels() == session.labels());
    }
};

QTEST_GUILESS_MAIN(TestLabelReplay)
#include "tst_label_replay.moc"

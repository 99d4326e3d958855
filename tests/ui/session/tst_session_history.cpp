// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "tests/support/session_steps.h"
#include "ui/session/labeller.h"

#include <functional>

using namespace inkling;

namespace {

QStringList toolsOf(const LabelHistory &history)
{
    QStringList tools;
    for (const LabelEvent &step : history)
        tools += QString::fromStdString(step.tool);
    return tools;
}

std::size_t unlabelledRow(const Labels &labels)
{
    std::size_t row = 0;
    while (labels.role(row) != LabelRole::Unlabelled)
        ++row;
    return row;
}

/// One random edit, undo or redo.
void editSomehow(Session &session, Random &random)
{
    const auto classes = static_cast<std::uint32_t>(session.labels().classCount());
    const std::size_t row = random.below(static_cast<std::uint32_t>(session.labels().size()));
    const auto place = static_cast<int>(random.below(classes));
    switch (random.below(12)) {
    case 0:
        session.addClass();
        break;
    case 1:
        session.renameClass(place, QStringLiteral("name %1").arg(random.below(1000)));
        break;
    case 2:
        if (classes > 2)
            session.removeClass(place);
        break;
    case 3:
        if (classes > 2)
            session.mergeClass(place, place == 0 ? 1 : 0);
        break;
    case 4:
        session.moveClass(place, static_cast<int>(random.below(classes)));
        break;
    case 5:
        session.holdOut(0.1 * static_cast<double>(random.below(5)));
        break;
    case 6:
        session.giveAtRandom(2);
        break;
    case 7:
        session.flag(std::vector{row}, Certainty::Unsure);
        break;
    case 8:
        session.undoStack().undo();
        break;
    case 9:
        session.undoStack().redo();
        break;
    default:
        session.labelPoints(std::vector{row}, place, {"click", QStringLiteral("Click")});
    }
}

} // namespace

/// What becomes of the labels, step by step.
class TestSessionHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dataAreOpenedWithoutSteps()
    {
        Session session;
        QSignalSpy started(&session, &Session::historyStarted);
        openAndWait(session, kMoons);
        QVERIFY(session.history().empty());
        QCOMPARE(started.size(), 1);
        session.giveAtRandom(1);
        QCOMPARE(session.history().size(), std::size_t(1));
        openAndWait(session, kMoons);
        QVERIFY(session.history().empty());
        QCOMPARE(started.size(), 2);
    }

    void eachChangeSaysByWhatItWasMade()
    {
        Session session;
        openAndWait(session, kMoons);
        const std::int64_t before = utcMilliseconds();
        session.giveAtRandom(2);
        session.labelPoints(std::vector{unlabelledRow(session.labels())}, 0,
                            {"lasso", QStringLiteral("Lasso")});
        session.flag(std::vector{unlabelledRow(session.labels())}, Certainty::Unsure);
        session.addClass(QStringLiteral("third"));
        session.renameClass(2, QStringLiteral("other"));
        session.moveClass(2, 0);
        session.removeClass(0);
        session.holdOut(0.1);
        session.hideGivenLabels();
        QCOMPARE(toolsOf(session.history()),
                 QStringList({QStringLiteral("random"), QStringLiteral("lasso"), QStringLiteral("flag"),
                              QStringLiteral("add_class"), QStringLiteral("rename_class"),
                              QStringLiteral("move_class"), QStringLiteral("remove_class"),
                              QStringLiteral("hold_out"), QStringLiteral("hide")}));
        for (const LabelEvent &step : session.history())
            QVERIFY(step.time >= before && step.time <= utcMilliseconds());
    }

    void changesOfNothingAreNoSteps()
    {
        Session session;
        openAndWait(session, kMoons);
        session.labelPoints(std::vector<std::size_t>{}, 0, {});
        session.renameClass(0, QString::fromStdString(session.labels().classes()[0].name));
        QVERIFY(session.history().empty());
        QVERIFY(session.undoStack().isClean());
    }

    void undoAndRedoAreStepsOfTheirOwn()
    {
        Session session;
        openAndWait(session, kMoons);
        const Labels opened = session.labels();
        session.giveAtRandom(2);
        const Labels given = session.labels();
        session.undoStack().undo();
        QVERIFY(session.labels() == opened);
        session.undoStack().redo();
        QVERIFY(session.labels() == given);
        QCOMPARE(toolsOf(session.history()),
                 QStringList({QStringLiteral("random"), QStringLiteral("undo"), QStringLiteral("redo")}));
    }

    void viewsAreAssignedWithoutLosingIt()
    {
        Session session;
        openAndWait(session, QStringLiteral("builtin:iris"));
        session.giveAtRandom(2);
        QSignalSpy started(&session, &Session::historyStarted);
        QSignalSpy features(&session, &Session::featuresChanged);
        session.setViews({{"sepals", "1-2"}, {"petals", "3-4"}});
        QVERIFY(features.wait(kPatience));
        QCOMPARE(session.history().size(), std::size_t(1));
        QVERIFY(started.isEmpty());
    }

    void whatIsStartedHereIsNotUndone()
    {
        Session session;
        openAndWait(session, kMoons);
        session.giveAtRandom(2);
        const Labels given = session.labels();
        session.startHistory();
        QVERIFY(session.history().empty());
        QVERIFY(!session.undoStack().canUndo());
        QVERIFY(session.labels() == given);
    }

    /// It leads from what was opened to every moment since, and back.
    void leadsToTheLabelsWhateverIsDone()
    {
        Session session;
        openAndWait(session, kMoons);
        const Labels opened = session.labels();
        std::vector<Labels> moments{opened};
        std::size_t announced = 0;
        connect(&session, &Session::stepMade, this, [&](const LabelEvent &step) {
            QVERIFY(step == session.history().back());
            moments.push_back(session.labels());
            ++announced;
        });
        Random random(5);
        for (int i = 0; i < 400; ++i)
            editSomehow(session, random);
        const LabelHistory &history = session.history();
        QVERIFY(history.size() > 200);
        QCOMPARE(announced, history.size());
        Labels labels = opened;
        for (std::size_t step = 0; step < history.size(); ++step) {
            QVERIFY(replay(history, labels, step, step + 1));
            QVERIFY(labels == moments[step + 1]);
        }
        QVERIFY(labels == session.labels());
        QVERIFY(replay(history, labels, history.size(), 0));
        QVERIFY(labels == opened);
    }
};

QTEST_MAIN(TestSessionHistory)
#include "tst_session_history.moc"

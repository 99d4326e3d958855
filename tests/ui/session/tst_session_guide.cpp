// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_guide.h"

#include "core/learn/learners.h"
#include "tests/support/session_steps.h"

#include <set>

using namespace inkling;

namespace {

void waitForAnswer(Session &session)
{
    QTRY_VERIFY_WITH_TIMEOUT(!session.guide().isLooking() && session.guide().row() >= 0, kPatience);
}

void nextAndWait(Session &session)
{
    session.guide().next();
    QTRY_VERIFY_WITH_TIMEOUT(!session.guide().isLooking(), kPatience);
}

bool isOpen(const Session &session, long row)
{
    const auto place = static_cast<std::size_t>(row);
    return session.labels().role(place) == LabelRole::Unlabelled && !session.labels()[place].unsure;
}

/// Four points with a class column that has gaps: nothing is held out, two are given.
QString fourPoints(const QTemporaryDir &folder)
{
    return writeFile(folder, QStringLiteral("four.csv"), "x,y,class\n0,0,a\n1,0,\n2,0,\n3,0,b\n");
}

} // namespace

class TestSessionGuide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesNothingUntilAsked();
    void leadsToAnOpenSample();
    void acceptGivesThePredictedClassInOneStep();
    void withoutAPredictionNothingIsAccepted();
    void goesOnWhenTheUserLabelsTheSuggestion();
    void staysWithWhatIsLookedAt();
    void rejectedSamplesComeLast();
    void flaggedSamplesAreNotSuggested();
    void saysWhenNothingIsLeft();
    void undoBringsASampleBack();
    void tellsWhatALabelWouldChange();
    void onLargeDataItIsQuickAndSaysSo();
    void otherDataAreLookedAtAnew();
    void theSessionCanGoMeanwhile();
};

void TestSessionGuide::doesNothingUntilAsked()
{
    Session session;
    session.guide().next(); // without data
    openAndWait(session, kMoons);
    QVERIFY(!session.guide().isLooking());
    session.guide().wake();
    waitForAnswer(session);
    QCOMPARE(session.selection().current(), -1L); // knowing is not showing
    QVERIFY(!session.guide().reason().isEmpty());
}

void TestSessionGuide::leadsToAnOpenSample()
{
    Session session;
    openAndWait(session, kMoons);
    QSignalSpy shown(&session.guide(), &SessionGuide::shown);
    nextAndWait(session);
    QCOMPARE(shown.count(), 1);
    const long first = session.guide().row();
    QCOMPARE(session.selection().current(), first);
    QVERIFY(isOpen(session, first)); // of 200 rows 40 are held out
    QVERIFY(session.guide().reason().startsWith(QStringLiteral("in the middle of")));
    session.selection().setCurrent(0);
    session.guide().next(); // back to it
    QCOMPARE(session.selection().current(), first);
}

void TestSessionGuide::acceptGivesThePredictedClassInOneStep()
{
    Session session;
    openMoonsAndRun(session);
    nextAndWait(session);
    const long row = session.guide().row();
    const int predicted = session.report()->outcome.predicted[static_cast<std::size_t>(row)];
    QCOMPARE(session.guide().acceptedClass(), predicted);
    const int steps = session.undoStack().count();
    session.guide().accept();
    QCOMPARE(session.undoStack().count(), steps + 1);
    const QString name =
        QString::fromStdString(session.labels().classes()[static_cast<std::size_t>(predicted)].name);
    QVERIFY(session.undoStack().text(steps).startsWith(QStringLiteral("Accept: 1 point")));
    QVERIFY(session.undoStack().text(steps).endsWith(name));
    QCOMPARE(session.labels()[static_cast<std::size_t>(row)].given, predicted);
    waitForAnswer(session);
    QVERIFY(session.guide().row() != row);
    QCOMPARE(session.selection().current(), session.guide().row());
}

void TestSessionGuide::withoutAPredictionNothingIsAccepted()
{
    Session session;
    openAndWait(session, kMoons);
    nextAndWait(session);
    QCOMPARE(session.guide().acceptedClass(), kUnlabelled);
    const int steps = session.undoStack().count();
    session.guide().accept();
    QCOMPARE(session.undoStack().count(), steps);
    openMoonsAndRun(session);
    const auto given = session.labels().given();
    const auto labelled = std::find_if(given.begin(), given.end(), [](int c) { return c != kUnlabelled; });
    session.selection().setCurrent(labelled - given.begin());
    QCOMPARE(session.guide().acceptedClass(), kUnlabelled); // it has a label
    QVERIFY(!session.guide().canDefer());
    for (std::size_t row = 0; row < 200; ++row) {
        if (!session.labels()[row].heldOut)
            continue;
        session.selection().setCurrent(static_cast<long>(row));
        QCOMPARE(session.guide().acceptedClass(), kUnlabelled); // it is locked
        QVERIFY(!session.guide().canDefer());
    }
}

void TestSessionGuide::goesOnWhenTheUserLabelsTheSuggestion()
{
    Session session;
    openAndWait(session, kMoons);
    nextAndWait(session);
    std::set<long> seen;
    for (int i = 0; i < 12; ++i) { // more than are kept ready
        const long row = session.selection().current();
        QVERIFY(isOpen(session, row));
        QVERIFY(seen.insert(row).second);
        session.labelPoints({{static_cast<std::size_t>(row)}}, i % 2, {"key", QStringLiteral("Key")});
        QTRY_VERIFY_WITH_TIMEOUT(session.selection().current() != row, kPatience);
    }
}

// An answer that comes between looking and pressing a key must not put another sample under the key.
void TestSessionGuide::staysWithWhatIsLookedAt()
{
    Session session;
    openAndWait(session, kMoons);
    nextAndWait(session);
    const long row = session.selection().current();
    session.giveAtRandom(3);
    if (!isOpen(session, row))
        QSKIP("the draw has hit the suggestion");
    runAndWait(session);
    QTRY_VERIFY_WITH_TIMEOUT(!session.guide().isLooking(), kPatience);
    QCOMPARE(session.guide().row(), row);
    QCOMPARE(session.selection().current(), row);
}

void TestSessionGuide::rejectedSamplesComeLast()
{
    const QTemporaryDir folder;
    Session session;
    openAndWait(session, fourPoints(folder));
    nextAndWait(session);
    const long first = session.guide().row();
    session.guide().reject();
    waitForAnswer(session);
    const long second = session.guide().row();
    QCOMPARE(std::set<long>({first, second}), std::set<long>({1, 2}));
    session.guide().reject();
    waitForAnswer(session);
    QCOMPARE(session.guide().row(), first); // the longest ago
    QVERIFY(session.guide().reason().startsWith(QStringLiteral("rejected before")));
    session.labelPoints({{static_cast<std::size_t>(first)}}, 0, {"key", QStringLiteral("Key")});
    waitForAnswer(session);
    QCOMPARE(session.guide().row(), second);
    QCOMPARE(session.selection().current(), second);
}

void TestSessionGuide::flaggedSamplesAreNotSuggested()
{
    const QTemporaryDir folder;
    Session session;
    openAndWait(session, fourPoints(folder));
    nextAndWait(session);
    const long first = session.guide().row();
    session.guide().flag();
    QVERIFY(session.labels()[static_cast<std::size_t>(first)].unsure);
    waitForAnswer(session);
    QVERIFY(session.guide().row() != first);
    QCOMPARE(session.selection().current(), session.guide().row());
    session.guide().flag();
    QTRY_VERIFY_WITH_TIMEOUT(session.guide().isExhausted(), kPatience);
}

void TestSessionGuide::saysWhenNothingIsLeft()
{
    const QTemporaryDir folder;
    Session session;
    openAndWait(session, fourPoints(folder));
    session.labelPoints(std::vector<std::size_t>{1, 2}, 0, {"lasso", QStringLiteral("Lasso")});
    session.guide().next();
    QTRY_VERIFY_WITH_TIMEOUT(session.guide().isExhausted(), kPatience);
    QCOMPARE(session.guide().row(), -1L);
    session.guide().accept();
    session.guide().reject();
    session.guide().flag();
    session.guide().next();
    QTRY_VERIFY_WITH_TIMEOUT(session.guide().isExhausted(), kPatience);
}

void TestSessionGuide::undoBringsASampleBack()
{
    const QTemporaryDir folder;
    Session session;
    openAndWait(session, fourPoints(folder));
    nextAndWait(session);
    session.labelPoints(std::vector<std::size_t>{1, 2}, 0, {"lasso", QStringLiteral("Lasso")});
    QTRY_VERIFY_WITH_TIMEOUT(session.guide().isExhausted(), kPatience);
    session.undoStack().undo();
    waitForAnswer(session);
    QVERIFY(session.guide().row() == 1 || session.guide().row() == 2);
}

void TestSessionGuide::tellsWhatALabelWouldChange()
{
    Session session;
    openMoonsAndRun(session);
    session.guide().wake();
    waitForAnswer(session);
    const auto row = static_cast<std::size_t>(session.guide().row());
    const Outcome before = session.report()->outcome;
    const int other = 1 - before.predicted[row]; // of two classes
    const QString reason = session.guide().reason();
    session.labelPoints({{row}}, other, {"key", QStringLiteral("Key")});
    runAndWait(session);
    int flips = 0;
    for (std::size_t i = 0; i < before.predicted.size(); ++i)
        flips += i != row && before.predicted[i] != session.report()->outcome.predicted[i];
    QVERIFY(flips > 0);
    QVERIFY2(reason.contains(QStringLiteral("%1 other label").arg(flips)), qPrintable(reason));
}

void TestSessionGuide::onLargeDataItIsQuickAndSaysSo()
{
    Session session;
    openAndWait(session,
                QStringLiteral("builtin:moons?n=%1&noise=0.1&seed=1").arg(SessionGuide::kMostExactRows + 1));
    session.guide().wake();
    QVERIFY(!session.guide().isAwake()); // not by itself
    nextAndWait(session);
    QVERIFY(isOpen(session, session.guide().row()));
    QVERIFY(session.guide().reason().contains(QStringLiteral("quick look")));
}

void TestSessionGuide::otherDataAreLookedAtAnew()
{
    const QTemporaryDir folder;
    Session session;
    session.guide().wake(); // before any data
    openAndWait(session, kMoons);
    waitForAnswer(session);
    openAndWait(session, fourPoints(folder));
    waitForAnswer(session);
    QVERIFY(session.guide().row() == 1 || session.guide().row() == 2);
    QCOMPARE(session.selection().current(), -1L);
}

void TestSessionGuide::theSessionCanGoMeanwhile()
{
    auto session = std::make_unique<Session>();
    openAndWait(*session, QStringLiteral("builtin:moons?n=2000&noise=0.1&seed=1"));
    session->guide().next();
    QVERIFY(session->guide().isLooking());
    session.reset();
}

QTEST_GUILESS_MAIN(TestSessionGuide)
#include "tst_session_guide.moc"

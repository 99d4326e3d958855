// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/score_words.h"

#include "core/learn/learners.h"

#include <QTest>

using namespace inkling;

class TestScoreWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMethodHasItsName();
    void theVerdictFollowsTheDifference_data();
    void theVerdictFollowsTheDifference();
    void aMethodWithoutUnlabelledDataIsNotPraisedForThem();
    void missingCoverageIsTold();
    void anUnfinishedAnswerIsNeverPassedOffAsFinal_data();
    void anUnfinishedAnswerIsNeverPassedOffAsFinal();
    void leaveOneOutIsMarkedAsSuch();
    void theSummaryHoldsAllNumbers();

private:
    static Report report();
    static QString remarkTexts(const Report &report);
};

/// 58 of 60 against 49 of 60.
Report TestScoreWords::report()
{
    Report report;
    report.learner = "label_propagation";
    report.score.heldOut = 60;
    report.score.correct = 58;
    report.score.accuracy = 58.0 / 60.0;
    report.score.interval = wilsonInterval(58, 60);
    report.score.coverage = 1.0;
    report.score.given = 6;
    report.score.givenAgreed = 5;
    report.outcome.predicted.assign(100, 0);
    BaselineScore baseline;
    baseline.id = "logistic_regression";
    baseline.score = report.score;
    baseline.score.correct = 49;
    baseline.score.accuracy = 49.0 / 60.0;
    report.baselines.push_back(baseline);
    Difference difference;
    difference.to = "logistic_regression";
    difference.points = 0.15;
    difference.interval = {0.052, 0.248};
    difference.mcnemarP = 0.0039;
    difference.verdict = Verdict::Helped;
    report.difference = difference;
    return report;
}

QString TestScoreWords::remarkTexts(const Report &report)
{
    QStringList texts;
    for (const ScoreLine &line : ScoreWords::remarks(report))
        texts += line.text;
    return texts.join(u'\n');
}

void TestScoreWords::everyMethodHasItsName()
{
    for (const LearnerInfo &learner : learners())
        QCOMPARE(ScoreWords::methodName(learner.id), QString::fromUtf8(learner.name));
}

void TestScoreWords::theVerdictFollowsTheDifference_data()
{
    QTest::addColumn<int>("verdict");
    QTest::addColumn<double>("points");
    QTest::addColumn<int>("moreNeeded");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("helped") << int(Verdict::Helped) << 0.15 << 0
                            << QStringList{QStringLiteral("helped"), QStringLiteral("+15.0")};
    QTest::newRow("hurt") << int(Verdict::Hurt) << -0.125 << 0
                          << QStringList{QStringLiteral("hurt"), QStringLiteral("\u221212.5")};
    QTest::newRow("cannot tell") << int(Verdict::CannotTell) << 0.01 << 0
                                 << QStringList{QStringLiteral("Cannot tell"), QStringLiteral("+1.0")};
    QTest::newRow("cannot tell, with a way out")
        << int(Verdict::CannotTell) << 0.01 << 250
        << QStringList{QStringLiteral("Cannot tell"), QStringLiteral("250 more held-out")};
}

void TestScoreWords::theVerdictFollowsTheDifference()
{
    QFETCH(int, verdict);
    QFETCH(double, points);
    QFETCH(int, moreNeeded);
    QFETCH(QStringList, parts);
    Report shown = report();
    shown.difference->verdict = static_cast<Verdict>(verdict);
    shown.difference->points = points;
    shown.difference->moreNeeded = static_cast<std::size_t>(moreNeeded);
    const ScoreLine line = ScoreWords::verdict(shown);
    for (const QString &part : parts)
        QVERIFY2(line.text.contains(part), qPrintable(line.text));
    QCOMPARE(line.text.contains(QStringLiteral("more held-out")), moreNeeded > 0);
    QVERIFY2(line.meaning.contains(QStringLiteral("0.0039")), qPrintable(line.meaning)); // McNemar
}

void TestScoreWords::aMethodWithoutUnlabelledDataIsNotPraisedForThem()
{
    Report shown = report();
    shown.learner = "nearest_neighbour";
    const QString text = ScoreWords::verdict(shown).text;
    QVERIFY(!text.contains(QStringLiteral("nlabelled")));
    QVERIFY(text.contains(ScoreWords::methodName("logistic_regression")));
}

void TestScoreWords::missingCoverageIsTold()
{
    Report shown = report();
    const QString percentage = QStringLiteral("95.0");
    QVERIFY(!remarkTexts(shown).contains(percentage));
    shown.score.coverage = 0.95;
    shown.outcome.predicted[3] = kUnlabelled;
    QVERIFY(remarkTexts(shown).contains(percentage));
    QVERIFY(remarkTexts(shown).contains(QStringLiteral("Unreached: 1")));
}

void TestScoreWords::anUnfinishedAnswerIsNeverPassedOffAsFinal_data()
{
    QTest::addColumn<int>("ending");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("converged") << int(Ending::Converged) << false;
    QTest::newRow("limit") << int(Ending::LimitReached) << true;
    QTest::newRow("stopped") << int(Ending::Stopped) << true;
}

void TestScoreWords::anUnfinishedAnswerIsNeverPassedOffAsFinal()
{
    QFETCH(int, ending);
    QFETCH(bool, isTold);
    Report shown = report();
    shown.outcome.ending = static_cast<Ending>(ending);
    shown.outcome.iterations = 1000;
    QCOMPARE(remarkTexts(shown).contains(QStringLiteral("1000 iterations")), isTold);
}

void TestScoreWords::leaveOneOutIsMarkedAsSuch()
{
    Report shown = report();
    shown.leaveOneOut = LeaveOneOut{4, 5, 1};
    const QString text = remarkTexts(shown);
    QVERIFY(text.contains(QStringLiteral("Leave-one-out: 4 of 5")));
    QVERIFY(text.contains(QStringLiteral("left aside: 1")));
}

void TestScoreWords::theSummaryHoldsAllNumbers()
{
    const QString text = ScoreWords::summary(report());
    for (const char *part : {"58 of 60", "96.7", "49 of 60", "81.7", "+15.0", "5 of 6"})
        QVERIFY2(text.contains(QLatin1StringView(part)), part);
}

QTEST_MAIN(TestScoreWords)
#include "tst_score_words.moc"

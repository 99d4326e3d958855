// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/score_words.h"

#include "core/learn/learners.h"
#include "ui/models/percentage.h"
#include "ui/session/translate.h"

#include <QLocale>

#include <algorithm>

namespace inkling {

namespace {

qulonglong number(std::size_t value)
{
    return value;
}

bool usesUnlabelledData(const std::string &learner)
{
    const LearnerInfo *info = findLearner(learner);
    return info && info->family != Family::Baseline;
}

/// The verdict on a method against a baseline, with the difference and its interval.
QString verdictText(Verdict verdict, const std::string &learner, const std::string &baseline,
                    double difference, const Interval &interval)
{
    const QString size = ScoreWords::tr("%1 (%2 \u2026 %3)")
                             .arg(signedPercentage(difference), signedPercentage(interval.low),
                                  signedPercentage(interval.high));
    const QString other = ScoreWords::methodName(baseline);
    const bool unlabelled = usesUnlabelledData(learner);
    switch (verdict) {
    case Verdict::Helped:
        return unlabelled ? ScoreWords::tr("Unlabelled data helped: %1").arg(size)
                          : ScoreWords::tr("Better than %1: %2").arg(other, size);
    case Verdict::Hurt:
        return unlabelled ? ScoreWords::tr("Unlabelled data hurt: %1").arg(size)
                          : ScoreWords::tr("Worse than %1: %2").arg(other, size);
    case Verdict::CannotTell:
        break;
    }
    return ScoreWords::tr("Cannot tell yet: %1").arg(size);
}

} // namespace

QString ScoreWords::methodName(const std::string &id)
{
    if (const LearnerInfo *learner = findLearner(id))
        return translated(learner->name);
    return QString::fromStdString(id);
}

ScoreLine ScoreWords::counts(const Score &score)
{
    const QString share = tr("%1 of %2").arg(number(score.correct)).arg(number(score.heldOut));
    return {share + QStringLiteral(" \u00b7 ") + percentRange(score.interval.low, score.interval.high),
            tr("%1 of the %2 held-out samples were predicted right; unreached ones count as wrong. On "
               "endlessly many such samples the accuracy would be within %3 %, 19 times out of 20 (Wilson "
               "interval).")
                .arg(number(score.correct))
                .arg(number(score.heldOut))
                .arg(percentRange(score.interval.low, score.interval.high))};
}

ScoreLine ScoreWords::verdict(const Report &report)
{
    const Difference &difference = *report.difference;
    QString text = verdictText(difference.verdict, report.learner, difference.to, difference.points,
                               difference.interval);
    if (difference.moreNeeded > 0)
        text += u'\n' + tr("About %1 more held-out rows would settle it.").arg(number(difference.moreNeeded));
    const QString meaning =
        tr("Accuracy minus that of %1 on the same held-out samples, in percentage points, with its 95 % "
           "interval (paired "
           "bootstrap). McNemar's exact test: p = %2.")
            .arg(methodName(difference.to), QLocale().toString(difference.mcnemarP, 'g', 2));
    return {text, meaning};
}

std::vector<ScoreLine> ScoreWords::remarks(const Report &report)
{
    const Score &score = report.score;
    const Outcome &outcome = report.outcome;
    std::vector<ScoreLine> lines;
    if (score.heldOut > 0 && score.coverage < 1.0)
        lines.push_back({tr("Reached %1 of the held-out samples").arg(percentText(score.coverage)),
                         tr("The others got no prediction and count as wrong")});
    if (const auto unreached = std::count(outcome.predicted.begin(), outcome.predicted.end(), kUnlabelled);
        unreached > 0)
        lines.push_back({tr("Unreached: %1").arg(unreached),
                         tr("Samples without a way to any label; they stay without a prediction")});
    lines.push_back(
        {tr("Agrees with %1 of %2 given labels").arg(number(score.givenAgreed)).arg(number(score.given)),
         tr("The method has seen these labels: this says nothing of how well it works")});
    if (report.leaveOneOut) {
        const LeaveOneOut &left = *report.leaveOneOut;
        QString text =
            tr("Leave-one-out: %1 of %2 given labels").arg(number(left.right)).arg(number(left.total));
        if (left.excluded > 0)
            text += tr(", left aside: %1").arg(number(left.excluded));
        lines.push_back(
            {text,
             tr("Few labels are held out, so each given label was predicted from the others as well. Left "
                "aside: labels that are the last of their class or of their part of the graph.")});
    }
    if (outcome.ending == Ending::LimitReached)
        lines.push_back(
            {tr("Limit reached after %1 iterations: the answer is not final").arg(outcome.iterations),
             tr("Allow more iterations, or a larger tolerance")});
    if (outcome.ending == Ending::Stopped)
        lines.push_back({tr("Stopped after %1 iterations: the answer is not final").arg(outcome.iterations),
                         tr("Run again for the whole answer")});
    for (const Message &note : outcome.notes)
        lines.push_back({translated(note), tr("A note of the method")});
    return lines;
}

QString ScoreWords::evaluation(Evaluation evaluation)
{
    return evaluation == Evaluation::Transductive
               ? tr("Held-out samples: in the graph, without their labels (transductive)")
               : tr("Held-out samples: left out of the graph and predicted afterwards (inductive)");
}

ScoreLine ScoreWords::drawsVerdict(const DrawsReport &draws)
{
    QString text = verdictText(draws.verdict, draws.learner, draws.comparedTo, draws.difference.mean,
                               draws.difference.interval);
    text += QStringLiteral(" \u00b7 ") + tr("%1 draws of %2 labels, scored on %3 held-out samples")
                                             .arg(number(draws.draws()))
                                             .arg(number(draws.given))
                                             .arg(number(draws.heldOut));
    if (draws.ending == Ending::Stopped)
        text += QStringLiteral(" \u00b7 ") + tr("stopped before %1").arg(number(draws.wanted));
    return {text, tr("Accuracy minus that of %1 on the same draw, in percentage points: the mean over the "
                     "draws with its 95 % interval (Student's t, each draw one observation). It speaks of "
                     "other labels on these held-out samples, not of other samples.")
                      .arg(methodName(draws.comparedTo))};
}

ScoreLine ScoreWords::drawNumbers(const DrawnMethod &method)
{
    const DrawSummary &summary = method.summary;
    const QString range = percentRange(summary.interval.low, summary.interval.high);
    return {percentage(summary.mean) + QStringLiteral(" \u00b1 ") + percentage(summary.deviation) +
                QStringLiteral(" \u00b7 ") + range,
            tr("Mean of the draws \u00b1 their standard deviation, in %. The mean of endlessly many draws "
               "would be within %1, 19 times out of 20 (Student's t).")
                .arg(range)};
}

QString ScoreWords::summary(const Report &report)
{
    QStringList lines;
    const auto add = [&lines](const QString &name, const Score &score) {
        lines += score.heldOut > 0
                     ? tr("%1: %2 (%3)").arg(name, percentText(score.accuracy), counts(score).text)
                     : name;
    };
    add(methodName(report.learner), report.score);
    if (report.score.heldOut > 0) {
        std::for_each(report.baselines.rbegin(), report.baselines.rend(),
                      [&](const auto &baseline) { add(methodName(baseline.id), baseline.score); });
    }
    if (report.difference)
        lines += verdict(report).text;
    if (report.score.heldOut > 0 && usesUnlabelledData(report.learner))
        lines += evaluation(report.evaluation);
    for (const ScoreLine &line : remarks(report))
        lines += line.text;
    return lines.join(u'\n');
}

} // namespace inkling

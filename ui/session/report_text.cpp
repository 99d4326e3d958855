// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/report_text.h"

#include "core/learn/learners.h"
#include "ui/session/session.h"
#include "ui/session/translate.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace inkling {

namespace {

QString percent(double share)
{
    return QString::number(100.0 * share, 'f', 1);
}

QString scoreLine(const QString &name, const Score &score)
{
    return Session::tr("%1: %2 % (%3 of %4, 95 % interval %5 to %6 %)")
        .arg(name, percent(score.accuracy))
        .arg(score.correct)
        .arg(score.heldOut)
        .arg(percent(score.interval.low), percent(score.interval.high));
}

QString differenceLine(const Difference &difference)
{
    const QString verdict = difference.verdict == Verdict::Helped ? Session::tr("Unlabelled data helped")
                            : difference.verdict == Verdict::Hurt
                                ? Session::tr("Unlabelled data hurt")
                                : Session::tr("Cannot tell yet whether unlabelled data helps");
    return Session::tr("%1: %2 points against %3 (95 % interval %4 to %5, McNemar p %6)")
        .arg(verdict, percent(difference.points), translated(findLearner(difference.to)->name),
             percent(difference.interval.low), percent(difference.interval.high),
             QString::number(difference.mcnemarP, 'g', 2));
}

} // namespace

QString reportText(const Session &session)
{
    const Report *report = session.report();
    if (!report)
        return {};
    const Labels &labels = session.labels();
    const auto &predicted = report->outcome.predicted;
    QStringList lines;
    lines += Session::tr("Data: %1, %2 rows, %3 features")
                 .arg(QString::fromStdString(session.data().name))
                 .arg(labels.size())
                 .arg(session.features().X.cols());
    lines += Session::tr("Labels: %1 given, %2 held out, %3 unlabelled")
                 .arg(labels.count(LabelRole::Given))
                 .arg(labels.count(LabelRole::HeldOut))
                 .arg(labels.count(LabelRole::Unlabelled));
    lines += Session::tr("Unreached: %1").arg(std::count(predicted.begin(), predicted.end(), kUnlabelled));
    const QString name = translated(findLearner(report->learner)->name);
    if (report->score.heldOut > 0) {
        lines += scoreLine(name, report->score);
        for (const BaselineScore &baseline : report->baselines)
            lines += scoreLine(translated(findLearner(baseline.id)->name), baseline.score);
    } else {
        lines += Session::tr("%1: nothing is held out, so there is no accuracy").arg(name);
    }
    if (report->evaluation == Evaluation::Inductive)
        lines += Session::tr("The held-out samples were left out of the graph and predicted afterwards.");
    if (report->difference)
        lines += differenceLine(*report->difference);
    if (report->leaveOneOut)
        lines += Session::tr("Leave-one-out over the given labels: %1 of %2 right")
                     .arg(report->leaveOneOut->right)
                     .arg(report->leaveOneOut->total);
    for (const Message &note : report->outcome.notes)
        lines += translated(note);
    return lines.join(u'\n') + u'\n';
}

} // namespace inkling

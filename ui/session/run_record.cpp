// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/run_record.h"

#include "core/learn/learners.h"
#include "ui/session/translate.h"

#include <QStringList>

#include <algorithm>

namespace inkling {

RunRecord RunRecord::of(const Report &report)
{
    const LearnerInfo &learner = *findLearner(report.learner);
    RunRecord record;
    record.method = translated(learner.name);
    const ParameterValues defaults = ParameterValues::defaults(learner.parameters);
    QStringList changed;
    for (const Parameter &parameter : learner.parameters) {
        const std::string now = parameterText(parameter, report.parameters.number(parameter.id));
        if (now != parameterText(parameter, defaults.number(parameter.id)))
            changed +=
                QStringLiteral("%1 = %2").arg(QLatin1StringView(parameter.id), QString::fromStdString(now));
    }
    if (report.evaluation == Evaluation::Inductive)
        changed += tr("inductive");
    record.settings = changed.join(QStringLiteral(", "));
    record.given = report.score.given;
    record.heldOut = report.score.heldOut;
    record.accuracy = report.score.accuracy;
    record.interval = report.score.interval;
    for (const BaselineScore &baseline : report.baselines) {
        if (baseline.id == "logistic_regression")
            record.baseline = baseline.score.accuracy;
    }
    const auto &predicted = report.outcome.predicted;
    record.unreached = static_cast<std::size_t>(std::count(predicted.begin(), predicted.end(), kUnlabelled));
    record.ending = report.outcome.ending;
    record.milliseconds = report.milliseconds;
    return record;
}

} // namespace inkling

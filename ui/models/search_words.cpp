// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/search_words.h"

#include "ui/models/percentage.h"
#include "ui/models/value_text.h"
#include "ui/session/translate.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace inkling {

QString SearchWords::settings(const ConfiguredLearner &candidate, const std::vector<VariedParameter> &varied)
{
    constexpr int kDigits = 4;
    const ParameterTable &table = candidate.learner->parameters;
    QStringList texts;
    for (const Parameter &parameter : table) {
        const bool isVaried = std::any_of(varied.begin(), varied.end(),
                                          [&](const VariedParameter &one) { return one.id == parameter.id; });
        if (isVaried && isRelevant(table, parameter, candidate.values))
            texts += QStringLiteral("%1 = %2").arg(
                QLatin1StringView(parameter.id),
                ValueText::of(parameter, candidate.values.number(parameter.id), kDigits));
    }
    return texts.join(QStringLiteral(", "));
}

QString SearchWords::verdict(const SessionSearch &search)
{
    const SearchReport &report = *search.report();
    const QLocale locale;
    const auto count = [&locale](std::size_t value) {
        return locale.toString(static_cast<qulonglong>(value));
    };
    QStringList sentences;
    if (report.best) {
        const SearchPoint &best = report.points[*report.best];
        const Score &score = best.score;
        const QString name = translated(best.candidate.learner->name);
        const QString varied = settings(best.candidate, search.varied());
        sentences += tr("Best: %1, %2 of %3 left-out labels wrong (%4; 95 % interval %5).")
                         .arg(varied.isEmpty() ? name : QStringLiteral("%1, %2").arg(name, varied),
                              count(score.heldOut - score.correct), count(score.heldOut),
                              percentText(1.0 - score.accuracy),
                              percentRange(1.0 - score.interval.high, 1.0 - score.interval.low));
    } else {
        sentences += tr("No candidate has an answer.");
    }
    if (report.ending == Ending::Stopped)
        sentences += tr("Stopped: %1 of %2 candidates are done.")
                         .arg(count(report.points.size()), count(report.planned));
    for (const Message &note : report.notes)
        sentences += translated(note);
    return sentences.join(u' ');
}

} // namespace inkling

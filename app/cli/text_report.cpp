// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text_report.h"

#include "app/cli/execution.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace inkling {

namespace {

std::string decimals(double value, int digits)
{
    std::array<char, 64> buffer = {};
    std::snprintf(buffer.data(), buffer.size(), "%.*f", digits, value);
    return buffer.data();
}

std::string percent(double share)
{
    return decimals(100.0 * share, 1) + " %";
}

std::string padded(std::string text, std::size_t width)
{
    text.resize(std::max(width, text.size()), ' ');
    return text;
}

std::string line(const std::string &name, const std::string &text)
{
    return padded(name, 22) + text + "\n";
}

std::string accuracyText(const Score &score)
{
    return percent(score.accuracy) + "  (95 %: " + percent(score.interval.low) + " to " +
           percent(score.interval.high) + ")";
}

std::string dataText(const FinishedRun &run)
{
    const Labels &labels = run.labels;
    return run.report.learner + " on " + run.data.name + ": rows " + std::to_string(run.data.rows) +
           ", features " + std::to_string(run.data.featureColumns().size()) + ", classes " +
           std::to_string(labels.classCount()) + "\n" +
           line("labels", "given " + std::to_string(labels.count(LabelRole::Given)) + ", held out " +
                              std::to_string(labels.count(LabelRole::HeldOut)) + ", unlabelled " +
                              std::to_string(labels.count(LabelRole::Unlabelled)));
}

std::string endingText(const Outcome &outcome)
{
    if (outcome.ending == Ending::LimitReached)
        return line("ending", "limit of iterations reached (" + std::to_string(outcome.iterations) +
                                  "); the answer is not converged");
    return {};
}

std::string unreachedText(const FinishedRun &run)
{
    const std::vector<int> &predicted = run.report.outcome.predicted;
    const auto unreached = std::count(predicted.begin(), predicted.end(), kUnlabelled);
    std::string text = std::to_string(unreached);
    if (run.report.score.heldOut > 0)
        text += " (coverage of the held-out rows: " + percent(run.report.score.coverage) + ")";
    return line("unreached rows", text);
}

std::string probabilityText(double p)
{
    return p < 0.0001 ? "< 0.0001" : decimals(p, 4);
}

std::string verdictText(const Difference &difference)
{
    std::string verdict = difference.verdict == Verdict::Helped ? "helped"
                          : difference.verdict == Verdict::Hurt ? "hurt"
                                                                : "cannot tell yet";
    verdict += ": " + decimals(100.0 * difference.points, 1) + " points against " + difference.to +
               " (95 %: " + decimals(100.0 * difference.interval.low, 1) + " to " +
               decimals(100.0 * difference.interval.high, 1) + "; McNemar p " +
               probabilityText(difference.mcnemarP) + ")";
    if (difference.moreNeeded > 0)
        verdict += "; about " + std::to_string(difference.moreNeeded) + " more held-out rows would settle it";
    return line("verdict", verdict);
}

std::string scoreText(const Report &report)
{
    const Score &score = report.score;
    std::string text;
    if (score.heldOut > 0) {
        text += line("held-out accuracy", accuracyText(score) + "  " + std::to_string(score.correct) +
                                              " of " + std::to_string(score.heldOut));
        for (const BaselineScore &baseline : report.baselines)
            text += line("  " + baseline.id, accuracyText(baseline.score));
    } else {
        text +=
            line("held-out accuracy", "nothing is held out; --seeds-per-class or --seed-fraction measure");
    }
    if (report.difference)
        text += verdictText(*report.difference);
    return text + line("given labels", "agrees with " + std::to_string(score.givenAgreed) + " of " +
                                           std::to_string(score.given));
}

std::string classesText(const FinishedRun &run)
{
    const Score &score = run.report.score;
    std::string text;
    for (std::size_t i = 0; i < score.perClass.size() && score.heldOut > 0; ++i) {
        const ClassScore &one = score.perClass[i];
        text += line("class " + run.labels.classes()[i].name,
                     "precision " + percent(one.precision) + ", recall " + percent(one.recall) + ", F1 " +
                         percent(one.f1) + ", held out " + std::to_string(one.support));
    }
    return text;
}

std::string costText(const FinishedRun &run)
{
    const Outcome &outcome = run.report.outcome;
    return line("time", decimals(run.times.total, 0) + " ms (read " + decimals(run.times.read, 0) +
                            ", prepare " + decimals(run.times.prepare, 0) + ", graph " +
                            decimals(outcome.graphMilliseconds, 0) + ", solve " +
                            decimals(outcome.solveMilliseconds, 0) + "), threads " +
                            std::to_string(run.threads)) +
           line("peak memory", decimals(peakMemory(), 0) + " MB");
}

} // namespace

std::string runText(const FinishedRun &run, Detail detail)
{
    std::string text =
        dataText(run) + endingText(run.report.outcome) + unreachedText(run) + scoreText(run.report);
    if (detail == Detail::Everything)
        text += classesText(run) + costText(run);
    for (const std::string &note : run.notes)
        text += line("note", note);
    return text;
}

} // namespace inkling

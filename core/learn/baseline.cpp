// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/baseline.h"

#include "core/base/stopwatch.h"
#include "core/classify/base_learner.h"
#include "core/classify/predict_rows.h"
#include "core/learn/balance_lines.h"
#include "core/learn/given_samples.h"

#include <utility>

namespace inkling {

namespace {

Result<Outcome> fitAndPredict(const BaseLearner &learner, const LearningProblem &problem,
                              const RunControl &control)
{
    if (const Status labels = checkLabels(problem); !labels)
        return labels.error();
    const Stopwatch stopwatch;
    const auto fitted = learner.fit(givenSamples(problem), control.part(0.0, 0.8));
    if (!fitted)
        return fitted.error();
    auto scores = predictRows(fitted->predict, *problem.X, problem.classCount, control.part(0.8, 1.0));
    if (!scores)
        return scores.error();
    Outcome outcome;
    outcome.scores = std::move(scores).value();
    outcome.ending = fitted->ending;
    outcome.iterations = fitted->iterations;
    predictFromScores(outcome);
    if (problem.trace == TraceRequest::Frames)
        outcome.trace.push_back(traceFrame(outcome.iterations, outcome.scores));
    outcome.solveMilliseconds = stopwatch.milliseconds();
    return outcome;
}

Pseudocode baselineLines()
{
    return {{.text = QT_TRANSLATE_NOOP("core", "h ← learner fitted to the given samples")},
            {.text = QT_TRANSLATE_NOOP("core", "each sample ← the class that h finds most probable"),
             .moment = Moment::End}};
}

} // namespace

LearnerInfo baseline(const ClassifierInfo &classifier)
{
    return {.id = classifier.id,
            .name = classifier.name,
            .summary = classifier.summary,
            .family = Family::Baseline,
            .source = classifier.source,
            .parameters = supervisedParameters(classifier),
            .pseudocode = canBeBalanced(classifier) ? withBalance(baselineLines()) : baselineLines(),
            .run = [&classifier](const LearningProblem &problem, const ParameterValues &values,
                                 const RunControl &control) {
                return fitAndPredict(supervised(classifier, values), problem, control);
            }};
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/baseline.h"

#include "core/base/parallel.h"
#include "core/base/stopwatch.h"
#include "core/data/labels.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace inkling {

namespace {

/// The probabilities of all rows, some at a time. Stopped: an Error of that kind.
Result<RowMatrix> predictRows(const Predictor &predict, const RowMatrix &X, int classCount,
                              const RunControl &control)
{
    constexpr Eigen::Index kBlockRows = 8;
    constexpr std::chrono::milliseconds kRoundTime{20}; // how long it computes before it asks whether to stop
    RowMatrix scores(X.rows(), classCount);
    Eigen::Index round = control.pool() ? kBlockRows * control.pool()->threadCount() : kBlockRows;
    for (Eigen::Index begin = 0; begin < X.rows();) {
        if (!control.advance(static_cast<double>(begin) / static_cast<double>(X.rows())))
            return stopped();
        const auto start = std::chrono::steady_clock::now();
        const auto count = static_cast<std::size_t>(std::min(round, X.rows() - begin));
        parallelFor(control.pool(), count, kBlockRows, [&](std::size_t from, std::size_t to) {
            const Eigen::Index first = begin + static_cast<Eigen::Index>(from);
            const auto rows = static_cast<Eigen::Index>(to - from);
            scores.middleRows(first, rows) = predict(X.middleRows(first, rows));
        });
        begin += static_cast<Eigen::Index>(count);
        if (std::chrono::steady_clock::now() - start < kRoundTime)
            round *= 2;
    }
    return scores;
}

Result<Outcome> fitAndPredict(const ClassifierInfo &classifier, const LearningProblem &problem,
                              const ParameterValues &values, const RunControl &control)
{
    if (const Status labels = checkLabels(problem); !labels)
        return labels.error();
    const Stopwatch stopwatch;
    std::vector<int> rows;
    std::vector<int> y;
    for (std::size_t i = 0; i < problem.given.size(); ++i) {
        if (problem.given[i] == kUnlabelled)
            continue;
        rows.push_back(static_cast<int>(i));
        y.push_back(problem.given[i]);
    }
    const auto fitted =
        classifier.fit((*problem.X)(rows, Eigen::all), y, problem.classCount, values, control.part(0.0, 0.8));
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

} // namespace

LearnerInfo baseline(const ClassifierInfo &classifier)
{
    return {.id = classifier.id,
            .name = classifier.name,
            .summary = classifier.summary,
            .family = Family::Baseline,
            .source = classifier.source,
            .parameters = classifier.parameters,
            .run = [&classifier](const LearningProblem &problem, const ParameterValues &values,
                                 const RunControl &control) {
                return fitAndPredict(classifier, problem, values, control);
            }};
}

} // namespace inkling

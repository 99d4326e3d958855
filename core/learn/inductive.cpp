// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/inductive.h"

#include "core/base/stopwatch.h"
#include "core/data/labels.h"

#include <utility>

namespace inkling {

namespace {

/// A frame of some rows as one of n; the others have no label yet.
TraceFrame spread(const TraceFrame &frame, const std::vector<int> &rows, std::size_t n)
{
    TraceFrame whole{frame.iteration, std::vector<std::int8_t>(n, kUnlabelled),
                     std::vector<std::uint8_t>(n, 0)};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        whole.predicted[rows[i]] = frame.predicted[i];
        whole.confidence[rows[i]] = frame.confidence[i];
    }
    return whole;
}

} // namespace

std::vector<int> keptRows(Eigen::Index n, const std::vector<int> &leftOut)
{
    std::vector<int> kept;
    kept.reserve(static_cast<std::size_t>(n) - leftOut.size());
    auto next = leftOut.begin();
    for (int row = 0; row < n; ++row) {
        if (next != leftOut.end() && *next == row)
            ++next;
        else
            kept.push_back(row);
    }
    return kept;
}

LearningProblem withoutRows(const std::vector<int> &leftOut, const LearningProblem &problem,
                            GraphCache &graphs)
{
    const std::vector<int> kept = keptRows(problem.X->rows(), leftOut);
    LearningProblem part = problem;
    part.graphs = &graphs;
    part.X = graphs.part(problem.X, kept);
    if (problem.surgery)
        part.surgery = std::make_shared<const GraphSurgery>(problem.surgery->among(kept));
    part.given.clear();
    for (const int row : kept)
        part.given.push_back(problem.given[row]);
    return part;
}

Result<Outcome> runWithout(const std::vector<int> &leftOut, const LearnerInfo &learner,
                           const LearningProblem &problem, const ParameterValues &values,
                           const RunControl &control)
{
    if (leftOut.empty() || !learner.predict)
        return learner.run(problem, values, control);
    const std::vector<int> kept = keptRows(problem.X->rows(), leftOut);
    GraphCache ownCache;
    const LearningProblem part = withoutRows(leftOut, problem, problem.graphs ? *problem.graphs : ownCache);
    auto learned = learner.run(part, values, control.part(0.0, 0.8));
    if (!learned)
        return learned;
    const Stopwatch stopwatch;
    const bool isStopped = learned->ending == Ending::Stopped; // nothing more is to be computed then
    const auto predicted = isStopped
                               ? Result<RowMatrix>(RowMatrix::Zero(std::ssize(leftOut), problem.classCount))
                               : learner.predict(part, values, *learned, (*problem.X)(leftOut, Eigen::all),
                                                 control.part(0.8, 1.0));
    if (!predicted)
        return predicted.error();
    Outcome outcome = std::move(learned).value();
    RowMatrix scores(problem.X->rows(), problem.classCount);
    scores(kept, Eigen::all) = outcome.scores;
    scores(leftOut, Eigen::all) = *predicted;
    outcome.scores = std::move(scores);
    predictFromScores(outcome);
    for (LabelStep &step : outcome.labelSteps)
        step.row = kept[static_cast<std::size_t>(step.row)];
    for (TraceFrame &frame : outcome.trace) {
        const bool isLast = &frame == &outcome.trace.back();
        frame =
            isLast ? traceFrame(frame.iteration, outcome.scores) : spread(frame, kept, problem.given.size());
    }
    outcome.solveMilliseconds += stopwatch.milliseconds();
    return outcome;
}

} // namespace inkling

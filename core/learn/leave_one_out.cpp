// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/leave_one_out.h"

#include "core/data/labels.h"
#include "core/learn/graph_learning.h"

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

/// The outcome of some rows as one of more; the others have no prediction.
Outcome ofAll(Outcome outcome, const std::vector<int> &some, const std::vector<int> &all)
{
    RowMatrix scores = RowMatrix::Zero(static_cast<Eigen::Index>(all.size()), outcome.scores.cols());
    auto place = all.begin();
    for (std::size_t i = 0; i < some.size(); ++i) {
        place = std::lower_bound(place, all.end(), some[i]);
        scores.row(place - all.begin()) = outcome.scores.row(static_cast<Eigen::Index>(i));
    }
    outcome.scores = std::move(scores);
    predictFromScores(outcome);
    return outcome;
}

Result<Outcome> leaveOutOnGraph(const LinearPropagation &linear, const LearningProblem &problem,
                                const std::vector<int> &rows, const Graph &graph, const RunControl &control)
{
    Outcome outcome;
    outcome.scores.resize(static_cast<Eigen::Index>(rows.size()), problem.classCount);
    Eigen::Index done = 0;
    for (const std::vector<int> &group : columnGroups(rows, graph.size())) {
        const auto size = static_cast<Eigen::Index>(group.size());
        const auto all = static_cast<double>(rows.size());
        const RunControl part =
            control.part(static_cast<double>(done) / all, static_cast<double>(done + size) / all);
        const LabelColumns columns(problem, group);
        Outcome limit;
        const Propagation propagation = linear.propagation(columns.problem(), graph);
        const auto F =
            propagation.limit(limitSettings(linear.solver, problem, graph, propagation.kind), limit, part);
        if (!F)
            return F.error();
        if (limit.ending == Ending::Stopped)
            return stopped();
        if (limit.ending == Ending::LimitReached)
            outcome.ending = Ending::LimitReached;
        outcome.iterations = std::max(outcome.iterations, limit.iterations);
        outcome.scores.middleRows(done, size) = dividedByRowSums(linear.leftOut(graph, columns, *F));
        done += size;
    }
    return outcome;
}

Result<Outcome> leaveOutByRuns(const LearnerInfo &learner, const LearningProblem &problem,
                               const std::vector<int> &rows, const ParameterValues &values,
                               const RunControl &control)
{
    GraphCache ownCache;
    LearningProblem without = problem;
    without.graphs = problem.graphs ? problem.graphs : &ownCache;
    Outcome outcome;
    outcome.scores = RowMatrix::Zero(static_cast<Eigen::Index>(rows.size()), problem.classCount);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto all = static_cast<double>(rows.size());
        const RunControl part = control.part(static_cast<double>(i) / all, static_cast<double>(i + 1) / all);
        if (!part.advance(0.0)) // a small graph is solved without a question
            return stopped();
        without.given[rows[i]] = kUnlabelled;
        auto one = learner.run(without, values, part);
        without.given[rows[i]] = problem.given[rows[i]];
        if (!one)
            return one;
        if (one->ending == Ending::Stopped)
            return stopped();
        if (one->ending == Ending::LimitReached)
            outcome.ending = Ending::LimitReached;
        outcome.iterations = std::max(outcome.iterations, one->iterations);
        outcome.components = one->components;
        outcome.graphMilliseconds += one->graphMilliseconds;
        outcome.solveMilliseconds += one->solveMilliseconds;
        outcome.scores.row(static_cast<Eigen::Index>(i)) = one->scores.row(rows[i]);
        if (i == 0)
            outcome.notes = std::move(one.value().notes);
    }
    return outcome;
}

} // namespace

std::vector<int> evenlyChosen(const std::vector<int> &items, std::size_t most)
{
    if (items.size() <= most)
        return items;
    std::vector<int> chosen;
    chosen.reserve(most);
    for (std::size_t i = 0; i < most; ++i)
        chosen.push_back(items[i * items.size() / most]);
    return chosen;
}

std::vector<int> labelsToLeaveOut(const LearningProblem &problem, std::size_t most)
{
    std::vector<int> rows;
    for (std::size_t row = 0; row < problem.given.size(); ++row) {
        if (problem.given[row] != kUnlabelled)
            rows.push_back(static_cast<int>(row));
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [&](int a, int b) { return problem.given[a] < problem.given[b]; });
    std::vector<int> chosen = evenlyChosen(rows, most);
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

std::vector<int> labelsWithOthers(const LearningProblem &problem, const std::vector<int> &rows)
{
    std::vector<int> counts(static_cast<std::size_t>(problem.classCount), 0);
    for (const int label : problem.given) {
        if (label != kUnlabelled)
            ++counts[label];
    }
    std::vector<int> withOthers;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(withOthers),
                 [&](int row) { return counts[problem.given[row]] > 1; });
    return withOthers;
}

bool leavesOutByRuns(const LearnerInfo &learner, const ParameterValues &values)
{
    const bool iterates =
        values.contains("solver") && values.choice<PropagationSolver>("solver") == PropagationSolver::Iterate;
    return !learner.leaveOneOut || iterates;
}

Result<Outcome> leaveOneOut(const LearnerInfo &learner, const LearningProblem &problem,
                            const std::vector<int> &rows, const ParameterValues &values,
                            const RunControl &control)
{
    const std::vector<int> tried = labelsWithOthers(problem, rows);
    LearningProblem untraced = problem;
    untraced.trace = TraceRequest::None;
    untraced.startFrom = StartFrom::Nothing;
    auto outcome = leavesOutByRuns(learner, values)
                       ? leaveOutByRuns(learner, untraced, tried, values, control)
                       : learner.leaveOneOut(untraced, tried, values, control);
    return outcome ? ofAll(std::move(outcome).value(), tried, rows) : outcome;
}

Result<Outcome> leaveOneOut(const LinearPropagation &linear, const LearningProblem &problem,
                            const std::vector<int> &rows, const RunControl &control)
{
    return learnOnGraph(
        problem, linear.graph,
        [&](const Graph &graph, const RunControl &part) {
            return leaveOutOnGraph(linear, problem, rows, graph, part);
        },
        control);
}

} // namespace inkling

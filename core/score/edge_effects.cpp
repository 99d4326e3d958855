// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/score/edge_effects.h"

#include "core/base/stopwatch.h"
#include "core/data/labels.h"
#include "core/graph/bridges.h"
#include "core/graph/edges.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace inkling {

namespace {

constexpr double kFirstRun = 0.1; // of the progress

/// The most worth trying first; equal ones by their rows, so that the choice is always the same.
bool isMoreFlow(const EdgeEffect &a, const EdgeEffect &b)
{
    return a.flow != b.flow ? a.flow > b.flow : a.edge < b.edge;
}

EdgeEffect candidate(const SparseMatrix &W, const Outcome &outcome, const RowPair &edge)
{
    EdgeEffect effect{.edge = edge};
    const RowMatrix &F = outcome.scores;
    effect.flow = 0.5 * W.coeff(edge.low, edge.high) * (F.row(edge.low) - F.row(edge.high)).cwiseAbs().sum();
    effect.lowClass = outcome.predicted[static_cast<std::size_t>(edge.low)];
    effect.highClass = outcome.predicted[static_cast<std::size_t>(edge.high)];
    return effect;
}

/// How many samples hang by a bridge alone: those of the side without a label, where the other has one.
int hanging(const Bridge &bridge)
{
    if ((bridge.marked[0] > 0) == (bridge.marked[1] > 0))
        return 0;
    return bridge.size[bridge.marked[0] > 0 ? 1 : 0];
}

std::vector<Bridge> bridgesOf(const SparseMatrix &W, const std::vector<int> &given)
{
    std::vector<char> isGiven(given.size());
    std::transform(given.begin(), given.end(), isGiven.begin(),
                   [](int label) { return static_cast<char>(label != kUnlabelled); });
    std::vector<Bridge> bridges = findBridges(W, isGiven);
    std::stable_sort(bridges.begin(), bridges.end(),
                     [](const Bridge &a, const Bridge &b) { return hanging(a) > hanging(b); });
    return bridges;
}

/// The edges with the most flow. Cost: O(edges log(most)).
std::vector<EdgeEffect> mostFlow(const SparseMatrix &W, const Outcome &outcome, std::size_t most)
{
    std::vector<EdgeEffect> best; // a heap with the least flow on top
    for (int row = 0; row < W.rows(); ++row) {
        forEachEdge(W, row, [&](int other, double) {
            if (row >= other)
                return;
            best.push_back(candidate(W, outcome, {row, other}));
            std::push_heap(best.begin(), best.end(), isMoreFlow);
            if (best.size() <= most)
                return;
            std::pop_heap(best.begin(), best.end(), isMoreFlow);
            best.pop_back();
        });
    }
    std::sort(best.begin(), best.end(), isMoreFlow);
    return best;
}

std::vector<EdgeEffect> candidates(const SparseMatrix &W, const Outcome &outcome,
                                   const std::vector<int> &given)
{
    const std::vector<Bridge> bridges = bridgesOf(W, given);
    std::vector<EdgeEffect> chosen;
    for (const Bridge &bridge : bridges) {
        if (chosen.size() == kMostEdgesTried / 2 || hanging(bridge) == 0)
            break;
        chosen.push_back(candidate(W, outcome, bridge.edge));
    }
    const auto isOf = [](const RowPair &edge) {
        return [edge](const EdgeEffect &one) {
            return one.edge == edge;
        };
    };
    for (const EdgeEffect &effect : mostFlow(W, outcome, kMostEdgesTried)) {
        const bool isNew = std::none_of(chosen.begin(), chosen.end(), isOf(effect.edge));
        if (chosen.size() < kMostEdgesTried && effect.flow > 0.0 && isNew)
            chosen.push_back(effect);
    }
    for (const Bridge &bridge : bridges) {
        const auto found = std::find_if(chosen.begin(), chosen.end(), isOf(bridge.edge));
        if (found != chosen.end())
            found->isBridge = true;
    }
    return chosen;
}

/// Fills in what a run without the edge changes.
Status tryWithout(EdgeEffect &effect, const ConfiguredLearner &method, LearningProblem problem,
                  const std::vector<int> &before, const RunControl &control)
{
    auto surgery =
        problem.surgery ? std::make_shared<GraphSurgery>(*problem.surgery) : std::make_shared<GraphSurgery>();
    surgery->cut({&effect.edge, 1});
    problem.surgery = std::move(surgery);
    const auto outcome = method.learner->run(problem, method.values, control);
    if (!outcome)
        return outcome.error();
    if (outcome->ending == Ending::Stopped)
        return stopped();
    for (std::size_t row = 0; row < before.size(); ++row) {
        if (outcome->predicted[row] == before[row])
            continue;
        ++effect.changed;
        effect.unreached += outcome->predicted[row] == kUnlabelled ? 1 : 0;
    }
    return Success{};
}

} // namespace

Result<EdgeEffectReport> edgeEffects(const ConfiguredLearner &method, const LearningProblem &problem,
                                     const RunControl &control)
{
    const Stopwatch stopwatch;
    if (!heedsSurgery(method.values))
        return Error{message(
            QT_TRANSLATE_NOOP("core", "This method has no graph of nearest neighbours whose edges could be "
                                      "cut; choose one that has (graph=knn)."))};
    GraphCache ownCache;
    LearningProblem plain = problem;
    plain.trace = TraceRequest::None;
    plain.startFrom = StartFrom::Nothing;
    plain.graphs = problem.graphs ? problem.graphs : &ownCache;
    const auto outcome = method.learner->run(plain, method.values, control.part(0.0, kFirstRun));
    if (!outcome)
        return outcome.error();
    if (outcome->ending == Ending::Stopped)
        return stopped();
    const auto graph = plain.graphs->graph(plain.X, graphOptions(method.values), plain.surgery, control);
    if (!graph)
        return graph.error();
    const auto &W = std::get<SparseMatrix>((*graph)->weights);
    EdgeEffectReport report;
    report.edges = static_cast<std::size_t>(W.nonZeros()) / 2;
    report.effects = candidates(W, *outcome, plain.given);
    report.tried = report.effects.size();
    for (std::size_t i = 0; i < report.tried; ++i) {
        const double share = (1.0 - kFirstRun) / static_cast<double>(report.tried);
        const double done = kFirstRun + share * static_cast<double>(i);
        const Status tried = tryWithout(report.effects[i], method, plain, outcome->predicted,
                                        control.part(done, done + share));
        if (!tried)
            return tried.error();
    }
    std::erase_if(report.effects, [](const EdgeEffect &effect) { return effect.changed == 0; });
    std::sort(report.effects.begin(), report.effects.end(), [](const EdgeEffect &a, const EdgeEffect &b) {
        return a.changed != b.changed ? a.changed > b.changed : isMoreFlow(a, b);
    });
    report.milliseconds = stopwatch.milliseconds();
    return report;
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "core/base/parallel.h"
#include "core/base/stopwatch.h"
#include "core/data/labels.h"
#include "core/learn/learners.h"
#include "tests/bench/bench_points.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <string>

namespace inkling {

namespace {

using Work = std::function<void(const RunControl &control)>;

/// The least wall time of three calls.
double wallMilliseconds(const Work &work, const RunControl &control)
{
    double least = 0.0;
    for (int call = 0; call < 3; ++call) {
        const Stopwatch watch;
        work(control);
        least = call == 0 ? watch.milliseconds() : std::min(least, watch.milliseconds());
    }
    return least;
}

/// Wall time on two threads, beside that on one.
Measurement onTwoThreads(const Work &work, const std::string &data)
{
    ThreadPool pool(2);
    const double two = wallMilliseconds(work, RunControl({}, &pool));
    return {two, "one thread, wall time" + data, wallMilliseconds(work, RunControl())};
}

Measurement neighbours(const FloatPoints &X, const std::string &data)
{
    const RowMatrix points = X.cast<double>();
    return onTwoThreads(
        [&](const RunControl &control) {
            static_cast<void>(nearestNeighbours(points, {.k = 10}, control).ok());
        },
        data);
}

/// The solution of a method on a graph that is there.
Measurement solution(const char *method, const FloatPoints &X, int classCount, const std::string &data)
{
    const LearnerInfo &learner = *findLearner(method);
    const ParameterValues values = ParameterValues::defaults(learner.parameters);
    GraphCache graphs;
    LearningProblem problem;
    problem.X = std::make_shared<const RowMatrix>(X.cast<double>());
    problem.given.assign(static_cast<std::size_t>(X.rows()), kUnlabelled);
    for (int i = 0; i < 10 * classCount; ++i)
        problem.given[static_cast<std::size_t>(i) * problem.given.size() / (10 * classCount)] =
            i % classCount;
    problem.classCount = classCount;
    problem.graphs = &graphs;
    static_cast<void>(learner.run(problem, values, RunControl()).ok());
    return onTwoThreads(
        [&](const RunControl &control) { static_cast<void>(learner.run(problem, values, control).ok()); },
        data);
}

} // namespace

std::vector<Benchmark> threadBenchmarks()
{
    const auto onMnist = [](const auto &measure) {
        return [measure] {
            std::string data;
            const FloatPoints X = mnist(50, data);
            return measure(X, data);
        };
    };
    return {
        {"threads/neighbours/200000x2",
         [] {
             return neighbours(moons(200'000), "");
         }},
        {"threads/neighbours/70000x50", onMnist(neighbours)},
        {"threads/label_spreading/mnist50/70000", onMnist([](const FloatPoints &X, const std::string &data) {
             return solution("label_spreading", X, 10, data);
         })},
        {"threads/harmonic/mnist50/70000", onMnist([](const FloatPoints &X, const std::string &data) {
             return solution("harmonic", X, 10, data);
         })},
        {"threads/label_spreading/moons/70000", [] {
             return solution("label_spreading", moons(70'000), 2, "");
         }}};
}

} // namespace inkling

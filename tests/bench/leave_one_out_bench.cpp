// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "core/learn/learners.h"
#include "core/learn/leave_one_out.h"
#include "tests/support/labelled_points.h"

#include <string>

namespace inkling {

namespace {

constexpr int kRuns = 10; // of the hundred that the peer would take

/// A hundred labels left out one at a time on a graph that is there, in one solution and by runs.
Measurement leavingOut(const char *method, const char *data)
{
    const LabelledPoints points = builtinPoints(data, Scaling::Standard);
    LearningProblem problem = points.randomProblem(100 / points.classCount, 1);
    GraphCache graphs;
    problem.graphs = &graphs;
    const LearnerInfo &learner = *findLearner(method);
    LearnerInfo slow = learner;
    slow.leaveOneOut = {};
    const ParameterValues values = ParameterValues::defaults(learner.parameters);
    const auto leaveOut = [&](const LearnerInfo &how, std::size_t most) {
        return [&, most] {
            const std::vector<int> rows = labelsToLeaveOut(problem, most);
            (void)leaveOneOut(how, problem, rows, values, RunControl());
        };
    };
    Measurement measurement;
    measurement.milliseconds = medianMilliseconds(3, leaveOut(learner, 100));
    measurement.peer = "100 runs, scaled from 10";
    measurement.peerMilliseconds = 100.0 / kRuns * medianMilliseconds(1, leaveOut(slow, kRuns));
    return measurement;
}

} // namespace

std::vector<Benchmark> leaveOneOutBenchmarks()
{
    std::vector<Benchmark> benchmarks;
    for (const char *method : {"label_propagation", "harmonic", "label_spreading", "poisson"}) {
        for (const auto &[data, name] :
             {std::pair("moons?n=10000&noise=0.1", "10000x2"),
              std::pair("blobs?n=10000&classes=10&dimensions=50&sd=1&radius=5", "10000x50")}) {
            benchmarks.push_back({std::string("learn/leave_one_out/") + method + "/" + name, [method, data] {
                                      return leavingOut(method, data);
                                  }});
        }
    }
    return benchmarks;
}

} // namespace inkling

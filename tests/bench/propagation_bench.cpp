// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "core/base/random.h"
#include "core/data/labels.h"
#include "core/graph/multigrid_cycle.h"
#include "core/learn/learners.h"
#include "tests/bench/bench_points.h"
#include "tests/bench/peer.h"
#include "tests/bench/shared_array.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace inkling {

namespace {

constexpr int kLabelsPerClass = 10;

/// Points, and classes for them that need not fit: what a solve costs does not depend on it.
struct Task
{
    FloatPoints X;
    int classCount = 2;
    std::string name;

    LearningProblem problem() const
    {
        LearningProblem problem;
        problem.X = std::make_shared<const RowMatrix>(X.cast<double>());
        problem.given.assign(static_cast<std::size_t>(X.rows()), kUnlabelled);
        problem.classCount = classCount;
        Random random(3);
        for (int i = 0; i < kLabelsPerClass * classCount; ++i) {
            const std::size_t row = random.below(static_cast<std::uint32_t>(X.rows()));
            problem.given[row] = static_cast<int>(row) % classCount; // moons: the right one
        }
        return problem;
    }
};

Task moonsTask(int n, int classCount = 2)
{
    return {moons(n), classCount, ""};
}

Task mnistTask(int n)
{
    Task task;
    task.X = mnist(50, task.name).topRows(n);
    task.classCount = 10;
    return task;
}

ParameterValues settings(const LearnerInfo &learner, const char *id = nullptr, const char *text = nullptr)
{
    ParameterValues values = ParameterValues::defaults(learner.parameters);
    if (id)
        static_cast<void>(values.set(learner.parameters, id, text).ok());
    return values;
}

/// Neighbours, graph and solution of label spreading, beside scikit-learn's of the same.
Measurement spreadingMeasurement(const Task &task)
{
    const LearnerInfo &learner = *findLearner("label_spreading");
    const LearningProblem problem = task.problem();
    const ParameterValues values = settings(learner);
    const double own = medianMilliseconds(task.X.rows() > 20'000 ? 1 : 5, [&] {
        static_cast<void>(learner.run(problem, values, RunControl()).ok());
    });
    const BenchFile points(task.X.data(), task.X.size());
    const BenchFile labels(problem.given.data(), std::ssize(problem.given));
    const QByteArray answer =
        askPeer({QStringLiteral("spreading"), points.path(), QString::number(task.X.rows()),
                 QString::number(task.X.cols()), labels.path()});
    return {own, "scikit-learn LabelSpreading" + task.name, answer.toDouble()};
}

/// The digits with ten right labels a class; in the stead of absent files, groups.
Task labelledMnist(int n, LearningProblem &problem)
{
    Task task = mnistTask(n);
    std::vector<unsigned char> classes = readArray<unsigned char>("mnist_labels.npy");
    if (classes.empty()) {
        for (int i = 0; i < n; ++i)
            classes.push_back(static_cast<unsigned char>(i % 30 / 3));
    }
    problem = task.problem();
    problem.given.assign(static_cast<std::size_t>(n), kUnlabelled);
    std::vector<int> left(10, kLabelsPerClass);
    for (std::size_t i = 0; i < problem.given.size(); ++i) {
        if (left[classes[i]]-- > 0)
            problem.given[i] = classes[i];
    }
    return task;
}

/// Ten rounds with logistic regression, beside scikit-learn's of the same.
Measurement selfTrainingMeasurement(int n)
{
    LearningProblem problem;
    const Task task = labelledMnist(n, problem);
    const LearnerInfo &learner = *findLearner("self_training");
    ParameterValues values = settings(learner, "rule", "threshold");
    values.set("threshold", 0.75); // scikit-learn's
    values.set("max_rounds", 10.0);
    const double own =
        medianMilliseconds(1, [&] { static_cast<void>(learner.run(problem, values, RunControl()).ok()); });
    const BenchFile points(task.X.data(), task.X.size());
    const BenchFile labels(problem.given.data(), std::ssize(problem.given));
    const QByteArray answer =
        askPeer({QStringLiteral("self_training"), points.path(), QString::number(task.X.rows()),
                 QString::number(task.X.cols()), labels.path()});
    return {own, "scikit-learn SelfTrainingClassifier" + task.name, answer.toDouble()};
}

Measurement rbfMeasurement()
{
    const Task task = moonsTask(10'000);
    const LearnerInfo &learner = *findLearner("label_propagation");
    const LearningProblem problem = task.problem();
    ParameterValues values = settings(learner, "graph", "rbf");
    values.set("gamma", 20.0);
    const double own =
        medianMilliseconds(1, [&] { static_cast<void>(learner.run(problem, values, RunControl()).ok()); });
    const BenchFile points(task.X.data(), task.X.size());
    const BenchFile labels(problem.given.data(), std::ssize(problem.given));
    const QByteArray answer = askPeer({QStringLiteral("rbf"), points.path(), QString::number(task.X.rows()),
                                       QString::number(task.X.cols()), labels.path(), QStringLiteral("100")});
    return {own, "scikit-learn LabelPropagation, scaled from 100 iterations", answer.toDouble()};
}

/// The answer to `count` more labels of one class at once when the last answer is kept, beside a fresh run on
/// the same graph.
Measurement gestureMeasurement(const char *method, const Task &task, int count)
{
    const LearnerInfo &learner = *findLearner(method);
    const ParameterValues values = settings(learner);
    GraphCache graphs;
    LearningProblem problem = task.problem();
    problem.graphs = &graphs;
    const double fresh =
        medianMilliseconds(1, [&] { static_cast<void>(learner.run(problem, values, RunControl()).ok()); });
    problem.startFrom = StartFrom::LastAnswer;
    static_cast<void>(learner.run(problem, values, RunControl()).ok());
    Random random(5);
    const double live = medianMilliseconds(3, [&] {
        for (int added = 0; added < count;) {
            const std::size_t row = random.below(static_cast<std::uint32_t>(problem.given.size()));
            if (problem.given[row] != kUnlabelled)
                continue;
            problem.given[row] = 1;
            ++added;
        }
        static_cast<void>(learner.run(problem, values, RunControl()).ok());
    });
    return {live, "a fresh run on the same graph", fresh};
}

/// A product of the graph of a million points with ten columns, as iterative solvers compute it, beside the
/// triad of McCalpin's STREAM over as many bytes as the product has to move at least.
Measurement productMeasurement()
{
    constexpr int kLanes = 12;
    const Task task = moonsTask(1'000'000, 10);
    const auto graph = buildGraph(task.X.cast<double>(), {}, RunControl());
    const auto &W = std::get<SparseMatrix>(graph->weights);
    const SingleLaplacian A = singleLaplacian(W, graph->degree, breadthFirstOrder(W), RunControl());
    LaneBlock<kLanes> x(static_cast<std::size_t>(A.n));
    LaneBlock<kLanes> y(x.size());
    for (std::size_t i = 0; i < x.size(); ++i)
        x[i].set(static_cast<int>(i) % kLanes, 1.0F);
    const double own = medianMilliseconds(
        9, [&] { forEachLaneRow(nullptr, x.size(), [&](std::size_t i) { y[i] = laplacianRow(A, x, i); }); });
    const std::size_t bytes = A.column.size() * (sizeof(int) + sizeof(float)) +
                              x.size() * (2 * sizeof(x.front()) + 2 * sizeof(float));
    std::vector<double> a(bytes / (3 * sizeof(double)), 1.0);
    std::vector<double> b(a.size(), 2.0);
    std::vector<double> c(a.size(), 3.0);
    const double triad = medianMilliseconds(9, [&] {
        for (std::size_t i = 0; i < a.size(); ++i)
            a[i] = b[i] + 3.0 * c[i];
        std::swap(a, b); // what is not read need not be computed
    });
    return {own, "triad of as many bytes; the ratio is our share of its bandwidth", triad};
}

Benchmark gesture(const char *method, int n, int count)
{
    return {"learn/" + std::string(count == 1 ? "one_more_label" : "gesture_of_1000_labels") + "/" + method +
                "/" + std::to_string(n),
            [=] {
                return gestureMeasurement(method, moonsTask(n), count);
            }};
}

} // namespace

std::vector<Benchmark> propagationBenchmarks()
{
    std::vector<Benchmark> list = {{"graph/product/1000000x10", productMeasurement}};
    for (const int n : {10'000, 70'000, 200'000}) {
        list.push_back({"learn/label_spreading/moons/" + std::to_string(n), [n] {
                            return spreadingMeasurement(moonsTask(n));
                        }});
    }
    for (const int n : {10'000, 70'000}) {
        list.push_back({"learn/label_spreading/mnist50/" + std::to_string(n), [n] {
                            return spreadingMeasurement(mnistTask(n));
                        }});
    }
    list.push_back({"learn/self_training/mnist50/10000", [] {
                        return selfTrainingMeasurement(10'000);
                    }});
    list.push_back({"learn/label_propagation/rbf/10000", rbfMeasurement});
    for (const char *method : {"label_spreading", "harmonic"}) {
        for (const int n : {10'000, 100'000, 1'000'000})
            list.push_back(gesture(method, n, 1));
        for (const int n : {10'000, 100'000})
            list.push_back(gesture(method, n, 1000));
    }
    return list;
}

} // namespace inkling

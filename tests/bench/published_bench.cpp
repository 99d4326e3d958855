// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "core/base/parallel.h"
#include "core/learn/learners.h"
#include "tests/bench/shared_array.h"
#include "tests/support/labelled_points.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

namespace inkling {

namespace {

constexpr int kSets = 5; // of the published label sets, the first ones

/// The 70,000 MNIST digits in 20 dimensions; X null where the files are absent.
LabelledPoints readDigits()
{
    const auto points = readArray<float>("mnist_vae20.npy");
    const auto labels = readArray<unsigned char>("mnist_labels.npy");
    LabelledPoints digits;
    if (labels.empty() || points.size() != 20 * labels.size())
        return digits;
    RowMatrix X(static_cast<Eigen::Index>(labels.size()), 20);
    for (std::size_t i = 0; i < points.size(); ++i)
        X.data()[i] = points[i];
    digits.X = std::make_shared<const RowMatrix>(std::move(X));
    digits.y.assign(labels.begin(), labels.end());
    digits.classCount = 10;
    return digits;
}

/// The digits and their graph, read and built once for all rows.
struct Digits
{
    LabelledPoints points = readDigits();
    GraphCache graphs;
    ThreadPool pool;
};

Digits &digits()
{
    static Digits all;
    return all;
}

/// Mean and standard deviation of the accuracy in % on unlabelled digits, over the first label sets of the
/// Poisson learning paper (Calder, Cook, Thorpe and Slepcev 2020), printed beside the time a set.
Measurement publishedRow(const char *method, int labelsPerClass)
{
    Digits &all = digits();
    const auto rows = readArray<int>(("mnist_label_sets_" + std::to_string(labelsPerClass) + ".npy").c_str());
    const std::size_t size = 10 * static_cast<std::size_t>(labelsPerClass);
    if (!all.points.X || rows.size() < kSets * size)
        return {0.0, "the data is not beside the project", 0.0};
    const LearnerInfo &learner = *findLearner(method);
    const ParameterValues values = ParameterValues::defaults(learner.parameters);
    double sum = 0.0;
    double squares = 0.0;
    double milliseconds = 0.0;
    for (std::size_t set = 0; set < kSets; ++set) {
        const auto first = rows.begin() + static_cast<std::ptrdiff_t>(set * size);
        LearningProblem problem = all.points.problem({first, first + static_cast<std::ptrdiff_t>(size)});
        problem.graphs = &all.graphs;
        const auto outcome = learner.run(problem, values, RunControl({}, &all.pool));
        double right = 0.0;
        for (std::size_t i = 0; i < all.points.y.size(); ++i) {
            if (problem.given[i] == kUnlabelled)
                right += outcome->predicted[i] == all.points.y[i] ? 1.0 : 0.0;
        }
        const double accuracy = 100.0 * right / static_cast<double>(all.points.y.size() - size);
        sum += accuracy;
        squares += accuracy * accuracy;
        milliseconds += outcome->solveMilliseconds;
    }
    const double mean = sum / kSets;
    const double deviation = std::sqrt(std::max(0.0, squares / kSets - mean * mean) * kSets / (kSets - 1));
    char text[64];
    std::snprintf(text, sizeof text, "accuracy %.1f (%.1f) %%, no peer", mean, deviation);
    return {milliseconds / kSets, text, milliseconds / kSets};
}

} // namespace

std::vector<Benchmark> publishedBenchmarks()
{
    std::vector<Benchmark> rows;
    for (const char *method : {"harmonic", "label_propagation", "wnll", "p_laplace",
                               "graph_nearest_neighbour", "poisson", "poisson_mbo"}) {
        for (const int labels : {1, 3, 5}) {
            rows.push_back(
                {"published/mnist/" + std::string(method) + "/" + std::to_string(labels), [method, labels] {
                     return publishedRow(method, labels);
                 }});
        }
    }
    return rows;
}

} // namespace inkling

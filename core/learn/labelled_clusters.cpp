// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/labelled_clusters.h"

#include "core/base/stopwatch.h"
#include "core/classify/predict_rows.h"
#include "core/data/labels.h"
#include "core/graph/distance.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <utility>

namespace inkling {

namespace {

/// A clustering's clusters with their classes, and those alone that have one where the plan says so: what is
/// nearest to the others goes to the next.
LabelledClusters labelled(const Clustering &clustering, const ClusterPlan &plan, int classCount)
{
    const double scale = static_cast<double>(clustering.cluster.size()) *
                         std::sqrt(static_cast<double>(clustering.centres.cols()));
    LabelledClusters clusters{clustering.centres, plan.classes(clustering), classCount,
                              clustering.inertia / scale};
    if (plan.unlabelled == UnlabelledClusters::Unreached)
        return clusters;
    std::vector<Eigen::Index> kept;
    for (std::size_t k = 0; k < clusters.classes.size(); ++k) {
        if (clusters.classes[k] != kUnlabelled)
            kept.push_back(static_cast<Eigen::Index>(k));
    }
    clusters.centres = RowMatrix(clusters.centres(kept, Eigen::all));
    std::erase(clusters.classes, kUnlabelled);
    return clusters;
}

/// The rows' probabilities; of the problem's own samples, the given ones too where groups keep them.
Result<RowMatrix> scoresOf(const LearningProblem &problem, const ClusterPlan &plan,
                           const Clustering &clustering, const RunControl &control)
{
    const LabelledClusters clusters = labelled(clustering, plan, problem.classCount);
    const auto predict = [&clusters](const RowMatrix &points) {
        return classProbabilities(clusters, points);
    };
    auto scores = predictRows(predict, *problem.X, problem.classCount, control);
    if (!scores || plan.options.groupOfSample.empty())
        return scores;
    for (std::size_t i = 0; i < problem.given.size(); ++i) {
        if (problem.given[i] == kUnlabelled)
            continue;
        auto row = scores.value().row(static_cast<Eigen::Index>(i));
        row.setZero();
        row[problem.given[i]] = 1.0;
    }
    return scores;
}

/// For each cluster without a class that of the nearest one that has one.
std::vector<int> nearestClasses(const RowMatrix &centres, std::vector<int> classes)
{
    const std::vector<int> own = classes;
    for (std::size_t k = 0; k < own.size(); ++k) {
        if (own[k] != kUnlabelled)
            continue;
        double smallest = std::numeric_limits<double>::infinity();
        for (std::size_t other = 0; other < own.size(); ++other) {
            const double squared =
                squaredDistance(centres.row(static_cast<Eigen::Index>(k)).data(),
                                centres.row(static_cast<Eigen::Index>(other)).data(), centres.cols());
            if (own[other] != kUnlabelled && squared < smallest) {
                smallest = squared;
                classes[k] = own[other];
            }
        }
    }
    return classes;
}

/// What a clustering says at once: its samples in the classes of their clusters.
RowMatrix certainScores(const LearningProblem &problem, const ClusterPlan &plan, const Clustering &clustering)
{
    std::vector<int> classes = plan.classes(clustering);
    if (plan.unlabelled == UnlabelledClusters::NearestLabelled)
        classes = nearestClasses(clustering.centres, std::move(classes));
    RowMatrix scores = RowMatrix::Zero(problem.X->rows(), problem.classCount);
    for (std::size_t i = 0; i < clustering.cluster.size(); ++i) {
        const int label = classes[static_cast<std::size_t>(clustering.cluster[i])];
        if (label != kUnlabelled)
            scores(static_cast<Eigen::Index>(i), label) = 1.0;
    }
    return scores;
}

/// Fills in scores and ending. Error: the values are too large.
Status conclude(Outcome &outcome, const LearningProblem &problem, const ClusterPlan &plan,
                const Clustering &clustering, const RunControl &control)
{
    constexpr std::chrono::milliseconds kAfterStop{20};
    auto scores = clustering.ending == Ending::Stopped ? Result<RowMatrix>(stopped())
                                                       : scoresOf(problem, plan, clustering, control);
    const auto isStopped = [&scores] {
        return !scores && scores.error().kind == ErrorKind::Stopped;
    };
    outcome.ending = isStopped() ? Ending::Stopped : clustering.ending;
    if (isStopped())
        scores = scoresOf(problem, plan, clustering, RunControl::lasting(kAfterStop, control.pool()));
    if (isStopped()) {
        scores = certainScores(problem, plan, clustering);
        outcome.notes.push_back(message(QT_TRANSLATE_NOOP(
            "core", "Stopped before there were probabilities: each sample is in its cluster's class.")));
    }
    if (!scores)
        return scores.error();
    outcome.scores = std::move(scores).value();
    return Success{};
}

} // namespace

RowMatrix classProbabilities(const LabelledClusters &clusters, const RowMatrix &points)
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    RowMatrix scores = RowMatrix::Zero(points.rows(), clusters.classCount);
    for (Eigen::Index i = 0; i < points.rows(); ++i) {
        Eigen::ArrayXd nearest = Eigen::ArrayXd::Constant(clusters.classCount, kInfinity);
        double withoutClass = kInfinity;
        for (std::size_t k = 0; k < clusters.classes.size(); ++k) {
            const double *centre = clusters.centres.row(static_cast<Eigen::Index>(k)).data();
            const double squared = squaredDistance(points.row(i).data(), centre, points.cols());
            const int label = clusters.classes[k];
            double &smallest = label == kUnlabelled ? withoutClass : nearest[label];
            smallest = std::min(smallest, squared);
        }
        const double first = nearest.minCoeff();
        if (withoutClass < first)
            continue;
        // std::exp, for Eigen's gives a class without a cluster more than nothing
        for (double &value : nearest) {
            const double further = value - first;
            value = clusters.spread > 0.0 ? std::exp(-further / (2.0 * clusters.spread))
                                          : (further == 0.0 ? 1.0 : 0.0);
        }
        scores.row(i) = (nearest / nearest.sum()).matrix().transpose();
    }
    return scores;
}

Result<Outcome> learnByClusters(const LearningProblem &problem, const ClusterPlan &plan,
                                const RunControl &control)
{
    const Stopwatch stopwatch;
    Outcome outcome;
    const FrameSchedule schedule(plan.options.maximumIterations);
    const auto addFrame = [&](const Clustering &clustering) {
        if (problem.trace == TraceRequest::None || !schedule.contains(clustering.iterations))
            return;
        const double done = 0.8 * (clustering.iterations + 1.0) / (plan.options.maximumIterations + 1.0);
        // where this is stopped, so is the next assignment
        if (const auto scores = scoresOf(problem, plan, clustering, control.part(done, done)))
            outcome.trace.push_back(traceFrame(clustering.iterations, *scores));
    };
    auto clustering = kMeans(*problem.X, plan.centres, plan.options, addFrame, control.part(0.0, 0.8));
    if (!clustering)
        return clustering.error();
    const Status concluded = conclude(outcome, problem, plan, *clustering, control.part(0.8, 1.0));
    if (!concluded)
        return concluded.error();
    outcome.iterations = clustering->iterations;
    predictFromScores(outcome);
    if (problem.trace == TraceRequest::Frames)
        endTrace(outcome);
    outcome.solveMilliseconds = stopwatch.milliseconds();
    return outcome;
}

Result<RowMatrix> predictByClusters(const LearningProblem &problem, ClusterPlan plan, const Outcome &outcome,
                                    const RowMatrix &points, const RunControl &control)
{
    plan.options.maximumIterations = outcome.iterations;
    const auto clustering = kMeans(*problem.X, plan.centres, plan.options, {}, control.part(0.0, 0.8));
    if (!clustering)
        return clustering.error();
    if (clustering->iterations < outcome.iterations)
        return stopped();
    const LabelledClusters clusters = labelled(*clustering, plan, problem.classCount);
    return predictRows([&](const RowMatrix &rows) { return classProbabilities(clusters, rows); }, points,
                       problem.classCount, control.part(0.8, 1.0));
}

Parameter clusterIterations()
{
    return {.id = "max_iterations",
            .label = QT_TRANSLATE_NOOP("core", "Most iterations"),
            .meaning = QT_TRANSLATE_NOOP("core", "After how many iterations to stop."),
            .kind = ParameterKind::Integer,
            .minimum = 1.0,
            .maximum = 100'000.0,
            .initial = 300.0,
            .isLogarithmic = true};
}

} // namespace inkling

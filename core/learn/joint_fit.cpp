// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/joint_fit.h"

#include "core/base/filled_rows.h"
#include "core/base/stopwatch.h"
#include "core/classify/predict_rows.h"
#include "core/classify/present_classes.h"
#include "core/data/labels.h"
#include "core/learn/given_samples.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace inkling {

namespace {

Result<RowMatrix> unlabelledSamples(const LearningProblem &problem, const RunControl &control)
{
    std::vector<int> rows;
    for (std::size_t i = 0; i < problem.given.size(); ++i) {
        if (problem.given[i] == kUnlabelled)
            rows.push_back(static_cast<int>(i));
    }
    return pickedRows(*problem.X, rows, control);
}

/// The classes that have a label, ascending: the set's class k is the k-th of them.
std::vector<int> presentClasses(const LearningProblem &problem)
{
    std::vector<char> isPresent(static_cast<std::size_t>(problem.classCount), 0);
    for (const int label : problem.given) {
        if (label != kUnlabelled)
            isPresent[static_cast<std::size_t>(label)] = 1;
    }
    std::vector<int> classes;
    for (int label = 0; label < problem.classCount; ++label) {
        if (isPresent[static_cast<std::size_t>(label)])
            classes.push_back(label);
    }
    return classes;
}

Result<FittedClassifier> fitted(const LearningProblem &problem, const JointFit &joint,
                                const std::function<Status(int, const Predictor &)> &show,
                                const RunControl &control)
{
    const auto fit = [&](const TrainingSet &present) -> Result<FittedClassifier> {
        auto unlabelled = unlabelledSamples(problem, control.part(0.0, 0.0));
        if (!unlabelled)
            return unlabelled.error();
        return joint.fit({present, std::move(unlabelled).value(), show}, control);
    };
    auto classifier = fitPresentClasses(givenSamples(problem), fit);
    if (classifier && classifier->ending == Ending::Stopped)
        return stopped();
    return classifier;
}

/// Fills the outcome with what a fitted classifier says. Error: stopped, the values are too large.
Status conclude(Outcome &outcome, const LearningProblem &problem, const FittedClassifier &classifier,
                const RunControl &control)
{
    auto scores = predictRows(classifier.predict, *problem.X, problem.classCount, control);
    if (!scores)
        return scores.error();
    outcome.scores = std::move(scores).value();
    outcome.ending = classifier.ending;
    outcome.iterations = classifier.iterations;
    return Success{};
}

/// How far a fit has told that it is.
struct LastStep
{
    int step = -1; ///< -1: it has told nothing
    Predictor predict = {};
    int frameStep = -1;    ///< of the last frame, -1: there is none
    RowMatrix scores = {}; ///< that frame's
};

/// Fills the outcome after a stop with what the last step says or, where that takes too long, with what the
/// last frame showed. Error: stopped, for there is neither; the values are too large.
Status concludeStopped(Outcome &outcome, const LearningProblem &problem, LastStep last, ThreadPool *pool)
{
    constexpr std::chrono::milliseconds kAfterStop{20};
    if (last.step < 0)
        return stopped();
    auto scores =
        predictRows(last.predict, *problem.X, problem.classCount, RunControl::lasting(kAfterStop, pool));
    const bool isLate = !scores && scores.error().kind == ErrorKind::Stopped;
    if (isLate && last.frameStep >= 0)
        scores = std::move(last.scores);
    if (!scores)
        return scores.error();
    outcome.scores = std::move(scores).value();
    outcome.ending = Ending::Stopped;
    outcome.iterations = isLate ? last.frameStep : last.step;
    return Success{};
}

} // namespace

Result<RowMatrix> JointSet::all(const RunControl &control) const
{
    const Eigen::Index l = labelled.X.rows();
    const auto copy = [&](Eigen::Index first, Eigen::Ref<RowMatrix> rows) {
        const Eigen::Index before = std::clamp<Eigen::Index>(l - first, 0, rows.rows()); // of the labelled
        const Eigen::Index after = rows.rows() - before;
        rows.topRows(before) = labelled.X.middleRows(std::min(first, l), before);
        rows.bottomRows(after) = unlabelled.middleRows(std::max<Eigen::Index>(first - l, 0), after);
    };
    return filledRows(l + unlabelled.rows(), labelled.X.cols(), copy, control);
}

Result<Outcome> learnJointly(const LearningProblem &problem, const JointFit &joint, const RunControl &control)
{
    if (const Status labels = checkLabels(problem); !labels)
        return labels.error();
    const Stopwatch stopwatch;
    Outcome outcome;
    LastStep last;
    const FrameSchedule frames(joint.maximumSteps);
    const std::vector<int> present = presentClasses(problem);
    const auto show = [&](int step, const Predictor &predict) -> Status {
        last.step = step;
        last.predict = ofAllClasses(predict, present, problem.classCount);
        if (problem.trace == TraceRequest::None || !frames.contains(step))
            return Success{};
        const double done = 0.9 * step / joint.maximumSteps;
        auto scores = predictRows(last.predict, *problem.X, problem.classCount, control.part(done, done));
        if (!scores)
            return scores.error();
        last.frameStep = step;
        last.scores = std::move(scores).value();
        outcome.trace.push_back(traceFrame(step, last.scores));
        return Success{};
    };
    const auto classifier = fitted(problem, joint, show, control.part(0.0, 0.9));
    const Status concluded = classifier ? conclude(outcome, problem, *classifier, control.part(0.9, 1.0))
                                        : Status(classifier.error());
    if (classifier && !concluded) {
        last.step = classifier->iterations;
        last.predict = classifier->predict;
    }
    if (!concluded && concluded.error().kind != ErrorKind::Stopped)
        return concluded.error();
    if (!concluded) {
        const Status partial = concludeStopped(outcome, problem, std::move(last), control.pool());
        if (!partial)
            return partial.error();
    }
    predictFromScores(outcome);
    if (problem.trace == TraceRequest::Frames)
        endTrace(outcome);
    outcome.solveMilliseconds = stopwatch.milliseconds();
    return outcome;
}

Result<RowMatrix> predictJointly(const LearningProblem &problem, const JointFit &joint,
                                 const Outcome &outcome, const RowMatrix &points, const RunControl &control)
{
    Predictor reached;
    const auto show = [&](int step, const Predictor &predict) -> Status {
        if (outcome.ending != Ending::Stopped || step != outcome.iterations)
            return Success{};
        reached = ofAllClasses(predict, presentClasses(problem), problem.classCount);
        return stopped();
    };
    const auto classifier = fitted(problem, joint, show, control.part(0.0, 0.9));
    if (!classifier && !reached)
        return classifier.error();
    return predictRows(reached ? reached : classifier->predict, points, problem.classCount,
                       control.part(0.9, 1.0));
}

LearnerInfo jointLearner(LearnerInfo described, JointFit (*joint)(const ParameterValues &values))
{
    described.run = [joint](const LearningProblem &problem, const ParameterValues &values,
                            const RunControl &control) {
        return learnJointly(problem, joint(values), control);
    };
    described.predict = [joint](const LearningProblem &problem, const ParameterValues &values,
                                const Outcome &outcome, const RowMatrix &points, const RunControl &control) {
        return predictJointly(problem, joint(values), outcome, points, control);
    };
    return described;
}

Eigen::RowVectorXd expectedShares(const TrainingSet &labelled, ClassPriors priors)
{
    Eigen::RowVectorXd shares = Eigen::RowVectorXd::Ones(labelled.classCount);
    if (priors == ClassPriors::Labels) {
        shares.setZero();
        for (const int label : labelled.y)
            shares[label] += 1.0;
    }
    return shares / shares.sum();
}

} // namespace inkling

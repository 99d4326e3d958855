// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/joint_fit.h"

#include "core/base/stopwatch.h"
#include "core/classify/predict_rows.h"
#include "core/classify/present_classes.h"
#include "core/data/labels.h"
#include "core/learn/given_samples.h"

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

RowMatrix unlabelledSamples(const LearningProblem &problem)
{
    std::vector<int> rows;
    for (std::size_t i = 0; i < problem.given.size(); ++i) {
        if (problem.given[i] == kUnlabelled)
            rows.push_back(static_cast<int>(i));
    }
    return (*problem.X)(rows, Eigen::all);
}

/// The classes that have a label, ascending: the set's class k is the k-th of them.
std::vector<int> presentClasses(const LearningProblem &problem)
{
    std::vector<int> classes = problem.given;
    std::sort(classes.begin(), classes.end());
    classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
    std::erase(classes, kUnlabelled);
    return classes;
}

Result<FittedClassifier> fitted(const LearningProblem &problem, const JointFit &joint,
                                const std::function<Status(int, const Predictor &)> &show,
                                const RunControl &control)
{
    auto classifier = fitPresentClasses(givenSamples(problem), [&](const TrainingSet &present) {
        return joint.fit({present, unlabelledSamples(problem), show}, control);
    });
    if (classifier && classifier->ending == Ending::Stopped)
        return stopped();
    return classifier;
}

/// The frame of a classifier on the way, in the problem's classes.
Result<TraceFrame> frameOf(const LearningProblem &problem, int step, const Predictor &predict,
                           const RunControl &control)
{
    const std::vector<int> classes = presentClasses(problem);
    const auto scores = predictRows(predict, *problem.X, static_cast<int>(classes.size()), control);
    if (!scores)
        return scores.error();
    TraceFrame frame = traceFrame(step, *scores);
    for (std::int8_t &label : frame.predicted)
        label = static_cast<std::int8_t>(classes[static_cast<std::size_t>(label)]);
    return frame;
}

} // namespace

RowMatrix JointSet::all() const
{
    RowMatrix X(labelled.X.rows() + unlabelled.rows(), labelled.X.cols());
    X << labelled.X, unlabelled;
    return X;
}

Result<Outcome> learnJointly(const LearningProblem &problem, const JointFit &joint, const RunControl &control)
{
    if (const Status labels = checkLabels(problem); !labels)
        return labels.error();
    const Stopwatch stopwatch;
    Outcome outcome;
    const FrameSchedule frames(joint.maximumSteps);
    const auto show = [&](int step, const Predictor &predict) -> Status {
        if (problem.trace == TraceRequest::None || !frames.contains(step))
            return Success{};
        const double share = static_cast<double>(step) / joint.maximumSteps;
        auto frame = frameOf(problem, step, predict, control.part(0.9 * share, 0.9 * share));
        if (!frame)
            return frame.error();
        outcome.trace.push_back(std::move(frame).value());
        return Success{};
    };
    const auto classifier = fitted(problem, joint, show, control.part(0.0, 0.9));
    if (!classifier)
        return classifier.error();
    auto scores = predictRows(classifier->predict, *problem.X, problem.classCount, control.part(0.9, 1.0));
    if (!scores)
        return scores.error();
    outcome.scores = std::move(scores).value();
    outcome.ending = classifier->ending;
    outcome.iterations = classifier->iterations;
    predictFromScores(outcome);
    if (problem.trace == TraceRequest::Frames)
        endTrace(outcome);
    outcome.solveMilliseconds = stopwatch.milliseconds();
    return outcome;
}

Result<RowMatrix> predictJointly(const LearningProblem &problem, const JointFit &joint,
                                 const RowMatrix &points, const RunControl &control)
{
    const auto silent = [](int, const Predictor &) -> Status {
        return Success{};
    };
    const auto classifier = fitted(problem, joint, silent, control.part(0.0, 0.9));
    if (!classifier)
        return classifier.error();
    return predictRows(classifier->predict, points, problem.classCount, control.part(0.9, 1.0));
}

LearnerInfo jointLearner(LearnerInfo described, JointFit (*joint)(const ParameterValues &values))
{
    described.run = [joint](const LearningProblem &problem, const ParameterValues &values,
                            const RunControl &control) {
        return learnJointly(problem, joint(values), control);
    };
    described.predict = [joint](const LearningProblem &problem, const ParameterValues &values,
                                const Outcome &, const RowMatrix &points, const RunControl &control) {
        return predictJointly(problem, joint(values), points, control);
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

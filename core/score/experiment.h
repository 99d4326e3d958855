// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/evaluation.h"
#include "core/data/labels.h"
#include "core/learn/learner.h"
#include "core/score/accuracy.h"

#include <memory>
#include <string>
#include <vector>

namespace inkling {

enum class Verdict { Helped, Hurt, CannotTell };

/// What the 95 % interval of a difference says: the whole of it above 0, below 0, or neither.
Verdict verdictOf(const Interval &difference);

/// The samples that a method may not see at all, ascending: for runWithout().
std::vector<int> rowsLeftOut(const Labels &labels, Evaluation evaluation);

/// A method against a baseline on the same held-out samples.
struct Difference
{
    std::string to;               ///< id of the baseline
    double points = 0.0;          ///< accuracy minus the baseline's, in [-1, 1]
    Interval interval{-1.0, 1.0}; ///< paired bootstrap, 95 %
    double mcnemarP = 1.0;
    Verdict verdict = Verdict::CannotTell;
    std::size_t moreNeeded =
        0; ///< roughly how many more held-out samples would settle it; 0: settled or not to be said
};

/// Leave-one-out over the given labels: each predicted from the others.
struct LeaveOneOut
{
    std::size_t right = 0;
    std::size_t total = 0;    ///< labels that could be left out
    std::size_t excluded = 0; ///< the last of their class or component
};

struct BaselineScore
{
    std::string id;
    Outcome outcome;
    Score score;
};

/// A method's run with all that is needed to judge it.
struct Report
{
    std::string learner;
    ParameterValues parameters;
    std::uint64_t seed = 0;
    Evaluation evaluation = Evaluation::Transductive;
    Outcome outcome;
    Score score;
    std::vector<BaselineScore> baselines;   ///< majority, nearest_neighbour, logistic_regression
    std::optional<Difference> difference;   ///< to logistic_regression; none when nothing is held out
    std::optional<LeaveOneOut> leaveOneOut; ///< where fewer than kFewHeldOut are held out
    double milliseconds = 0.0;
};

inline constexpr std::size_t kFewHeldOut = 20;
/// Above this many labels leave-one-out is not done, and a note says so.
inline constexpr std::size_t kMostLeftOut = 200;
/// The same bound for large data, about a second: samples times given labels, of methods that run once for
/// each label and of those that need not.
inline constexpr std::size_t kMostLeftOutRows = 500'000;
inline constexpr std::size_t kMostSolvedRows = 2'000'000;

struct Experiment
{
    std::shared_ptr<const RowMatrix> X;
    Labels labels;
    const LearnerInfo *learner = nullptr;
    ParameterValues values;
    std::uint64_t seed = 0;
    Evaluation evaluation = Evaluation::Transductive;
    TraceRequest trace = TraceRequest::None;
    GraphCache *graphs = nullptr;
    SharedSurgery surgery = {};               ///< as of LearningProblem
    Views views = {};                         ///< likewise
    IndicatorGroups categories = {};          ///< likewise
    StartFrom startFrom = StartFrom::Nothing; ///< of the method's own run; see LearningProblem
};

/// What its method learns from: the graphs are its own, no timeline is asked for and nothing is started from.
LearningProblem problemOf(const Experiment &experiment);

/// Runs the method and scores it on the held-out labels: the Report without baselines, and without what is
/// compared with them. Error: as the method's.
Result<Report> runMethod(const Experiment &experiment, const RunControl &control);

/// The report of runMethod() with all that runExperiment() adds. Stopped: without what was not reached, its
/// ending Stopped.
Report compared(const Experiment &experiment, Report answered, const RunControl &control);

/// Runs the method and the baselines from the same given labels and the same points, and scores them on the
/// held-out labels; the points were prepared with all samples, whatever the evaluation. Error: as the
/// method's. Stopped after the method has an answer: a Report without what was not reached, its ending
/// Stopped.
Result<Report> runAndScore(const Experiment &experiment, const RunControl &control);

/// The same, with the difference to a baseline and, where few labels are held out, leave-one-out.
Result<Report> runExperiment(const Experiment &experiment, const RunControl &control);

/// The baseline that a method is measured by: logistic_regression, whose own measure is nearest_neighbour.
std::string comparedBaseline(const std::string &learner);

Difference compare(const Score &score, const Score &baseline, const std::string &baselineId,
                   std::uint64_t seed);

} // namespace inkling

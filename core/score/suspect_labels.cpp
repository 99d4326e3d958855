// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/score/suspect_labels.h"

#include "core/base/stopwatch.h"
#include "core/data/labels.h"
#include "core/learn/leave_one_out.h"
#include "core/score/parameter_search.h"

#include <algorithm>

namespace inkling {

Result<SuspectReport> suspectLabels(const ConfiguredLearner &method, const LearningProblem &problem,
                                    const RunControl &control)
{
    const Stopwatch stopwatch;
    const bool byRuns = leavesOutByRuns(*method.learner, method.values);
    const std::vector<int> rows = labelsToLeaveOut(problem, byRuns ? kMostSearchedByRuns : kMostSearched);
    if (labelsWithOthers(problem, rows).empty())
        return Error{message(QT_TRANSLATE_NOOP(
            "core", "No class has two labels, so that one could be predicted from the others; label more."))};
    const auto outcome = leaveOneOut(*method.learner, problem, rows, method.values, control);
    if (!outcome)
        return outcome.error();

    SuspectReport report;
    report.given =
        problem.given.size() -
        static_cast<std::size_t>(std::count(problem.given.begin(), problem.given.end(), kUnlabelled));
    report.leftOut = rows.size();
    report.ending = outcome->ending;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const int given = problem.given[rows[i]];
        const int suggested = outcome->predicted[i];
        const auto scores = outcome->scores.row(static_cast<Eigen::Index>(i));
        if (suggested == kUnlabelled)
            ++report.unknown;
        else if (suggested != given)
            report.suspects.push_back({rows[i], given, suggested, scores(given), scores(suggested)});
    }
    std::stable_sort(report.suspects.begin(), report.suspects.end(),
                     [](const SuspectLabel &a, const SuspectLabel &b) {
                         return a.suggestedScore - a.givenScore > b.suggestedScore - b.givenScore;
                     });
    report.milliseconds = stopwatch.milliseconds();
    return report;
}

} // namespace inkling

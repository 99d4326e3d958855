// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/label_columns.h"
#include "core/learn/propagation.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace inkling {

/// `most` of some items, spread evenly from the first to the last; all of them where they are fewer.
std::vector<int> evenlyChosen(const std::vector<int> &items, std::size_t most);

/// The given samples that are left out where `most` of them can be: spread evenly over the rows of each
/// class, each class with its share, ascending.
std::vector<int> labelsToLeaveOut(const LearningProblem &problem, std::size_t most);

/// Those of some given samples whose label is not the only one of its class.
std::vector<int> labelsWithOthers(const LearningProblem &problem, const std::vector<int> &rows);

/// Whether leaveOneOut() takes a run for each row: where there is no LearnerInfo::leaveOneOut, and for the
/// solver `iterate`, whose answer is not the limit.
bool leavesOutByRuns(const LearnerInfo &learner, const ParameterValues &values);

/// What the other labels say of some given samples (m ascending rows): the outcome of these m samples, in
/// which the scores (m x c) of each are those that the method gives it in a run without its label, on the
/// same points. A sample whose label is the last of its class or of its component gets no prediction: the
/// others cannot know. Errors: as the method's; stopped before all were done. Deterministic; same bits for
/// any number of threads. Cost: of LearnerInfo::leaveOneOut, or of m runs on one graph (leavesOutByRuns()).
Result<Outcome> leaveOneOut(const LearnerInfo &learner, const LearningProblem &problem,
                            const std::vector<int> &rows, const ParameterValues &values,
                            const RunControl &control);

/// A propagation whose limit is linear in the given labels.
struct LinearPropagation
{
    GraphOptions graph = {};
    PropagationSettings solver = {};
    std::function<Propagation(const LearningProblem &labels, const Graph &graph)> propagation = {};
    /// Scores (own columns x c, rows of any sum) of the samples with a column of their own, each without that
    /// column, from the limit F (n x columns) of columns.problem().
    std::function<RowMatrix(const Graph &graph, const LabelColumns &columns, const RowMatrix &F)> leftOut =
        {};
};

/// LearnerInfo::leaveOneOut of such a propagation: one solution with a column for each label, some of them at
/// a time. Cost: as a run with m more classes, O(n) memory times the columns at a time.
Result<Outcome> leaveOneOut(const LinearPropagation &linear, const LearningProblem &problem,
                            const std::vector<int> &rows, const RunControl &control);

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/base_learner.h"
#include "core/learn/labelling_rounds.h"
#include "core/learn/learner.h"

#include <vector>

namespace inkling {

/// Where a method of several views has them from.
enum class ViewChoice {
    Assigned,    ///< from the problem; Independent where it has none
    Independent, ///< independentViews()
    Random       ///< randomViews()
};

/// The parameters "views" and "view_count", of which the latter matters where nobody assigned any.
ParameterTable viewParameters();

struct ViewOptions
{
    ViewChoice choice = ViewChoice::Assigned;
    int count = 2;

    static ViewOptions of(const ParameterValues &values);
};

/// The views of a problem. Error: fewer columns than views. Deterministic, by the problem's seed.
Result<Views> viewsOf(const LearningProblem &problem, const ViewOptions &options);

/// "View 1", ...: what label steps call the learners of the views.
std::vector<Message> viewNames(const Views &views);

/// A note on how many features each view has, and how many are in none.
Message sizesNote(const LearningProblem &problem, const Views &views);

/// A note on how often all views predict the same class (isAgreed, n), and, where it can be told in a moment,
/// how much they depend on one another within the classes (n).
Message agreementNote(const LearningProblem &problem, const Views &views, const std::vector<char> &isAgreed,
                      const std::vector<int> &classes);

/// What several views say of m points.
struct ViewScores
{
    RowMatrix together;         ///< m x c: their product, rows divided by their sums; where it is 0, the mean
    std::vector<char> isAgreed; ///< m: whether all views predict the same class
};

/// A base learner for each view.
class ViewLearners
{
public:
    ViewLearners(const BaseLearner &base, Views views);

    const Views &views() const { return m_views; }

    /// Fits each to the labels as they stand, from its last fit on where the base learner can. Error: of the
    /// base learner; stopped.
    Status fit(const LabellingRounds &rounds, const RunControl &control);
    /// The same on samples (l x d of all columns) that are no rounds'.
    Status fit(const TrainingSet &labelled, const RunControl &control);
    /// How the last fits ended: LimitReached where any did.
    Ending ending() const;
    /// The next fit starts from nothing.
    void forget();

    /// What one view says of points (m x d of all columns): m x c. Precondition: fitted. Error: stopped.
    Result<RowMatrix> predict(std::size_t view, const RowMatrix &points, const RunControl &control) const;
    /// What all views say of points. Error: stopped.
    Result<ViewScores> predict(const RowMatrix &points, const RunControl &control) const;

private:
    BaseLearner m_base;
    Views m_views;
    int m_classCount = 0;
    std::vector<FittedClassifier> m_fitted;
};

} // namespace inkling

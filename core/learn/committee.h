// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/classify/base_learner.h"
#include "core/learn/labelling_rounds.h"

#include <cstddef>
#include <vector>

namespace inkling {

/// Base learners that vote, and what each says of the same points.
class Committee
{
public:
    /// points: m x d, live as long as this object.
    Committee(std::vector<BaseLearner> bases, const RowMatrix &points);

    std::size_t size() const { return m_bases.size(); }

    /// Fits a member, from nothing, and asks it of all points. Equal base learners draw different random
    /// numbers. Error: the base learner's; stopped.
    Status fit(std::size_t member, TrainingSet set, const RunControl &control);
    /// How the last fits ended: LimitReached where any did.
    Ending ending() const;

    /// m x c. Precondition: fitted.
    const RowMatrix &scores(std::size_t member) const { return m_scores[member]; }
    /// m, what it predicts of each point. Precondition: fitted.
    const std::vector<int> &votes(std::size_t member) const { return m_votes[member]; }
    /// What all members predict of a point.
    std::vector<int> votesOn(int row) const;
    /// A label for a point, as probable as the members that vote for it find it on average. Precondition: one
    /// does.
    Pseudolabel labelOf(int row, int label) const;

    /// The members' mean scores (m x c) by their weights (>= 0, not all 0); where the elected class (m,
    /// kUnlabelled: none) is not the one with the largest, of those alone that vote for it. Error: stopped.
    Result<RowMatrix> scoresTogether(const std::vector<int> &elected, const std::vector<double> &weights,
                                     const RunControl &control) const;

private:
    Eigen::RowVectorXd meanScores(int row, int label, const std::vector<double> &weights) const;

    std::vector<BaseLearner> m_bases;
    const RowMatrix &m_points;
    std::vector<Ending> m_endings;
    std::vector<RowMatrix> m_scores;
    std::vector<std::vector<int>> m_votes;
};

/// Rows drawn with replacement from those with a label, of each class as many as it has, ascending. Learners
/// of few labels would else often miss a class. labels: n, kUnlabelled where none.
std::vector<int> stratifiedBootstrap(const std::vector<int> &labels, int classCount, Random &random);

} // namespace inkling

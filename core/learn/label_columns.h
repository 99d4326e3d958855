// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/learner.h"

#include <cstddef>
#include <vector>

namespace inkling {

/// The given labels of a problem as columns of a linear system: some samples' labels have one each, the
/// others share one a class. In the solution, which is linear in the labels, each of the former then stands
/// alone, and can be left out.
class LabelColumns
{
public:
    /// `own`: the given samples with a column of their own, in the order of the columns.
    LabelColumns(const LearningProblem &problem, std::vector<int> own);

    /// The problem with columns in the place of classes: first those of single labels, then those of classes.
    const LearningProblem &problem() const { return m_problem; }

    const std::vector<int> &own() const { return m_own; }
    int ownClass(std::size_t column) const { return m_ownClass[column]; }
    Eigen::Index classCount() const { return m_classCount; }

    /// The columns of F (m x columns) added up by class (m x c).
    RowMatrix byClass(const RowMatrix &F) const;

    /// One row of F likewise, without the column of one label. Adds up what is left, and subtracts nothing.
    Eigen::RowVectorXd byClassWithout(std::size_t column, const Eigen::RowVectorXd &row) const;

private:
    std::vector<int> m_own;
    std::vector<int> m_ownClass;
    LearningProblem m_problem;
    Eigen::Index m_classCount;
};

/// Samples in groups, so that F of n rows with a column for each of a group stays within some megabytes; a
/// group has at least 16.
std::vector<std::vector<int>> columnGroups(const std::vector<int> &samples, Eigen::Index n);

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/label_columns.h"

#include "core/data/labels.h"

#include <algorithm>
#include <utility>

namespace inkling {

LabelColumns::LabelColumns(const LearningProblem &problem, std::vector<int> own)
    : m_own(std::move(own))
    , m_problem(problem)
    , m_classCount(problem.classCount)
{
    const auto ownCount = static_cast<int>(m_own.size());
    m_problem.classCount += ownCount;
    for (int &label : m_problem.given) {
        if (label != kUnlabelled)
            label += ownCount;
    }
    for (int column = 0; column < ownCount; ++column) {
        m_ownClass.push_back(problem.given[m_own[column]]);
        m_problem.given[m_own[column]] = column;
    }
}

RowMatrix LabelColumns::byClass(const RowMatrix &F) const
{
    RowMatrix sums = F.rightCols(m_classCount);
    for (std::size_t column = 0; column < m_own.size(); ++column)
        sums.col(m_ownClass[column]) += F.col(static_cast<Eigen::Index>(column));
    return sums;
}

Eigen::RowVectorXd LabelColumns::byClassWithout(std::size_t column, const Eigen::RowVectorXd &row) const
{
    Eigen::RowVectorXd sums = row.tail(m_classCount);
    for (std::size_t other = 0; other < m_own.size(); ++other) {
        if (other != column)
            sums[m_ownClass[other]] += row[static_cast<Eigen::Index>(other)];
    }
    return sums;
}

std::vector<std::vector<int>> columnGroups(const std::vector<int> &samples, Eigen::Index n)
{
    constexpr Eigen::Index kEntries = 1 << 19;
    constexpr std::size_t kFewest = 16;
    const std::size_t most =
        std::max(kFewest, static_cast<std::size_t>(kEntries / std::max<Eigen::Index>(1, n)));
    std::vector<std::vector<int>> groups;
    for (std::size_t begin = 0; begin < samples.size(); begin += most) {
        const std::size_t end = std::min(begin + most, samples.size());
        groups.emplace_back(samples.begin() + static_cast<std::ptrdiff_t>(begin),
                            samples.begin() + static_cast<std::ptrdiff_t>(end));
    }
    return groups;
}

} // namespace inkling

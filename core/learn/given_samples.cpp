// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/given_samples.h"

#include "core/data/labels.h"

namespace inkling {

std::vector<int> givenRows(const std::vector<int> &given)
{
    std::vector<int> rows;
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (given[i] != kUnlabelled)
            rows.push_back(static_cast<int>(i));
    }
    return rows;
}

std::ptrdiff_t agreements(const LearningProblem &problem, const RowMatrix &scores)
{
    std::ptrdiff_t count = 0;
    for (std::size_t i = 0; i < problem.given.size(); ++i) {
        Eigen::Index label = 0;
        scores.row(static_cast<Eigen::Index>(i)).maxCoeff(&label);
        count += problem.given[i] == label ? 1 : 0;
    }
    return count;
}

TrainingSet givenSamples(const LearningProblem &problem)
{
    return givenSamples(problem, problem.given);
}

TrainingSet givenSamples(const LearningProblem &problem, const std::vector<int> &labels)
{
    return samplesAt(problem, givenRows(labels), labels);
}

TrainingSet samplesAt(const LearningProblem &problem, const std::vector<int> &rows,
                      const std::vector<int> &labels)
{
    TrainingSet set{.X = (*problem.X)(rows, Eigen::all),
                    .classCount = problem.classCount,
                    .seed = problem.seed,
                    .categories = problem.categories};
    for (const int row : rows) {
        set.y.push_back(labels[static_cast<std::size_t>(row)]);
        set.isGiven.push_back(problem.given[static_cast<std::size_t>(row)] != kUnlabelled);
    }
    return set;
}

} // namespace inkling

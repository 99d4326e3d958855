// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/left_out_accuracy.h"

#include "core/classify/fold_places.h"
#include "core/classify/predict_rows.h"
#include "core/data/labels.h"
#include "core/learn/given_samples.h"
#include "core/learn/labelling_rounds.h"

#include <cstddef>

namespace inkling {

std::vector<std::vector<int>> leftOutFolds(const LearningProblem &problem)
{
    constexpr int kFolds = 5;
    const TrainingSet given = givenSamples(problem);
    const std::vector<int> rows = givenRows(problem.given);
    const FoldPlaces folds = foldPlaces(given);
    std::vector<std::vector<int>> leftOut(kFolds);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (folds.distinct[static_cast<std::size_t>(given.y[i])] > 1)
            leftOut[static_cast<std::size_t>(folds.places[i] % kFolds)].push_back(rows[i]);
    }
    std::erase_if(leftOut, [](const std::vector<int> &fold) { return fold.empty(); });
    return leftOut;
}

Result<Interval> leftOutAccuracy(const LearningProblem &problem, const BaseLearner &base,
                                 const std::vector<int> &labels, const std::vector<std::vector<int>> &folds,
                                 const RunControl &control)
{
    std::size_t right = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i < folds.size(); ++i) {
        std::vector<int> others = labels;
        for (const int row : folds[i])
            others[static_cast<std::size_t>(row)] = kUnlabelled;
        const RunControl part = turn(control, i, folds.size());
        const auto fitted = base.fit(givenSamples(problem, others), part.part(0.0, 0.9));
        if (!fitted)
            return fitted.error();
        if (fitted->ending == Ending::Stopped)
            return stopped();
        const auto scores = predictRows(fitted->predict, (*problem.X)(folds[i], Eigen::all),
                                        problem.classCount, part.part(0.9, 1.0));
        if (!scores)
            return scores.error();
        for (const Pseudolabel &said : predictions(folds[i], *scores)) {
            ++all;
            right += said.label == problem.given[static_cast<std::size_t>(said.row)] ? 1 : 0;
        }
    }
    return wilsonInterval(right, all);
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/joint_fit.h"
#include "tests/support/labelled_points.h"

namespace inkling {

/// Points of which `perClass` random ones of each class have a label, as a joint fit takes them, in the order
/// of their rows.
inline JointSet jointSet(const LabelledPoints &points, int perClass, std::uint64_t seed)
{
    const LearningProblem problem = points.randomProblem(perClass, seed);
    JointSet set{.labelled = {.classCount = points.classCount, .seed = seed},
                 .unlabelled = {},
                 .show = [](int, const Predictor &) {
                     return Success{};
                 }};
    std::vector<int> labelled;
    std::vector<int> unlabelled;
    for (int row = 0; row < static_cast<int>(problem.given.size()); ++row) {
        if (problem.given[row] == kUnlabelled) {
            unlabelled.push_back(row);
        } else {
            labelled.push_back(row);
            set.labelled.y.push_back(problem.given[row]);
        }
    }
    set.labelled.X = (*points.X)(labelled, Eigen::all);
    set.unlabelled = (*points.X)(unlabelled, Eigen::all);
    return set;
}

} // namespace inkling

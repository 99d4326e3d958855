// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/outcome.h"
#include "core/data/parameters.h"

#include <vector>

namespace inkling {

struct LearningProblem;

/// How much of a sample's label comes from a given sample.
struct SeedShare
{
    int row = 0;
    double share = 0.0;
};

/// Where a sample has its label from. Empty where no label reaches it.
struct Influence
{
    std::vector<SeedShare> seeds; ///< the given samples of its connected component, the largest share first
                                  ///< (ties: the lower row); shares are >= 0 and sum to 1
    double whole = 0.0;           ///< what the shares were divided by; see the methods
    std::vector<int> path;        ///< rows from the sample to the first seed, both included, along edges:
                                  ///< the way that a random walk takes most probably, w_ij / d_i for a step
    Ending ending = Ending::Converged; ///< of the solution
};

/// Each of these is one solution, by the solver of the values (plain iteration: conjugate gradients), with a
/// unit at the sample as its right side: the systems are symmetric, so what the sample has from each seed is
/// what each seed has from the sample. Error: no label is given, stopped. Same bits for any number of
/// threads.

/// What clampedInfluence() goes by besides the graph.
struct ClampedInfluence
{
    double labelWeight = 1.0;             ///< as of clampedPropagation()
    const Outcome *classTotals = nullptr; ///< borrowed; unless null, the shares of a class's seeds sum to the
                                          ///< score of the class there
};

/// Label propagation and what resembles it: F_ic is the sum of shares of the seeds l of class c,
/// h_il = sum_u g_u w_ul with L_UU g = e_i, the probability that a random walk from i meets l before any
/// other seed. They sum to 1, as does `whole`. A given sample is its own and only seed. The path meets no
/// other seed.
Result<Influence> clampedInfluence(const LearningProblem &problem, const ParameterValues &values, int row,
                                   const ClampedInfluence &how, const RunControl &control);

/// Label spreading: the entries of row i of (1 - alpha)(I - alpha S)^-1; `whole` is their sum over the seeds,
/// by which F's row is divided. It is small far from any label.
Result<Influence> spreadingInfluence(const LearningProblem &problem, const ParameterValues &values, int row,
                                     const RunControl &control);

/// Poisson learning: the potential G_il at i of a unit charge at seed l. It is defined up to a constant, for
/// charges sum to 0 in every component: shares are of G_il - min_l G_il, so that the least of the seeds
/// counts for nothing, and `whole` is the sum of these. U_ic = whole (sum of shares of class c - ybar_c),
/// ybar the classes' part of the component's labels. All equal: equal shares.
Result<Influence> poissonInfluence(const LearningProblem &problem, const ParameterValues &values, int row,
                                   const RunControl &control);

} // namespace inkling

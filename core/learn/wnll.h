// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/propagation.h"

namespace inkling {

struct WnllOptions
{
    GraphOptions graph = {};
    PropagationSettings solver = {};
};

/// The weighted nonlocal Laplacian (Shi, Osher and Zhu 2017, eq. 1.8): the harmonic function on the weights
/// (a_i + a_j) w_ij with a = n / l at given samples and 1 elsewhere, n samples of which l are given, in
/// whatever component. An edge to a given sample so counts (1 + n / l) / 2 times its weight, which keeps the
/// few labels from being spikes in a flat function. Clamping, unreached samples, ending, determinism and cost
/// as labelPropagation().
/// Leave-one-out takes a run for each label: the sample left out loses the factor of its own edges, each of
/// which ends at another node. What the labels say of it then depends on how all its neighbours are joined,
/// and not, as in label propagation, only on what flows between labels. In closed form that is a column for
/// each neighbour of each label, which costs about what the runs do.
Result<Outcome> wnll(const LearningProblem &problem, const WnllOptions &options, const RunControl &control);

LearnerInfo wnllInfo();

} // namespace inkling

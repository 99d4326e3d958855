// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/class_priors.h"
#include "core/learn/propagation.h"

namespace inkling {

struct PoissonOptions
{
    GraphOptions graph = {};
    ClassPriors classPriors = ClassPriors::None;
    PropagationSettings solver = {};
};

/// Poisson learning: L U = B with B_i = y_i - ybar at given samples, ybar the mean of their y, and 0
/// elsewhere; sum_i d_i U_i = 0 (Calder, Cook, Thorpe and Slepcev 2020, eq. 2.5). Each connected component is
/// a problem of its own, with its own ybar, for elsewhere there is no solution: one with one class has that
/// class, one without labels is unreached. Given labels are sources, not clamped: labels that contradict
/// their surroundings may be outvoted.
/// Class priors other than None: the classes of a component are shifted until the predictions have the shares
/// of the labels there, or equal ones (volumeShift()); a note says where that fails by more than 1/1000.
/// Probabilities: softmax of U, in units of its root mean square in the component, at a temperature. That is
/// fitted by leave-one-out on given samples of classes with another label in the component, at most 32 of
/// them evenly from first to last: what the others say of v is U_v without v's source, which needs of all
/// solutions only the potential of v at v. It is 1 where there is no such sample, and for
/// PropagationSolver::Iterate. LearnerInfo::leaveOneOut does the same once more, for what is left without
/// each label in turn: units, volumes and temperature are those of a run without it. Where not all labels are
/// left out, the temperatures are fitted on those that are.
/// The iteration, and the trace: U <- U + D^-1 (B - L U) from 0. Direct and conjugate gradients: see
/// potentials(). Deterministic; same bits for any number of threads. Cost: as label propagation, with up to
/// 32 more columns.
Result<Outcome> poisson(const LearningProblem &problem, const PoissonOptions &options,
                        const RunControl &control);

/// The propagation of which the above is the limit. Its F has one column more than classes: above 0 where a
/// label has arrived. Refers to both first arguments.
Propagation poissonPropagation(const LearningProblem &problem, const Graph &graph, ClassPriors priors);

LearnerInfo poissonInfo();

} // namespace inkling

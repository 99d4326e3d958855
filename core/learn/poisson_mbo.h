// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/class_priors.h"
#include "core/learn/learner.h"

namespace inkling {

struct PoissonMboOptions
{
    GraphOptions graph = {};
    ClassPriors classPriors = ClassPriors::Labels;
    int maximumIterations = 100; ///< of diffusion and projection; the paper takes 20
    int diffusionSteps = 40;     ///< in each of them
    double fidelity = 1.0;       ///< mu: how strong the sources are
};

/// Poisson learning's cut: u, one class a sample, starts as poisson() predicts it and alternates between
/// diffusionSteps times u <- u - dt (L u - mu B), dt = 1 / (largest degree), B as in poisson(), and the
/// projection to the class with the largest u_ic + s_c, s such that classes have the shares of the given
/// labels (volumeShift(); Calder, Cook, Thorpe and Slepcev 2020, algorithm 2, after Merriman, Bence and
/// Osher). All of it in each connected component alone: one with one class has that class, one without labels
/// is unreached. Given labels are sources, not clamped. Probabilities: softmax of u + s after the last
/// diffusion, in units of the root mean square of u in the component, at the temperature 1; leaving labels
/// out would take a run for each. Converged: a projection that changes no sample. LimitReached: the labels
/// still change. Stopped: the last projection, or an Error of that kind where poisson() has no answer yet.
/// Trace: the given labels, then the projections. Deterministic; same bits for any number of threads. Cost:
/// that of poisson() and diffusionSteps products with W for every iteration.
Result<Outcome> poissonMbo(const LearningProblem &problem, const PoissonMboOptions &options,
                           const RunControl &control);

LearnerInfo poissonMboInfo();

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/transductive_machine.h"

namespace inkling {

struct ConcaveConvexOptions
{
    double ramp = -0.3;      ///< s in (-1, 0]: |f| below -s is a flat top where no sample is pushed to a side
    double tolerance = 1e-3; ///< of the trainings, see SmoOptions
};

/// The kernel between n samples, the same n once more, and the mean of the unlabelled ones in the kernel's
/// space: 2 n + 1. The rows of the second n are kept together with those of the first.
/// unlabelledMean: n, the mean over the unlabelled samples of K(., x_i); meanSquare: its mean over them.
KernelMatrix doubledMatrix(const KernelMatrix &K, const Eigen::VectorXd &unlabelledMean, double meanSquare);

/// Minimises |f|^2 / 2 + C sum of the labelled samples' hinge losses + C* sum over the unlabelled ones of
/// R(f) + R(-f), where R(z) = min(1 - s, max(0, 1 - z)) is the ramp loss, such that the mean of f over the
/// unlabelled samples is 2 share - 1, where a share is given. R is a convex function less another one: each
/// training is a support vector machine, with the second in its tangent at the last f. It never raises the
/// objective from the first of these trainings on, and ends when the tangents stay (Collobert, Sinz, Weston
/// and Bottou 2006, Large scale transductive SVMs). Each unlabelled sample is in the program as one of each
/// class; the constraint is an entry without bounds, that of their mean.
class ConcaveConvex : public TransductiveMachine
{
public:
    /// K: a doubledMatrix(), borrowed; its mean may be over more or fewer samples than those without a
    /// label, and is then what the constraint is about. meanWeights: n, the samples' weights in it.
    ConcaveConvex(KernelRows &K, const TransductiveProblem &problem, const Eigen::VectorXd &meanWeights,
                  const ConcaveConvexOptions &options);

    Ending train(const RunControl &control) override;

private:
    void keep(const SmoSolution &solution);
    /// Whether any tangent has changed.
    bool setTangents();
    void setBounds();
    double losses(const Eigen::VectorXd &f) const;

    Eigen::Index n() const { return m_problem.y.size(); }

    KernelRows &m_K;
    TransductiveProblem m_problem;
    Eigen::VectorXd m_meanWeights;
    ConcaveConvexOptions m_options;
    BoxProgram m_program;
    Eigen::VectorXd
        m_beta; ///< 2 n: C* where y f of an unlabelled sample as one of a class is below s, else 0
};

} // namespace inkling

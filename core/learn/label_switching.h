// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/binary_machine.h"
#include "core/learn/transductive_machine.h"

namespace inkling {

struct SwitchingOptions
{
    int doublings = 10;      ///< >= 0: C* starts at 2^-doublings of what it is to be
    double tolerance = 1e-3; ///< of the trainings, see SmoOptions
};

/// Minimises |f|^2 / 2 + C sum of the labelled samples' hinge losses + C* sum of those of the unlabelled ones
/// by labels of their own, which are variables: so many of them are 1 as the share says, or as the machine of
/// the labels says where it is not known; at least one of each where there are two. At first these are those
/// of the largest f. C* doubles until it is what it is to be; with each C*, pairs of a 1 and a -1 with losses
/// above 0 that sum to more than 2 switch their labels, until there is none. C* of the samples labelled 1
/// starts at (their number / the others') times that of -1, and both end at the same. Each switch lowers the
/// objective (Joachims 1999, Transductive inference for text classification using support vector machines,
/// theorem 2); all such pairs that have no sample in common switch at once, each lowering it by itself at the
/// f that is, those of the largest losses together (Sindhwani and Keerthi 2006, Large scale semi-supervised
/// linear SVMs).
class LabelSwitching : public TransductiveMachine
{
public:
    /// K: n x n, borrowed. Precondition: see TransductiveProblem.
    LabelSwitching(KernelRows &K, const TransductiveProblem &problem, const SwitchingOptions &options);

    Ending train(const RunControl &control) override;

    /// n: y of all samples; of unlabelled ones what they have now.
    const Eigen::VectorXd &labels() const { return m_binary.y; }
    /// Those of the labels 1 and -1.
    double positiveC() const { return m_positiveC; }
    double negativeC() const { return m_negativeC; }

private:
    void labelUnlabelled();
    /// Whether C* was not yet what it is to be.
    bool raise();
    void setUnlabelledC();
    /// How many pairs.
    int switchPairs();
    /// The unlabelled samples with this label whose loss is above 0, the largest first.
    std::vector<Eigen::Index> losers(double label) const;

    KernelRows &m_K;
    TransductiveProblem m_problem;
    SwitchingOptions m_options;
    BinaryProblem m_binary;
    Eigen::VectorXd m_losses; ///< n, of the last training
    double m_positiveC = 0.0;
    double m_negativeC = 0.0;
    Eigen::Index m_positives = 0; ///< of the unlabelled samples
};

} // namespace inkling

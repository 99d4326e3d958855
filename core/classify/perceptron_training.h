// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/classify/classifier.h"
#include "core/classify/perceptron.h"

#include <functional>

namespace inkling {

struct PerceptronOptions
{
    int hiddenLayers = 1;
    int units = 32; ///< of each hidden layer
    Activation activation = Activation::Relu;
    double l2 = 1e-2;             ///< weight of half the squared weights
    Disturbance disturbance = {}; ///< of each step
    double rate = 1e-2;           ///< of Adam, the length of its first steps
    int maximumEpochs = 2000;
};

/// Columns brought to mean 0 and deviation 1; constant ones to 0.
struct StandardColumns
{
    Eigen::RowVectorXd mean;      ///< d
    Eigen::RowVectorXd deviation; ///< d, > 0

    RowMatrix of(const RowMatrix &X) const;
    /// The same, some rows at a time. Error: stopped.
    Result<RowMatrix> of(const RowMatrix &X, const RunControl &control) const;
};

/// The columns of X (n x d). weights: n, or empty for 1 each. Error: stopped.
Result<StandardColumns> standardColumns(const RowMatrix &X, const Eigen::VectorXd &weights,
                                        const RunControl &control);

/// Rows in small groups, in a new random order each time through; all at once, in their own, where they are
/// few.
class RowBatches
{
public:
    static constexpr Eigen::Index kRows = 64; ///< a group

    explicit RowBatches(Eigen::Index rows);
    int count() const { return m_count; } ///< groups each time through
    std::vector<int> next(Random &random);

private:
    std::vector<int> m_order;
    int m_count = 0;
    int m_place = 0;
};

/// What a training adds to the loss of the labelled samples.
struct UnlabelledLoss
{
    int steps = 0;  ///< that an epoch has at least
    int growth = 0; ///< epochs over which it changes: it does not end earlier
    /// Its value for a network in an epoch (1 ...); adds its gradient.
    std::function<double(int epoch, const Perceptron &network, Eigen::VectorXd &gradient, Random &random)>
        add = {};
    std::function<void(const Perceptron &network)> stepped = {};
};

struct TrainedPerceptron
{
    Perceptron network;
    Ending ending = Ending::LimitReached;
    int epochs = 0;
};

/// Labelled rows as a network passed them.
struct LabelledPass
{
    const TrainingSet &set;
    const std::vector<int> &rows; ///< of the set
    const PerceptronPass &pass;
};

/// Mean loss of the rows, each weighted by its weight over the set's mean weight; adds its gradient.
double addLabelledLoss(const Perceptron &network, const LabelledPass &labelled, Eigen::VectorXd &gradient);

/// Trains a network by Adam (Kingma and Ba 2015) on mini-batches, from random weights: mean loss + what else
/// there is + l2 / 2 times the squared weights. Preconditions: at least two classes, and each has a sample;
/// X is standardised. Converged: the epochs' mean loss has stopped falling; LimitReached: the epochs were
/// over. show: hears of the network after each epoch but the last. Errors: stopped; it diverged, that is
/// the loss is infinite or no number. Deterministic from set.seed, on the calling thread. Cost: O(l
/// parameters) an epoch.
Result<TrainedPerceptron>
trainPerceptron(const TrainingSet &set, const PerceptronOptions &options, const UnlabelledLoss &unlabelled,
                const std::function<Status(int epoch, const Perceptron &network)> &show,
                const RunControl &control);

/// Probabilities of points by a network that was trained on their standard columns.
Predictor perceptronPredictor(const StandardColumns &columns, const Perceptron &network);

} // namespace inkling

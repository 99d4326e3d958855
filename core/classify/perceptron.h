// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/random.h"

#include <vector>

namespace inkling {

enum class Activation { Relu, Tanh };

/// A fully connected network: each layer maps x to W x + b, and all but the last bend that by the activation.
struct Perceptron
{
    std::vector<Eigen::Index> widths; ///< columns, units of each hidden layer, classes
    Activation activation = Activation::Relu;
    Eigen::VectorXd parameters; ///< layer by layer W (out x in, row by row), then b

    int layerCount() const { return static_cast<int>(widths.size()) - 1; }
};

/// How many parameters a network of these widths has.
Eigen::Index parameterCount(const std::vector<Eigen::Index> &widths);

/// One with random weights, their spread by He et al. 2015 (ReLU) or Glorot and Bengio 2010 (tanh), and no
/// biases.
Perceptron randomPerceptron(std::vector<Eigen::Index> widths, Activation activation, Random &random);

/// What a pass through the network leaves for the way back.
struct PerceptronPass
{
    std::vector<RowMatrix> inputs; ///< of each layer, m rows
    std::vector<RowMatrix> slopes; ///< of each hidden layer: of the activation, with what was dropped
    RowMatrix scores;              ///< m x c, before the softmax
};

/// What makes a pass harder; where both are 0, nothing is drawn.
struct Disturbance
{
    double noise = 0.0; ///< deviation of what is added to each column
    /// Each hidden unit's probability to be left out, below 1, the others being enlarged to make up for it
    /// (Srivastava et al. 2014).
    double dropout = 0.0;
};

/// Passes points (m x d).
PerceptronPass forward(const Perceptron &network, const RowMatrix &points, const Disturbance &disturbance,
                       Random &random);

/// Adds to the gradient (of the parameters' size) what follows from a loss's derivatives by the scores (m x
/// c).
void addGradient(const Perceptron &network, const PerceptronPass &pass, RowMatrix byScores,
                 Eigen::VectorXd &gradient);

/// l2 / 2 times the squared weights, without the biases; adds its gradient.
double addPenalty(const Perceptron &network, double l2, Eigen::VectorXd &gradient);

/// Class probabilities (m x c), nothing dropped.
RowMatrix probabilities(const Perceptron &network, const RowMatrix &points);

} // namespace inkling

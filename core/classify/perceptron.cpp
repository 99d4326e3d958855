// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/perceptron.h"

#include "core/classify/softmax_rows.h"

#include <cmath>
#include <utility>

namespace inkling {

namespace {

/// Where a layer's parameters lie.
struct Layer
{
    Eigen::Index in = 0;
    Eigen::Index out = 0;
    Eigen::Index begin = 0;

    Eigen::Index biasBegin() const { return begin + in * out; }
};

Layer layerAt(const std::vector<Eigen::Index> &widths, int layer)
{
    Layer found;
    for (int i = 0; i <= layer; ++i) {
        found.begin += found.in * found.out + found.out;
        found.in = widths[static_cast<std::size_t>(i)];
        found.out = widths[static_cast<std::size_t>(i) + 1];
    }
    return found;
}

Eigen::Map<const RowMatrix> weightsOf(const Perceptron &network, const Layer &layer)
{
    return {network.parameters.data() + layer.begin, layer.out, layer.in};
}

/// Bends the values and gives the slopes there.
RowMatrix bend(RowMatrix &values, Activation activation)
{
    if (activation == Activation::Tanh) {
        values = values.array().tanh().matrix();
        return (1.0 - values.array().square()).matrix();
    }
    RowMatrix slopes = (values.array() > 0.0).cast<double>().matrix();
    values = values.cwiseProduct(slopes);
    return slopes;
}

void drop(RowMatrix &values, RowMatrix &slopes, double dropout, Random &random)
{
    const double kept = 1.0 / (1.0 - dropout);
    for (Eigen::Index i = 0; i < values.size(); ++i) {
        const double factor = random.uniform() < dropout ? 0.0 : kept;
        values.data()[i] *= factor;
        slopes.data()[i] *= factor;
    }
}

} // namespace

Eigen::Index parameterCount(const std::vector<Eigen::Index> &widths)
{
    const Layer last = layerAt(widths, static_cast<int>(widths.size()) - 2);
    return last.biasBegin() + last.out;
}

Perceptron randomPerceptron(std::vector<Eigen::Index> widths, Activation activation, Random &random)
{
    Perceptron network{std::move(widths), activation, {}};
    network.parameters = Eigen::VectorXd::Zero(parameterCount(network.widths));
    for (int i = 0; i < network.layerCount(); ++i) {
        const Layer layer = layerAt(network.widths, i);
        const auto in = static_cast<double>(layer.in);
        const double variance =
            activation == Activation::Relu ? 2.0 / in : 2.0 / (in + static_cast<double>(layer.out));
        for (Eigen::Index j = layer.begin; j < layer.biasBegin(); ++j)
            network.parameters[j] = std::sqrt(variance) * random.normal();
    }
    return network;
}

PerceptronPass forward(const Perceptron &network, const RowMatrix &points, const Disturbance &disturbance,
                       Random &random)
{
    PerceptronPass pass{{points}, {}, {}};
    if (disturbance.noise > 0.0) {
        for (double &value : pass.inputs.front().reshaped<Eigen::RowMajor>())
            value += disturbance.noise * random.normal();
    }
    for (int i = 0; i < network.layerCount(); ++i) {
        const Layer layer = layerAt(network.widths, i);
        RowMatrix values = pass.inputs.back() * weightsOf(network, layer).transpose();
        values.rowwise() += network.parameters.segment(layer.biasBegin(), layer.out).transpose();
        if (i == network.layerCount() - 1) {
            pass.scores = std::move(values);
            break;
        }
        RowMatrix slopes = bend(values, network.activation);
        if (disturbance.dropout > 0.0)
            drop(values, slopes, disturbance.dropout, random);
        pass.inputs.push_back(std::move(values));
        pass.slopes.push_back(std::move(slopes));
    }
    return pass;
}

void addGradient(const Perceptron &network, const PerceptronPass &pass, RowMatrix byScores,
                 Eigen::VectorXd &gradient)
{
    for (int i = network.layerCount() - 1; i >= 0; --i) {
        const Layer layer = layerAt(network.widths, i);
        Eigen::Map<RowMatrix> byWeights(gradient.data() + layer.begin, layer.out, layer.in);
        byWeights.noalias() += byScores.transpose() * pass.inputs[static_cast<std::size_t>(i)];
        gradient.segment(layer.biasBegin(), layer.out) += byScores.colwise().sum().transpose();
        if (i > 0)
            byScores = (byScores * weightsOf(network, layer))
                           .cwiseProduct(pass.slopes[static_cast<std::size_t>(i) - 1])
                           .eval();
    }
}

double addPenalty(const Perceptron &network, double l2, Eigen::VectorXd &gradient)
{
    double squares = 0.0;
    for (int i = 0; i < network.layerCount(); ++i) {
        const Layer layer = layerAt(network.widths, i);
        const auto weights = network.parameters.segment(layer.begin, layer.in * layer.out);
        gradient.segment(layer.begin, weights.size()) += l2 * weights;
        squares += weights.squaredNorm();
    }
    return l2 * squares / 2.0;
}

RowMatrix probabilities(const Perceptron &network, const RowMatrix &points)
{
    Random unused(0);
    RowMatrix scores = forward(network, points, {}, unused).scores;
    softmaxRows(scores);
    return scores;
}

} // namespace inkling

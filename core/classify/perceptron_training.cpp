// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/perceptron_training.h"

#include "core/base/filled_rows.h"
#include "core/classify/class_sums.h"
#include "core/classify/softmax_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <numeric>
#include <utility>

namespace inkling {

namespace {

/// Adam's memory of the gradients.
class Adam
{
public:
    explicit Adam(Eigen::Index size)
        : m_mean(Eigen::ArrayXd::Zero(size))
        , m_square(Eigen::ArrayXd::Zero(size))
    {
    }

    void step(const Eigen::VectorXd &gradient, double rate, Eigen::VectorXd &parameters)
    {
        constexpr double kMeanKept = 0.9;
        constexpr double kSquareKept = 0.999;
        constexpr double kSmallest = 1e-8;
        m_mean = kMeanKept * m_mean + (1.0 - kMeanKept) * gradient.array();
        m_square = kSquareKept * m_square + (1.0 - kSquareKept) * gradient.array().square();
        m_meanLeft *= kMeanKept;
        m_squareLeft *= kSquareKept;
        parameters.array() -=
            rate / (1.0 - m_meanLeft) * m_mean / ((m_square / (1.0 - m_squareLeft)).sqrt() + kSmallest);
    }

private:
    Eigen::ArrayXd m_mean;
    Eigen::ArrayXd m_square;
    double m_meanLeft = 1.0; ///< share of the zeros that both began with
    double m_squareLeft = 1.0;
};

/// Tells when the loss has stopped falling.
class Patience
{
public:
    explicit Patience(int stepsAnEpoch)
        : m_epochs(std::max(kEpochs, kSteps / stepsAnEpoch))
    {
    }

    bool isOver(double loss)
    {
        constexpr double kFall = 1e-3; // relative
        if (loss < m_best * (1.0 - kFall)) {
            m_best = loss;
            m_waited = 0;
        } else {
            ++m_waited;
        }
        return m_waited == m_epochs;
    }

private:
    static constexpr int kEpochs = 10;
    static constexpr int kSteps = 100; // an epoch of a few samples is one step

    int m_epochs;
    double m_best = std::numeric_limits<double>::infinity();
    int m_waited = 0;
};

std::vector<Eigen::Index> widthsOf(const TrainingSet &set, const PerceptronOptions &options)
{
    std::vector<Eigen::Index> widths = {set.X.cols()};
    widths.insert(widths.end(), static_cast<std::size_t>(options.hiddenLayers), options.units);
    widths.push_back(set.classCount);
    return widths;
}

/// A training on its way.
struct Training
{
    const TrainingSet &set;
    const PerceptronOptions &options;
    const UnlabelledLoss &unlabelled;
    Random random{0};
    Perceptron network;
    Adam adam;
    RowBatches batches;

    /// One step; the loss before it.
    double step(int epoch)
    {
        Eigen::VectorXd gradient = Eigen::VectorXd::Zero(network.parameters.size());
        const std::vector<int> rows = batches.next(random);
        const PerceptronPass pass = forward(network, set.X(rows, Eigen::all), options.disturbance, random);
        double loss = addLabelledLoss(network, {set, rows, pass}, gradient);
        loss += addPenalty(network, options.l2, gradient);
        if (unlabelled.add)
            loss += unlabelled.add(epoch, network, gradient, random);
        adam.step(gradient, options.rate, network.parameters);
        if (unlabelled.stepped)
            unlabelled.stepped(network);
        return loss;
    }
};

Error diverged()
{
    return {message(QT_TRANSLATE_NOOP("core", "The training of the neural network diverged: its loss is no "
                                              "number any more; choose a smaller learning rate or scale the "
                                              "features."))};
}

Training begun(const TrainingSet &set, const PerceptronOptions &options, const UnlabelledLoss &unlabelled)
{
    Random random(set.seed);
    Perceptron network = randomPerceptron(widthsOf(set, options), options.activation, random);
    const Eigen::Index size = network.parameters.size();
    return {set, options, unlabelled, random, std::move(network), Adam(size), RowBatches(set.X.rows())};
}

} // namespace

Result<StandardColumns> standardColumns(const RowMatrix &X, const Eigen::VectorXd &weights,
                                        const RunControl &control)
{
    RowMatrix R = RowMatrix::Ones(X.rows(), 1);
    if (weights.size() > 0)
        R.col(0) = weights;
    const auto spread = classSpread(X, R, control);
    if (!spread)
        return spread.error();
    const Eigen::RowVectorXd deviation = spread->total.cwiseSqrt();
    return StandardColumns{spread->centre, (deviation.array() > 0.0).select(deviation, 1.0)};
}

RowMatrix StandardColumns::of(const RowMatrix &X) const
{
    return ((X.rowwise() - mean).array().rowwise() / deviation.array()).matrix();
}

Result<RowMatrix> StandardColumns::of(const RowMatrix &X, const RunControl &control) const
{
    return filledRows(
        X.rows(), X.cols(),
        [&](Eigen::Index first, Eigen::Ref<RowMatrix> rows) { rows = of(X.middleRows(first, rows.rows())); },
        control);
}

RowBatches::RowBatches(Eigen::Index rows)
    : m_order(static_cast<std::size_t>(rows))
    , m_count(static_cast<int>((rows + kRows - 1) / kRows))
{
    std::iota(m_order.begin(), m_order.end(), 0);
}

std::vector<int> RowBatches::next(Random &random)
{
    if (m_count <= 1)
        return m_order;
    if (m_place == 0)
        random.shuffle(m_order);
    const auto begin = m_order.begin() + m_place * kRows;
    m_place = (m_place + 1) % m_count;
    return {begin, m_place == 0 ? m_order.end() : begin + kRows};
}

double addLabelledLoss(const Perceptron &network, const LabelledPass &labelled, Eigen::VectorXd &gradient)
{
    const auto &[set, rows, pass] = labelled;
    const double meanWeight = set.weights.size() > 0 ? set.weights.mean() : 1.0;
    RowMatrix p = pass.scores;
    const Eigen::VectorXd normalisers = softmaxRows(p);
    double loss = 0.0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        const int label = set.y[static_cast<std::size_t>(rows[i])];
        const double weight = set.weight(rows[i]) / (meanWeight * static_cast<double>(rows.size()));
        loss += weight * (normalisers[row] - pass.scores(row, label));
        p(row, label) -= 1.0;
        p.row(row) *= weight;
    }
    addGradient(network, pass, std::move(p), gradient);
    return loss;
}

Result<TrainedPerceptron>
trainPerceptron(const TrainingSet &set, const PerceptronOptions &options, const UnlabelledLoss &unlabelled,
                const std::function<Status(int epoch, const Perceptron &network)> &show,
                const RunControl &control)
{
    Training training = begun(set, options, unlabelled);
    const int steps = std::max(training.batches.count(), unlabelled.steps);
    Patience patience(steps);
    for (int epoch = 1;; ++epoch) {
        double loss = 0.0;
        for (int step = 0; step < steps; ++step) {
            if (!control.advance((epoch - 1.0) / options.maximumEpochs))
                return stopped();
            loss += training.step(epoch) / steps;
        }
        if (!std::isfinite(loss))
            return diverged();
        const bool isOver = epoch > unlabelled.growth && patience.isOver(loss);
        if (isOver || epoch == options.maximumEpochs)
            return TrainedPerceptron{std::move(training.network),
                                     isOver ? Ending::Converged : Ending::LimitReached, epoch};
        if (show) {
            if (const Status shown = show(epoch, training.network); !shown)
                return shown.error();
        }
    }
}

Predictor perceptronPredictor(const StandardColumns &columns, const Perceptron &network)
{
    return [columns, shared = std::make_shared<const Perceptron>(network)](const RowMatrix &points) {
        return probabilities(*shared, columns.of(points));
    };
}

} // namespace inkling

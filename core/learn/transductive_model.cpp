// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/transductive_model.h"

#include "core/base/rounds.h"
#include "core/classify/fold_places.h"
#include "core/classify/predict_rows.h"
#include "core/data/labels.h"
#include "core/learn/concave_convex.h"
#include "core/learn/label_switching.h"
#include "core/learn/temperature.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace inkling {

namespace {

constexpr int kMostFolds = 5;
constexpr double kMostBytes = 1.0 * (1 << 30); // of kernel rows
constexpr double kProgressAStep = 0.1;         // of what is left: nobody knows how many there will be

/// f of the c classes from f of the machines.
RowMatrix columnsOf(const RowMatrix &f)
{
    if (f.cols() > 1)
        return f;
    RowMatrix both(f.rows(), 2);
    both << f, -f;
    return both;
}

/// n, K weights.
Result<Eigen::VectorXd> weightedRows(const KernelMatrix &K, const Eigen::VectorXd &weights,
                                     const RunControl &control)
{
    constexpr std::size_t kBlock = 8;
    const Eigen::Index n = K.diagonal.size();
    Eigen::VectorXd sums(n);
    const bool isDone = parallelRounds(
        control, static_cast<std::size_t>(n), kBlock, K.cost * static_cast<double>(n),
        [&](std::size_t begin, std::size_t end) {
            Eigen::VectorXd row(n);
            for (auto i = static_cast<Eigen::Index>(begin); i < static_cast<Eigen::Index>(end); ++i) {
                K.entries(i, 0, n, row.data());
                sums[i] = row.dot(weights);
            }
        });
    if (!isDone)
        return stopped();
    return sums;
}

/// The machines of all classes, and whether each has taken its last training.
struct Machines
{
    std::vector<std::unique_ptr<TransductiveMachine>> all;
    std::vector<bool> areDone;

    bool isDone() const { return std::find(areDone.begin(), areDone.end(), false) == areDone.end(); }
};

/// The samples of a set and their kernel; trains on any labels of them.
class Transduction
{
public:
    static Result<Transduction> of(const JointSet &set, const TransductiveOptions &options,
                                   const RunControl &control);

    Result<TransductiveModel> fit(const RunControl &control);

private:
    using Shown = std::function<Status(int step, const Machines &machines)>;

    Transduction(const JointSet &set, const TransductiveOptions &options, RowMatrix X)
        : m_set(set)
        , m_options(options)
        , m_X(std::move(X))
        , m_labels(set.labelled.y)
        , m_shares(expectedShares(set.labelled, options.priors))
        , m_centre(options.kernel == KernelKind::Linear ? Eigen::RowVectorXd(m_X.colwise().mean())
                                                        : Eigen::RowVectorXd::Zero(m_X.cols()))
    {
        m_X.rowwise() -= m_centre;
        m_labels.resize(static_cast<std::size_t>(m_X.rows()), kUnlabelled);
        if (std::isnan(m_options.gamma))
            m_options.gamma = automaticGamma(m_X, {});
    }

    bool isLinear() const { return m_options.kernel == KernelKind::Linear; }
    int classCount() const { return m_set.labelled.classCount; }
    int machineCount() const { return classCount() == 2 ? 1 : classCount(); }

    /// With the mean of the unlabelled samples in it where the algorithm wants that.
    Status setKernel(const RunControl &control);
    TransductiveProblem problemOf(int label, const std::vector<int> &labels) const;
    Machines machines(const std::vector<int> &labels);
    Result<Machines> train(const std::vector<int> &labels, const Shown &shown, const RunControl &control);
    Status trainOnce(Machines &machines, const RunControl &control) const;
    /// Of labels without those of a fold: which rows these are.
    std::vector<int> takeFold(std::vector<int> &labels, const FoldPlaces &folds, int fold, int count) const;
    Result<double> temperature(const RunControl &control);
    TransductiveModel modelOf(const Machines &machines) const;

    const JointSet &m_set;
    TransductiveOptions m_options;
    RowMatrix m_X;             ///< n x d: the labelled samples first; centred for the linear kernel
    std::vector<int> m_labels; ///< n
    Eigen::RowVectorXd m_shares;
    Eigen::RowVectorXd m_centre;
    Eigen::VectorXd m_meanWeights; ///< n, those of the mean of the unlabelled samples
    std::unique_ptr<KernelRows> m_K;
    double m_temperature = 1.0;
};

Result<Transduction> Transduction::of(const JointSet &set, const TransductiveOptions &options,
                                      const RunControl &control)
{
    const Eigen::Index n = set.labelled.X.rows() + set.unlabelled.rows();
    if (n > kMostTransductiveSamples) {
        return Error{
            message(QT_TRANSLATE_NOOP("core",
                                      "A transductive support vector machine takes at most %1 samples, and "
                                      "these are %2: its time and memory grow with their square. Choose "
                                      "fewer samples or another method."),
                    kMostTransductiveSamples, n),
            ErrorKind::Limit};
    }
    auto X = set.all(control.part(0.0, 0.0));
    if (!X)
        return X.error();
    Transduction made(set, options, std::move(X).value());
    if (const Status kernel = made.setKernel(control); !kernel)
        return kernel.error();
    return made;
}

Status Transduction::setKernel(const RunControl &control)
{
    KernelMatrix K = isLinear() ? linearMatrix(m_X) : gaussianMatrix(m_X, m_options.gamma);
    if (!K.diagonal.allFinite())
        return valuesTooLarge();
    if (m_options.algorithm == TransductiveAlgorithm::ConcaveConvex) {
        const Eigen::Index u = m_set.unlabelled.rows();
        m_meanWeights = Eigen::VectorXd::Zero(m_X.rows());
        if (u > 0)
            m_meanWeights.tail(u).setConstant(1.0 / static_cast<double>(u));
        const auto mean = weightedRows(K, m_meanWeights, control);
        if (!mean)
            return mean.error();
        K = doubledMatrix(K, *mean, mean->dot(m_meanWeights));
    }
    m_K = std::make_unique<KernelRows>(std::move(K), kMostBytes);
    return Success{};
}

TransductiveProblem Transduction::problemOf(int label, const std::vector<int> &labels) const
{
    TransductiveProblem problem{.y = Eigen::VectorXd(m_X.rows()), .C = m_options.C};
    for (Eigen::Index i = 0; i < m_X.rows(); ++i)
        problem.y[i] = labels[i] == kUnlabelled ? 0.0 : labels[i] == label ? 1.0 : -1.0;
    const auto u = static_cast<double>(problem.unlabelledCount());
    const auto l = static_cast<double>(m_X.rows()) - u;
    problem.unlabelledC = u > 0.0 ? m_options.weight * m_options.C * l / u : 0.0;
    if (m_options.priors != ClassPriors::None)
        problem.share = m_shares[label];
    return problem;
}

Machines Transduction::machines(const std::vector<int> &labels)
{
    Machines machines;
    for (int label = 0; label < machineCount(); ++label) {
        const TransductiveProblem problem = problemOf(label, labels);
        if (m_options.algorithm == TransductiveAlgorithm::Switching)
            machines.all.push_back(std::make_unique<LabelSwitching>(
                *m_K, problem, SwitchingOptions{m_options.doublings, m_options.tolerance}));
        else
            machines.all.push_back(std::make_unique<ConcaveConvex>(
                *m_K, problem, m_meanWeights, ConcaveConvexOptions{m_options.ramp, m_options.tolerance}));
    }
    machines.areDone.assign(machines.all.size(), false);
    return machines;
}

Status Transduction::trainOnce(Machines &machines, const RunControl &control) const
{
    for (std::size_t k = 0; k < machines.all.size(); ++k) {
        if (machines.areDone[k])
            continue;
        const double from = static_cast<double>(k) / static_cast<double>(machines.all.size());
        const Ending ending = machines.all[k]->train(control.part(from, from));
        if (ending == Ending::Stopped)
            return stopped();
        machines.areDone[k] = ending == Ending::Converged;
    }
    return Success{};
}

Result<Machines> Transduction::train(const std::vector<int> &labels, const Shown &shown,
                                     const RunControl &control)
{
    Machines trained = machines(labels);
    double done = 0.0;
    for (int step = 0; step <= m_options.maximumSteps; ++step) {
        const double next = done + kProgressAStep * (1.0 - done);
        if (const Status once = trainOnce(trained, control.part(done, next)); !once)
            return once.error();
        done = next;
        if (trained.isDone() || step == m_options.maximumSteps)
            break;
        if (const Status seen = shown(step, trained); !seen)
            return seen.error();
    }
    return trained;
}

std::vector<int> Transduction::takeFold(std::vector<int> &labels, const FoldPlaces &folds, int fold,
                                        int count) const
{
    std::vector<int> taken;
    for (std::size_t i = 0; i < folds.places.size(); ++i) {
        // The only point of its class stays.
        if (folds.places[i] % count != fold || folds.distinct[m_set.labelled.y[i]] < 2)
            continue;
        taken.push_back(static_cast<int>(i));
        labels[i] = kUnlabelled;
    }
    return taken;
}

Result<double> Transduction::temperature(const RunControl &control)
{
    const FoldPlaces folds = foldPlaces(m_set.labelled);
    const int count = std::min(kMostFolds, *std::max_element(folds.distinct.begin(), folds.distinct.end()));
    RowMatrix F(0, classCount());
    std::vector<int> classes;
    for (int fold = 0; fold < count && count > 1; ++fold) {
        std::vector<int> labels = m_labels;
        const std::vector<int> left = takeFold(labels, folds, fold, count);
        const double from = static_cast<double>(fold) / count;
        const auto trained = train(
            labels, [](int, const Machines &) { return Success{}; }, control.part(from, from + 1.0 / count));
        if (!trained)
            return trained.error();
        RowMatrix f(std::ssize(left), machineCount());
        for (Eigen::Index k = 0; k < f.cols(); ++k)
            f.col(k) = trained->all[k]->state().decisions(left);
        F.conservativeResize(F.rows() + f.rows(), Eigen::NoChange);
        F.bottomRows(f.rows()) = columnsOf(f);
        for (const int row : left)
            classes.push_back(m_set.labelled.y[row]);
    }
    if (!F.allFinite())
        return valuesTooLarge();
    return fittedTemperature(F, classes);
}

TransductiveModel Transduction::modelOf(const Machines &machines) const
{
    TransductiveModel model{.centre = m_centre, .W = {}, .kernel = nullptr, .coefficients = {}, .bias = {}};
    model.temperature = m_temperature;
    model.ending = machines.isDone() ? Ending::Converged : Ending::LimitReached;
    model.bias.resize(std::ssize(machines.all));
    RowMatrix coefficients(m_X.rows(), model.bias.size());
    for (Eigen::Index k = 0; k < model.bias.size(); ++k) {
        const TransductiveState &state = machines.all[k]->state();
        coefficients.col(k) = state.coefficients;
        model.bias[k] = state.bias;
        model.steps = std::max(model.steps, state.trainings - 1);
        if (!machines.all[k]->isExact())
            model.ending = Ending::LimitReached;
    }
    if (isLinear()) {
        model.W = m_X.transpose() * coefficients;
        return model;
    }
    std::vector<Eigen::Index> rows;
    for (Eigen::Index i = 0; i < m_X.rows(); ++i) {
        if (!coefficients.row(i).isZero(0.0))
            rows.push_back(i);
    }
    model.coefficients = coefficients(rows, Eigen::all);
    model.kernel =
        std::make_shared<const GaussianKernel>(m_X(rows, Eigen::all), Metric::Euclidean, m_options.gamma);
    return model;
}

Result<TransductiveModel> Transduction::fit(const RunControl &control)
{
    const auto fitted = temperature(control.part(0.0, 0.8));
    if (!fitted)
        return fitted.error();
    m_temperature = *fitted;
    const auto trained = train(
        m_labels,
        [this](int step, const Machines &machines) {
            const auto model = std::make_shared<const TransductiveModel>(modelOf(machines));
            return m_set.show(step,
                              [model](const RowMatrix &points) { return probabilities(*model, points); });
        },
        control.part(0.8, 1.0));
    if (!trained)
        return trained.error();
    return modelOf(*trained);
}

} // namespace

Result<TransductiveModel> fitTransductive(const JointSet &set, const TransductiveOptions &options,
                                          const RunControl &control)
{
    auto transduction = Transduction::of(set, options, control.part(0.0, 0.05));
    if (!transduction)
        return transduction.error();
    return transduction.value().fit(control.part(0.05, 1.0));
}

RowMatrix decisions(const TransductiveModel &model, const RowMatrix &points)
{
    RowMatrix f(points.rows(), model.bias.size());
    if (model.kernel) {
        const Eigen::Index s = model.coefficients.rows();
        Eigen::RowVectorXd row(s);
        for (Eigen::Index i = 0; i < points.rows(); ++i) {
            model.kernel->weights(points.row(i).data(), 0, s, row.data());
            f.row(i) = row * model.coefficients;
        }
    } else {
        f = (points.rowwise() - model.centre) * model.W;
    }
    f.rowwise() += model.bias;
    return columnsOf(f);
}

RowMatrix probabilities(const TransductiveModel &model, const RowMatrix &points)
{
    return softmax(decisions(model, points), model.temperature);
}

} // namespace inkling

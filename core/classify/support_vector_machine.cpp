// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/support_vector_machine.h"

#include "core/classify/binary_machine.h"
#include "core/classify/fold_places.h"
#include "core/classify/pairwise_coupling.h"
#include "core/classify/present_classes.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

constexpr int kMostFolds = 5;
constexpr int kLeastFolds = 3;

/// The samples of two classes, those of the first first.
struct Pair
{
    std::vector<int> rows;
    BinaryProblem problem;
    std::vector<int> folds; ///< empty: too few samples
    int foldCount = 0;
};

/// What all pairs are made of.
struct Samples
{
    const TrainingSet &set;
    SupportVectorOptions options; ///< gamma is a number
    RowMatrix X;                  ///< centred for the linear kernel
    std::vector<std::vector<int>> rowsOfClass;
    FoldPlaces folds;
};

Samples samplesOf(const TrainingSet &set, const SupportVectorOptions &options,
                  const Eigen::RowVectorXd &centre)
{
    Samples samples{set, options, set.X.rowwise() - centre, {}, foldPlaces(set)};
    if (std::isnan(options.gamma))
        samples.options.gamma = automaticGamma(set.X, set.weights);
    samples.rowsOfClass.resize(static_cast<std::size_t>(set.classCount));
    for (std::size_t i = 0; i < set.y.size(); ++i)
        samples.rowsOfClass[set.y[i]].push_back(static_cast<int>(i));
    return samples;
}

Pair pairOf(const Samples &samples, int first, int second)
{
    Pair pair;
    pair.rows = samples.rowsOfClass[first];
    const auto positive = static_cast<Eigen::Index>(pair.rows.size());
    const std::vector<int> &others = samples.rowsOfClass[second];
    pair.rows.insert(pair.rows.end(), others.begin(), others.end());
    const auto l = static_cast<Eigen::Index>(pair.rows.size());
    pair.problem.y = Eigen::VectorXd::Constant(l, -1.0);
    pair.problem.y.head(positive).setOnes();
    pair.problem.C.resize(l);
    for (Eigen::Index i = 0; i < l; ++i)
        pair.problem.C[i] = samples.options.C * samples.set.weight(pair.rows[i]);
    const int distinct = std::min(samples.folds.distinct[first], samples.folds.distinct[second]);
    if (distinct < kLeastFolds)
        return pair;
    pair.foldCount = std::min(distinct, kMostFolds);
    for (const int row : pair.rows)
        pair.folds.push_back(samples.folds.places[row] % pair.foldCount);
    return pair;
}

/// What machines that have not seen a sample say of it.
struct Unseen
{
    Eigen::VectorXd decisions;
    Ending ending = Ending::Converged; ///< of the worst of the machines
};

/// The decision value of each sample by a machine that has not seen it. Those left out stay in the program
/// with C = 0, so that all folds share the kernel's rows and the values come with the solution.
Result<Unseen> unseenDecisions(KernelRows &K, const Pair &pair, const SmoOptions &options,
                               const RunControl &control)
{
    Unseen unseen{.decisions = Eigen::VectorXd(pair.problem.y.size())};
    for (int fold = 0; fold < pair.foldCount; ++fold) {
        BinaryProblem rest = pair.problem;
        for (std::size_t i = 0; i < pair.folds.size(); ++i) {
            if (pair.folds[i] == fold)
                rest.C[static_cast<Eigen::Index>(i)] = 0.0;
        }
        const double from = static_cast<double>(fold) / pair.foldCount;
        const BinaryMachine machine =
            fitBinaryMachine(K, rest, options, control.part(from, from + 1.0 / pair.foldCount));
        if (machine.ending == Ending::Stopped)
            return stopped();
        if (machine.ending != Ending::Converged)
            unseen.ending = machine.ending;
        for (std::size_t i = 0; i < pair.folds.size(); ++i) {
            const auto place = static_cast<Eigen::Index>(i);
            if (pair.folds[i] == fold)
                unseen.decisions[place] = machine.decisions[place];
        }
    }
    return unseen;
}

/// Unscaled columns are as a C of their squares: beyond so many steps the answer is told to be unfinished.
SmoOptions solverOptions(const Samples &samples, const Pair &pair)
{
    constexpr int kFewest = 200'000;
    constexpr int kPerSample = 100;
    const int automatic = std::max(kFewest, kPerSample * static_cast<int>(pair.rows.size()));
    return {.tolerance = samples.options.tolerance,
            .maximumIterations = samples.options.maximumIterations.value_or(automatic)};
}

struct Calibration
{
    Sigmoid sigmoid;
    Ending ending = Ending::Converged;
};

Result<Calibration> calibrated(KernelRows &K, const Pair &pair, const Samples &samples,
                               const RunControl &control)
{
    const Eigen::VectorXd weights = pair.problem.C / samples.options.C;
    const double positive = (pair.problem.y.array() > 0.0).select(weights, 0.0).sum();
    const double negative = weights.sum() - positive;
    if (pair.folds.empty())
        return Calibration{priorSigmoid(positive, negative)};
    const auto unseen = unseenDecisions(K, pair, solverOptions(samples, pair), control);
    if (!unseen)
        return unseen.error();
    // Where few samples say the order of the others the wrong way round, nothing is to be learned from that:
    // the classes' sizes alone would decide then.
    const auto isPositive = pair.problem.y.array() > 0.0;
    const Eigen::VectorXd weighted = weights.cwiseProduct(unseen->decisions);
    const double above = isPositive.select(weighted, 0.0).sum() / positive;
    const double below = isPositive.select(0.0, weighted).sum() / negative;
    return Calibration{above > below ? fitSigmoid(unseen->decisions, pair.problem.y, weights)
                                     : priorSigmoid(positive, negative),
                       unseen->ending};
}

/// Puts one pair after the other into a model.
class Fit
{
public:
    explicit Fit(const TrainingSet &set, const SupportVectorOptions &options)
        : m_centre(options.kernel == KernelKind::Linear ? Eigen::RowVectorXd(set.X.colwise().mean())
                                                        : Eigen::RowVectorXd::Zero(set.X.cols()))
        , m_samples(samplesOf(set, options, m_centre))
    {
        m_model.classCount = set.classCount;
        m_model.centre = m_centre;
        const Eigen::Index c = set.classCount;
        if (isLinear())
            m_model.W.resize(c * (c - 1) / 2, set.X.cols());
        else
            m_coefficients = RowMatrix::Zero(set.X.rows(), c);
    }

    Result<SupportVectorModel> run(const RunControl &control);

private:
    bool isLinear() const { return m_samples.options.kernel == KernelKind::Linear; }
    Status addPair(int first, int second, const RunControl &control);
    void keepSupportVectors();

    Eigen::RowVectorXd m_centre;
    Samples m_samples;
    RowMatrix m_coefficients; ///< l x c; Gaussian kernel
    SupportVectorModel m_model;
};

Status Fit::addPair(int first, int second, const RunControl &control)
{
    const Pair pair = pairOf(m_samples, first, second);
    const RowMatrix X = m_samples.X(pair.rows, Eigen::all);
    KernelRows K(isLinear() ? linearMatrix(X) : gaussianMatrix(X, m_samples.options.gamma));
    if (!K.diagonal().allFinite())
        return Error{message(QT_TRANSLATE_NOOP(
            "core", "The values are too large for a support vector machine; scale the features."))};
    const BinaryMachine machine =
        fitBinaryMachine(K, pair.problem, solverOptions(m_samples, pair), control.part(0.0, 0.3));
    if (machine.ending == Ending::Stopped)
        return stopped();
    const auto calibration = calibrated(K, pair, m_samples, control.part(0.3, 1.0));
    if (!calibration)
        return calibration.error();
    for (const Ending ending : {machine.ending, calibration->ending}) {
        if (ending != Ending::Converged)
            m_model.ending = ending;
    }
    m_model.iterations += machine.iterations;
    if (isLinear())
        m_model.W.row(static_cast<Eigen::Index>(m_model.pairs.size())) =
            linearWeights(machine, X).transpose();
    else
        for (std::size_t i = 0; i < pair.rows.size(); ++i)
            m_coefficients(pair.rows[i], m_samples.set.y[pair.rows[i]] == first ? second : first) =
                machine.coefficients[static_cast<Eigen::Index>(i)];
    m_model.pairs.push_back({first, second, machine.bias, calibration->sigmoid, machine.objective,
                             static_cast<int>((machine.alpha.array() > 0.0).count())});
    return Success{};
}

void Fit::keepSupportVectors()
{
    std::vector<int> rows;
    m_model.begins = {0};
    for (const std::vector<int> &ofClass : m_samples.rowsOfClass) {
        for (const int row : ofClass) {
            if (!m_coefficients.row(row).isZero(0.0))
                rows.push_back(row);
        }
        m_model.begins.push_back(static_cast<Eigen::Index>(rows.size()));
    }
    m_model.coefficients = m_coefficients(rows, Eigen::all);
    m_model.kernel = std::make_shared<const GaussianKernel>(m_samples.X(rows, Eigen::all), Metric::Euclidean,
                                                            m_samples.options.gamma);
}

Result<SupportVectorModel> Fit::run(const RunControl &control)
{
    const int c = m_model.classCount;
    const double pairCount = c * (c - 1.0) / 2.0;
    for (int first = 0; first < c; ++first) {
        for (int second = first + 1; second < c; ++second) {
            const auto done = static_cast<double>(m_model.pairs.size());
            const Status added =
                addPair(first, second, control.part(done / pairCount, (done + 1.0) / pairCount));
            if (!added)
                return added.error();
        }
    }
    if (!isLinear())
        keepSupportVectors();
    return std::move(m_model);
}

/// m x s, the kernel between points and the support vectors.
RowMatrix kernelBetween(const SupportVectorModel &model, const RowMatrix &X)
{
    const Eigen::Index s = model.coefficients.rows();
    RowMatrix K(X.rows(), s);
    for (Eigen::Index i = 0; i < X.rows(); ++i)
        model.kernel->weights(X.row(i).data(), 0, s, K.row(i).data());
    return K;
}

Result<FittedClassifier> fitOptions(const TrainingSet &set, const SupportVectorOptions &options,
                                    const RunControl &control)
{
    return fitPresentClasses(set, [&](const TrainingSet &present) -> Result<FittedClassifier> {
        auto fitted = fitSupportVectors(present, options, control);
        if (!fitted)
            return fitted.error();
        const auto model = std::make_shared<const SupportVectorModel>(std::move(fitted).value());
        const auto predict = [model](const RowMatrix &points) {
            return probabilities(*model, points);
        };
        return FittedClassifier{predict, model->ending, model->iterations};
    });
}

Parameter parameterGamma()
{
    return {.id = "gamma",
            .label = QT_TRANSLATE_NOOP("core", "Gamma"),
            .meaning = QT_TRANSLATE_NOOP(
                "core", "How fast the kernel exp(-gamma r^2) falls with the distance r; automatic: 1 / "
                        "(the mean squared distance of the labelled samples from their mean)."),
            .kind = ParameterKind::Real,
            .minimum = 1e-9,
            .maximum = 1e9,
            .initial = std::numeric_limits<double>::quiet_NaN(),
            .hasAutomatic = true,
            .isLogarithmic = true,
            .trials = {0.1, 0.3, 1.0, 3.0, 10.0}};
}

} // namespace

double automaticGamma(const RowMatrix &X, const Eigen::VectorXd &weights)
{
    const Eigen::VectorXd w = weights.size() > 0 ? weights : Eigen::VectorXd::Ones(X.rows());
    const Eigen::RowVectorXd mean = w.transpose() * X / w.sum();
    const double spread = w.dot((X.rowwise() - mean).rowwise().squaredNorm()) / w.sum();
    return spread > 0.0 ? 1.0 / spread : 1.0;
}

Result<SupportVectorModel> fitSupportVectors(const TrainingSet &set, const SupportVectorOptions &options,
                                             const RunControl &control)
{
    return Fit(set, options).run(control);
}

RowMatrix decisions(const SupportVectorModel &model, const RowMatrix &X)
{
    const auto pairs = static_cast<Eigen::Index>(model.pairs.size());
    RowMatrix f(X.rows(), pairs);
    if (model.kernel) {
        const RowMatrix K = kernelBetween(model, X);
        std::vector<RowMatrix> byClass; // m x c each: what a class's support vectors add to its machines
        for (int k = 0; k < model.classCount; ++k) {
            const Eigen::Index begin = model.begins[k];
            const Eigen::Index count = model.begins[k + 1] - begin;
            byClass.emplace_back(K.middleCols(begin, count) * model.coefficients.middleRows(begin, count));
        }
        for (Eigen::Index pair = 0; pair < pairs; ++pair) {
            const PairMachine &machine = model.pairs[pair];
            f.col(pair) =
                byClass[machine.first].col(machine.second) + byClass[machine.second].col(machine.first);
        }
    } else {
        f = (X.rowwise() - model.centre) * model.W.transpose();
    }
    for (Eigen::Index pair = 0; pair < pairs; ++pair)
        f.col(pair).array() += model.pairs[pair].bias;
    return f;
}

RowMatrix probabilities(const SupportVectorModel &model, const RowMatrix &X)
{
    const RowMatrix f = decisions(model, X);
    RowMatrix scores(X.rows(), model.classCount);
    RowMatrix r(model.classCount, model.classCount);
    for (Eigen::Index i = 0; i < X.rows(); ++i) {
        for (std::size_t pair = 0; pair < model.pairs.size(); ++pair) {
            const PairMachine &machine = model.pairs[pair];
            const double p = machine.sigmoid(f(i, static_cast<Eigen::Index>(pair)));
            r(machine.first, machine.second) = p;
            r(machine.second, machine.first) = 1.0 - p;
        }
        scores.row(i) = coupledProbabilities(r).transpose();
    }
    return scores;
}

Parameter supportVectorC()
{
    return {.id = "c",
            .label = QT_TRANSLATE_NOOP("core", "C"),
            .meaning = QT_TRANSLATE_NOOP(
                "core", "How much samples on the wrong side of their margin weigh against a wide margin."),
            .kind = ParameterKind::Real,
            .minimum = 1e-4,
            .maximum = 1e4,
            .initial = 1.0,
            .isLogarithmic = true,
            .trials = {0.01, 0.1, 1.0, 10.0, 100.0}};
}

ClassifierInfo linearSupportVectorInfo()
{
    return {.id = "linear_svm",
            .name = QT_TRANSLATE_NOOP("core", "Linear support vector machine"),
            .summary = QT_TRANSLATE_NOOP(
                "core", "Draws straight borders with the widest margin between each two classes."),
            .source = "Cortes and Vapnik 1995; Platt 1999",
            .parameters = {supportVectorC()},
            .fit = [](const TrainingSet &set, const ParameterValues &values, const RunControl &control) {
                return fitOptions(set, {.kernel = KernelKind::Linear, .C = values.number("c")}, control);
            }};
}

ClassifierInfo gaussianSupportVectorInfo()
{
    return {.id = "rbf_svm",
            .name = QT_TRANSLATE_NOOP("core", "Support vector machine"),
            .summary = QT_TRANSLATE_NOOP(
                "core", "Draws curved borders with the widest margin between each two classes."),
            .source = "Boser, Guyon and Vapnik 1992; Cortes and Vapnik 1995; Platt 1999",
            .parameters = {supportVectorC(), parameterGamma()},
            .fit = [](const TrainingSet &set, const ParameterValues &values, const RunControl &control) {
                return fitOptions(set, {.C = values.number("c"), .gamma = values.number("gamma")}, control);
            }};
}

} // namespace inkling

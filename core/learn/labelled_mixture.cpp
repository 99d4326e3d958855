// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/labelled_mixture.h"

#include "core/base/rounds.h"
#include "core/classify/class_sums.h"
#include "core/classify/k_means.h"
#include "core/classify/nearest_neighbour.h"
#include "core/classify/predict_rows.h"
#include "core/data/labels.h"
#include "core/learn/given_samples.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t kBlockRows = 32;

/// What the first mixture is made from.
struct Start
{
    RowMatrix R = {};              ///< n x K
    RowMatrix means = {};          ///< K x d, for Gaussians without samples
    std::vector<int> classes = {}; ///< K
};

/// The E step's answer.
struct Expectation
{
    RowMatrix R;          ///< n x K, rows sum to what the sample counts
    RowMatrix scores;     ///< n x c
    double logLikelihood; ///< weighted
};

double logSum(const Eigen::Ref<const Eigen::RowVectorXd> &logs)
{
    const double largest = logs.maxCoeff();
    return largest + std::log((logs.array() - largest).exp().sum());
}

/// Given labels for all: those of the nearest given sample.
Result<std::vector<int>> nearestLabels(const LearningProblem &problem, const RunControl &control)
{
    const ClassifierInfo info = nearestNeighbourInfo();
    const auto fitted =
        info.fit(givenSamples(problem), ParameterValues::defaults(info.parameters), control.part(0.0, 0.2));
    if (!fitted)
        return fitted.error();
    Outcome outcome;
    auto scores = predictRows(fitted->predict, *problem.X, problem.classCount, control.part(0.2, 1.0));
    if (!scores)
        return scores.error();
    outcome.scores = std::move(scores).value();
    predictFromScores(outcome);
    return outcome.predicted;
}

/// What a sample counts.
double sampleWeight(const LearningProblem &problem, std::size_t row, double lambda)
{
    return problem.given[row] == kUnlabelled ? lambda : 1.0;
}

Eigen::VectorXd sampleWeights(const LearningProblem &problem, double lambda)
{
    Eigen::VectorXd weights(static_cast<Eigen::Index>(problem.given.size()));
    for (std::size_t i = 0; i < problem.given.size(); ++i)
        weights[static_cast<Eigen::Index>(i)] = sampleWeight(problem, i, lambda);
    return weights;
}

/// Rows that are of a class, or are taken for it.
struct ClassRows
{
    int label;
    std::vector<int> rows;
};

/// Adds a class's Gaussians, which begin at the clusters of its rows.
Status addClusters(Start &start, const LearningProblem &problem, const ClassRows &of,
                   const GaussianMixtureOptions &options, const RunControl &control)
{
    const std::vector<int> &rows = of.rows;
    const RowMatrix X = (*problem.X)(rows, Eigen::all);
    auto centres = spreadCentres(X, options.components, problem.seed, control.part(0.0, 0.3));
    if (!centres)
        return centres.error();
    const auto clustering = kMeans(X, std::move(centres).value(), {}, {}, control.part(0.3, 1.0));
    if (!clustering)
        return clustering.error();
    if (clustering->ending == Ending::Stopped)
        return stopped();
    const Eigen::Index before = start.R.cols();
    const Eigen::Index K = before + clustering->centres.rows();
    start.R.conservativeResize(Eigen::NoChange, K);
    start.R.rightCols(K - before).setZero();
    start.means.conservativeResize(K, Eigen::NoChange);
    start.means.bottomRows(K - before) = clustering->centres;
    start.classes.resize(static_cast<std::size_t>(K), of.label);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        start.R(rows[i], before + clustering->cluster[i]) =
            sampleWeight(problem, static_cast<std::size_t>(rows[i]), options.lambda);
    }
    return Success{};
}

Result<Start> startOf(const LearningProblem &problem, const GaussianMixtureOptions &options,
                      const RunControl &control)
{
    if (const Status labels = checkLabels(problem); !labels)
        return labels.error();
    std::vector<int> labels = problem.given;
    if (options.components > 1 && options.lambda > 0.0) {
        auto nearest = nearestLabels(problem, control.part(0.0, 0.5));
        if (!nearest)
            return nearest.error();
        labels = std::move(nearest).value();
        for (std::size_t i = 0; i < labels.size(); ++i) { // not those of another sample at the same place
            if (problem.given[i] != kUnlabelled)
                labels[i] = problem.given[i];
        }
    }
    Start start{.R = RowMatrix(problem.X->rows(), 0), .means = RowMatrix(0, problem.X->cols())};
    for (int label = 0; label < problem.classCount; ++label) {
        ClassRows of{label, {}};
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (labels[i] == label)
                of.rows.push_back(static_cast<int>(i));
        }
        if (of.rows.empty())
            continue;
        const double done = 0.5 + 0.5 * label / problem.classCount;
        const Status added =
            addClusters(start, problem, of, options, control.part(done, done + 0.5 / problem.classCount));
        if (!added)
            return added.error();
    }
    return start;
}

/// Adds to a row of scores what its log densities say of each class; the logarithm of the densities' sum.
double addClassShares(RowMatrix &scores, Eigen::Index row, const std::vector<int> &classes,
                      const Eigen::Ref<const Eigen::RowVectorXd> &logs)
{
    const double whole = logSum(logs);
    for (Eigen::Index k = 0; k < logs.size(); ++k)
        scores(row, classes[static_cast<std::size_t>(k)]) += std::exp(logs[k] - whole);
    return whole;
}

/// A row of the E step: from its log densities to responsibilities, scores and log likelihood.
class RowExpectation
{
public:
    RowExpectation(const LearningProblem &problem, const std::vector<int> &classes, double lambda)
        : m_problem(problem)
        , m_classes(classes)
        , m_lambda(lambda)
    {
    }

    double operator()(Expectation &all, Eigen::Index row, const Eigen::RowVectorXd &logs) const
    {
        const double whole = addClassShares(all.scores, row, m_classes, logs);
        const int label = m_problem.given[static_cast<std::size_t>(row)];
        if (label == kUnlabelled) {
            all.R.row(row) = m_lambda * (logs.array() - whole).exp().matrix();
            return m_lambda * whole;
        }
        std::vector<Eigen::Index> ofClass;
        for (Eigen::Index k = 0; k < logs.size(); ++k) {
            if (m_classes[static_cast<std::size_t>(k)] == label)
                ofClass.push_back(k);
        }
        const double own = logSum(logs(ofClass));
        for (const Eigen::Index k : ofClass)
            all.R(row, k) = std::exp(logs[k] - own);
        return own;
    }

private:
    const LearningProblem &m_problem;
    const std::vector<int> &m_classes;
    double m_lambda;
};

Result<Expectation> expectation(const LearningProblem &problem, const FittedMixture &fitted, double lambda,
                                const RunControl &control)
{
    const Eigen::Index n = problem.X->rows();
    const Eigen::Index K = fitted.mixture.weights.size();
    const auto d = static_cast<double>(problem.X->cols());
    const RowExpectation expect(problem, fitted.classes, lambda);
    Expectation all{RowMatrix::Zero(n, K), RowMatrix::Zero(n, problem.classCount), 0.0};
    std::vector<double> likelihoods(static_cast<std::size_t>(n));
    constexpr double kOfExponentials = 100.0; // for each Gaussian
    const bool isFull = fitted.mixture.kind == CovarianceKind::Full;
    const double cost = static_cast<double>(K) * (d * (isFull ? d : 4.0) + kOfExponentials) +
                        (fitted.mixture.kind == CovarianceKind::Shared ? d * d : 0.0);
    const bool isDone = parallelRounds(
        control, static_cast<std::size_t>(n), kBlockRows, cost, [&](std::size_t from, std::size_t to) {
            const auto first = static_cast<Eigen::Index>(from);
            const RowMatrix logs = fitted.mixture.logDensities(
                problem.X->middleRows(first, static_cast<Eigen::Index>(to - from)));
            for (Eigen::Index i = 0; i < logs.rows(); ++i)
                likelihoods[from + static_cast<std::size_t>(i)] = expect(all, first + i, logs.row(i));
        });
    if (!isDone)
        return stopped();
    for (const double likelihood : likelihoods)
        all.logLikelihood += likelihood;
    return all;
}

/// What both steps go by.
struct Steps
{
    const LearningProblem &problem;
    const MixtureFitter &fitter;
    double lambda;
};

/// One M step and the E step after it. Error: stopped, or the M step's.
Result<RowMatrix> step(FittedMixture &fitted, const Steps &steps, const RowMatrix &R,
                       const RunControl &control)
{
    auto mixture = steps.fitter.maximise(R, fitted.mixture.means, control.part(0.0, 0.5));
    if (!mixture)
        return mixture.error();
    fitted.mixture = std::move(mixture).value();
    auto expected = expectation(steps.problem, fitted, steps.lambda, control.part(0.5, 1.0));
    if (!expected)
        return expected.error();
    fitted.scores = std::move(expected.value().scores);
    fitted.objectives.push_back(expected->logLikelihood - fitted.mixture.penalty);
    return std::move(expected.value().R);
}

/// From the start, of responsibilities R, until the objective stands still.
Result<FittedMixture> climb(const LearningProblem &problem, const GaussianMixtureOptions &options,
                            Start start, const std::function<void(const FittedMixture &)> &onIteration,
                            const RunControl &control)
{
    const double steps = options.maximumIterations + 1.0;
    const Eigen::VectorXd weights = sampleWeights(problem, options.lambda);
    const auto prior = withinClassPrior(
        problem, options.shrinkage.value_or(static_cast<double>(problem.X->cols())), control.part(0.0, 0.0));
    if (!prior)
        return prior.error();
    const auto fitterOf = [&](const Eigen::VectorXd &rowSums) {
        return MixtureFitter::prepare(*problem.X, rowSums, options.covariance, *prior,
                                      control.part(0.0, 0.0));
    };
    const auto first = fitterOf(start.R.rowwise().sum()); // the unlabelled may not count yet
    const auto fitter = fitterOf(weights);
    if (!first || !fitter)
        return stopped();
    FittedMixture fitted{
        .mixture = {.means = start.means}, .classes = start.classes, .scores = {}, .objectives = {}};
    auto R = step(fitted, {problem, *first, options.lambda}, start.R, control.part(0.0, 1.0 / steps));
    if (!R)
        return R.error();
    for (;;) {
        if (onIteration)
            onIteration(fitted);
        if (fitted.ending == Ending::Converged || fitted.iterations() >= options.maximumIterations)
            return fitted;
        FittedMixture next{.mixture = {.means = fitted.mixture.means}, // no copy of what is large
                           .classes = fitted.classes,
                           .scores = {},
                           .objectives = fitted.objectives};
        const double done = (fitted.iterations() + 1.0) / steps;
        auto newR =
            step(next, {problem, *fitter, options.lambda}, *R, control.part(done, done + 1.0 / steps));
        if (!newR && newR.error().kind != ErrorKind::Stopped)
            return newR.error();
        if (!newR) {
            fitted.ending = Ending::Stopped;
            return fitted;
        }
        const double before = fitted.objectives.back();
        fitted = std::move(next);
        R = std::move(newR);
        // A likelihood near 0 is an accident of the units: then the change of a sample's logarithm counts.
        const double scale = std::max(std::abs(before), weights.sum());
        if (std::abs(fitted.objectives.back() - before) < options.tolerance * scale)
            fitted.ending = Ending::Converged;
    }
}

} // namespace

RowMatrix FittedMixture::classProbabilities(const RowMatrix &points, int classCount) const
{
    const RowMatrix logs = mixture.logDensities(points);
    RowMatrix probabilities = RowMatrix::Zero(points.rows(), classCount);
    for (Eigen::Index i = 0; i < points.rows(); ++i)
        addClassShares(probabilities, i, classes, logs.row(i));
    return probabilities;
}

Result<CovariancePrior> withinClassPrior(const LearningProblem &problem, double strength,
                                         const RunControl &control)
{
    constexpr double kSamplesOfAll = 2.0;
    constexpr double kSmallestShare = 1e-6;
    const auto all = classSpread(*problem.X, RowMatrix::Ones(problem.X->rows(), 1), control);
    const TrainingSet set = givenSamples(problem);
    const auto given = all ? classSpread(set.X, givenResponsibilities(set), control) : all.error();
    if (!given)
        return given.error();
    Eigen::RowVectorXd within = kSamplesOfAll * all->total;
    double samples = kSamplesOfAll;
    for (Eigen::Index label = 0; label < problem.classCount; ++label) {
        within += given->squares.row(label);
        samples += std::max(0.0, given->sizes[label] - 1.0);
    }
    const double mean = all->total.mean();
    const double smallest = mean > 0.0 ? kSmallestShare * mean : 1.0;
    return CovariancePrior{strength, (within / samples).cwiseMax(smallest)};
}

Result<FittedMixture> fitMixture(const LearningProblem &problem, const GaussianMixtureOptions &options,
                                 const std::function<void(const FittedMixture &)> &onIteration,
                                 const RunControl &control)
{
    auto start = startOf(problem, options, control.part(0.0, 0.1));
    if (!start)
        return start.error();
    const Status room = checkMixtureMemory(options.covariance, start->R.cols(), problem.X->cols());
    if (!room)
        return room.error();
    return climb(problem, options, std::move(start).value(), onIteration, control.part(0.1, 1.0));
}

} // namespace inkling

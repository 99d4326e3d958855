// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/co_regularized_functions.h"

#include "core/base/gigabytes.h"
#include "core/base/rounds.h"
#include "core/data/labels.h"
#include "core/graph/dense_cholesky.h"
#include "core/graph/dense_gram.h"
#include "core/learn/given_samples.h"
#include "core/learn/leave_one_out.h"
#include "core/learn/manifold_regularization.h"
#include "core/learn/propagation.h"
#include "core/learn/temperature.h"

#include <Eigen/LU>

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t kBlockRows = 64;

/// Given samples as a kernel machine has them, without a kernel: there is one component.
KernelLabels labelsOf(const LearningProblem &problem, ClassPriors priors)
{
    KernelLabels labels{.rows = givenRows(problem.given), .classCount = problem.classCount, .priors = priors};
    for (const int row : labels.rows)
        labels.classes.push_back(problem.given[row]);
    labels.components.assign(labels.rows.size(), 0);
    return labels;
}

/// The given samples, and others up to `most`.
std::vector<int> centreRows(const LearningProblem &problem, int most)
{
    const auto room = static_cast<std::size_t>(most);
    std::vector<int> centres = evenlyChosen(givenRows(problem.given), room);
    std::vector<int> others;
    for (std::size_t i = 0; i < problem.given.size(); ++i) {
        if (problem.given[i] == kUnlabelled)
            others.push_back(static_cast<int>(i));
    }
    if (centres.size() < room) {
        others = evenlyChosen(others, room - centres.size());
        centres.insert(centres.end(), others.begin(), others.end());
    }
    return centres;
}

/// A W = B.
struct Equations
{
    RowMatrix A; ///< D x D, the lower triangle
    RowMatrix B; ///< D x c
};

/// The sums over samples that the equations are made of.
class Sums
{
public:
    Sums(const LearningProblem &problem, const ViewFeatures &features)
        : m_problem(problem)
        , m_features(features)
        , m_all(RowMatrix::Zero(features.size(), features.size()))
        , m_B(RowMatrix::Zero(features.size(), problem.classCount))
    {
        for (std::size_t v = 0; v < features.viewCount(); ++v)
            m_given.emplace_back(RowMatrix::Zero(features.count(v), features.count(v)));
    }

    /// False: stopped.
    bool add(const RunControl &control)
    {
        constexpr Eigen::Index kPanel = 1 << 22; // numbers, so that a round of products stays short
        const Eigen::Index n = m_problem.X->rows();
        const Eigen::Index rows = std::clamp<Eigen::Index>(kPanel / m_features.size(), 64, 1024);
        for (Eigen::Index begin = 0; begin < n; begin += rows) {
            const double done = static_cast<double>(begin) / static_cast<double>(n);
            const RunControl part = control.part(done, done);
            const Eigen::Index count = std::min(rows, n - begin);
            RowMatrix P(count, m_features.size());
            const bool isDone =
                parallelRounds(part, static_cast<std::size_t>(count), kBlockRows, m_features.operations(),
                               [&](std::size_t from, std::size_t to) {
                                   const auto first = static_cast<Eigen::Index>(from);
                                   const auto size = static_cast<Eigen::Index>(to - from);
                                   P.middleRows(first, size) =
                                       m_features.of(*m_problem.X, begin + first, size);
                               });
            if (!isDone || !addGram(GramOf::Columns, P, m_all, part) || !addGiven(P, begin, part))
                return false;
        }
        return true;
    }

    Equations equations(const CoRegularizationOptions &options) &&
    {
        const std::size_t V = m_features.viewCount();
        const auto views = static_cast<double>(V);
        const double lambda = options.lambda / static_cast<double>(m_problem.X->rows());
        RowMatrix &A = m_all;
        for (std::size_t v = 0; v < V; ++v) {
            const Eigen::Index begin = m_features.begin(v);
            const Eigen::Index size = m_features.count(v);
            A.block(begin, 0, size, begin) *= -lambda / views;
            auto own = A.block(begin, begin, size, size);
            own = lambda * (1.0 - 1.0 / views) * own + m_given[v];
            own.diagonal().head(size - 1).array() += options.nu; // not of the constant
        }
        return {std::move(m_all), std::move(m_B)};
    }

private:
    bool addGiven(const RowMatrix &P, Eigen::Index begin, const RunControl &control)
    {
        std::vector<int> rows;
        std::vector<int> classes;
        for (Eigen::Index i = 0; i < P.rows(); ++i) {
            const int label = m_problem.given[static_cast<std::size_t>(begin + i)];
            if (label == kUnlabelled)
                continue;
            rows.push_back(static_cast<int>(i));
            classes.push_back(label);
        }
        if (rows.empty())
            return true;
        const RowMatrix L = P(rows, Eigen::all);
        const RowMatrix Y = oneHot(classes, m_problem.classCount);
        for (std::size_t v = 0; v < m_features.viewCount(); ++v) {
            const auto own = L.middleCols(m_features.begin(v), m_features.count(v));
            if (!addGram(GramOf::Columns, own, m_given[v], control))
                return false;
        }
        return parallelRounds(control, static_cast<std::size_t>(m_features.size()), kBlockRows,
                              static_cast<double>(Y.size()), [&](std::size_t from, std::size_t to) {
                                  const auto first = static_cast<Eigen::Index>(from);
                                  const auto size = static_cast<Eigen::Index>(to - from);
                                  m_B.middleRows(first, size).noalias() +=
                                      L.middleCols(first, size).transpose() * Y;
                              });
    }

    const LearningProblem &m_problem;
    const ViewFeatures &m_features;
    RowMatrix m_all;                ///< of all samples, D x D
    std::vector<RowMatrix> m_given; ///< of each view, of the given ones
    RowMatrix m_B;
};

/// Error where the equations take too much memory.
Status fits(const ViewFeatures &features)
{
    constexpr double kMostBytes = 4.0 * kGigabyte;
    double numbers = static_cast<double>(features.size()) * static_cast<double>(features.size());
    for (std::size_t v = 0; v < features.viewCount(); ++v)
        numbers += static_cast<double>(features.count(v)) * static_cast<double>(features.count(v));
    const double bytes = sizeof(double) * numbers;
    if (bytes <= kMostBytes)
        return Success{};
    return Error{
        message(QT_TRANSLATE_NOOP(
                    "core", "The equations of all views have %1 unknowns and need %2 GB of memory, more "
                            "than the %3 GB allowed; choose the Gaussian kernel, fewer centres or fewer "
                            "columns."),
                features.size(), neededGigabytes(bytes), kMostBytes / kGigabyte),
        ErrorKind::Limit};
}

Result<RowMatrix> factored(RowMatrix A, const RunControl &control)
{
    auto C = cholesky(std::move(A), control);
    if (!C && C.error().kind != ErrorKind::Stopped) {
        return Error{message(QT_TRANSLATE_NOOP(
            "core", "With these settings the equations are too ill-conditioned to be solved; choose a larger "
                    "ridge or a smaller agreement."))};
    }
    return C;
}

/// The mean f (m x c) of given samples (m places), each without its label. With U the sample's features, a
/// column for each view, and H = U^T A^-1 U, its functions without it are (I - H)^-1 (f - H 1 y): Woodbury of
/// A - U U^T. The other term of A is of the samples and not of their labels, and stays.
Result<RowMatrix> leftOut(const CoRegularizedFunctions &functions, const RowMatrix &C,
                          const LearningProblem &problem, const std::vector<int> &rows,
                          const RunControl &control)
{
    const ViewFeatures &features = functions.features;
    const auto V = static_cast<Eigen::Index>(features.viewCount());
    const auto m = static_cast<Eigen::Index>(rows.size());
    RowMatrix U = RowMatrix::Zero(features.size(), m * V);
    for (Eigen::Index i = 0; i < m; ++i) {
        const RowMatrix phi = features.of(*problem.X, rows[static_cast<std::size_t>(i)], 1);
        for (Eigen::Index v = 0; v < V; ++v) {
            const auto place = Eigen::seqN(features.begin(static_cast<std::size_t>(v)),
                                           features.count(static_cast<std::size_t>(v)));
            U(place, i * V + v) = phi(0, place).transpose();
        }
    }
    const RowMatrix f = U.transpose() * functions.W;
    if (!solveLower(C, U, control))
        return stopped();
    RowMatrix F(m, problem.classCount);
    for (Eigen::Index i = 0; i < m; ++i) {
        const auto Ui = U.middleCols(i * V, V);
        const Eigen::MatrixXd H = Ui.transpose() * Ui;
        Eigen::MatrixXd right = f.middleRows(i * V, V);
        right.col(problem.given[rows[static_cast<std::size_t>(i)]]) -= H.rowwise().sum();
        const Eigen::MatrixXd rest = Eigen::MatrixXd::Identity(V, V) - H;
        F.row(i) = rest.partialPivLu().solve(right).colwise().mean();
    }
    return F;
}

/// Error: stopped.
Result<double> temperatureOf(const CoRegularizedFunctions &functions, const RowMatrix &C,
                             const LearningProblem &problem, const KernelLabels &labels,
                             const RunControl &control)
{
    std::vector<int> rows;
    std::vector<int> classes;
    const std::vector<int> places = placesForTemperature(labels);
    for (const int place : places) {
        rows.push_back(labels.rows[place]);
        classes.push_back(labels.classes[place]);
    }
    if (rows.empty())
        return 1.0;
    auto F = leftOut(functions, C, problem, rows, control);
    if (!F)
        return F.error();
    for (std::size_t i = 0; i < places.size(); ++i)
        F.value().row(static_cast<Eigen::Index>(i)) -= labels.meanLabel(labels.counts(places[i]));
    return fittedTemperature(ofPresent(std::move(F).value(), functions.counts), classes);
}

} // namespace

Result<CoRegularizedFunctions> coRegularizedFunctions(const LearningProblem &problem, const Views &views,
                                                      const CoRegularizationOptions &options,
                                                      const RunControl &control)
{
    if (const Status labels = checkLabels(problem); !labels)
        return labels.error();
    auto features = ViewFeatures::of(*problem.X, views, centreRows(problem, options.kernel.centres),
                                     options.kernel, control.part(0.0, 0.2));
    if (!features)
        return features.error();
    if (const Status enough = fits(*features); !enough)
        return enough.error();
    Sums sums(problem, *features);
    if (!sums.add(control.part(0.2, 0.7)))
        return stopped();
    Equations equations = std::move(sums).equations(options);
    const auto C = factored(std::move(equations.A), control.part(0.7, 0.9));
    if (!C)
        return C.error();
    auto W = solveCholesky(*C, equations.B, control.part(0.9, 0.95));
    if (!W)
        return W.error();
    const KernelLabels labels = labelsOf(problem, options.classPriors);
    CoRegularizedFunctions functions{.features = std::move(features).value(),
                                     .W = std::move(W).value(),
                                     .shift = labels.meanLabel(labels.counts()),
                                     .counts = labels.counts()};
    const auto temperature = temperatureOf(functions, *C, problem, labels, control.part(0.95, 1.0));
    if (!temperature)
        return temperature.error();
    functions.temperature = *temperature;
    return functions;
}

} // namespace inkling

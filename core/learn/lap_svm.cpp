// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/lap_svm.h"

#include "core/data/labels.h"
#include "core/graph/dense_cholesky.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace inkling {

namespace {

constexpr int kMostSteps = 200;
constexpr double kOnTheMargin = 1e-8; // so near to y f = 1 a sample is and is no support vector
constexpr double kMostRefitOperations = 5e10;

std::vector<int> supportVectors(const Eigen::VectorXd &margins)
{
    std::vector<int> support;
    for (Eigen::Index i = 0; i < margins.size(); ++i) {
        if (margins[i] < 1.0)
            support.push_back(static_cast<int>(i));
    }
    return support;
}

/// One machine while it learns. The margins are y_i f_i.
class SquaredHinge
{
public:
    SquaredHinge(const RowMatrix &K, const Eigen::VectorXd &y, double ridge)
        : m_K(K)
        , m_y(y)
        , m_ridge(ridge)
    {
    }

    Eigen::VectorXd margins(const Eigen::VectorXd &a) const { return m_y.cwiseProduct(m_K * a); }

    /// The answer if these were the support vectors.
    Result<Eigen::VectorXd> answerOf(const std::vector<int> &support, const RunControl &control) const
    {
        RowMatrix A = m_K(support, support);
        A.diagonal().array() += m_ridge;
        const auto C = cholesky(std::move(A), control);
        if (!C)
            return C.error();
        const auto solved = solveCholesky(*C, m_y(support), control);
        if (!solved)
            return solved.error();
        Eigen::VectorXd a = Eigen::VectorXd::Zero(m_y.size());
        a(support) = solved->col(0);
        return a;
    }

    /// Whether they are those of margins, but for samples on the margin.
    static bool fits(const std::vector<int> &support, const Eigen::VectorXd &margins)
    {
        auto next = support.begin();
        for (Eigen::Index i = 0; i < margins.size(); ++i) {
            const bool isSupport = next != support.end() && *next == i;
            next += isSupport ? 1 : 0;
            if (isSupport != (margins[i] < 1.0) && std::abs(margins[i] - 1.0) > kOnTheMargin)
                return false;
        }
        return true;
    }

    /// The t >= 0 at which the objective is least on the way a + t d. Its derivative by t is
    /// 2 (ridge a^T K d + t ridge d^T K d - sum over margins below 1 of (1 - margin) slope), piecewise linear
    /// and increasing: bisection among its bends, then one linear equation.
    double lineSearch(const Eigen::VectorXd &a, const Eigen::VectorXd &d) const;

private:
    const RowMatrix &m_K;
    const Eigen::VectorXd &m_y;
    double m_ridge;
};

double SquaredHinge::lineSearch(const Eigen::VectorXd &a, const Eigen::VectorXd &d) const
{
    const Eigen::ArrayXd margin = margins(a).array();
    const Eigen::VectorXd Kd = m_K * d;
    const Eigen::ArrayXd slope = m_y.cwiseProduct(Kd).array();
    const double linear = m_ridge * a.dot(Kd);
    const double square = m_ridge * d.dot(Kd);
    std::vector<double> bends = {0.0};
    for (Eigen::Index i = 0; i < margin.size(); ++i) {
        const double bend = (1.0 - margin[i]) / slope[i];
        if (std::isfinite(bend) && bend > 0.0)
            bends.push_back(bend);
    }
    std::sort(bends.begin(), bends.end());
    // The last bend at which the derivative is not above 0 yet.
    const auto after = std::partition_point(bends.begin() + 1, bends.end(), [&](double t) {
        const Eigen::ArrayXd loss = (1.0 - margin - t * slope).max(0.0);
        return linear + t * square - (loss * slope).sum() <= 0.0;
    });
    const double from = *(after - 1);
    const double inside = after == bends.end() ? from + 1.0 : (from + *after) / 2.0;
    const Eigen::ArrayXd isActive = (margin + inside * slope < 1.0).cast<double>();
    const double constant = linear - (isActive * (1.0 - margin) * slope).sum();
    const double curvature = square + (isActive * slope * slope).sum();
    return curvature > 0.0 ? std::max(from, -constant / curvature) : from;
}

/// y of all machines, l x (c + 1): each class against all others, and as the last column ones.
RowMatrix targets(const KernelLabels &labels)
{
    RowMatrix Y = RowMatrix::Constant(labels.K.rows(), labels.classCount + 1, -1.0);
    Y.rightCols(1).setOnes();
    for (std::size_t i = 0; i < labels.classes.size(); ++i)
        Y(static_cast<Eigen::Index>(i), labels.classes[i]) = 1.0;
    return Y;
}

/// All machines, an a each (l x (c + 1)); those of classes without a label are 0. Of two classes the second
/// machine is the first the other way round. start: as a.
Result<Expansion> machinesFrom(const KernelLabels &labels, double ridge, const RowMatrix &start,
                               const RunControl &control)
{
    const RowMatrix Y = targets(labels);
    const Eigen::RowVectorXd counts = labels.counts();
    const bool isBinary = (counts.array() > 0.0).count() == 2;
    Expansion all{RowMatrix::Zero(Y.rows(), Y.cols())};
    int first = kUnlabelled;
    for (int column = 0; column < Y.cols(); ++column) {
        const bool isClass = column < counts.size();
        if (isClass && counts[column] == 0.0)
            continue;
        if (isClass && isBinary && first != kUnlabelled) {
            all.a.col(column) = -all.a.col(first);
            continue;
        }
        first = isClass ? column : first;
        const auto one = squaredHingeMachine(labels.K, Y.col(column), ridge, start.col(column), control);
        if (!one)
            return one.error();
        all.a.col(column) = one->a;
        all.iterations = std::max(all.iterations, one->iterations);
        if (one->ending != Ending::Converged)
            all.ending = one->ending;
    }
    return all;
}

/// f_c less what the labels would say if all were the mean label: l x c from l x (c + 1).
RowMatrix centred(const RowMatrix &machines, const KernelLabels &labels)
{
    RowMatrix a = machines.leftCols(labels.classCount);
    if (labels.priors == ClassPriors::Labels)
        return a;
    const Eigen::RowVectorXd counts = labels.counts();
    const Eigen::RowVectorXd mean = 2.0 * labels.meanLabel(counts).array() - 1.0;
    for (Eigen::Index c = 0; c < counts.size(); ++c) {
        if (counts[c] > 0.0)
            a.col(c) -= mean[c] * machines.rightCols(1);
    }
    return a;
}

Result<Expansion> allMachines(const KernelLabels &labels, double gammaA, const RunControl &control)
{
    const auto l = static_cast<double>(labels.rows.size());
    return machinesFrom(labels, gammaA * l, RowMatrix::Zero(labels.K.rows(), labels.classCount + 1), control);
}

Result<Expansion> fit(const KernelLabels &labels, double gammaA, const RunControl &control)
{
    auto expansion = allMachines(labels, gammaA, control);
    if (expansion)
        expansion.value().a = centred(expansion->a, labels);
    return expansion;
}

KernelLabels some(const KernelLabels &labels, const std::vector<int> &places)
{
    KernelLabels some{
        .classCount = labels.classCount, .priors = labels.priors, .K = labels.K(places, places)};
    for (const int place : places) {
        some.rows.push_back(labels.rows[place]);
        some.classes.push_back(labels.classes[place]);
        some.components.push_back(labels.components[place]);
    }
    return some;
}

/// Each starts from the answer of all labels.
Result<RowMatrix> leftOut(const KernelLabels &labels, const std::vector<int> &places, double gammaA,
                          const RunControl &control)
{
    const auto l = static_cast<double>(labels.rows.size());
    const auto all = allMachines(labels, gammaA, control.part(0.0, 0.1));
    if (!all)
        return all.error();
    RowMatrix F(static_cast<Eigen::Index>(places.size()), labels.classCount);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const double done = 0.1 + 0.9 * static_cast<double>(i) / static_cast<double>(places.size());
        std::vector<int> kept(labels.rows.size());
        std::iota(kept.begin(), kept.end(), 0);
        kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(places[i]));
        const KernelLabels rest = some(labels, kept);
        const auto refit =
            machinesFrom(rest, gammaA * (l - 1.0), all->a(kept, Eigen::all), control.part(done, done));
        if (!refit)
            return refit.error();
        const RowMatrix row = labels.K.row(places[i])(kept);
        F.row(static_cast<Eigen::Index>(i)) = row * centred(refit->a, rest);
    }
    return F;
}

Descent descent(const KernelLabels &labels, double gammaA)
{
    const RowMatrix Y = targets(labels);
    const double ridge = gammaA * static_cast<double>(labels.rows.size());
    return {.start = RowMatrix::Zero(Y.rows(), Y.cols()),
            .direction = [&labels, Y, ridge](const RowMatrix &machines) -> RowMatrix {
                const RowMatrix F = labels.K * machines;
                return Y.array() * (1.0 - Y.array() * F.array()).max(0.0) - ridge * machines.array();
            },
            .expansion =
                [&labels](const RowMatrix &machines) {
                    return centred(machines, labels);
                }};
}

/// A refit is some three systems a class.
std::size_t mostLeftOut(const KernelLabels &labels)
{
    const auto l = static_cast<double>(labels.rows.size());
    const double refit = 0.5 * l * l * l * static_cast<double>((labels.counts().array() > 0.0).count());
    return static_cast<std::size_t>(std::clamp(kMostRefitOperations / refit, 1.0, 1e6));
}

KernelMachine supportVectorMachine()
{
    return {.fit = fit, .leftOut = leftOut, .descent = descent, .mostLeftOut = mostLeftOut};
}

} // namespace

Result<Expansion> squaredHingeMachine(const RowMatrix &K, const Eigen::VectorXd &y, double ridge,
                                      const Eigen::VectorXd &start, const RunControl &control)
{
    const SquaredHinge machine(K, y, ridge);
    Expansion expansion{start, Ending::LimitReached};
    Eigen::VectorXd a = start;
    while (expansion.iterations < kMostSteps) {
        if (!control.advance(0.0))
            return stopped();
        ++expansion.iterations;
        const std::vector<int> support = supportVectors(machine.margins(a));
        const auto answer = machine.answerOf(support, control.part(0.0, 0.0));
        if (!answer)
            return answer.error();
        if (SquaredHinge::fits(support, machine.margins(*answer))) {
            expansion.a = *answer;
            expansion.ending = Ending::Converged;
            return expansion;
        }
        const Eigen::VectorXd d = *answer - a;
        a += machine.lineSearch(a, d) * d;
    }
    expansion.a = a;
    return expansion;
}

Result<Outcome> lapSvm(const LearningProblem &problem, const ManifoldOptions &options,
                       const RunControl &control)
{
    return manifoldRegularization(problem, options, supportVectorMachine(), control);
}

LearnerInfo lapSvmInfo()
{
    return {
        .id = "lap_svm",
        .name = QT_TRANSLATE_NOOP("core", "Laplacian support vector machine"),
        .summary = QT_TRANSLATE_NOOP(
            "core", "A support vector machine on the labels, with a kernel that the graph of all samples "
                    "has bent; also says something of points that come later."),
        .family = Family::Graph,
        .source = "Belkin, Niyogi and Sindhwani 2006; Melacci and Belkin 2011",
        .parameters = manifoldParameters(),
        .pseudocode = manifoldPseudocode(
            {{.text = "a ← 0", .moment = Moment::Start},
             {.text = QT_TRANSLATE_NOOP("core", "for each class against the rest, until a stands still")},
             {.text = QT_TRANSLATE_NOOP("core", "S ← given samples with y (K a) < 1"), .depth = 1},
             {.text = QT_TRANSLATE_NOOP("core", "a_S ← nearer to (K_SS + γ_A l I)⁻¹ y_S; 0 outside S"),
              .depth = 1,
              .moment = Moment::Step},
             {.text = QT_TRANSLATE_NOOP("core", "each sample ← class with the largest K_L a"),
              .moment = Moment::End}}),
        .run = [](const LearningProblem &problem, const ParameterValues &values,
                  const RunControl &control) { return lapSvm(problem, manifoldOptions(values), control); },
        .predict =
            [](const LearningProblem &problem, const ParameterValues &values, const Outcome &,
               const RowMatrix &points, const RunControl &control) {
                return predictManifold(problem, manifoldOptions(values), supportVectorMachine(), points,
                                       control);
            }};
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/lap_rls.h"

#include "core/graph/dense_cholesky.h"
#include "core/graph/dense_inverse.h"
#include "core/learn/graph_learning.h"
#include "core/learn/propagation.h"
#include "core/learn/temperature.h"

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

/// Y without the mean label.
RowMatrix centred(const KernelLabels &labels)
{
    return oneHot(labels.classes, labels.classCount).rowwise() - labels.meanLabel(labels.counts());
}

/// K with the ridge of `count` labels.
RowMatrix ridged(const KernelLabels &labels, double gammaA, double count)
{
    RowMatrix A = labels.K;
    A.diagonal().array() += gammaA * count;
    return A;
}

Result<Expansion> fit(const KernelLabels &labels, double gammaA, const RunControl &control)
{
    const auto l = static_cast<double>(labels.rows.size());
    const auto C = cholesky(ridged(labels, gammaA, l), control.part(0.0, 0.9));
    if (!C)
        return C.error();
    auto a = solveCholesky(*C, centred(labels), control.part(0.9, 1.0));
    if (!a)
        return a.error();
    return Expansion{std::move(a).value()};
}

/// What is said of some labels without them, `missing` labels being left out of the ridge.
class LeftOutLabels
{
public:
    static Result<LeftOutLabels> of(const KernelLabels &labels, double gammaA, int missing,
                                    const RunControl &control)
    {
        LeftOutLabels rests;
        const auto l = static_cast<double>(labels.rows.size());
        auto H = inverse(ridged(labels, gammaA, l - missing), control);
        if (!H)
            return H.error();
        rests.m_H = std::move(H).value();
        rests.m_Y = oneHot(labels.classes, labels.classCount);
        rests.m_HY = rests.m_H * rests.m_Y;
        rests.m_rowSums = rests.m_H.rowwise().sum();
        rests.m_labels = &labels;
        return rests;
    }

    /// At v, of the targets without their mean over all others.
    Eigen::RowVectorXd without(int v) const
    {
        const Eigen::RowVectorXd y = m_Y.row(v) - m_HY.row(v) / m_H(v, v);
        const double ones = 1.0 - m_rowSums[v] / m_H(v, v);
        return y - ones * m_labels->meanLabel(m_labels->counts() - m_Y.row(v));
    }

    /// At u.
    Eigen::RowVectorXd withoutBoth(int u, int v) const
    {
        const double determinant = m_H(u, u) * m_H(v, v) - m_H(u, v) * m_H(u, v);
        const double ofU = m_H(v, v) / determinant;
        const double ofV = -m_H(u, v) / determinant;
        const Eigen::RowVectorXd y = m_Y.row(u) - ofU * m_HY.row(u) - ofV * m_HY.row(v);
        const double ones = 1.0 - ofU * m_rowSums[u] - ofV * m_rowSums[v];
        return y - ones * m_labels->meanLabel(m_labels->counts() - m_Y.row(u) - m_Y.row(v));
    }

private:
    RowMatrix m_H;
    RowMatrix m_Y;
    RowMatrix m_HY;
    Eigen::VectorXd m_rowSums;              ///< of H
    const KernelLabels *m_labels = nullptr; ///< borrowed
};

Result<RowMatrix> leftOut(const KernelLabels &labels, const std::vector<int> &places, double gammaA,
                          const RunControl &control)
{
    const auto rests = LeftOutLabels::of(labels, gammaA, 1, control);
    if (!rests)
        return rests.error();
    RowMatrix F(static_cast<Eigen::Index>(places.size()), labels.classCount);
    for (std::size_t i = 0; i < places.size(); ++i)
        F.row(static_cast<Eigen::Index>(i)) = rests->without(places[i]);
    return F;
}

Descent descent(const KernelLabels &labels, double gammaA)
{
    const double ridge = gammaA * static_cast<double>(labels.rows.size());
    return {.start = RowMatrix::Zero(labels.K.rows(), labels.classCount),
            .direction = [&labels, T = centred(labels), ridge](const RowMatrix &a) -> RowMatrix {
                return T - labels.K * a - ridge * a;
            },
            .expansion =
                [](const RowMatrix &a) {
                    return a;
                }};
}

KernelMachine leastSquares()
{
    return {.fit = fit, .leftOut = leftOut, .descent = descent};
}

/// The temperature of a run without one label.
double temperatureWithout(const KernelLabels &labels, int left, const LeftOutLabels &pairs)
{
    const std::vector<int> places = placesForTemperature(labels, left);
    RowMatrix F(static_cast<Eigen::Index>(places.size()), labels.classCount);
    std::vector<int> classes;
    for (const int place : places) {
        F.row(static_cast<Eigen::Index>(classes.size())) = pairs.withoutBoth(place, left);
        classes.push_back(labels.classes[place]);
    }
    return fittedTemperature(ofPresent(std::move(F), labels.counts(left)), classes);
}

/// LearnerInfo::leaveOneOut on one graph.
Result<Outcome> leaveOut(const KernelLabels &labels, const std::vector<int> &rows, double gammaA,
                         const RunControl &control)
{
    Outcome outcome;
    outcome.scores = RowMatrix::Zero(static_cast<Eigen::Index>(rows.size()), labels.classCount);
    if (labels.rows.size() < 2)
        return outcome;
    const auto singles = LeftOutLabels::of(labels, gammaA, 1, control.part(0.0, 0.3));
    if (!singles)
        return singles.error();
    // Of two labels in all the one that is left has no other to fit a temperature on.
    const int missing = labels.rows.size() > 2 ? 2 : 1;
    const auto pairs = LeftOutLabels::of(labels, gammaA, missing, control.part(0.3, 0.6));
    if (!pairs)
        return pairs.error();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!control.advance(0.6 + 0.4 * static_cast<double>(i) / static_cast<double>(rows.size())))
            return stopped();
        const auto found = std::lower_bound(labels.rows.begin(), labels.rows.end(), rows[i]);
        const auto place = static_cast<int>(found - labels.rows.begin());
        const int component = labels.components[place];
        if (std::count(labels.components.begin(), labels.components.end(), component) == 1)
            continue;
        outcome.scores.row(static_cast<Eigen::Index>(i)) =
            softmax(ofPresent(singles->without(place), labels.counts(place)),
                    temperatureWithout(labels, place, *pairs));
    }
    return outcome;
}

Result<Outcome> lapRlsLeftOut(const LearningProblem &problem, const std::vector<int> &rows,
                              const ParameterValues &values, const RunControl &control)
{
    const ManifoldOptions options = manifoldOptions(values);
    return learnOnGraph(
        problem, options.graph,
        [&](const Graph &graph, const RunControl &part) -> Result<Outcome> {
            const auto manifold = manifoldProblem(problem, graph, options, part.part(0.0, 0.7));
            if (!manifold)
                return manifold.error();
            return leaveOut(manifold->labels, rows, options.gammaA, part.part(0.7, 1.0));
        },
        control);
}

} // namespace

Result<Outcome> lapRls(const LearningProblem &problem, const ManifoldOptions &options,
                       const RunControl &control)
{
    return manifoldRegularization(problem, options, leastSquares(), control);
}

LearnerInfo lapRlsInfo()
{
    return {
        .id = "lap_rls",
        .name = QT_TRANSLATE_NOOP("core", "Laplacian least squares"),
        .summary = QT_TRANSLATE_NOOP(
            "core", "Kernel least squares on the labels, with a kernel that the graph of all samples has "
                    "bent; also says something of points that come later."),
        .family = Family::Graph,
        .source = "Belkin, Niyogi and Sindhwani 2006",
        .parameters = manifoldParameters(),
        .pseudocode = manifoldPseudocode(
            {{.text = "a ← 0", .moment = Moment::Start},
             {.text = QT_TRANSLATE_NOOP("core", "repeat until a stands still, or solve at once")},
             {.text = QT_TRANSLATE_NOOP("core", "a ← a + step · (Y - K_LL a - γ_A l a)"),
              .depth = 1,
              .moment = Moment::Step},
             {.text = QT_TRANSLATE_NOOP("core", "each sample ← largest entry of its row of K_L a"),
              .moment = Moment::End}}),
        .run = [](const LearningProblem &problem, const ParameterValues &values,
                  const RunControl &control) { return lapRls(problem, manifoldOptions(values), control); },
        .predict =
            [](const LearningProblem &problem, const ParameterValues &values, const Outcome &,
               const RowMatrix &points, const RunControl &control) {
                return predictManifold(problem, manifoldOptions(values), leastSquares(), points, control);
            },
        .leaveOneOut = lapRlsLeftOut};
}

} // namespace inkling

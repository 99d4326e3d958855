// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/harmonic.h"

#include "core/data/labels.h"
#include "core/learn/graph_prediction.h"
#include "core/learn/leave_one_out.h"

#include <utility>

namespace inkling {

namespace {

/// q_c: what the classes are expected to weigh in relation to each other. F of a class without labels is 0
/// everywhere, so its q_c has no effect.
Eigen::RowVectorXd expectedMasses(const LearningProblem &problem, ClassPriors priors)
{
    Eigen::RowVectorXd masses = Eigen::RowVectorXd::Ones(problem.classCount);
    if (priors == ClassPriors::Labels) {
        for (const int label : problem.given) {
            if (label != kUnlabelled)
                masses[label] += 1.0;
        }
    }
    return masses;
}

/// The sum over unlabelled samples of each column of scores.
Eigen::RowVectorXd unlabelledMass(const LearningProblem &problem, const RowMatrix &scores)
{
    Eigen::RowVectorXd mass = Eigen::RowVectorXd::Zero(scores.cols());
    for (Eigen::Index i = 0; i < scores.rows(); ++i) {
        if (problem.given[i] == kUnlabelled)
            mass += scores.row(i);
    }
    return mass;
}

/// expected / mass; a class without mass has no scores either, whatever its factor.
Eigen::RowVectorXd massFactors(const Eigen::RowVectorXd &expected, const Eigen::RowVectorXd &mass)
{
    return (mass.array() > 0.0).select(expected.cwiseQuotient(mass), 1.0);
}

RowMatrix massNormalized(const LearningProblem &problem, const Eigen::RowVectorXd &expected,
                         const RowMatrix &F)
{
    RowMatrix scores = dividedByRowSums(F);
    const Eigen::RowVectorXd factors = massFactors(expected, unlabelledMass(problem, scores));
    for (Eigen::Index i = 0; i < F.rows(); ++i) {
        if (problem.given[i] == kUnlabelled)
            scores.row(i) = scores.row(i).cwiseProduct(factors);
    }
    return dividedByRowSums(scores);
}

/// Each left-out sample's normalised scores. Without its label it counts among the unlabelled, and what they
/// had from it is worth what it is itself: both add to the masses.
RowMatrix massNormalizedLeftOut(const LearningProblem &problem, ClassPriors priors,
                                const LabelColumns &columns, const RowMatrix &F, const RowMatrix &leftOut)
{
    RowMatrix scores = dividedByRowSums(leftOut);
    const Eigen::RowVectorXd columnMass = unlabelledMass(problem, dividedByRowSums(F));
    const Eigen::RowVectorXd all = expectedMasses(problem, priors);
    for (std::size_t column = 0; column < columns.own().size(); ++column) {
        auto own = scores.row(static_cast<Eigen::Index>(column));
        Eigen::RowVectorXd expected = all;
        if (priors == ClassPriors::Labels)
            expected[columns.ownClass(column)] -= 1.0;
        const Eigen::RowVectorXd mass = columns.byClassWithout(column, columnMass) +
                                        (1.0 + columnMass[static_cast<Eigen::Index>(column)]) * own;
        own = own.cwiseProduct(massFactors(expected, mass)).eval();
    }
    return scores;
}

Result<Outcome> harmonicLeftOut(const LearningProblem &problem, const std::vector<int> &rows,
                                const ParameterValues &values, const RunControl &control)
{
    const auto priors = values.choice<ClassPriors>("class_priors");
    LinearPropagation linear{.graph = graphOptions(values), .solver = propagationSettings(values)};
    linear.propagation = [](const LearningProblem &labels, const Graph &graph) {
        return clampedPropagation(labels, graph);
    };
    linear.leftOut = [&problem, priors](const Graph &graph, const LabelColumns &columns, const RowMatrix &F) {
        RowMatrix plain = clampedLeftOut(graph, columns, F);
        return priors == ClassPriors::None ? plain
                                           : massNormalizedLeftOut(problem, priors, columns, F, plain);
    };
    return leaveOneOut(linear, problem, rows, control);
}

} // namespace

Result<Outcome> harmonic(const LearningProblem &problem, const HarmonicOptions &options,
                         const RunControl &control)
{
    return propagate(
        problem, options.graph, options.solver,
        [&](const Graph &graph) {
            Propagation propagation = clampedPropagation(problem, graph);
            if (options.classPriors != ClassPriors::None) {
                propagation.scores =
                    [&problem, expected = expectedMasses(problem, options.classPriors)](const RowMatrix &F) {
                        return massNormalized(problem, expected, F);
                    };
            }
            return propagation;
        },
        control);
}

LearnerInfo harmonicInfo()
{
    return {
        .id = "harmonic",
        .name = QT_TRANSLATE_NOOP("core", "Harmonic function"),
        .summary = QT_TRANSLATE_NOOP(
            "core", "Label propagation that corrects how much each class has got in all by how large "
                    "the classes should be."),
        .family = Family::Graph,
        .source = "Zhu, Ghahramani and Lafferty 2003",
        .parameters = propagationTable({classPriorsParameter(ClassPriors::Labels)}),
        .pseudocode = clampedPseudocode(
            {}, {{.text = QT_TRANSLATE_NOOP("core", "column c of F ← share of class c · column / its sum"),
                  .onlyWhen = {{"class_priors", {"labels", "equal"}}}}}),
        .run =
            [](const LearningProblem &problem, const ParameterValues &values, const RunControl &control) {
                return harmonic(problem,
                                {.graph = graphOptions(values),
                                 .classPriors = values.choice<ClassPriors>("class_priors"),
                                 .solver = propagationSettings(values)},
                                control);
            },
        .predict = predictByGraph,
        .explain =
            [](const LearningProblem &problem, const ParameterValues &values, const Outcome &outcome, int row,
               const RunControl &control) {
                return clampedInfluence(problem, values, row, {.classTotals = &outcome}, control);
            },
        .leaveOneOut = harmonicLeftOut};
}

} // namespace inkling

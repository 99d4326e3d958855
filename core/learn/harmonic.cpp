// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/harmonic.h"

#include "core/data/labels.h"
#include "core/learn/graph_prediction.h"

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

RowMatrix massNormalized(const LearningProblem &problem, const Eigen::RowVectorXd &expected,
                         const RowMatrix &F)
{
    RowMatrix scores = dividedByRowSums(F);
    Eigen::RowVectorXd mass = Eigen::RowVectorXd::Zero(F.cols());
    for (Eigen::Index i = 0; i < F.rows(); ++i) {
        if (problem.given[i] == kUnlabelled)
            mass += scores.row(i);
    }
    for (Eigen::Index i = 0; i < F.rows(); ++i) {
        if (problem.given[i] != kUnlabelled)
            continue;
        for (Eigen::Index c = 0; c < F.cols(); ++c) {
            if (mass[c] > 0.0)
                scores(i, c) *= expected[c] / mass[c];
        }
    }
    return dividedByRowSums(scores);
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
    return {.id = "harmonic",
            .name = QT_TRANSLATE_NOOP("core", "Harmonic function"),
            .summary = QT_TRANSLATE_NOOP(
                "core", "Label propagation that corrects how much each class has got in all by how large "
                        "the classes should be."),
            .family = Family::Graph,
            .source = "Zhu, Ghahramani and Lafferty 2003",
            .parameters = propagationTable({classPriorsParameter(ClassPriors::Labels)}),
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
                [](const LearningProblem &problem, const ParameterValues &values, const Outcome &outcome,
                   int row, const RunControl &control) {
                    return clampedInfluence(problem, values, row, {.classTotals = &outcome}, control);
                }};
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/seeded_k_means.h"

#include "core/data/labels.h"
#include "core/learn/labelled_clusters.h"

#include <utility>

namespace inkling {

namespace {

std::vector<int> rowsOf(const LearningProblem &problem, int label)
{
    std::vector<int> rows;
    for (std::size_t i = 0; i < problem.given.size(); ++i) {
        if (problem.given[i] == label)
            rows.push_back(static_cast<int>(i));
    }
    return rows;
}

/// Where the clusters of a class begin.
Result<RowMatrix> classCentres(const LearningProblem &problem, const RowMatrix &X, int clusters,
                               const RunControl &control)
{
    if (clusters == 1)
        return RowMatrix(X.colwise().mean());
    auto centres = spreadCentres(X, clusters, problem.seed, control.part(0.0, 0.5));
    if (!centres)
        return centres;
    auto clustering = kMeans(X, std::move(centres).value(), {}, {}, control.part(0.5, 1.0));
    if (!clustering)
        return clustering.error();
    if (clustering->ending == Ending::Stopped)
        return stopped();
    return std::move(clustering.value().centres);
}

Result<ClusterPlan> planOf(const LearningProblem &problem, const SeededKMeansOptions &options,
                           const RunControl &control)
{
    if (const Status labels = checkLabels(problem); !labels)
        return labels.error();
    ClusterPlan plan{.options = {.maximumIterations = options.maximumIterations}};
    std::vector<int> classes;
    plan.centres.resize(0, problem.X->cols());
    for (int label = 0; label < problem.classCount; ++label) {
        const std::vector<int> rows = rowsOf(problem, label);
        if (rows.empty())
            continue;
        const double done = static_cast<double>(label) / problem.classCount;
        const auto own = classCentres(problem, (*problem.X)(rows, Eigen::all), options.clustersPerClass,
                                      control.part(done, done + 1.0 / problem.classCount));
        if (!own)
            return own.error();
        plan.centres.conservativeResize(plan.centres.rows() + own->rows(), Eigen::NoChange);
        plan.centres.bottomRows(own->rows()) = *own;
        classes.resize(static_cast<std::size_t>(plan.centres.rows()), label);
    }
    if (options.seeds == SeedRole::Constant) {
        plan.options.groupOfSample = problem.given;
        plan.options.groupOfCluster = classes;
    }
    plan.classes = [classes](const Clustering &) {
        return classes;
    };
    return plan;
}

SeededKMeansOptions optionsOf(const ParameterValues &values, SeedRole seeds)
{
    return {.seeds = seeds,
            .clustersPerClass = values.integer("clusters"),
            .maximumIterations = values.integer("max_iterations")};
}

Pseudocode pseudocodeOf(SeedRole seeds)
{
    Pseudocode lines = {
        {.text = QT_TRANSLATE_NOOP("core", "middles ← means of each class's given samples"),
         .moment = Moment::Start},
        {.text = QT_TRANSLATE_NOOP("core", "repeat until no sample changes its group")},
        {.text = QT_TRANSLATE_NOOP("core", "each sample joins the group of the nearest middle"), .depth = 1},
        {.text = QT_TRANSLATE_NOOP("core", "given samples stay in a group of their class"), .depth = 1},
        {.text = QT_TRANSLATE_NOOP("core", "middle ← mean of its group"), .depth = 1, .moment = Moment::Step},
        {.text = QT_TRANSLATE_NOOP("core", "each sample ← class of its group"), .moment = Moment::End}};
    if (seeds == SeedRole::Start)
        lines.erase(lines.begin() + 3);
    return lines;
}

LearnerInfo infoOf(SeedRole seeds, const char *id, const char *name, const char *summary)
{
    return {
        .id = id,
        .name = name,
        .summary = summary,
        .family = Family::Clustering,
        .source = "Basu, Banerjee and Mooney 2002",
        .parameters = {{.id = "clusters",
                        .label = QT_TRANSLATE_NOOP("core", "Clusters per class"),
                        .meaning = QT_TRANSLATE_NOOP(
                            "core", "How many clusters each class has, at most as many as it has different "
                                    "given samples."),
                        .kind = ParameterKind::Integer,
                        .minimum = 1.0,
                        .maximum = 100.0,
                        .initial = 1.0,
                        .isLogarithmic = true,
                        .trials = {1.0, 2.0, 3.0, 5.0, 10.0}},
                       clusterIterations()},
        .pseudocode = pseudocodeOf(seeds),
        .run =
            [seeds](const LearningProblem &problem, const ParameterValues &values,
                    const RunControl &control) {
                return seededKMeans(problem, optionsOf(values, seeds), control);
            },
        .predict = [seeds](const LearningProblem &problem, const ParameterValues &values,
                           const Outcome &outcome, const RowMatrix &points,
                           const RunControl &control) -> Result<RowMatrix> {
            auto plan = planOf(problem, optionsOf(values, seeds), control.part(0.0, 0.1));
            if (!plan)
                return plan.error();
            return predictByClusters(problem, std::move(plan).value(), outcome, points,
                                     control.part(0.1, 1.0));
        }};
}

} // namespace

Result<Outcome> seededKMeans(const LearningProblem &problem, const SeededKMeansOptions &options,
                             const RunControl &control)
{
    const auto plan = planOf(problem, options, control.part(0.0, 0.1));
    if (!plan)
        return plan.error();
    return learnByClusters(problem, *plan, control.part(0.1, 1.0));
}

LearnerInfo seededKMeansInfo()
{
    return infoOf(
        SeedRole::Start, "seeded_k_means", QT_TRANSLATE_NOOP("core", "Seeded k-means"),
        QT_TRANSLATE_NOOP("core", "Round clusters that begin at the means of the given samples and then move "
                                  "to the middle of all samples nearest to them; hurts where classes are not "
                                  "round."));
}

LearnerInfo constrainedKMeansInfo()
{
    return infoOf(SeedRole::Constant, "constrained_k_means", QT_TRANSLATE_NOOP("core", "Constrained k-means"),
                  QT_TRANSLATE_NOOP("core",
                                    "Seeded k-means in which given samples never leave the clusters of their "
                                    "class; hurts where classes are not round."));
}

} // namespace inkling

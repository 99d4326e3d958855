// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/cluster_then_label.h"

#include "core/data/labels.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

int clusterCount(const LearningProblem &problem, const ClusterThenLabelOptions &options)
{
    constexpr int kClustersPerClass = 10;
    std::vector<int> classes = problem.given;
    std::sort(classes.begin(), classes.end());
    classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
    const auto present =
        std::count_if(classes.begin(), classes.end(), [](int c) { return c != kUnlabelled; });
    const int wanted = options.clusters.value_or(kClustersPerClass * static_cast<int>(present));
    return std::min(wanted, static_cast<int>(problem.given.size()));
}

/// The class that most of each cluster's given samples have.
std::vector<int> majorities(const LearningProblem &problem, const Clustering &clustering)
{
    Eigen::MatrixXi counts = Eigen::MatrixXi::Zero(problem.classCount, clustering.centres.rows());
    for (std::size_t i = 0; i < problem.given.size(); ++i) {
        if (problem.given[i] != kUnlabelled)
            ++counts(problem.given[i], clustering.cluster[i]);
    }
    std::vector<int> classes;
    for (Eigen::Index k = 0; k < counts.cols(); ++k) {
        int most = 0;
        classes.push_back(counts.col(k).maxCoeff(&most) > 0 ? most : kUnlabelled);
    }
    return classes;
}

Result<ClusterPlan> planOf(const LearningProblem &problem, const ClusterThenLabelOptions &options,
                           const RunControl &control)
{
    if (const Status labels = checkLabels(problem); !labels)
        return labels.error();
    ClusterPlan plan{.options = {.maximumIterations = options.maximumIterations},
                     .unlabelled = options.unlabelled};
    auto centres = spreadCentres(*problem.X, clusterCount(problem, options), problem.seed, control);
    if (!centres)
        return centres.error();
    plan.centres = std::move(centres).value();
    plan.classes = [&problem](const Clustering &clustering) {
        return majorities(problem, clustering);
    };
    return plan;
}

Message unlabelledNote(UnlabelledClusters unlabelled, std::ptrdiff_t count, std::ptrdiff_t all)
{
    if (unlabelled == UnlabelledClusters::Unreached) {
        return message(QT_TRANSLATE_NOOP("core",
                                         "Clusters without a given label: %1 of %2; their samples stay "
                                         "unlabelled."),
                       count, all);
    }
    return message(QT_TRANSLATE_NOOP("core",
                                     "Clusters without a given label: %1 of %2; their samples take the "
                                     "class of the nearest cluster that has one."),
                   count, all);
}

ClusterThenLabelOptions optionsOf(const ParameterValues &values)
{
    ClusterThenLabelOptions options{.unlabelled = values.choice<UnlabelledClusters>("unlabelled_clusters"),
                                    .maximumIterations = values.integer("max_iterations")};
    if (const double clusters = values.number("clusters"); !std::isnan(clusters))
        options.clusters = static_cast<int>(clusters);
    return options;
}

Result<RowMatrix> predictClusterThenLabel(const LearningProblem &problem, const ParameterValues &values,
                                          const Outcome &outcome, const RowMatrix &points,
                                          const RunControl &control)
{
    auto plan = planOf(problem, optionsOf(values), control.part(0.0, 0.2));
    if (!plan)
        return plan.error();
    return predictByClusters(problem, std::move(plan).value(), outcome, points, control.part(0.2, 1.0));
}

} // namespace

Result<Outcome> clusterThenLabel(const LearningProblem &problem, const ClusterThenLabelOptions &options,
                                 const RunControl &control)
{
    auto plan = planOf(problem, options, control.part(0.0, 0.2));
    if (!plan)
        return plan.error();
    std::vector<int> classes; // of the last clustering that was labelled: the answer's
    plan.value().classes = [&](const Clustering &clustering) {
        return classes = majorities(problem, clustering);
    };
    auto outcome = learnByClusters(problem, *plan, control.part(0.2, 1.0));
    if (!outcome)
        return outcome;
    const auto without = std::count(classes.begin(), classes.end(), kUnlabelled);
    if (without > 0)
        outcome.value().notes.push_back(unlabelledNote(options.unlabelled, without, std::ssize(classes)));
    return outcome;
}

LearnerInfo clusterThenLabelInfo()
{
    return {
        .id = "cluster_then_label",
        .name = QT_TRANSLATE_NOOP("core", "Cluster, then label"),
        .summary = QT_TRANSLATE_NOOP(
            "core", "Groups all samples without looking at the labels; then each group takes the class "
                    "that most of its given samples have. Hurts where groups hold several classes."),
        .family = Family::Clustering,
        .source = "MacQueen 1967; Arthur and Vassilvitskii 2007",
        .parameters = {{.id = "clusters",
                        .label = QT_TRANSLATE_NOOP("core", "Clusters"),
                        .meaning = QT_TRANSLATE_NOOP(
                            "core", "How many groups; automatic: 10 for each class that has a label."),
                        .kind = ParameterKind::Integer,
                        .minimum = 1.0,
                        .maximum = 10'000.0,
                        .initial = std::nan(""),
                        .hasAutomatic = true,
                        .isLogarithmic = true},
                       {.id = "unlabelled_clusters",
                        .label = QT_TRANSLATE_NOOP("core", "Groups without a label"),
                        .meaning = QT_TRANSLATE_NOOP(
                            "core", "What the samples of a group become in which no label is given."),
                        .kind = ParameterKind::Choice,
                        .initial = static_cast<double>(UnlabelledClusters::NearestLabelled),
                        .choices = {{"nearest_labelled",
                                     QT_TRANSLATE_NOOP("core", "Class of the nearest group")},
                                    {"unreached", QT_TRANSLATE_NOOP("core", "They stay unlabelled")}}},
                       clusterIterations()},
        .pseudocode =
            {{.text = QT_TRANSLATE_NOOP("core", "middles ← k far samples, drawn at random"),
              .moment = Moment::Start},
             {.text = QT_TRANSLATE_NOOP("core", "repeat until no sample changes its group")},
             {.text = QT_TRANSLATE_NOOP("core", "each sample joins the group of the nearest middle"),
              .depth = 1},
             {.text = QT_TRANSLATE_NOOP("core", "middle ← mean of its group"),
              .depth = 1,
              .moment = Moment::Step},
             {.text = QT_TRANSLATE_NOOP("core", "each group ← class of most of its given samples")},
             {.text = QT_TRANSLATE_NOOP("core", "groups without a label ← class of the nearest other group"),
              .onlyWhen = {{"unlabelled_clusters", {"nearest_labelled"}}}},
             {.text = QT_TRANSLATE_NOOP("core", "each sample ← class of its group"), .moment = Moment::End}},
        .run =
            [](const LearningProblem &problem, const ParameterValues &values, const RunControl &control) {
                return clusterThenLabel(problem, optionsOf(values), control);
            },
        .predict = predictClusterThenLabel};
}

} // namespace inkling

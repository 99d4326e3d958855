// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/graph.h"

namespace inkling {

namespace {

constexpr double kAutomatic = std::numeric_limits<double>::quiet_NaN();

ParameterCondition neighbourGraph()
{
    return {"graph", {"knn"}};
}

Parameter graphKind()
{
    return {.id = "graph",
            .label = QT_TRANSLATE_NOOP("core", "Graph"),
            .meaning = QT_TRANSLATE_NOOP(
                "core", "Which samples are joined: each with its nearest neighbours, or all pairs."),
            .kind = ParameterKind::Choice,
            .choices = {{"knn", QT_TRANSLATE_NOOP("core", "Nearest neighbours")},
                        {"rbf", QT_TRANSLATE_NOOP("core", "All pairs")}}};
}

Parameter neighbourCount()
{
    return {.id = "k",
            .label = QT_TRANSLATE_NOOP("core", "Neighbours"),
            .meaning =
                QT_TRANSLATE_NOOP("core", "How many nearest other samples each sample is joined with."),
            .kind = ParameterKind::Integer,
            .minimum = 1.0,
            .maximum = 500.0,
            .initial = 10.0,
            .isLogarithmic = true,
            .relevantWhen = {neighbourGraph()},
            .trials = {5.0, 7.0, 10.0, 15.0, 20.0, 30.0}};
}

Parameter edgeWeights()
{
    return {.id = "weights",
            .label = QT_TRANSLATE_NOOP("core", "Weights"),
            .meaning = QT_TRANSLATE_NOOP("core", "How the weight of an edge falls with the distance."),
            .kind = ParameterKind::Choice,
            .choices = {{"self_tuned", QT_TRANSLATE_NOOP("core", "Self-tuned")},
                        {"gaussian", QT_TRANSLATE_NOOP("core", "Gaussian")},
                        {"binary", QT_TRANSLATE_NOOP("core", "All equal")}},
            .relevantWhen = {neighbourGraph()}};
}

Parameter gamma()
{
    return {.id = "gamma",
            .label = QT_TRANSLATE_NOOP("core", "Gamma"),
            .meaning = QT_TRANSLATE_NOOP(
                "core", "How fast Gaussian weights exp(-gamma r^2) fall with the distance r; automatic: "
                        "1 / (2 s^2) with s the median distance to the k-th neighbour."),
            .kind = ParameterKind::Real,
            .minimum = 1e-9,
            .maximum = 1e9,
            .initial = kAutomatic,
            .hasAutomatic = true,
            .isLogarithmic = true,
            .relevantWhen = {{"graph", {"rbf"}}, {"weights", {"gaussian"}}},
            .trials = {0.125, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0}};
}

Parameter neighbourSearch()
{
    return {.id = "neighbours",
            .label = QT_TRANSLATE_NOOP("core", "Neighbour search"),
            .meaning = QT_TRANSLATE_NOOP(
                "core", "How the nearest neighbours are found; automatic: exactly up to three "
                        "features or 20,000 samples, else approximately, which is quicker "
                        "and misses about one in a hundred."),
            .kind = ParameterKind::Choice,
            .choices = {{"auto", QT_TRANSLATE_NOOP("core", "Automatic")},
                        {"exact", QT_TRANSLATE_NOOP("core", "Exact")},
                        {"approximate", QT_TRANSLATE_NOOP("core", "Approximate")}},
            .relevantWhen = {neighbourGraph()}};
}

Parameter symmetrization()
{
    return {.id = "symmetrize",
            .label = QT_TRANSLATE_NOOP("core", "Symmetry"),
            .meaning = QT_TRANSLATE_NOOP("core", "What an edge weighs that the two samples see differently."),
            .kind = ParameterKind::Choice,
            .choices = {{"average", QT_TRANSLATE_NOOP("core", "Average")},
                        {"max", QT_TRANSLATE_NOOP("core", "The larger weight")},
                        {"mutual", QT_TRANSLATE_NOOP("core", "The smaller weight (mutual neighbours only)")}},
            .relevantWhen = {neighbourGraph()}};
}

Parameter metric()
{
    return {.id = "metric",
            .label = QT_TRANSLATE_NOOP("core", "Distance"),
            .meaning = QT_TRANSLATE_NOOP(
                "core", "How far apart two samples are: straight line, or 1 minus the cosine."),
            .kind = ParameterKind::Choice,
            .choices = {{"euclidean", QT_TRANSLATE_NOOP("core", "Euclidean")},
                        {"cosine", QT_TRANSLATE_NOOP("core", "Cosine")}}};
}

} // namespace

ParameterTable graphParameters()
{
    return {graphKind(),       neighbourCount(), edgeWeights(), gamma(),
            neighbourSearch(), symmetrization(), metric()};
}

GraphOptions graphOptions(const ParameterValues &values)
{
    return {.kind = values.choice<GraphKind>("graph"),
            .k = values.integer("k"),
            .weights = values.choice<EdgeWeights>("weights"),
            .gamma = values.number("gamma"),
            .symmetrization = values.choice<Symmetrization>("symmetrize"),
            .metric = values.choice<Metric>("metric"),
            .search = values.choice<NeighbourSearch>("neighbours")};
}

bool heedsSurgery(const ParameterValues &values)
{
    return values.contains("graph") && graphOptions(values).kind == GraphKind::NearestNeighbours;
}

} // namespace inkling

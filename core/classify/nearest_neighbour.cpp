// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/nearest_neighbour.h"

#include "core/graph/neighbours.h"

#include <memory>

namespace inkling {

namespace {

Result<FittedClassifier> fitNearestNeighbour(const TrainingSet &set, const ParameterValues &values,
                                             const RunControl &control)
{
    const NeighbourOptions options{.k = values.integer("k")};
    // Shared, not copied: a Predictor is copied freely.
    const auto index = std::make_shared<const NeighbourIndex>(set.X, options, control);
    const auto predict = [index, y = set.y, weights = set.weights,
                          classCount = set.classCount](const RowMatrix &points) {
        const Neighbours nearest =
            index->nearest(points, RunControl()).value(); // without a control it cannot be stopped
        RowMatrix scores = RowMatrix::Zero(points.rows(), classCount);
        for (std::size_t i = 0; i < nearest.index.size(); ++i) {
            const int neighbour = nearest.index[i];
            const double vote = weights.size() > 0 ? weights[neighbour] : 1.0 / nearest.k;
            scores(static_cast<Eigen::Index>(i) / nearest.k, y[static_cast<std::size_t>(neighbour)]) += vote;
        }
        if (weights.size() > 0)
            scores.array().colwise() /= scores.rowwise().sum().array().eval();
        return scores;
    };
    return FittedClassifier{predict};
}

} // namespace

ClassifierInfo nearestNeighbourInfo()
{
    return {.id = "nearest_neighbour",
            .name = QT_TRANSLATE_NOOP("core", "Nearest neighbour"),
            .summary = QT_TRANSLATE_NOOP("core", "Every sample takes the class of the nearest given one."),
            .source = "Fix and Hodges 1951; Cover and Hart 1967",
            .parameters = {{.id = "k",
                            .label = QT_TRANSLATE_NOOP("core", "Neighbours"),
                            .meaning = QT_TRANSLATE_NOOP("core", "How many nearest given samples vote."),
                            .kind = ParameterKind::Integer,
                            .minimum = 1.0,
                            .maximum = 500.0,
                            .initial = 1.0,
                            .isLogarithmic = true,
                            .trials = {1.0, 3.0, 5.0, 7.0, 11.0, 15.0}}},
            .fit = fitNearestNeighbour};
}

} // namespace inkling

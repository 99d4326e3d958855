// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/nearest_centroid.h"

#include "core/classify/class_sums.h"
#include "core/classify/softmax_rows.h"

#include <algorithm>
#include <limits>
#include <memory>

namespace inkling {

namespace {

struct Centroids
{
    Eigen::RowVectorXd sizes; ///< c
    RowMatrix means;          ///< c x d
    double variance = 1.0;
};

/// > 0.
double pooledVariance(const ClassSpread &spread)
{
    constexpr double kRounding = 1e-15; // where a class's samples are equal, their mean may be another one
    const double within = spread.squares.colwise().sum().mean() / spread.sizes.sum();
    const double total = spread.total.mean();
    if (within > kRounding * total)
        return within;
    return total > 0.0 ? total : 1.0; // all samples are equal
}

RowMatrix centroidProbabilities(const Centroids &centroids, const RowMatrix &points)
{
    constexpr double kFar = 1e300; // softmaxRows() cannot take a row of -infinity
    RowMatrix scores(points.rows(), centroids.means.rows());
    for (Eigen::Index k = 0; k < scores.cols(); ++k) {
        if (!(centroids.sizes[k] > 0.0)) {
            scores.col(k).setConstant(-std::numeric_limits<double>::infinity());
            continue;
        }
        const auto distances = (points.rowwise() - centroids.means.row(k)).rowwise().squaredNorm();
        scores.col(k) = -(distances / (2.0 * centroids.variance)).cwiseMin(kFar);
    }
    softmaxRows(scores);
    return scores;
}

Result<FittedClassifier> fitNearestCentroid(const TrainingSet &set, const ParameterValues &,
                                            const RunControl &control)
{
    const auto spread = classSpread(set.X, givenResponsibilities(set), control);
    if (!spread)
        return spread.error();
    const auto centroids =
        std::make_shared<const Centroids>(Centroids{spread->sizes, spread->means, pooledVariance(*spread)});
    const auto predict = [centroids](const RowMatrix &points) {
        return centroidProbabilities(*centroids, points);
    };
    return FittedClassifier{predict};
}

} // namespace

ClassifierInfo nearestCentroidInfo()
{
    return {.id = "nearest_centroid",
            .name = QT_TRANSLATE_NOOP("core", "Nearest centroid"),
            .summary = QT_TRANSLATE_NOOP("core", "Every sample takes the class with the nearest mean."),
            .source = "Rocchio 1971",
            .parameters = {},
            .fit = fitNearestCentroid};
}

} // namespace inkling

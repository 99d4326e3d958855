// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/majority.h"

namespace inkling {

namespace {

Result<FittedClassifier> fitMajority(const TrainingSet &set, const ParameterValues &, const RunControl &)
{
    Eigen::RowVectorXd shares = Eigen::RowVectorXd::Zero(set.classCount);
    for (Eigen::Index i = 0; i < set.X.rows(); ++i)
        shares[set.y[static_cast<std::size_t>(i)]] += set.weight(i);
    shares /= shares.sum();
    const auto predict = [shares](const RowMatrix &points) {
        return RowMatrix(shares.replicate(points.rows(), 1));
    };
    return FittedClassifier{predict};
}

} // namespace

ClassifierInfo majorityInfo()
{
    return {.id = "majority",
            .name = QT_TRANSLATE_NOOP("core", "Majority"),
            .summary = QT_TRANSLATE_NOOP("core", "Every sample takes the class with the most given labels."),
            .source = "Holte 1993 (0-rule)",
            .parameters = {},
            .fit = fitMajority};
}

} // namespace inkling

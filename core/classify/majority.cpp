// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/majority.h"

namespace inkling {

namespace {

Result<FittedClassifier> fitMajority(const RowMatrix &, const std::vector<int> &y, int classCount,
                                     const ParameterValues &, const RunControl &)
{
    Eigen::RowVectorXd shares = Eigen::RowVectorXd::Zero(classCount);
    for (const int label : y)
        shares[label] += 1.0;
    shares /= static_cast<double>(y.size());
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

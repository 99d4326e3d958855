// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/criterion.h"

#include "core/data/outcome.h"

#include <cmath>

namespace inkling {

const std::vector<CriterionInfo> &criteria()
{
    static const std::vector<CriterionInfo> list = {
        {Criterion::McVOpt, "mc_vopt", QT_TRANSLATE_NOOP("core", "Model change and V-optimality"),
         QT_TRANSLATE_NOOP("core", "Uncertain samples that are representative of many others.")},
        {Criterion::ModelChange, "model_change", QT_TRANSLATE_NOOP("core", "Model change"),
         QT_TRANSLATE_NOOP("core", "Uncertain samples whose label would change the scores most.")},
        {Criterion::VOpt, "vopt", QT_TRANSLATE_NOOP("core", "V-optimality"),
         QT_TRANSLATE_NOOP("core", "Samples whose label leaves the least variance, whatever the scores.")},
        {Criterion::SigmaOpt, "sigma_opt", QT_TRANSLATE_NOOP("core", "Sigma-optimality"),
         QT_TRANSLATE_NOOP("core", "Samples in the middle of what is least known, whatever the scores.")},
        {Criterion::Margin, "margin", QT_TRANSLATE_NOOP("core", "Smallest margin"),
         QT_TRANSLATE_NOOP("core", "Samples whose two largest scores are closest.")},
        {Criterion::LeastConfidence, "least_confidence", QT_TRANSLATE_NOOP("core", "Least confidence"),
         QT_TRANSLATE_NOOP("core", "Samples whose largest score is smallest.")},
        {Criterion::Entropy, "entropy", QT_TRANSLATE_NOOP("core", "Entropy"),
         QT_TRANSLATE_NOOP("core", "Samples whose scores are spread most evenly.")}};
    return list;
}

bool usesCovariance(Criterion criterion)
{
    return criterion != Criterion::Margin && criterion != Criterion::LeastConfidence &&
           criterion != Criterion::Entropy;
}

double uncertainty(Criterion criterion, const RowMatrix &scores, int row)
{
    const auto place = static_cast<std::size_t>(row);
    if (criterion == Criterion::LeastConfidence)
        return 1.0 - confidence(scores, place);
    if (criterion != Criterion::Entropy)
        return 1.0 - margin(scores, place);
    if (confidence(scores, place) <= 0.0)
        return 1.0;
    double entropy = 0.0;
    for (const double u : scores.row(row))
        entropy -= u > 0.0 ? u * std::log(u) : 0.0;
    return scores.cols() > 1 ? entropy / std::log(static_cast<double>(scores.cols())) : 0.0;
}

double covarianceScore(Criterion criterion, double margin, const PosteriorCovariance &C, int k)
{
    switch (criterion) {
    case Criterion::VOpt:
        return C.squaredNorm(k) / C.observationVariance(k);
    case Criterion::SigmaOpt:
        return C.sum(k) * C.sum(k) / C.observationVariance(k);
    case Criterion::ModelChange:
        return margin * std::sqrt(C.squaredNorm(k)) / C.observationVariance(k);
    default:
        return margin * C.squaredNorm(k) / C.observationVariance(k);
    }
}

} // namespace inkling

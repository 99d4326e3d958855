// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/graph/laplacian_covariance.h"

#include <vector>

namespace inkling {

/// What makes a sample worth a label. u_(1) and u_(2) are its two largest scores, C the covariance of
/// PosteriorCovariance after all labels, C_k its column, gamma_k^2 the noise of a label.
enum class Criterion {
    Margin,          ///< 1 - (u_(1) - u_(2))
    LeastConfidence, ///< 1 - u_(1)
    Entropy,         ///< -sum_c u_c log u_c / log(number of classes)
    VOpt,            ///< |C_k|^2 / (gamma_k^2 + C_kk) (Ji and Han 2012)
    SigmaOpt,        ///< (1^T C_k)^2 / (gamma_k^2 + C_kk) (Ma, Garnett and Schneider 2013)
    ModelChange,     ///< margin |C_k| / (gamma_k^2 + C_kk) (Miller and Bertozzi 2021)
    McVOpt           ///< margin |C_k|^2 / (gamma_k^2 + C_kk) (Miller and Calder 2023)
};

/// A criterion as forms and the command line see it.
struct CriterionInfo
{
    Criterion criterion;
    const char *id;
    const char *name;    ///< QT_TRANSLATE_NOOP("core", ...)
    const char *summary; ///< one sentence; QT_TRANSLATE_NOOP("core", ...)
};

/// Every criterion, in the order that people see; the first is the usual one.
const std::vector<CriterionInfo> &criteria();

/// Whether a criterion looks at C and not at the scores alone.
bool usesCovariance(Criterion criterion);

/// How little the scores of a sample say, 0 to 1, and 1 where they are 0: by the first three criteria, else
/// the margin's.
double uncertainty(Criterion criterion, const RowMatrix &scores, int row);

/// The other criteria of node k, with its margin 1 - (u_(1) - u_(2)).
double covarianceScore(Criterion criterion, double margin, const PosteriorCovariance &C, int k);

} // namespace inkling

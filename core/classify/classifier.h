// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/outcome.h"
#include "core/data/parameters.h"

#include <functional>
#include <vector>

namespace inkling {

/// Class probabilities (m x c, rows sum to 1) of points (m x d).
using Predictor = std::function<RowMatrix(const RowMatrix &points)>;

/// A supervised base learner, fitted.
struct FittedClassifier
{
    Predictor predict;
    Ending ending = Ending::Converged;
    int iterations = 0;
};

/// A supervised base learner: fit on labelled points alone.
struct ClassifierInfo
{
    const char *id;
    const char *name;    ///< QT_TRANSLATE_NOOP("core", ...)
    const char *summary; ///< one sentence; QT_TRANSLATE_NOOP("core", ...)
    const char *source;  ///< author and year
    ParameterTable parameters;
    /// X: l x d, y: l classes in 0 ... classCount - 1, not all classes need occur (such a class gets
    /// probability 0).
    Result<FittedClassifier> (*fit)(const RowMatrix &X, const std::vector<int> &y, int classCount,
                                    const ParameterValues &values, const RunControl &control);
};

/// nearest_neighbour, logistic_regression, majority.
const std::vector<ClassifierInfo> &classifiers();

} // namespace inkling

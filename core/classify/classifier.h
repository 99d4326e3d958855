// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/outcome.h"
#include "core/data/parameters.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace inkling {

/// Class probabilities (m x c, rows sum to 1) of points (m x d). A sample's do not depend on the others.
using Predictor = std::function<RowMatrix(const RowMatrix &points)>;

/// What a fit leaves for the next one to start from; each learner that uses it has its own kind.
struct FitState
{
    virtual ~FitState() = default;
};

/// A supervised base learner, fitted.
struct FittedClassifier
{
    Predictor predict;
    Ending ending = Ending::Converged;
    int iterations = 0;
    std::shared_ptr<const FitState> state = {}; ///< null: the learner needs none
};

/// What a supervised base learner is fitted on.
struct TrainingSet
{
    RowMatrix X = {};             ///< l x d, finite; l >= 1
    std::vector<int> y = {};      ///< l classes in 0 ... classCount - 1, not all classes need occur
    int classCount = 0;           ///< c
    Eigen::VectorXd weights = {}; ///< l, > 0: how many samples each one stands for; empty: 1 each
    std::uint64_t seed = 0;       ///< of what is drawn at random
    /// Of a fit with the same learner and parameters: a start that saves time where the samples are similar.
    /// What is fitted is the same up to the learner's tolerance.
    std::shared_ptr<const FitState> previous = {};

    double weight(Eigen::Index row) const { return weights.size() > 0 ? weights[row] : 1.0; }
};

/// A supervised base learner: fit on labelled points alone.
struct ClassifierInfo
{
    const char *id;
    const char *name;    ///< QT_TRANSLATE_NOOP("core", ...)
    const char *summary; ///< one sentence; QT_TRANSLATE_NOOP("core", ...)
    const char *source;  ///< author and year
    ParameterTable parameters;
    /// A class without a sample gets probability 0. Error: samples that the learner cannot take, stopped
    /// before there was a model.
    Result<FittedClassifier> (*fit)(const TrainingSet &set, const ParameterValues &values,
                                    const RunControl &control);
};

/// nearest_neighbour, logistic_regression, multilayer_perceptron, majority.
const std::vector<ClassifierInfo> &classifiers();
/// Null: there is none of this id.
const ClassifierInfo *findClassifier(std::string_view id);

} // namespace inkling

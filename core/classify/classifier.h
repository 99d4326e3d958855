// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/indicators.h"
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

/// Class probabilities (m x c) of some rows (ascending) of the matrix that the samples are rows of. It
/// remembers what it found: not for two threads at once. Error: stopped.
using RowPredictor =
    std::function<Result<RowMatrix>(const std::vector<int> &rows, const RunControl &control)>;

/// What a fit leaves for the next one to start from; each learner that uses it has its own kind.
struct FitState
{
    virtual ~FitState() = default;
    /// Whether a fit that starts from here is to the bit one that starts from nothing.
    virtual bool isExact() const { return false; }
};

/// A supervised base learner, fitted.
struct FittedClassifier
{
    Predictor predict;
    Ending ending = Ending::Converged;
    int iterations = 0;
    std::shared_ptr<const FitState> state = {}; ///< null: the learner needs none
    /// To the bit what `predict` gives, and quicker where the fits before had predicted the same rows. Null:
    /// there is nothing to gain, or the samples are no matrix's rows.
    RowPredictor predictRows = {};
};

/// What a supervised base learner is fitted on.
struct TrainingSet
{
    RowMatrix X = {};             ///< l x d, finite; l >= 1
    std::vector<int> y = {};      ///< l classes in 0 ... classCount - 1, not all classes need occur
    int classCount = 0;           ///< c
    Eigen::VectorXd weights = {}; ///< l, > 0: how many samples each one stands for; empty: 1 each
    std::uint64_t seed = 0;       ///< of what is drawn at random
    /// Where the samples are rows of a matrix that other fits and predictions are of, too: this one (n x d).
    std::shared_ptr<const RowMatrix> matrix = {};
    std::vector<int> rows = {}; ///< l, ascending: which of its rows; empty without a matrix
    /// Of a fit with the same learner and parameters: a start that saves time where the samples are similar.
    /// What is fitted is the same up to the learner's tolerance.
    std::shared_ptr<const FitState> previous = {};
    IndicatorGroups categories = {}; ///< of the columns of X; empty: all are numbers
    std::vector<char> isGiven = {};  ///< l: the label is a given one, not a method's guess; empty: all are
    /// l: of a synthetic sample (see smote.h) the one that it was made from, of the others themselves; empty:
    /// none is synthetic.
    std::vector<int> origins = {};

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

/// In the order that people see; the majority rule last.
const std::vector<ClassifierInfo> &classifiers();
/// Null: there is none of this id.
const ClassifierInfo *findClassifier(std::string_view id);

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/nearest_neighbour.h"

#include "core/classify/nearest_labelled.h"
#include "core/data/labels.h"
#include "core/graph/neighbours.h"

#include <memory>
#include <utility>

namespace inkling {

namespace {

/// The nearest samples of the rows that were predicted.
struct NearestState : FitState
{
    NearestState(std::shared_ptr<const RowMatrix> X, int neighbours)
        : matrix(X)
        , labels(static_cast<std::size_t>(X->rows()), kUnlabelled)
        , nearest(std::move(X), neighbours)
        , k(neighbours)
    {
    }

    bool isExact() const override { return true; }

    std::shared_ptr<const RowMatrix> matrix;
    std::vector<int> labels; ///< n, of the rows of the matrix
    NearestLabelled nearest;
    int k;
};

/// From the state of the fit before, where it is of the same matrix.
std::shared_ptr<NearestState> nearestState(const TrainingSet &set, int k)
{
    const auto *previous = dynamic_cast<const NearestState *>(set.previous.get());
    const bool isSame = previous && previous->k == k && previous->matrix == set.matrix;
    // A copy, for the other one may be the start of other fits, too.
    auto state =
        isSame ? std::make_shared<NearestState>(*previous) : std::make_shared<NearestState>(set.matrix, k);
    std::vector<int> labels(state->labels.size(), kUnlabelled);
    for (std::size_t i = 0; i < set.rows.size(); ++i)
        labels[static_cast<std::size_t>(set.rows[i])] = set.y[i];
    std::vector<int> added;
    std::vector<int> gone;
    for (std::size_t row = 0; row < labels.size(); ++row) {
        const bool wasLabelled = state->labels[row] != kUnlabelled;
        if ((labels[row] != kUnlabelled) != wasLabelled)
            (wasLabelled ? gone : added).push_back(static_cast<int>(row));
    }
    state->nearest.remove(gone);
    state->nearest.add(added);
    state->labels = std::move(labels);
    return state;
}

/// Votes as of any points, to the bit: the same neighbours in the same order.
Result<RowMatrix> votes(NearestState &state, const std::vector<int> &rows, int classCount,
                        const RunControl &control)
{
    if (const Status found = state.nearest.find(rows, control); !found)
        return found.error();
    RowMatrix scores = RowMatrix::Zero(std::ssize(rows), classCount);
    for (Eigen::Index i = 0; i < scores.rows(); ++i) {
        const auto nearest = state.nearest.nearest(rows[static_cast<std::size_t>(i)]);
        for (const Candidate &neighbour : nearest)
            scores(i, state.labels[static_cast<std::size_t>(neighbour.row)]) +=
                1.0 / static_cast<double>(nearest.size());
    }
    return scores;
}

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
    FittedClassifier fitted{.predict = predict};
    if (set.matrix && set.weights.size() == 0 && NearestLabelled::isWorthIt(*set.matrix, options.k)) {
        const auto state = nearestState(set, options.k);
        fitted.predictRows = [state, classCount = set.classCount](const std::vector<int> &rows,
                                                                  const RunControl &part) {
            return votes(*state, rows, classCount, part);
        };
        fitted.state = state;
    }
    return fitted;
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

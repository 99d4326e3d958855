// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/graph/graph.h"
#include "core/graph/laplacian_covariance.h"
#include "core/learn/criterion.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace inkling {

/// Why a sample is suggested.
enum class SuggestionReason {
    DenseCentre,        ///< the middle of much that is unknown, while fewer than two classes are known
    UnreachedComponent, ///< the middle of a connected component without a label
    Uncertain,          ///< its score says little: a boundary between classes
    Representative,     ///< its label would tell the most of all others
    ModelChange         ///< uncertain, and its label would change much
};

/// How the middle of what is unknown is found.
enum class CentreSearch {
    Covariance, ///< Sigma-optimality
    Density ///< the least meanNeighbourDistances() away from labels; worse, and linear in n: for large data
};

struct Suggestion
{
    int row = 0;
    double score = 0.0; ///< of the search for centres for the first two reasons, else of the criterion
    SuggestionReason reason = SuggestionReason::DenseCentre;
};

struct SuggestionRequest
{
    std::vector<int> given;      ///< n classes, kUnlabelled where none
    RowMatrix scores;            ///< n x c, rows summing to 1, or to 0 where unreached
    std::vector<int> passedOver; ///< rows that are not to be suggested
    Criterion criterion = Criterion::McVOpt;
    std::size_t count = 1;
    CentreSearch centres = CentreSearch::Covariance;
};

/// Which samples of one graph to label next. Keeps what does not depend on labels, so that after the first
/// question an answer takes milliseconds. Not for use by two threads at once.
class ActiveLearning
{
public:
    ActiveLearning(std::shared_ptr<const Graph> graph, std::shared_ptr<const RowMatrix> X);

    /// Up to `count` samples, the best first; fewer where no more are left. Never a given one, one passed
    /// over, or one whose point equals that of such a one or of a sample suggested before it.
    /// First come components without a label, the largest first, in each the sample that tells the most of it
    /// (Sigma-optimality); then such samples of the whole graph while fewer than two classes are known (of
    /// the ways that were measured it finds all classes soonest: the 10 of digits with 10 labels, where
    /// V-optimality takes 17, density peaks 16 and chance 30); then those by the criterion; last samples
    /// without any edge, whose label tells nothing of others. Ties: the larger degree, then the lower row.
    /// A suggestion counts as a label for the next ones (the rank-one update). The first three criteria know
    /// of no such thing: they take the samples of which no neighbour scores higher (LocalMax: Chapman et al.
    /// 2023), and when these run out such samples among those that are no neighbour of a suggested one, as
    /// long as there are any. Neighbours are joined by more than the mean weight of one of them to all
    /// others. CentreSearch::Density takes the densest sample outside the fiftieth part of the component that
    /// is reached first from a label. Error: stopped. Same answer for the same request whatever was asked
    /// before; same bits for any number of threads. Cost: LaplacianCovariance::of() once; then
    /// PosteriorCovariance for all labels, and O(n m) for each suggestion. Of CentreSearch::Density with a
    /// criterion of the first three: O(edges d) once, then O(edges).
    Result<std::vector<Suggestion>> suggest(const SuggestionRequest &request, const RunControl &control);

private:
    std::shared_ptr<const Graph> m_graph;
    std::shared_ptr<const RowMatrix> m_points;
    std::vector<int> m_firstEqual; ///< n: the lowest row with the same point
    std::shared_ptr<const LaplacianCovariance> m_covariance;
    std::vector<double> m_neighbourDistance; ///< n, of CentreSearch::Density
};

} // namespace inkling

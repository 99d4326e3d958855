// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/active_learning.h"

#include "core/data/labels.h"
#include "core/graph/edges.h"
#include "core/graph/neighbour_distance.h"
#include "core/learn/propagation.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t kRowsBetweenQuestions = 1 << 14;
constexpr std::size_t kCoveredPart = 50; // of its component that a label says enough of: one of so many
constexpr std::size_t kWalksBetweenLooks = 16;
constexpr int kRowsBetweenLooks = 512; // with all their edges, in a dense graph as many as rows

/// For each row of X the lowest one with the same bits. Nothing when asked to stop.
std::optional<std::vector<int>> firstEqualRows(const RowMatrix &X, const RunControl &control)
{
    const auto n = static_cast<std::size_t>(X.rows());
    const std::size_t bytes = sizeof(double) * static_cast<std::size_t>(X.cols());
    std::unordered_map<std::string_view, int> first;
    first.reserve(n);
    std::vector<int> equal(n);
    for (std::size_t i = 0; i < n; ++i) {
        if (i % kRowsBetweenQuestions == 0 && !control.advance(0.0))
            return std::nullopt;
        const std::string_view point(reinterpret_cast<const char *>(X.data()) + i * bytes, bytes);
        equal[i] = first.try_emplace(point, static_cast<int>(i)).first->second;
    }
    return equal;
}

SuggestionReason reasonOf(Criterion criterion)
{
    if (!usesCovariance(criterion))
        return SuggestionReason::Uncertain;
    const bool isGeometric = criterion == Criterion::VOpt || criterion == Criterion::SigmaOpt;
    return isGeometric ? SuggestionReason::Representative : SuggestionReason::ModelChange;
}

/// One answer in the making.
class Selection
{
public:
    Selection(const Graph &graph, const std::vector<int> &firstEqual, const SuggestionRequest &request,
              const RunControl &control);

    bool needsCovariance() const;
    bool needsDensity() const { return needsCentres() && m_request.centres == CentreSearch::Density; }
    /// neighbourDistance: as needsDensity(). False when asked to stop.
    bool run(const std::shared_ptr<const LaplacianCovariance> &prior,
             const std::vector<double> &neighbourDistance);

    std::vector<Suggestion> suggestions;

private:
    using Posterior = std::function<const PosteriorCovariance &()>;

    double progress() const
    {
        return static_cast<double>(suggestions.size()) / static_cast<double>(m_request.count);
    }
    bool isOpen(int row) const { return !m_isClosed[m_firstEqual[row]]; }
    bool isUnlabelled(int component) const
    {
        return !m_hasLabel[component] && m_members[component].size() > 1;
    }
    bool needsCentres() const;
    std::optional<Suggestion> next(const Posterior &posterior);
    std::optional<Suggestion> unlabelledCentre(const Posterior &posterior);
    std::function<double(int)> centreScore(const Posterior &posterior);
    void coverLabelled();
    std::optional<Suggestion> localMaximum();
    std::vector<Suggestion> localMaxima() const;
    template<typename Visit>
    void forEachNeighbour(int row, Visit visit) const;
    std::optional<Suggestion> isolated() const;
    std::optional<Suggestion> best(const std::vector<int> &rows, SuggestionReason reason,
                                   const std::function<double(int)> &score) const;
    void take(const Suggestion &suggestion);

    const Graph &m_graph;
    const std::vector<int> &m_firstEqual;
    const SuggestionRequest &m_request;
    const RunControl &m_control;
    std::vector<bool> m_isClosed; ///< by the first of equal rows
    std::vector<std::vector<int>> m_members;
    std::vector<int> m_bySize;         ///< components, the largest first
    std::vector<bool> m_hasLabel;      ///< of each component
    std::vector<int> m_connected;      ///< rows with an edge
    std::vector<double> m_uncertainty; ///< n; 0 where all labels of the component are still to be answered
    std::vector<int> m_labelled;       ///< given, then suggested
    std::vector<Suggestion> m_waiting; ///< local maxima, the best last
    std::vector<bool> m_isNextToTaken; ///< n, of samples suggested as local maxima
    const std::vector<double> *m_neighbourDistance = nullptr;
    std::vector<bool> m_isCovered; ///< n, near a label
    std::vector<int> m_lastWalk;   ///< n, that came by; -1: none
    std::size_t m_coveredLabels = 0;
    bool m_knowsTwoClasses = false;
};

Selection::Selection(const Graph &graph, const std::vector<int> &firstEqual, const SuggestionRequest &request,
                     const RunControl &control)
    : m_graph(graph)
    , m_firstEqual(firstEqual)
    , m_request(request)
    , m_control(control)
    , m_isClosed(firstEqual.size(), false)
    , m_members(static_cast<std::size_t>(graph.componentCount))
    , m_bySize(m_members.size())
    , m_hasLabel(m_members.size(), false)
    , m_uncertainty(firstEqual.size(), 0.0)
    , m_isNextToTaken(firstEqual.size(), false)
{
    for (int i = 0; i < graph.size(); ++i) {
        m_members[graph.component[i]].push_back(i);
        if (request.given[i] == kUnlabelled)
            continue;
        m_knowsTwoClasses = m_knowsTwoClasses ||
                            (!m_labelled.empty() && request.given[m_labelled.front()] != request.given[i]);
        m_labelled.push_back(i);
        m_isClosed[firstEqual[i]] = true;
        m_hasLabel[graph.component[i]] = true;
    }
    for (const int row : request.passedOver)
        m_isClosed[firstEqual[row]] = true;
    for (int i = 0; i < graph.size(); ++i) {
        if (m_members[graph.component[i]].size() > 1)
            m_connected.push_back(i);
        if (m_hasLabel[graph.component[i]])
            m_uncertainty[i] = uncertainty(request.criterion, request.scores, i);
    }
    std::iota(m_bySize.begin(), m_bySize.end(), 0);
    std::stable_sort(m_bySize.begin(), m_bySize.end(),
                     [this](int a, int b) { return m_members[a].size() > m_members[b].size(); });
}

bool Selection::needsCentres() const
{
    return !m_knowsTwoClasses ||
           std::any_of(m_bySize.begin(), m_bySize.end(), [this](int c) { return isUnlabelled(c); });
}

bool Selection::needsCovariance() const
{
    return usesCovariance(m_request.criterion) ||
           (needsCentres() && m_request.centres == CentreSearch::Covariance);
}

bool Selection::run(const std::shared_ptr<const LaplacianCovariance> &prior,
                    const std::vector<double> &neighbourDistance)
{
    m_neighbourDistance = &neighbourDistance;
    std::optional<PosteriorCovariance> covariance;
    std::size_t observed = 0;
    const Posterior posterior = [&]() -> const PosteriorCovariance & {
        if (!covariance) {
            covariance.emplace(prior, m_labelled, m_control.part(0.0, 0.0));
            observed = m_labelled.size();
        }
        for (; observed < m_labelled.size(); ++observed)
            covariance->observe(m_labelled[observed], m_control);
        return *covariance;
    };
    while (suggestions.size() < m_request.count) {
        const auto suggestion = next(posterior);
        if (!m_control.advance(progress()))
            return false;
        if (!suggestion)
            break;
        take(*suggestion);
    }
    return true;
}

std::optional<Suggestion> Selection::next(const Posterior &posterior)
{
    if (const auto centre = unlabelledCentre(posterior))
        return centre;
    std::optional<Suggestion> chosen;
    if (!m_knowsTwoClasses) {
        chosen = best(m_connected, SuggestionReason::DenseCentre, centreScore(posterior));
    } else if (usesCovariance(m_request.criterion)) {
        chosen = best(m_connected, reasonOf(m_request.criterion), [&, &C = posterior()](int k) {
            return covarianceScore(m_request.criterion, m_uncertainty[k], C, k);
        });
    } else {
        chosen = localMaximum();
    }
    return chosen ? chosen : isolated();
}

/// The middle of the largest component without a label.
std::optional<Suggestion> Selection::unlabelledCentre(const Posterior &posterior)
{
    const SuggestionReason reason =
        m_labelled.empty() ? SuggestionReason::DenseCentre : SuggestionReason::UnreachedComponent;
    for (const int component : m_bySize) {
        if (!isUnlabelled(component))
            continue;
        if (const auto centre = best(m_members[component], reason, centreScore(posterior)))
            return centre;
    }
    return std::nullopt;
}

std::function<double(int)> Selection::centreScore(const Posterior &posterior)
{
    if (m_request.centres == CentreSearch::Covariance)
        return [&C = posterior()](int k) {
            return covarianceScore(Criterion::SigmaOpt, 0.0, C, k);
        };
    coverLabelled();
    return [this](int k) {
        return m_isCovered[k] ? std::numeric_limits<double>::lowest() : -(*m_neighbourDistance)[k];
    };
}

/// Walks from each label along edges, fewest first, then the heaviest, over its part of the component.
/// Incomplete when it was stopped.
void Selection::coverLabelled()
{
    m_isCovered.resize(m_isClosed.size(), false);
    m_lastWalk.resize(m_isClosed.size(), -1);
    std::vector<int> reached;
    std::vector<std::pair<double, int>> edges; // the weight's negative, the other end
    for (; m_coveredLabels < m_labelled.size(); ++m_coveredLabels) {
        const int label = m_labelled[m_coveredLabels];
        const auto walk = static_cast<int>(m_coveredLabels);
        const std::size_t most = 1 + m_members[m_graph.component[label]].size() / kCoveredPart;
        if (m_coveredLabels % kWalksBetweenLooks == 0 && !m_control.advance(progress()))
            return;
        reached.assign(1, label);
        m_lastWalk[label] = walk;
        for (std::size_t i = 0; i < reached.size() && reached.size() < most; ++i) {
            edges.clear();
            const auto add = [&](int other, double weight) {
                edges.emplace_back(-weight, other);
            };
            std::visit([&](const auto &W) { forEachEdge(W, reached[i], add); }, m_graph.weights);
            std::sort(edges.begin(), edges.end());
            for (const auto &[weight, other] : edges) {
                if (reached.size() < most && std::exchange(m_lastWalk[other], walk) != walk)
                    reached.push_back(other);
            }
        }
        for (const int row : reached)
            m_isCovered[row] = true;
    }
}

/// Ties: the larger degree, then the lower row.
std::optional<Suggestion> Selection::best(const std::vector<int> &rows, SuggestionReason reason,
                                          const std::function<double(int)> &score) const
{
    std::optional<Suggestion> best;
    for (const int row : rows) {
        if (!isOpen(row))
            continue;
        const double own = score(row);
        const bool isBetter = !best || own > best->score ||
                              (own == best->score && m_graph.degree[row] > m_graph.degree[best->row]);
        if (isBetter)
            best = Suggestion{row, own, reason};
    }
    return best;
}

std::optional<Suggestion> Selection::localMaximum()
{
    while (true) {
        if (m_waiting.empty())
            m_waiting = localMaxima();
        if (m_waiting.empty()) { // every row left is next to one that was suggested
            m_isNextToTaken.assign(m_isNextToTaken.size(), false);
            m_waiting = localMaxima();
        }
        if (m_waiting.empty())
            return std::nullopt;
        const Suggestion suggestion = m_waiting.back();
        m_waiting.pop_back();
        if (!isOpen(suggestion.row)) // a duplicate of one taken meanwhile
            continue;
        forEachNeighbour(suggestion.row, [this](int other) { m_isNextToTaken[other] = true; });
        return suggestion;
    }
}

/// Calls visit for every node that is joined by more than the mean weight of one of the two to all others.
template<typename Visit>
void Selection::forEachNeighbour(int row, Visit visit) const
{
    const auto others = static_cast<double>(m_graph.size() - 1);
    const auto visitEdge = [&](int other, double weight) {
        if (weight * others > std::min(m_graph.degree[row], m_graph.degree[other]))
            visit(other);
    };
    std::visit([&](const auto &W) { forEachEdge(W, row, visitEdge); }, m_graph.weights);
}

/// Those of the open rows that are not next to a suggested one, the best last.
std::vector<Suggestion> Selection::localMaxima() const
{
    const auto isBefore = [this](int a, int b) {
        if (m_uncertainty[a] != m_uncertainty[b])
            return m_uncertainty[a] > m_uncertainty[b];
        return m_graph.degree[a] != m_graph.degree[b] ? m_graph.degree[a] > m_graph.degree[b] : a < b;
    };
    const auto isCandidate = [this](int row) {
        return isOpen(row) && !m_isNextToTaken[row];
    };
    std::vector<Suggestion> maxima;
    for (const int row : m_connected) {
        if (row % kRowsBetweenLooks == 0 && !m_control.advance(progress()))
            break;
        bool isMaximum = isCandidate(row);
        if (isMaximum) {
            forEachNeighbour(row, [&](int other) {
                isMaximum = isMaximum && !(isCandidate(other) && isBefore(other, row));
            });
        }
        if (isMaximum)
            maxima.push_back({row, m_uncertainty[row], SuggestionReason::Uncertain});
    }
    std::sort(maxima.begin(), maxima.end(),
              [&](const Suggestion &a, const Suggestion &b) { return isBefore(b.row, a.row); });
    return maxima;
}

std::optional<Suggestion> Selection::isolated() const
{
    for (int row = 0; row < m_graph.size(); ++row) {
        if (m_members[m_graph.component[row]].size() == 1 && isOpen(row))
            return Suggestion{row, 0.0, SuggestionReason::UnreachedComponent};
    }
    return std::nullopt;
}

void Selection::take(const Suggestion &suggestion)
{
    suggestions.push_back(suggestion);
    m_labelled.push_back(suggestion.row);
    m_isClosed[m_firstEqual[suggestion.row]] = true;
    m_hasLabel[m_graph.component[suggestion.row]] = true;
}

} // namespace

ActiveLearning::ActiveLearning(std::shared_ptr<const Graph> graph, std::shared_ptr<const RowMatrix> X)
    : m_graph(std::move(graph))
    , m_points(std::move(X))
{
}

Result<std::vector<Suggestion>> ActiveLearning::suggest(const SuggestionRequest &request,
                                                        const RunControl &control)
{
    if (m_firstEqual.empty()) {
        auto equal = firstEqualRows(*m_points, control.part(0.0, 0.0));
        if (!equal)
            return stopped();
        m_firstEqual = *std::move(equal);
    }
    const RunControl choosing = control.part(0.9, 1.0);
    Selection selection(*m_graph, m_firstEqual, request, choosing);
    if (!m_covariance && selection.needsCovariance()) {
        const PropagationSolver solver = chosenSolver(
            PropagationSolver::Automatic, {.X = m_points, .given = {}}, *m_graph, LimitKind::Even);
        auto covariance =
            LaplacianCovariance::of(*m_graph, {.method = solverMethod(solver)}, control.part(0.0, 0.9));
        if (!covariance)
            return covariance.error();
        m_covariance = std::make_shared<const LaplacianCovariance>(std::move(covariance).value());
    }
    if (selection.needsDensity() && m_neighbourDistance.empty()) {
        auto distances = meanNeighbourDistances(*m_graph, *m_points, control.part(0.0, 0.0));
        if (!distances)
            return distances.error();
        m_neighbourDistance = std::move(distances).value();
    }
    if (!selection.run(m_covariance, m_neighbourDistance))
        return stopped();
    return std::move(selection.suggestions);
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/surgery.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace inkling {

namespace {

using Pairs = std::vector<RowPair>;

void sortOnce(Pairs &pairs)
{
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

/// Moves the pairs out of the one list and into the other.
void move(std::span<const RowPair> pairs, Pairs &from, Pairs &to)
{
    Pairs moved(pairs.begin(), pairs.end());
    sortOnce(moved);
    std::erase_if(
        from, [&moved](const RowPair &pair) { return std::binary_search(moved.begin(), moved.end(), pair); });
    to.insert(to.end(), moved.begin(), moved.end());
    sortOnce(to);
}

/// -1: the row is none of them.
int placeOf(int row, std::span<const int> rows)
{
    const auto found = std::lower_bound(rows.begin(), rows.end(), row);
    return found != rows.end() && *found == row ? static_cast<int>(found - rows.begin()) : -1;
}

Pairs pairsAmong(const Pairs &pairs, std::span<const int> rows)
{
    Pairs kept;
    for (const RowPair &pair : pairs) {
        const int low = placeOf(pair.low, rows);
        const int high = placeOf(pair.high, rows);
        if (low >= 0 && high >= 0)
            kept.emplace_back(low, high);
    }
    return kept; // still ascending, for so are the rows
}

/// A new weight in one direction; 0: no edge.
struct Change
{
    int row = 0;
    int column = 0;
    double weight = 0.0;
};

double largestWeight(const SparseMatrix &W, int row)
{
    double largest = 0.0;
    for (SparseMatrix::InnerIterator edge(W, row); edge; ++edge)
        largest = std::max(largest, edge.value());
    return largest;
}

double joinedWeight(const SparseMatrix &W, const RowPair &pair)
{
    if (const double own = W.coeff(pair.low, pair.high); own > 0.0)
        return own;
    const double largest = std::max(largestWeight(W, pair.low), largestWeight(W, pair.high));
    return largest > 0.0 ? largest : 1.0;
}

/// Both directions of each, by row and column.
std::vector<Change> changesOf(const SparseMatrix &W, const GraphSurgery &surgery)
{
    std::vector<Change> changes;
    const auto add = [&changes](const RowPair &pair, double weight) {
        changes.push_back({pair.low, pair.high, weight});
        changes.push_back({pair.high, pair.low, weight});
    };
    for (const RowPair &pair : surgery.cuts())
        add(pair, 0.0);
    for (const RowPair &pair : surgery.joins())
        add(pair, joinedWeight(W, pair));
    std::sort(changes.begin(), changes.end(), [](const Change &a, const Change &b) {
        return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    return changes;
}

/// A row of W with the changes that begin at `change`, which goes on to those of the next row.
void appendRow(SparseMatrix &result, const SparseMatrix &W, int row,
               std::vector<Change>::const_iterator &change, std::vector<Change>::const_iterator end)
{
    const auto append = [&result, row](int column, double weight) {
        if (weight > 0.0)
            result.insertBack(row, column) = weight;
    };
    result.startVec(row);
    for (SparseMatrix::InnerIterator edge(W, row); edge; ++edge) {
        const int column = static_cast<int>(edge.col());
        while (change != end && change->row == row && change->column < column) {
            append(change->column, change->weight);
            ++change;
        }
        const bool isChanged = change != end && change->row == row && change->column == column;
        append(column, isChanged ? change->weight : edge.value());
        if (isChanged)
            ++change;
    }
    for (; change != end && change->row == row; ++change)
        append(change->column, change->weight);
}

SparseMatrix operatedWeights(const SparseMatrix &W, const GraphSurgery &surgery, const RunControl &control)
{
    constexpr int kRowsBetweenQuestions = 1 << 16;
    const std::vector<Change> changes = changesOf(W, surgery);
    SparseMatrix result(W.rows(), W.cols());
    result.reserve(W.nonZeros() + 2 * static_cast<Eigen::Index>(surgery.joins().size()));
    auto change = changes.begin();
    for (int row = 0; row < W.rows(); ++row) {
        if (row % kRowsBetweenQuestions == 0 && !control.advance(0.0))
            break;
        appendRow(result, W, row, change, changes.end());
    }
    result.finalize();
    return result;
}

} // namespace

void GraphSurgery::cut(std::span<const RowPair> pairs)
{
    move(pairs, m_joins, m_cuts);
}

void GraphSurgery::join(std::span<const RowPair> pairs)
{
    move(pairs, m_cuts, m_joins);
}

GraphSurgery GraphSurgery::among(std::span<const int> rows) const
{
    GraphSurgery part;
    part.m_cuts = pairsAmong(m_cuts, rows);
    part.m_joins = pairsAmong(m_joins, rows);
    return part;
}

bool isSame(const SharedSurgery &a, const SharedSurgery &b)
{
    const bool isNoneA = !a || a->isEmpty();
    const bool isNoneB = !b || b->isEmpty();
    return isNoneA || isNoneB ? isNoneA == isNoneB : a == b || *a == *b;
}

Result<Graph> operated(const Graph &graph, const GraphSurgery &surgery, const RunControl &control)
{
    const auto &W = std::get<SparseMatrix>(graph.weights);
    Graph result;
    result.gamma = graph.gamma;
    result.notes = graph.notes;
    result.notes.push_back(message(QT_TRANSLATE_NOOP("core", "Graph changed by hand: %1 cut, %2 joined."),
                                   surgery.cuts().size(), surgery.joins().size()));
    result.weights = operatedWeights(W, surgery, control.part(0.0, 0.0));
    if (!control.advance(0.5))
        return stopped();
    if (const Status completed = complete(result, control.part(0.5, 1.0)); !completed)
        return completed.error();
    return result;
}

} // namespace inkling

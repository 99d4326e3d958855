// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/graph/nearest_list.h"
#include "core/graph/neighbours.h"

#include <memory>
#include <span>
#include <vector>

namespace inkling {

/// The nearest labelled rows of rows of a matrix, kept while labels come and go: a new label is compared with
/// the rows that are asked for, a label that goes costs the lists that it was in. Not for two threads at
/// once. Memory: k candidates for each row of the matrix.
class NearestLabelled
{
public:
    /// X: n x d, finite. k: >= 1.
    NearestLabelled(std::shared_ptr<const RowMatrix> X, int k);

    /// Whether the lists save time and are not too large: in few columns a tree is quicker than they are.
    static bool isWorthIt(const RowMatrix &X, int k);

    /// Rows get a label, each without one so far.
    void add(const std::vector<int> &rows);
    /// Rows (ascending) lose it. Cost: O(n k).
    void remove(const std::vector<int> &rows);

    /// Brings the lists of these rows (each once) up to date. Error: stopped. Cost: as of nearestNeighbours()
    /// of them among the labels that came since they were asked for last.
    Status find(const std::vector<int> &rows, const RunControl &control);

    /// The k nearest labelled rows, the row itself among them where it has a label; nearest first, of equally
    /// near ones the lower row; all where there are fewer. Precondition: find() of the row after the last
    /// change.
    std::span<const Candidate> nearest(int row) const;

private:
    Candidate *list(int row) { return m_candidates.data() + static_cast<std::size_t>(row) * m_k; }
    std::vector<int> labelledBetween(int from, int to) const;
    Status compare(const std::vector<int> &queries, int from, int to, const RunControl &control);
    bool takeIn(const std::vector<int> &rows, const std::vector<int> &labelled, const Neighbours &found,
                int to, const RunControl &control);
    void merge(int row, std::span<const Candidate> found);

    std::shared_ptr<const RowMatrix> m_X;
    std::size_t m_k;
    std::vector<int> m_arrivals;         ///< rows in the order of their labels; kGone: it has lost it
    std::vector<Candidate> m_candidates; ///< n x k; empty until the first find()
    std::vector<int> m_counts;           ///< n, of the candidates
    std::vector<int> m_seen;             ///< n: the list is of the first so many arrivals
};

} // namespace inkling

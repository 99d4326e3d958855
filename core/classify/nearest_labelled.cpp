// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/nearest_labelled.h"

#include "core/base/filled_rows.h"
#include "core/base/rounds.h"
#include "core/graph/kd_tree.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace inkling {

namespace {

constexpr int kGone = -1;

} // namespace

NearestLabelled::NearestLabelled(std::shared_ptr<const RowMatrix> X, int k)
    : m_X(std::move(X))
    , m_k(static_cast<std::size_t>(k))
{
}

bool NearestLabelled::isWorthIt(const RowMatrix &X, int k)
{
    constexpr double kMostCandidates = 1e7; // 160 MB
    return X.cols() > KdTree::kMostDimensions && static_cast<double>(X.rows()) * k <= kMostCandidates;
}

void NearestLabelled::add(const std::vector<int> &rows)
{
    m_arrivals.insert(m_arrivals.end(), rows.begin(), rows.end());
}

void NearestLabelled::remove(const std::vector<int> &rows)
{
    if (rows.empty())
        return;
    std::vector<char> isGone(static_cast<std::size_t>(m_X->rows()), 0);
    for (const int row : rows)
        isGone[static_cast<std::size_t>(row)] = 1;
    const auto isRemoved = [&isGone](int row) {
        return row != kGone && isGone[static_cast<std::size_t>(row)];
    };
    std::replace_if(m_arrivals.begin(), m_arrivals.end(), isRemoved, kGone);
    for (std::size_t row = 0; row < m_counts.size(); ++row) {
        const std::span<const Candidate> kept = nearest(static_cast<int>(row));
        if (std::any_of(kept.begin(), kept.end(),
                        [&](const Candidate &candidate) { return isRemoved(candidate.row); })) {
            m_counts[row] = 0; // what was farther is not known any more
            m_seen[row] = 0;
        }
    }
}

// Each label is made ready for searching once, however many rows ask for it: those between two of the rows'
// last questions together.
Status NearestLabelled::find(const std::vector<int> &rows, const RunControl &control)
{
    const auto n = static_cast<std::size_t>(m_X->rows());
    m_candidates.resize(n * m_k);
    m_counts.resize(n, 0);
    m_seen.resize(n, 0);
    std::vector<int> borders = {static_cast<int>(m_arrivals.size())};
    for (const int row : rows)
        borders.push_back(m_seen[row]);
    std::sort(borders.begin(), borders.end());
    borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
    const auto parts = static_cast<double>(borders.size()) - 1.0;
    for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
        std::vector<int> queries;
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(queries),
                     [&](int row) { return m_seen[row] == borders[i]; });
        const auto part = static_cast<double>(i);
        if (Status done = compare(queries, borders[i], borders[i + 1],
                                  control.part(part / parts, (part + 1.0) / parts));
            !done)
            return done;
    }
    return Success{};
}

std::span<const Candidate> NearestLabelled::nearest(int row) const
{
    return {m_candidates.data() + static_cast<std::size_t>(row) * m_k,
            static_cast<std::size_t>(m_counts[row])};
}

/// Ascending: then the lower row wins ties in a search among them alone, too.
std::vector<int> NearestLabelled::labelledBetween(int from, int to) const
{
    std::vector<int> rows(m_arrivals.begin() + from, m_arrivals.begin() + to);
    std::erase(rows, kGone);
    std::sort(rows.begin(), rows.end());
    return rows;
}

/// Compares the rows, which have seen `from` arrivals, with those up to `to`.
Status NearestLabelled::compare(const std::vector<int> &queries, int from, int to, const RunControl &control)
{
    constexpr std::size_t kChunk = 16'384; // rows that are copied at a time
    const RowMatrix &X = *m_X;
    const std::vector<int> labelled = labelledBetween(from, to);
    if (labelled.empty()) {
        for (const int row : queries)
            m_seen[row] = to;
        return Success{};
    }
    const auto points = pickedRows(X, labelled, control.part(0.0, 0.05));
    if (!points)
        return points.error();
    const NeighbourOptions options{.k = static_cast<int>(m_k)};
    const NeighbourIndex index(*points, options, control.part(0.05, 0.1));
    const auto count = static_cast<double>(queries.size());
    for (std::size_t begin = 0; begin < queries.size(); begin += kChunk) {
        const std::size_t end = std::min(queries.size(), begin + kChunk);
        const RunControl part = control.part(0.1 + 0.9 * static_cast<double>(begin) / count,
                                             0.1 + 0.9 * static_cast<double>(end) / count);
        const std::vector<int> chunk(queries.begin() + static_cast<std::ptrdiff_t>(begin),
                                     queries.begin() + static_cast<std::ptrdiff_t>(end));
        const auto copied = pickedRows(X, chunk, part.part(0.0, 0.05));
        const auto found = copied ? index.nearest(*copied, part.part(0.05, 0.8)) : copied.error();
        if (!found)
            return found.error();
        if (!takeIn(chunk, labelled, *found, to, part.part(0.8, 1.0)))
            return stopped();
    }
    return Success{};
}

/// Puts what was found among the labelled, arrivals up to `to`, into the lists of the rows. False: stopped,
/// after some of them.
bool NearestLabelled::takeIn(const std::vector<int> &rows, const std::vector<int> &labelled,
                             const Neighbours &found, int to, const RunControl &control)
{
    constexpr std::size_t kBlockRows = 16;
    const auto k = static_cast<std::size_t>(found.k);
    const double cost = 4.0 * static_cast<double>(found.k) * static_cast<double>(m_X->cols());
    return parallelRounds(control, rows.size(), kBlockRows, cost, [&](std::size_t begin, std::size_t end) {
        std::vector<Candidate> candidates(k);
        for (std::size_t i = begin; i < end; ++i) {
            const double *point = m_X->row(rows[i]).data();
            for (std::size_t j = 0; j < k; ++j) {
                const int row = labelled[found.index[i * k + j]];
                candidates[j] = {squaredDistance(point, m_X->row(row).data(), m_X->cols()), row};
            }
            merge(rows[i], candidates);
            m_seen[rows[i]] = to;
        }
    });
}

void NearestLabelled::merge(int row, std::span<const Candidate> found)
{
    const std::span<const Candidate> kept = nearest(row);
    std::vector<Candidate> both;
    both.reserve(kept.size() + found.size());
    std::merge(kept.begin(), kept.end(), found.begin(), found.end(), std::back_inserter(both));
    both.resize(std::min(both.size(), m_k));
    std::copy(both.begin(), both.end(), list(row));
    m_counts[row] = static_cast<int>(both.size());
}

} // namespace inkling

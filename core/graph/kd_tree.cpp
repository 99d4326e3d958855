// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/kd_tree.h"

#include "core/graph/distance.h"

#include <algorithm>
#include <array>
#include <utility>

namespace inkling {

namespace {

constexpr int kLeafPoints = 16;                  // measured for two dimensions
constexpr int kPointsBetweenQuestions = 1 << 19; // some 20 ms of sorting
constexpr std::size_t kMostLevels = 32;          // halves of at most 2^31 points

} // namespace

template<int D>
struct KdTree::Place
{
    std::array<double, D> x = {};
    int row = 0;
};

KdTree::KdTree(const RowMatrix &points, const RunControl &control)
    : m_dimensions(points.cols())
{
    if (m_dimensions == 1)
        build<1>(points, control);
    else if (m_dimensions == 2)
        build<2>(points, control);
    else
        build<3>(points, control);
}

template<int D>
void KdTree::build(const RowMatrix &points, const RunControl &control)
{
    std::vector<Place<D>> places(static_cast<std::size_t>(points.rows()));
    for (std::size_t i = 0; i < places.size(); ++i) {
        std::copy_n(points.data() + i * D, D, places[i].x.begin());
        places[i].row = static_cast<int>(i);
    }
    addNode<D>(0, static_cast<int>(points.rows()), places);
    int sinceAsked = 0;
    for (std::size_t node = 0; node < m_nodes.size(); ++node) {
        split<D>(node, places);
        sinceAsked += m_nodes[node].end - m_nodes[node].begin;
        if (sinceAsked >= kPointsBetweenQuestions) {
            if (!control.advance(0.0))
                break;
            sinceAsked = 0;
        }
    }
    m_rows.reserve(places.size());
    m_points.reserve(places.size() * D);
    for (const Place<D> &place : places) {
        m_rows.push_back(place.row);
        m_points.insert(m_points.end(), place.x.begin(), place.x.end());
    }
}

template<int D>
void KdTree::addNode(int begin, int end, const std::vector<Place<D>> &places)
{
    std::array<double, D> low = places[begin].x;
    std::array<double, D> high = low;
    int lowestRow = places[begin].row;
    for (int i = begin + 1; i < end; ++i) {
        for (std::size_t j = 0; j < D; ++j) {
            low[j] = std::min(low[j], places[i].x[j]);
            high[j] = std::max(high[j], places[i].x[j]);
        }
        lowestRow = std::min(lowestRow, places[i].row);
    }
    m_nodes.push_back({begin, end, -1, lowestRow});
    m_boxes.insert(m_boxes.end(), low.begin(), low.end());
    m_boxes.insert(m_boxes.end(), high.begin(), high.end());
}

template<int D>
void KdTree::split(std::size_t node, std::vector<Place<D>> &places)
{
    const int begin = m_nodes[node].begin;
    const int end = m_nodes[node].end;
    if (end - begin <= kLeafPoints)
        return;
    const double *box = &m_boxes[node * 2 * D];
    std::size_t widest = 0;
    for (std::size_t i = 1; i < D; ++i) {
        if (box[D + i] - box[i] > box[D + widest] - box[widest])
            widest = i;
    }
    // Ties by row: of many equal points the lower rows come first, and a search that has found them skips all
    // others.
    const int middle = begin + (end - begin) / 2;
    std::nth_element(places.begin() + begin, places.begin() + middle, places.begin() + end,
                     [widest](const Place<D> &a, const Place<D> &b) {
                         return a.x[widest] < b.x[widest] || (a.x[widest] == b.x[widest] && a.row < b.row);
                     });
    m_nodes[node].firstChild = static_cast<int>(m_nodes.size());
    addNode<D>(begin, middle, places);
    addNode<D>(middle, end, places);
}

template<int D>
Candidate KdTree::nearestPossible(int node, const double *query) const
{
    const double *low = m_boxes.data() + static_cast<std::ptrdiff_t>(node) * 2 * D;
    const double *high = low + D;
    const double distance = sumOfSquares(
        D, [&](Eigen::Index i) { return std::max(std::max(low[i] - query[i], query[i] - high[i]), 0.0); });
    return {distance, m_nodes[node].lowestRow};
}

void KdTree::search(const double *query, int excluded, NearestList &list) const
{
    const Pending root = {{0.0, -1}, 0};
    if (m_dimensions == 1)
        searchNode<1>(root, query, excluded, list);
    else if (m_dimensions == 2)
        searchNode<2>(root, query, excluded, list);
    else
        searchNode<3>(root, query, excluded, list);
}

void KdTree::searchOthers(std::size_t position, NearestList &list) const
{
    if (m_dimensions == 1)
        searchOutwards<1>(static_cast<int>(position), list);
    else if (m_dimensions == 2)
        searchOutwards<2>(static_cast<int>(position), list);
    else
        searchOutwards<3>(static_cast<int>(position), list);
}

template<int D>
void KdTree::searchNode(Pending next, const double *query, int excluded, NearestList &list) const
{
    std::array<Pending, kMostLevels> pending; // the farther child of each level on the way down
    std::size_t count = 0;
    while (true) {
        int node = next.node;
        while (m_nodes[node].firstChild >= 0) {
            const int first = m_nodes[node].firstChild;
            const Candidate a = nearestPossible<D>(first, query);
            const Candidate b = nearestPossible<D>(first + 1, query);
            const bool isSecondNearer = b < a;
            pending[count] = {isSecondNearer ? a : b, isSecondNearer ? first : first + 1};
            count += list.wants(pending[count].nearest) ? 1 : 0;
            node = isSecondNearer ? first + 1 : first;
        }
        offerLeaf<D>(m_nodes[node], query, excluded, list);
        do {
            if (count == 0)
                return;
            next = pending[--count];
        } while (!list.wants(next.nearest));
    }
}

template<int D>
void KdTree::searchOutwards(int position, NearestList &list) const
{
    const double *query = m_points.data() + static_cast<std::ptrdiff_t>(position) * D;
    const int self = m_rows[position];
    std::array<int, kMostLevels> siblings = {}; // of the nodes that hold the position, from the root down
    std::size_t count = 0;
    int node = 0;
    while (m_nodes[node].firstChild >= 0) {
        const int first = m_nodes[node].firstChild;
        const int isInSecond = position < m_nodes[first].end ? 0 : 1;
        siblings[count++] = first + 1 - isInSecond;
        node = first + isInSecond;
    }
    offerLeaf<D>(m_nodes[node], query, self, list);
    while (count > 0) {
        const int sibling = siblings[--count];
        const Candidate nearest = nearestPossible<D>(sibling, query);
        if (list.wants(nearest))
            searchNode<D>({nearest, sibling}, query, self, list);
    }
}

template<int D>
void KdTree::offerLeaf(const Node &leaf, const double *query, int excluded, NearestList &list) const
{
    const double *point = m_points.data() + static_cast<std::ptrdiff_t>(leaf.begin) * D;
    for (int i = leaf.begin; i < leaf.end; ++i, point += D) {
        const double squared = sumOfSquares(D, [&](Eigen::Index j) { return query[j] - point[j]; });
        const Candidate candidate = {squared, m_rows[i]};
        if (list.wants(candidate) && candidate.row != excluded)
            list.offer(candidate);
    }
}

} // namespace inkling

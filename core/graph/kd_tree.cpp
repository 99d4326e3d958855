// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/kd_tree.h"

#include "core/graph/distance.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace inkling {

namespace {

constexpr int kLeafPoints =
    16; // measured: 16 is best for two dimensions, and no more than a tenth off for eight
constexpr int kPointsBetweenQuestions = 1 << 19; // some 20 ms of sorting

} // namespace

KdTree::KdTree(const RowMatrix &points, const RunControl &control)
    : m_dimensions(points.cols())
    , m_rows(static_cast<std::size_t>(points.rows()))
{
    std::iota(m_rows.begin(), m_rows.end(), 0);
    addNode(0, static_cast<int>(points.rows()), points);
    int sinceAsked = 0;
    for (std::size_t node = 0; node < m_nodes.size(); ++node) {
        split(node, points);
        sinceAsked += m_nodes[node].end - m_nodes[node].begin;
        if (sinceAsked >= kPointsBetweenQuestions) {
            if (!control.advance(0.0))
                break;
            sinceAsked = 0;
        }
    }
    m_points = points(m_rows, Eigen::all);
}

void KdTree::addNode(int begin, int end, const RowMatrix &points)
{
    const auto first = m_rows.begin() + begin;
    const auto last = m_rows.begin() + end;
    m_nodes.push_back({begin, end, -1, *std::min_element(first, last)});
    Eigen::RowVectorXd low = points.row(*first);
    Eigen::RowVectorXd high = low;
    for (auto row = first; row != last; ++row) {
        low = low.cwiseMin(points.row(*row));
        high = high.cwiseMax(points.row(*row));
    }
    m_boxes.insert(m_boxes.end(), low.data(), low.data() + m_dimensions);
    m_boxes.insert(m_boxes.end(), high.data(), high.data() + m_dimensions);
}

void KdTree::split(std::size_t node, const RowMatrix &points)
{
    const int begin = m_nodes[node].begin;
    const int end = m_nodes[node].end;
    if (end - begin <= kLeafPoints)
        return;
    const double *box = &m_boxes[node * 2 * m_dimensions];
    Eigen::Index widest = 0;
    for (Eigen::Index i = 1; i < m_dimensions; ++i) {
        if (box[m_dimensions + i] - box[i] > box[m_dimensions + widest] - box[widest])
            widest = i;
    }
    // Ties by row: of many equal points the lower rows come first, and a search that has found them skips all
    // others.
    const int middle = begin + (end - begin) / 2;
    std::nth_element(
        m_rows.begin() + begin, m_rows.begin() + middle, m_rows.begin() + end,
        [&](int a, int b) { return std::pair(points(a, widest), a) < std::pair(points(b, widest), b); });
    m_nodes[node].firstChild = static_cast<int>(m_nodes.size());
    addNode(begin, middle, points);
    addNode(middle, end, points);
}

Candidate KdTree::nearestPossible(std::size_t node, const double *query) const
{
    const double *low = &m_boxes[node * 2 * m_dimensions];
    const double *high = low + m_dimensions;
    const double distance = sumOfSquares(m_dimensions, [&](Eigen::Index i) {
        return std::max({low[i] - query[i], query[i] - high[i], 0.0});
    });
    return {distance, m_nodes[node].lowestRow};
}

void KdTree::search(const double *query, int excluded, NearestList &list) const
{
    search(0, query, excluded, list);
}

void KdTree::search(std::size_t node, const double *query, int excluded, NearestList &list) const
{
    const auto [begin, end, firstChild, lowestRow] = m_nodes[node];
    if (firstChild < 0) {
        for (int i = begin; i < end; ++i) {
            if (m_rows[i] != excluded)
                list.offer(
                    {squaredDistance(query, m_points.data() + i * m_dimensions, m_dimensions), m_rows[i]});
        }
        return;
    }
    std::size_t near = static_cast<std::size_t>(firstChild);
    std::size_t far = near + 1;
    Candidate nearest = nearestPossible(near, query);
    Candidate farther = nearestPossible(far, query);
    if (farther < nearest) {
        std::swap(near, far);
        std::swap(nearest, farther);
    }
    if (list.wants(nearest))
        search(near, query, excluded, list);
    if (list.wants(farther))
        search(far, query, excluded, list);
}

} // namespace inkling

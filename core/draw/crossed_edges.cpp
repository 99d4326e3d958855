// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/crossed_edges.h"

#include <algorithm>
#include <bit>
#include <iterator>

namespace inkling {

namespace {

struct Segment
{
    MapPoint a;
    MapPoint b;
};

MapRange boundsOf(const Segment &segment)
{
    return {std::min(segment.a.x, segment.b.x), std::min(segment.a.y, segment.b.y),
            std::max(segment.a.x, segment.b.x), std::max(segment.a.y, segment.b.y)};
}

MapRange united(const MapRange &a, const MapRange &b)
{
    return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

bool meet(const MapRange &a, const MapRange &b)
{
    return a.x0 <= b.x1 && b.x0 <= a.x1 && a.y0 <= b.y1 && b.y0 <= a.y1;
}

/// On which side of a segment's line a place lies: the sign; 0: on it.
double side(const Segment &segment, MapPoint place)
{
    return (segment.b.x - segment.a.x) * (place.y - segment.a.y) -
           (segment.b.y - segment.a.y) * (place.x - segment.a.x);
}

bool areApart(double a, double b)
{
    return (a > 0.0 && b > 0.0) || (a < 0.0 && b < 0.0);
}

bool cross(const Segment &a, const Segment &b)
{
    const double a0 = side(b, a.a);
    const double a1 = side(b, a.b);
    if (areApart(a0, a1) || (a0 == 0.0 && a1 == 0.0))
        return false;
    return !areApart(side(a, b.a), side(a, b.b));
}

/// The segments of a line in a binary tree of bounds: node i has the children 2 i and 2 i + 1, the leaves
/// are the segments in their order.
class SegmentTree
{
public:
    explicit SegmentTree(std::span<const MapPoint> line)
    {
        for (std::size_t i = 1; i < line.size(); ++i)
            m_segments.push_back({line[i - 1], line[i]});
        m_leaves = std::bit_ceil(m_segments.size());
        constexpr MapRange kNowhere{1.0, 1.0, 0.0, 0.0};
        m_bounds.assign(2 * m_leaves, kNowhere);
        for (std::size_t i = 0; i < m_segments.size(); ++i)
            m_bounds[m_leaves + i] = boundsOf(m_segments[i]);
        for (std::size_t node = m_leaves - 1; node > 0; --node) {
            const bool hasRight = firstLeaf(2 * node + 1) < m_segments.size();
            m_bounds[node] =
                hasRight ? united(m_bounds[2 * node], m_bounds[2 * node + 1]) : m_bounds[2 * node];
        }
    }

    bool isCrossedBy(const Segment &edge) const { return isCrossedBy(edge, boundsOf(edge), 1); }

private:
    /// The number of the lowest segment under a node.
    std::size_t firstLeaf(std::size_t node) const
    {
        while (node < m_leaves)
            node *= 2;
        return node - m_leaves;
    }

    bool isCrossedBy(const Segment &edge, const MapRange &bounds, std::size_t node) const
    {
        if (!meet(m_bounds[node], bounds))
            return false;
        if (node < m_leaves)
            return isCrossedBy(edge, bounds, 2 * node) || isCrossedBy(edge, bounds, 2 * node + 1);
        return node - m_leaves < m_segments.size() && cross(edge, m_segments[node - m_leaves]);
    }

    std::vector<Segment> m_segments;
    std::vector<MapRange> m_bounds;
    std::size_t m_leaves = 1;
};

} // namespace

std::vector<Edge> crossedEdges(std::span<const double> x, std::span<const double> y,
                               std::span<const Edge> edges, std::span<const MapPoint> line)
{
    std::vector<Edge> crossed;
    if (line.size() < 2)
        return crossed;
    const SegmentTree tree(line);
    std::copy_if(edges.begin(), edges.end(), std::back_inserter(crossed), [&](const Edge &edge) {
        return tree.isCrossedBy({{x[edge[0]], y[edge[0]]}, {x[edge[1]], y[edge[1]]}});
    });
    return crossed;
}

} // namespace inkling

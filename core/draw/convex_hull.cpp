// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/convex_hull.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace inkling {

namespace {

/// Below this many, sorting costs less than looking which ones can be left out.
constexpr std::size_t kFew = 64;

/// Twice the area of the triangle, positive when it turns left.
double turn(MapPoint a, MapPoint b, MapPoint c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// The outermost points in eight directions, anticlockwise.
std::array<MapPoint, 8> octagon(const std::vector<MapPoint> &points)
{
    constexpr std::array<MapPoint, 8> kDirections = {
        {{-1, 0}, {-1, -1}, {0, -1}, {1, -1}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}}};
    std::array<MapPoint, 8> outermost;
    for (std::size_t i = 0; i < 8; ++i) {
        const auto reach = [direction = kDirections[i]](MapPoint p) {
            return p.x * direction.x + p.y * direction.y;
        };
        outermost[i] = *std::max_element(points.begin(), points.end(),
                                         [&reach](MapPoint a, MapPoint b) { return reach(a) < reach(b); });
    }
    return outermost;
}

/// Leaves out points that lie strictly inside a polygon of others: none of them is a corner (Akl and
/// Toussaint 1978).
void dropInner(std::vector<MapPoint> &points)
{
    const std::array<MapPoint, 8> outer = octagon(points);
    std::erase_if(points, [&outer](MapPoint p) {
        for (std::size_t i = 0; i < 8; ++i) {
            const MapPoint a = outer[i];
            const MapPoint b = outer[(i + 1) % 8];
            if (!(a == b) && !(turn(a, b, p) > 0.0))
                return false;
        }
        return !(outer[0] == outer[4]); // else all points are one
    });
}

} // namespace

std::vector<MapPoint> convexHull(std::vector<MapPoint> points)
{
    if (points.size() > kFew)
        dropInner(points);
    std::sort(points.begin(), points.end(),
              [](MapPoint a, MapPoint b) { return a.x < b.x || (a.x == b.x && a.y < b.y); });
    points.erase(std::unique(points.begin(), points.end()), points.end());
    if (points.size() < 3)
        return points;
    std::vector<MapPoint> hull;
    const auto addChain = [&hull](auto first, auto last) {
        const std::size_t base = hull.size();
        for (; first != last; ++first) {
            while (hull.size() >= base + 2 && turn(hull[hull.size() - 2], hull.back(), *first) <= 0.0)
                hull.pop_back();
            hull.push_back(*first);
        }
        hull.pop_back(); // it begins the other chain
    };
    addChain(points.begin(), points.end());
    addChain(points.rbegin(), points.rend());
    return hull;
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/parallel.h"
#include "core/draw/point_store.h"
#include "core/draw/rasterizer.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace inkling {

/// The two rows that an edge joins.
using Edge = std::array<std::uint32_t, 2>;

/// The edges of a graph between the points of a store, sorted by the place of their first end in it, so that
/// neighbours in the list are neighbours in memory. Cost: O(n + edges); 8 bytes an edge.
class PlacedEdges
{
public:
    PlacedEdges() = default;
    /// Precondition: the edges join rows of the store.
    PlacedEdges(const PointStore &store, std::span<const Edge> edges);

    std::size_t size() const { return m_edges.size(); }
    std::span<const Edge> edges() const { return m_edges; } ///< places in the store's drawing order

private:
    std::vector<Edge> m_edges;
};

struct LineLook
{
    Rgb colour = 0;
    double opacity = 0.2;  ///< of one line, more than 0 and less than 1; n of them have 1 - (1 - opacity)^n
    std::size_t every = 1; ///< draws each so-manieth line, as strong as so many
};

/// Draws edges as lines one pixel wide: counts how much of each pixel lines cover and makes the sum an
/// opacity. No line lies above another, and the pixels are the same for any order and number of threads.
/// Keeps its buffers between frames. Cost: 2 ns a pixel of line and the size of the picture; a picture of
/// counters for each thread.
class LineRasterizer
{
public:
    /// The result stays valid until the next call.
    const Raster &draw(const PointStore &store, const PlacedEdges &edges, const Viewport &view,
                       const LineLook &look, ThreadPool *pool);

private:
    void shade(const Viewport &view, std::size_t parts, const LineLook &look, ThreadPool *pool);

    std::vector<std::vector<std::uint32_t>> m_counts; ///< by part of the edges: 255 for a covered pixel
    Raster m_raster;
};

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/parallel.h"
#include "core/draw/point_store.h"
#include "core/draw/rasterizer.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace inkling {

/// What a map says of its n samples.
struct RegionSamples
{
    std::vector<std::int8_t> predicted;   ///< classes; kUnlabelled: it colours nothing
    std::vector<std::uint8_t> confidence; ///< 0 ... 255 for 0 ... 1; the rest is shared by the other classes
    int classCount = 0;                   ///< 1 ... 64

    bool operator==(const RegionSamples &) const = default;
};

/// The grid that a field is computed on.
struct RegionGrid
{
    MapRange range;     ///< not empty
    int width = 1;      ///< cells
    int height = 1;     ///< cells
    double sigma = 1.0; ///< cells: how far a sample reaches

    bool operator==(const RegionGrid &) const = default;
};

/// How far samples should reach for a picture of them to have no holes, as a part of its extent: less for
/// more of them.
double regionReach(std::size_t samples);

/// For each cell of a grid the mean of the class probabilities of the samples near it on the map, by Gaussian
/// weights, and how near they are. These are regions of the map, of its two dimensions: in the space of all
/// features another class may lie between, and a point's place here does not settle its class.
/// Same bits for any number of threads. Cost: O(n), and O(cells classes sigma).
class RegionField
{
public:
    /// Precondition: as many samples as points.
    RegionField(const PointStore &store, const RegionSamples &samples, const RegionGrid &grid,
                ThreadPool *pool);

    const RegionGrid &grid() const { return m_grid; }
    int classCount() const { return m_classCount; }
    /// By rows of cells from above. The sum of the samples' weights, 1 for one at the cell's middle.
    std::span<const float> nearness() const { return m_nearness; }
    /// The same cells: a class's mean probability; 0 where no sample is near.
    std::span<const float> probability(int classPlace) const
    {
        return {m_probability.data() + static_cast<std::size_t>(classPlace) * cellCount(), cellCount()};
    }

private:
    std::size_t cellCount() const { return m_nearness.size(); }

    RegionGrid m_grid;
    int m_classCount = 0;
    std::vector<float> m_nearness;
    std::vector<float> m_probability; ///< class by class
};

struct RegionLook
{
    std::span<const Rgb> colours; ///< by class: one of each
    double opacity = 0.2;         ///< where samples are near and one class is certain
    int pixelsPerCell = 3;
};

/// A field as a picture. Each pixel has the colour of one class, that which leads by most there: what is
/// interpolated between cells are the leads, never the colours, so that no mix looks like a third class.
/// Less opaque the smaller the lead, from a half on, and transparent where two classes are equal or no sample
/// is near. Same bits for any number of threads.
Raster regionPicture(const RegionField &field, const RegionLook &look, ThreadPool *pool);

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace inkling {

/// A disc or square of whole pixels. Of an odd diameter it lies round a pixel's middle, of an even one round
/// a pixel's upper left corner.
struct PixelShape
{
    int diameter = 1;
    int reach = 0; ///< half the diameter, rounded down
    /// For the rows of points from above to below that reach a row of pixels, how far to either side: the
    /// pixel itself counts for odd diameters only, so that 0 is one pixel there and none here.
    std::vector<int> whole;  ///< covered to three quarters and more; -1: not at all
    std::vector<int> partly; ///< to one quarter and more

    int firstRow() const
    {
        return diameter % 2 == 1 ? -reach : 1 - reach;
    } ///< of the above, from the pixel's

    static PixelShape disc(int diameter);
    static PixelShape square(int diameter);
};

/// Spreads points over a shape each, rows from above to below, at a cost that does not depend on their
/// number: of those whose shape covers a pixel the highest number wins.
class Dilation
{
public:
    /// numbers: of the points by pixel, 0 where there is none. It holds a border as wide as the shape's
    /// reach; `origin` is the first pixel within, `stride` leads to the next row.
    Dilation(const PixelShape &shape, const std::uint32_t *origin, int width, int stride);

    /// Raises each pixel's number to the highest that covers it wholly, and to the highest that covers it
    /// wholly or partly. whole, partly: `width` long. y: one more than at the call before.
    void raise(int y, std::uint32_t *whole, std::uint32_t *partly);

private:
    std::uint32_t *ringRow(int y, int halfWidth);
    const std::uint32_t *widened(int y, int halfWidth);
    void widen(int y);

    PixelShape m_shape;
    const std::uint32_t *m_origin;
    int m_width;
    int m_stride;
    int m_next = 0; ///< row to be widened
    bool m_started = false;
    std::vector<std::uint32_t>
        m_ring; ///< of 2 reach + 1 rows: their running maxima of half-width 1 ... reach
};

} // namespace inkling

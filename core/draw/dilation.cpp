// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/dilation.h"

#include "core/base/wider_vectors.h"

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

/// The larger of three, column by column; left and right may overlap.
INKLING_WIDER_VECTORS("avx512f", "avx2", "default")
void largest(const std::uint32_t *middle, const std::uint32_t *left, const std::uint32_t *right, int width,
             std::uint32_t *__restrict result)
{
    for (int x = 0; x < width; ++x) {
        const std::uint32_t side = left[x] > right[x] ? left[x] : right[x];
        result[x] = middle[x] > side ? middle[x] : side;
    }
}

INKLING_WIDER_VECTORS("avx512f", "avx2", "default")
void raiseTo(const std::uint32_t *__restrict other, int width, std::uint32_t *__restrict result)
{
    for (int x = 0; x < width; ++x)
        result[x] = result[x] > other[x] ? result[x] : other[x];
}

/// How many pixels to either side a disc covers in a row `down` pixels from its centre; -1: none.
int halfWidth(int diameter, double down, double radius)
{
    const double squared = radius * radius - down * down;
    if (squared < 0.0)
        return -1;
    if (diameter % 2 == 1)
        return static_cast<int>(std::sqrt(squared));
    const int pixels =
        static_cast<int>(std::lround(std::sqrt(squared))); // their middles lie at 0.5, 1.5, ...
    return pixels > 0 ? pixels : -1;
}

} // namespace

PixelShape PixelShape::disc(int diameter)
{
    PixelShape shape = square(diameter);
    const double radius = 0.5 * diameter;
    for (int i = 0; i < diameter; ++i) {
        const double down = i - 0.5 * (diameter - 1);
        // a pixel is covered in proportion to its middle's distance from the border, as those of the sprites
        shape.whole[static_cast<std::size_t>(i)] = halfWidth(diameter, down, radius - 0.25);
        shape.partly[static_cast<std::size_t>(i)] = halfWidth(diameter, down, radius + 0.25);
    }
    return shape;
}

PixelShape PixelShape::square(int diameter)
{
    PixelShape shape;
    shape.diameter = diameter;
    shape.reach = diameter / 2;
    shape.whole.assign(static_cast<std::size_t>(diameter), shape.reach);
    shape.partly = shape.whole;
    return shape;
}

Dilation::Dilation(const PixelShape &shape, const std::uint32_t *origin, int width, int stride)
    : m_shape(shape)
    , m_origin(origin)
    , m_width(width)
    , m_stride(stride)
    , m_ring(static_cast<std::size_t>(2 * shape.reach + 1) * shape.reach * width)
{
}

std::uint32_t *Dilation::ringRow(int y, int halfWidth)
{
    const int slot = (y + m_shape.reach) % (2 * m_shape.reach + 1); // y >= -reach
    return m_ring.data() + static_cast<std::ptrdiff_t>(slot * m_shape.reach + halfWidth - 1) * m_width;
}

const std::uint32_t *Dilation::widened(int y, int halfWidth)
{
    return halfWidth == 0 ? m_origin + static_cast<std::ptrdiff_t>(y) * m_stride : ringRow(y, halfWidth);
}

void Dilation::widen(int y)
{
    const std::uint32_t *row = m_origin + static_cast<std::ptrdiff_t>(y) * m_stride;
    const int first =
        m_shape.diameter % 2 == 1 ? 0 : 1; // to the left an even shape reaches one pixel less far
    const std::uint32_t *narrower = row;
    for (int k = 1; k <= m_shape.reach; ++k) {
        std::uint32_t *wider = ringRow(y, k);
        largest(narrower, row - k + first, row + k, m_width, wider);
        narrower = wider;
    }
}

void Dilation::raise(int y, std::uint32_t *whole, std::uint32_t *partly)
{
    const int top = y + m_shape.firstRow();
    if (!m_started)
        m_next = top;
    m_started = true;
    for (; m_next < top + m_shape.diameter; ++m_next)
        widen(m_next);
    for (int i = 0; i < m_shape.diameter; ++i) {
        const auto place = static_cast<std::size_t>(i);
        if (m_shape.whole[place] >= 0)
            raiseTo(widened(top + i, m_shape.whole[place]), m_width, whole);
        if (m_shape.partly[place] > m_shape.whole[place])
            raiseTo(widened(top + i, m_shape.partly[place]), m_width, partly);
    }
    raiseTo(whole, m_width, partly);
}

} // namespace inkling

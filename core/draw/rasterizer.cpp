// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/rasterizer.h"

#include "core/base/wider_vectors.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>

namespace inkling {

namespace {

constexpr int kBatch = 256;
constexpr int kBias = 1 << 24; // makes quarter pixels positive, so that cutting off the fraction rounds down
constexpr int kSmallestStripe = 64;

/// From an axis of the store's unit square to quarter pixels.
struct Projection
{
    double scale, offset;
};

/// Quarter pixels of n coordinates; those far outside are moved to +-2^24, still outside.
INKLING_WIDER_VECTORS("avx2", "default")
void project(Projection axis, const float *__restrict coordinates, int count, int *__restrict quarters)
{
    for (int i = 0; i < count; ++i) {
        double pixel = coordinates[i] * axis.scale + axis.offset + kBias;
        pixel = pixel < 0.0 ? 0.0 : pixel;
        pixel = pixel > 2.0 * kBias ? 2.0 * kBias : pixel;
        quarters[i] = static_cast<int>(pixel) - kBias;
    }
}

/// A sprite, or the rows of it that lie in a stripe, on its way to the pixels.
struct Placed
{
    const SpriteChunk *chunks;
    std::uint32_t *target;
    int rows;
    int chunksPerRow;
};

inline void blendChunk(const SpriteChunk &chunk, std::uint8_t *__restrict target)
{
    for (int i = 0; i < 32; ++i) {
        const auto product = static_cast<std::uint16_t>(target[i] * chunk.inverse[i] + 128);
        // product / 255, rounded
        const auto under =
            static_cast<std::uint16_t>(static_cast<std::uint16_t>(product + (product >> 8)) >> 8);
        target[i] = static_cast<std::uint8_t>(chunk.colour[i] + under);
    }
}

INKLING_WIDER_VECTORS("avx2", "default") void blend(const Placed *sprites, int count, int stride)
{
    for (int k = 0; k < count; ++k) {
        const SpriteChunk *chunk = sprites[k].chunks;
        auto *row = reinterpret_cast<std::uint8_t *>(sprites[k].target);
        for (int y = 0; y < sprites[k].rows; ++y, row += 4 * stride) {
            for (int i = 0; i < sprites[k].chunksPerRow; ++i)
                blendChunk(*chunk++, row + 32 * i);
        }
    }
}

/// What all stripes of a frame share.
struct Frame
{
    const SpriteSheet &sheet;
    const PointStore &store;
    std::span<const PointStyle> styles;
    MapRange view;
    Projection horizontal;
    Projection vertical;
};

/// Draws the rows top ... bottom - 1 of a raster; stripes know nothing of each other.
class Stripe
{
public:
    Stripe(const Frame &frame, Raster &raster, int top, int bottom)
        : m_frame(frame)
        , m_raster(raster)
        , m_top(top)
        , m_bottom(bottom)
    {
    }

    void draw()
    {
        std::memset(m_raster.buffer.data() + static_cast<std::size_t>(m_top) * m_raster.stride, 0,
                    static_cast<std::size_t>(m_bottom - m_top) * m_raster.stride * sizeof(std::uint32_t));
        const PointStore::CellWindow window = cells();
        const auto starts = m_frame.store.cellStarts();
        for (int row = window.row0; row < window.row1; ++row) {
            const int first = row * m_frame.store.cellsPerSide();
            addRun(starts[first + window.column0], starts[first + window.column1]);
        }
        addUpper(m_selected);
        addUpper(m_given);
        flush();
    }

private:
    struct Seen
    {
        std::uint32_t place;
        int u, v; ///< quarter pixels
    };

    /// The cells whose points may reach into the stripe.
    PointStore::CellWindow cells() const
    {
        const MapRange &view = m_frame.view;
        const double perPixelX = (view.x1 - view.x0) / m_raster.width;
        const double perPixelY = (view.y1 - view.y0) / m_raster.height;
        const int reach = m_frame.sheet.widest();
        return m_frame.store.cellsTouching(
            {view.x0 - reach * perPixelX, view.y1 - (m_bottom + reach) * perPixelY,
             view.x1 + reach * perPixelX, view.y1 - (m_top - reach) * perPixelY});
    }

    void addRun(std::uint32_t begin, std::uint32_t end)
    {
        const int reach = SpriteSheet::kPhases * m_frame.sheet.widest();
        const int right = SpriteSheet::kPhases * m_raster.width + reach;
        const int low = SpriteSheet::kPhases * m_top - reach;
        const int high = SpriteSheet::kPhases * m_bottom + reach;
        for (std::uint32_t from = begin; from < end; from += kBatch) {
            const int count = static_cast<int>(std::min<std::uint32_t>(kBatch, end - from));
            project(m_frame.horizontal, m_frame.store.xs().data() + from, count, m_u.data());
            project(m_frame.vertical, m_frame.store.ys().data() + from, count, m_v.data());
            for (int i = 0; i < count; ++i) {
                if (m_u[i] >= -reach && m_u[i] < right && m_v[i] >= low && m_v[i] < high)
                    add({from + i, m_u[i], m_v[i]});
            }
        }
    }

    void add(const Seen &point)
    {
        const Sprite &sprite = spriteOf(point);
        if (sprite.layer == Sprite::Layer::Lower)
            put(point, sprite);
        else if (sprite.layer == Sprite::Layer::Selected)
            m_selected.push_back(point);
        else if (sprite.layer == Sprite::Layer::Given)
            m_given.push_back(point);
    }

    void addUpper(const std::vector<Seen> &points)
    {
        for (const Seen &point : points)
            put(point, spriteOf(point));
    }

    const Sprite &spriteOf(const Seen &point) const
    {
        return m_frame.sheet.sprite(m_frame.styles[m_frame.store.rows()[point.place]]);
    }

    void put(const Seen &point, const Sprite &sprite)
    {
        // right shifts of negative numbers round down since C++20
        const int left = (point.u - sprite.anchor) >> 2;
        const int top = (point.v - sprite.anchor) >> 2;
        const int from = std::max(top, m_top);
        const int to = std::min(top + sprite.rows, m_bottom);
        const int width = sprite.chunksPerRow * 8;
        if (from >= to || left + width <= 0 || left >= m_raster.width)
            return;
        const SpriteChunk *chunks =
            m_frame.sheet.chunks(sprite, (point.u - sprite.anchor) & 3, (point.v - sprite.anchor) & 3);
        m_placed[static_cast<std::size_t>(m_count++)] = {
            chunks + (from - top) * sprite.chunksPerRow,
            m_raster.buffer.data() + m_raster.origin + static_cast<std::ptrdiff_t>(from) * m_raster.stride +
                left,
            to - from, sprite.chunksPerRow};
        if (m_count == kBatch)
            flush();
    }

    void flush()
    {
        blend(m_placed.data(), m_count, m_raster.stride);
        m_count = 0;
    }

    const Frame &m_frame;
    Raster &m_raster;
    int m_top;
    int m_bottom;
    std::vector<Seen> m_selected;
    std::vector<Seen> m_given;
    std::array<int, kBatch> m_u = {}; ///< quarter pixels of the points of a batch
    std::array<int, kBatch> m_v = {};
    std::array<Placed, kBatch> m_placed = {};
    int m_count = 0;
};

Frame frameFor(const SpriteSheet &sheet, const PointStore &store, std::span<const PointStyle> styles,
               const Viewport &view)
{
    static_assert(SpriteSheet::kPhases == 4);
    const MapRange &range = view.range;
    const double perUnitX = 4.0 * view.width / (range.x1 - range.x0);
    const double perUnitY = 4.0 * view.height / (range.y1 - range.y0);
    const Projection horizontal = {store.width() * perUnitX, (store.bounds().x0 - range.x0) * perUnitX};
    const Projection vertical = {-store.height() * perUnitY, (range.y1 - store.bounds().y0) * perUnitY};
    return {sheet, store, styles, range, horizontal, vertical};
}

} // namespace

const Raster &Rasterizer::draw(const PointStore &store, std::span<const PointStyle> styles,
                               const Viewport &view, ThreadPool *pool)
{
    assert(styles.size() == store.size() && view.range.x1 > view.range.x0 && view.range.y1 > view.range.y0);
    m_sheet.prepare(styles);
    resize(view.width, view.height);
    const Frame frame = frameFor(m_sheet, store, styles, view);
    const int stripes = pool ? pool->threadCount() : 1;
    const int rows = std::max(kSmallestStripe, (view.height + stripes - 1) / stripes);
    parallelFor(pool, static_cast<std::size_t>(view.height), static_cast<std::size_t>(rows),
                [&](std::size_t top, std::size_t bottom) {
                    Stripe(frame, m_raster, static_cast<int>(top), static_cast<int>(bottom)).draw();
                });
    return m_raster;
}

void Rasterizer::resize(int width, int height)
{
    // a border as wide as the widest sprite on either side, so that no row of a sprite needs clipping
    const int border = m_sheet.widest();
    m_raster.width = width;
    m_raster.height = height;
    m_raster.stride = width + 2 * border;
    m_raster.origin = static_cast<std::size_t>(border);
    m_raster.buffer.resize(static_cast<std::size_t>(m_raster.stride) * height);
}

} // namespace inkling

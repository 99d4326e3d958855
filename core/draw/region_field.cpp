// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/region_field.h"

#include "core/data/labels.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

constexpr double kReachOfOne = 1.2; // of the distance of neighbours on a grid as dense as the samples
constexpr double kFarthestReach = 0.06;
constexpr double kNearestReach = 0.01;
constexpr double kTail = 3.0;       // sigmas beyond which a sample counts for nothing
constexpr double kSureLead = 0.5;   // from here on a region is as opaque as can be
constexpr double kNearEnough = 3.0; // 1 - exp(-3): one sample has 95 % of the opacity
constexpr std::size_t kRowsPerBlock = 16;

/// Whole numbers, so that the order of the samples does not matter: for each class (classes - 1) times its
/// own probability less what its samples leave to the others, then what all leave, then their number.
struct Sums
{
    std::vector<std::int64_t> values;
    std::size_t cells = 0;

    std::int64_t &at(int plane, std::size_t cell)
    {
        return values[static_cast<std::size_t>(plane) * cells + cell];
    }
};

/// The column or row of a coordinate, -1 outside.
int cellOf(double unit, double scale, double offset, int count)
{
    const double cell = std::floor(unit * scale + offset);
    return cell >= 0.0 && cell < count ? static_cast<int>(cell) : -1;
}

Sums sumsOf(const PointStore &store, const RegionSamples &samples, const RegionGrid &grid)
{
    Sums sums;
    sums.cells = static_cast<std::size_t>(grid.width) * static_cast<std::size_t>(grid.height);
    sums.values.resize(sums.cells * static_cast<std::size_t>(samples.classCount + 2));
    const double perX = grid.width / (grid.range.x1 - grid.range.x0);
    const double perY = grid.height / (grid.range.y1 - grid.range.y0);
    const double offsetX = (store.bounds().x0 - grid.range.x0) * perX;
    const double offsetY = (grid.range.y1 - store.bounds().y0) * perY;
    const int others = std::max(1, samples.classCount - 1);
    const PointStore::CellWindow window = store.cellsTouching(grid.range);
    for (int storeRow = window.row0; storeRow < window.row1; ++storeRow) {
        const std::size_t first = static_cast<std::size_t>(storeRow) * store.cellsPerSide();
        for (std::uint32_t place = store.cellStarts()[first + window.column0];
             place < store.cellStarts()[first + window.column1]; ++place) {
            const std::uint32_t row = store.rows()[place];
            const int column = cellOf(store.xs()[place], store.width() * perX, offsetX, grid.width);
            const int line = cellOf(store.ys()[place], -store.height() * perY, offsetY, grid.height);
            if (samples.predicted[row] == kUnlabelled || column < 0 || line < 0)
                continue;
            const std::size_t cell =
                static_cast<std::size_t>(line) * static_cast<std::size_t>(grid.width) + column;
            const int left = 255 - samples.confidence[row];
            sums.at(samples.predicted[row], cell) += samples.confidence[row] * others - left;
            sums.at(samples.classCount, cell) += left;
            ++sums.at(samples.classCount + 1, cell);
        }
    }
    return sums;
}

/// One side of a Gaussian with 1 in its middle.
std::vector<float> kernelOf(double sigma)
{
    std::vector<float> kernel;
    for (int i = 0; i <= static_cast<int>(std::ceil(kTail * sigma)); ++i)
        kernel.push_back(static_cast<float>(std::exp(-0.5 * i * i / (sigma * sigma))));
    return kernel;
}

/// Each row of the target becomes the sum of the rows near it, weighted by the kernel.
void blurRows(const std::vector<float> &source, std::vector<float> &target, int rows, int columns,
              const std::vector<float> &kernel)
{
    const int reach = static_cast<int>(kernel.size()) - 1;
    std::fill(target.begin(), target.end(), 0.0F);
    for (int to = 0; to < rows; ++to) {
        float *__restrict sum = target.data() + static_cast<std::ptrdiff_t>(to) * columns;
        for (int from = std::max(0, to - reach); from <= std::min(rows - 1, to + reach); ++from) {
            const float weight = kernel[static_cast<std::size_t>(std::abs(to - from))];
            const float *__restrict row = source.data() + static_cast<std::ptrdiff_t>(from) * columns;
            for (int i = 0; i < columns; ++i)
                sum[i] += weight * row[i];
        }
    }
}

void transpose(const std::vector<float> &source, std::vector<float> &target, int rows, int columns)
{
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column)
            target[static_cast<std::size_t>(column) * rows + row] =
                source[static_cast<std::size_t>(row) * columns + column];
    }
}

/// A plane of sums, blurred both ways; always along rows, which lie in one piece in memory.
std::vector<float> blurred(const std::int64_t *sums, const RegionGrid &grid, const std::vector<float> &kernel)
{
    const auto cells = static_cast<std::size_t>(grid.width) * static_cast<std::size_t>(grid.height);
    std::vector<float> plane(cells);
    std::transform(sums, sums + cells, plane.begin(),
                   [](std::int64_t sum) { return static_cast<float>(sum); });
    std::vector<float> other(cells);
    blurRows(plane, other, grid.height, grid.width, kernel);
    transpose(other, plane, grid.height, grid.width);
    blurRows(plane, other, grid.width, grid.height, kernel);
    transpose(other, plane, grid.width, grid.height);
    return plane;
}

/// What a picture needs of each cell.
struct Cells
{
    const RegionField &field;
    std::vector<std::uint8_t> leader; ///< the class with the largest probability
    std::vector<float> first;         ///< that probability
    std::vector<float> second;        ///< the next one

    /// How much a class leads all others by; less than 0 where another one does.
    float lead(int classPlace, std::size_t cell) const
    {
        return classPlace == leader[cell] ? first[cell] - second[cell]
                                          : field.probability(classPlace)[cell] - first[cell];
    }
};

Cells cellsOf(const RegionField &field)
{
    const std::size_t count = field.nearness().size();
    Cells cells{field, std::vector<std::uint8_t>(count), std::vector<float>(count),
                std::vector<float>(count)};
    for (int place = 0; place < field.classCount(); ++place) {
        const std::span<const float> probability = field.probability(place);
        for (std::size_t cell = 0; cell < count; ++cell) {
            if (probability[cell] > cells.first[cell]) {
                cells.second[cell] = cells.first[cell];
                cells.first[cell] = probability[cell];
                cells.leader[cell] = static_cast<std::uint8_t>(place);
            } else {
                cells.second[cell] = std::max(cells.second[cell], probability[cell]);
            }
        }
    }
    return cells;
}

/// Between which two cells of a row or column a pixel lies, and how near to the second.
struct Between
{
    std::size_t low = 0, high = 0;
    float share = 0.0F;
};

std::vector<Between> betweens(int cells, int pixelsPerCell)
{
    std::vector<Between> result;
    for (int pixel = 0; pixel < cells * pixelsPerCell; ++pixel) {
        const double at = std::clamp((pixel + 0.5) / pixelsPerCell - 0.5, 0.0, cells - 1.0);
        const auto low = static_cast<std::size_t>(at);
        result.push_back({low, std::min(low + 1, static_cast<std::size_t>(cells - 1)),
                          static_cast<float>(at - static_cast<double>(low))});
    }
    return result;
}

/// A pixel between four cells.
class Mix
{
public:
    Mix(const Cells &cells, const Between &across, const Between &down, std::size_t width)
        : m_cells(cells)
        , m_corners{down.low * width + across.low, down.low * width + across.high,
                    down.high * width + across.low, down.high * width + across.high}
        , m_weights{(1.0F - across.share) * (1.0F - down.share), across.share * (1.0F - down.share),
                    (1.0F - across.share) * down.share, across.share * down.share}
    {
    }

    std::uint32_t pixel(const RegionLook &look) const
    {
        float nearness = 0.0F;
        for (int i = 0; i < 4; ++i)
            nearness += m_weights[i] * m_cells.field.nearness()[m_corners[i]];
        if (nearness < 1e-3F)
            return 0;
        int best = m_cells.leader[m_corners[0]];
        float lead = leadOf(best);
        for (int i = 1; i < 4; ++i) {
            const int other = m_cells.leader[m_corners[i]];
            const float others = other == best ? lead : leadOf(other);
            if (others > lead) {
                best = other;
                lead = others;
            }
        }
        const double certainty = std::clamp(lead / kSureLead, 0.0, 1.0);
        const double alpha = look.opacity * certainty * (1.0 - std::exp(-kNearEnough * nearness));
        const Rgb colour = look.colours[static_cast<std::size_t>(best)];
        const auto byte = [alpha](Rgb channel) {
            return static_cast<std::uint32_t>(std::lround(alpha * static_cast<double>(channel & 0xffU)));
        };
        return byte(255) << 24U | byte(colour >> 16U) << 16U | byte(colour >> 8U) << 8U | byte(colour);
    }

private:
    float leadOf(int classPlace) const
    {
        float lead = 0.0F;
        for (int i = 0; i < 4; ++i)
            lead += m_weights[i] * m_cells.lead(classPlace, m_corners[i]);
        return lead;
    }

    const Cells &m_cells;
    std::array<std::size_t, 4> m_corners;
    std::array<float, 4> m_weights;
};

} // namespace

double regionReach(std::size_t samples)
{
    const double spacing = 1.0 / std::sqrt(static_cast<double>(std::max<std::size_t>(1, samples)));
    return std::clamp(kReachOfOne * spacing, kNearestReach, kFarthestReach);
}

RegionField::RegionField(const PointStore &store, const RegionSamples &samples, const RegionGrid &grid,
                         ThreadPool *pool)
    : m_grid(grid)
    , m_classCount(samples.classCount)
{
    assert(samples.predicted.size() == store.size() && samples.confidence.size() == store.size());
    const Sums sums = sumsOf(store, samples, grid);
    const std::vector<float> kernel = kernelOf(grid.sigma);
    const auto planes = static_cast<std::size_t>(m_classCount) + 2;
    std::vector<std::vector<float>> blurredPlanes(planes);
    parallelFor(pool, planes, 1, [&](std::size_t plane, std::size_t) {
        blurredPlanes[plane] = blurred(sums.values.data() + plane * sums.cells, grid, kernel);
    });
    const std::vector<float> &left = blurredPlanes[planes - 2];
    m_nearness = std::move(blurredPlanes[planes - 1]);
    m_probability.resize(sums.cells * static_cast<std::size_t>(m_classCount));
    const auto unit = static_cast<float>(255 * std::max(1, m_classCount - 1));
    for (std::size_t place = 0; place < planes - 2; ++place) {
        float *probability = m_probability.data() + place * sums.cells;
        for (std::size_t cell = 0; cell < sums.cells; ++cell) {
            if (m_nearness[cell] > 0.0F)
                probability[cell] = (blurredPlanes[place][cell] + left[cell]) / (unit * m_nearness[cell]);
        }
    }
}

Raster regionPicture(const RegionField &field, const RegionLook &look, ThreadPool *pool)
{
    assert(look.colours.size() >= static_cast<std::size_t>(field.classCount()));
    const RegionGrid &grid = field.grid();
    const Cells cells = cellsOf(field);
    const std::vector<Between> across = betweens(grid.width, look.pixelsPerCell);
    const std::vector<Between> down = betweens(grid.height, look.pixelsPerCell);
    Raster raster;
    raster.width = raster.stride = static_cast<int>(across.size());
    raster.height = static_cast<int>(down.size());
    raster.buffer.resize(across.size() * down.size());
    parallelFor(pool, down.size(), kRowsPerBlock, [&](std::size_t top, std::size_t bottom) {
        for (std::size_t row = top; row < bottom; ++row) {
            for (std::size_t column = 0; column < across.size(); ++column)
                raster.buffer[row * across.size() + column] =
                    Mix(cells, across[column], down[row], static_cast<std::size_t>(grid.width)).pixel(look);
        }
    });
    return raster;
}

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/image_pixels.h"

#include <algorithm>
#include <array>

namespace inkling {

namespace {

constexpr std::size_t kChannels = 3;
constexpr std::uint64_t kWhite = 255;

using Rgb = std::array<std::uint64_t, kChannels>;

/// The square that becomes the new image, and its means. Lengths are counted in units of which `side` make an
/// old pixel and `m_extent` a new one, so that all are whole: old pixel k covers [k side, (k + 1) side), new
/// pixel i covers [i extent, (i + 1) extent). Sums stay below 255 extent^2 < 2^40 for images of 65,535
/// pixels.
class PixelSums
{
public:
    PixelSums(const ImageView &image, const ImageOptions &options)
        : m_image(image)
        , m_options(options)
        , m_extent(options.fit == ImageFit::Crop ? std::min(image.width, image.height)
                                                 : std::max(image.width, image.height))
        , m_sums(options.side * options.side)
    {
        const auto extent = static_cast<std::ptrdiff_t>(m_extent);
        // of what is left over the odd pixel goes to the right and below, wherever it is
        m_left = extent > static_cast<std::ptrdiff_t>(image.width)
                     ? -((extent - static_cast<std::ptrdiff_t>(image.width)) / 2)
                     : (static_cast<std::ptrdiff_t>(image.width) - extent) / 2;
        m_top = extent > static_cast<std::ptrdiff_t>(image.height)
                    ? -((extent - static_cast<std::ptrdiff_t>(image.height)) / 2)
                    : (static_cast<std::ptrdiff_t>(image.height) - extent) / 2;
        if (image.width != image.height && options.fit == ImageFit::Pad)
            m_ground = edgeMean();
    }

    /// False: stopped.
    bool add(const RunControl &control);
    std::vector<double> values() const;

private:
    Rgb pixel(std::size_t x, std::size_t y) const;
    Rgb edgeMean() const;
    void addLine(std::size_t line);
    void addSpan(std::vector<Rgb> &sums, std::size_t place, const Rgb &colour) const;
    double value(std::uint64_t sum, std::uint64_t scale) const;

    const ImageView &m_image;
    const ImageOptions &m_options;
    std::size_t m_extent; ///< of the square, in old pixels
    std::ptrdiff_t m_left = 0;
    std::ptrdiff_t m_top = 0;
    Rgb m_ground = {};
    std::vector<Rgb> m_sums; ///< of the new pixels
    std::vector<Rgb> m_line; ///< the same of one old row
};

Rgb PixelSums::pixel(std::size_t x, std::size_t y) const
{
    const std::uint8_t *const bytes = m_image.bytes + y * m_image.rowBytes + 4 * x;
    const std::uint64_t opacity = bytes[3];
    Rgb colour = {};
    for (std::size_t i = 0; i < kChannels; ++i)
        colour[i] = (bytes[i] * opacity + kWhite * (kWhite - opacity) + kWhite / 2) / kWhite;
    return colour;
}

Rgb PixelSums::edgeMean() const
{
    Rgb sum = {};
    std::uint64_t count = 0;
    const auto add = [&](std::size_t x, std::size_t y) {
        const Rgb colour = pixel(x, y);
        for (std::size_t i = 0; i < kChannels; ++i)
            sum[i] += colour[i];
        ++count;
    };
    const std::size_t right = m_image.width - 1;
    const std::size_t bottom = m_image.height - 1;
    for (std::size_t x = 0; x <= right; ++x) {
        add(x, 0);
        if (bottom > 0)
            add(x, bottom);
    }
    for (std::size_t y = 1; y < bottom; ++y) {
        add(0, y);
        if (right > 0)
            add(right, y);
    }
    for (std::uint64_t &channel : sum)
        channel = (channel + count / 2) / count;
    return sum;
}

/// Shares an old pixel at `place` of its row among the new pixels that cover it.
void PixelSums::addSpan(std::vector<Rgb> &sums, std::size_t place, const Rgb &colour) const
{
    const std::size_t side = m_options.side;
    const std::size_t begin = place * side;
    const std::size_t end = begin + side;
    for (std::size_t i = begin / m_extent; i * m_extent < end; ++i) {
        const std::size_t covered = std::min(end, (i + 1) * m_extent) - std::max(begin, i * m_extent);
        for (std::size_t channel = 0; channel < kChannels; ++channel)
            sums[i][channel] += covered * colour[channel];
    }
}

void PixelSums::addLine(std::size_t line)
{
    const std::size_t side = m_options.side;
    const auto y = static_cast<std::ptrdiff_t>(line) + m_top;
    const bool isInside = y >= 0 && y < static_cast<std::ptrdiff_t>(m_image.height);
    m_line.assign(side, Rgb{});
    for (std::size_t place = 0; place < m_extent; ++place) {
        const auto x = static_cast<std::ptrdiff_t>(place) + m_left;
        const bool isPixel = isInside && x >= 0 && x < static_cast<std::ptrdiff_t>(m_image.width);
        addSpan(m_line, place,
                isPixel ? pixel(static_cast<std::size_t>(x), static_cast<std::size_t>(y)) : m_ground);
    }
    const std::size_t begin = line * side;
    const std::size_t end = begin + side;
    for (std::size_t i = begin / m_extent; i * m_extent < end; ++i) {
        const std::size_t covered = std::min(end, (i + 1) * m_extent) - std::max(begin, i * m_extent);
        for (std::size_t x = 0; x < side; ++x) {
            for (std::size_t channel = 0; channel < kChannels; ++channel)
                m_sums[i * side + x][channel] += covered * m_line[x][channel];
        }
    }
}

bool PixelSums::add(const RunControl &control)
{
    constexpr std::size_t kPixelsPerAdvance = std::size_t(1) << 20U;
    const std::size_t linesPerAdvance = std::max<std::size_t>(kPixelsPerAdvance / m_extent, 1);
    for (std::size_t line = 0; line < m_extent; ++line) {
        addLine(line);
        if (line % linesPerAdvance == linesPerAdvance - 1 &&
            !control.advance(static_cast<double>(line) / static_cast<double>(m_extent)))
            return false;
    }
    return true;
}

/// A sum over a new pixel, of something that is `scale` times a byte.
double PixelSums::value(std::uint64_t sum, std::uint64_t scale) const
{
    const std::uint64_t whole = scale * m_extent * m_extent;
    const std::uint64_t byte = (sum + whole / 2) / whole;
    const auto number = static_cast<double>(byte);
    return m_options.range == PixelRange::Unit ? number / static_cast<double>(kWhite) : number;
}

std::vector<double> PixelSums::values() const
{
    std::vector<double> values;
    values.reserve(m_sums.size() * (m_options.colours == ImageColours::Colour ? kChannels : 1));
    for (const auto &[red, green, blue] : m_sums) {
        if (m_options.colours == ImageColours::Colour)
            values.insert(values.end(), {value(red, 1), value(green, 1), value(blue, 1)});
        else
            values.push_back(value(299 * red + 587 * green + 114 * blue, 1000));
    }
    return values;
}

} // namespace

std::vector<std::string> pixelNames(const ImageOptions &options)
{
    std::vector<std::string> names;
    for (std::size_t y = 0; y < options.side; ++y) {
        for (std::size_t x = 0; x < options.side; ++x) {
            const std::string name = "px_" + std::to_string(y) + "_" + std::to_string(x);
            if (options.colours == ImageColours::Colour)
                names.insert(names.end(), {name + "_r", name + "_g", name + "_b"});
            else
                names.push_back(name);
        }
    }
    return names;
}

std::optional<std::vector<double>> pixelValues(const ImageView &image, const ImageOptions &options,
                                               const RunControl &control)
{
    PixelSums sums(image, options);
    if (!sums.add(control))
        return std::nullopt;
    return sums.values();
}

} // namespace inkling

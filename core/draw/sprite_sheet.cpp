// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/sprite_sheet.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace inkling {

namespace {

constexpr int kStyles = 1 << 16;
constexpr int kChunkPixels = 8;

/// Premultiplied, 0 ... 1.
struct Colour
{
    double red = 0.0, green = 0.0, blue = 0.0, alpha = 0.0;

    void putOver(Rgb rgb, double opacity)
    {
        const auto mix = [opacity](double under, Rgb byte) {
            return under * (1.0 - opacity) + opacity * static_cast<double>(byte & 0xffU) / 255.0;
        };
        red = mix(red, rgb >> 16U);
        green = mix(green, rgb >> 8U);
        blue = mix(blue, rgb);
        alpha = alpha * (1.0 - opacity) + opacity;
    }
};

double squaredDistanceToSegment(MapPoint p, MapPoint a, MapPoint b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double t = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
    const double awayX = p.x - a.x - t * dx;
    const double awayY = p.y - a.y - t * dy;
    return awayX * awayX + awayY * awayY;
}

/// How far a place lies outside a shape of radius 1; negative inside.
double signedDistance(Shape shape, MapPoint p)
{
    if (shape == Shape::Disc)
        return std::sqrt(p.x * p.x + p.y * p.y) - 1.0;
    double squared = std::numeric_limits<double>::max();
    bool inside = false;
    for (const std::vector<MapPoint> &contour : shapeContours(shape)) {
        MapPoint a = contour.back();
        for (const MapPoint &b : contour) {
            squared = std::min(squared, squaredDistanceToSegment(p, a, b));
            if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
                inside = !inside;
            a = b;
        }
    }
    return inside ? -std::sqrt(squared) : std::sqrt(squared);
}

/// The colour of the pixel at (x, y) from the point, in device pixels. A pixel is taken to be covered in
/// proportion to its centre's distance from the border, which is exact for straight borders along the pixels
/// and close to it elsewhere.
Colour shade(const PointLook &look, double pixelRatio, double x, double y)
{
    Colour colour;
    for (const Mark &mark : look.marks) {
        const double radius = mark.radius * pixelRatio;
        const double distance = radius * signedDistance(mark.shape, {x / radius, y / radius});
        colour.putOver(mark.fill, mark.fillOpacity * std::clamp(0.5 - distance, 0.0, 1.0));
        const double width = mark.lineWidth * pixelRatio;
        const double covered = std::min({0.5 + 0.5 * width - std::abs(distance), width, 1.0});
        colour.putOver(mark.line, std::max(0.0, covered));
    }
    return {colour.red * look.opacity, colour.green * look.opacity, colour.blue * look.opacity,
            colour.alpha * look.opacity};
}

std::uint8_t byteOf(double value)
{
    return static_cast<std::uint8_t>(std::lround(255.0 * value));
}

Sprite::Layer layerOf(PointStyle style)
{
    if (style.isHidden())
        return Sprite::Layer::Hidden;
    if (style.role() == PointRole::Given)
        return Sprite::Layer::Given;
    return style.isSelected() || style.isMarked() ? Sprite::Layer::Selected : Sprite::Layer::Lower;
}

} // namespace

SpriteSheet::SpriteSheet()
    : m_numbers(kStyles)
    , m_sprites(1)
{
}

void SpriteSheet::setStyle(const RasterStyle &style)
{
    if (style == m_style)
        return;
    m_style = style;
    m_numbers.assign(kStyles, 0);
    m_sprites.resize(1);
    m_chunks.clear();
    m_widest = kChunkPixels;
}

void SpriteSheet::prepare(std::span<const PointStyle> styles)
{
    for (const PointStyle style : styles) {
        if (m_numbers[style.bits()] == 0)
            add(style);
    }
}

void SpriteSheet::add(PointStyle style)
{
    const PointLook look = pointLook(style, m_style);
    double reach = 0.0;
    for (const Mark &mark : look.marks)
        reach = std::max(reach,
                         (mark.radius * shapeReach(mark.shape) + 0.5 * mark.lineWidth) * m_style.pixelRatio);
    reach += 0.5; // of the pixels that the border cuts

    Sprite sprite;
    sprite.layer = layerOf(style);
    if (sprite.layer != Sprite::Layer::Hidden) {
        sprite.anchor = static_cast<int>(std::ceil(kPhases * reach));
        const double lastPhase = (kPhases - 0.5) / kPhases;
        sprite.rows =
            static_cast<int>(std::ceil(static_cast<double>(sprite.anchor) / kPhases + lastPhase + reach));
        sprite.chunksPerRow = (sprite.rows + kChunkPixels - 1) / kChunkPixels;
        sprite.first = m_chunks.size();
        m_widest = std::max(m_widest, kChunkPixels * sprite.chunksPerRow);
        paint(look, sprite);
    }
    m_numbers[style.bits()] = static_cast<std::uint16_t>(m_sprites.size());
    m_sprites.push_back(sprite);
}

void SpriteSheet::paint(const PointLook &look, const Sprite &sprite)
{
    for (int phase = 0; phase < kPhases * kPhases; ++phase) {
        const int phaseX = phase % kPhases;
        const int phaseY = phase / kPhases;
        const double centreX = (sprite.anchor + phaseX + 0.5) / kPhases;
        const double centreY = (sprite.anchor + phaseY + 0.5) / kPhases;
        for (int y = 0; y < sprite.rows; ++y) {
            for (int x = 0; x < kChunkPixels * sprite.chunksPerRow; ++x) {
                if (x % kChunkPixels == 0)
                    m_chunks.emplace_back();
                Colour colour;
                if (x < sprite.rows) // sprites are square; the rest fills up the chunk
                    colour = shade(look, m_style.pixelRatio, x + 0.5 - centreX, y + 0.5 - centreY);
                const std::uint8_t bytes[4] = {byteOf(colour.blue), byteOf(colour.green), byteOf(colour.red),
                                               byteOf(colour.alpha)};
                for (int i = 0; i < 4; ++i) {
                    m_chunks.back().colour[x % kChunkPixels * 4 + i] = bytes[i];
                    m_chunks.back().inverse[x % kChunkPixels * 4 + i] =
                        static_cast<std::uint8_t>(255 - bytes[3]);
                }
            }
        }
    }
}

} // namespace inkling

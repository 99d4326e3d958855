// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/palette.h"
#include "core/draw/point_store.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace inkling {

/// What the confidence step of a predicted class does: it makes the class's colour paler, or takes the place
/// of that colour (rampColour), whatever it counts.
enum class StepUse { Opacity, Ramp };

/// What the point pictures depend on.
struct RasterStyle
{
    Theme theme = Theme::Light;
    ShapeUse shapes = ShapeUse::Discs;
    StepUse steps = StepUse::Opacity;
    double pixelRatio = 1.0;            ///< device pixels per logical pixel
    double diameter = 6.0;              ///< of a predicted point, logical pixels
    std::array<Rgb, 64> classColours{}; ///< by place

    bool operator==(const RasterStyle &) const = default;
};

/// A shape painted with a fill, then a line centred on its border; lengths in logical pixels.
struct Mark
{
    Shape shape = Shape::Disc;
    double radius = 0.0;
    Rgb fill = 0;
    double fillOpacity = 0.0; ///< 0: hollow
    Rgb line = 0;
    double lineWidth = 0.0; ///< 0: no line

    bool operator==(const Mark &) const = default;
};

/// How a point is painted: its marks from below to above. Without marks it is hidden.
struct PointLook
{
    std::vector<Mark> marks;
    double opacity = 1.0; ///< of the whole

    bool operator==(const PointLook &) const = default;
};

/// The one place that says what a style looks like; pixels, SVG and vector export are all painted from it.
PointLook pointLook(PointStyle style, const RasterStyle &rasterStyle);

/// A look as a single colour: as opaque as its marks make the disc of the common diameter on the average.
struct FlatColour
{
    Rgb colour = 0;
    double opacity = 0.0;

    std::uint32_t premultiplied() const; ///< 0xAARRGGBB
};
FlatColour flatColour(PointStyle style, const RasterStyle &rasterStyle);

/// The border of a shape of radius 1 round the origin, y downwards, as closed polygons under the even-odd
/// rule; empty for the disc. All shapes look about as large as the disc.
std::span<const std::vector<MapPoint>> shapeContours(Shape shape);

/// The largest |x| or |y| of a shape of radius 1.
double shapeReach(Shape shape);

} // namespace inkling

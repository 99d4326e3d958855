// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/point_look.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace inkling {

namespace {

using Contour = std::vector<MapPoint>;
using Contours = std::vector<Contour>;

constexpr double kDimmedOpacity = 0.25;
constexpr double kGivenScale = 1.9;        // diameter of a given point in those of a predicted one
constexpr double kWrongScale = 2.3;        // of the cross behind what is wrong
constexpr double kRingDistance = 1.7;      // of the ring round what has changed, logical pixels
constexpr double kPalestOpacity = 0.35;    // of a prediction of the lowest confidence
constexpr double kStrongestOpacity = 0.92; // still lets neighbours show through
constexpr double kEighthTurn = std::numbers::pi / 4.0;
constexpr int kSteps = 7;

/// Corners on two circles in turn, the first at the top.
Contour starContour(int corners, double radius, double innerRadius)
{
    Contour contour;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / corners;
        const double r = i % 2 == 0 ? radius : innerRadius;
        contour.push_back({r * std::sin(angle), -r * std::cos(angle)});
    }
    return contour;
}

Contour polygon(int corners, double radius)
{
    return starContour(corners, radius, radius);
}

Contour plusContour(double arm, double half)
{
    return {{-half, -arm}, {half, -arm}, {half, -half}, {arm, -half}, {arm, half},   {half, half},
            {half, arm},   {-half, arm}, {-half, half}, {-arm, half}, {-arm, -half}, {-half, -half}};
}

Contour turned(Contour contour, double angle)
{
    for (MapPoint &p : contour)
        p = {p.x * std::cos(angle) - p.y * std::sin(angle), p.x * std::sin(angle) + p.y * std::cos(angle)};
    return contour;
}

/// The upper half of a circle from left to right.
void appendArch(Contour &contour, double radius, double centreY)
{
    constexpr int kSegments = 8;
    for (int i = 0; i <= kSegments; ++i) {
        const double angle = std::numbers::pi * i / kSegments;
        contour.push_back({-radius * std::cos(angle), centreY - radius * std::sin(angle)});
    }
}

/// A padlock: body and shackle in one outline, the opening of the shackle as a hole.
Contours lockContours()
{
    constexpr double kTop = -0.12;
    constexpr double kShackle = -0.5;
    Contour outline = {{-1.08, 1.2}, {-1.08, kTop}, {-0.8, kTop}};
    appendArch(outline, 0.8, kShackle);
    outline.insert(outline.end(), {{0.8, kTop}, {1.08, kTop}, {1.08, 1.2}});
    Contour hole = {{-0.4, kTop}};
    appendArch(hole, 0.4, kShackle);
    hole.push_back({0.4, kTop});
    return {outline, hole};
}

std::array<Contours, 8> makeShapes()
{
    std::array<Contours, 8> shapes;
    const auto set = [&shapes](Shape shape, Contours contours) {
        shapes[static_cast<std::size_t>(shape)] = std::move(contours);
    };
    set(Shape::Triangle, {polygon(3, 1.35)});
    set(Shape::Diamond, {polygon(4, 1.25)});
    set(Shape::Plus, {plusContour(1.2, 0.42)});
    set(Shape::Cross, {turned(plusContour(1.25, 0.42), kEighthTurn)});
    set(Shape::Star, {starContour(10, 1.4, 0.62)});
    set(Shape::Square, {turned(polygon(4, 1.25), kEighthTurn)});
    set(Shape::Lock, lockContours());
    return shapes;
}

Mark lineMark(double radius, Rgb colour, double width)
{
    return {Shape::Disc, radius, 0, 0.0, colour, width};
}

/// Unreached differs from unlabelled by a dot in its middle.
void addUnreached(std::vector<Mark> &marks, double radius, Rgb grey)
{
    marks.push_back(lineMark(radius, grey, 1.0));
    marks.push_back({Shape::Disc, radius * 0.38, grey, 1.0, 0, 0.0});
}

/// The colour of a predicted class, or that of its step.
Rgb predictedColour(PointStyle style, const RasterStyle &rasterStyle)
{
    if (rasterStyle.steps == StepUse::Ramp)
        return rampColour(style.confidenceStep(), rasterStyle.theme);
    return rasterStyle.classColours[static_cast<std::size_t>(style.classPlace())];
}

double predictedOpacity(PointStyle style, StepUse steps)
{
    const double share = static_cast<double>(style.confidenceStep()) / kSteps;
    return steps == StepUse::Ramp ? kStrongestOpacity
                                  : kPalestOpacity + (kStrongestOpacity - kPalestOpacity) * share;
}

/// Wrong: a cross behind the point. Changed: a ring round it.
void addMarking(std::vector<Mark> &marks, PointRole role, double radius, Rgb ink)
{
    if (role == PointRole::HeldOut || role == PointRole::Given)
        marks.insert(marks.begin(), {Shape::Cross, radius * kWrongScale, ink, 1.0, 0, 0.0});
    else
        marks.push_back(lineMark(radius + kRingDistance, ink, 1.4));
}

double extent(const Mark &mark)
{
    return mark.radius * shapeReach(mark.shape) + 0.5 * mark.lineWidth;
}

} // namespace

PointLook pointLook(PointStyle style, const RasterStyle &rasterStyle)
{
    PointLook look;
    if (style.isHidden())
        return look;
    const Neutrals &grey = neutrals(rasterStyle.theme);
    const auto place = static_cast<std::size_t>(style.classPlace());
    const Rgb colour = rasterStyle.classColours[place];
    const Shape shape = classShape(place, rasterStyle.shapes);
    const double radius = 0.5 * rasterStyle.diameter;
    const double ring =
        radius - 0.5; // the line lies inside, so that hollow points are no larger than filled ones
    switch (style.role()) {
    case PointRole::Unlabelled:
        look.marks.push_back(lineMark(ring, grey.unlabelled, 1.0));
        break;
    case PointRole::Unreached:
        addUnreached(look.marks, ring, grey.unlabelled);
        break;
    case PointRole::Predicted: {
        const double opacity = predictedOpacity(style, rasterStyle.steps);
        look.marks.push_back({shape, radius, predictedColour(style, rasterStyle), opacity, 0, 0.0});
        break;
    }
    case PointRole::HeldOut:
        look.marks.push_back(
            {Shape::Lock, radius,
             style.confidenceStep() > 0 ? predictedColour(style, rasterStyle) : grey.unlabelled, 1.0, 0,
             0.0});
        break;
    case PointRole::Given:
        look.marks.push_back({shape, radius * kGivenScale, colour, 1.0, grey.outline, 1.7});
        break;
    }
    if (style.isMarked())
        addMarking(look.marks, style.role(), radius, grey.outline);
    if (style.isSelected())
        look.marks.push_back(lineMark(extent(look.marks.front()) + 1.0, grey.accent, 1.5));
    if (style.isDimmed())
        look.opacity = kDimmedOpacity;
    return look;
}

std::uint32_t FlatColour::premultiplied() const
{
    const auto byte = [this](Rgb value) {
        return static_cast<std::uint32_t>(std::lround(opacity * static_cast<double>(value & 0xffU)));
    };
    return byte(0xff) << 24U | byte(colour >> 16U) << 16U | byte(colour >> 8U) << 8U | byte(colour);
}

FlatColour flatColour(PointStyle style, const RasterStyle &rasterStyle)
{
    const PointLook look = pointLook(style, rasterStyle);
    FlatColour flat;
    for (const Mark &mark : look.marks) {
        const double unit = 0.5 * rasterStyle.diameter;
        const double inner = std::max(0.0, mark.radius - 0.5 * mark.lineWidth) / unit;
        const double outer = (mark.radius + 0.5 * mark.lineWidth) / unit;
        const double fill = mark.fillOpacity * mark.radius * mark.radius / (unit * unit);
        const double line = mark.lineWidth > 0.0 ? outer * outer - inner * inner : 0.0;
        if (flat.opacity == 0.0)
            flat.colour = fill > 0.0 ? mark.fill : mark.line;
        flat.opacity += fill + line;
    }
    flat.opacity = look.opacity * std::min(1.0, flat.opacity);
    return flat;
}

std::span<const std::vector<MapPoint>> shapeContours(Shape shape)
{
    static const std::array<Contours, 8> shapes = makeShapes();
    return shapes[static_cast<std::size_t>(shape)];
}

double shapeReach(Shape shape)
{
    double reach = shape == Shape::Disc ? 1.0 : 0.0;
    for (const Contour &contour : shapeContours(shape))
        for (const MapPoint &p : contour)
            reach = std::max({reach, std::abs(p.x), std::abs(p.y)});
    return reach;
}

} // namespace inkling

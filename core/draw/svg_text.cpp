// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/svg_text.h"

#include "core/base/message.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace inkling {

namespace {

std::string shapeElement(const Mark &mark)
{
    if (mark.shape == Shape::Disc)
        return "<circle r=\"" + svgNumber(mark.radius) + "\"";
    std::string path;
    for (const std::vector<MapPoint> &contour : shapeContours(mark.shape)) {
        char command = 'M';
        for (const MapPoint &corner : contour) {
            path += command + svgNumber(corner.x * mark.radius) + " " + svgNumber(corner.y * mark.radius);
            command = 'L';
        }
        path += "Z";
    }
    return "<path fill-rule=\"evenodd\" stroke-linejoin=\"round\" d=\"" + path + "\"";
}

} // namespace

std::string svgNumber(double value)
{
    return numberText(std::round(100.0 * value) / 100.0 + 0.0); // + 0.0: never "-0"
}

std::string svgColour(Rgb colour)
{
    char text[8];
    std::snprintf(text, sizeof text, "#%06x", colour & 0xffffffU);
    return text;
}

std::size_t svgCharacterCount(std::string_view text)
{
    // all bytes but the continuing ones
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string svgGroup(std::string_view attributes, const PointLook &look)
{
    std::string symbol = "<g " + std::string(attributes);
    if (look.opacity < 1.0)
        symbol += " opacity=\"" + svgNumber(look.opacity) + "\"";
    symbol += ">";
    for (const Mark &mark : look.marks) {
        symbol += shapeElement(mark);
        if (mark.fillOpacity > 0.0)
            symbol +=
                " fill=\"" + svgColour(mark.fill) + "\" fill-opacity=\"" + svgNumber(mark.fillOpacity) + "\"";
        if (mark.lineWidth > 0.0)
            symbol +=
                " stroke=\"" + svgColour(mark.line) + "\" stroke-width=\"" + svgNumber(mark.lineWidth) + "\"";
        symbol += "/>";
    }
    return symbol + "</g>\n";
}

} // namespace inkling

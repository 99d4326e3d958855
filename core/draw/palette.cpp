// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/palette.h"

namespace inkling {

namespace {

constexpr std::size_t kColours = 8;
constexpr std::size_t kShapes = 7; // all but the lock

// Blue, orange, green, purple, vermillion, sky, yellow, black. On white, yellow is a khaki: the original has
// a contrast of 1.3, and a darker pure yellow cannot be told from orange by people with protanopia. On dark,
// blue and green are lighter, sky and blue change places so that the first class is bright, and black is a
// light grey.
constexpr std::array<Rgb, kColours> kLightColours = {0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7,
                                                     0xD55E00, 0x56B4E9, 0xAFB04A, 0x3A3A3A};
constexpr std::array<Rgb, kColours> kDarkColours = {0x56B4E9, 0xE69F00, 0x1FB58A, 0xD98CB8,
                                                    0xE8702A, 0x3D7FD6, 0xF0E442, 0xE6E6E6};

// viridis at 0.8, 0.7 ... 0.1, and at 0.3, 0.4 ... 0.8, 0.88, 1: what is left out would vanish in the
// background
constexpr std::array<Rgb, 8> kLightRamp = {0x7AD151, 0x44BF70, 0x22A884, 0x21918C,
                                           0x2A788E, 0x355F8D, 0x414487, 0x482475};
constexpr std::array<Rgb, 8> kDarkRamp = {0x355F8D, 0x2A788E, 0x21918C, 0x22A884,
                                          0x44BF70, 0x7AD151, 0xADDC30, 0xFDE725};

constexpr Neutrals kLightNeutrals = {0xFFFFFF, 0x1F2933, 0x6B7280, 0xEDEFF3, 0x7E8794, 0x1F2933, 0x2563EB};
constexpr Neutrals kDarkNeutrals = {0x1B1E22, 0xE4E6EA, 0x9AA1AB, 0x2A2E34, 0x8A929C, 0xF4F6F8, 0x4C8DFF};

} // namespace

Rgb classColour(std::size_t place, Theme theme)
{
    return (theme == Theme::Light ? kLightColours : kDarkColours)[place % kColours];
}

std::array<Rgb, 64> classColours(Theme theme)
{
    std::array<Rgb, 64> colours{};
    for (std::size_t place = 0; place < colours.size(); ++place)
        colours[place] = classColour(place, theme);
    return colours;
}

Rgb rampColour(int step, Theme theme)
{
    return (theme == Theme::Light ? kLightRamp : kDarkRamp)[static_cast<std::size_t>(step)];
}

Shape classShape(std::size_t place, ShapeUse use)
{
    return static_cast<Shape>((use == ShapeUse::ByClass ? place : place / kColours) % kShapes);
}

const Neutrals &neutrals(Theme theme)
{
    return theme == Theme::Light ? kLightNeutrals : kDarkNeutrals;
}

} // namespace inkling

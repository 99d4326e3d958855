// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace inkling {

enum class Theme { Light, Dark };

/// A colour as 0xRRGGBB.
using Rgb = std::uint32_t;

/// Class shapes in the order in which classes take them, then the lock of held-out points.
enum class Shape : std::uint8_t { Disc, Triangle, Diamond, Plus, Cross, Star, Square, Lock };

/// Whether the first eight classes are all discs, or every class has a shape of its own beside its colour.
enum class ShapeUse { Discs, ByClass };

/// The colour of a class by its place: Okabe and Ito's eight ("Color Universal Design", 2008), adapted to the
/// theme's background; they repeat from the ninth on.
Rgb classColour(std::size_t place, Theme theme);

/// classColour of the first 64 places.
std::array<Rgb, 64> classColours(Theme theme);

/// Eight colours from little (0) to much (7), each standing out from the theme's background more than the one
/// before: viridis (van der Walt and Smith 2015) without its ends, in lightness alone readable by all eyes.
Rgb rampColour(int step, Theme theme);

/// The shape that goes with it. Discs: discs for classes 1 to 8, the next shape for each further eight.
/// ByClass: one shape after the other. Either way no two of the first 56 classes share both colour and shape;
/// the seven shapes then repeat.
Shape classShape(std::size_t place, ShapeUse use = ShapeUse::Discs);

/// The greys of everything that is not a class.
struct Neutrals
{
    Rgb background, foreground, muted, grid, unlabelled, outline, accent;
};
const Neutrals &neutrals(Theme theme);

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"
#include "core/data/outcome.h"
#include "core/draw/palette.h"
#include "core/draw/point_store.h"

#include <span>
#include <string>

namespace inkling {

struct SvgOptions
{
    std::string title;
    std::string xName;
    std::string yName;
    Theme theme = Theme::Light;
};

/// The most points that a picture made of vectors shows.
inline constexpr std::size_t kMaximumVectorPoints = 50'000;

/// Before and after side by side, with axes and a legend, as an SVG document (UTF-8). x, y: n finite
/// positions. Of more than kMaximumVectorPoints the given ones and a random choice of the others are drawn,
/// the same each time; the picture then says how many of how many.
std::string svgPicture(std::span<const double> x, std::span<const double> y, const Labels &labels,
                       const Outcome &outcome, const SvgOptions &options);

} // namespace inkling

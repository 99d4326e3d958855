// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/wording.h"
#include "core/data/labels.h"
#include "core/data/outcome.h"
#include "core/draw/palette.h"
#include "core/draw/point_store.h"

#include <span>
#include <string>

namespace inkling {

/// The most points that a picture made of vectors shows.
inline constexpr std::size_t kMaximumVectorPoints = 50'000;

/// Where a picture is to stand.
enum class SvgUse {
    File, ///< a document of its own, in one theme
    Page  ///< within an HTML page that has svgPageStyle(), and in the theme of whoever looks at it
};

struct SvgOptions
{
    std::string title; ///< empty: none is drawn
    std::string xName;
    std::string yName;
    Theme theme = Theme::Light; ///< of a file
    SvgUse use = SvgUse::File;
    std::size_t mostPoints = kMaximumVectorPoints;
    Wording wording = {};
};

/// Before and after side by side, with axes and a legend, as an SVG document (UTF-8). x, y: n finite
/// positions. Of more than `mostPoints` the given ones and a random choice of the others are drawn,
/// the same each time; the picture then says how many of how many.
std::string svgPicture(std::span<const double> x, std::span<const double> y, const Labels &labels,
                       const Outcome &outcome, const SvgOptions &options);

/// What pictures for pages need among the page's rules of style: it shows the one theme or the other.
std::string svgPageStyle();

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"
#include "core/data/outcome.h"
#include "core/draw/point_store.h"
#include "core/draw/rasterizer.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace inkling {

class Selection;

using PointStyles = std::shared_ptr<const std::vector<PointStyle>>;

/// What was given: labels, locks, and nothing else.
PointStyles stylesBefore(const Labels &labels);

enum class Freshness { Current, Stale };

/// What a frame of a run says of each sample; a given label stays as the user gave it. Stale ones are dimmed.
PointStyles stylesAfter(const Labels &labels, const TraceFrame &frame, Freshness freshness);

/// How many samples a frame gives a class, and how many none.
struct FrameCounts
{
    std::size_t predicted = 0; ///< with a class that was not given to them
    std::size_t unreached = 0;
};
FrameCounts countFrame(const Labels &labels, const TraceFrame &frame);

/// The same, but samples that are not shown are hidden.
PointStyles shownOnly(PointStyles styles, const Selection &selection);

/// The colours and theme by which both maps draw the classes of these labels.
RasterStyle mapStyle(const Labels &labels, Theme theme);

} // namespace inkling

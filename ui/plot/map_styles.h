// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"
#include "core/data/outcome.h"
#include "core/draw/point_store.h"
#include "core/draw/rasterizer.h"
#include "ui/session/map_view.h"
#include "ui/session/selection.h"

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace inkling {

class Selection;

using PointStyles = std::shared_ptr<const std::vector<PointStyle>>;

/// What was given: labels, locks, and nothing else. With Overlay::Truth every sample whose class is known has
/// its colour, and a given label that contradicts it is marked. A focus class dims all but its own.
PointStyles stylesBefore(const Labels &labels, const MapLook &look = {});

enum class Freshness { Current, Stale };

/// A frame of a run, and what the run before it said of the same samples: none, or one a sample.
struct ShownRun
{
    const TraceFrame &frame;
    Freshness freshness = Freshness::Current;
    std::span<const int> previous = {};
};

/// What a run says of each sample; a given label stays as the user gave it. Stale ones are dimmed. Hidden
/// predictions leave what was given, the locks, and what is unreached.
/// With Overlay::Changes a held-out sample is marked where the class predicted for it is not its own, and any
/// other that is not given where the run before predicted another class, or none; what is not marked is
/// dimmed.
PointStyles stylesAfter(const Labels &labels, const ShownRun &run, const MapLook &look = {});

/// The same with what is selected marked, and what is not shown hidden.
PointStyles withSelection(PointStyles styles, const Selection &selection);

/// How many samples a frame gives a class, and how many none.
struct FrameCounts
{
    std::size_t predicted = 0; ///< with a class that was not given to them
    std::size_t unreached = 0;
    std::size_t wrong = 0;   ///< of the held-out ones: another class than theirs, or none
    std::size_t changed = 0; ///< neither given nor held out, and otherwise in the run before
};
FrameCounts countFrame(const Labels &labels, const ShownRun &run);

/// The colours, shapes and theme by which both maps draw the classes of these labels.
RasterStyle mapStyle(const Labels &labels, Theme theme, ShapeUse shapes = ShapeUse::Discs);

} // namespace inkling

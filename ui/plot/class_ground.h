// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"
#include "core/data/outcome.h"
#include "core/draw/region_field.h"
#include "ui/plot/hull_layer.h"

#include <span>
#include <vector>

namespace inkling {

/// The class of each sample as a map shows it: the one given, else the one that a frame of a run says (null:
/// none), where the class is still there.
std::vector<int> shownClasses(const Labels &labels, const TraceFrame *frame);

/// What the ground of a map is coloured by; given labels are certain.
RegionSamples regionSamples(const Labels &labels, const TraceFrame &frame);

/// The hulls of all classes that have samples. classes: n, kUnlabelled for none; x, y: n places.
std::vector<ClassHull> classHulls(std::span<const int> classes, std::span<const double> x,
                                  std::span<const double> y);

} // namespace inkling

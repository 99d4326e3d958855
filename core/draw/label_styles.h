// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"
#include "core/draw/point_store.h"

#include <cstddef>

namespace inkling {

/// 0 ... 7 for a confidence of 0 ... 1.
int confidenceStep(double confidence);

/// How the map of what was given shows a sample: its label, its lock, or hollow.
PointStyle styleBefore(const Labels &labels, std::size_t row);

/// How the map of what a method said shows it. predicted: kUnlabelled where no label could get to. A given
/// label stays as the user gave it.
PointStyle styleAfter(const Labels &labels, std::size_t row, int predicted, int confidenceStep);

} // namespace inkling

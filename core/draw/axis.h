// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/point_store.h"

#include <string>
#include <vector>

namespace inkling {

/// The bounds with a margin of 5 % on each side; a side without extent gets one, so that it can be drawn.
MapRange paddedRange(const MapRange &bounds);

/// The step of 1, 2 or 5 times a power of ten that cuts a span into at most `most` parts. Precondition: span
/// > 0, most > 0.
double niceStep(double span, int most);

/// The step for an axis with at most `most` parts; a finer one where fewer than two multiples would be in
/// [low, high]. Precondition: low < high, most > 1.
double axisStep(double low, double high, int most);

/// The multiples of a step in [low, high], ascending.
std::vector<double> ticks(double low, double high, double step);

/// How the numbers at the ticks of an axis are written.
struct TickFormat
{
    bool exponent = false; ///< 1.5e+07
    int decimals = 0;      ///< of the number, or of its mantissa
};
/// The shortest form in which neighbouring multiples of the step within [low, high] differ.
TickFormat tickFormat(double low, double high, double step);

/// A tick in that form, with a decimal point.
std::string tickText(double value, const TickFormat &format);

} // namespace inkling

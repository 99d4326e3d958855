// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/point_look.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace inkling {

/// A length with at most two decimals.
std::string svgNumber(double value);

/// #rrggbb
std::string svgColour(Rgb colour);

/// Characters of a UTF-8 text.
std::size_t svgCharacterCount(std::string_view text);

/// A point's look round the origin as a group with these attributes (as they stand in XML).
std::string svgGroup(std::string_view attributes, const PointLook &look);

} // namespace inkling

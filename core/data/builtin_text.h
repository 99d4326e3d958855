// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace inkling {

/// The tables of resources/data, byte for byte; embed.cmake there writes the source while building.
extern const char *const kIrisText;
extern const char *const kWineText;
extern const char *const kBreastCancerText;
extern const char *const kDigitsText;

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/data/parameters.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace inkling {

/// A data set made by a formula and a seed. Its class column "class" is complete.
struct GeneratorInfo
{
    const char *id;
    const char *name; ///< QT_TRANSLATE_NOOP("core", ...)
    ParameterTable parameters;
    Dataset (*generate)(const ParameterValues &values, std::uint64_t seed);
};

/// moons, circles, spirals, blobs, anisotropic_blobs, swiss_roll, checkerboard: in the order that people see.
/// Each has the parameters n and noise and its own.
const std::vector<GeneratorInfo> &generators();

/// Null when there is none of that name.
const GeneratorInfo *findGenerator(std::string_view id);

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"

#include <string_view>
#include <vector>

namespace inkling {

/// A classic data set that is compiled into the program (values and provenance: resources/data).
struct BuiltinInfo
{
    const char *id;
    const char *name; ///< QT_TRANSLATE_NOOP("core", ...)
    const char *text; ///< the table as CSV, class column last
};

/// iris, wine, breast_cancer, digits.
const std::vector<BuiltinInfo> &builtinTables();

/// The data set that "builtin:NAME" or "builtin:NAME?key=value&key=value" names, a table or a generator
/// (which takes its parameters and `seed`). `text` comes without the "builtin:". Error: unknown name or key
/// (with the nearest), bad value.
Result<Dataset> builtinDataset(std::string_view text);

} // namespace inkling

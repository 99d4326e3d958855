// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"

#include <string>
#include <string_view>

namespace inkling {

/// The bytes without a UTF-8 byte-order mark at their front.
std::string_view withoutByteOrderMark(std::string_view bytes);

/// Checks that bytes are UTF-8 text. Error: NUL bytes (not a text at all), UTF-16 or UTF-32, an invalid
/// sequence with its line and its column (characters, from 1); `path` is for the message. Cost: one pass,
/// some GB/s for ASCII.
Status requireUtf8Text(std::string_view bytes, const std::string &path, const RunControl &control);

} // namespace inkling

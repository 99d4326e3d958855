// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace inkling {

/// Whether the bytes begin as a gzip file does (RFC 1952), whatever it is called.
bool isGzip(std::string_view bytes);

/// The contents of a gzip file, those of all its members joined. `path` is for messages. Error: damaged or
/// cut off, with the byte; more than `limit` bytes; stopped. Memory: of the contents, twice that
/// where they are larger than the file claims.
Result<std::string> gunzipped(std::string_view bytes, const std::string &path, std::size_t limit,
                              const RunControl &control);

/// A gzip file of these contents, without a name or a time. Error: stopped.
Result<std::string> gzipped(std::string_view contents, const RunControl &control);

} // namespace inkling

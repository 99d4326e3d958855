// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace inkling {

/// What is to be said of a file that is no table by its first bytes, though a reader might find one in it: a
/// web page, a document, a picture, a project of our own, a table in a format that no reader knows.
std::optional<Error> foreignFormat(std::string_view bytes, const std::string &path);

} // namespace inkling

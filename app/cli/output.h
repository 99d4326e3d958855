// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// The path that stands for standard input or output.
inline constexpr const char *kStandardStream = "-";

/// Whether a path is a device or a pipe: there is nothing in it to overwrite.
bool isStream(const std::string &path);

enum class Overwrite { Refuse, Allow };

/// Refuses, before any work is done, outputs that could not be written at its end: a folder that is not
/// there, a file that is (unless it may be overwritten). Failure (usage) when two outputs would go to the
/// same place. Empty paths are passed over.
void checkOutputs(const std::vector<std::string> &paths, Overwrite overwrite);

/// Writes a whole file or none, or to standard output.
void writeOutput(const std::string &path, std::string_view bytes);

} // namespace inkling

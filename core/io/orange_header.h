// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/io/dataset_reader.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

enum class OrangeType {
    Detect,
    Number,
    Texts,  ///< discrete: any texts
    Listed, ///< discrete: the values that the header lists
    String, ///< a text that describes the sample
    Time    ///< kept as text
};

enum class OrangeUse {
    Feature,
    Class,
    Meta, ///< describes the sample
    Ignored,
    Weight
};

/// A column as the header of an Orange file has it.
struct OrangeColumn
{
    std::string name;
    OrangeType type = OrangeType::Detect;
    OrangeUse use = OrangeUse::Feature;
    std::vector<std::string> values; ///< Listed only, each once
};

/// How the header of an Orange file is written.
struct OrangeLayout
{
    char delimiter = '\t';
    std::size_t records = 1; ///< that the header takes: 1 where the names have prefixes (mS#name), else
                             ///< names, types and, unless their line is blank, flags
};

/// Which file is meant to be Orange's: its name says so, or only what is in it may.
enum class OrangeName { Tab, Other };

/// Finds out from the first bytes of a file whether it has such a header. With a name that is not Orange's it
/// takes more to be one: a type spelled out, or a flag in a prefix.
std::optional<OrangeLayout> findOrangeHeader(std::string_view head, const ReadOptions &options,
                                             OrangeName name);

/// Reads the header. Error, with its line: a type or flag that Orange does not know, a basket, more types or
/// flags than names.
Result<std::vector<OrangeColumn>> readOrangeHeader(std::string_view bytes, const OrangeLayout &layout,
                                                   const std::string &path);

} // namespace inkling

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// A record of a text file: its bytes, and those of its line end (none at the end of the file).
struct SourceRecord
{
    std::string_view bytes;
    std::string_view lineEnd;
    std::size_t cells;
};

/// What of a text file can be repeated to the letter, in UTF-8.
struct SourceText
{
    std::unique_ptr<const std::string> bytes;
    std::string_view front;            ///< byte-order mark and the like, before the first record
    std::vector<SourceRecord> records; ///< the header too, if there is one
};

/// Cuts the file again as it was cut when it was read. Precondition: the source has a path and a dialect.
/// Error: it is not the file any more that was read.
Result<SourceText> readSourceText(const DataSource &source);

/// The cells of a record, unquoted.
std::vector<std::string> cellsOf(const SourceRecord &record, const TextDialect &dialect);

} // namespace inkling

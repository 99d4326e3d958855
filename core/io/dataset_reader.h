// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/dataset.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// Columns that the user assigns to a view.
struct ViewColumns
{
    std::string view;    ///< its name, not empty
    std::string columns; ///< COLS

    bool operator==(const ViewColumns &) const = default;
};

/// What becomes of rows with fewer or more cells than the others have. A cell is never moved to another
/// column.
enum class RaggedRows {
    Refuse,
    Skip, ///< left out
    Fill, ///< what is missing at the end of a short row has no value; longer rows are refused
};

/// What the user says of a file; what is left out is detected and told in the data set's notes.
struct ReadOptions
{
    std::optional<char> delimiter;
    std::optional<char> decimal;
    std::optional<char> thousands;           ///< '\0': none
    std::optional<std::size_t> skippedLines; ///< before the table
    RaggedRows ragged = RaggedRows::Refuse;
    std::optional<bool> hasHeader;
    std::string encoding; ///< empty: detect
    std::string table; ///< which one of several in a file: a sheet, an array, ...; empty: the reader's choice
    std::optional<std::vector<std::string>>
        missing; ///< texts that mean "no value"; default: defaultMissingTexts()
    std::vector<std::string>
        keptWords;              ///< COLS in which words such as NA are values: only empty cells have none
    std::string classColumn;    ///< COL: name, 1-based number or "last"; empty: detect
    bool noClassColumn = false; ///< there is none, do not detect one
    std::vector<std::string> features; ///< COLS; empty: all that are left
    std::vector<std::string> ignore;   ///< COLS
    std::string id;                    ///< COL
    std::vector<ViewColumns> views;    ///< those of one name together are one view; empty: none assigned

    bool operator==(const ReadOptions &) const = default;
};

/// What a probe answers for a file that has the name of its format and does not begin as one: less than that
/// it is text, and more than nothing, so that this format's reader says what is wrong.
inline constexpr double kNamedProbe = 0.2;

/// One file format.
struct ReaderInfo
{
    const char *id;
    const char *name;                   ///< QT_TRANSLATE_NOOP("core", ...)
    std::vector<const char *> patterns; ///< "*.csv"
    /// How surely the first bytes (up to 64 KiB) of a file are of this format, 0 to 1.
    double (*probe)(std::string_view head, std::string_view path);
    /// Reads the bytes of a whole file. `path` is for messages; who calls gives the data set its name.
    Result<Dataset> (*read)(std::string_view bytes, const std::string &path, const ReadOptions &options,
                            const RunControl &control);
};

} // namespace inkling

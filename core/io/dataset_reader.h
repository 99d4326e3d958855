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

enum class ImageColours {
    Grey,  ///< one number a pixel: 0.299 red + 0.587 green + 0.114 blue (ITU-R BT.601)
    Colour ///< three
};

/// What becomes of an image that is not square.
enum class ImageFit {
    Pad, ///< all of it, with the mean colour of its edge around it
    Crop ///< the square in its middle
};

enum class PixelRange {
    Bytes, ///< 0 to 255
    Unit   ///< 0 to 1
};

/// How the images of a folder become numbers.
struct ImageOptions
{
    static constexpr std::size_t kMostSide = 256;

    std::size_t side = 28; ///< of the squares that all are brought to, in pixels; 1 to kMostSide
    ImageColours colours = ImageColours::Grey;
    ImageFit fit = ImageFit::Pad;
    PixelRange range = PixelRange::Bytes;

    bool operator==(const ImageOptions &) const = default;
};

/// What becomes of options that say nothing to the format that a file turns out to have.
enum class UnheededOptions {
    Refuse,
    LeaveOut ///< they are meant for whatever has such a thing
};

/// The most rows that may name the columns.
inline constexpr std::size_t kMostHeaderRows = 9;

/// What the user says of a file; what is left out is detected and told in the data set's notes.
struct ReadOptions
{
    std::optional<char> delimiter;
    std::optional<char> decimal;
    std::optional<char> thousands;           ///< '\0': none
    std::optional<std::size_t> skippedLines; ///< before the table
    std::optional<std::size_t> footnotes;    ///< rows behind the table
    RaggedRows ragged = RaggedRows::Refuse;
    std::optional<std::size_t> headerRows; ///< that name the columns, up to kMostHeaderRows; 0: none does
    std::string encoding;                  ///< empty: detect
    std::string table; ///< which one of several in a file: a sheet, an array, ...; empty: the reader's choice
    std::optional<std::vector<std::string>>
        missing; ///< texts that mean "no value"; default: defaultMissingTexts()
    std::vector<std::string>
        keptWords;              ///< COLS in which words such as NA are values: only empty cells have none
    std::string classColumn;    ///< COL: name, 1-based number or "last"; empty: detect
    bool noClassColumn = false; ///< there is none, do not detect one
    std::vector<std::string> features;   ///< COLS; empty: all that are left
    std::vector<std::string> ignore;     ///< COLS
    std::string id;                      ///< COL
    std::vector<std::string> texts;      ///< COLS that are learned from by their words
    std::vector<std::string> categories; ///< COLS whose numbers name categories
    std::vector<ViewColumns> views;      ///< those of one name together are one view; empty: none assigned
    ImageOptions images;                 ///< folders of images only
    UnheededOptions unheeded = UnheededOptions::Refuse; ///< not kept with a project

    bool operator==(const ReadOptions &) const = default;
};

/// What a probe answers for a file that has the name of its format and does not begin as one: less than that
/// it is text, and more than nothing, so that this format's reader says what is wrong.
inline constexpr double kNamedProbe = 0.2;

/// Options of reading that not every format has.
enum class ReadChoice {
    Delimiter,
    Decimal,
    Thousands,
    SkippedLines,
    Footnotes,
    Ragged,
    HeaderRows,
    Encoding,
    Table,
    KeptWords
};

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
    /// Those that it heeds: set in the list of readers. The options that are none of these go for all
    /// formats.
    std::vector<ReadChoice> heeded = {};
};

} // namespace inkling

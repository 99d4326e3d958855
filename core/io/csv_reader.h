// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_reader.h"

#include <functional>

namespace inkling {

/// Comma-, semicolon-, tab-, bar- or blank-separated text.
const ReaderInfo &csvReader();

/// The texts that mean "no value" unless the user says otherwise: empty, NA, N/A, NaN, null, ?, ...
const std::vector<std::string> &defaultMissingTexts();

/// Whether a note tells of empty lines that were left out between rows.
bool tellsOfEmptyLines(const Message &note);

/// A record of a CSV file as it stands there: byte positions, and the line (1-based) on which it begins.
struct CsvRecord
{
    std::size_t begin = 0;     ///< first byte
    std::size_t end = 0;       ///< one past the last byte, without the line end
    std::size_t following = 0; ///< the first byte after the line end
    std::size_t line = 0;
    std::vector<std::string> cells; ///< unquoted, in UTF-8
};

/// Calls `visit` for each record (the header too, blank lines left out) until it returns false. Error: a
/// quote that is not closed, with the line where it opened; text after a closing quote; more than
/// kMaximumColumns cells.
Status forEachCsvRecord(std::string_view bytes, const TextDialect &dialect, const std::string &path,
                        const std::function<bool(const CsvRecord &)> &visit);

/// The dialect that the first bytes of a file suggest (a megabyte is plenty); what the options say of it
/// stands. The delimiter is the one that cuts the most lines into equally many cells without leaving other
/// delimiters in them, or `namedDelimiter` (of the file's name; '\0': it says none) unless another one cuts
/// all of them so; the decimal mark the one that makes more cells numbers; for titles and the rows that name
/// the columns see header_rows.h. Footnotes are not looked for, for they are not in the head.
TextDialect detectDialect(std::string_view head, const ReadOptions &options = {}, char namedDelimiter = '\0');

} // namespace inkling
